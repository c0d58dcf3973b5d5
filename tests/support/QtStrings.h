// Lets Catch2 print Qt's strings and dates when a comparison fails.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <catch2/catch_tostring.hpp>
#include <string>

namespace Catch {

template <>
struct StringMaker<QString>
{
    static std::string convert(const QString& s) { return '"' + s.toStdString() + '"'; }
};
template <>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList& s) { return '[' + s.join(QStringLiteral(" | ")).toStdString() + ']'; }
};
template <>
struct StringMaker<QByteArray>
{
    static std::string convert(const QByteArray& b) { return '"' + b.toStdString() + '"'; }
};
template <>
struct StringMaker<QDate>
{
    static std::string convert(QDate d) { return d.toString(Qt::ISODate).toStdString(); }
};

} // namespace Catch
