#include "support/PanelProtocol.h"

#include "core/protocol/ProtocolLoader.h"
#include "support/SampleDiscussion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chairside::sample {

namespace {

// Knowsley's stages, called otherwise, with a gate on the first: a question that is asked only after another was
// answered with yes.
QByteArray panelJson()
{
    QJsonObject file = QJsonDocument::fromJson(knowsley()->json).object();
    file[u"code"] = u"panel"_qs;
    file[u"council"] = u"Testshire"_qs;
    file[u"title"] = u"Complex Case Panel"_qs;
    file[u"ref_prefix"] = u"CCP"_qs;
    file[u"life_cycle"] = u"sitting"_qs;
    file[u"sitting_title"] = u"Complex Case Panel"_qs;
    QJsonArray stages = file[u"stages"].toArray();
    QJsonObject request = stages[0].toObject();
    QJsonArray blocks = request[u"blocks"].toArray();
    const QJsonObject held{
        {u"id"_qs, u"gate.held"_qs}, {u"ask"_qs, u"Was group supervision held?"_qs},
        {u"as"_qs, u"yes-no"_qs},    {u"need"_qs, u"reason"_qs},
        {u"expects"_qs, u"yes"_qs},  {u"otherwise"_qs, u"The panel looks at no child without it."_qs}};
    const QJsonObject came{{u"id"_qs, u"gate.came"_qs},
                           {u"ask"_qs, u"What came of it?"_qs},
                           {u"as"_qs, u"text"_qs},
                           {u"need"_qs, u"reason"_qs},
                           {u"when"_qs, QJsonObject{{u"answer"_qs, u"gate.held"_qs}, {u"is"_qs, u"yes"_qs}}}};
    blocks.append(QJsonObject{{u"is"_qs, u"prompts"_qs},
                              {u"id"_qs, u"gate"_qs},
                              {u"title"_qs, u"Before it comes here"_qs},
                              {u"prompts"_qs, QJsonArray{held, came}}});
    request[u"blocks"] = blocks;
    stages[0] = request;
    file[u"stages"] = stages;
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

} // namespace

ProtocolPtr panel()
{
    static const ProtocolPtr protocol = readProtocol(panelJson(), u"panel.json"_qs).value();
    return protocol;
}

} // namespace chairside::sample
