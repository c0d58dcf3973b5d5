// A program that crashes may be written to the disk by the system, with every word that it held. Ours is not.
#pragma once

namespace chairside {

// Said first of all in each program; lasts as long as the process, and whatever it starts inherits the first half.
//
// Linux: the limit for core files is 0, for those who write them beside the program; and the process is not dumpable,
// because a collector that the kernel pipes to (systemd-coredump, apport) is not held by the limit. Nobody but root can
// then attach a debugger to it either.
// Windows: a crash ends the program there and then, and it is not handed to Windows Error Reporting. What an
// administrator or a debugger asks Windows for is theirs to answer for.
void preventCoreDumps();

} // namespace chairside
