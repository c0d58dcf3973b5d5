#include "core/storage/LeavingFixture.h"

#include <catch2/catch_test_macros.hpp>

namespace chairside {

namespace {

Step step(StoreFixture& fixture, qint64 id, StepKind kind, const QString& word)
{
    Step out;
    out.id = Id<Step>{id};
    out.kind = kind;
    out.at = *fixture.now;
    out.day = fixture.now->date();
    out.note = word;
    return out;
}

} // namespace

Discussion full(qint64 id, qint64 first, const QString& word, Id<Child> child, Id<Contact> contact)
{
    Discussion d = sample::blank();
    d.id = Id<Discussion>{id};
    qint64 next = first;
    const auto put = [&]<class Row>(Row row) {
        row.id = Id<Row>{next++};
        d.rows<Row>()[row.id] = row;
        return row.id;
    };
    Subject subject;
    subject.child = child ? child : Id<Child>{first + 900};
    subject.name = word + QStringLiteral(" O’Connor");
    const auto whose = put(subject);
    Participant person;
    person.contact = contact ? contact : Id<Contact>{first + 901};
    person.name = QStringLiteral("Teacher of ") + word;
    put(person);
    Contribution said;
    said.body = word + QStringLiteral(" was seen at the bus station after midnight, twice, by ") + word;
    put(said);
    Risk risk;
    risk.subject = whose;
    risk.harm = QStringLiteral("Harm to ") + word;
    put(risk);
    Option option;
    option.title = QStringLiteral("A placement for ") + word;
    put(option);
    Action action;
    action.what = QStringLiteral("Visit ") + word;
    action.due = QDate(2026, 12, 1);
    put(action);
    Answer answer;
    answer.prompt = QStringLiteral("assess.now");
    answer.body = QStringLiteral("Yes, ") + word;
    put(answer);
    return d;
}

Discussion lived(StoreFixture& fixture, const Discussion& draft, const QString& ref, const QString& word,
                 Id<Discussion> follows)
{
    NewDiscussion made = fixture.beginning(draft, ref);
    made.follows = follows;
    REQUIRE(fixture.write().begin(made));
    const qint64 base = draft.ranked<Subject>().front()->id.value + 500;
    const auto now = [&] { return fixture.read().discussion(draft.id).value(); };

    Paper paper;
    paper.id = Id<Paper>{base};
    paper.title = QStringLiteral("Chronology of ") + word;
    paper.fileName = QStringLiteral("chronology.pdf");
    const QByteArray bytes = "%PDF chronology of " + word.toUtf8();
    paper.sha256 = fixture.write().attach(bytes).value();
    paper.size = static_cast<int>(bytes.size());
    REQUIRE_FALSE(fixture.save(fixture.request(now(), {{std::nullopt, AnyRow{paper}}})));
    Contribution said = *now().ranked<Contribution>().front();
    REQUIRE_FALSE(fixture.save(fixture.request(
        now(), {changed(said, QStringLiteral("body"), QString(said.body + QStringLiteral(" again ") + word))})));

    const auto sign = [&] {
        SigningRecord record = fixture.signing(now(), "canonical text of " + word.toUtf8());
        record.issued = {{Audience::Full, QStringLiteral("form"), "%PDF of " + word.toUtf8()}};
        const auto signedOnce = fixture.write().sign(record);
        REQUIRE(signedOnce);
    };
    sign();
    Step sent = step(fixture, base + 1, StepKind::Sent, word);
    sent.version = 1;
    REQUIRE(fixture.write().step(draft.id, sent, summaryOf(now()), QStringLiteral("S. Khan")));
    ActionProgress progress;
    progress.id = Id<ActionProgress>{base + 2};
    progress.action = now().ranked<Action>().front()->id;
    progress.at = *fixture.now;
    progress.note = QStringLiteral("Visited ") + word;
    REQUIRE(fixture.write().progress(draft.id, progress, summaryOf(now()), {}));
    REQUIRE(fixture.write().amend(draft.id, QStringLiteral("the spelling of ") + word, QStringLiteral("S. Khan")));
    sign();
    REQUIRE(fixture.write().setPlace(draft.id, word));
    REQUIRE(fixture.write().step(draft.id, step(fixture, base + 3, StepKind::Filed, word), summaryOf(now()), {}));
    return now();
}

Result<void> remove(StoreFixture& fixture, Id<Discussion> id, const QString& reason)
{
    return fixture.write().remove({id, reason, QStringLiteral("S. Khan")});
}

int pagesWith(const QString& path, const QString& passphrase, const QString& word)
{
    const auto holds = [](const QString& text) {
        return QStringLiteral("instr(data, CAST('%1' AS BLOB)) > 0").arg(text);
    };
    return sqlcipher(path, passphrase,
                     QStringLiteral("SELECT count(*) FROM sqlite_dbpage WHERE %1 OR %2;")
                         .arg(holds(word), holds(word.toLower())))
        .toInt();
}

} // namespace chairside
