#include "app/opening/RecoveryOffer.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/print/DocumentDialog.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "forms/recovery/RecoverySheet.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

const QString keptOn = QStringLiteral("kept ");
const QString later = QStringLiteral("later");

} // namespace

QString recoverySheetWords(const Store& store)
{
    if (!store.hasPassphrase())
        return {};
    const auto answer = store.read().setting(QLatin1String(Store::recoverySheetSetting));
    if (answer && answer->startsWith(keptOn))
        return RecoveryOffer::tr("A recovery sheet was kept on %1.")
            .arg(longDate(QDate::fromString(answer->mid(keptOn.size()), Qt::ISODate)));
    if (answer && *answer == later)
        return RecoveryOffer::tr("You put the recovery sheet off. Without it nobody can help whoever forgets the "
                                 "passphrase.");
    return RecoveryOffer::tr("No recovery sheet has been kept for this passphrase.");
}

RecoveryOffer::RecoveryOffer(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    column->addWidget(
        make.text(tr("Whoever forgets the passphrase can open the records with the recovery sheet, and in no "
                     "other way. It is one page: print it, or copy its 14 groups by hand, and keep it in a "
                     "locked place at work, never with this laptop.")));
    column->addWidget(make.text(tr("It is good until the passphrase is changed. Backups made before a change open with "
                                   "the sheet of their day.")));
    m_show = make.primaryButton(QStringLiteral("printer"), tr("Show and print the sheet…"));
    m_show->setObjectName(QStringLiteral("sheet-show"));
    m_kept = make.plainButton(QStringLiteral("tick"), tr("I have printed it or written it down"));
    m_kept->setObjectName(QStringLiteral("sheet-kept"));
    auto* notNow = make.quietButton({}, tr("Not now"));
    notNow->setObjectName(QStringLiteral("sheet-later"));
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto* buttons = new QWidget;
    auto* row = new FlowRow(buttons, t.px(8));
    for (QPushButton* button : {m_show, m_kept, notNow}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addWidget(buttons);
    connect(m_show, &QPushButton::clicked, this, &RecoveryOffer::showSheet);
    connect(m_kept, &QPushButton::clicked, this, [this] { answer(true); });
    connect(notNow, &QPushButton::clicked, this, [this] { answer(false); });
}

void RecoveryOffer::ask(Store* store, const QString& chair)
{
    m_store = store;
    m_chair = chair;
    m_trouble->hide();
    // Nobody can have kept what they have not seen.
    m_kept->setEnabled(false);
    m_show->setFocus(Qt::OtherFocusReason);
}

void RecoveryOffer::showSheet()
{
    DocumentChoice choice;
    choice.title = tr("Recovery sheet");
    choice.fileName = tr("Recovery sheet");
    choice.make = [this](int) {
        return forms::recoverySheet(
            {m_store->recoveryGroups(), QFileInfo(m_store->path()).fileName(), m_chair, m_store->clock()()});
    };
    choice.leave = [this](const QString& how) {
        return m_store->write().note(QStringLiteral("recovery-sheet"), {}, {{QStringLiteral("how"), how}}, m_chair);
    };
    // As large as the program's window allows, not as the dialog that this may stand in.
    QWidget* const over = window()->parentWidget() ? window()->parentWidget()->window() : window();
    DocumentDialog(std::move(choice), m_look, over).exec();
    m_kept->setEnabled(true);
    m_kept->setFocus(Qt::OtherFocusReason);
}

void RecoveryOffer::answer(bool kept)
{
    const QString words = kept ? keptOn + today(m_store->clock()).toString(Qt::ISODate) : later;
    const auto remembered = m_store->write().setSetting(QLatin1String(Store::recoverySheetSetting), words);
    m_trouble->setVisible(!remembered);
    if (!remembered) {
        m_trouble->setText(remembered.error().message);
        return;
    }
    Q_EMIT answered();
}

} // namespace chairside
