// The fonts paper is set in: only those that ship, each checked before use. A missing family would silently become
// whatever the system has, so one that does not answer to its own name refuses the export; a character that no shipped
// font has is printed as its code, "[U+1F642]", and reported, so that nothing is lost without a word.
#pragma once

#include "core/base/Result.h"
#include "forms/fonts/Faces.h"

#include <QCoreApplication>
#include <QFont>
#include <QRawFont>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace chairside::forms {

using Characters = std::set<char32_t>;

// What a document is made of, kept while it is laid out.
struct Tally final
{
    Characters printed;
    Characters missing; // printed as their code

    friend bool operator==(const Tally&, const Tally&) = default;
};

// A stretch of text that needs another face than the text face.
struct FaceRun final
{
    int start = 0;
    int length = 0;
    std::size_t face = 0; // index into faces()

    friend bool operator==(const FaceRun&, const FaceRun&) = default;
};

// Text as it will be printed: tabs are spaces, every line ends with a line feed, no control characters.
struct ShelvedText final
{
    QString text;
    std::vector<FaceRun> runs;

    friend bool operator==(const ShelvedText&, const ShelvedText&) = default;
};

class FontShelf final
{
    Q_DECLARE_TR_FUNCTIONS(FontShelf)

public:
    // Beside the program: ../share/chairside/fonts, built or installed.
    static QString shippedFolder();
    // Loads the text face, checks it, and knows where the others are; those are loaded when a text first needs them.
    // Fonts once loaded stay with the program. Needs a QGuiApplication.
    static Result<std::shared_ptr<FontShelf>> open(const QString& folder = shippedFolder());

    // Chooses a face for every character, and notes it in the tally.
    ShelvedText shelve(const QString& text, Tally& tally);

    // `pixels` may be any unit: the layout's own. Never merges in a font of the system.
    QFont font(std::size_t face, bool bold, bool italic, qreal pixels) const;

    // The first face that could not be loaded or answered to another name. Ask before writing anything.
    Result<void> sound() const;

    // The printed character that has the same glyph as `character` in the font of that PostScript name; `character`
    // itself if there is none. One glyph often serves several: 小 and its radical, Đ and Ð.
    char32_t twin(const QString& postScriptName, char32_t character, const Characters& printed) const;

    // A sentence for the chair, with the characters and their codes; empty when there are none.
    static QString sentence(const Characters& missing);

private:
    struct Loaded
    {
        bool tried = false;
        bool usable = false;
        QRawFont raw;
    };

    explicit FontShelf(QString folder);
    bool load(std::size_t face);
    bool covers(std::size_t face, char32_t character);
    std::optional<std::size_t> faceFor(char32_t character, std::size_t current, bool japanese);
    void refuse(const QString& what);

    QString m_folder;
    std::vector<Loaded> m_loaded;
    std::optional<Error> m_error;
};

} // namespace chairside::forms
