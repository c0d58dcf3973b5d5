#include "app/look/Icons.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

namespace chairside {

namespace {

constexpr double grid = 24.0;
constexpr double stroke = 2.0;
// A button's icon is 18 of the 22 pixels kept for it; the rest is air before the text.
constexpr double shareOnButton = 18.0 / 22.0;

void paintPath(QPainter* painter, const QRectF& square, const QPainterPath& path, const QColor& colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(square.topLeft());
    painter->scale(square.width() / grid, square.height() / grid);
    painter->setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->restore();
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(const QPainterPath& path, Ink ink, Icons::Place place, std::shared_ptr<const Tokens> tokens)
        : m_path(path), m_ink(ink), m_place(place), m_tokens(std::move(tokens))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const double share = m_place == Icons::Place::Whole ? 1.0 : shareOnButton;
        const double side = share * std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        if (m_place == Icons::Place::Leading)
            square.moveLeft(painter->layoutDirection() == Qt::RightToLeft ? rect.x() + rect.width() - side : rect.x());
        paintPath(painter, square, m_path, inkOf(*m_tokens, mode == QIcon::Disabled ? Ink::Muted : m_ink));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, drawn.rect(), mode, state);
        return drawn;
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return m_path.isEmpty(); }
    QString key() const override { return QStringLiteral("chairside-line"); }
    QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QPainterPath m_path;
    Ink m_ink;
    Icons::Place m_place;
    std::shared_ptr<const Tokens> m_tokens;
};

// Walks one path: letters and figures, separated by spaces or nothing where it is plain.
class PathReader final
{
public:
    explicit PathReader(QStringView text) : m_text(text) {}

    // The letter, or a null character at the end.
    QChar command()
    {
        skipSpaces();
        return m_at < m_text.size() ? m_text[m_at++] : QChar();
    }

    template <std::size_t Count>
    bool read(std::array<double, Count>& figures)
    {
        for (double& figure : figures) {
            skipSpaces();
            const qsizetype from = m_at;
            while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'.' || m_text[m_at] == u'-'))
                ++m_at;
            bool isNumber = false;
            figure = m_text.mid(from, m_at - from).toDouble(&isNumber);
            if (!isNumber)
                return false;
        }
        return true;
    }

private:
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

QString tr(const char* text)
{
    return QCoreApplication::translate("chairside::Icons", text);
}

// Appends what one command draws. Returns what is wrong, or nothing.
QString append(QPainterPath& path, QChar command, PathReader& reader)
{
    QString tooFew = tr("'%1' is not followed by enough numbers").arg(command);
    const bool needsStart = command == u'L' || command == u'C' || command == u'Z';
    if (needsStart && path.elementCount() == 0)
        return tr("'%1' stands before any M").arg(command);
    switch (command.unicode()) {
    case u'M':
    case u'L': {
        std::array<double, 2> to{};
        if (!reader.read(to))
            return tooFew;
        if (command == u'M')
            path.moveTo(to[0], to[1]);
        else
            path.lineTo(to[0], to[1]);
        return {};
    }
    case u'C': {
        std::array<double, 6> f{};
        if (!reader.read(f))
            return tooFew;
        path.cubicTo(f[0], f[1], f[2], f[3], f[4], f[5]);
        return {};
    }
    case u'O': {
        std::array<double, 3> f{};
        if (!reader.read(f))
            return tooFew;
        path.addEllipse(QPointF(f[0], f[1]), f[2], f[2]);
        return {};
    }
    case u'Z':
        path.closeSubpath();
        return {};
    default:
        return tr("'%1' is none of M, L, C, Z and O").arg(command);
    }
}

} // namespace

QColor inkOf(const Tokens& tokens, Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return tokens.text;
    case Ink::Muted:
        return tokens.muted;
    case Ink::Accent:
        return tokens.accent;
    case Ink::OnAccent:
        return tokens.onAccent;
    case Ink::Ok:
        return tokens.ok;
    case Ink::Warn:
        return tokens.warn;
    case Ink::Bad:
        return tokens.bad;
    case Ink::Restricted:
        return tokens.restricted;
    }
    return tokens.text;
}

Result<std::map<QString, QPainterPath>> parseIcons(const QString& text)
{
    std::map<QString, QPainterPath> paths;
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto wrong = [i](const QString& what) {
            return Error{ErrorCode::BadInput, tr("icons.txt, line %1: %2.").arg(i + 1).arg(what), {}};
        };
        const QString name = line.section(u' ', 0, 0);
        if (paths.contains(name))
            return wrong(tr("'%1' is drawn twice").arg(name));

        const QString drawing = line.section(u' ', 1);
        PathReader reader(drawing);
        QPainterPath path;
        for (QChar command = reader.command(); !command.isNull(); command = reader.command()) {
            if (const QString fault = append(path, command, reader); !fault.isEmpty())
                return wrong(fault);
        }
        if (path.isEmpty())
            return wrong(tr("'%1' has no path").arg(name));
        const QRectF box = path.controlPointRect();
        if (box.left() < 0 || box.top() < 0 || box.right() > grid || box.bottom() > grid)
            return wrong(tr("'%1' leaves the grid of 24 units").arg(name));
        paths.emplace(name, path);
    }
    return paths;
}

Icons::Icons(std::map<QString, QPainterPath> paths)
    : m_paths(std::move(paths)), m_tokens(std::make_shared<Tokens>(tokensFor(Scheme::Light)))
{
}

void Icons::setTokens(const Tokens& tokens)
{
    *m_tokens = tokens;
}

QStringList Icons::names() const
{
    QStringList names;
    for (const auto& entry : m_paths)
        names << entry.first;
    return names;
}

bool Icons::has(const QString& name) const
{
    return m_paths.contains(name);
}

QIcon Icons::icon(const QString& name, Ink ink, Place place) const
{
    const auto found = m_paths.find(name);
    if (found == m_paths.end())
        return {};
    return QIcon(new LineIconEngine(found->second, ink, place, m_tokens));
}

void Icons::paint(QPainter* painter, const QRectF& square, const QString& name, Ink ink) const
{
    paint(painter, square, name, inkOf(*m_tokens, ink));
}

void Icons::paint(QPainter* painter, const QRectF& square, const QString& name, const QColor& colour) const
{
    if (const auto found = m_paths.find(name); found != m_paths.end())
        paintPath(painter, square, found->second, colour);
}

} // namespace chairside
