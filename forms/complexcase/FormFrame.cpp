#include "forms/complexcase/FormFrame.h"

#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/Summary.h"

namespace chairside::forms {

namespace {

QString moment(const QDateTime& utc)
{
    const QDateTime local = utc.toLocalTime();
    return FormContext::tr("%1 at %2").arg(longDate(local.date()), clockTime(local.time()));
}

QString versionLine(const Issue& issue)
{
    QString line;
    if (issue.declaration)
        line = FormContext::tr("Version %1, signed by %2 on %3")
                   .arg(QString::number(issue.version.no), issue.declaration->chair, moment(issue.declaration->at));
    else if (issue.at.isValid())
        line = FormContext::tr("Draft of %1, not signed").arg(moment(issue.at));
    else
        line = FormContext::tr("Draft, not signed");
    if (issue.audience == Audience::Redacted)
        line += FormContext::tr("; redacted copy");
    return line;
}

DrawnSignature drawn(const Signature& signature)
{
    DrawnSignature out;
    for (const auto& stroke : signature.strokes) {
        QPolygonF line;
        for (const auto& [x, y] : stroke)
            line << QPointF(x, y);
        out.strokes.push_back(line);
    }
    return out;
}

} // namespace

Document framed(const FormContext& form, const Issue& issue, const QString& title)
{
    const Meeting meeting = form.discussion().meeting();
    Document document;
    document.title = QStringLiteral("%1: %2").arg(title, childrenInWords(form));
    document.author = form.protocol().council;
    document.reference = form.discussion().ref;
    document.marking = meeting.marking.trimmed().isEmpty() ? QStringLiteral("OFFICIAL-SENSITIVE") : meeting.marking;
    document.version = versionLine(issue);
    document.origin = form.protocol().reconstruction;
    document.draft = !issue.declaration;
    document.issuedAt = issue.declaration ? issue.declaration->at : issue.at;
    if (issue.declaration) {
        document.footFacts = {{FormContext::tr("Record SHA-256"), QString::fromLatin1(issue.version.sha256.toHex())},
                              {FormContext::tr("Chain head"), QString::fromLatin1(issue.version.chainHead.toHex())}};
    }
    return document;
}

std::vector<Block> opening(const FormContext& form, const Issue& issue, const QString& title)
{
    const Meeting meeting = form.discussion().meeting();
    const Protocol& protocol = form.protocol();
    std::vector<Block> out{Heading{1, title}};
    QString lead = childrenInWords(form) + u'.';
    if (meeting.heldOn.isValid())
        lead += FormContext::tr(" Held on %1.").arg(dayAndDate(meeting.heldOn));
    out.push_back(plain(lead));
    Facts facts;
    facts.always(FormContext::tr("Reference"), form.discussion().ref);
    facts.always(FormContext::tr("Procedure"),
                 FormContext::tr("%1 %2, version %3").arg(protocol.council, protocol.title, protocol.version));
    facts.ifSaid(FormContext::tr("Source"), protocolwords::sourceWords(protocol.sourceTitle));
    facts.always(FormContext::tr("Record"), issue.declaration
                                                ? FormContext::tr("Version %1, signed").arg(issue.version.no)
                                                : FormContext::tr("Draft, not signed"));
    out.push_back(facts.take());
    const std::vector<Block> note = redactionNote(form);
    out.insert(out.end(), note.begin(), note.end());
    return out;
}

std::vector<Block> redactionNote(const FormContext& form)
{
    if (form.audience() == Audience::Full || !form.leftOut())
        return {};
    return {Note{Tone::Restricted, FormContext::tr("Redacted copy"),
                 cell(FormContext::tr("This copy leaves out some things that were recorded in confidence."))}};
}

QString childrenInWords(const FormContext& form)
{
    return childrenNames(form.discussion());
}

SignatureBlock chairSignature(const Declaration& declaration)
{
    SignatureBlock block{FormContext::tr("Signed by the chair"), declaration.chair, declaration.role,
                         moment(declaration.at), WetSignature{}};
    if (!declaration.signature.strokes.empty())
        block.signature = drawn(declaration.signature);
    else
        block.signature = TypedSignature{declaration.signature.typed};
    return block;
}

} // namespace chairside::forms
