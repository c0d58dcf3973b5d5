// The top of Home: the search line, and beneath it what the table shows, with the boxes that narrow it.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace chairside {

class Look;
class NarrowLists;
class SearchLine;

class HomeHead final : public QWidget
{
    Q_OBJECT
public:
    HomeHead(const Look& look, QWidget* parent);

    SearchLine* search() const { return m_search; }
    void focusSearch();
    // "All discussions" and "214, newest first".
    void setHeading(const QString& heading, const QString& count);
    // Keeps what is chosen where it is still there. Says nothing.
    void fill(const QStringList& procedures, const std::vector<int>& years);
    QString procedure() const; // empty: any
    int year() const;          // 0: any
    // Left of the search line, in a narrow window.
    NarrowLists& lists() const { return *m_lists; }
    void setNarrow(bool narrow);
    // The search line alone, where a view has a heading of its own.
    void setHeadingShown(bool shown);

Q_SIGNALS:
    void filterChosen();

private:
    void measure();

    const Look& m_look;
    QWidget* m_bar;
    QHBoxLayout* m_barRow;
    QWidget* m_headingBand;
    QHBoxLayout* m_headingRow;
    NarrowLists* m_lists;
    SearchLine* m_search;
    QLabel* m_key;
    QLabel* m_heading;
    QLabel* m_count;
    QLabel* m_procedureName;
    QComboBox* m_procedure;
    QLabel* m_yearName;
    QComboBox* m_year;
};

} // namespace chairside
