// One child in the new discussion: a name, a birth date, and those known before who may be the same.
#pragma once

#include "core/storage/Records.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace chairside {

class EarlierList;
class Look;
class Store;

class ChildLine final : public QWidget
{
    Q_OBJECT
public:
    ChildLine(const Store& store, const Look& look, QWidget* parent);

    // As known before where one was picked, with what was typed since.
    Subject child() const;
    bool isNamed() const;
    // The date of birth cannot be right; the sentence beside it says why.
    bool isTroubled() const { return m_troubled; }
    // The discussion this one should follow; none unless the chair left it ticked.
    Id<Discussion> follows() const;
    void focusName();

Q_SIGNALS:
    void changed();
    // What was asked about this child before is to be shown.
    void discussionRequested(chairside::Id<chairside::Discussion> id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void suggest();
    void pick(int row);
    void forget();
    void showTrouble();

    const Store& m_store;
    QLineEdit* m_name;
    QLineEdit* m_born;
    QListWidget* m_suggestions;
    QLabel* m_trouble;
    QLabel* m_known;
    EarlierList* m_earlier;
    QCheckBox* m_follow;
    std::vector<KnownChild> m_found;
    std::optional<KnownChild> m_picked;
    bool m_troubled = false;
    Id<Discussion> m_followed; // the newest that was not declined
};

} // namespace chairside
