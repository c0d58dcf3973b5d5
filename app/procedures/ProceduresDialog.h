// Every procedure there is to see: what it asks, what changed between its versions, its form before anything is written
// on it; and the folder from which a council's own are read.
#pragma once

#include "app/look/FittedDialog.h"
#include "app/procedures/ListedProcedure.h"
#include "forms/document/Document.h"

class QBoxLayout;
class QComboBox;
class QFrame;
class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace chairside {

class Look;
class Procedures;
class Segmented;

class ProceduresDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // `store`: the open records, for versions that only they keep; nullptr where none are open. All that is given
    // outlives the dialog.
    ProceduresDialog(Procedures& procedures, const Store* store, QDate today, const Look& look, QWidget* parent);
    ~ProceduresDialog() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* folderStrip();
    QWidget* details();
    void fill();
    void showFolder();
    void showProcedure();
    void offerComparisons();
    const ListedProcedure* current() const;
    forms::Document document() const; // what is on show
    void arrange();

    void openFolder();
    void chooseFolder();
    void previewForm();
    void saveCopy();
    void printThis();
    void say(const QString& sentence);

    Procedures& m_procedures;
    const Store* m_store;
    QDate m_today;
    const Look& m_look;
    std::vector<ListedProcedure> m_listed;
    std::vector<ProtocolPtr> m_comparable; // as the box has them
    QLabel* m_folder;
    QPushButton* m_usual;
    QFrame* m_wrong;
    QListWidget* m_list;
    Segmented* m_way;
    QComboBox* m_with;
    std::vector<QPushButton*> m_needProcedure;
    QTextBrowser* m_text;
    QLabel* m_said;
    QBoxLayout* m_halves;
};

} // namespace chairside
