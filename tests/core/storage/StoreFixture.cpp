#include "core/storage/StoreFixture.h"

#include "core/rules/Readiness.h"
#include "support/OtherPrograms.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

namespace chairside {

StoreFixture::StoreFixture(const QString& passphrase)
    : m_path(m_folder.file(QStringLiteral("records of Zoë.chairside"))), m_passphrase(passphrase)
{
    auto made = Store::create(m_path, m_passphrase, context());
    if (!made)
        FAIL(made.error().message.toStdString() << " / " << made.error().detail.toStdString());
    m_store = std::move(*made);
}

StoreFixture::~StoreFixture() = default;

StoreContext StoreFixture::context()
{
    StoreContext out;
    out.clock = [moment = now] { return *moment; };
    out.ids = countingIds(5'000'000);
    out.osUser = QStringLiteral("hos.khan");
    out.host = QStringLiteral("laptop-7");
    return out;
}

Store& StoreFixture::open()
{
    m_store.reset();
    auto opened = Store::open(m_path, m_passphrase, OpenMode::ReadWrite, context());
    if (!opened)
        FAIL(opened.error().message.toStdString() << " / " << opened.error().detail.toStdString());
    m_store = std::move(*opened);
    return *m_store;
}

NewDiscussion StoreFixture::beginning(const Discussion& discussion, const QString& ref)
{
    const ProtocolPtr protocol = sample::knowsley();
    NewDiscussion out;
    out.id = discussion.id;
    out.chair = QStringLiteral("S. Khan");
    out.protocolJson = protocol->json;
    out.protocolCode = protocol->code;
    out.protocolVersion = protocol->version;
    out.council = protocol->council;
    out.refPrefix = protocol->refPrefix;
    out.ref = ref;
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : discussion.rows<Row>())
            out.rows.push_back(row);
    });
    out.summary = summaryOf(discussion);
    return out;
}

Discussion StoreFixture::begin(const Discussion& discussion, const QString& ref)
{
    auto begun = write().begin(beginning(discussion, ref));
    if (!begun)
        FAIL(begun.error().message.toStdString() << " / " << begun.error().detail.toStdString());
    return read().discussion(*begun).value();
}

std::optional<Error> StoreFixture::save(const SaveRequest& request)
{
    std::optional<Error> trouble;
    bool answered = false;
    QObject listener;
    QObject::connect(&write(), &StoreWriter::saved, &listener,
                     [&](quint64 sequence) { answered = answered || sequence == request.sequence; });
    QObject::connect(&write(), &StoreWriter::failed, &listener, [&](quint64 sequence, const Error& error) {
        answered = answered || sequence == request.sequence;
        trouble = error;
    });
    write().save(request);
    write().drain();
    REQUIRE(answered);
    return trouble;
}

SaveRequest StoreFixture::request(const Discussion& discussion, std::vector<Change> changes, std::vector<Typing> typing,
                                  std::vector<Typing> settle)
{
    Batch batch;
    mergeOver(batch, changes);
    return {discussion.id,     ++m_sequence,          std::move(batch),         std::move(typing),
            std::move(settle), summaryOf(discussion), QStringLiteral("S. Khan")};
}

SigningRecord StoreFixture::signing(const Discussion& discussion, const QByteArray& canonical)
{
    SigningRecord out;
    out.discussion = discussion.id;
    out.no = static_cast<int>(discussion.versions.size()) + 1;
    out.canonical = canonical;
    out.sha256 = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
    out.signedAt = *now;
    out.chair = QStringLiteral("S. Khan");
    out.role = QStringLiteral("Head of Service");
    out.amendReason = discussion.amendReason;
    out.expectedHead = read().chainHead().value();
    out.issued = {{Audience::Full, QStringLiteral("form"), "%PDF full"},
                  {Audience::Redacted, QStringLiteral("form"), "%PDF redacted"}};
    out.summary = summaryOf(discussion);
    return out;
}

QString sqlcipher(const QString& path, const QString& passphrase, const QString& sql)
{
    needsOtherPrograms();
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral("sqlcipher"), {QStringLiteral("-batch"), path});
    if (!passphrase.isEmpty())
        program.write(QStringLiteral("PRAGMA key = '%1';\n").arg(passphrase).toUtf8());
    program.write(sql.toUtf8() + '\n');
    program.closeWriteChannel();
    REQUIRE(program.waitForFinished(30'000));
    QString said = QString::fromUtf8(program.readAll());
    if (said.startsWith(QLatin1String("ok\n")))
        said.remove(0, 3);
    return said.trimmed();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

bool shutToOthers(const QString& path)
{
#ifdef Q_OS_WIN
    return QFile::exists(path);
#else
    return !(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther));
#endif
}

Change changed(const AnyRow& before, const QString& field, const QVariant& value)
{
    AnyRow after = before;
    REQUIRE(setValue(after, field, value));
    return {before, after};
}

Summary summaryOf(const Discussion& discussion)
{
    const ProtocolPtr protocol = sample::knowsley();
    return summarise(discussion, *protocol, readiness(discussion, *protocol, QDate(2026, 11, 24)), WorkingDays());
}

} // namespace chairside
