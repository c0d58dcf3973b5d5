// Turns the file's objects into a Protocol and keeps what only the whole file can answer: which ids are taken, and
// which conditions still have to be looked up. One reader reads one file.
#pragma once

#include "core/base/StrictJson.h"
#include "core/protocol/Protocol.h"

#include <QHash>

namespace chairside {

class ProtocolReader final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ProtocolReader)
public:
    // Kept: a discussion was held under it, and it is read as it was, whatever else is asked of a file today.
    enum class File { New, Kept };
    ProtocolReader(JsonTrouble& trouble, File file) : m_trouble(trouble), m_kept(file == File::Kept) {}

    // What it could not read is in the trouble.
    Protocol read(StrictObject file);

private:
    struct Asked final // a condition on an answer, looked up when every prompt is known
    {
        QString path;
        QString asker; // the prompt it belongs to; empty for a block's
        QString prompt;
        QString is;
    };

    QString id(StrictObject& object, const QString& kind);
    Prompt prompt(StrictObject& object);
    std::vector<Prompt> prompts(StrictObject& object);
    void expectation(StrictObject& object, Prompt& prompt);
    // What is asked hangs on answers alone; what is due may hang on the screening as well.
    enum class HangsOn { Answers, Screening };
    Condition condition(StrictObject object, const QString& asker, HangsOn on);
    Condition optionalCondition(StrictObject& object, const QString& asker, HangsOn on = HangsOn::Answers);
    QStringList choices(StrictObject& object, AnswerAs as);
    Column column(StrictObject& object, const QString& table);
    Block block(StrictObject& object);
    void blockContent(StrictObject& object, Block& block);
    void rowsContent(StrictObject& object, Block& block);
    void criteriaContent(StrictObject& object, Block& block);
    Stage stage(StrictObject& object);
    AttendanceRule attendance(StrictObject& object);
    CriterionGroup criteria(StrictObject& object);
    ProtocolClock clock(StrictObject& object);
    std::vector<SigningCheck> signing(StrictObject& file);
    void throughout(StrictObject& file, Protocol& protocol);
    void circulation(StrictObject& file, Protocol& protocol);
    Letter letter(StrictObject& object, const Protocol& protocol);
    void letterTable(StrictObject& object, const Protocol& protocol, Letter& out);
    PrintedForm form(StrictObject& object);
    LaterStep laterStep(StrictObject& object);
    QString clockName(StrictObject& object);
    void beforeAndAfter(StrictObject& file, Protocol& protocol);
    // What only the whole file can answer: every name of another part leads somewhere.
    void checkConditions(const Protocol& protocol);
    void checkNames(const Protocol& protocol);
    // What reads well and could never be used.
    QString letterText(StrictObject& object, const QString& key);
    void checkSigning(const Protocol& protocol);

    JsonTrouble& m_trouble;
    bool m_kept;
    QHash<QString, QString> m_places; // "prompt assess.now" -> where it was defined
    std::vector<Asked> m_asked;
    std::vector<CriterionGroup> m_criteria;
    std::vector<std::pair<QString, QString>> m_checks;     // of signing: place, check
    std::vector<std::pair<QString, QString>> m_clockNames; // place, id
    std::vector<std::pair<QString, QString>> m_blockNames; // of printed forms
    std::vector<std::pair<QString, QString>> m_formNames;  // of letters
};

} // namespace chairside
