// One child: who they are, their status and who works with them; more about them when asked for.
#pragma once

#include "app/page/BlockWidget.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace chairside {

class FieldGrid;

class ChildCard final : public QFrame
{
    Q_OBJECT
public:
    ChildCard(PageContext context, Id<Subject> child, QWidget* parent);

    Id<Subject> child() const { return m_child; }
    bool focus(const QString& field);
    std::optional<QString> focused() const;
    void showGaps(const std::vector<const ReadinessGap*>& gaps);

Q_SIGNALS:
    void removeRequested();

private:
    void refresh();
    void showMore(bool more);

    PageContext m_context;
    Id<Subject> m_child;
    QLabel* m_title;
    QPushButton* m_remove;
    QPushButton* m_more;
    FieldGrid* m_first;
    FieldGrid* m_second;
};

} // namespace chairside
