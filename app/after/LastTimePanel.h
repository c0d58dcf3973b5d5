// Above a review's first page: what was decided last time, what is open of it, what has changed. To be read only.
#pragma once

#include "app/page/BlockWidget.h"

#include <QFrame>

class QVBoxLayout;

namespace chairside {

class LastTimePanel final : public QFrame
{
    Q_OBJECT
public:
    // `before`: the discussion that the session's own follows, as it stands in the store.
    LastTimePanel(PageContext context, Discussion before, QWidget* parent);

private:
    void refresh();
    void part(const QString& title, const QStringList& lines, const QString& icon);

    PageContext m_context;
    Discussion m_before;
    QString m_lookedAt;
    QVBoxLayout* m_column;
};

} // namespace chairside
