// The least a Qt program with a window can be: the yardstick of start and memory. Says "usable" once it is painted, and
// "open" after the next line, as realwindow does.
//
// Built a second time as keyedwindow, which makes one key first, as every program must that opens such a store.
#include "Said.h"

#ifdef WITH_KEY
#include "core/storage/CipherKey.h"
#endif

#include <QApplication>
#include <QMainWindow>

int main(int argc, char* argv[])
{
    using namespace chairside::bench;
    QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1366, 768);
    window.show();
#ifdef WITH_KEY
    using chairside::CipherKey;
    if (!CipherKey::derive({}, QByteArray(CipherKey::saltSize, 's')))
        return 1;
#endif
    processEverything();
    say("usable");
    if (!listen())
        return 0;
    processEverything();
    say("open");
    listen();
    return 0;
}
