#include "forms/agenda/SittingAgenda.h"

#include "core/base/Text.h"
#include "forms/complexcase/FormContext.h"

#include <QCoreApplication>

namespace chairside::forms {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(SittingAgenda)
};

QString times(const Sitting& sitting)
{
    if (sitting.startsAt.isValid() && sitting.endsAt.isValid())
        return Words::tr("%1 to %2").arg(clockTime(sitting.startsAt), clockTime(sitting.endsAt));
    return clockTime(sitting.startsAt);
}

QString where(const Sitting& sitting)
{
    return FormContext::together({sitting.mode == MeetingMode::None ? QString() : words(sitting.mode), sitting.place});
}

QString called(const SittingItem& item, AgendaNames names)
{
    if (names == AgendaNames::References || item.initials.join(QString()).isEmpty())
        return item.row.ref;
    return QStringLiteral("%1 (%2)").arg(joined(item.initials), item.row.ref);
}

QString presenter(const SittingItem& item, AgendaNames names)
{
    const Participant* who = item.presents();
    if (!who)
        return Words::tr("To be named");
    return names == AgendaNames::References ? who->name : FormContext::together({who->name, who->role, who->agency});
}

Table itemTable(const std::vector<SittingItem>& items, AgendaNames names)
{
    Table table{
        {{Words::tr("No."), 8}, {Words::tr("Child"), 32}, {Words::tr("Item"), 18}, {Words::tr("Presented by"), 42}},
        {},
        Words::tr("No item yet.")};
    int no = 0;
    for (const SittingItem& item : items) {
        table.rows.push_back({cell(QString::number(++no)), cell(called(item, names)),
                              cell(item.kind == ItemKind::None ? QString() : words(item.kind)),
                              cell(presenter(item, names))});
    }
    return table;
}

Table memberTable(const Sitting& sitting)
{
    Table table{{{Words::tr("Name"), 34}, {Words::tr("Role"), 33}, {Words::tr("Agency"), 33}},
                {},
                Words::tr("Nobody named yet.")};
    for (const SittingMember& member : sitting.members)
        table.rows.push_back({cell(member.name), cell(member.role), cell(member.agency)});
    return table;
}

} // namespace

Document sittingAgenda(const Sitting& sitting, const std::vector<SittingItem>& items, AgendaNames names,
                       const QString& council, const QDateTime& at, const QString& marking)
{
    Document document;
    const QString title = sitting.title.trimmed().isEmpty() ? Words::tr("Sitting") : sitting.title;
    document.title = Words::tr("Agenda: %1, %2").arg(title, longDate(sitting.heldOn));
    document.author = council;
    document.reference = shortDate(sitting.heldOn);
    document.marking = marking.isEmpty() ? QStringLiteral("OFFICIAL-SENSITIVE") : marking;
    document.version = Words::tr("Agenda");
    document.draft = false;
    document.issuedAt = at;
    document.blocks.push_back(Heading{1, Words::tr("Agenda: %1").arg(title)});
    Facts facts;
    facts.always(Words::tr("Date"), dayAndDate(sitting.heldOn));
    facts.always(Words::tr("Time"), times(sitting));
    facts.always(Words::tr("Place"), where(sitting));
    facts.always(Words::tr("Chair"), FormContext::together({sitting.chairName, sitting.chairRole}));
    document.blocks.push_back(facts.take());
    document.blocks.push_back(Heading{2, Words::tr("Items")});
    document.blocks.push_back(itemTable(items, names));
    document.blocks.push_back(Heading{2, Words::tr("Members")});
    document.blocks.push_back(memberTable(sitting));
    document.blocks.push_back(
        plain(Words::tr("Each child is a separate item with a separate record. Come for the items you are asked for; "
                        "you are sent the record of those only.")));
    return document;
}

} // namespace chairside::forms
