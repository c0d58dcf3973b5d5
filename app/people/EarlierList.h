// What was asked about a child before: a line each, and a link that shows it. A second request shows the first.
#pragma once

#include "core/storage/Records.h"

#include <QWidget>

class QVBoxLayout;

namespace chairside {

class Look;
class StoreReader;

// "Asked before: CCD-26-003, declined on 3 March 2026: Group supervision first."
QString earlierWords(const EarlierDiscussion& earlier);

class EarlierList final : public QWidget
{
    Q_OBJECT
public:
    EarlierList(const Look& look, QWidget* parent);

    // Of these children, newest first; `until`: begun before that moment; invalid: all. Hidden where there is none.
    void showFor(const StoreReader& reader, const std::vector<Id<Child>>& children, const QDateTime& until = {});

Q_SIGNALS:
    void discussionRequested(chairside::Id<chairside::Discussion> id);

private:
    const Look& m_look;
    QVBoxLayout* m_lines;
    std::vector<EarlierDiscussion> m_shown;
};

} // namespace chairside
