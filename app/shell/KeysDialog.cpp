#include "app/shell/KeysDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/shell/Menus.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace chairside {

namespace {

struct Line final
{
    QString keys;
    QString what;
};

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

std::vector<Line> linesOf(const QMenu* menu)
{
    std::vector<Line> out;
    for (const QAction* action : menu->actions())
        if (!action->shortcut().isEmpty())
            out.push_back({action->shortcut().toString(QKeySequence::NativeText), plain(action->text())});
    return out;
}

} // namespace

KeysDialog::KeysDialog(const Menus& menus, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("Keys"), {620, 640}, parent)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    auto* grid = new QGridLayout;
    body()->addLayout(grid);
    body()->addStretch(1);
    grid->setHorizontalSpacing(t.px(24));
    grid->setVerticalSpacing(t.px(6));
    grid->setColumnStretch(1, 1);
    int line = 0;
    const auto part = [&](const QString& title, const std::vector<Line>& lines) {
        if (lines.empty())
            return;
        grid->setRowMinimumHeight(line++, t.px(8));
        grid->addWidget(make.sectionTitle(title), line++, 0, 1, 2);
        for (const Line& entry : lines) {
            grid->addWidget(make.strong(entry.keys), line, 0);
            grid->addWidget(make.text(entry.what), line++, 1);
        }
    };
    part(tr("In the meeting"), {{tr("Ctrl+1 to Ctrl+9"), tr("That person speaks; type what they say, Enter adds it")},
                                {tr("Letters on a speaker’s key"), tr("Find a speaker by initials or agency")},
                                {tr("F2 in the log"), tr("Correct a contribution")},
                                {tr("M in the log"), tr("Move a contribution to a question or a row")}});
    part(tr("In a table"), {{tr("Enter or F2"), tr("Open the row")},
                            {tr("Escape"), tr("Close the row")},
                            {tr("Alt+Up, Alt+Down"), tr("Move the row")},
                            {tr("Delete"), tr("Remove the row; undo brings it back")}});
    for (const QMenu* menu : menus.menus)
        part(plain(menu->title()), linesOf(menu));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    foot()->addWidget(buttons);
}

} // namespace chairside
