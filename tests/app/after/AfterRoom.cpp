#include "AfterRoom.h"

#include "app/look/GrowingText.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/storage/StoreWriter.h"
#include "forms/papers/Papers.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

namespace chairside::after {

namespace {

constexpr const char* added = R"({
  "circulate": {"to": ["participants"], "never": ["family"], "source": "C 03: to those involved, except parents/ carers"},
  "letters": [
    {"id": "notify", "title": "Notice of the meeting", "to": "invited", "subject": "{reference}: meeting on {date}",
     "body": "Dear colleague\n\nPlease come to {place} at {time} and be ready to speak of your part. {chair}", "source": "6.2"},
    {"id": "reading", "step": "papers", "title": "To read beforehand", "to": "invited", "subject": "{reference}",
     "body": "Please read:\n{papers}"},
    {"id": "managers", "title": "Copy to all Service Managers", "to": "named", "named": "All Service Managers",
     "subject": "{reference}", "body": "For your information."}],
  "feedback": [
    {"id": "fb.effective", "ask": "Did the meeting help?", "as": "choice", "choices": ["A lot", "A little", "Not at all"],
     "means": "effective"},
    {"id": "fb.what", "ask": "What would help more?", "as": "text"}],
  "after": [
    {"id": "check", "step": "checked", "title": "Progress checked at case supervision", "who": "Team Manager",
     "ask": "What has been done?", "source": "6.4"},
    {"id": "file", "step": "filed", "title": "Filed to the child's record", "each": "child"},
    {"id": "remove", "step": "unlisted", "title": "Removed from the list",
     "choices": ["Service Manager", "Assistant Director", "Director"], "needs_agreement": ["Service Manager"],
     "agreed_by": "Assistant Director", "ask": "How the risk is managed, with the evidence"}]
})";

StoreContext context()
{
    StoreContext out;
    out.clock = fixedClock(QDateTime(QDate(2026, 11, 24), QTime(15, 12), Qt::UTC));
    out.ids = countingIds(100000);
    out.osUser = QStringLiteral("chair");
    out.host = QStringLiteral("laptop");
    return out;
}

NewDiscussion begun(const Discussion& discussion, const Protocol& protocol)
{
    NewDiscussion out;
    out.id = discussion.id;
    out.chair = QStringLiteral("Margaret Ashworth");
    out.protocolJson = protocol.json;
    out.protocolCode = protocol.code;
    out.protocolVersion = protocol.version;
    out.council = protocol.council;
    out.refPrefix = protocol.refPrefix;
    out.ref = discussion.ref;
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : discussion.rows<Row>())
            out.rows.push_back(AnyRow{row});
    });
    out.summary = summarise(discussion, protocol, readiness(discussion, protocol, QDate(2026, 11, 24)), WorkingDays());
    return out;
}

} // namespace

ProtocolPtr fullProtocol()
{
    static const ProtocolPtr made = [] {
        QJsonObject json = QJsonDocument::fromJson(sample::knowsley()->json).object();
        const QJsonObject more = QJsonDocument::fromJson(added).object();
        for (auto each = more.begin(); each != more.end(); ++each)
            json.insert(each.key(), each.value());
        auto read = readProtocol(QJsonDocument(json).toJson(), QStringLiteral("full.json"));
        INFO((read.ok() ? QString() : read.error().message).toStdString());
        REQUIRE(read.ok());
        return *read;
    }();
    return made;
}

Room::Room(const std::function<void(Discussion&)>& change, ProtocolPtr protocol) : m_look(qApp)
{
    Discussion discussion = sample::complete();
    if (change)
        change(discussion);
    auto store = Store::create(m_folder.file(QStringLiteral("records.chairside")), QString(), context());
    REQUIRE(store.ok());
    m_store = std::move(*store);
    const auto id = m_store->write().begin(begun(discussion, *protocol));
    INFO((id.ok() ? QString() : id.error().message + id.error().detail).toStdString());
    REQUIRE(id.ok());
    auto session = DiscussionSession::open(*m_store, *id, QStringLiteral("Margaret Ashworth"));
    REQUIRE(session.ok());
    m_session = std::move(*session);
}

Room::~Room()
{
    m_page.reset();
}

void Room::sign()
{
    Declaration declaration;
    declaration.chair = QStringLiteral("Margaret Ashworth");
    declaration.role = QStringLiteral("Head of Service");
    declaration.words = QStringLiteral("A true record.");
    declaration.signature.typed = QStringLiteral("M. Ashworth");
    declaration.gapsReason = QStringLiteral("The rest follows");
    const auto done = m_session->sign(declaration, forms::issuedPapers);
    INFO((done.ok() ? QString() : done.error().message).toStdString());
    REQUIRE(done.ok());
}

void Room::place(std::unique_ptr<AfterPage> page, int width, int height)
{
    m_page = std::move(page);
    m_page->resize(width, height);
    m_page->show();
    m_page->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_page.get()));
    settle();
}

QWidget* Room::visible(const QString& name) const
{
    for (QWidget* each : m_page->findChildren<QWidget*>(name))
        if (each->isVisible())
            return each;
    return nullptr;
}

void Room::click(const QString& name)
{
    INFO("to be clicked: " << name.toStdString());
    QWidget* found = visible(name);
    REQUIRE(found);
    REQUIRE(found->isEnabled());
    m_page->ensureWidgetVisible(found);
    QTest::mouseClick(found, Qt::LeftButton);
    settle();
}

void Room::choose(const QString& name, const QString& words)
{
    auto* box = qobject_cast<QComboBox*>(visible(name));
    INFO("to be chosen in: " << name.toStdString());
    REQUIRE(box);
    REQUIRE(box->findText(words) >= 0);
    box->setFocus();
    box->setCurrentIndex(box->findText(words));
    settle();
}

void Room::fill(const QString& name, const QString& words)
{
    QWidget* field = visible(name);
    INFO("to be filled: " << name.toStdString());
    REQUIRE(field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, words);
    settle();
}

QString Room::label(const QString& name) const
{
    const auto* found = qobject_cast<const QLabel*>(visible(name));
    return found ? found->text() : QString();
}

QString Room::words() const
{
    QStringList out;
    for (const QLabel* each : m_page->findChildren<QLabel*>())
        if (each->isVisible())
            out << each->text();
    return out.join(QLatin1Char('\n'));
}

void Room::inDialog(const QString& open, const std::function<void(QWidget&)>& act)
{
    bool opened = false;
    QTimer::singleShot(0, m_page.get(), [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        opened = dialog != nullptr;
        if (dialog) {
            settle();
            act(*dialog);
            if (auto* still = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
                still->reject();
        }
    });
    QWidget* button = visible(open);
    INFO("a dialog should have opened from " << open.toStdString());
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(opened);
    m_page->activateWindow();
    settle();
}

void Room::saveIn(QWidget& dialog, const QString& button, const QString& path)
{
    QTimer::singleShot(0, &dialog, [&] {
        auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        REQUIRE(files);
        CHECK_FALSE(files->selectedFiles().isEmpty());
        auto* name = files->findChild<QLineEdit*>();
        REQUIRE(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    auto* pressed = dialog.findChild<QAbstractButton*>(button);
    REQUIRE(pressed);
    pressed->click();
    settle();
}

void Room::settle() const
{
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace chairside::after
