// The module that finishes PDFs with libqpdf.
#pragma once

#include "forms/writers/PdfFinisher.h"

#include <QObject>

namespace chairside::forms {

class QpdfFinisher final : public QObject, public PdfFinisher
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID CHAIRSIDE_PDF_FINISHER)
    Q_INTERFACES(chairside::forms::PdfFinisher)

public:
    FinishedPdf finish(const QByteArray& raw, const PdfParts& parts) const override;
};

} // namespace chairside::forms
