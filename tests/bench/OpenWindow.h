// The real window with one discussion open and the keyboard in a question's answer.
#pragma once

#include "app/shell/Program.h"

#include <QSettings>

class QPlainTextEdit;

namespace chairside::bench {

class OpenWindow final
{
public:
    // A new store in `folder` with a draft like any other. `words`: what the answer holds already.
    OpenWindow(const QString& folder, const QString& words);
    ~OpenWindow();
    Q_DISABLE_COPY_MOVE(OpenWindow)

    MainWindow& window() { return m_program->window(); }
    // Visible, with the keyboard at its end.
    QPlainTextEdit* answer() const { return m_answer; }

private:
    QSettings m_settings;
    std::unique_ptr<Program> m_program;
    QPlainTextEdit* m_answer = nullptr;
};

// A key with its letter, as the keyboard sends it.
void press(QWidget* widget, QChar letter);

} // namespace chairside::bench
