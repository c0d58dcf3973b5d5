// A field's value without its type, for the store, the exchange format and the pages. Vocabularies are their codes,
// ids are numbers, absent dates are null.
#pragma once

#include "core/base/Id.h"
#include "core/discussion/Choice.h"

#include <QDate>
#include <QDateTime>
#include <QVariant>

namespace chairside {

enum class FieldType { Text, Choice, Date, Time, Moment, Flag, Number, Link };

inline QVariant toValue(const QString& v)
{
    return v.isNull() ? QStringLiteral("") : v;
}
inline QVariant toValue(bool v)
{
    return v;
}
inline QVariant toValue(int v)
{
    return v;
}
inline QVariant toValue(QDate v)
{
    return v.isValid() ? QVariant(v) : QVariant();
}
inline QVariant toValue(QTime v)
{
    return v.isValid() ? QVariant(v) : QVariant();
}
inline QVariant toValue(const QDateTime& v)
{
    return v.isValid() ? QVariant(v) : QVariant();
}
template <class Row>
QVariant toValue(Id<Row> v)
{
    return v ? QVariant(v.value) : QVariant();
}
template <Choice E>
QVariant toValue(E v)
{
    return code(v);
}

// False where the value does not fit the field: the target is then unchanged.
inline bool fromValue(const QVariant& v, QString& out)
{
    out = v.toString();
    if (out.isNull())
        out = QStringLiteral("");
    return v.isNull() || v.canConvert<QString>();
}
inline bool fromValue(const QVariant& v, bool& out)
{
    out = v.toBool();
    return true;
}
inline bool fromValue(const QVariant& v, int& out)
{
    bool ok = false;
    const int number = v.toInt(&ok);
    if (ok)
        out = number;
    return ok;
}
inline bool fromValue(const QVariant& v, QDate& out)
{
    const QDate date = v.toDate();
    if (!v.isNull() && !v.toString().isEmpty() && !date.isValid())
        return false;
    out = date;
    return true;
}
inline bool fromValue(const QVariant& v, QTime& out)
{
    const QTime time = v.toTime();
    if (!v.isNull() && !v.toString().isEmpty() && !time.isValid())
        return false;
    out = time;
    return true;
}
inline bool fromValue(const QVariant& v, QDateTime& out)
{
    const QDateTime moment = v.toDateTime();
    if (!v.isNull() && !v.toString().isEmpty() && !moment.isValid())
        return false;
    out = moment.toUTC();
    return true;
}
template <class Row>
bool fromValue(const QVariant& v, Id<Row>& out)
{
    bool ok = v.isNull();
    const qint64 number = v.isNull() ? 0 : v.toLongLong(&ok);
    if (ok)
        out = Id<Row>{number};
    return ok;
}
template <Choice E>
bool fromValue(const QVariant& v, E& out)
{
    return fromCode(v.toString(), out);
}

template <class T>
struct FieldTypeOf;
template <>
struct FieldTypeOf<QString>
{
    static constexpr auto type = FieldType::Text;
};
template <>
struct FieldTypeOf<bool>
{
    static constexpr auto type = FieldType::Flag;
};
template <>
struct FieldTypeOf<int>
{
    static constexpr auto type = FieldType::Number;
};
template <>
struct FieldTypeOf<QDate>
{
    static constexpr auto type = FieldType::Date;
};
template <>
struct FieldTypeOf<QTime>
{
    static constexpr auto type = FieldType::Time;
};
template <>
struct FieldTypeOf<QDateTime>
{
    static constexpr auto type = FieldType::Moment;
};
template <class Row>
struct FieldTypeOf<Id<Row>>
{
    static constexpr auto type = FieldType::Link;
};
template <Choice E>
struct FieldTypeOf<E>
{
    static constexpr auto type = FieldType::Choice;
};

} // namespace chairside
