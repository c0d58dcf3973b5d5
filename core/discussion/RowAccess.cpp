#include "core/discussion/RowAccess.h"

#include <array>

namespace chairside {

namespace {

template <class Row>
FieldInfo info(const auto& field)
{
    using T = std::remove_cvref_t<decltype(std::declval<Row>().*(field.at))>;
    FieldInfo out{QString::fromLatin1(field.name), FieldTypeOf<T>::type, field.traits, {}};
    if constexpr (Choice<T>)
        out.choices = entries<T>();
    return out;
}

struct Kind final
{
    QString table;
    QString name;
    std::vector<FieldInfo> fields;
};

const Kind& describe(RowKind kind)
{
    static const std::vector<Kind> kinds = [] {
        std::vector<Kind> out;
        AllRows::each([&]<class Row>() {
            Kind entry{QString::fromLatin1(Describe<Row>::table), QString::fromLatin1(Describe<Row>::name), {}};
            eachField<Row>([&](const auto& field) { entry.fields.push_back(info<Row>(field)); });
            out.push_back(std::move(entry));
        });
        return out;
    }();
    return kinds[static_cast<std::size_t>(kind)];
}

} // namespace

RowRef refOf(const AnyRow& row)
{
    return std::visit(
        [](const auto& r) {
            return RowRef{kindOf<std::remove_cvref_t<decltype(r)>>(), r.id.value};
        },
        row);
}

const std::vector<FieldInfo>& fieldsOf(RowKind kind)
{
    return describe(kind).fields;
}

const FieldInfo* fieldOf(RowKind kind, const QString& name)
{
    for (const FieldInfo& field : fieldsOf(kind))
        if (field.name == name)
            return &field;
    return nullptr;
}

QString tableOf(RowKind kind)
{
    return describe(kind).table;
}

QString nameOf(RowKind kind)
{
    return describe(kind).name;
}

QString wordsOf(RowKind kind)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("rowkind", "meeting"),     QT_TRANSLATE_NOOP("rowkind", "request"),
        QT_TRANSLATE_NOOP("rowkind", "child"),       QT_TRANSLATE_NOOP("rowkind", "relative"),
        QT_TRANSLATE_NOOP("rowkind", "participant"), QT_TRANSLATE_NOOP("rowkind", "line"),
        QT_TRANSLATE_NOOP("rowkind", "answer"),      QT_TRANSLATE_NOOP("rowkind", "contribution"),
        QT_TRANSLATE_NOOP("rowkind", "event"),       QT_TRANSLATE_NOOP("rowkind", "question"),
        QT_TRANSLATE_NOOP("rowkind", "risk"),        QT_TRANSLATE_NOOP("rowkind", "protective factor"),
        QT_TRANSLATE_NOOP("rowkind", "view"),        QT_TRANSLATE_NOOP("rowkind", "power"),
        QT_TRANSLATE_NOOP("rowkind", "option"),      QT_TRANSLATE_NOOP("rowkind", "action"),
        QT_TRANSLATE_NOOP("rowkind", "contingency"), QT_TRANSLATE_NOOP("rowkind", "parked item"),
        QT_TRANSLATE_NOOP("rowkind", "paper"),       QT_TRANSLATE_NOOP("rowkind", "recommendation"),
    };
    static_assert(names.size() == AllRows::size);
    return QCoreApplication::translate("rowkind", names[static_cast<std::size_t>(kind)]);
}

std::optional<RowKind> kindNamed(const QString& name)
{
    for (std::size_t i = 0; i < AllRows::size; ++i)
        if (nameOf(static_cast<RowKind>(i)) == name)
            return static_cast<RowKind>(i);
    return std::nullopt;
}

AnyRow blankRow(RowKind kind, qint64 id)
{
    AnyRow out;
    AllRows::each([&]<class Row>() {
        if (kindOf<Row>() == kind) {
            Row row;
            row.id = Id<Row>{id};
            out = row;
        }
    });
    return out;
}

QVariant valueOf(const AnyRow& row, const QString& name)
{
    QVariant out;
    std::visit(
        [&]<class Row>(const Row& r) {
            eachField<Row>([&](const auto& field) {
                if (name == QLatin1String(field.name))
                    out = toValue(r.*(field.at));
            });
        },
        row);
    return out;
}

bool setValue(AnyRow& row, const QString& name, const QVariant& value)
{
    bool fits = false;
    std::visit(
        [&]<class Row>(Row& r) {
            eachField<Row>([&](const auto& field) {
                if (name == QLatin1String(field.name))
                    fits = fromValue(value, r.*(field.at));
            });
        },
        row);
    return fits;
}

} // namespace chairside
