#include "app/shell/Program.h"

#include "core/exchange/SampleRecords.h"
#include "core/protocol/ProtocolLoader.h"

#include <QApplication>
#include <QSettings>

namespace chairside {

Result<std::unique_ptr<Program>> Program::make(QApplication& application, Settings settings)
{
    auto protocols = shippedProtocols();
    if (!protocols)
        return protocols.error();
    return std::unique_ptr<Program>(new Program(application, settings, std::move(*protocols)));
}

Program::Program(QApplication& application, Settings settings, std::vector<ProtocolPtr> protocols)
    : m_look(&application), m_protocols(std::move(protocols))
{
    if (settings.own.contains(QStringLiteral("look/scheme")))
        m_look.setScheme(static_cast<Scheme>(settings.own.value(QStringLiteral("look/scheme")).toInt()));
    m_look.setTextScale(settings.own.value(QStringLiteral("look/scale"), 100).toInt());
    OpeningContext opening;
    opening.settings = &settings.own;
    opening.fillWithSamples = [this](Store& store) { return addSampleRecords(store, m_protocols); };
    m_window = std::make_unique<MainWindow>(m_look, settings, std::move(opening), m_protocols);
}

} // namespace chairside
