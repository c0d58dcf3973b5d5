// A store in a folder of its own, a clock that the test moves, and the second opinions: the sqlcipher program and a
// plain look at the bytes.
#pragma once

#include "core/discussion/Discussion.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "support/SampleDiscussion.h"
#include "support/TempFolder.h"

#include <QDateTime>

namespace chairside {

class StoreFixture
{
public:
    explicit StoreFixture(const QString& passphrase = QStringLiteral("correct horse"));
    ~StoreFixture();

    // Fails the test where the store does not open.
    Store& open();
    Store& store() { return *m_store; }
    StoreWriter& write() { return m_store->write(); }
    const StoreReader& read() const { return m_store->read(); }
    void close() { m_store.reset(); }
    StoreContext context();

    QString path() const { return m_path; }
    QString passphrase() const { return m_passphrase; }
    TempFolder& folder() { return m_folder; }
    std::shared_ptr<QDateTime> now = std::make_shared<QDateTime>(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);

    // The discussion's rows become a new record; returned as the store then has it.
    Discussion begin(const Discussion& discussion, const QString& ref = QString());
    NewDiscussion beginning(const Discussion& discussion, const QString& ref = QString());
    // Saves and waits: empty, or what went wrong.
    std::optional<Error> save(const SaveRequest& request);
    SaveRequest request(const Discussion& discussion, std::vector<Change> changes, std::vector<Typing> typing = {},
                        std::vector<Typing> settle = {});
    SigningRecord signing(const Discussion& discussion, const QByteArray& canonical = "the text that is signed");

private:
    TempFolder m_folder;
    QString m_path;
    QString m_passphrase;
    std::unique_ptr<Store> m_store;
    quint64 m_sequence = 0;
};

// What the `sqlcipher` program prints for a statement, opened with the passphrase (none: as an ordinary file); its
// complaint where it has one.
QString sqlcipher(const QString& path, const QString& passphrase, const QString& sql);

QByteArray bytesOf(const QString& path);
// Whether others cannot read it. On Windows the folder's own list says so and no mode of the file: always true there.
bool shutToOthers(const QString& path);

// A change of one field, as an edit makes it.
Change changed(const AnyRow& before, const QString& field, const QVariant& value);

Summary summaryOf(const Discussion& discussion);

} // namespace chairside
