#include "app/papers/SavePaperForm.h"

#include "app/look/AskFile.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/page/BlockWidget.h"
#include "app/print/SaveFile.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

SavePaperForm::SavePaperForm(const PageContext& context, Id<Paper> paper, QWidget* parent)
    : RowForm(parent), m_session(context.session), m_paper(paper)
{
    const Make make(&context.look);
    auto* said = make.text(tr("To read it, save a copy where you choose. From then on that file is yours to keep safe, "
                              "and to delete."));
    said->setObjectName(QStringLiteral("paper.said"));
    QPushButton* choose = make.primaryButton(QStringLiteral("save"), tr("Choose where…"));
    choose->setObjectName(QStringLiteral("paper.save"));
    QPushButton* leave = make.quietButton({}, tr("Close"));
    auto* buttons = new QWidget;
    auto* flow = new FlowRow(buttons, context.look.tokens().px(8));
    flow->addWidget(choose);
    flow->addWidget(leave);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, context.look.tokens().px(4), 0, context.look.tokens().px(8));
    column->addWidget(said);
    column->addWidget(buttons);
    setFocusProxy(choose);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Save a copy of this paper"));
    connect(choose, &QPushButton::clicked, this, [this, said] {
        const QString path = askSavePath(this, tr("Save a copy"), suggestedName());
        if (!path.isEmpty())
            said->setText(save(path));
    });
    connect(leave, &QPushButton::clicked, this, &SavePaperForm::finished);
}

QString SavePaperForm::suggestedName() const
{
    const Paper* paper = m_session.discussion().find(m_paper);
    const QString suffix = paper ? QFileInfo(paper->fileName).suffix() : QString();
    return tr("%1 paper %2").arg(m_session.discussion().ref).arg(paper ? paper->rank + 1 : 1) +
           (suffix.isEmpty() ? QString() : QLatin1Char('.') + suffix);
}

QString SavePaperForm::save(const QString& path)
{
    const Paper* paper = m_session.discussion().find(m_paper);
    if (!paper)
        return tr("This paper is not in the discussion any more.");
    const Result<QByteArray> bytes = m_session.store().read().attachment(paper->sha256);
    if (!bytes)
        return bytes.error().message;
    const auto leave = [&] {
        return tellLeaving(m_session, QStringLiteral("export"), {{QStringLiteral("paper"), paper->sha256}});
    };
    return writeFile(path, *bytes, leave).words;
}

} // namespace chairside
