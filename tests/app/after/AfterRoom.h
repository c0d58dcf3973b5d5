// A signed record in a real store, under a procedure that asks for everything a procedure can ask for afterwards, and
// its pages in a window that has the keyboard.
#pragma once

#include "app/after/AfterPage.h"
#include "app/look/Look.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"
#include "support/TempFolder.h"

#include <functional>
#include <memory>

namespace chairside::after {

// Knowsley's, with letters, a checklist of later steps, feedback, and the record kept from family.
ProtocolPtr fullProtocol();

class Room final
{
public:
    // The sample, with what `change` makes of it before it is begun.
    explicit Room(const std::function<void(Discussion&)>& change = {}, ProtocolPtr protocol = fullProtocol());
    ~Room();

    void sign();
    // Of this page, in a window of its own.
    template <class Page>
    Page& show(int width = 1138, int height = 700)
    {
        auto page = std::make_unique<Page>(PageContext{*m_session, m_look}, nullptr);
        Page& out = *page;
        place(std::move(page), width, height);
        return out;
    }

    DiscussionSession& session() { return *m_session; }
    const Discussion& record() const { return m_session->discussion(); }
    Store& store() { return *m_store; }
    Look& look() { return m_look; }
    TempFolder& folder() { return m_folder; }
    QWidget& page() { return *m_page; }

    QWidget* visible(const QString& name) const; // by object name; nullptr where there is none to see
    void click(const QString& name);
    void choose(const QString& box, const QString& words);
    void fill(const QString& field, const QString& words);
    QString label(const QString& name) const;
    // Every word to be seen on the page.
    QString words() const;
    // Clicks `open`, and acts in the dialog that it opens.
    void inDialog(const QString& open, const std::function<void(QWidget& dialog)>& act);
    // Clicks `button` of the dialog, and gives the file dialog that it opens this path.
    void saveIn(QWidget& dialog, const QString& button, const QString& path);
    void settle() const;

private:
    void place(std::unique_ptr<AfterPage> page, int width, int height);

    TempFolder m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DiscussionSession> m_session;
    Look m_look;
    std::unique_ptr<AfterPage> m_page;
};

} // namespace chairside::after
