// The discussions' side of Home: the rows, and beneath them what is selected, which share the height there is.
#pragma once

#include "app/look/PageRoom.h"
#include "core/base/Result.h"
#include "core/storage/Records.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace chairside {

class HomePreview;
class HomeRows;
class HomeSource;
class Look;

class HomeDiscussions final : public QWidget
{
    Q_OBJECT
public:
    // Everything given outlives this.
    HomeDiscussions(const Look& look, HomeSource& source, QWidget* parent);

    HomeRows& rows() const { return *m_rows; }
    HomePreview& preview() const { return *m_preview; }
    void setRoom(const PageRoom& room);
    // What is selected: a discussion where it was left, a find at its place.
    void open();

Q_SIGNALS:
    // An empty place: where the discussion was left. Otherwise as core/session/Places.h writes it.
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    void printRequested(chairside::Id<chairside::Discussion> id);
    void reviewRequested(chairside::Id<chairside::Discussion> of);
    void failed(const chairside::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showHead();
    void showBody();
    void shareHeight();

    const Look& m_look;
    HomeSource& m_source;
    HomeRows* m_rows;
    HomePreview* m_preview;
    QVBoxLayout* m_column;
    QTimer m_pause;
    PageRoom m_room;
};

} // namespace chairside
