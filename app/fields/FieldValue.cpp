#include "app/fields/FieldValue.h"

#include "core/rules/FieldChecks.h"

namespace chairside {

FieldValue rowValue(DiscussionSession& session, RowRef ref, const QString& field, const QString& name)
{
    // The single rows show their defaults before they are first written.
    const auto current = [&session, ref] {
        const std::optional<AnyRow> row = session.discussion().row(ref);
        return row ? *row : blankRow(ref.kind, ref.id);
    };
    FieldValue value;
    value.session = &session;
    value.name = name;
    value.get = [current, field] { return valueOf(current(), field); };
    value.set = [&session, ref, field](const QVariant& v, Entry entry) {
        return session.setField(ref, field, v, entry);
    };
    value.concerns = [ref](RowRef changed) { return changed == ref; };
    value.trouble = [&session, current, field] {
        return fieldTrouble(session.discussion(), current(), field, session.today());
    };
    if (const FieldInfo* info = fieldOf(ref.kind, field))
        value.choices = info->choices;
    return value;
}

FieldValue answerValue(DiscussionSession& session, const AnswerRef& answer, const QString& field, const QString& name)
{
    const auto current = [&session, answer] {
        return session.discussion().answer(answer.prompt, answer.item, answer.subject);
    };
    FieldValue value;
    value.session = &session;
    value.name = name;
    value.get = [current, field] {
        const Answer* said = current();
        return said ? valueOf(AnyRow{*said}, field) : QVariant();
    };
    value.set = [&session, answer, field](const QVariant& v, Entry entry) {
        return session.setAnswer(answer, field, v, entry);
    };
    // An answer that came or went has no row to ask: any answer may be it.
    value.concerns = [](RowRef changed) { return changed.kind == RowKind::Answer; };
    value.trouble = [] { return QString(); };
    return value;
}

FieldValue tickValue(DiscussionSession& session, const AnswerRef& answer, const QString& name)
{
    FieldValue value = answerValue(session, answer, QStringLiteral("choice"), name);
    value.get = [get = value.get] { return get().toString() == code(Reply::Yes); };
    value.set = [set = value.set](const QVariant& ticked, Entry entry) {
        return set(ticked.toBool() ? code(Reply::Yes) : QString(), entry);
    };
    return value;
}

} // namespace chairside
