#include "Onlooker.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QWidget>

namespace chairside::share {

namespace {

constexpr int leastLetters = 3;
constexpr int leastText = 12; // a shorter text may stand elsewhere by chance

void hear(QAccessibleInterface* spoken, QStringList& out)
{
    if (!spoken || !spoken->isValid() || spoken->state().invisible)
        return;
    for (const QAccessible::Text which :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help, QAccessible::Accelerator})
        out << spoken->text(which);
    for (int i = 0; i < spoken->childCount(); ++i)
        hear(spoken->child(i), out);
}

void look(const QWidget& widget, QStringList& out)
{
    out << widget.accessibleName() << widget.accessibleDescription() << widget.toolTip() << widget.statusTip()
        << widget.whatsThis() << widget.windowTitle() << widget.windowIconText();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        out << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        out << button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        out << line->text() << line->placeholderText();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget))
        out << text->toPlainText() << text->placeholderText();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < box->count(); ++i)
            out << box->itemText(i);
}

QString plain(QString text)
{
    return text.remove(QChar(0x200B)); // words are made breakable
}

template <class Row>
QStringList textsOf(const Row& row)
{
    QStringList out;
    eachField<Row>([&](const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(row.*field.at)>, QString>)
            // Who is to act is said elsewhere too.
            if ((field.traits & Prose) && QLatin1String(field.name) != QLatin1String("agency"))
                out << row.*field.at;
    });
    return out;
}

} // namespace

QStringList seen(const QWidget& window)
{
    QStringList out;
    look(window, out);
    for (const QWidget* each : window.findChildren<QWidget*>())
        if (each->isVisible())
            look(*each, out);
    hear(QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&window)), out);
    for (QString& text : out)
        text = plain(text);
    out.removeAll(QString());
    return out;
}

QStringList namesIn(const Discussion& record)
{
    QStringList fields;
    for (const auto& [id, child] : record.rows<Subject>())
        fields << child.name << child.worker << child.manager << child.reviewingOfficer;
    for (const auto& [id, relative] : record.rows<Relative>())
        fields << relative.name;
    for (const auto& [id, person] : record.rows<Participant>())
        fields << person.name;
    fields << record.meeting().chairName << record.request().by << record.request().screenedBy;
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{M}]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QStringList out;
    for (const QString& field : fields)
        for (const QString& word : field.split(between, Qt::SkipEmptyParts))
            if (word.size() >= leastLetters)
                out << word;
    out.removeDuplicates();
    return out;
}

QStringList hiddenTexts(const Discussion& record)
{
    QStringList out;
    AllRows::each([&]<class Row>() {
        if constexpr (Restrictable<Row>)
            for (const auto& [id, row] : record.rows<Row>())
                if (row.restricted)
                    out << textsOf(row);
    });
    for (const auto& [id, said] : record.rows<Contribution>())
        out << said.body;
    for (const auto& [id, parked] : record.rows<ParkedItem>())
        out << parked.body;
    for (const auto& [id, child] : record.rows<Subject>())
        out << child.address << child.address.section(QLatin1Char(','), 0, 0) << child.nhsNumber << child.icsNumber
            << child.ethnicity << child.disability << child.needs;
    for (const auto& [id, person] : record.rows<Participant>())
        out << person.email;
    out.removeDuplicates();
    out.removeIf([](const QString& text) {
        const bool number = !text.isEmpty() && text.front().isDigit();
        return text.size() < (number ? 6 : leastText);
    });
    return out;
}

QStringList wordsFound(const QStringList& texts, const QStringList& words)
{
    const QString all = texts.join(QLatin1Char('\n'));
    QStringList out;
    for (const QString& word : words) {
        const QRegularExpression whole(
            QStringLiteral("(?<![\\p{L}\\p{M}])%1(?![\\p{L}\\p{M}])").arg(QRegularExpression::escape(word)),
            QRegularExpression::UseUnicodePropertiesOption);
        if (const auto match = whole.match(all); match.hasMatch())
            out << QStringLiteral("%1 in “%2”").arg(word, all.mid(std::max(0, int(match.capturedStart()) - 30), 60));
    }
    return out;
}

QStringList textsFound(const QStringList& texts, const QStringList& hidden)
{
    QStringList out;
    for (const QString& text : hidden)
        for (const QString& each : texts)
            if (each.contains(text)) {
                out << text;
                break;
            }
    return out;
}

} // namespace chairside::share
