// A chair's evening as the store meets it, step by step: records are made, typed into, settled, signed, amended,
// followed up, copied, put under another passphrase, closed, opened again; and older ones are brought up to date. The
// same steps every time, each of which may be asked for again where it failed.
#pragma once

#include "core/storage/Store.h"
#include "typist/Script.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace chairside {

// What the chair has been told is kept.
struct Known final
{
    bool made = false;
    QString passphrase;
    std::map<Id<Discussion>, Discussion> discussions;
    QStringList copies;    // names of files
    bool upgraded = false; // the older records
};

class CoreSession final
{
public:
    // In a folder that is there. Nothing is made yet, but older records stand in it.
    explicit CoreSession(const QString& folder);
    ~CoreSession();

    int size() const { return static_cast<int>(m_steps.size()); }
    const char* name(int step) const { return m_steps[static_cast<std::size_t>(step)].name; }
    Result<void> run(int step);

    // As it is read from the store; where that is closed, as it was before.
    Result<Known> known();
    QString passphrase() const { return m_known.passphrase; }
    bool isOpen() const { return m_store != nullptr; }
    // Once more under the passphrase that is known, for who had to close.
    Result<void> open();
    // Whatever is open is closed, however badly that goes.
    void close();

    static constexpr auto records = "records.chairside";
    static constexpr auto older = "older.chairside";
    static constexpr int versionOfOlder = 1;

private:
    struct Step
    {
        const char* name;
        std::function<Result<void>()> work;
    };
    void plan();
    void plan(const char* name, std::function<Result<void>()> work) { m_steps.push_back({name, std::move(work)}); }
    void type(int steps);

    Result<void> create();
    Result<void> begin(const Discussion& discussion);
    Result<void> carryOn();
    Result<void> sign(Id<Discussion> id);
    Result<void> amend(Id<Discussion> id);
    Result<void> follow();
    Result<void> backUp();
    Result<void> rekey();
    Result<void> upgrade();
    StoreContext context() const;
    QString file(const char* name) const;

    QString m_folder;
    std::vector<Step> m_steps;
    std::unique_ptr<Store> m_store;
    Known m_known;
    Script m_script;
    std::optional<SaveRequest> m_unsaved; // of the script; empty where its step was taken
    bool m_taken = true;
    Id<ActionProgress> m_lastProgress{70'000};
};

} // namespace chairside
