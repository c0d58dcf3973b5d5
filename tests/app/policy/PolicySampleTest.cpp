// What installer/policy ships for a council's IT names exactly the settings that there are.
#include "app/policy/ReadPolicy.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>
#include <map>

using namespace chairside;

namespace {

QString shipped(const QString& name)
{
    QFile file(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/installer/policy/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

// What stands at every place where `pattern` fits, in order.
QStringList all(const QString& text, const QString& pattern)
{
    QStringList out;
    for (auto found = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
         found.hasNext();)
        out << found.next().captured(1);
    return out;
}

// Attributes of every element of that name; the file is well formed.
std::vector<std::map<QString, QString>> elements(const QString& xml, QStringView name)
{
    std::vector<std::map<QString, QString>> out;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name) {
            std::map<QString, QString> one;
            for (const QXmlStreamAttribute& each : reader.attributes())
                one[each.name().toString()] = each.value().toString();
            out.push_back(std::move(one));
        }
    INFO(reader.errorString().toStdString());
    REQUIRE_FALSE(reader.hasError());
    return out;
}

QStringList values(const std::vector<std::map<QString, QString>>& from, const QString& attribute)
{
    QStringList out;
    for (const auto& each : from)
        if (const auto found = each.find(attribute); found != each.end())
            out << found->second;
    return out;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

Policy ofOne(const QString& name, const QVariant& value)
{
    const TempFolder folder;
    QSettings one(folder.file(u"one.ini"_qs), QSettings::IniFormat);
    one.setValue(name, value);
    return readPolicy(one, u"here"_qs);
}

} // namespace

TEST_CASE("the sample names every setting once and no other, all of them switched off")
{
    const QString sample = shipped(u"policy.ini"_qs);
    CHECK(all(sample, u"^;([A-Za-z]+)=.+$"_qs) == policyNames());
    const TempFolder folder;
    QFile file(folder.file(u"policy.ini"_qs));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(sample.toUtf8());
    file.close();
    const Policy asItIs = readPolicyFile(file.fileName());
    CHECK(asItIs.set.empty());
    CHECK(asItIs.troubles == QStringList());
}

TEST_CASE("the sample switched on is read without a complaint but about files that are not there")
{
    QString sample = shipped(u"policy.ini"_qs);
    sample.replace(QRegularExpression(u"^;([A-Za-z]+=)"_qs, QRegularExpression::MultilineOption), u"\\1"_qs);
    sample.replace(u"%USER%"_qs, u"somebody"_qs);
    const TempFolder folder;
    QFile file(folder.file(u"policy.ini"_qs));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(sample.toUtf8());
    file.close();
    const Policy policy = readPolicyFile(file.fileName());
    CHECK(policy.lockMinutes == 10);
    CHECK(policy.marking == u"OFFICIAL-SENSITIVE"_qs);
    CHECK(policy.set.size() == static_cast<std::size_t>(policyNames().size()) - 2);
    REQUIRE(policy.troubles.size() == 2);
    CHECK(policy.troubles[0].contains(u"PowersLibrary names the file “/etc/chairside/powers.json”"_qs));
    CHECK(policy.troubles[1].contains(u"CouncilKey names the file “/etc/chairside/council.public”"_qs));
}

TEST_CASE("the page for IT has a row for every setting and no other")
{
    CHECK(all(shipped(u"README.md"_qs), u"^\\| `([A-Za-z]+)` \\|"_qs) == policyNames());
}

TEST_CASE("Group Policy's template sets every value that is read, in the key it is read from, within the same bounds")
{
    const QString admx = shipped(u"chairside.admx"_qs);
    const auto policies = elements(admx, u"policy");
    CHECK(values(policies, u"name"_qs) == policyNames());
    for (const auto& each : policies) {
        CHECK(each.at(u"key"_qs) == u"Software\\Policies\\Chairside"_qs);
        CHECK(each.at(u"class"_qs) == u"Machine"_qs);
    }
    QStringList set = values(policies, u"valueName"_qs);
    for (const QStringView kind : {u"decimal", u"text"})
        set << values(elements(admx, kind), u"valueName"_qs);
    CHECK(sorted(set) == sorted(policyNames()));

    for (const auto& each : elements(admx, u"decimal")) {
        const auto name = each.find(u"valueName"_qs);
        if (name == each.end()) { // of what is on or off
            CHECK(ofOne(u"PassphraseRequired"_qs, each.at(u"value"_qs).toInt()).troubles.isEmpty());
            continue;
        }
        const int least = each.at(u"minValue"_qs).toInt(), most = each.at(u"maxValue"_qs).toInt();
        CHECK(ofOne(name->second, least).troubles.isEmpty());
        CHECK(ofOne(name->second, most).troubles.isEmpty());
        CHECK(ofOne(name->second, least - 1).troubles.size() == 1);
        CHECK(ofOne(name->second, most + 1).troubles.size() == 1);
    }
    for (const auto& each : elements(admx, u"text"))
        if (const auto most = each.find(u"maxLength"_qs); most != each.end()) {
            CHECK(ofOne(each.at(u"valueName"_qs), QString(most->second.toInt(), u'x')).troubles.isEmpty());
            CHECK(ofOne(each.at(u"valueName"_qs), QString(most->second.toInt() + 1, u'x')).troubles.size() == 1);
        }
}

TEST_CASE("Group Policy's words are those that its template asks for, each once")
{
    const QString admx = shipped(u"chairside.admx"_qs), adml = shipped(u"en-US/chairside.adml"_qs);
    QStringList strings = all(admx, u"\\$\\(string\\.([A-Za-z_]+)\\)"_qs);
    strings.removeDuplicates();
    CHECK(sorted(values(elements(adml, u"string"), u"id"_qs)) == sorted(strings));
    const QStringList presentations = all(admx, u"\\$\\(presentation\\.([A-Za-z_]+)\\)"_qs);
    CHECK(values(elements(adml, u"presentation"), u"id"_qs) == presentations);
    // What stands in each refers to the element that it fills.
    QStringList refers, named;
    for (const QStringView kind : {u"decimalTextBox", u"textBox"})
        refers << values(elements(adml, kind), u"refId"_qs);
    for (const QStringView kind : {u"decimal", u"text"})
        named << values(elements(admx, kind), u"id"_qs);
    CHECK(sorted(refers) == sorted(named));
}

// What the program is made with by itself; the builds that tests run look elsewhere, and never at this computer's.
TEST_CASE("the file is looked for where the page for IT says")
{
    QFile file(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/app/CMakeLists.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList path = all(QString::fromUtf8(file.readAll()), u"set\\(CHAIRSIDE_POLICY_FILE (\\S+) CACHE"_qs);
    REQUIRE(path.size() == 1);
    CHECK(shipped(u"README.md"_qs).contains(u"`%1`"_qs.arg(path.front())));
    CHECK(shipped(u"policy.ini"_qs).contains(path.front()));
}
