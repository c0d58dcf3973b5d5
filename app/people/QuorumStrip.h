// Who the procedure wants in the room: there and able to decide, or why the discussion goes on without.
#pragma once

#include "app/page/BlockWidget.h"

namespace chairside {

class FieldEditor;

class QuorumStrip final : public QWidget
{
    Q_OBJECT
public:
    QuorumStrip(PageContext context, QWidget* parent);

    // The reason of one attendance rule.
    bool focusReason(const QString& prompt);

private:
    void refresh();

    struct Line;
    PageContext m_context;
    std::vector<std::unique_ptr<Line>> m_lines;

public:
    ~QuorumStrip() override;
};

} // namespace chairside
