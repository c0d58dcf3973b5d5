// How long records are kept: no period, so many years, or so many months; of one procedure also as for all.
#pragma once

#include <QWidget>

#include <optional>

class QComboBox;
class QSpinBox;

namespace chairside {

class Look;

class PeriodEdit final : public QWidget
{
    Q_OBJECT
public:
    // `of`: whose period it is, for who hears it. `asForAll`: that may be chosen too. `look` outlives this.
    PeriodEdit(const Look& look, const QString& of, bool asForAll, QWidget* parent);

    void setMonths(std::optional<int> months); // none: as for all; 0: no period
    std::optional<int> months() const;

Q_SIGNALS:
    void changed();

private:
    void showUnit();

    QComboBox* m_unit;
    QSpinBox* m_many;
};

} // namespace chairside
