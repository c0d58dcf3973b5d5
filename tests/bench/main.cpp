// Measures Chairside beside what could be hoped for, and prints one table of ratios. Speed is a ratio, never a test: a
// bound that is missed is said in the table, and the program ends well.
//
//   bench [--discussions N] [--growth N] [--keep FILE] [--soffice PATH] [--only ROWS] [--quick]
#include "Bench.h"
#include "Encryption.h"
#include "Growth.h"
#include "core/storage/Engine.h"
#include "support/ManyDiscussions.h"
#include "support/SampleDiscussion.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <cstdlib>

namespace chairside::bench {

void giveUp(const QString& sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    std::exit(1);
}

namespace {

Setting settingFrom(const QStringList& arguments, const QString& folder)
{
    QCommandLineParser parser;
    const QCommandLineOption discussions(QStringLiteral("discussions"), QStringLiteral("How many there are."),
                                         QStringLiteral("N"), QStringLiteral("10000"));
    const QCommandLineOption growth(QStringLiteral("growth"),
                                    QStringLiteral("How many there are in the larger store of growth."),
                                    QStringLiteral("N"), QStringLiteral("100000"));
    const QCommandLineOption keep(
        QStringLiteral("keep"),
        QStringLiteral(
            "Their store, and those of growth beside it: made where they are not there yet, and left for next "
            "time."),
        QStringLiteral("FILE"));
    const QCommandLineOption soffice(QStringLiteral("soffice"), QStringLiteral("LibreOffice; \"none\": there is none."),
                                     QStringLiteral("PATH"), QStandardPaths::findExecutable(QStringLiteral("soffice")));
    const QCommandLineOption quick(QStringLiteral("quick"), QStringLiteral("One look each, to see that all works."));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("These rows of the table, \"2,5,11\"."),
                                  QStringLiteral("ROWS"));
    parser.addOptions({discussions, growth, keep, soffice, only, quick});
    parser.addHelpOption();
    parser.process(arguments);

    const QString beside = QCoreApplication::applicationDirPath() + u'/';
    Setting out;
    out.folder = folder;
    out.store = parser.isSet(keep) ? QFileInfo(parser.value(keep)).absoluteFilePath()
                                   : folder + QStringLiteral("/records.chairside");
    out.discussions = parser.value(discussions).toInt();
    out.growth = parser.value(growth).toInt();
    out.growthStore = out.store + QStringLiteral(".growth");
    if (parser.isSet(only))
        out.only = parser.value(only).split(u',');
    out.quick = parser.isSet(quick);
    out.soffice = parser.value(soffice) == QLatin1String("none") ? QString() : parser.value(soffice);
    out.ctl = beside + QStringLiteral("chairsidectl");
    out.emptyWindow = beside + QStringLiteral("emptywindow");
    out.keyedWindow = beside + QStringLiteral("keyedwindow");
    out.realWindow = beside + QStringLiteral("realwindow");
    if (out.discussions < 1 || out.growth < 30)
        giveUp(QStringLiteral("--discussions wants a number, and --growth one from 30 up."));
    return out;
}

void fill(const Setting& setting)
{
    if (QFileInfo::exists(setting.store))
        return;
    std::fprintf(stderr, "Making %d discussions ...\n", setting.discussions);
    ManyDiscussions many({sample::knowsley()}, setting.discussions);
    const auto pen = orGiveUp(quickPen(setting.store, many.clock()));
    orGiveUp(many.fill(*pen));
}

void fillEncrypted(const Setting& setting)
{
    fill(setting);
    makeEncrypted(setting);
}

std::vector<Row> measure(const Setting& setting)
{
    struct Measurement
    {
        Row (*row)(const Setting&);
        void (*store)(const Setting&); // makes what it measures; nothing where it needs none
    };
    constexpr Measurement all[] = {{savedEdit, nullptr},
                                   {typingOnSlowDisk, nullptr},
                                   {startToUsable, fill},
                                   {searchAsYouType, fill},
                                   {keyInLongAnswer, nullptr},
                                   {formToPdf, fill},
                                   {peakMemory, fill},
                                   {homeGrowth, makeGrowth},
                                   {datesGrowth, makeGrowth},
                                   {actionsGrowth, makeGrowth},
                                   {openingGrowth, makeGrowth},
                                   {openingWithPassphrase, fillEncrypted},
                                   {openingBesidePlain, fillEncrypted},
                                   {savingWithPassphrase, nullptr},
                                   {savingBesidePlain, nullptr},
                                   {searchingWithPassphrase, fillEncrypted},
                                   {searchingBesidePlain, fillEncrypted}};
    std::vector<Row> rows;
    for (int i = 0; i < int(std::size(all)); ++i) {
        if (!setting.only.isEmpty() && !setting.only.contains(QString::number(i + 1)))
            continue;
        if (all[i].store)
            all[i].store(setting);
        rows.push_back(all[i].row(setting));
        std::fprintf(stderr, "Measured: %s\n", qPrintable(rows.back().what));
    }
    return rows;
}

} // namespace

} // namespace chairside::bench

int main(int argc, char* argv[])
{
    using namespace chairside;
    using namespace chairside::bench;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    const QTemporaryDir folder;
    const Setting setting = settingFrom(QCoreApplication::arguments(), folder.path());
    const std::vector<Row> rows = measure(setting);
    const Engine engine = orGiveUp(storageEngine());
    std::printf("%s\nMedians by turns; Qt %s on %s, SQLCipher %s, %d processors.\n", qPrintable(table(rows)),
                qVersion(), qPrintable(QGuiApplication::platformName()), qPrintable(engine.cipher),
                QThread::idealThreadCount());
    return 0;
}
