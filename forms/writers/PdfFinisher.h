// The second half of a PDF: Qt's file with the fonts in it becomes the document's own. libqpdf does that, and what it
// brings along costs four megabytes from the moment it is loaded; so it stands in a module (forms/qpdf), loaded when
// the first PDF is made and then kept.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QtPlugin>

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace chairside::forms {

// The page of Qt's on which every glyph is shown.
struct Specimens final
{
    std::string drawing;
    // By the name of the font, each glyph's in turn, in thousandths of its size; a single one stands for all.
    std::map<std::string, std::vector<double>> widths;
};

// What is put into the file.
struct PdfParts final
{
    // The drawing of each page. None: the specimens are not those that the pages need.
    std::function<std::vector<std::string>(const Specimens&)> pages;
    // What the glyphs of a font mean: Qt's map, mended.
    std::function<QByteArray(const QString& postScriptName, const QByteArray& map)> letters;
    std::vector<std::pair<std::string, QString>> info; // "/Title" and its like
    QByteArray metadata;                               // XMP, that says the same
    QString language;
};

struct FinishedPdf final
{
    QByteArray bytes;
    QString trouble; // for the log: why there are no bytes
};

class PdfFinisher
{
public:
    virtual ~PdfFinisher() = default;

    // `raw`: what Qt wrote, a single page of specimens. Throws nothing. The same parts give the same bytes.
    virtual FinishedPdf finish(const QByteArray& raw, const PdfParts& parts) const = 0;

    // Beside the program: ../lib/chairside, built or installed.
    static QString shippedFolder();
    // The module's, loaded once for the whole program. Refused with a sentence when it is missing or of another
    // version.
    static Result<const PdfFinisher*> open(const QString& folder = shippedFolder());
};

} // namespace chairside::forms

// A module of another version may hold these in another order.
#define CHAIRSIDE_PDF_FINISHER "chairside.PdfFinisher/" CHAIRSIDE_VERSION
Q_DECLARE_INTERFACE(chairside::forms::PdfFinisher, CHAIRSIDE_PDF_FINISHER)
