// Saves a discussion outside the store, where the chair says: as text for the case system, or for another Chairside.
#pragma once

#include <QString>

class QWidget;

namespace chairside {

class DiscussionSession;

// `format`: "text" or "json". What came of it in one sentence; empty where the chair chose no place.
QString saveRecord(DiscussionSession& session, const QString& format, QWidget* parent);

} // namespace chairside
