// What stands along the head of the window about all the records that are open: that something in them could not be
// read, that they go on elsewhere, that they want a passphrase, that they are open for reading only. Nothing while
// others watch the screen.
#pragma once

#include <QWidget>

namespace chairside {

class DamagedStrip;
class Look;
class MovedStrip;
class ReadOnlyStrip;
class Store;
class UnprotectedStrip;

class HeadStrips final : public QWidget
{
    Q_OBJECT
public:
    HeadStrips(const Look& look, QWidget* parent);

    // The records that are open; nullptr, before they go, where none are. Costs nothing while they stay the same.
    void follow(const Store* store, bool sharing);
    // The organisation asks for a passphrase on the records that are followed next.
    void askForPassphrase(bool asks) { m_asksForPassphrase = asks; }
    // They moved, or stay after all; or their passphrase is another.
    void lookAgain();

Q_SIGNALS:
    void mendingRequested();
    void stayingRequested();
    void writingRequested();
    void passphraseRequested();

private:
    void take(const Store* store);

    const Store* m_store = nullptr;
    bool m_sharing = false;
    bool m_asksForPassphrase = false;
    bool m_unread = false; // something could not be read since they were opened
    DamagedStrip* m_damaged;
    MovedStrip* m_moved;
    UnprotectedStrip* m_unprotected;
    ReadOnlyStrip* m_readOnly;
};

} // namespace chairside
