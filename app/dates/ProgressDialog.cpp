#include "app/dates/ProgressDialog.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/page/BlockWidget.h"
#include "app/rows/ProgressForm.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

ProgressDialog::ProgressDialog(std::unique_ptr<DiscussionSession> session, const DateRow& action, const Look& look,
                               QWidget* parent)
    : QDialog(parent), m_session(std::move(session))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setWindowTitle(tr("Record progress"));
    auto* form = new ProgressForm(PageContext{*m_session, look}, Id<Action>{action.deadline.code.toLongLong()}, this);
    form->setObjectName(QStringLiteral("progress"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(t.px(20), t.px(16), t.px(20), t.px(16));
    all->setSpacing(t.px(8));
    QLabel* what = make.sectionTitle(action.deadline.title);
    what->setWordWrap(true);
    all->addWidget(what);
    all->addWidget(make.text(tr("%1, %2").arg(action.title, action.ref)));
    all->addWidget(make.text(tr("Say in the note what shows it: a visit, a letter, a date.")));
    all->addWidget(form, 1);
    resize(QSize(t.px(560), t.px(380)).boundedTo(parent->window()->size()));
    const std::size_t before = m_session->discussion().progress.size();
    connect(form, &RowForm::finished, this, [this, before] {
        if (m_session->discussion().progress.size() > before)
            accept();
        else
            reject();
    });
    form->setFocus();
}

ProgressDialog::~ProgressDialog()
{
    // Before the session that it shows.
    delete findChild<ProgressForm*>(QStringLiteral("progress"));
}

Result<bool> recordProgress(Store& store, const DateRow& action, const Look& look, QWidget* parent)
{
    const auto chair = store.read().setting(QStringLiteral("chair.name"));
    auto session = DiscussionSession::open(store, action.discussion, chair ? *chair : QString());
    if (!session)
        return session.error();
    ProgressDialog dialog(std::move(*session), action, look, parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace chairside
