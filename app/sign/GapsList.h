// What is still missing, each with its place: hard things first, then those that one reason signs over.
#pragma once

#include "core/rules/Readiness.h"

#include <QWidget>

class QVBoxLayout;

namespace chairside {

class Look;
struct Protocol;

class GapsList final : public QWidget
{
    Q_OBJECT
public:
    GapsList(const Look& look, QWidget* parent);

    void showGaps(const Readiness& readiness, const Protocol& protocol);
    // The first link. False where there is none.
    bool focusFirst();

Q_SIGNALS:
    void placeRequested(const chairside::Place& place);

private:
    void addPart(const QString& title, const std::vector<const ReadinessGap*>& gaps, const Protocol& protocol,
                 const QString& icon);
    void addComplete(const Readiness& readiness, const Protocol& protocol);

    const Look& m_look;
    QVBoxLayout* m_column;
};

} // namespace chairside
