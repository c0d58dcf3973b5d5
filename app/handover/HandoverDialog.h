// Moves records to another laptop, or hands them over to a successor: step by step, each of them done here and not
// explained.
#pragma once

#include "app/look/FittedDialog.h"

#include <functional>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace chairside {

class GuideStep;
class Segmented;
class Store;
class WorkLine;

class HandoverDialog final : public FittedDialog
{
    Q_OBJECT
public:
    struct Asking final
    {
        // Where the copy goes; empty: nowhere. Unset: the system's own dialog.
        std::function<QString(QWidget* parent, const QString& offered)> copyPath;
        // The passphrase dialog over this one.
        std::function<void(QWidget* parent)> passphrase;
    };

    // The store can be written; it, look and parent outlive the dialog.
    HandoverDialog(Store& store, const QString& chair, Asking asking, const Look& look, QWidget* parent);

    // While a copy is being made it is stopped, and the dialog stays.
    void reject() override;

private:
    QWidget* buildMoving();
    QWidget* buildSuccession();
    GuideStep* add(QWidget* page, const QString& name, const QString& title, const QString& why, const QString& act);
    GuideStep* addCopy(QWidget* page, const QString& name, const QString& title, const QString& why);
    GuideStep* addKey(QWidget* page, const QString& name, const QString& title, const QString& why);
    void carry(GuideStep* step);
    void endHere(GuideStep* step);
    void nameSuccessor(GuideStep* step);
    QString openWork() const;

    Store& m_store;
    QString m_chair;
    Asking m_asking;
    const Look& m_look;
    Segmented* m_way;
    QStackedWidget* m_pages;
    WorkLine* m_work;
    QPushButton* m_close;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_role = nullptr;
};

} // namespace chairside
