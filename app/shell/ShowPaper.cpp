#include "app/shell/ShowPaper.h"

#include "app/print/DocumentDialog.h"
#include "app/print/Leaving.h"
#include "app/print/PreviewDialog.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "forms/agenda/Agenda.h"

#include <QCoreApplication>

namespace chairside {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ShowPaper", text);
}

} // namespace

void showRecord(DiscussionSession& session, PaperChoice choice, const Look& look, QWidget* parent)
{
    const Discussion& discussion = session.discussion();
    // A record that is locked shows what was signed.
    if (choice.version == 0 && discussion.locked())
        choice.version = static_cast<int>(discussion.versions.size());
    // A declined request is filed as its note.
    if (discussion.state == State::Declined && choice.kind == forms::Paper::Kind::Form)
        choice.kind = forms::Paper::Kind::Note;
    PreviewDialog(session, choice.version, choice.kind, look, parent, choice.own).exec();
}

void showAgenda(DiscussionSession& session, const Look& look, QWidget* parent)
{
    DocumentChoice choice;
    choice.title = words(QT_TRANSLATE_NOOP("ShowPaper", "Agenda"));
    choice.fileName = words(QT_TRANSLATE_NOOP("ShowPaper", "%1 agenda")).arg(session.discussion().ref);
    choice.make = [&session](int) {
        return forms::agenda(session.discussion(), session.protocol(), session.store().clock()());
    };
    choice.leave = [&session](const QString& how) {
        return tellLeaving(session, how == QLatin1String("print") ? how : QStringLiteral("export"),
                           {{QStringLiteral("format"), how}, {QStringLiteral("paper"), QStringLiteral("agenda")}});
    };
    DocumentDialog(std::move(choice), look, parent).exec();
}

} // namespace chairside
