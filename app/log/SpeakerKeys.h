// Who is speaking: a key each, one of them pressed. One stop for Tab; arrows move, letters find by initials or agency.
#pragma once

#include "core/discussion/Discussion.h"

#include <QWidget>

#include <vector>

class QFontMetrics;
class QGridLayout;
class QPushButton;

namespace chairside {

class DiscussionSession;
class Look;

struct Speaker final
{
    Id<Participant> participant; // none: the chair
    QString label;               // "Social care, Nair"
    QString shortLabel;          // "Social care"
    QString name;                // "Nair"; the short label where there is no name
    QString initials;            // "pn"

    friend bool operator==(const Speaker&, const Speaker&) = default;
};

// The chair first, then everyone who is here or expected, in their order.
std::vector<Speaker> speakersOf(const Discussion& discussion);

class SpeakerKeys final : public QWidget
{
    Q_OBJECT
public:
    SpeakerKeys(DiscussionSession& session, const Look& look, QWidget* parent);

    Id<Participant> current() const;
    void setCurrent(Id<Participant> participant);
    // 1 is the chair. False where there is none.
    bool press(int key);
    // Narrow keys show the agency alone, or where it has no room the name, one below another.
    void setNarrow(bool narrow);

Q_SIGNALS:
    // A key was pressed: the words come next.
    void pressed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void arrange();
    void showCurrent();
    QString labelFor(const Speaker& speaker, const QFontMetrics& metrics, int room) const;
    void findByLetters(const QString& letters);
    void showAll();

    DiscussionSession& m_session;
    const Look& m_look;
    QGridLayout* m_grid;
    std::vector<Speaker> m_speakers;
    std::vector<QPushButton*> m_keys;
    QPushButton* m_others = nullptr;
    std::size_t m_current = 0;
    bool m_narrow = false;
    QString m_letters;
    qint64 m_lastLetter = 0;
};

} // namespace chairside
