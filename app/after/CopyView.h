// What somebody will see: the pages of their copy, or the same as text.
#pragma once

#include "app/page/BlockWidget.h"
#include "forms/layout/LaidOut.h"
#include "forms/papers/Papers.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace chairside {

class IconLabel;
class PagesView;

class CopyView final : public QWidget
{
    Q_OBJECT
public:
    CopyView(PageContext context, QWidget* parent);
    ~CopyView() override;

    // Made again only where it is another copy.
    void showCopy(const QString& name, int version, Audience audience);
    void showNothing(const QString& name, const QString& why);

private:
    void showWay();

    PageContext m_context;
    QLabel* m_title;
    IconLabel* m_chip;
    IconLabel* m_withheld;
    QStackedWidget* m_stack;
    PagesView* m_pages;
    QTextBrowser* m_text;
    QLabel* m_page;
    QPushButton* m_way;
    QLabel* m_words;
    bool m_asText = false;
    std::unique_ptr<forms::LaidOut> m_laidOut;
    std::optional<std::pair<int, Audience>> m_shown;
    std::shared_ptr<forms::FontShelf> m_shelf;
};

} // namespace chairside
