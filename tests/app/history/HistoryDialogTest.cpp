// The history through the window: what was typed, by whom, restored, gone to, saved; by keyboard, and with nothing that
// only a colour says.
#include "app/history/HistoryDialog.h"

#include "app/discussion/DiscussionView.h"
#include "app/history/ChangeView.h"
#include "app/history/HistoryModel.h"
#include "app/journey/Chair.h"
#include "app/look/LineTable.h"
#include "app/shell/Menus.h"
#include "core/storage/HistoryReader.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/SampleDiscussion.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextFragment>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using journey::Chair;

namespace {

struct Room final
{
    Room() { chair.openRecord(sample::complete()); }

    RowRef risk() { return refOf(AnyRow(*chair.record().ranked<Risk>().front())); }
    QString harm() { return chair.record().ranked<Risk>().front()->harm; }
    void write(const QString& words)
    {
        REQUIRE(chair.session().setField(risk(), QStringLiteral("harm"), words, Entry::Chosen).ok());
        REQUIRE(chair.session().flush().ok());
    }
    void inHistory(const std::function<void(QDialog& dialog)>& act)
    {
        chair.inDialog([&] { chair.press(Qt::Key_H, Qt::ControlModifier); },
                       [&](QWidget& dialog) {
                           act(dynamic_cast<QDialog&>(dialog));
                           if (dialog.isVisible())
                               dynamic_cast<QDialog&>(dialog).reject();
                       });
    }
    LineTable& table() { return *qobject_cast<LineTable*>(chair.named(QStringLiteral("history.lines"))); }
    QString cell(int row, int column) { return table().model()->index(row, column).data(Qt::DisplayRole).toString(); }
    ChangeView& change() { return *qobject_cast<ChangeView*>(chair.named(QStringLiteral("history.change"))); }
    QString said(const char* name) { return qobject_cast<QLabel*>(chair.named(QLatin1String(name)))->text(); }
    std::vector<AuditLine> lines(const char* kind)
    {
        std::vector<AuditLine> out;
        for (const Id<Discussion> id : {Id<Discussion>(), chair.record().id}) {
            const auto all = chair.window().store()->read().audit(id);
            REQUIRE(all);
            for (const AuditLine& line : *all)
                if (line.kind == QLatin1String(kind))
                    out.push_back(line);
        }
        return out;
    }

    Chair chair;
};

// Whether a run of words in the view is struck through or underlined, as a printed page would show it.
bool drawn(const ChangeView& view, const QString& words, bool struck)
{
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            if (at.fragment().text() == words)
                return struck ? format.fontStrikeOut() : format.fontUnderline();
        }
    return false;
}

} // namespace

TEST_CASE("the newest change stands first, with who made it, and the words that went and came are said and drawn")
{
    Room room;
    room.write(QStringLiteral("She is safe at home."));
    room.write(QStringLiteral("She is unsafe at home."));
    room.inHistory([&](QDialog&) {
        CHECK(room.cell(0, HistoryModel::What) == QStringLiteral("Changed: Risk 1"));
        CHECK(room.cell(0, HistoryModel::Who) == room.chair.session().chair());
        const QString text = room.change().toPlainText();
        CHECK(text.contains(QStringLiteral("[taken out: safe] [put in: unsafe]")));
        CHECK(drawn(room.change(), QStringLiteral("safe"), true));
        CHECK(drawn(room.change(), QStringLiteral("unsafe"), false));
    });
}

TEST_CASE("words are restored as an ordinary edit that can be undone, and a signed record refuses with its reason")
{
    Room room;
    const QString first = room.harm();
    room.write(QStringLiteral("Quite other words"));
    room.inHistory([&](QDialog&) {
        room.chair.click(QStringLiteral("history.before"));
        CHECK(room.harm() == first);
        CHECK(room.cell(0, HistoryModel::What) == QStringLiteral("Changed: Risk 1"));
        CHECK(room.said("history.why").startsWith(QStringLiteral("Restored.")));
        // The same again would change nothing: that is said, and done is nothing.
        room.table().selectRow(1);
        room.chair.click(QStringLiteral("history.before"));
        CHECK(room.said("history.why").contains(QStringLiteral("these very words")));
    });
    CHECK(room.chair.session().undoLabel() == QStringLiteral("Restore words"));
    room.chair.session().undo();
    CHECK(room.harm() == QStringLiteral("Quite other words"));

    Declaration declaration;
    declaration.chair = QStringLiteral("S. Khan");
    declaration.role = QStringLiteral("Head of Service");
    declaration.words = QStringLiteral("I agree.");
    declaration.signature.typed = QStringLiteral("S. Khan");
    declaration.gapsReason = QStringLiteral("Late in the day");
    const auto copies = [](const Discussion&, const Protocol&, const Declaration&, const VersionInfo&) {
        return Result<std::vector<IssuedPdf>>(std::vector<IssuedPdf>{{Audience::Full, QStringLiteral("form"), "pdf"}});
    };
    const auto signedNow = room.chair.session().sign(declaration, copies);
    INFO((signedNow ? QString() : signedNow.error().message).toStdString());
    REQUIRE(signedNow.ok());
    room.inHistory([&](QDialog&) {
        CHECK(room.cell(0, HistoryModel::What) == QStringLiteral("Signed and locked as version 1"));
        int row = 0;
        while (!room.cell(row, HistoryModel::What).startsWith(QStringLiteral("Changed: Risk 1")))
            ++row;
        room.table().selectRow(row);
        CHECK_FALSE(room.chair.named(QStringLiteral("history.before"))->isEnabled());
        CHECK(room.said("history.why").startsWith(QStringLiteral("Version 1 is signed and locked.")));
    });
}

TEST_CASE("a row that was taken away comes back with all it had from the line that says so")
{
    Room room;
    const AnyRow before = *room.chair.record().row(room.risk());
    REQUIRE(room.chair.session().remove(room.risk()).ok());
    room.inHistory([&](QDialog&) {
        int row = 0;
        while (!room.cell(row, HistoryModel::What).startsWith(QStringLiteral("Taken away: Risk")))
            ++row;
        room.table().selectRow(row);
        room.chair.click(QStringLiteral("history.before"));
        CHECK(room.said("history.why").startsWith(QStringLiteral("Restored.")));
    });
    const auto after = room.chair.record().row(refOf(before));
    REQUIRE(after);
    for (const FieldInfo& field : fieldsOf(RowKind::Risk))
        if (field.name != u"rank")
            CHECK(valueOf(*after, field.name) == valueOf(before, field.name));
}

TEST_CASE("filters narrow what is shown, a day that is none is said, and only this place is shown when asked")
{
    Room room;
    room.write(QStringLiteral("Quetzalbird words"));
    REQUIRE(room.chair.window()
                .store()
                ->write()
                .note(QStringLiteral("print"), room.chair.record().id, {}, QStringLiteral("Quentin Outsider"))
                .ok());
    room.inHistory([&](QDialog&) {
        const int all = room.table().model()->rowCount();
        const auto type = [&](const char* name, const char* words) {
            qobject_cast<QLineEdit*>(room.chair.named(QLatin1String(name)))->setText(QLatin1String(words));
            QTest::qWait(400);
        };
        type("history.words", "quetzal");
        CHECK(room.table().model()->rowCount() == 1);
        type("history.words", "");
        type("history.who", "outs");
        CHECK(room.table().model()->rowCount() == 1);
        CHECK(room.cell(0, HistoryModel::What) == QStringLiteral("Printed: the record"));
        type("history.who", "");
        auto* group = qobject_cast<QComboBox*>(room.chair.named(QStringLiteral("history.group")));
        group->setCurrentIndex(3);
        CHECK(room.table().model()->rowCount() == 1);
        group->setCurrentIndex(0);
        type("history.from", "no day");
        CHECK(room.said("history.said").contains(QStringLiteral("is no day")));
        type("history.from", "1/1/2090");
        CHECK(room.said("history.said") == QStringLiteral("Nothing here fits what you ask for."));
        type("history.from", "");
        CHECK(room.table().model()->rowCount() == all);
        room.table().selectRow(1);
        room.chair.click(QStringLiteral("history.here"));
        for (int row = 0; row < room.table().model()->rowCount(); ++row)
            CHECK(room.cell(row, HistoryModel::What).contains(QStringLiteral("Risk 1")));
        CHECK(room.table().model()->rowCount() == 2);
    });
}

TEST_CASE("the place of a line is gone to, in the open discussion and from the history of all records")
{
    Room room;
    room.write(QStringLiteral("Quite other words"));
    room.chair.window().menus().sign->trigger();
    room.inHistory([&](QDialog& dialog) {
        room.chair.click(QStringLiteral("history.go"));
        CHECK(dialog.result() == QDialog::Accepted);
    });
    const Place here = room.chair.window().discussionView()->here();
    CHECK(here.row == room.risk());

    const Id<Discussion> id = room.chair.record().id;
    REQUIRE(room.chair.window().closeDiscussion());
    room.chair.inDialog([&] { room.chair.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier); },
                        [&](QWidget&) {
                            CHECK(room.cell(0, HistoryModel::What) == QStringLiteral("Changed: Risk"));
                            CHECK(room.chair.visible(QStringLiteral("history.before")) == nullptr);
                            room.chair.press(Qt::Key_Return);
                        });
    REQUIRE(room.chair.window().session());
    CHECK(room.chair.record().id == id);
    CHECK(room.chair.window().discussionView()->here().row == room.risk());
}

TEST_CASE("what is shown is saved as a table, with what was taken out and put in, and that is a line of its own")
{
    Room room;
    room.write(QStringLiteral("She said \"=1+1\" and left"));
    room.write(QStringLiteral("She said \"=1+1\" and stayed"));
    const QString path = room.chair.folder().file(QStringLiteral("history.csv"));
    room.inHistory([&](QDialog&) {
        QTimer asks;
        QObject::connect(&asks, &QTimer::timeout, [&] {
            if (auto* ask = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                asks.stop();
                ask->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
                QMetaObject::invokeMethod(ask, "accept");
            }
        });
        asks.start(20);
        room.chair.click(QStringLiteral("history.csv"));
        CHECK(QTest::qWaitFor([&] { return room.said("history.said").contains(QStringLiteral("saved")); }));
        CHECK(room.cell(0, HistoryModel::What) == QStringLiteral("This history saved as a file"));
    });
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBF\"Line\""));
    CHECK(bytes.contains("\"harm\",\"left\",\"stayed\""));
    const auto told = room.lines("export");
    REQUIRE(told.size() == 1);
    CHECK(told.front().chair == room.chair.session().chair());
}

TEST_CASE("the history is not to be had while others watch the screen")
{
    Room room;
    room.chair.press(Qt::Key_F5);
    REQUIRE(room.chair.window().sharing());
    CHECK_FALSE(room.chair.window().menus().history->isEnabled());
    CHECK_FALSE(room.chair.window().menus().allHistory->isEnabled());
}

TEST_CASE("everything in the history is reached by Tab, has a name, and fits at double size without going sideways")
{
    Room room;
    room.write(QStringLiteral("A long sentence of what is feared, ").repeated(30));
    room.chair.window().resize(1280, 720);
    room.chair.look().setTextScale(200);
    room.inHistory([&](QDialog& dialog) {
        room.chair.settle();
        CHECK(dialog.width() <= 1280);
        CHECK(dialog.height() <= 720);
        for (const QScrollBar* bar : dialog.findChildren<QScrollBar*>())
            if (bar->orientation() == Qt::Horizontal && bar->isVisible())
                CHECK(bar->maximum() == 0);
        QSet<QWidget*> reached;
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (const char* name : {"history.group", "history.words", "history.who", "history.from", "history.to",
                                 "history.lines", "history.change", "history.go", "history.before", "history.after",
                                 "history.here", "history.csv", "history.text"}) {
            auto* widget = dialog.findChild<QWidget*>(QLatin1String(name));
            REQUIRE(widget);
            CAPTURE(name);
            CHECK(reached.contains(widget));
            auto* button = qobject_cast<QAbstractButton*>(widget);
            CHECK_FALSE((button ? button->text() : widget->accessibleName()).isEmpty());
        }
    });
    room.chair.look().setTextScale(100);
}

TEST_CASE("a look back that few lines fit goes on between whatever else the window does, and is stopped")
{
    Room room;
    int asked = 0;
    HistoryModel model(
        room.chair.look(),
        [&](const HistoryQuery& query) -> Result<HistoryPage> {
            ++asked;
            const qint64 from = query.before ? query.before->seq : 1000;
            return HistoryPage{{}, HistoryPlace{0, from - 10}};
        },
        HistorySpeech(nullptr, nullptr), true, nullptr);
    model.show({});
    CHECK(asked == 1);
    CHECK(model.looking());
    QTest::qWait(50);
    CHECK(asked > 1);
    model.stop();
    const int then = asked;
    QTest::qWait(50);
    CHECK(asked == then);
    CHECK_FALSE(model.complete());
    CHECK(model.canFetchMore({}));
}
