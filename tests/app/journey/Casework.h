// What a chair does again and again: a discussion begun, somebody put down, a record signed and its papers read, a file
// saved, an e-mail read by its recipient, a copy chosen for somebody.
#pragma once

#include "Chair.h"
#include "core/rules/Deadlines.h"

#include <QByteArray>
#include <QDateTime>

namespace chairside {
class DatesModel;
}

namespace chairside::journey {

// The moment as the laptop's own clock shows it.
QDateTime on(QDate day, int hour = 10, int minute = 0);

// What the file holds that `open` asks a name for. The dialog must offer one: `suggested` takes it.
QByteArray saved(Chair& chair, const std::function<void()>& open, QString* suggested = nullptr);

// An e-mail as another program reads it.
struct ReadMail final
{
    QString to;
    QString subject;
    QString body;
    QString attachment; // the first one's name; empty: none
    QByteArray attached;
    QStringList names; // of all that is attached
};
ReadMail readMail(Chair& chair, const QByteArray& eml);

// Every sentence that is shown within the widget.
QString wordsOn(const QWidget& widget);

// By a click in the rail.
void goTo(Chair& chair, const QString& stage);

// A new discussion: `about` fills in the dialog, and is followed by its button.
void begin(Chair& chair, const std::function<void()>& about);

// Somebody new at the table: their line, left open for more. What the names of its fields end with: ", participant 2".
QString addPerson(Chair& chair, const QString& name);
void addPerson(Chair& chair, const QString& name, const QString& agency, const QString& email);

// On Circulate, by arrow keys.
void pickRecipient(Chair& chair, const QString& name);
QStringList recipients(Chair& chair);

// On the page Sign: with a typed signature, and for the gaps this reason. Nothing may be missing without which the
// procedure lets nobody sign.
void declare(Chair& chair, const QString& name, const QString& reason);
// The same from wherever the chair is, by Margaret Ashworth.
void sign(Chair& chair, const QString& reason = QStringLiteral("The rest follows"));

// A paper of a signed version as it was issued, and its words without white space.
QByteArray issued(Chair& chair, const QString& form, Audience audience, int version = 1);
QString paper(Chair& chair, const QString& form, Audience audience, int version = 1);

// "11 August 2026, in 5 working days" beside what is due, as the list shows it; empty where it is not listed.
QString dateWords(const DatesModel& model, const QString& ref, const QString& title);

} // namespace chairside::journey
