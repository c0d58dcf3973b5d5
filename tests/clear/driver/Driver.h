// A hand and an eye inside the real program: Qt loads it as a plugin where the test asks for it in the environment. It
// reads commands from standard input, a line each, and answers each with a line:
//
//   see NAME          "yes" or "no": whether a visible widget of the window on top is called that
//   click NAME        "ok" before it is done, because what opens then may stay open; "no" where there is none
//   key Ctrl+N        likewise
//   choose ENTRY      of a menu, likewise; "no" where there is none, or it cannot be chosen now
//   pick NAME: ENTRY  from a list that opens; likewise
//   type WORDS        into what holds the keyboard; "ok" once they are typed
//   slowly WORDS      likewise, key by key; "ok" when it begins
//   say NAME          what stands in it
//   where             the window on top and what is to be seen there
//   leak FILE WORDS   what the program must never do: WORDS into FILE, in UTF-16; for the test of the test
#pragma once

#include <QObject>

#include <thread>

class QAction;
class QWidget;

namespace chairside {

class Driver final : public QObject
{
    Q_OBJECT
public:
    Driver();
    ~Driver() override;

private:
    void run(const QString& line);
    static QWidget* find(const QString& name);
    static QAction* entry(const QString& name);
    static void answer(const QString& words);
    void typeSlowly(const QString& words);

    std::thread m_reader;
};

} // namespace chairside
