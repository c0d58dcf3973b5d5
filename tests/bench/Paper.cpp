// A record of three thousand words from the store to a PDF; beside LibreOffice with the same record as HTML. Whole
// programs, each from its start to its end.
#include "Bench.h"
#include "Child.h"
#include "Measure.h"
#include "core/storage/CipherKey.h"

#include <QFileInfo>
#include <QUrl>

namespace chairside::bench {

namespace {

const QString ref = QStringLiteral("CCD-26-031"); // of the sample

} // namespace

Row formToPdf(const Setting& setting)
{
    Row row{
        QStringLiteral("form to PDF, less one key ÷ LibreOffice with the same words"), 1.0 / 20, false, {}, {}, {}, {}};
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
    if (setting.soffice.isEmpty()) {
        row.ours = inMilliseconds(print());
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
    std::vector<double> keys;
    const QByteArray salt = CipherKey::newSalt();
    const Medians took = byTurns(
        setting.times(9),
        [&] {
            keys.push_back(milliseconds([&] { (void)orGiveUp(CipherKey::derive({}, salt)); }));
            return print();
        },
        convert);
    const double key = median(keys);
    row.ours = inMilliseconds(took.ours - key);
    row.yardstick = inMilliseconds(took.yardstick);
    row.measured = (took.ours - key) / took.yardstick;
    row.note = QStringLiteral("making the key took %1 more, a ratio of %2 in all.")
                   .arg(inMilliseconds(key), QString::number(took.ours / took.yardstick, 'f', 3));
    return row;
}

} // namespace chairside::bench
