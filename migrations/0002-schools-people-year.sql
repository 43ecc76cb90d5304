-- Schools, people and the school year. One marked section a subject.

-- People: participation, and batches of changes that can be taken back as a whole -----------------------------------

CREATE TABLE participation (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  strand TEXT NOT NULL,
  joined_on TEXT,
  status TEXT NOT NULL,
  status_on TEXT,
  withdraw_reason TEXT,
  completed_on TEXT
) STRICT;
CREATE INDEX participation_person ON participation (person_id);
CREATE INDEX participation_school ON participation (school_id);

-- One deed that wrote several records: a hand-over, an import of contacts. Never leaves this computer.
CREATE TABLE people_batch (
  id TEXT PRIMARY KEY,
  deed TEXT NOT NULL CHECK (deed IN ('hand_over', 'contacts')),
  title TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;

-- Which version each record had before (NULL: it was not there) and which the deed gave it.
CREATE TABLE people_batch_change (
  batch TEXT NOT NULL REFERENCES people_batch (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

-- End of People ------------------------------------------------------------------------------------------------------

-- ── Schools list: saved views, and what an adviser chose to ignore. Both stay in this workspace. ──

CREATE TABLE "view" (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing = 'private'),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  name TEXT NOT NULL,
  list TEXT NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL,
  phase TEXT NOT NULL,
  la TEXT NOT NULL,
  flag TEXT NOT NULL,
  hub TEXT NOT NULL,
  sort TEXT NOT NULL,
  down INTEGER NOT NULL CHECK (down IN (0, 1)),
  columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;

CREATE TABLE ignored (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing = 'private'),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  flag TEXT NOT NULL,
  reason TEXT NOT NULL,
  until TEXT,
  sentence TEXT NOT NULL
) STRICT;
CREATE INDEX ignored_school ON ignored (school_id);

-- ── End of the schools list ──

-- Register: links, what changed, context and inspections -------------------------------------------------------------

-- The URNs that a school had before it became an academy; one record is one school under all of them.
ALTER TABLE school ADD COLUMN former_urns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_urns));

CREATE TABLE context (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  academic_year TEXT NOT NULL,
  pupils INTEGER,
  pp_pct REAL,
  fsm_pct REAL,
  fsm_definition TEXT,
  eal_pct REAL,
  sen_support_pct REAL,
  ehcp_pct REAL,
  idaci_value REAL,
  idaci_band TEXT,
  iod_edition TEXT,
  source TEXT NOT NULL,
  as_at TEXT
) STRICT;
CREATE INDEX context_school ON context (school_id);

CREATE TABLE inspection (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  regime TEXT NOT NULL,
  grades TEXT NOT NULL CHECK (json_valid(grades)),
  overall TEXT,
  safeguarding TEXT NOT NULL,
  category_of_concern TEXT,
  report_url TEXT NOT NULL
) STRICT;
CREATE INDEX inspection_school ON inspection (school_id);

-- Predecessors and successors of schools: loaded beside the register, with a generation of its own.
CREATE TABLE register_links_load (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  as_at TEXT,
  rows INTEGER NOT NULL,
  undated INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('loading', 'current', 'old')),
  loaded_at TEXT
) STRICT;
CREATE UNIQUE INDEX register_links_load_current ON register_links_load (state) WHERE state = 'current';

CREATE TABLE register_link (
  load_id INTEGER NOT NULL REFERENCES register_links_load (id),
  urn INTEGER NOT NULL,
  link_urn INTEGER NOT NULL,
  link_type TEXT NOT NULL,
  link_name TEXT NOT NULL,
  linked_on TEXT,
  PRIMARY KEY (load_id, urn, link_urn, link_type)
) STRICT, WITHOUT ROWID;
CREATE INDEX register_link_other ON register_link (load_id, link_urn);

-- "Keep mine": a value of the register that the adviser does not take, so that it is not asked again.
CREATE TABLE register_kept (
  school TEXT NOT NULL,
  what TEXT NOT NULL,
  value TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (school, what, value)
) STRICT, WITHOUT ROWID;

-- The head of a partner school in the register before, where the newer one names another: only the change is news.
CREATE TABLE register_head_before (
  urn INTEGER PRIMARY KEY,
  head TEXT NOT NULL
) STRICT;

-- End of Register ----------------------------------------------------------------------------------------------------

-- The school year: calendars of local authorities and of schools that differ -----------------------------------------

CREATE TABLE calendar (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  la_code TEXT,
  school_id TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  academic_year TEXT NOT NULL,
  half_terms TEXT NOT NULL CHECK (json_valid(half_terms)),
  inset_days TEXT NOT NULL CHECK (json_valid(inset_days)),
  closed_days TEXT NOT NULL CHECK (json_valid(closed_days)),
  bank_holidays TEXT NOT NULL CHECK (json_valid(bank_holidays)),
  source TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_on TEXT
) STRICT;
CREATE INDEX calendar_school ON calendar (school_id);

-- End of the school year ---------------------------------------------------------------------------------------------
