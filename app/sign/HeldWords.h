// Words that are typed but belong to nothing yet, such as a reason before the signing: held in the records meanwhile,
// and there again when the page is next made.
#pragma once

#include <QObject>
#include <QTimer>

namespace chairside {

class DiscussionSession;
class GrowingText;

// Owned by `field`, whose words it puts back at once. Holds them a second after the last key, and when the field goes.
class HeldWords final : public QObject
{
    Q_OBJECT
public:
    HeldWords(DiscussionSession& session, const QString& name, GrowingText* field);
    ~HeldWords() override;

    // They have gone where they belong.
    void letGo();

private:
    void hold();

    DiscussionSession& m_session;
    QString m_name;
    GrowingText* m_field;
    QString m_words; // as last seen
    QTimer m_pause;
};

} // namespace chairside
