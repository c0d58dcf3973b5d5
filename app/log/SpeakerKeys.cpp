#include "app/log/SpeakerKeys.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/NameInLine.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"

#include <QDateTime>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>

namespace chairside {

namespace {

constexpr std::size_t mostKeys = 9; // Ctrl+1 to Ctrl+9
constexpr qint64 letterPauseMs = 1000;

QString surname(const QString& name)
{
    return name.simplified().section(QLatin1Char(' '), -1);
}

bool isThere(const Participant& participant)
{
    return participant.attendance != Attendance::Apologies && participant.attendance != Attendance::NoResponse;
}

} // namespace

std::vector<Speaker> speakersOf(const Discussion& discussion)
{
    const QString chair = discussion.meeting().chairName;
    std::vector<Speaker> out{{{},
                              SpeakerKeys::tr("Chair"),
                              SpeakerKeys::tr("Chair"),
                              SpeakerKeys::tr("Chair"),
                              initials(chair).remove(QLatin1Char('.')).toLower()}};
    for (const Participant* person : discussion.ranked<Participant>()) {
        if (!isThere(*person) || (person->name.isEmpty() && person->agency.isEmpty()))
            continue;
        const QString shortLabel = person->agency.isEmpty() ? person->name : person->agency;
        const QString label = person->agency.isEmpty() || person->name.isEmpty()
                                  ? shortLabel
                                  : SpeakerKeys::tr("%1, %2").arg(person->agency, surname(person->name));
        const QString name = person->name.isEmpty() ? shortLabel : surname(person->name);
        out.push_back({person->id, label, shortLabel, name, initials(person->name).remove(QLatin1Char('.')).toLower()});
    }
    return out;
}

SpeakerKeys::SpeakerKeys(DiscussionSession& session, const Look& look, QWidget* parent)
    : QWidget(parent), m_session(session), m_look(look), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(look.tokens().px(5));
    connect(&session, &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        for (const RowRef& row : rows)
            if (row.kind == RowKind::Participant || row.kind == RowKind::Meeting) {
                follow();
                return;
            }
    });
    follow();
}

void SpeakerKeys::follow()
{
    const std::vector<Speaker> speakers = speakersOf(m_session.discussion());
    if (speakers == m_speakers)
        return;
    const Id<Participant> was = current();
    m_speakers = speakers;
    m_current = 0;
    for (std::size_t i = 0; i < m_speakers.size(); ++i)
        if (m_speakers[i].participant == was)
            m_current = i;

    const Make make(&m_look);
    const std::size_t wanted = std::min(m_speakers.size(), mostKeys);
    while (m_keys.size() > wanted) {
        delete m_keys.back();
        m_keys.pop_back();
    }
    while (m_keys.size() < wanted) {
        auto* key = make.plainButton(QString(), QString());
        key->setParent(this);
        key->setCheckable(true);
        key->setProperty("align", QStringLiteral("left"));
        // As wide as its column: what it says is made to fit.
        key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        key->installEventFilter(this);
        const int number = static_cast<int>(m_keys.size()) + 1;
        connect(key, &QPushButton::clicked, this, [this, number] { press(number); });
        m_keys.push_back(key);
    }
    if (m_speakers.size() > mostKeys && !m_others) {
        m_others = make.quietButton(QStringLiteral("people"), tr("Others"));
        m_others->setParent(this);
        m_others->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(m_others, &QPushButton::clicked, this, &SpeakerKeys::showAll);
    }
    arrange();
    showCurrent();
}

void SpeakerKeys::arrange()
{
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    const int columns = m_narrow ? 1 : 2;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const int at = static_cast<int>(i);
        m_grid->addWidget(m_keys[i], at / columns, at % columns);
        m_keys[i]->show();
    }
    if (m_others) {
        const int at = static_cast<int>(m_keys.size());
        m_grid->addWidget(m_others, at / columns, at % columns);
        m_others->setVisible(m_speakers.size() > mostKeys);
    }
    for (int i = 0; i < 2; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void SpeakerKeys::showCurrent()
{
    const int columns = m_narrow ? 1 : 2;
    const int wide = (width() - (columns - 1) * m_grid->spacing()) / columns;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const Speaker& speaker = m_speakers[i];
        QPushButton* key = m_keys[i];
        key->setChecked(i == m_current);
        QFont font = key->font();
        font.setBold(i == m_current);
        const QFontMetrics metrics(font);
        const QString number = QStringLiteral("%1  ").arg(i + 1);
        // Between padding and border; the rest of a pixel for what rounding takes.
        const int room =
            wide - m_look.tokens().px(16) - 2 * m_look.tokens().borderWidth - 2 - metrics.horizontalAdvance(number);
        key->setText(number + nameInLine(labelFor(speaker, metrics, room)));
        key->setFocusPolicy(i == std::min(m_current, m_keys.size() - 1) ? Qt::StrongFocus : Qt::ClickFocus);
        key->setToolTip(tr("%1 (Ctrl+%2)").arg(speaker.label).arg(i + 1));
        key->setAccessibleName(tr("%1 speaks, Ctrl+%2").arg(speaker.label).arg(i + 1));
    }
    if (m_others) {
        const bool other = m_current >= m_keys.size();
        const QString who = other ? m_speakers[m_current].name : tr("Others");
        m_others->setIcon(m_narrow ? QIcon()
                                   : m_look.icons().icon(QStringLiteral("people"), Ink::Text, Icons::Place::Leading));
        const int room = wide - m_look.tokens().px(m_narrow ? 24 : 48);
        m_others->setText(m_others->fontMetrics().elidedText(who, Qt::ElideRight, std::max(0, room)));
        m_others->setAccessibleName(other ? tr("%1 speaks. Others").arg(m_speakers[m_current].label) : tr("Others"));
    }
}

// Agency and name where both fit. Where they do not, the name tells people of one agency apart.
QString SpeakerKeys::labelFor(const Speaker& speaker, const QFontMetrics& metrics, int room) const
{
    const auto fits = [&](const QString& label) { return metrics.horizontalAdvance(label) <= room; };
    if (!m_narrow && fits(speaker.label))
        return speaker.label;
    if (m_narrow && fits(speaker.shortLabel))
        return speaker.shortLabel;
    const QString both = m_narrow || speaker.name == speaker.shortLabel
                             ? speaker.name
                             : tr("%1, %2").arg(speaker.name, speaker.shortLabel);
    return metrics.elidedText(both, Qt::ElideRight, std::max(0, room));
}

void SpeakerKeys::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showCurrent();
}

Id<Participant> SpeakerKeys::current() const
{
    return m_current < m_speakers.size() ? m_speakers[m_current].participant : Id<Participant>{};
}

void SpeakerKeys::setCurrent(Id<Participant> participant)
{
    for (std::size_t i = 0; i < m_speakers.size(); ++i)
        if (m_speakers[i].participant == participant)
            m_current = i;
    showCurrent();
}

bool SpeakerKeys::press(int key)
{
    if (key < 1 || static_cast<std::size_t>(key) > m_speakers.size())
        return false;
    m_current = static_cast<std::size_t>(key) - 1;
    showCurrent();
    Q_EMIT pressed();
    return true;
}

void SpeakerKeys::setNarrow(bool narrow)
{
    m_narrow = narrow;
    arrange();
    showCurrent();
}

void SpeakerKeys::showAll()
{
    QMenu menu(this);
    for (std::size_t i = mostKeys; i < m_speakers.size(); ++i)
        menu.addAction(m_speakers[i].label, this, [this, i] { press(static_cast<int>(i) + 1); });
    menu.exec(m_others->mapToGlobal(QPoint(0, m_others->height())));
}

void SpeakerKeys::findByLetters(const QString& letters)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_letters = now - m_lastLetter < letterPauseMs ? m_letters + letters.toLower() : letters.toLower();
    m_lastLetter = now;
    for (std::size_t i = 0; i < m_speakers.size(); ++i) {
        const Speaker& speaker = m_speakers[i];
        if (!speaker.initials.startsWith(m_letters) && !speaker.label.toLower().startsWith(m_letters))
            continue;
        m_current = i;
        showCurrent();
        if (i < m_keys.size())
            m_keys[i]->setFocus();
        return;
    }
}

bool SpeakerKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int columns = m_narrow ? 1 : 2;
    int step = 0;
    switch (key->key()) {
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Down:
        step = columns;
        break;
    case Qt::Key_Up:
        step = -columns;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT pressed();
        return true;
    default:
        break;
    }
    if (step != 0) {
        const auto to = static_cast<std::ptrdiff_t>(m_current) + step;
        if (to >= 0 && to < static_cast<std::ptrdiff_t>(m_keys.size())) {
            m_current = static_cast<std::size_t>(to);
            showCurrent();
            m_keys[m_current]->setFocus();
        }
        return true;
    }
    const QString text = key->text();
    if (!text.isEmpty() && text.front().isLetterOrNumber() &&
        !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        findByLetters(text);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chairside
