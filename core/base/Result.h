// A value, or the one sentence that says why there is none.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace chairside {

// What kind of failure, for code that must choose a way on. Never shown.
enum class ErrorCode {
    Unknown,
    BadInput,        // outside data or an argument is wrong; the message names what, where and how to mend it
    NotFound,        // no such file, discussion, version
    WrongPassphrase, // or a file that is no store at all: SQLCipher cannot tell them apart
    NotAStore,       // readable, and not ours
    NewerStore,      // made by a later Chairside
    Damaged,
    Locked, // another window or program holds it, or the record is signed
    ReadOnly,
    DiskFull,
    Io,
    NotReady, // something must come first (signing gaps)
    Cancelled,
};

// `message` is a sentence for the chair: what happened, and the way on. `detail` is for the log and never holds
// case content.
struct Error final
{
    ErrorCode code = ErrorCode::Unknown;
    QString message;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

struct Done final
{
    friend bool operator==(Done, Done) = default;
};

// Result<T> holds a T or an Error; Result<void> holds success or an Error. Nothing is thrown across rooms.
template <class T>
class [[nodiscard]] Result final
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Precondition: ok().
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    // Precondition: !ok().
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> final
{
public:
    Result() = default;
    Result(Done) {}
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace chairside
