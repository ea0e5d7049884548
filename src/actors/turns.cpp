// SPDX-License-Identifier: Apache-2.0
// Interviews: who speaks is named before a colon at the head of a line («Muster: Die Lage ist ernst.»), or is asked by name
// («Herr Muster, wie ist die Lage?») and answers in the lines that follow.
#include <algorithm>

#include "actors/resolve.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLabel = 10;       // tokens up to the colon
constexpr std::uint32_t kQuestion = 4;     // sentences of a question
constexpr std::uint32_t kFewestAsked = 3;  // questions that make an interview of a text without labels

enum class Label : std::uint8_t { None, Somebody, Question, Answer, Other };

struct Line {
  Label label = Label::None;
  bool asks = false, heading = false, aside = false;  // aside: in brackets
  TokenSpan words;                  // behind the label
  std::uint32_t mention = kNone;    // of the label
  std::uint32_t addressed = kNone;  // mention of whom a question names
};

class TurnFinder {
 public:
  TurnFinder(const World& world, const ActorInput& in, const std::vector<Mention>& mentions);
  void find(std::vector<Turn>& out);

 private:
  [[nodiscard]] std::uint32_t colon_of_label(TokenSpan sentence) const;
  [[nodiscard]] std::uint32_t context(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t person_at(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t addressed_in(TokenSpan sentence) const;
  [[nodiscard]] Line read_line(std::uint32_t first, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t entity_of(std::uint32_t mention) const { return mentions_[mention].entity; }
  void find_guest();

  const World& world_;
  const ActorInput& in_;
  const std::vector<Mention>& mentions_;
  std::vector<std::uint32_t> name_at_;  // for each token: the person's name that begins there, kNone
  std::vector<Line> lines_;
  std::uint32_t guest_ = kNone;         // mention of whoever is asked
  bool labelled_ = false;
};

TurnFinder::TurnFinder(const World& world, const ActorInput& in, const std::vector<Mention>& mentions) : world_(world), in_(in), mentions_(mentions), name_at_(in.tokens.size(), kNone) {
  for (std::uint32_t m = 0; m < mentions.size(); ++m)
    if (mentions[m].kind == EntityKind::Person && mentions[m].form != MentionForm::Pronoun && mentions[m].entity != kNone) name_at_[mentions[m].where.begin] = m;
}

std::uint32_t TurnFinder::context(std::uint32_t token) const {
  const std::uint32_t* bits = world_.context.find(key_of(in_.tokens.text(in_.text, token)));
  return bits == nullptr ? 0 : *bits;
}

// The colon of «Muster:», «Maria Muster (Partei):», «ZEITUNG:», «Frage:», kNone if the sentence begins with no such label.
std::uint32_t TurnFinder::colon_of_label(TokenSpan sentence) const {
  const std::uint32_t end = std::min(sentence.end, sentence.begin + kLabel);
  for (std::uint32_t t = sentence.begin; t < end; ++t) {
    const Shape shape = in_.tokens.shape[t];
    if (shape == Shape::Colon) return t == sentence.begin ? kNone : t;
    const Pos pos = in_.words.pos[t];
    const bool alone = shape == Shape::Comma && in_.tokens.shape[sentence.end - 1] == Shape::Colon;  // Maria Muster, Bundesministerin:
    if (is_verb(pos) || pos == Pos::Adp || pos == Pos::Num || (pos == Pos::Punct && shape != Shape::OpenParen && shape != Shape::CloseParen && !alone)) return kNone;
  }
  return kNone;
}

// The person that is named at `token`, behind words of address.
std::uint32_t TurnFinder::person_at(std::uint32_t token) const {
  while (token < name_at_.size() && (context(token) & kAddress) != 0) ++token;
  return token < name_at_.size() ? name_at_[token] : kNone;
}

// Who is spoken to by name at the head of a sentence: «Herr Muster, wie ...», «Frau Ministerin Muster, warum ...»
std::uint32_t TurnFinder::addressed_in(TokenSpan sentence) const {
  constexpr std::uint32_t kTitles = 3;
  for (std::uint32_t t = sentence.begin; t < std::min(sentence.end, sentence.begin + kTitles); ++t) {
    const std::uint32_t m = name_at_[t];
    if (m != kNone && mentions_[m].form == MentionForm::Name) {
      const std::uint32_t behind = mentions_[m].where.end;
      return behind < sentence.end && in_.tokens.shape[behind] == Shape::Comma ? m : kNone;
    }
    if ((context(t) & kAddress) == 0 && in_.words.pos[t] != Pos::Noun) return kNone;
  }
  return kNone;
}

// Of sentences [first, end).
Line TurnFinder::read_line(std::uint32_t first, std::uint32_t end) const {
  Line line;
  line.words = {in_.tokens.first[first], in_.tokens.first[end]};
  line.aside = in_.tokens.shape[line.words.begin] == Shape::OpenParen;
  line.heading = end == first + 1 && in_.tokens.heading[first] != 0;
  if (const std::uint32_t colon = colon_of_label(in_.tokens.sentence_span(first)); colon != kNone) {
    const std::uint32_t bits = colon == line.words.begin + 1 ? context(line.words.begin) : 0;
    line.mention = person_at(line.words.begin);
    line.label = (bits & kQuestionLabel) != 0 ? Label::Question : (bits & kAnswerLabel) != 0 ? Label::Answer : line.mention != kNone ? Label::Somebody : Label::Other;
    line.words.begin = colon + 1;
  }
  line.asks = line.label != Label::Somebody && line.label != Label::Answer && end - first <= kQuestion && in_.tokens.text(in_.text, line.words.end - 1) == "?";
  for (std::uint32_t s = first; line.asks && s < end && line.addressed == kNone; ++s) line.addressed = addressed_in(in_.tokens.sentence_span(s));
  return line;
}

// Whether the text is an interview with labels, and who is asked: the first that a question names, else whom the text before it speaks of most.
void TurnFinder::find_guest() {
  std::uint32_t questions = 0, answers = 0, most = 0, alone = 0, opening = kNone;
  std::vector<std::uint32_t> turns, named;
  const auto count = [](std::vector<std::uint32_t>& of, std::uint32_t entity) {
    if (entity >= of.size()) of.resize(entity + 1, 0);
    return ++of[entity];
  };
  for (const Line& line : lines_) {
    questions += line.label == Label::Question;
    answers += line.label == Label::Answer;
    if (line.label == Label::Somebody) most = std::max(most, count(turns, entity_of(line.mention)));
    alone += line.label == Label::Somebody && line.words.empty();  // as in the minutes of a parliament
    if (line.addressed != kNone && guest_ == kNone) guest_ = line.addressed;
    if (opening == kNone && (line.label == Label::Question || line.label == Label::Answer)) opening = line.words.begin;
  }
  labelled_ = most >= 2 || alone >= 2 || (questions > 0 && answers > 0);
  if (guest_ != kNone || answers == 0) return;
  most = 0;
  for (std::uint32_t t = 0; t < opening; ++t)
    if (name_at_[t] != kNone)
      if (const std::uint32_t n = count(named, entity_of(name_at_[t])); n > most) most = n, guest_ = name_at_[t];
}

void TurnFinder::find(std::vector<Turn>& out) {
  const std::uint32_t sentences = in_.tokens.sentences();
  bool any = false;
  for (std::uint32_t s = 0, first = 0; s < sentences; ++s) {
    if (s + 1 < sentences && (in_.tokens.flags[in_.tokens.first[s + 1]] & kLineBefore) == 0) continue;
    lines_.push_back(read_line(first, s + 1));
    any |= lines_.back().asks || lines_.back().label != Label::None;
    first = s + 1;
  }
  if (!any) return;
  find_guest();
  const auto asked = std::count_if(lines_.begin(), lines_.end(), [](const Line& line) { return line.asks; });
  if (!labelled_ && (asked < kFewestAsked || guest_ == kNone)) return;
  std::uint32_t current = kNone;  // who has the word
  bool open = false;              // a question or a turn has been seen
  for (const Line& line : lines_) {
    if (line.asks || line.label == Label::Question || line.label == Label::Other) {
      current = kNone;
      open |= line.asks || line.label == Label::Question;
      continue;
    }
    if (line.label == Label::None && (!open || line.heading || line.aside)) continue;
    if (line.label == Label::Somebody) current = line.mention;
    else if (line.label == Label::Answer || (!labelled_ && current == kNone)) current = guest_;
    open = true;
    if (current != kNone && line.words.begin < line.words.end) out.push_back({line.words, mentions_[current].where, entity_of(current)});
  }
}

}  // namespace

void Resolver::find_turns() {
  out_.turns.clear();
  TurnFinder(w_, in_, out_.mentions).find(out_.turns);
}

}  // namespace depesche
