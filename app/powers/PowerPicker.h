// The library of powers and policy: find one, read what it allows and its limits, cite it with the wording on screen.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/discussion/Rows.h"
#include "core/protocol/PowersLibrary.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace chairside {

class DiscussionSession;
class Look;

class PowerPicker final : public FittedDialog
{
    Q_OBJECT
public:
    // `set`: the organisation has set the library. Session, library and look outlive the picker.
    PowerPicker(DiscussionSession& session, const PowersLibrary& library, bool set, const Look& look, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void showPower();
    void cite();
    const LibraryPower* current() const;
    bool isCited(const QString& id) const;

    DiscussionSession& m_session;
    const PowersLibrary& m_library;
    const Look& m_look;
    QLineEdit* m_find;
    QListWidget* m_list;
    QLabel* m_title;
    QLabel* m_wording;
    QLabel* m_source;
    QLabel* m_check;
    QPushButton* m_cite;
};

// The row that cites a power: its wording is kept as it was on that day.
Power citationOf(const LibraryPower& power, QDate libraryDate);

} // namespace chairside
