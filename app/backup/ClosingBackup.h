// What is seen while the last copy of the day is made and the program waits to close. Seen only where it takes a while.
#pragma once

class QWidget;

namespace chairside {

class BackupKeeper;
class Look;

// Makes the copy that is due and waits for it. False where it failed and the chair would rather stay: the sentence says
// why. Stopping it, or closing without it, is true. Nothing due: true at once.
bool backUpBeforeClosing(BackupKeeper& keeper, const Look& look, QWidget* window);

} // namespace chairside
