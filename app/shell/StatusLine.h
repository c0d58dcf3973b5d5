// The line beneath: whether all is saved, what comes before signing, what is parked.
#pragma once

#include <QObject>

#include <optional>

class QPushButton;
class QStatusBar;

namespace chairside {

class DiscussionSession;
class IconLabel;
class Look;

// Who can open the records, as the line says it where no discussion is open.
struct Protection final
{
    QString words;
    bool locked = true; // a padlock stands before them, otherwise a warning
};

class StatusLine final : public QObject
{
    Q_OBJECT
public:
    // Owned by `bar`.
    StatusLine(QStatusBar* bar, const Look& look);

    // nullptr: no discussion is open; `protection` then stands there, unless it has no words.
    void follow(DiscussionSession* session, const Protection& protection = {});

Q_SIGNALS:
    void gapsRequested();
    void parkedRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void say();
    void fit();

    QStatusBar* m_bar;
    const Look& m_look;
    DiscussionSession* m_session = nullptr;
    Protection m_protection;
    IconLabel* m_saved;
    QPushButton* m_gaps;
    std::optional<bool> m_shownReady; // which icon it has: an icon set anew lays the bar out
    QPushButton* m_parked;
    IconLabel* m_state;
};

} // namespace chairside
