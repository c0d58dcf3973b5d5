// Builds up one line of the shared screen: facts without words are left out.
#pragma once

#include "app/share/SharedStage.h"

#include <QStringList>

namespace chairside {

class LineMaker final
{
public:
    explicit LineMaker(const QString& text) { m_line.text = text.trimmed(); }

    LineMaker& icon(const char* name, Ink ink)
    {
        m_line.icon = QString::fromLatin1(name);
        m_line.ink = ink;
        return *this;
    }
    LineMaker& lead(const QString& words)
    {
        m_line.lead = words.trimmed();
        return *this;
    }
    LineMaker& value(const QString& words)
    {
        m_line.value = words.trimmed();
        return *this;
    }
    LineMaker& fact(const QString& label, const QString& text)
    {
        if (!text.trimmed().isEmpty())
            m_line.facts.push_back({label, text.trimmed()});
        return *this;
    }
    SharedLine take() { return std::move(m_line); }

private:
    SharedLine m_line;
};

// What there is of the parts: "R. O., Health".
QString together(const QStringList& parts);
// Initials of any script begin where the lines around them begin.
QString inLine(const QString& name);

} // namespace chairside
