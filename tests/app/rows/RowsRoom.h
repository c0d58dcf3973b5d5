// A real discussion in a real store, and blocks of its protocol in a window that is shown and has the keyboard.
#pragma once

#include "app/look/Look.h"
#include "app/rows/RowLine.h"
#include "app/rows/RowsBlock.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "support/SampleDiscussion.h"
#include "support/TempFolder.h"

#include <QScrollArea>

namespace chairside::rows {

class Room final
{
public:
    // The sample, or what is made of it.
    explicit Room(const Discussion& discussion = sample::complete());
    ~Room();

    DiscussionSession& session() { return *m_session; }
    const Discussion& discussion() const { return m_session->discussion(); }
    Look& look() { return m_look; }
    Store& store() { return *m_store; }

    // The blocks of these ids, one below the other, in a window this wide.
    void show(const QStringList& blocks, int width = 760);
    RowsBlock& block(const QString& id = {});
    RowLine& line(int index, const QString& id = {});
    QWidget& window() { return *m_window; }

    // The widget with the keyboard, and its accessible name.
    QWidget* keyboard() const;
    QString keyboardName() const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& words);
    // The names Tab visits from here, in order, until it comes round.
    QStringList tabRound();
    void settle() const; // lets layouts and queued calls happen

    // The one row of a kind at a place.
    template <class Row>
    const Row& row(std::size_t index) const
    {
        return *discussion().ranked<Row>().at(index);
    }
    // Every field on screen within a row, by the name of its field.
    static QStringList fieldsIn(const RowLine& line);
    // Every word on screen within a row.
    static QStringList wordsIn(const QWidget& widget);

private:
    TempFolder m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DiscussionSession> m_session;
    Look m_look;
    std::unique_ptr<QScrollArea> m_window;
    std::vector<BlockWidget*> m_blocks;
};

} // namespace chairside::rows
