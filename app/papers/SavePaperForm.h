// Reading a paper means saving a copy of it: nothing readable lies outside the records but what the chair puts there.
#pragma once

#include "app/rows/RowsSpec.h"

class QLabel;

namespace chairside {

class SavePaperForm final : public RowForm
{
    Q_OBJECT
public:
    SavePaperForm(const PageContext& context, Id<Paper> paper, QWidget* parent);

    // To that file, with its line in the trail; the sentence that says so, or what was in the way.
    QString save(const QString& path);
    // Says nothing of the child: "CCD-26-014 paper 1.pdf".
    QString suggestedName() const;

private:
    DiscussionSession& m_session;
    Id<Paper> m_paper;
};

} // namespace chairside
