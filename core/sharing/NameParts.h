// A name as it stands in a field, taken apart.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace chairside {

// One word of a name, double or single.
struct NamePart final
{
    std::vector<QString> words; // folded; two or more where it is double: "Anne-Marie", "O’Connor"
    QStringList letters;        // the initial of each, without a full stop
    QString shown;              // "Z.", "A.-M.", "O’C."
    bool unspaced = false;      // of a script without spaces; one word then

    friend bool operator==(const NamePart&, const NamePart&) = default;
};

// A field may hold a name twice, or two people: "আমিনা রহমান (Amina Rahman)", "Feld, Miriam".
QStringList namesIn(const QString& field);
// "Dr", "Unborn baby": what stands before a name and is none; empty where nothing does.
QString titlesOf(const QString& name);
// The name's words after its titles; none where it is no name ("Mother", "Duty worker"). `number` is written small at
// the first of them: "Z₂."
std::vector<NamePart> partsOf(const QString& name, int number = 0);

} // namespace chairside
