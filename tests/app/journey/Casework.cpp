#include "Casework.h"

#include "Paper.h"
#include "app/dates/DatesModel.h"
#include "app/discussion/DiscussionView.h"
#include "app/page/NavDelegate.h"
#include "core/rules/Readiness.h"
#include "core/storage/StoreReader.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QTableView>
#include <QTest>

namespace chairside::journey {

QDateTime on(QDate day, int hour, int minute)
{
    return QDateTime(day, QTime(hour, minute)).toUTC();
}

QByteArray saved(Chair& chair, const std::function<void()>& open, QString* suggested)
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QString path = chair.folder().file(u"saved by the chair"_qs);
    QFile::remove(path);
    chair.inDialog(open, [&](QWidget& dialog) {
        auto* files = qobject_cast<QFileDialog*>(&dialog);
        REQUIRE(files);
        const QString offered = files->selectedFiles().value(0);
        CHECK_FALSE(offered.isEmpty());
        if (suggested)
            *suggested = offered.section(QLatin1Char('/'), -1);
        files->setDefaultSuffix(QString());
        files->findChild<QLineEdit*>(u"fileNameEdit"_qs)->setText(path);
        QMetaObject::invokeMethod(files, "accept");
    });
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

ReadMail readMail(Chair& chair, const QByteArray& eml)
{
    QFile file(chair.folder().file(u"read.eml"_qs));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(eml);
    file.close();
    const QString script =
        u"import base64,email,email.policy,json,sys\n"
        "m=email.message_from_binary_file(open(sys.argv[1],'rb'),policy=email.policy.default)\n"
        "a=list(m.iter_attachments())\n"
        "assert not m.defects and m['x-unsent']=='1'\n"
        "print(json.dumps({'to':str(m['to'] or ''),'subject':str(m['subject']),'body':m.get_body().get_content(),\n"
        "'name':a[0].get_filename() if a else '','names':[b.get_filename() for b in a],"
        "'bytes':base64.b64encode(a[0].get_content()).decode() if a else ''}))\n"_qs;
    QProcess python;
    python.start(u"python3"_qs, {u"-c"_qs, script, file.fileName()});
    REQUIRE(python.waitForFinished());
    INFO(python.readAllStandardError().toStdString());
    REQUIRE(python.exitCode() == 0);
    const QJsonObject read = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    return {read.value(u"to"_qs).toString(),
            read.value(u"subject"_qs).toString(),
            read.value(u"body"_qs).toString().replace(u"\r\n"_qs, u"\n"_qs),
            read.value(u"name"_qs).toString(),
            QByteArray::fromBase64(read.value(u"bytes"_qs).toString().toLatin1()),
            read.value(u"names"_qs).toVariant().toStringList()};
}

QString wordsOn(const QWidget& widget)
{
    QStringList out;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisible())
            out << label->text();
    return out.join(QLatin1Char('\n'));
}

void goTo(Chair& chair, const QString& stage)
{
    auto* rail = qobject_cast<QListWidget*>(chair.named(u"stages"_qs));
    REQUIRE(rail);
    QListWidgetItem* entry = nullptr;
    for (int i = 0; i < rail->count(); ++i)
        if (rail->item(i)->data(NavDelegate::IdRole).toString() == stage)
            entry = rail->item(i);
    INFO("the rail leads to " << stage.toStdString());
    REQUIRE(entry);
    rail->scrollToItem(entry);
    QTest::mouseClick(rail->viewport(), Qt::LeftButton, Qt::NoModifier, rail->visualItemRect(entry).center());
    chair.settle();
    REQUIRE(chair.window().discussionView()->here().stage == stage);
}

void begin(Chair& chair, const std::function<void()>& about)
{
    chair.inDialog([&] { chair.press(Qt::Key_N, Qt::ControlModifier); },
                   [&](QWidget&) {
                       about();
                       chair.click(u"begin"_qs);
                   });
    REQUIRE(chair.window().session());
}

QString addPerson(Chair& chair, const QString& name)
{
    chair.fill(u"participant.add"_qs, name);
    chair.press(Qt::Key_Return);
    const Participant* person = chair.record().ranked<Participant>().back();
    REQUIRE(person->name == name);
    chair.click(u"participant-%1"_qs.arg(person->id.value));
    return u", participant %1"_qs.arg(person->rank + 1);
}

void addPerson(Chair& chair, const QString& name, const QString& agency, const QString& email)
{
    const QString row = addPerson(chair, name);
    chair.fill(u"Agency"_qs + row, agency);
    chair.fill(u"E-mail"_qs + row, email);
}

namespace {

QTableView& recipientsTable(Chair& chair)
{
    auto* table = qobject_cast<QTableView*>(chair.named(u"recipients"_qs));
    REQUIRE(table);
    return *table;
}

} // namespace

void pickRecipient(Chair& chair, const QString& name)
{
    QTableView& table = recipientsTable(chair);
    table.setFocus();
    chair.press(Qt::Key_Home, Qt::ControlModifier);
    const auto current = [&] { return table.model()->index(table.currentIndex().row(), 0).data().toString(); };
    for (int row = 1; row < table.model()->rowCount() && current() != name; ++row)
        chair.press(Qt::Key_Down);
    INFO("a copy for " << name.toStdString());
    REQUIRE(current() == name);
}

QStringList recipients(Chair& chair)
{
    const QAbstractItemModel* model = recipientsTable(chair).model();
    QStringList out;
    for (int row = 0; row < model->rowCount(); ++row)
        out << model->index(row, 0).data().toString();
    return out;
}

void declare(Chair& chair, const QString& name, const QString& reason)
{
    QStringList missing;
    for (const ReadinessGap& gap : chair.session().readiness().gaps)
        if (gap.need == Need::Sign)
            missing << gap.title;
    REQUIRE(missing == QStringList());
    chair.pick(u"sign.way"_qs, u"Type"_qs);
    chair.fill(u"sign.typed"_qs, name);
    chair.tick(u"sign.true"_qs);
    if (chair.session().readiness().needsReason())
        chair.fill(u"sign.reason"_qs, reason);
    chair.click(u"sign.now"_qs);
    REQUIRE(chair.record().locked());
}

void sign(Chair& chair, const QString& reason)
{
    chair.press(Qt::Key_Return, Qt::ControlModifier);
    declare(chair, u"Margaret Ashworth"_qs, reason);
}

QByteArray issued(Chair& chair, const QString& form, Audience audience, int version)
{
    INFO("paper " << form.toStdString() << ", version " << version);
    const auto pdf = chair.window().store()->read().issued(chair.record().id, version, audience, form);
    REQUIRE(pdf.ok());
    return *pdf;
}

QString paper(Chair& chair, const QString& form, Audience audience, int version)
{
    return wordsOf(issued(chair, form, audience, version), chair.folder());
}

QString dateWords(const DatesModel& model, const QString& ref, const QString& title)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, DatesModel::What).data().toString() == title &&
            model.index(row, DatesModel::From).data().toString() == ref)
            return model.index(row, DatesModel::Due).data(Qt::AccessibleTextRole).toString();
    return {};
}

} // namespace chairside::journey
