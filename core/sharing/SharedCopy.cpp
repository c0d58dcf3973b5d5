#include "core/sharing/SharedCopy.h"

namespace chairside {

namespace {

// Of a child the room is shown initials, age and legal status.
void leavePersonalOut(Subject& child)
{
    child.gender.clear();
    child.ethnicity.clear();
    child.language.clear();
    child.disability.clear();
    child.nhsNumber.clear();
    child.icsNumber.clear();
    child.school.clear();
    child.needs.clear();
    child.themes.clear();
    child.worked.clear();
    child.autism = Autism::NotRecorded;
    child.ehcp = Reply::None;
    child.youthJustice = Reply::None;
    child.highRisk = Reply::None;
}

class Hiding final
{
public:
    Hiding(SharedCopy& copy, const Initials& initials, const PrivateDetails& details)
        : m_copy(copy), m_initials(initials), m_details(details)
    {
    }

    QString text(const QString& words)
    {
        if (words.isEmpty())
            return words;
        const PrivateDetails::Hidden hidden = m_details.hide(words);
        const Initials::Replaced replaced = m_initials.replace(hidden.text);
        m_copy.details += hidden.details;
        m_copy.names += replaced.names;
        return replaced.text;
    }

    // A name field never stands as it was written, however it was written.
    void name(QString& field)
    {
        const QString written = field;
        field = text(written);
        if (field != written)
            return;
        field = Initials::of(written);
        m_copy.names += field == written ? 0 : 1;
    }

    template <class Row>
    void row(Row& row)
    {
        eachField<Row>([&](const auto& field) {
            if constexpr (std::is_same_v<std::remove_reference_t<decltype(row.*field.at)>, QString>) {
                if (field.traits & Sensitive)
                    (row.*field.at).clear();
                else if (field.traits & Prose)
                    row.*field.at = text(row.*field.at);
            }
        });
    }

private:
    SharedCopy& m_copy;
    const Initials& m_initials;
    const PrivateDetails& m_details;
};

} // namespace

SharedCopy sharedCopy(Discussion redacted, const Initials& initials, const PrivateDetails& details)
{
    SharedCopy out{std::move(redacted), 0, 0};
    Discussion& discussion = out.discussion;
    discussion.rows<Contribution>().clear();
    discussion.rows<ParkedItem>().clear();
    discussion.versions.clear();
    discussion.amendReason.clear();
    discussion.steps.clear();
    for (ActionProgress& progress : discussion.progress) {
        progress.who.clear();
        progress.note.clear();
    }
    for (auto& [id, child] : discussion.rows<Subject>())
        leavePersonalOut(child);
    for (auto& [id, relative] : discussion.rows<Relative>()) {
        relative.born = QDate();
        relative.checkedOn = QDate();
        relative.found.clear(); // what other records say about them
    }
    for (auto& [id, person] : discussion.rows<Participant>())
        person.email.clear();
    for (auto& [id, meeting] : discussion.rows<Meeting>())
        meeting.place.clear();
    for (auto& [id, paper] : discussion.rows<Paper>())
        paper.fileName.clear();

    Hiding hiding(out, initials, details);
    for (auto& [id, child] : discussion.rows<Subject>())
        for (QString* field : {&child.name, &child.worker, &child.manager, &child.reviewingOfficer})
            hiding.name(*field);
    for (auto& [id, relative] : discussion.rows<Relative>())
        hiding.name(relative.name);
    for (auto& [id, person] : discussion.rows<Participant>())
        hiding.name(person.name);
    for (auto& [id, meeting] : discussion.rows<Meeting>())
        hiding.name(meeting.chairName);
    for (auto& [id, request] : discussion.rows<Request>())
        for (QString* field : {&request.by, &request.screenedBy})
            hiding.name(*field);
    AllRows::each([&]<class Row>() {
        for (auto& [id, row] : discussion.rows<Row>())
            hiding.row(row);
    });
    return out;
}

} // namespace chairside
