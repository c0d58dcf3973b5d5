// Both real programs read the organisation's settings from the file that they were made to read.
#include "Traced.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// Nothing in it changes what other tests see of the programs meanwhile.
class Policy final
{
public:
    Policy() : m_file(QStringLiteral(CHAIRSIDE_POLICY_FILE))
    {
        if (!m_file.fileName().startsWith(QStringLiteral(CHAIRSIDE_BUILD "/")))
            SKIP("this build reads the computer's own settings, which no test writes");
        REQUIRE_FALSE(m_file.exists());
        REQUIRE(m_file.open(QIODevice::WriteOnly));
        m_file.write("Marking=OFFICIAL: READ\n");
        m_file.close();
    }
    ~Policy() { m_file.remove(); }

private:
    QFile m_file;
};

} // namespace

TEST_CASE("what the organisation has set reaches the real window and the real command line")
{
    if (const QString why = whyNoTrace(); !why.isEmpty())
        SKIP(why.toStdString());
    const Policy policy;
    QTemporaryDir folder;
    Traced chair(folder.filePath(u"root"_qs), folder.filePath(u"trace"_qs));
    chair.see(u"start"_qs);
    CHECK(chair.say(u"marking"_qs) == u"OFFICIAL: READ"_qs);

    QProcess ctl;
    ctl.start(QStringLiteral(CHAIRSIDECTL), {u"policy"_qs});
    REQUIRE(ctl.waitForFinished());
    CHECK(QString::fromUtf8(ctl.readAllStandardOutput()).contains(u"Marking of new discussions: OFFICIAL: READ"_qs));
}
