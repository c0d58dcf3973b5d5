// How a program of ours ends once everything it had open is closed.
#pragma once

namespace chairside {

// Ends the process with this result: the last thing that main does. What was said on standard output and error is out.
//
// On Windows nothing is unloaded: with MinGW's libraries that can wait for ever for a lock whose thread is gone already
// (installer/windows/README.md), and the program would stay in memory with the records closed. Whatever must be
// destroyed is so before. Elsewhere it hands the result back, for main to return.
int endProcess(int result);

} // namespace chairside
