// A draft e-mail to somebody with open actions: read here, then copied or saved. The program sends nothing.
#pragma once

#include "core/base/Result.h"
#include "core/exchange/OwnerLetter.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace chairside {

class Look;

class OwnerLetterDialog final : public QDialog
{
    Q_OBJECT
public:
    // `look` outlives the dialog. The chair may change the words before they leave.
    // `leave` is asked before they do: "copy", "eml", "text".
    OwnerLetterDialog(OwnerLetter letter, std::function<Result<void>(const QString& format)> leave, const Look& look,
                      QWidget* parent);

    // As it stands.
    OwnerLetter letter() const;

private:
    void copy();
    void save(bool asMail);

    OwnerLetter m_letter;
    std::function<Result<void>(const QString&)> m_leave;
    QPlainTextEdit* m_body;
    QLabel* m_said;
};

} // namespace chairside
