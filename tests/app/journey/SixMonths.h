// Six months of two children's lives, chapter by chapter, as the chair's window has them. Made up from beginning to
// end: Hartlepool and Stockton's procedure, March to September 2026.
#pragma once

#include "Casework.h"

namespace chairside::journey {

namespace words {
inline const QString procedure = u"Hartlepool and Stockton-on-Tees: Complex Case Meeting"_qs;
// In no copy but a full one.
inline const QString confided = u"Grandmother Eileen is in refuge at Larchfield"_qs;
inline const QString foster = u"11 Whinfell Court"_qs;
inline const QString aim = u"Kayleigh sleeps in one bed for a month"_qs;
inline const QString recommended =
    u"One lead plan, held by Dan Pryce, in place of the three that contradict each other."_qs;
inline const QString atReview = u"Go on with the one plan; the flat by the harbour is not offered again."_qs;

} // namespace words

// The chair's part of a case, told chapter by chapter.
class Case final
{
public:
    Case();

    void asksTooEarly();
    void asksAgain();
    void isAccepted();
    void isPutOnASitting();
    void isTold();
    void isHeld();
    void goesRound();
    void isFollowedUp();
    void isReviewed();
    void isAskedWhetherItHelped();
    void ends();
    void isFoundAgain();
    void holdsTogether();

    // For the pictures of a chapter's end.
    Chair& chair() { return m; }
    Id<Discussion> first() const { return m_case; }
    Id<Discussion> review() const { return m_review; }

private:
    void now(QDate day, int hour = 10, int minute = 0) { m.setNow(on(day, hour, minute)); }
    void home() { m.press(Qt::Key_Home, Qt::AltModifier); }
    void open(Id<Discussion> id);
    QString ref(Id<Discussion> id);
    void answer(const QString& prompt, const QString& words, const QString& choice = {});
    void progress(const QString& action, const QString& status, const QString& due, const QString& evidence);
    const DatesModel& dates();
    const DatesModel& actions();
    void later(const QString& id, qint64 about, const QString& who, const QString& note);
    void attend(int number, const QString& here, const QString& place);
    void action(int number, const QString& what, const QString& owner, const QString& due, const QString& measure);
    void tell(const QString& letter, const QStringList& names);
    void papersGo();
    QByteArray paper(Id<Discussion> id, Audience audience, const QString& form);
    void heldInFull(const QString& changed, const QString& decision, const QDate& next);

    Chair m;
    Id<Discussion> m_declined, m_case, m_other, m_review, m_second;
};

} // namespace chairside::journey
