// The program as a chair has it: the window, a keyboard and a mouse. Fields are found by the name a screen reader says.
#pragma once

#include "app/look/Look.h"
#include "app/policy/Policy.h"
#include "app/shell/MainWindow.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QSettings>

#include <functional>
#include <memory>

namespace chairside::journey {

class Chair final
{
public:
    Chair();
    ~Chair();

    // A procedure beside those that ship; before the window opens.
    void addProtocol(ProtocolPtr protocol) { m_protocols.push_back(std::move(protocol)); }
    // What the organisation has set: lines as its file has them; before the window opens.
    void setPolicy(const QString& lines);
    QString policyFile() const { return m_folder.file(QStringLiteral("policy.ini")); }
    // A new window, with what the settings of the last one remember.
    void openWindow(int width = 1366, int height = 768);
    void closeWindow();
    // A window with new records of the chair's own, locked with this passphrase.
    void startRecords(const QString& name = QStringLiteral("Margaret Ashworth"));
    static QString passphrase() { return QStringLiteral("seven quiet herons wade"); }
    // A window with this discussion open, and those before it in the same records; no passphrase.
    void openRecord(const Discussion& discussion, const std::vector<Discussion>& others = {});
    // From now on it is this moment, for the program.
    void setNow(const QDateTime& utc) { *m_now = utc; }

    MainWindow& window() { return *m_window; }
    DiscussionSession& session() { return *m_window->session(); }
    const Discussion& record() { return session().discussion(); }
    Look& look() { return m_look; }
    TempFolder& folder() { return m_folder; }
    // Where the program looks for a council's own procedures; it is there, and empty.
    QString proceduresFolder() const { return m_folder.file(QStringLiteral("procedures")); }

    // A visible widget of the window on top, by its object name or by its accessible name. Fails where there is none.
    QWidget* named(const QString& name) const;
    QWidget* visible(const QString& name) const; // nullptr where there is none

    void click(QWidget* widget);
    void click(const QString& name) { click(named(name)); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& words);                       // into what holds the keyboard
    void fill(const QString& name, const QString& words);  // clicks the field, then types at its end
    void pick(const QString& name, const QString& choice); // clicks a segment; in a box: its first word, then Down
    void tick(const QString& name);
    // Chooses from the menu that `open` pops up: "Assessment > A new risk".
    void choose(const std::function<void()>& open, const QString& path);
    // What happens in the dialog that `open` opens. The dialog must be closed by then.
    void inDialog(const std::function<void()>& open, const std::function<void(QWidget& dialog)>& act);
    void settle() const;
    // Until what follows changes within a moment has followed: gaps, counts, the save.
    void wait() const;

private:
    TempFolder m_folder;
    QSettings m_settings;
    Policy m_policy;
    Look m_look;
    std::vector<ProtocolPtr> m_protocols;
    std::shared_ptr<QDateTime> m_now = std::make_shared<QDateTime>(); // invalid: the computer's own
    std::unique_ptr<MainWindow> m_window;
};

} // namespace chairside::journey
