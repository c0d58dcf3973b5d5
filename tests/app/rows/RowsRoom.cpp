#include "RowsRoom.h"

#include "app/fields/FieldEditor.h"
#include "core/storage/StoreWriter.h"
#include "support/QtStrings.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

namespace chairside::rows {

namespace {

StoreContext context()
{
    StoreContext out;
    out.clock = fixedClock(QDateTime(QDate(2026, 11, 24), QTime(14, 2), Qt::UTC));
    out.ids = countingIds(100000);
    out.osUser = QStringLiteral("chair");
    out.host = QStringLiteral("laptop");
    return out;
}

} // namespace

Room::Room(const Discussion& discussion) : m_look(qApp)
{
    auto store = Store::create(m_folder.file(QStringLiteral("records.chairside")), QString(), context());
    REQUIRE(store.ok());
    m_store = std::move(*store);
    const auto id = m_store->write().begin(sample::begun(discussion));
    INFO((id.ok() ? QString() : id.error().message + id.error().detail).toStdString());
    REQUIRE(id.ok());
    auto session = DiscussionSession::open(*m_store, *id, QStringLiteral("Margaret Ashworth"));
    REQUIRE(session.ok());
    m_session = std::move(*session);
}

Room::~Room()
{
    m_window.reset();
}

void Room::show(const QStringList& blocks, int width)
{
    m_blocks.clear();
    m_window = std::make_unique<QScrollArea>();
    m_window->setWidgetResizable(true);
    m_window->setFocusPolicy(Qt::NoFocus); // as the page has it
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    const Protocol& protocol = m_session->protocol();
    for (const QString& id : blocks)
        for (const Stage& stage : protocol.stages)
            for (const Block& block : stage.blocks)
                if (block.id == id) {
                    m_blocks.push_back(makeRowsBlock({*m_session, m_look}, stage, block, page));
                    REQUIRE(m_blocks.back());
                    column->addWidget(m_blocks.back());
                }
    REQUIRE(m_blocks.size() == static_cast<std::size_t>(blocks.size()));
    column->addStretch();
    m_window->setWidget(page);
    m_window->resize(width, 700);
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    settle();
}

RowsBlock& Room::block(const QString& id)
{
    for (BlockWidget* each : m_blocks)
        if (id.isEmpty() || each->block().id == id)
            return *static_cast<RowsBlock*>(each);
    FAIL("no such block");
    return *static_cast<RowsBlock*>(m_blocks.front());
}

RowLine& Room::line(int index, const QString& id)
{
    return *block(id).lines().at(static_cast<std::size_t>(index));
}

QWidget* Room::keyboard() const
{
    return QApplication::focusWidget();
}

QString Room::keyboardName() const
{
    return keyboard() ? keyboard()->accessibleName() : QString();
}

void Room::press(int key, Qt::KeyboardModifiers modifiers)
{
    REQUIRE(keyboard());
    QTest::keyClick(keyboard(), static_cast<Qt::Key>(key), modifiers);
    settle();
}

void Room::type(const QString& words)
{
    // Key by key, each to whatever holds the keyboard by then.
    for (const QChar key : words) {
        REQUIRE(keyboard());
        QTest::keyClicks(keyboard(), QString(key));
    }
    settle();
}

QStringList Room::tabRound()
{
    QStringList out;
    QWidget* const from = keyboard();
    do {
        out << keyboardName();
        press(Qt::Key_Tab);
    } while (keyboard() != from && out.size() < 200);
    return out;
}

void Room::settle() const
{
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QStringList Room::fieldsIn(const RowLine& line)
{
    QStringList out;
    for (const FieldEditor* editor : line.findChildren<FieldEditor*>())
        if (editor->isVisible())
            out << editor->objectName();
    return out;
}

QStringList Room::wordsIn(const QWidget& widget)
{
    QStringList out;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            out << QString(label->text()).remove(QChar(0x200B));
    return out;
}

} // namespace chairside::rows
