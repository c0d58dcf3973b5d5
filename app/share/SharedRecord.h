// The open record as others may see it, made anew whenever it changes: redacted, with initials for names.
#pragma once

#include "core/sharing/SharedCopy.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace chairside {

class DiscussionSession;

class SharedRecord final
{
public:
    // The session outlives it.
    explicit SharedRecord(const DiscussionSession& session);

    void refresh();
    // Words of possible() that the chair says are names: initials too, for as long as this record is shared.
    void setAlsoNames(const QStringList& words);

    const Discussion& discussion() const { return m_copy.discussion; }
    // An answer to this prompt is not shown, so its question is passed over.
    bool withheld(const QString& prompt) const { return m_withheld.contains(prompt); }
    int names() const { return m_copy.names; }
    int details() const { return m_copy.details; }
    // Words that may still name somebody, those ticked included.
    const QStringList& possible() const { return m_possible; }
    const QStringList& alsoNames() const { return m_also; }

private:
    SharedCopy copyWith(const QStringList& alsoNames) const;
    bool knownElsewhere(const QString& name);

    const DiscussionSession& m_session;
    SharedCopy m_copy;
    QSet<QString> m_withheld;
    QStringList m_possible;
    QStringList m_also;
    QHash<QString, bool> m_asked; // whether the records know a child or a professional by that name
};

} // namespace chairside
