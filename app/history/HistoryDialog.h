// What was changed in a discussion, or in all records: by whom, when, and how it was before. Words can be restored, the
// place gone to, and what is shown saved as a file.
#pragma once

#include "app/history/HistoryExport.h"
#include "app/look/FittedDialog.h"
#include "core/session/Restoring.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace chairside {

class ChangeView;
class DiscussionSession;
class HistoryFile;
class HistoryFilters;
class HistoryModel;
class LineTable;
class Store;

class HistoryDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Of the open discussion, or of all records where `session` is nullptr. All of it outlives the dialog.
    HistoryDialog(Store& store, DiscussionSession* session, const Look& look, QWidget* parent);
    ~HistoryDialog() override;

    // Accepted: where the chair wants to go. The row is that of the line; the stage is not known here.
    Id<Discussion> wantedDiscussion() const { return m_wanted; }
    QString wantedPlace() const { return m_wantedPlace; }

    void reject() override; // Escape stops what is under way before it closes

private:
    void addTable();
    void addChange();
    void refresh(bool keepPlace);
    void say();
    void showLine();
    void restore(Restore side);
    void goThere();
    void write(HistoryExport::Format format);
    void save(int lines, const QByteArray& bytes);
    void stop();
    void showFar(qint64 reached);
    void offer();
    HistoryQuery query() const;
    const TrailLine* chosen() const;
    bool there(const TrailLine& line) const;

    Store& m_store;
    DiscussionSession* m_session;
    const Look& m_look;
    HistoryFile* m_file;
    HistoryModel* m_model;
    HistoryFilters* m_filters;
    LineTable* m_table;
    ChangeView* m_change;
    QLabel* m_said;
    QLabel* m_why;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    QCheckBox* m_here;
    QPushButton* m_go;
    QPushButton* m_before;
    QPushButton* m_after;
    QPushButton* m_csv;
    QPushButton* m_text;
    std::vector<HistoryWords> m_words; // of the chosen line
    std::optional<RowRef> m_row;       // only lines about it
    qint64 m_total = 0;
    Id<Discussion> m_wanted;
    QString m_wantedPlace;
};

} // namespace chairside
