#include "core/protocol/PowersLibrary.h"

#include "core/base/StrictJson.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace chairside {

namespace {

class PowersReader final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::PowersLibrary)
public:
    explicit PowersReader(JsonTrouble& trouble) : m_trouble(trouble) {}

    PowersLibrary read(StrictObject file)
    {
        file.number(QStringLiteral("format"), 1, 1, std::nullopt);
        PowersLibrary out;
        out.title = file.text(QStringLiteral("title"));
        out.note = file.optionalText(QStringLiteral("note"));
        out.date = file.date(QStringLiteral("date"));
        for (StrictObject& entry : file.objects(QStringLiteral("powers"), true))
            out.powers.push_back(power(entry, out));
        file.close();
        return out;
    }

private:
    LibraryPower power(StrictObject& object, const PowersLibrary& before)
    {
        static const QRegularExpression shape(QStringLiteral("^[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*$"));
        LibraryPower out;
        const QString key = QStringLiteral("id");
        out.id = object.text(key);
        if (!out.id.isEmpty() && !shape.match(out.id).hasMatch())
            m_trouble.say(
                object.pathOf(key),
                tr("is \"%1\"; use letters, digits, hyphens and full stops, such as \"ca1989.s47\".").arg(out.id));
        if (before.find(out.id))
            m_trouble.say(object.pathOf(key),
                          tr("is \"%1\", which another power has already; give each its own.").arg(out.id));
        out.group = object.text(QStringLiteral("group"));
        out.title = object.text(QStringLiteral("title"));
        out.wording = object.text(QStringLiteral("wording"));
        out.source = object.text(QStringLiteral("source"));
        if (object.has(QStringLiteral("check")))
            out.check = object.text(QStringLiteral("check"));
        out.inForce = object.flag(QStringLiteral("in_force"), true);
        out.legalAdvice = object.flag(QStringLiteral("legal_advice"), false);
        if (!out.inForce && out.check.isEmpty())
            m_trouble.say(object.pathOf(QStringLiteral("check")),
                          tr("is missing; where \"in_force\" is false, say what to look up."));
        object.close();
        return out;
    }

    JsonTrouble& m_trouble;
};

} // namespace

const LibraryPower* PowersLibrary::find(const QString& id) const
{
    const auto found = std::find_if(powers.begin(), powers.end(), [&](const LibraryPower& p) { return p.id == id; });
    return found == powers.end() ? nullptr : &*found;
}

Result<PowersLibrary> readPowersLibrary(const QByteArray& json, const QString& name)
{
    JsonTrouble trouble(name);
    std::optional<StrictObject> file = StrictObject::parse(json, trouble);
    if (!file)
        return trouble.error();
    PowersLibrary library = PowersReader(trouble).read(*std::move(file));
    if (trouble.any())
        return trouble.error();
    return library;
}

Result<PowersLibrary> shippedPowersLibrary()
{
    QFile file(QStringLiteral(":/chairside/powers/england.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, file.fileName() + QStringLiteral(": ") + file.errorString(), {}};
    return readPowersLibrary(file.readAll(), QStringLiteral("resources/powers/england.json"));
}

} // namespace chairside
