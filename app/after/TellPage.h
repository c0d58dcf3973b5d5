// Whom the procedure wants told, by when: each letter as a draft for each person, and who has been told.
#pragma once

#include "app/after/AfterPage.h"
#include "core/rules/Letters.h"
#include "forms/writers/MailWriter.h"

class QHBoxLayout;

namespace chairside {

class TellPage final : public AfterPage
{
    Q_OBJECT
public:
    TellPage(PageContext context, QWidget* parent);

Q_SIGNALS:
    void agendaRequested();

protected:
    void rebuild() override;

private:
    QWidget* card(const LetterDue& letter);
    QWidget* line(const LetterDue& letter, std::size_t person);
    QWidget* papersLine();
    void addStanding(QHBoxLayout* line, const LetterDue& letter, const Addressee& to);
    void draft(const LetterDue& letter, const Addressee& to);
    Result<std::vector<forms::Mail::Attachment>> contents(const std::vector<const Paper*>& papers) const;
    Result<void> leave(const QString& format, const LetterDue& letter, const Addressee& to, const QStringList& along);

    QVBoxLayout* m_cards;
};

inline constexpr const char* tellStage = "tell";

} // namespace chairside
