// Nothing in the clear: a working session of the real program, and then every file that it wrote.
#include "Traced.h"
#include "Written.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString passphrase = u"seven quiet herons wade"_qs;
// Words that no library, font or procedure has.
const QString child = u"Zephyrine Quillfeather"_qs;
const QString said = u"The violet badger sleeps under Thornwick bridge"_qs;
const QString parked = u"Ask Marmaduke about the tangerine kettle"_qs;
const QString unfinished = u"Yesterday the crimson walrus telephoned and nobody wrote down what"_qs;
const QString invited = u"Bartholomew Featherstonehaugh"_qs;
const QStringList words = {u"Zephyrine"_qs,        u"Quillfeather"_qs,   u"violet badger"_qs,
                           u"tangerine kettle"_qs, u"crimson walrus"_qs, u"Featherstonehaugh"_qs};

class Room final
{
public:
    Room() : m_folder(QDir::tempPath() + u"/chairside clear XXXXXX"_qs)
    {
        REQUIRE(m_folder.isValid());
        REQUIRE(QDir().mkpath(root()));
        // A chair's folder is named after the child.
        REQUIRE(QDir().mkpath(exports()));
    }
    QString root() const { return m_folder.filePath(u"root"_qs); }
    QString exports() const { return m_folder.filePath(u"kept for "_qs + child); }
    QString log(int number) const { return m_folder.filePath(u"trace %1"_qs.arg(number)); }

private:
    QTemporaryDir m_folder;
};

// Goes into the folder first, as a hand does: that is what a dialog would remember.
void saveAs(Traced& chair, const QString& folder, const QString& name)
{
    chair.see(u"fileNameEdit"_qs);
    for (const QString& step : {folder, name}) {
        chair.key(u"Ctrl+A"_qs);
        chair.type(step);
        chair.key(u"Return"_qs);
    }
    chair.unsee(u"fileNameEdit"_qs);
}

void startRecords(Traced& chair)
{
    chair.click(u"start"_qs);
    chair.fill(u"chair"_qs, u"Margaret Ashworth"_qs);
    chair.fill(u"new-passphrase"_qs, passphrase);
    chair.fill(u"again"_qs, passphrase);
    chair.click(u"make"_qs);
    chair.click(u"sheet-later"_qs);
    chair.see(u"search"_qs);
}

void beginDiscussion(Traced& chair)
{
    chair.key(u"Ctrl+N"_qs);
    chair.fill(u"child.name"_qs, child);
    chair.fill(u"child.born"_qs, u"24/11/2014"_qs);
    chair.fill(u"Asked for by"_qs, u"Dan Pryce"_qs);
    chair.click(u"No"_qs);
    chair.click(u"begin"_qs);
    chair.see(u"gaps"_qs);
}

// Somebody comes, and is invited: the draft is kept as e-mail and as text.
void invite(Traced& chair, const QString& folder)
{
    chair.pick(u"Stage"_qs, u"Who is here"_qs);
    chair.fill(u"participant.add"_qs, invited);
    chair.key(u"Return"_qs);
    chair.pick(u"Stage"_qs, u"Tell people"_qs);
    chair.click(u"tell.invitation.0"_qs);
    chair.click(u"mail.body"_qs);
    chair.key(u"Ctrl+End"_qs);
    chair.type(u" About "_qs + said);
    chair.click(u"mail.save"_qs);
    saveAs(chair, folder, u"invitation.eml"_qs);
    chair.click(u"mail.text"_qs);
    saveAs(chair, folder, u"invitation.txt"_qs);
    chair.click(u"mail.record"_qs);
    chair.unsee(u"mail.body"_qs);
    chair.pick(u"Stage"_qs, u"Information"_qs);
}

void unlock(Traced& chair)
{
    chair.see(u"lock-passphrase"_qs);
    chair.type(passphrase);
    chair.key(u"Return"_qs);
    chair.unsee(u"lock-passphrase"_qs);
}

QString recordsIn(const QString& root)
{
    for (const QString& folder : {u"home/Documents"_qs, u"home"_qs})
        for (const QString& name : QDir(root + u'/' + folder).entryList({u"*.chairside"_qs}, QDir::Files))
            return root + u'/' + folder + u'/' + name;
    return {};
}

} // namespace

TEST_CASE("after a whole session no word of the case stands in any file outside the store and the chair's own exports")
{
    if (const QString why = whyNoTrace(); !why.isEmpty())
        SKIP(why.toStdString());
    const Room room;
    const QString allowed = room.exports() + u'/';
    {
        Traced chair(room.root(), room.log(1));
        startRecords(chair);
        beginDiscussion(chair);
        invite(chair, room.exports());
        chair.key(u"Ctrl+1"_qs);
        chair.fill(u"contribution"_qs, said);
        CHECK(chair.say(u"contribution"_qs) == said);
        chair.key(u"Return"_qs);
        chair.key(u"Ctrl+K"_qs);
        chair.see(u"Park"_qs);
        chair.type(parked);
        chair.key(u"Return"_qs);
        chair.key(u"Escape"_qs);
        chair.unsee(u"Park"_qs);

        // Seen on paper, printed to a file, kept as PDF and as text.
        chair.key(u"Ctrl+P"_qs);
        chair.click(u"save"_qs);
        saveAs(chair, room.exports(), u"form.pdf"_qs);
        chair.click(u"print"_qs);
        chair.see(u"filename"_qs);
        chair.fill(u"filename"_qs, allowed + u"printed.pdf"_qs);
        chair.click(u"Print"_qs);
        chair.unsee(u"filename"_qs);
        chair.key(u"Escape"_qs);
        chair.unsee(u"print"_qs);

        // For the case system.
        chair.choose(u"Save as text for the case system…"_qs);
        saveAs(chair, room.exports(), u"record.txt"_qs);

        // Found again.
        chair.key(u"Ctrl+F"_qs);
        chair.fill(u"search"_qs, u"violet badger"_qs);
        chair.see(u"found"_qs);
        chair.key(u"Return"_qs);
        chair.see(u"gaps"_qs);

        chair.key(u"Ctrl+L"_qs);
        unlock(chair);
        chair.key(u"Ctrl+1"_qs);
        chair.slowly(unfinished);
        QThread::msleep(600);
        chair.kill();
    }
    {
        Traced chair(room.root(), room.log(2));
        chair.see(u"passphrase"_qs);
        chair.type(passphrase);
        chair.key(u"Return"_qs);
        chair.see(u"search"_qs);
        chair.key(u"Ctrl+F"_qs);
        chair.fill(u"search"_qs, u"tangerine"_qs);
        chair.see(u"found"_qs);
        chair.key(u"Ctrl+Q"_qs);
        chair.ended();
    }
    for (const char* const name : {"form.pdf", "printed.pdf", "record.txt", "invitation.eml", "invitation.txt"}) {
        INFO(name);
        CHECK(QFile::exists(allowed + QLatin1String(name)));
    }
    CHECK_FALSE(recordsIn(room.root()).isEmpty());

    Written written(words, room.exports());
    written.readTrace(room.log(1));
    written.readTrace(room.log(2));
    written.searchFolder(room.root());
    written.searchFiles();
    WARN(written.files().size() << " files written, " << written.searched() << " searched at the end, "
                                << written.writes() << " writes of " << written.bytes() << " bytes");
    CHECK(written.leaks() == QStringList());
    // The session was seen at all: the records, their log, the settings.
    CHECK(written.writes() > 100);
    const auto wrote = [&](const QString& end) {
        return std::any_of(written.files().begin(), written.files().end(),
                           [&](const QString& path) { return path.endsWith(end); });
    };
    CHECK(wrote(u".chairside"_qs));
    CHECK(wrote(u".chairside-wal"_qs));
    CHECK(wrote(u".chairside.lock"_qs));
}

TEST_CASE("a program that leaks is found out: in a file that stays, in one that is gone, and in a name")
{
    if (const QString why = whyNoTrace(); !why.isEmpty())
        SKIP(why.toStdString());
    const Room room;
    {
        Traced chair(room.root(), room.log(1));
        chair.see(u"start"_qs);
        chair.leak(u"../tmp/stays"_qs, said);
        chair.leak(u"../tmp/is.gone"_qs, said);
        chair.leak(u"../tmp/Quillfeather"_qs, u"nothing"_qs);
    }
    Written written(words, room.exports());
    written.readTrace(room.log(1));
    written.searchFolder(room.root());
    const QString all = written.leaks().join(u'\n');
    INFO(all.toStdString());
    CHECK(all.contains(u"“violet badger” in UTF-16LE: left in "_qs));
    CHECK(all.contains(u"“violet badger” in UTF-16LE: written to "_qs));
    CHECK(all.contains(u"written to %1"_qs.arg(room.root() + u"/tmp/is.gone"_qs)));
    CHECK_FALSE(all.contains(u"left in %1"_qs.arg(room.root() + u"/tmp/is.gone"_qs)));
    CHECK(all.contains(u"“Quillfeather” in UTF-8: the name of "_qs));
}
