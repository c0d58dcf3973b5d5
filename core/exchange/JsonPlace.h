// Where in an outside JSON file something stands, and the one sentence that says what is wrong there.
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace chairside {

class JsonPlace final
{
public:
    // `file` is what messages call the file: its name, without folders.
    explicit JsonPlace(QString file) : m_file(std::move(file)) {}

    JsonPlace key(const QString& name) const;
    JsonPlace at(qsizetype index) const;

    QString file() const { return m_file; }
    QString path() const { return m_path; } // "discussions[0].risk[2].likelihood"; empty at the top

    // BadInput: "zoe.json: discussions[0].risk[2].likelihood ", then `says`, which tells what is wrong and how to mend
    // it, and a full stop.
    Error wrong(const QString& says) const;

private:
    QString m_file;
    QString m_path;
};

// " (did you mean "likelihood"?)", or empty where nothing known comes near.
QString didYouMean(const QString& given, const QStringList& known);

} // namespace chairside
