#include "app/look/NameInLine.h"

#include <QStringView>

#include <optional>

namespace chairside {

namespace {

constexpr char16_t firstStrongIsolate = 0x2068;
constexpr char16_t popIsolate = 0x2069;

std::optional<bool> runsLeft(char32_t letter)
{
    switch (QChar::direction(letter)) {
    case QChar::DirR:
    case QChar::DirAL:
        return true;
    case QChar::DirL:
        return false;
    default:
        return std::nullopt;
    }
}

} // namespace

// Each stretch from the first to the last letter of one direction is kept apart from what stands round it.
QString nameInLine(const QString& text)
{
    QString out;
    qsizetype begin = -1; // of the stretch that runs left, while in one
    qsizetype end = 0;    // behind its last letter so far
    qsizetype done = 0;
    const auto close = [&] {
        if (begin < 0)
            return;
        out += QStringView(text).mid(done, begin - done);
        out += QChar(firstStrongIsolate);
        out += QStringView(text).mid(begin, end - begin);
        out += QChar(popIsolate);
        done = end;
        begin = -1;
    };
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t letter = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const qsizetype next = at + (pair ? 2 : 1);
        if (const std::optional<bool> left = runsLeft(letter)) {
            if (*left) {
                begin = begin < 0 ? at : begin;
                end = next;
            } else {
                close();
            }
        }
        at = next;
    }
    close();
    out += QStringView(text).mid(done);
    return out;
}

} // namespace chairside
