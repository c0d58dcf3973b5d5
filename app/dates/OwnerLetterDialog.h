// A draft e-mail to somebody with open actions: read here, then copied or saved. The program sends nothing.
#pragma once

#include "core/exchange/OwnerLetter.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace chairside {

class Look;

class OwnerLetterDialog final : public QDialog
{
    Q_OBJECT
public:
    // `look` outlives the dialog. The chair may change the words before they leave.
    OwnerLetterDialog(OwnerLetter letter, const Look& look, QWidget* parent);

    // As it stands.
    OwnerLetter letter() const;

Q_SIGNALS:
    // It was copied or saved.
    void taken(const QString& how);

private:
    void save(const QString& name, const QString& filter, const QByteArray& bytes);

    OwnerLetter m_letter;
    QPlainTextEdit* m_body;
    QLabel* m_said;
};

} // namespace chairside
