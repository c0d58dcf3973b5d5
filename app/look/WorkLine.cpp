#include "app/look/WorkLine.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Saying.h"

#include <QCoreApplication>
#include <QLabel>
#include <QProgressBar>
#include <QThread>
#include <QVBoxLayout>

#include <utility>

namespace chairside {

WorkLine::WorkLine(const Look& look, const QString& name, QWidget* parent)
    : QWidget(parent), m_said(Make(&look).text({})), m_progress(new QProgressBar(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().px(8));
    m_progress->setTextVisible(false);
    m_said->setObjectName(name);
    column->addWidget(m_progress);
    column->addWidget(m_said);
    m_progress->hide();
    m_said->hide();
}

WorkLine::~WorkLine()
{
    finish();
}

void WorkLine::finish()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

void WorkLine::begin(const QString& doing)
{
    m_stopped = false;
    m_underWay = true;
    m_done = m_total = 0;
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(doing);
    m_progress->show();
    say(doing);
    Q_EMIT changed(true);
}

void WorkLine::end()
{
    m_underWay = false;
    m_progress->hide();
    say({});
    Q_EMIT changed(false);
}

void WorkLine::apart(const QString& doing, std::function<void()> work, std::function<void()> then)
{
    begin(doing);
    m_thread = QThread::create(std::move(work));
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this, then = std::move(then)] {
        std::exchange(m_thread, nullptr)->deleteLater();
        end();
        then();
    });
    m_thread->start();
}

void WorkLine::here(const QString& doing, const std::function<void()>& work)
{
    begin(doing);
    work();
    end();
}

bool WorkLine::step(int done, int total)
{
    const bool moved = m_done.exchange(done) != done || m_total.exchange(total) != total;
    const auto show = [this, done, total] {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    };
    if (QThread::currentThread() == thread()) {
        show();
        QCoreApplication::processEvents();
    } else if (moved) {
        QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
    }
    return !m_stopped;
}

void WorkLine::say(const QString& sentence)
{
    saySentence(m_said, sentence);
}

} // namespace chairside
