#include "app/passphrase/EscrowDialog.h"

#include "app/look/AskFile.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Saying.h"
#include "app/policy/SetByOrganisation.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreWriter.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr qint64 longestFile = 64 * 1024;

} // namespace

EscrowDialog::EscrowDialog(Store& store, const QString& chair, const Look& look, QWidget* parent, Asking asking,
                           const std::optional<CouncilKey>& set)
    : FittedDialog(look, tr("Key for the council"), QSize(600, 0), parent),
      m_store(store),
      m_chair(chair),
      m_look(look),
      m_asking(std::move(asking)),
      m_council(set),
      m_compare(new QWidget(this))
{
    if (!m_asking.open)
        m_asking.open = [](QWidget* by, const QString& folder) {
            return askOpenPath(by, tr("The council’s key"), folder, tr("All files (*)"));
        };
    if (!m_asking.save)
        m_asking.save = [](QWidget* by, const QString& offered) {
            return askSavePath(by, tr("Save the sealed key"), offered);
        };
    const Make make(&look);
    body()->addWidget(
        make.text(tr("Should you leave, or fall ill, the council can open these records with its own key. "
                     "What is saved here is sealed for the council: nobody else can open it, and you "
                     "cannot either. It is good until the passphrase is changed.")));
    auto* column = new QVBoxLayout(m_compare);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().px(8));
    m_fingerprint = make.strong({});
    m_fingerprint->setObjectName(QStringLiteral("escrow.fingerprint"));
    m_fingerprint->setWordWrap(true);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said = make.text({});
    m_said->setObjectName(QStringLiteral("escrow.said"));
    m_said->hide();
    body()->addWidget(m_said);

    auto* close = make.plainButton({}, tr("Close"));
    m_save = make.primaryButton(QStringLiteral("save"), tr("Save the sealed key…"));
    m_save->setObjectName(QStringLiteral("escrow.save"));
    for (QPushButton* button : {close, m_save}) {
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    connect(m_save, &QPushButton::clicked, this, &EscrowDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    if (m_council)
        addSet();
    else
        addChoice();
}

void EscrowDialog::addSet()
{
    auto* column = static_cast<QVBoxLayout*>(m_compare->layout());
    column->addWidget(Make(&m_look).text(tr("It is sealed for the key with this fingerprint:")));
    column->addWidget(m_fingerprint);
    column->addWidget(makeSetByOrganisation(m_look, m_fingerprint));
    m_fingerprint->setText(m_council->fingerprint());
    body()->insertWidget(1, m_compare);
    m_save->setFocus();
}

void EscrowDialog::addChoice()
{
    const Make make(&m_look);
    auto* choose = make.plainButton(QStringLiteral("folder"), tr("Choose the council’s key…"));
    choose->setObjectName(QStringLiteral("escrow.choose"));
    choose->setAutoDefault(false);
    auto* column = static_cast<QVBoxLayout*>(m_compare->layout());
    column->addWidget(
        make.text(tr("Ask the council’s IT for the fingerprint of its key, by telephone rather than by the "
                     "way the file came, and compare:")));
    column->addWidget(m_fingerprint);
    m_same = new QCheckBox(tr("It is the same"));
    m_same->setObjectName(QStringLiteral("escrow.same"));
    column->addWidget(m_same);
    body()->insertWidget(1, choose, 0, Qt::AlignLeft);
    body()->insertWidget(2, m_compare);
    m_compare->hide();
    m_save->setEnabled(false);
    connect(choose, &QPushButton::clicked, this, &EscrowDialog::choose);
    connect(m_same, &QCheckBox::toggled, m_save, &QPushButton::setEnabled);
    choose->setFocus();
}

void EscrowDialog::choose()
{
    const QString path = m_asking.open(this, QFileInfo(m_store.path()).absolutePath());
    if (path.isEmpty())
        return;
    m_council.reset();
    m_same->setChecked(false);
    m_compare->hide();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("That file cannot be read: %1.").arg(file.errorString()));
    auto council = councilKeyFrom(QString::fromUtf8(file.read(longestFile)));
    if (!council)
        return say(council.error().message);
    m_council = *std::move(council);
    say({});
    m_fingerprint->setText(m_council->fingerprint());
    m_compare->show();
    m_same->setFocus();
}

// The line comes first: no key leaves the records without one.
void EscrowDialog::save()
{
    const QDateTime now = m_store.clock()();
    const QFileInfo records(m_store.path());
    const QString path = m_asking.save(
        this, records.dir().filePath(tr("Key of %1, %2.txt").arg(records.completeBaseName(), longDate(now.date()))));
    if (path.isEmpty())
        return;
    const auto seal = sealKey(m_store.recoveryGroups(), *m_council, records.completeBaseName(), now.date());
    if (!seal)
        return say(seal.error().message);
    if (const auto noted = m_store.write().note(QStringLiteral("escrow"), {},
                                                {{QStringLiteral("for"), m_council->fingerprint()}}, m_chair);
        !noted)
        return say(noted.error().message);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(seal->toUtf8()) < 0 || !file.commit())
        return say(tr("The sealed key could not be saved there: %1. Choose another place.").arg(file.errorString()));
    say(tr("Saved as “%1”. Send it to the council; it may go by ordinary post or e-mail.")
            .arg(QFileInfo(path).fileName()));
}

void EscrowDialog::say(const QString& sentence)
{
    saySentence(m_said, sentence);
}

} // namespace chairside
