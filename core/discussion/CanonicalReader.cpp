#include "core/discussion/CanonicalReader.h"

#include <QCoreApplication>

namespace chairside {

namespace {

QString unescaped(const QByteArray& value)
{
    QByteArray out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            out += value[i];
            continue;
        }
        const char next = value[++i];
        out += next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next;
    }
    return QString::fromUtf8(out);
}

class Reader final
{
public:
    Result<CanonicalRecord> read(const QByteArray& text)
    {
        m_record.discussion.id = Id<Discussion>{1};
        m_record.discussion.state = State::Signed;
        int number = 0;
        for (const QByteArray& line : text.split('\n')) {
            ++number;
            if (line.isEmpty())
                continue;
            const qsizetype tab = line.indexOf('\t');
            const QStringList path = QString::fromUtf8(line.left(std::max<qsizetype>(0, tab))).split(QLatin1Char('/'));
            if (path.front() == QLatin1String("canonical") && line.mid(tab + 1).toInt() != canonicalFormat)
                return Error{ErrorCode::NewerStore, tr("This version was signed with a later Chairside."), {}};
            if (tab < 1 || !take(path, unescaped(line.mid(tab + 1))))
                return Error{ErrorCode::Damaged, tr("The signed text cannot be read at line %1.").arg(number), {}};
        }
        finishRows();
        return std::move(m_record);
    }

private:
    static QString tr(const char* text) { return QCoreApplication::translate("CanonicalReader", text); }

    bool take(const QStringList& path, const QString& value)
    {
        const QString& first = path.front();
        if (first == QLatin1String("declaration") || first == QLatin1String("signature"))
            return takeDeclaration(path, value);
        if (const std::optional<RowKind> kind = kindNamed(first))
            return takeField(*kind, path, value);
        if (first == QLatin1String("reference"))
            m_record.discussion.ref = value;
        else if (first == QLatin1String("version"))
            m_record.declaration.version = value.toInt();
        else if (first == QLatin1String("previous"))
            m_record.declaration.previousSha256 = QByteArray::fromHex(value.toLatin1());
        else if (path == QStringList{QStringLiteral("protocol"), QStringLiteral("sha256")})
            m_record.discussion.protocolSha256 = QByteArray::fromHex(value.toLatin1());
        else
            return first == QLatin1String("canonical") || first == QLatin1String("protocol");
        return true;
    }

    bool takeField(RowKind kind, const QStringList& path, const QString& value)
    {
        const bool single = kind == RowKind::Meeting || kind == RowKind::Request;
        if (path.size() != (single ? 2 : 3))
            return false;
        const qint64 id = single ? 1 : path[1].toLongLong();
        if (id < 1)
            return false;
        const auto row = m_rows.try_emplace(RowRef{kind, id}, blankRow(kind, id)).first;
        const QString& field = path.back();
        // A link is written by its name without "_id"; a child's own "item" is no link.
        const QString link = field + QLatin1String("_id");
        if (!fieldOf(kind, field) && fieldOf(kind, link))
            return setValue(row->second, link, value.toLongLong());
        if (field == QLatin1String("asked") && kind == RowKind::Answer)
            return true; // the wording stands in the protocol that the version names
        return setValue(row->second, field, value);
    }

    bool takeDeclaration(const QStringList& path, const QString& value)
    {
        Declaration& d = m_record.declaration;
        const QString& what = path.value(1);
        if (what == QLatin1String("chair"))
            d.chair = value;
        else if (what == QLatin1String("role"))
            d.role = value;
        else if (what == QLatin1String("words"))
            d.words = value;
        else if (what == QLatin1String("at"))
            d.at = QDateTime::fromString(value, Qt::ISODateWithMs).toUTC();
        else if (what == QLatin1String("amend_reason"))
            d.amendReason = value;
        else if (what == QLatin1String("gaps_reason"))
            d.gapsReason = value;
        else if (what == QLatin1String("gap"))
            d.gaps << value;
        else if (what == QLatin1String("typed"))
            d.signature.typed = value;
        else if (what == QLatin1String("stroke"))
            return takeStroke(value);
        else
            return false;
        return true;
    }

    bool takeStroke(const QString& value)
    {
        std::vector<std::pair<double, double>> stroke;
        for (const QString& point : value.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            bool okX = false, okY = false;
            stroke.emplace_back(point.section(QLatin1Char(','), 0, 0).toDouble(&okX),
                                point.section(QLatin1Char(','), 1).toDouble(&okY));
            if (!okX || !okY)
                return false;
        }
        m_record.declaration.signature.strokes.push_back(std::move(stroke));
        return true;
    }

    void finishRows()
    {
        for (auto& [ref, row] : m_rows)
            std::visit([&]<class Row>(const Row& r) { m_record.discussion.rows<Row>().emplace(r.id, r); }, row);
    }

    CanonicalRecord m_record;
    std::map<RowRef, AnyRow> m_rows;
};

} // namespace

Result<CanonicalRecord> readCanonical(const QByteArray& text)
{
    return Reader().read(text);
}

} // namespace chairside
