// A document on its pages: what preview, PDF and printer paint alike.
#pragma once

#include "core/base/Result.h"
#include "forms/document/Document.h"
#include "forms/layout/PageItem.h"
#include "forms/layout/Structure.h"

#include <QSizeF>
#include <QString>

#include <vector>

namespace chairside::forms {

struct Page final
{
    std::vector<PageItem> items; // in the order of reading
};

struct OutlineEntry final
{
    int level = 1;
    QString text;
    int page = 0; // from 0
    qreal top = 0;
    int node = 0;
};

struct LaidOut final
{
    QSizeF pageSize; // layout units, as everything here
    std::vector<Page> pages;
    Structure structure;
    std::vector<OutlineEntry> outline;
    Tally tally;
};

// Lays the document out once. Refused when a shipped font is missing. A few hundred pages take a second or two.
Result<LaidOut> layOut(const Document& document, FontShelf& shelf);

} // namespace chairside::forms
