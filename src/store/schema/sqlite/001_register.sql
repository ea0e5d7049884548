-- A register in SQLite. Any SQLite tool may read it; only depesche writes it.
CREATE TABLE dispatches (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,             -- of everything the dispatch came with and of the engine that read it
  title TEXT, published TEXT, language TEXT, source TEXT, url TEXT,
  day INTEGER,                    -- of publication, days since 1970-01-01
  events INTEGER NOT NULL,
  record BLOB NOT NULL            -- the record as JSON, zstd
);
CREATE INDEX dispatches_day ON dispatches (day, id);

CREATE TABLE events (
  n INTEGER PRIMARY KEY,
  dispatch INTEGER NOT NULL REFERENCES dispatches (n),
  position INTEGER NOT NULL,      -- in the dispatch
  id TEXT NOT NULL,               -- as in the record
  rank INTEGER NOT NULL,          -- canonical order within a day
  day INTEGER NOT NULL, last_day INTEGER NOT NULL,  -- when it can have been; by its date, else by the day of publication
  dated INTEGER NOT NULL,
  date TEXT,                      -- EDTF
  type TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, in_title INTEGER NOT NULL,
  cameo TEXT, quad TEXT, intensity REAL, confidence REAL,
  actors TEXT NOT NULL, actor_names TEXT NOT NULL, actor_ids TEXT NOT NULL,  -- lists split by "; "
  recipients TEXT NOT NULL, recipient_names TEXT NOT NULL, recipient_ids TEXT NOT NULL,
  place TEXT, country TEXT, latitude REAL, longitude REAL,
  source TEXT, source_code TEXT, medium TEXT, via TEXT,
  condition TEXT, condition_kind TEXT,
  content TEXT, content_type TEXT, content_negated INTEGER, content_date TEXT,
  dead INTEGER, injured INTEGER, arrested INTEGER, participants INTEGER,
  trigger_text TEXT, lemma TEXT, trigger_begin INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
  sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL,  -- code points into the dispatch's text or title
  answers TEXT NOT NULL, disputes TEXT NOT NULL,
  block INTEGER NOT NULL,         -- where its happening is looked for
  happening INTEGER,              -- happenings.n
  telling BLOB NOT NULL
);
CREATE INDEX events_dispatch ON events (dispatch, position);
CREATE INDEX events_id ON events (id);
CREATE INDEX events_day ON events (day, rank);
CREATE INDEX events_type ON events (type, day, rank);
CREATE INDEX events_block ON events (block);
CREATE INDEX events_happening ON events (happening);

-- What an event can be asked for by: RUS, RUS GOV, id:wladimir-putin, at:genf.
CREATE TABLE keys (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE key_names (name TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
CREATE TABLE parties (
  key INTEGER NOT NULL, day INTEGER NOT NULL, rank INTEGER NOT NULL, event INTEGER NOT NULL,
  PRIMARY KEY (key, day, rank, event)
) WITHOUT ROWID;

CREATE TABLE happenings (
  n INTEGER PRIMARY KEY,          -- the rank of the telling that was first published
  block INTEGER NOT NULL,
  head INTEGER NOT NULL,          -- the event that tells it best
  day INTEGER NOT NULL, last_day INTEGER NOT NULL,
  status TEXT NOT NULL,
  tellings INTEGER NOT NULL, dispatches INTEGER NOT NULL, voices INTEGER NOT NULL,
  disputed INTEGER NOT NULL, planned INTEGER NOT NULL,
  first_told INTEGER NOT NULL, last_told INTEGER NOT NULL
);
CREATE INDEX happenings_block ON happenings (block);
CREATE UNIQUE INDEX happenings_head ON happenings (head);

-- `version` counts what was added and settled.
CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO state (name, value) VALUES ('version', 1);

-- Blocks whose happenings have to be found anew.
CREATE TABLE unsettled (block INTEGER PRIMARY KEY);

CREATE VIRTUAL TABLE dispatch_texts USING fts5(title, text, lemmas, tokenize = 'unicode61');
CREATE VIRTUAL TABLE event_texts USING fts5(text, lemmas, tokenize = 'unicode61');

-- Events counted, as they come and go: by month and type (kind 0), by who acts on whom (1), by place (2), by party (3).
CREATE TABLE tallies (
  kind INTEGER NOT NULL, month INTEGER NOT NULL,        -- years times 12, plus 0 to 11
  type TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,
  latitude REAL, longitude REAL,
  events INTEGER NOT NULL, tenths INTEGER NOT NULL,     -- sum of intensities, in tenths
  PRIMARY KEY (kind, month, type, first, second)
) WITHOUT ROWID;
