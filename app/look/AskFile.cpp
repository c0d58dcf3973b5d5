#include "app/look/AskFile.h"

#include <QFileDialog>
#include <QSettings>

#include <map>

namespace chairside {

namespace {

// What Qt writes when a dialog of its own ends; the width of columns and the like may stay.
class Unremembered final
{
public:
    Unremembered()
    {
        for (const auto& key : keys())
            m_before[key] = settings().value(key);
    }
    ~Unremembered()
    {
        QSettings all = settings();
        for (const auto& [key, value] : m_before)
            if (value.isValid())
                all.setValue(key, value);
            else
                all.remove(key);
    }
    Q_DISABLE_COPY_MOVE(Unremembered)

private:
    static QSettings settings() { return QSettings(QSettings::UserScope, QStringLiteral("QtProject")); }
    static QStringList keys()
    {
        return {QStringLiteral("FileDialog/history"), QStringLiteral("FileDialog/lastVisited")};
    }

    std::map<QString, QVariant> m_before;
};

QFileDialog::Options options()
{
#ifdef Q_OS_LINUX
    return QFileDialog::DontUseNativeDialog;
#else
    return {};
#endif
}

} // namespace

QString askSavePath(QWidget* parent, const QString& title, const QString& suggested, const QString& filter)
{
    const Unremembered unremembered;
    return QFileDialog::getSaveFileName(parent, title, suggested, filter, nullptr, options());
}

QString askOpenPath(QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    const Unremembered unremembered;
    return QFileDialog::getOpenFileName(parent, title, folder, filter, nullptr, options());
}

QStringList askOpenPaths(QWidget* parent, const QString& title)
{
    const Unremembered unremembered;
    return QFileDialog::getOpenFileNames(parent, title, {}, {}, nullptr, options());
}

QString askFolder(QWidget* parent, const QString& title, const QString& folder)
{
    const Unremembered unremembered;
    return QFileDialog::getExistingDirectory(parent, title, folder, QFileDialog::ShowDirsOnly | options());
}

} // namespace chairside
