// SPDX-License-Identifier: Apache-2.0
// Result: a value or an Error. Nothing in Depesche throws; what a caller can meet comes back as a Result.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace depesche {

enum class ErrorCode : std::uint8_t {
  NotFound,   // a file, folder, pack or id that is not there
  Unreadable, // bytes or fields that are not what they should be
  Refused,    // understood, and not allowed or not possible here
  Io,         // the system said no: full disk, broken pipe, permission
};

// What went wrong, where, and what was expected, in one line for people: `de/times.tsv:7: 2 cells, expected 3`.
struct Error {
  ErrorCode code = ErrorCode::Unreadable;
  std::string message;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // Needs: has_value().
  T& value() & { assert(has_value()); return *std::get_if<0>(&state_); }
  const T& value() const& { assert(has_value()); return *std::get_if<0>(&state_); }
  T&& value() && { assert(has_value()); return std::move(*std::get_if<0>(&state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // Needs: !has_value().
  const Error& error() const { assert(!has_value()); return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

// A Result with nothing in it but success.
struct Done {};

}  // namespace depesche
