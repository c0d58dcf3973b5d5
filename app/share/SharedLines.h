// A shared stage as words on the screen: large for the room, ordinary for the chair who looks it over first.
#pragma once

#include "app/share/SharedStage.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace chairside {

class Look;

class SharedLines final : public QWidget
{
    Q_OBJECT
public:
    enum class For { Room, Desk };

    SharedLines(const Look& look, For whom, QWidget* parent);

    void setStage(const SharedStage& stage);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Words { Page, Section, Line, Small, Label };
    QLabel* label(Words size, const QString& text, const QString& icon = {}, Ink ink = Ink::Text) const;
    void build();
    void addQuestion(QVBoxLayout* column);
    void addSection(QVBoxLayout* column, const SharedSection& section);
    QWidget* line(const SharedLine& line) const;
    QWidget* facts(const std::vector<SharedFact>& facts) const;
    bool isNarrow() const;

    const Look& m_look;
    For m_for;
    SharedStage m_stage;
    QWidget* m_content = nullptr;
    bool m_narrow = false;
};

} // namespace chairside
