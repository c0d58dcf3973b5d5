#include "core/rules/PaperChecks.h"

#include <QCoreApplication>
#include <QLocale>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::PaperChecks)
};

Error refused(const QString& sentence)
{
    return Error{ErrorCode::BadInput, sentence, {}};
}

} // namespace

Result<void> paperFits(const Discussion& discussion, const QString& fileName, qint64 size, const QString& sha256)
{
    if (size == 0)
        return refused(Words::tr("“%1” is empty. Ask for it again.").arg(fileName));
    if (size > largestPaper)
        return refused(Words::tr("“%1” has %2; a paper has at most %3. Save it as a smaller PDF, or in parts.")
                           .arg(fileName, sizeInWords(size), sizeInWords(largestPaper)));
    qint64 all = size;
    for (const auto& [id, paper] : discussion.rows<Paper>()) {
        all += paper.size;
        if (!sha256.isEmpty() && paper.sha256 == sha256)
            return refused(
                Words::tr("“%1” is attached already, as “%2”.")
                    .arg(fileName, paper.title.trimmed().isEmpty() ? paper.fileName : paper.title.simplified()));
    }
    if (all > largestOfDiscussion)
        return refused(Words::tr("With “%1” the papers would have %2; a discussion takes %3. Remove one first.")
                           .arg(fileName, sizeInWords(all), sizeInWords(largestOfDiscussion)));
    return {};
}

QString sizeInWords(qint64 bytes)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace chairside
