#include "core/base/WordDiff.h"

#include <QStringList>

#include <algorithm>

namespace chairside {

namespace {

// Beyond so many pairs of words nobody reads word by word, and nobody waits for it.
constexpr qsizetype mostPairs = 4'000'000;

// Words, and what stands between them, each in one piece.
QStringList pieces(const QString& text)
{
    QStringList out;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= text.size(); ++i)
        if (i == text.size() || text[i].isSpace() != text[i - 1].isSpace()) {
            out << text.mid(from, i - from);
            from = i;
        }
    return out;
}

void say(std::vector<DiffPart>& out, DiffPart::Kind kind, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!out.empty() && out.back().kind == kind)
        out.back().text += text;
    else
        out.push_back({kind, text});
}

// A space that stayed between two words that did not is part of the change: nobody reads it as kept.
std::vector<DiffPart> gathered(const std::vector<DiffPart>& parts)
{
    std::vector<DiffPart> out;
    QString gone, came;
    const auto end = [&] {
        say(out, DiffPart::Kind::Out, gone);
        say(out, DiffPart::Kind::In, came);
        gone.clear();
        came.clear();
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const DiffPart& part = parts[i];
        const bool between = i > 0 && i + 1 < parts.size() && part.text.trimmed().isEmpty();
        if (part.kind != DiffPart::Kind::Same || between) {
            if (part.kind != DiffPart::Kind::In)
                gone += part.text;
            if (part.kind != DiffPart::Kind::Out)
                came += part.text;
            continue;
        }
        end();
        say(out, part.kind, part.text);
    }
    end();
    return out;
}

// The longest common run of pieces, from its table of lengths.
void compare(const QStringList& a, const QStringList& b, std::vector<DiffPart>& out)
{
    if (a.size() * b.size() > mostPairs) {
        say(out, DiffPart::Kind::Out, a.join(QString()));
        say(out, DiffPart::Kind::In, b.join(QString()));
        return;
    }
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> length((static_cast<std::size_t>(a.size()) + 1) * width, 0);
    const auto at = [&](qsizetype i, qsizetype j) -> int& {
        return length[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)];
    };
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            say(out, DiffPart::Kind::Same, a[i]);
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && at(i + 1, j) >= at(i, j + 1))) {
            say(out, DiffPart::Kind::Out, a[i++]);
        } else {
            say(out, DiffPart::Kind::In, b[j++]);
        }
    }
}

} // namespace

std::vector<DiffPart> wordDiff(const QString& before, const QString& after)
{
    const QStringList a = pieces(before), b = pieces(after);
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    std::vector<DiffPart> out;
    say(out, DiffPart::Kind::Same, a.mid(0, head).join(QString()));
    compare(a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail), out);
    say(out, DiffPart::Kind::Same, a.mid(a.size() - tail).join(QString()));
    return gathered(out);
}

} // namespace chairside
