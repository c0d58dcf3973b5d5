#include "Table.h"

#include <QStringList>

#include <algorithm>

namespace chairside::bench {

namespace {

QString figure(const Row& row)
{
    if (!row.measured)
        return {};
    if (row.isTime)
        return inMilliseconds(*row.measured);
    return QString::number(*row.measured, 'f', row.bound < 0.1 ? 3 : 2);
}

QString boundOf(const Row& row)
{
    if (row.isTime)
        return QStringLiteral("%1 ms").arg(row.bound);
    return row.bound < 0.1 ? QStringLiteral("1/%1").arg(1 / row.bound) : QString::number(row.bound);
}

QStringList cells(const Row& row)
{
    const QString verdict = !row.measured ? QStringLiteral("not measured")
                            : row.held()  ? QStringLiteral("held")
                                          : QStringLiteral("MISSED");
    return {row.what, row.ours, row.yardstick, figure(row), boundOf(row), verdict};
}

} // namespace

QString table(const std::vector<Row>& rows)
{
    std::vector<QStringList> lines{{QStringLiteral("what"), QStringLiteral("ours"), QStringLiteral("yardstick"),
                                    QStringLiteral("ratio"), QStringLiteral("bound"), QStringLiteral("held?")}};
    for (const Row& row : rows)
        lines.push_back(cells(row));
    const qsizetype count = lines.front().size();
    std::vector<qsizetype> widths(static_cast<std::size_t>(count));
    for (const QStringList& line : lines)
        for (qsizetype i = 0; i < count; ++i)
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], line[i].size());

    QString out;
    const auto draw = [&](const QStringList& line) {
        QStringList drawn;
        for (qsizetype i = 0; i < count; ++i) {
            const qsizetype width = widths[std::size_t(i)];
            const bool isFigure = i > 0 && i + 1 < count;
            drawn << (isFigure ? line[i].rightJustified(width) : line[i].leftJustified(width));
        }
        out += QStringLiteral("| ") + drawn.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    draw(lines.front());
    QStringList rule;
    for (qsizetype i = 0; i < count; ++i)
        rule << QString(widths[std::size_t(i)] - 1, QLatin1Char('-')) + QLatin1Char(i > 0 && i + 1 < count ? ':' : '-');
    draw(rule);
    for (std::size_t i = 1; i < lines.size(); ++i)
        draw(lines[i]);
    for (const Row& row : rows)
        if (!row.note.isEmpty())
            out += QStringLiteral("\n%1: %2").arg(row.what, row.note);
    return out + QLatin1Char('\n');
}

QString inMilliseconds(double ms)
{
    if (ms >= 1000)
        return QStringLiteral("%1 s").arg(ms / 1000, 0, 'f', 2);
    return QStringLiteral("%1 ms").arg(ms, 0, 'f', ms < 10 ? 3 : ms < 100 ? 1 : 0);
}

QString inMegabytes(double kilobytes)
{
    return QStringLiteral("%1 MB").arg(kilobytes / 1024, 0, 'f', 1);
}

} // namespace chairside::bench
