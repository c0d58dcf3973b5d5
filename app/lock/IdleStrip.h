// The quiet word along the foot of a window that it locks soon. It takes no room, no keyboard and no click.
#pragma once

#include <QObject>
#include <QPointer>

class QFrame;
class QWidget;

namespace chairside {

class Look;

class IdleStrip final : public QObject
{
    Q_OBJECT
public:
    explicit IdleStrip(const Look& look, QObject* parent = nullptr) : QObject(parent), m_look(look) {}

    void show(QWidget* window, const QString& sentence);
    void hide();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();

    const Look& m_look;
    QPointer<QFrame> m_band;
};

} // namespace chairside
