// A file becomes a paper of the discussion: read and kept off the window's thread, so that typing goes on meanwhile.
#pragma once

#include <QString>

#include <functional>

namespace chairside {

class DiscussionSession;

// `done` is called on the session's thread with the sentence that refuses the file, or with an empty one; never, where
// the discussion has been left by then. Nothing is kept of a file that is refused.
void attachPaper(DiscussionSession& session, const QString& path,
                 const std::function<void(const QString& trouble)>& done);

} // namespace chairside
