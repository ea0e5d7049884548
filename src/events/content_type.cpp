// SPDX-License-Identifier: Apache-2.0
// The type of an act that is demanded, threatened, promised, refused or blamed.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

constexpr int kDeepest = 3;

// What ending an act of a type amounts to.
bool type_of_end(std::uint32_t types, EventType& out) {
  if (types & type_bit(EventType::Assault)) { out = EventType::Retreat; return true; }
  if (types & (type_bit(EventType::Sanction) | type_bit(EventType::Coerce))) { out = EventType::Concede; return true; }
  return false;
}

bool noun_type(Work& w, std::uint32_t head, int depth, EventContent& out) {
  if (head == kNone || depth > kDeepest) return false;
  const ClassBits bits = w.classes(head);
  const bool end = has_class(bits, WordClass::Ending);
  if (!end && !has_class(bits, WordClass::Beginning)) {
    if (const Frame* f = noun_frame(w, head); f != nullptr && f->has_type) {
      out.type = f->type;
      out.has_type = true;
      return true;
    }
    if (w.types(head) != 0) return false;
  }
  // ein Ende der Gewalt, die Aufnahme von Verhandlungen
  w.attributes.clear();
  noun_arguments(w.in.clause_rules, w.clause_input(), head, w.attributes);
  std::uint32_t heads[3];
  std::size_t n = 0;
  for (const Argument& a : w.attributes)
    if (n < 3 && a.head != kNone) heads[n++] = a.head;
  for (std::size_t i = 0; i < n; ++i) {
    if (end) {
      if (type_of_end(w.types(heads[i]), out.type)) {
        out.has_type = true;
        return true;
      }
    } else if (noun_type(w, heads[i], depth + 1, out)) {
      return true;
    }
  }
  return false;
}

bool take_type(const EventType* type, EventContent& out) {
  if (type == nullptr) return false;
  out.type = *type;
  out.has_type = true;
  return true;
}

// A type that the word alone tells where it is content: the only one that its rows have, or the one that a class gives it.
bool word_type(const Work& w, std::uint32_t token, EventContent& out) {
  if (w.words.pos[token] == Pos::Noun && fights_an_ill(w, token)) return false;
  const std::uint32_t types = w.words.pos[token] == Pos::Noun ? w.types(token) : 0;
  if (types != 0 && (types & (types - 1)) == 0) {
    unsigned bit = 0;
    while ((types >> bit) != 1) ++bit;
    const auto type = static_cast<EventType>(bit);
    return take_type(&type, out);
  }
  const EventType* given = w.rules.content_words.find(w.words.lemma(token));
  if (given == nullptr && is_nominal(w.words.pos[token])) given = w.rules.content_words.find(w.words.head[token]);
  return take_type(given, out);
}

// The first word below that tells one, the nearest to the head first.
bool below_type(const Work& w, std::uint32_t head, int depth, EventContent& out) {
  if (word_type(w, head, out)) return true;
  if (depth >= kDeepest) return false;
  for (const std::uint32_t child : children_of(w.tree, head)) {
    const Relation r = w.tree.relation[child];
    if (r == Relation::AclRelcl || r == Relation::Conj) continue;
    if (depth > 0 && stands_behind(w, child, WordClass::Against)) continue;  // eine Kommission gegen Gewalt: not what is done
    if (below_type(w, child, depth + 1, out)) return true;
  }
  return false;
}

// Demands, offers: what they are about is what is refused or taken up.
bool is_asked(EventType t) { return t == EventType::Request || t == EventType::Agree; }

// den Antrag auf Freilassung, das Angebot, zu vermitteln: the type of what the noun asks or offers.
bool asked_type(Work& w, std::uint32_t noun, int depth, EventContent& out) {
  const Frame* f = noun_frame(w, noun);
  if (f == nullptr || !f->has_type || !is_asked(f->type)) return false;
  const std::uint32_t clause = content_clause(w, kNone, noun);
  if (clause != kNone && content_type(w, clause, kNone, depth + 1, out)) return true;
  w.attributes.clear();
  noun_arguments(w.in.clause_rules, w.clause_input(), noun, w.attributes);
  std::uint32_t heads[4];
  std::size_t n = 0;
  for (const Argument& a : w.attributes)
    if (n < 4 && a.head != kNone && a.preposition_key != Key::None) heads[n++] = a.head;
  for (std::size_t i = 0; i < n; ++i)
    if (content_type(w, kNone, heads[i], depth + 1, out) && !is_asked(out.type)) return true;
  out.has_type = false;
  return false;
}

bool argument_types(Work& w, const Clause& c, EventContent& out) {
  for (const ArgumentRole role : {ArgumentRole::Object, ArgumentRole::Oblique, ArgumentRole::IndirectObject, ArgumentRole::Subject, ArgumentRole::Predicative})
    for (const Argument& arg : w.clauses.arguments_of(c)) {
      if (arg.role == role && arg.head != kNone && !arg.shared && below_type(w, arg.head, 1, out)) return true;
    }
  return false;
}

}  // namespace

bool content_type(Work& w, std::uint32_t clause, std::uint32_t head, int depth, EventContent& out) {
  if (depth > kDeepest) return false;
  if (clause == kNone) return noun_type(w, head, depth, out) || (head != kNone && below_type(w, head, 1, out));
  const Frame* f = w.frame_of(clause);
  const Match& m = w.matches[clause];
  out.negated = out.negated || (w.clauses.clauses[clause].negated && !m.negation_used);
  const EventType* word = w.rules.content_words.find(w.clauses.clauses[clause].lemma_key);
  if (f == nullptr) {
    // What the verb itself tells; else, of a support verb that no row knows, the event noun among its arguments.
    const Clause& c = w.clauses.clauses[clause];
    if (take_type(word, out)) return true;
    for (const Argument& arg : w.clauses.arguments_of(c)) {
      if ((arg.role == ArgumentRole::Object || arg.role == ArgumentRole::Oblique) && arg.head != kNone && !arg.shared && noun_type(w, arg.head, depth + 1, out)) return true;
    }
    return argument_types(w, c, out);
  }
  // wirft vor, Gewalt zu schueren: a bad act that is blamed is what its words tell, and no reproach in itself.
  const bool bad = f->has_type && f->type == EventType::Accuse && is_done_by_saying(*f);
  if (bad) return take_type(word, out) || argument_types(w, w.clauses.clauses[clause], out);
  if (f->has_type) {
    // sich einsetzen fuer: demanded of others, it is to stand by somebody
    out.type = f->type == EventType::Request && word != nullptr ? *word : f->type;
    out.has_type = true;
    return true;
  }
  if (m.content_clause != kNone && m.content_clause != clause) return content_type(w, m.content_clause, kNone, depth + 1, out);
  if (f->standing == Standing::Told && take_type(word, out)) return true;
  if (m.content != kNone && noun_type(w, m.content, depth + 1, out)) return true;
  return take_type(word, out) || argument_types(w, w.clauses.clauses[clause], out);
}

bool answered_type(Work& w, std::uint32_t noun, EventContent& out) { return asked_type(w, noun, 0, out); }

namespace {

bool may_be_blamed(const Work& w, const EventMention& e, const EventMention& o) {
  if (!is_hostile(o.type) && o.type != EventType::Protest) return false;
  if (o.status == Status::Negated || o.status == Status::Denied) return false;
  if (e.recipients.empty()) return !share_one(w, o.actors, e.actors);
  return share_one(w, o.actors, e.recipients);
}

// What event `i` blames: told behind it in its sentence, else just before. Null where nothing is.
const EventMention* deed_blamed(const Work& w, std::size_t i) {
  constexpr std::uint32_t kBack = 2;
  const EventMention& e = w.out[i];
  const bool own = e.has_content && e.content.where.end > e.content.where.begin + 1;  // about something of its own: no protest
  const std::uint32_t sentence = w.tokens.sentence[e.trigger];
  for (std::size_t j = i + 1; j < w.out.size() && w.tokens.sentence[w.out[j].trigger] == sentence; ++j) {
    if (!may_be_blamed(w, e, w.out[j])) continue;
    if (!own || w.out[j].type != EventType::Protest) return &w.out[j];
    break;
  }
  for (std::size_t j = i; j-- > 0 && w.tokens.sentence[w.out[j].trigger] + kBack >= sentence;)
    if (may_be_blamed(w, e, w.out[j]) && !(own && w.out[j].type == EventType::Protest)) return &w.out[j];
  return nullptr;
}

}  // namespace

// Das Vorgehen sorgte fuer Kritik: what is blamed is what the blamed were told to have done just before.
void name_deeds(Work& w) {
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    EventMention& e = w.out[i];
    if (e.type != EventType::Accuse || e.content.has_type) continue;
    const EventMention* deed = deed_blamed(w, i);
    if (deed == nullptr) continue;
    if (!e.has_content) e.content.where = deed->where;
    e.has_content = e.content.has_type = true;
    e.content.type = deed->type;
  }
}

}  // namespace depesche
