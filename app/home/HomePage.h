// Home: find and resume. Lists on the left, one search line over everything ever said, the rows, and a preview of what
// is selected. Arranges its parts: they say what the chair did, and are shown what the store answers. Changes nothing
// in the store.
#pragma once

#include "app/home/HomeChoice.h"
#include "app/home/HomeMemory.h"
#include "app/home/HomeRows.h"
#include "app/home/HomeSource.h"

#include <QWidget>

class QAction;

namespace chairside {

class ActionsPage;
class DatesPage;
class HomeDiscussions;
class HomeHead;
class HomeNav;
class HomeSides;
class KeepingPrompt;
class Store;

class HomePage final : public QWidget
{
    Q_OBJECT
public:
    // Everything given outlives the page. `settings` remembers list, sorting and the selected row, never a name;
    // `protocols` give the titles of stages and the words of questions.
    HomePage(Store& store, const Look& look, std::vector<ProtocolPtr> protocols, QSettings& settings, QWidget* parent);
    // Read anew; the lists follow at the next refresh.
    void setProtocols(std::vector<ProtocolPtr> protocols) { m_source.setProtocols(std::move(protocols)); }
    ~HomePage() override;

    // Never widens its window: nav, columns and preview follow the room there is, also while a larger text arrives.
    QSize minimumSizeHint() const override;

    // Reads counts and list again: something changed elsewhere. Done by itself whenever the page is shown.
    void refresh();
    // Edit > Find.
    void focusSearch();
    // Dates or Actions over all discussions, or back to the lists, with the keyboard in it.
    void showView(HomeView view);
    HomeView view() const { return m_view; }
    HomeSides& sides() const { return *m_sides; }
    DatesPage& dates();
    ActionsPage& actions();
    // Commands about the selected discussion, offered where its row is right-clicked. They outlive the page.
    void offer(const QList<QAction*>& commands);
    // The selected discussion; none while nothing is.
    Id<Discussion> selected() const { return m_rows.selected(); }
    bool searching() const { return m_rows.searching(); }

    const HomeModel& model() const { return m_rows.list(); }
    const HitModel& hits() const { return m_rows.hits(); }

Q_SIGNALS:
    // An empty place: where the discussion was left. Otherwise as core/session/Places.h writes it.
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    void newRequested();
    void sittingsRequested();
    void reviewRequested(chairside::Id<chairside::Discussion> of);
    void removeRequested(chairside::Id<chairside::Discussion> id);
    void printRequested(chairside::Id<chairside::Discussion> id);
    // One sentence: the records could not be read.
    void statusMessage(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void listen();
    void remember();
    void measure();

    void choose(const HomeChoice& choice);
    void sortBy(HomeSort sort);
    void search();
    void stopSearching();
    void showList(int row);
    void refreshView();
    void showSide();
    void focusView();
    void say(const Error& error);

    const Look& m_look;
    HomeSource m_source;
    HomeMemory m_memory;
    HomeQuery m_query; // of the lists, also while a search or a view is shown
    HomeView m_view = HomeView::Lists;
    int m_all = 0;       // discussions in the records
    int m_rowBefore = 0; // where the list stood when the search began

    HomeNav* m_nav;
    HomeHead* m_head;
    HomeSides* m_sides;
    HomeDiscussions* m_discussions;
    HomeRows& m_rows;
    KeepingPrompt* m_prompt;
    int m_past = 0; // records past their keeping period
};

} // namespace chairside
