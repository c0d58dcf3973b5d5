#include "forms/fonts/FontShelf.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

#include <algorithm>
#include <bitset>

namespace chairside::forms {

namespace {

constexpr std::size_t textFace = 0;

bool isLineEnd(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'\n' || u == u'\r' || u == 0x0B || u == 0x0C || u == 0x85 || u == 0x2028 || u == 0x2029;
}

// Marks that shape or order their neighbours and have no picture of their own.
bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format;
}

// Emoji selectors, tags and byte order marks change nothing in print.
bool isDropped(char32_t c)
{
    const bool control = QChar::category(c) == QChar::Other_Control && c != U'\n';
    return control || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

// Blocks whose signs have no script of their own and are drawn to go with Chinese, Japanese and Korean.
bool isEastAsianSign(char32_t c)
{
    return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3000 && c <= 0x33FF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF00 && c <= 0xFFEF);
}

bool isKana(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

bool hasKana(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x3000; }))
        return false;
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) { return isKana(c); });
}

// Where a stretch of characters ends that are all in the text face and of one unit.
qsizetype endOfPlain(const QString& text, qsizetype at)
{
    return std::find_if(text.begin() + at, text.end(), [](QChar c) { return c < u' ' || c > u'~'; }) - text.begin();
}

// Half of a pair is no character: what stands for the unreadable is printed.
char32_t characterAt(const QString& text, qsizetype at)
{
    const QChar c = text[at];
    if (!c.isSurrogate())
        return c.unicode();
    const bool pair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? QChar::surrogateToUcs4(c, text[at + 1]) : char32_t(QChar::ReplacementCharacter);
}

bool hasScript(const Face& face, QChar::Script script)
{
    return std::find(face.scripts.begin(), face.scripts.end(), script) != face.scripts.end();
}

bool isEastAsian(const Face& face)
{
    return hasScript(face, QChar::Script_Han) || hasScript(face, QChar::Script_Hiragana) ||
           hasScript(face, QChar::Script_Hangul);
}

QString code(char32_t c)
{
    return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

std::size_t faceOf(QChar::Script script)
{
    const auto& all = faces();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Face& face) { return hasScript(face, script); });
    return it == all.end() ? textFace : static_cast<std::size_t>(it - all.begin());
}

} // namespace

FontShelf::FontShelf(QString folder) : m_folder(std::move(folder)), m_loaded(faces().size()) {}

QString FontShelf::shippedFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/chairside/fonts"));
}

Result<std::shared_ptr<FontShelf>> FontShelf::open(const QString& folder)
{
    std::shared_ptr<FontShelf> shelf(new FontShelf(folder));
    shelf->load(textFace);
    if (shelf->m_error)
        return *shelf->m_error;
    return shelf;
}

Result<void> FontShelf::sound() const
{
    if (m_error)
        return *m_error;
    return {};
}

void FontShelf::refuse(const QString& what)
{
    if (m_error)
        return;
    m_error = Error{
        ErrorCode::NotFound,
        tr("The font “%1” that comes with Chairside could not be loaded, so nothing was printed: another font could "
           "leave words out. Install Chairside again, or ask your IT service to.")
            .arg(what),
        QStringLiteral("font %1 in %2").arg(what, m_folder)};
}

bool FontShelf::load(std::size_t index)
{
    Loaded& loaded = m_loaded[index];
    if (loaded.tried)
        return loaded.usable;
    loaded.tried = true;

    const Face& face = faces()[index];
    const QString family = QString::fromLatin1(face.family);
    QStringList files{QString::fromLatin1(face.file)};
    if (face.boldFile)
        files << QString::fromLatin1(face.boldFile);
    if (index == textFace)
        files << QString::fromLatin1(italicFile);
    for (const QString& file : files) {
        const int id = QFontDatabase::addApplicationFont(m_folder + QLatin1Char('/') + file);
        if (id < 0 || !QFontDatabase::applicationFontFamilies(id).contains(family)) {
            refuse(file);
            return false;
        }
    }

    const QFont regular = font(index, false, false, 100);
    loaded.raw = QRawFont::fromFont(regular);
    const bool named = QFontInfo(regular).family() == family && loaded.raw.familyName() == family;
    const bool boldIsReal = !face.boldFile || QFontInfo(font(index, true, false, 100)).bold();
    const bool italicIsReal =
        index != textFace || QRawFont::fromFont(font(index, false, true, 100)).familyName() == family;
    loaded.usable = named && boldIsReal && italicIsReal && loaded.raw.isValid();
    if (!loaded.usable)
        refuse(family);
    return loaded.usable;
}

QFont FontShelf::font(std::size_t index, bool bold, bool italic, qreal pixels) const
{
    const Face& face = faces()[index];
    QFont font(QString::fromLatin1(face.family));
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(bold && face.boldFile ? QFont::Bold : QFont::Normal);
    font.setItalic(italic && index == textFace);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::NoFontMerging | QFont::PreferOutline));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool FontShelf::covers(std::size_t face, char32_t character)
{
    return load(face) && m_loaded[face].raw.supportsCharacter(static_cast<uint>(character));
}

std::optional<std::size_t> FontShelf::faceFor(char32_t c, std::size_t current, bool japanese)
{
    if (c == U' ' || isInvisible(c))
        return current;
    const QChar::Script script = QChar::script(c);
    const bool shared = script == QChar::Script_Common || script == QChar::Script_Inherited;
    if (c < 0x80 && (!shared || current == textFace))
        return textFace;
    if (shared) {
        // A sign used by many scripts keeps the face of the word it stands in.
        if (covers(current, c))
            return current;
    } else {
        const std::size_t own = faceOf(script == QChar::Script_Han && japanese ? QChar::Script_Hiragana : script);
        if (covers(own, c))
            return own;
    }
    const auto& all = faces();
    for (std::size_t face = 0; face < all.size(); ++face) {
        // The East Asian file is large: it is opened for its own scripts and signs only.
        if (isEastAsian(all[face]) && !isEastAsianSign(c))
            continue;
        if ((all[face].scripts.empty() || face == textFace || isEastAsian(all[face])) && covers(face, c))
            return face;
    }
    return std::nullopt;
}

ShelvedText FontShelf::shelve(const QString& text, Tally& tally)
{
    const bool japanese = hasKana(text);
    ShelvedText out;
    out.text.reserve(text.size());
    std::size_t current = textFace;
    std::bitset<128> plain; // noted in the tally at the end: most of a text is made of few letters
    const auto put = [&](QStringView words, std::size_t face) {
        if (face != textFace) {
            const int start = static_cast<int>(out.text.size());
            const int length = static_cast<int>(words.size());
            if (!out.runs.empty() && out.runs.back().face == face &&
                out.runs.back().start + out.runs.back().length == start)
                out.runs.back().length += length;
            else
                out.runs.push_back(FaceRun{start, length, face});
        }
        out.text += words;
    };
    const auto putPlain = [&](QStringView words) {
        for (const QChar c : words)
            plain.set(c.unicode());
        put(words, textFace);
    };

    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = current == textFace ? endOfPlain(text, i) : i;
        if (end > i) {
            putPlain(QStringView(text).mid(i, end - i));
            i = end;
            continue;
        }
        const char32_t c = characterAt(text, i);
        i += c > 0xFFFF ? 2 : 1;
        if (c <= 0xFFFF && isLineEnd(QChar(static_cast<char16_t>(c)))) {
            if (c == U'\r' && i < text.size() && text[i] == u'\n')
                continue;
            current = textFace;
            putPlain(u"\n");
            continue;
        }
        if (c == U'\t') {
            putPlain(u"    ");
            continue;
        }
        if (isDropped(c))
            continue;
        if (const auto face = faceFor(c, current, japanese)) {
            current = *face;
            tally.printed.insert(c);
            put(QString::fromUcs4(&c, 1), current);
            continue;
        }
        tally.missing.insert(c);
        current = textFace;
        putPlain(QString(QLatin1Char('[') + code(c) + QLatin1Char(']')));
    }
    for (std::size_t c = 0; c < plain.size(); ++c)
        if (plain[c])
            tally.printed.insert(static_cast<char32_t>(c));
    return out;
}

char32_t FontShelf::twin(const QString& postScriptName, char32_t character, const Characters& printed) const
{
    const auto bare = [](const QString& name) { return name.section(u'-', 0, 0).remove(u' ').toLower(); };
    const auto glyph = [](const QRawFont& font, char32_t c) {
        const QString text = QString::fromUcs4(&c, 1);
        quint32 index = 0;
        int count = 1;
        return font.glyphIndexesForChars(text.constData(), int(text.size()), &index, &count) && count == 1 ? index : 0;
    };
    const QString wanted = bare(postScriptName);
    for (std::size_t face = 0; face < m_loaded.size(); ++face) {
        if (!m_loaded[face].usable || bare(QString::fromLatin1(faces()[face].family)) != wanted)
            continue;
        const QRawFont& raw = m_loaded[face].raw;
        const quint32 shown = glyph(raw, character);
        const auto it = std::find_if(printed.begin(), printed.end(),
                                     [&](char32_t c) { return shown != 0 && c >= 0x80 && glyph(raw, c) == shown; });
        return it == printed.end() ? character : *it;
    }
    return character;
}

QString FontShelf::sentence(const Characters& missing)
{
    if (missing.empty())
        return {};
    QStringList each;
    for (const char32_t c : missing)
        each << QStringLiteral("%1 (%2)").arg(QString::fromUcs4(&c, 1), code(c));
    return tr("No font that comes with Chairside has these characters; on paper each appears as its code: %1.")
        .arg(each.join(QStringLiteral(", ")));
}

} // namespace chairside::forms
