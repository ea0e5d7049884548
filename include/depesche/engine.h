// SPDX-License-Identifier: Apache-2.0
// Engine: reads a dispatch and returns its record. The one door to everything in src/.
//   auto engine = depesche::Engine::load({.languages = "languages", .packs = "build/packs"});
//   auto work = engine->workspace();
//   auto record = engine->read({.id = "1", .text = text, .language = "de", .published = "2024-05-07"}, *work);
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/record.h"
#include "depesche/result.h"

namespace depesche {

struct EngineOptions {
  std::string languages = "languages";  // folder with all/, de/, ...
  std::string packs = "build/packs";    // folder with the lexicons that `depesche pack build` made (de.lexicon)
  std::vector<std::string> load = {"de"};
};

// One news text with what is known of it. Lifetime: the views need to live during Engine::read.
struct Dispatch {
  std::string_view id = {}, title = {}, text = {};
  std::string_view language = {};   // empty: recognised from the text
  std::string_view published = {};  // 2024-05-07, 2024-05, 2024 or empty
  std::string_view source = {}, url = {};
  std::uint32_t begin = 0;          // bytes of `text` before it are passed over (a leading line with the date); offsets count from 0 all the same
  std::string_view page_language = {};  // what the page or feed around it says: taken where `language` is empty and the text tells nothing
};

struct ReadOptions {
  bool clauses = false;  // fill Record::clauses
  bool lemmas = false;   // fill Record::lemmas and title_lemmas, which a search needs
};

// Buffers kept from dispatch to dispatch. Threads: one per thread.
class Workspace;
struct WorkspaceDeleter { void operator()(Workspace* workspace) const; };
using WorkspacePtr = std::unique_ptr<Workspace, WorkspaceDeleter>;

// Threads: immutable after load; read() may be called from many threads, each with its own Workspace.
class Engine {
 public:
  // Errors: NotFound for a missing folder, table or lexicon; Unreadable with file and line for a table that is wrong.
  static Result<Engine> load(const EngineOptions& options);
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  [[nodiscard]] WorkspacePtr workspace() const;

  // Errors: Unreadable for text that is no UTF-8 (with the byte offset) or a wrong date; Refused for a language with no pack, also one
  // that was recognised from the text, or was not recognised (names the packs there are) and for a text of 2 GiB and more. Strange text is no error: it yields fewer records.
  Result<Record> read(const Dispatch& dispatch, Workspace& workspace, const ReadOptions& options = {}) const;

  // The analysis of the sentences as UD CoNLL-U, one comment block and one table a sentence. Errors: as read.
  Result<std::string> conllu(const Dispatch& dispatch, Workspace& workspace) const;

  struct Loaded;

 private:
  explicit Engine(std::unique_ptr<Loaded> loaded);
  std::unique_ptr<Loaded> loaded_;
};

}  // namespace depesche
