// A record of three thousand words from the open records to a PDF file, as the window saves it once its preview stands;
// beside LibreOffice with the same words. The whole of chairsidectl, from its start to its end, is said in the note.
#include "Bench.h"
#include "Child.h"
#include "Measure.h"
#include "core/storage/CipherKey.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "forms/papers/Papers.h"
#include "forms/writers/PdfWriter.h"
#include "support/SampleDiscussion.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace chairside::bench {

namespace {

const QString ref = QStringLiteral("CCD-26-031"); // of the sample

} // namespace

Row formToPdf(const Setting& setting)
{
    Row row{QStringLiteral("form to PDF, its records open ÷ LibreOffice with the same words"),
            1.0 / 20,
            false,
            {},
            {},
            {},
            {}};
    const auto file = [&](const char* name) { return setting.folder + u'/' + QLatin1String(name); };
    const QString store = file("paper.chairside");
    const auto ctl = [&](const QStringList& arguments) {
        return Child(setting.ctl, arguments, setting.folder).toEnd();
    };
    const auto print = [&] {
        return ctl(
            {QStringLiteral("print"), store, ref, QStringLiteral("--force"), QStringLiteral("-o"), file("ours.pdf")});
    };
    ctl({QStringLiteral("import"), QStringLiteral("--new"), store,
         QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/samples/placement-breakdown.json")});
    ctl({QStringLiteral("export"), store, ref, QStringLiteral("--format"), QStringLiteral("html"), QStringLiteral("-o"),
         file("paper.html")});
    // First: the records are open once at a time.
    std::vector<double> whole, keys;
    const QByteArray salt = CipherKey::newSalt();
    for (int i = 0; i < setting.times(9); ++i) {
        keys.push_back(milliseconds([&] { (void)orGiveUp(CipherKey::derive({}, salt)); }));
        whole.push_back(print());
    }
    const std::unique_ptr<Store> open = orGiveUp(Store::open(store, {}));
    const std::shared_ptr<forms::FontShelf> shelf = orGiveUp(forms::FontShelf::open());
    const auto save = [&] {
        return milliseconds([&] {
            const Discussion record = orGiveUp(open->read().discussion(orGiveUp(open->read().find(ref))));
            const forms::Document form =
                forms::draftPaper(record, *sample::knowsley(), {}, QDateTime::currentDateTimeUtc());
            QFile out(file("window.pdf"));
            if (!out.open(QIODevice::WriteOnly) || out.write(orGiveUp(forms::writePdf(form, *shelf))) < 0)
                giveUp(QStringLiteral("The PDF could not be written."));
        });
    };
    if (setting.soffice.isEmpty()) {
        row.ours = inMilliseconds(save());
        row.note = QStringLiteral("LibreOffice is not on this machine: apt-get install libreoffice-writer-nogui.");
        return row;
    }
    const auto convert = [&] {
        return Child(setting.soffice,
                     {QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(file("office")).toString(),
                      QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                      QStringLiteral("--outdir"), setting.folder, file("paper.html")},
                     setting.folder)
            .toEnd();
    };
    convert(); // its first start makes a profile
    if (!QFileInfo::exists(file("paper.pdf")))
        giveUp(QStringLiteral("LibreOffice made no PDF."));
    save();
    const Medians took = byTurns(setting.times(9), save, convert);
    const double key = median(keys);
    const double program = median(whole) - key;
    row.ours = inMilliseconds(took.ours);
    row.yardstick = inMilliseconds(took.yardstick);
    row.measured = took.ours / took.yardstick;
    row.note =
        QStringLiteral("chairsidectl from its start to its end, less one key of %1: %2, a ratio of %3.")
            .arg(inMilliseconds(key), inMilliseconds(program), QString::number(program / took.yardstick, 'f', 3));
    return row;
}

} // namespace chairside::bench
