// Runs the real chairsidectl as a person or a script would: a process, its arguments, what it prints and how it ends.
#pragma once

#include "support/TempFolder.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>

namespace chairside {

struct Ran final
{
    int exit = -1; // -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    QString said() const { return QString::fromUtf8(out); }
    QString complaint() const { return QString::fromUtf8(err); }
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

// `environment`: "NAME=value". Standard input is empty, and no terminal.
Ran ctl(const QStringList& arguments, const QStringList& environment = {});

// The same of another copy of the program.
Ran run(const QString& program, const QStringList& arguments, const QStringList& environment = {});

// Refused with one line that names the program, and nothing else printed.
bool refusedInOneLine(const Ran& ran);

QString samplePath(const QString& name);
QByteArray contentOf(const QString& path);
void writeFile(const QString& path, const QByteArray& bytes);

// What the `sqlcipher` program prints for a statement, the store opened with the passphrase.
QString sqlcipher(const QString& path, const QString& passphrase, const QString& sql);

} // namespace chairside
