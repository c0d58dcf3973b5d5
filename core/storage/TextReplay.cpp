#include "core/storage/TextReplay.h"

#include <QCryptographicHash>

namespace chairside {

std::vector<TextReplay::Step> TextReplay::take(const QJsonObject& body)
{
    std::vector<Step> out;
    for (auto entry = body.begin(); entry != body.end(); ++entry) {
        const QJsonObject change = entry.value().toObject();
        if (!change.contains(QLatin1String("ins")))
            continue;
        QString& now = m_now[entry.key()];
        Step step;
        step.field = entry.key();
        step.before = now;
        const qsizetype at = change[u"at"].toInteger(-1), gone = change[u"del"].toInteger(-1);
        step.sound = at >= 0 && gone >= 0 && at + gone <= now.size();
        if (step.sound) {
            step.out = now.mid(at, gone);
            now.replace(at, gone, change[u"ins"].toString());
        }
        step.after = now;
        step.sound = step.sound && change[u"sha256"].toString() ==
                                       QString::fromLatin1(
                                           QCryptographicHash::hash(now.toUtf8(), QCryptographicHash::Sha256).toHex());
        out.push_back(std::move(step));
    }
    return out;
}

} // namespace chairside
