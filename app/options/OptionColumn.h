// The cells of one option: words, five tests with their reasons, the outcome. The block lays them out.
#pragma once

#include "app/page/BlockWidget.h"

class QBoxLayout;
class QLabel;

namespace chairside {

class FieldEditor;
class IconLabel;
class Restriction;

// The lines of the comparison, in order. The five tests are Knowsley's: "The decision is proportionate, legitimate,
// necessary and ethical and is reasonable given the present circumstances."
struct OptionLine final
{
    QString label;
    QString field;  // words, or the test's result
    QString reason; // the test's or the outcome's reason; empty for words alone
    bool test = false;
};
// Without the tests: as a procedure has them that does not look at the five tests before signing.
const std::vector<OptionLine>& optionLines(bool withTests = true);
bool hasTests(const Protocol& protocol);

// The words of the options are translated together.
struct OptionsLabels final
{
    Q_DECLARE_TR_FUNCTIONS(OptionsLabels)
};

class OptionColumn final
{
public:
    // Widgets are made as children of `page`, and deleted with this.
    OptionColumn(PageContext context, Id<Option> option, QWidget* page);
    ~OptionColumn();
    OptionColumn(const OptionColumn&) = delete;
    OptionColumn& operator=(const OptionColumn&) = delete;

    Id<Option> option() const { return m_option; }
    QWidget* head() const { return m_head; }
    QWidget* cell(std::size_t line) const { return m_cells[line]; }
    std::vector<QWidget*> labels() const { return m_labels; } // shown where options are stacked
    void setStacked(bool stacked);
    // The reason of a test stands beneath its result.
    void setNarrow(bool narrow);
    void refresh();
    bool focus(const QString& field) const;
    std::optional<QString> focused() const;
    void showGaps(const std::vector<const ReadinessGap*>& gaps);

private:
    QWidget* words(const QString& field, const QString& label);
    QWidget* judged(const OptionLine& line);
    void showMenu();
    QString letter() const;

    PageContext m_context;
    Id<Option> m_option;
    QWidget* m_page;
    QWidget* m_head;
    IconLabel* m_outcome;
    IconLabel* m_restricted;
    Restriction* m_restriction;
    QLabel* m_letter;
    std::vector<QWidget*> m_cells;
    std::vector<QWidget*> m_labels;
    std::vector<QBoxLayout*> m_tests;
    std::vector<std::pair<QString, FieldEditor*>> m_editors;
};

} // namespace chairside
