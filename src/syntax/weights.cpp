// SPDX-License-Identifier: Apache-2.0
#include "syntax/weights.h"

#include <cstring>
#include <span>

namespace depesche {

namespace {

constexpr std::string_view kTaggerMagic = "DEPTAG01", kParserMagic = "DEPPAR02";

std::uint64_t checksum(std::string_view bytes) { return static_cast<std::uint64_t>(key_of(bytes)); }

// Little-endian, arrays with their length before them.
class Writer {
 public:
  explicit Writer(std::string_view magic) : out_(magic) {}
  void number(std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) out_ += static_cast<char>(value >> (8 * i) & 0xFF);
  }
  template <typename T>
  void array(const std::vector<T>& values) {
    number(values.size(), 4);
    for (const T v : values) number(static_cast<std::uint64_t>(v), sizeof(T));
  }
  std::string done() {
    number(checksum(out_), 8);
    return std::move(out_);
  }

 private:
  std::string out_;
};

class Reader {
 public:
  Reader(std::string_view bytes, std::string_view name) : rest_(bytes), name_(name) {}
  [[nodiscard]] Error error(std::string_view what) const { return {ErrorCode::Unreadable, std::string(name_) + ": " + std::string(what)}; }
  Result<Done> open(std::string_view magic) {
    if (rest_.size() < magic.size() + 8 || rest_.substr(0, magic.size() - 2) != magic.substr(0, magic.size() - 2)) return error("holds no weights of this kind");
    if (rest_.substr(0, magic.size()) != magic) return error("is of another version, expected " + std::string(magic));
    const std::string_view body = rest_.substr(0, rest_.size() - 8);
    rest_.remove_prefix(body.size());
    if (number(8) != checksum(body)) return error("is damaged, its checksum is wrong");
    rest_ = body.substr(magic.size());
    return Done{};
  }
  std::uint64_t number(std::size_t size) {
    if (rest_.size() < size) { good_ = false; return 0; }
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < size; ++i) out |= static_cast<std::uint64_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
    rest_.remove_prefix(size);
    return out;
  }
  template <typename T>
  void array(std::vector<T>& out, std::size_t most) {
    const std::uint64_t size = number(4);
    if (size > most || rest_.size() < size * sizeof(T)) { good_ = false; return; }
    out.resize(static_cast<std::size_t>(size));
    for (T& v : out) v = static_cast<T>(number(sizeof(T)));
  }
  void spoil() { good_ = false; }
  [[nodiscard]] bool fits() const { return good_; }
  [[nodiscard]] bool good() const { return good_ && rest_.empty(); }

 private:
  std::string_view rest_, name_;
  bool good_ = true;
};

void write_table(Writer& to, const ByteTable& table) {
  to.array(table.shifts);
  to.array(table.values);
}

// Widens a table; `first` are the first rows of its kinds.
void read_table(Reader& from, std::span<const std::uint32_t> first, std::size_t width, std::vector<std::int16_t>& out) {
  ByteTable table;
  from.array(table.shifts, 64);
  from.array(table.values, std::size_t{first.back()} * width);
  if (table.shifts.size() + 1 != first.size() || table.values.size() != std::size_t{first.back()} * width) { from.spoil(); return; }
  out.resize(table.values.size());
  for (std::size_t kind = 0; kind + 1 < first.size(); ++kind) {
    const unsigned shift = table.shifts[kind] & 7u;
    for (std::size_t i = first[kind] * width; i < first[kind + 1] * width; ++i) out[i] = static_cast<std::int16_t>(table.values[i] * (1 << shift));
  }
}

// The rows of the token table, each the sum of its parts.
void add_up_parts(const std::vector<std::int16_t>& parts, std::vector<std::int16_t>& out) {
  out.assign(std::size_t{kTokenRows.back()} * kEmbed, 0);
  for (std::size_t kind = 0; kind < kTokenKinds; ++kind)
    for (std::uint32_t v = 0; v < kTokenKindSizes[kind]; ++v) {
      std::uint32_t rows[3];
      const std::size_t n = find_parts(static_cast<TokenKind>(kind), v, rows);
      std::int16_t* to = out.data() + (std::size_t{kTokenRows[kind]} + v) * kEmbed;
      for (std::size_t p = 0; p < n; ++p)
        for (std::size_t j = 0; j < kEmbed; ++j) to[j] = static_cast<std::int16_t>(to[j] + parts[rows[p] * kEmbed + j]);
    }
}

void read_matrix(Reader& from, std::size_t inputs, std::size_t outputs, IntMatrix& out) {
  out.inputs = static_cast<std::uint32_t>(from.number(4));
  out.outputs = static_cast<std::uint32_t>(from.number(4));
  from.array(out.weights, inputs * outputs);
  from.array(out.bias, outputs);
  if (out.inputs != inputs || out.outputs != outputs || out.weights.size() != inputs * outputs || out.bias.size() != outputs) from.spoil();
}

}  // namespace

std::string write_tagger(const TaggerFile& file) {
  Writer out(kTaggerMagic);
  out.array(file.forms);
  out.array(file.sets);
  out.array(file.weights);
  return out.done();
}

std::string write_parser(const ParserFile& file) {
  Writer out(kParserMagic);
  out.array(file.forms);
  out.array(file.lemmas);
  write_table(out, file.parts);
  write_table(out, file.moves);
  write_table(out, file.labels);
  for (const IntMatrix& m : file.matrices) {
    out.number(m.inputs, 4);
    out.number(m.outputs, 4);
    out.array(m.weights);
    out.array(m.bias);
  }
  return out.done();
}

Result<TaggerWeights> read_tagger(std::string_view bytes, std::string_view name) {
  Reader in(bytes, name);
  if (auto opened = in.open(kTaggerMagic); !opened) return opened.error();
  TaggerWeights out;
  std::vector<std::uint32_t> forms;
  in.array(forms, 65534);
  in.array(out.sets, 65534);
  in.array(out.weights, kTagWeights);
  if (!in.good() || forms.size() != out.sets.size() || out.weights.size() != kTagWeights) return in.error("is of a wrong size");
  for (PosSet& set : out.sets) {
    set &= (1u << kPosCount) - 1;
    if (set == 0) return in.error("holds a form that can be nothing");
  }
  out.forms.build(forms);
  return out;
}

Result<ParserNet> read_parser(std::string_view bytes, std::string_view name) {
  Reader in(bytes, name);
  if (auto opened = in.open(kParserMagic); !opened) return opened.error();
  ParserNet out;
  std::vector<std::uint32_t> forms, lemmas;
  in.array(forms, kFormIds - 1);
  in.array(lemmas, kLemmaIds - 1);
  std::vector<std::int16_t> parts;
  read_table(in, kPartRows, kEmbed, parts);
  if (!in.fits()) return in.error("is of a wrong size");
  add_up_parts(parts, out.token_table);
  read_table(in, kMoveRows, kMoveHidden, out.move_table);
  read_table(in, kLabelRows, kLabelHidden, out.label_table);
  read_matrix(in, kEmbed, kGates, out.layer1);
  read_matrix(in, kState, kGates, out.layer2);
  read_matrix(in, kState, kSlots, out.slots);
  read_matrix(in, kMoveHidden, kMoveScores, out.move_out);
  read_matrix(in, kLabelHidden, kLabels, out.label_out);
  if (!in.good()) return in.error("is of a wrong size");
  out.words.forms.build(forms);
  out.words.lemmas.build(lemmas);
  return out;
}

}  // namespace depesche
