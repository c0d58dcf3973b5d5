// Takes what the program asks the system to open, in the system's place.
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QUrl>

namespace chairside {

class Opener final : public QObject
{
    Q_OBJECT
public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QUrl opened;

public Q_SLOTS:
    void take(const QUrl& url) { opened = url; }
};

} // namespace chairside
