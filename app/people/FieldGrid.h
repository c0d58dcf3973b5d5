// Labelled fields of one row, as many beside each other as there is room for.
#pragma once

#include "app/page/BlockWidget.h"

class QGridLayout;

namespace chairside {

class FieldEditor;

enum class EditorKind { Line, Text, Choice, Segments, Date, Time, Flag };

struct FieldSpec final
{
    QString field;
    QString label;
    EditorKind kind = EditorKind::Line;
    int span = 1; // of three columns
    QString hint;
    std::vector<ChoiceEntry> choices; // Segments, Choice: instead of the vocabulary
};

class FieldGrid final : public QWidget
{
    Q_OBJECT
public:
    // `whose` ends every accessible name ("Name, child 1"); empty where there is one of its kind.
    FieldGrid(PageContext context, RowRef row, const std::vector<FieldSpec>& fields, const QString& whose,
              QWidget* parent);

    FieldEditor* editor(const QString& field) const; // nullptr: not in this grid
    bool focus(const QString& field);                // the first field where `field` is empty
    std::optional<QString> focused() const;
    // Marks as missing the fields that a gap of this row names.
    void showGaps(const std::vector<const ReadinessGap*>& gaps);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Cell final
    {
        QString field;
        QWidget* holder;
        FieldEditor* editor;
        int span;
    };
    void arrange(int columns);
    int wantedColumns() const;

    PageContext m_context;
    RowRef m_row;
    std::vector<Cell> m_cells;
    QGridLayout* m_grid;
    int m_columns = 0;
};

} // namespace chairside
