// Pages one beneath another, as large as there is room or as asked.
#pragma once

#include <QAbstractScrollArea>

namespace chairside {

class Look;
namespace forms {
struct LaidOut;
}

class PagesView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    PagesView(const Look& look, QWidget* parent);

    // Outlives the view, or until the next call; nullptr shows nothing.
    void showPages(const forms::LaidOut* pages);
    int pageCount() const;
    // The page at the middle of the view, from 1; 0 where there is none.
    int currentPage() const;
    void zoom(double factor);

Q_SIGNALS:
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double scale() const;
    int gap() const;
    int pageHeight() const;
    void measure();

    const Look& m_look;
    const forms::LaidOut* m_document = nullptr;
    double m_zoom = 1; // of the width there is
};

} // namespace chairside
