// Home: find and resume. Lists on the left, one search line over everything ever said, the table, and a preview of what
// is selected. Reads the store; changes nothing in it.
#pragma once

#include "app/home/HomeModel.h"
#include "app/home/HomeNav.h"
#include "app/home/HomeSource.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace chairside {

class ActionsPage;
class DatesPage;
class HitModel;
class HomeHead;
class HomePreview;
class HomeTable;
class Look;
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
    DatesPage& dates() const { return *m_dates; }
    ActionsPage& actions() const { return *m_actions; }
    // The selected discussion; none while nothing is.
    Id<Discussion> selected() const;
    bool searching() const { return !m_searched.isEmpty(); }

    const HomeModel& model() const { return *m_model; }
    const HitModel& hits() const { return *m_hits; }

Q_SIGNALS:
    // An empty place: where the discussion was left. Otherwise as core/session/Places.h writes it.
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    void newRequested();
    void sittingsRequested();
    void reviewRequested(chairside::Id<chairside::Discussion> of);
    void printRequested(chairside::Id<chairside::Discussion> id);
    // One sentence: the records could not be read.
    void statusMessage(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void listen();
    void recall();
    void remember();

    void showList(int row);
    void showHeading(int total);
    void showSorting();
    void chooseList(HomeList list);
    void chooseView(HomeView view);
    void refreshView();
    void showSide();
    void focusView();
    void sortBy(int column);

    void searchNow();
    void stopSearching();

    void measure();
    void shareHeight();
    void showRowsOrWords(const QString& words);
    QString emptyWords() const;
    void preview();
    void previewBody();
    void open(int row);
    void say(const Error& error);

    Store& m_store;
    const Look& m_look;
    QSettings& m_settings;
    HomeSource m_source;

    HomeModel* m_model;
    HitModel* m_hits;
    HomeNav* m_nav;
    HomeHead* m_head;
    QComboBox* m_listBox;    // the lists, where there is no room for them on the left
    QPushButton* m_new;      // likewise
    QStackedWidget* m_sides; // the lists, Dates, Actions
    DatesPage* m_dates;
    ActionsPage* m_actions;
    QStackedWidget* m_middle;
    HomeTable* m_table;
    QLabel* m_empty;
    HomePreview* m_preview;
    QVBoxLayout* m_lower;

    HomeQuery m_query;
    HomeCounts m_counts;
    QString m_searched;  // what the rows shown are the answer to; empty: no search
    int m_rowBefore = 0; // where the list stood when the search began
    QTimer m_searchTimer;
    QTimer m_previewTimer;
    bool m_narrow = false;
    HomeView m_view = HomeView::Lists;
};

} // namespace chairside
