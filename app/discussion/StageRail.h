// The way through the hour: the model wheel, and beneath it every stage with how far it has got.
#pragma once

#include "core/rules/Readiness.h"

#include <QFrame>

class QListWidget;

namespace chairside {

class DiscussionSession;
class Look;
class ModelWheel;

class StageRail final : public QFrame
{
    Q_OBJECT
public:
    StageRail(DiscussionSession& session, const Look& look, QWidget* parent);

    void setCurrent(const QString& stage);
    QString current() const { return m_current; }
    // The stage before or after this one, in the rail's order; empty at the ends.
    QString neighbour(int by) const;
    // Each stage's id, name and what is left, in order: for the box that stands in for the rail where it is narrow.
    struct Entry final
    {
        QString id;
        QString title;
        QString state; // "1 left", "done", "not started"
        QString icon;
    };
    const std::vector<Entry>& entries() const { return m_entries; }

Q_SIGNALS:
    void chosen(const QString& stage);
    void entriesChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    bool fits() const; // the pages after signing are there once a version is signed
    void refresh();

    DiscussionSession& m_session;
    const Look& m_look;
    QString m_current;
    ModelWheel* m_wheel;
    QListWidget* m_list;
    std::vector<Entry> m_entries;
    bool m_afterwards = false; // whether that page is among the entries
    bool m_signed = false;
};

// The stage that ends every discussion, beside those of the protocol.
inline constexpr const char* signStage = "sign";

} // namespace chairside
