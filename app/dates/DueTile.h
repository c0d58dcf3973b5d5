// One tile of the strip: a day, its number, and what is due or why it is closed.
#pragma once

#include <QAbstractButton>
#include <QDate>

namespace chairside {

class Look;

class DueTile final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind { Overdue, Today, Open, Closed };

    // `look` outlives the tile.
    DueTile(const Look& look, QWidget* parent);

    void showDay(Kind kind, QDate day, int count, const QString& closed);
    QDate day() const { return m_day; }
    Kind kind() const { return m_kind; }
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Look& m_look;
    Kind m_kind = Kind::Open;
    QDate m_day;
    int m_count = 0;
    QString m_head, m_number, m_foot;
};

} // namespace chairside
