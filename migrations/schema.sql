-- Written by test/store/schema.test.ts: what all migrations add up to. Read it in the diff; never edit it.

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  type TEXT NOT NULL,
  start TEXT,
  "end" TEXT,
  half_term TEXT,
  hours REAL,
  leader_kind TEXT,
  provider TEXT NOT NULL,
  evidence_source TEXT NOT NULL,
  status TEXT NOT NULL
) STRICT;

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  forum_id TEXT NOT NULL REFERENCES forum (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  minutes INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  lead TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  framework_id TEXT NOT NULL,
  framework_version TEXT NOT NULL,
  round TEXT NOT NULL,
  status TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  visit_on TEXT,
  closed_on TEXT,
  summary TEXT NOT NULL
, shared_on TEXT, peer_auditor TEXT NOT NULL DEFAULT '', moves TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(moves))) STRICT;

CREATE TABLE bundle_in (
  sha256 TEXT PRIMARY KEY,
  bundle TEXT NOT NULL,
  owner TEXT NOT NULL,
  hub TEXT NOT NULL,
  workspace TEXT NOT NULL,
  instance TEXT NOT NULL,
  -- The copies that this one descends from, itself last.
  instances TEXT NOT NULL CHECK (json_valid(instances)),
  seq INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  file TEXT NOT NULL,
  records INTEGER NOT NULL,
  quarantined INTEGER NOT NULL,
  -- What was shown after the import, as JSON.
  result TEXT NOT NULL CHECK (json_valid(result))
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle_out (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  records INTEGER NOT NULL,
  -- The copy of the workspace that made it, and how far that copy had written.
  instance TEXT NOT NULL,
  upto INTEGER NOT NULL
) STRICT;

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

CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  starts_at TEXT NOT NULL,
  minutes INTEGER,
  mode TEXT NOT NULL,
  status TEXT NOT NULL,
  topics TEXT NOT NULL CHECK (json_valid(topics)),
  goal_ids TEXT NOT NULL CHECK (json_valid(goal_ids)),
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
  next_on TEXT,
  shared_summary TEXT NOT NULL
) STRICT;

CREATE TABLE crosswalk (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  from_id TEXT NOT NULL,
  from_version TEXT NOT NULL,
  to_id TEXT NOT NULL,
  to_version TEXT NOT NULL,
  pairs TEXT NOT NULL CHECK (json_valid(pairs)),
  approved_by TEXT NOT NULL,
  approved_on TEXT,
  note TEXT NOT NULL,
  origin TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  kind TEXT NOT NULL,
  school TEXT,
  base TEXT NOT NULL,
  body TEXT NOT NULL,
  rev INTEGER NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  audit_id TEXT NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  where_kept TEXT NOT NULL
, from_whom TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE forum (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  hub TEXT NOT NULL,
  academic_year TEXT NOT NULL,
  half_term TEXT NOT NULL,
  title TEXT NOT NULL,
  need_ids TEXT NOT NULL CHECK (json_valid(need_ids)),
  date TEXT,
  start TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  mode TEXT NOT NULL,
  venue TEXT NOT NULL,
  status TEXT NOT NULL,
  expert_name TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE framework (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  framework_id TEXT NOT NULL,
  -- The framework's own version, such as 1.0.0; the record's stands above.
  framework_version TEXT NOT NULL,
  name TEXT NOT NULL,
  licence TEXT NOT NULL,
  scale TEXT NOT NULL CHECK (json_valid(scale)),
  areas TEXT NOT NULL CHECK (json_valid(areas)),
  state TEXT NOT NULL,
  origin TEXT NOT NULL,
  based_on TEXT NOT NULL
) STRICT;

CREATE TABLE goal (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  plan_id TEXT NOT NULL REFERENCES "plan" (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  need_id TEXT REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  rationale TEXT NOT NULL,
  practice_change TEXT NOT NULL,
  staff_group TEXT NOT NULL,
  staff_count INTEGER,
  rag TEXT NOT NULL,
  rag_note TEXT NOT NULL,
  stopped_to_make_room TEXT NOT NULL
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

CREATE TABLE instance (
  id TEXT PRIMARY KEY,
  born_at TEXT NOT NULL,
  marker TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('first start', 'moved', 'restored'))
) STRICT;

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  outcome_id TEXT NOT NULL REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  unit TEXT NOT NULL,
  better TEXT NOT NULL CHECK (better IN ('higher', 'lower')),
  tool TEXT NOT NULL,
  collected_by TEXT NOT NULL,
  baseline REAL,
  baseline_on TEXT,
  target REAL,
  target_on TEXT
) STRICT;

CREATE TABLE need (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  audit_id TEXT REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT,
  title TEXT NOT NULL,
  pupil_evidence TEXT NOT NULL,
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 3),
  status TEXT NOT NULL
) STRICT;

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing = 'private'),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  conversation_id TEXT NOT NULL REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  goal TEXT NOT NULL,
  reality TEXT NOT NULL,
  options TEXT NOT NULL,
  wrap_up TEXT NOT NULL,
  private_note TEXT NOT NULL
) STRICT;

CREATE TABLE origin (
  instance TEXT PRIMARY KEY,
  workspace TEXT NOT NULL,
  owner TEXT NOT NULL,
  hub TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  statement TEXT NOT NULL,
  domain TEXT NOT NULL,
  subject TEXT NOT NULL,
  year_groups TEXT NOT NULL CHECK (json_valid(year_groups)),
  target_group TEXT NOT NULL,
  target_group_note TEXT NOT NULL,
  group_size INTEGER,
  is_disadvantaged_group INTEGER NOT NULL CHECK (is_disadvantaged_group IN (0, 1))
) STRICT;

CREATE TABLE pairing (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  partner_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  area_id TEXT NOT NULL,
  item_id TEXT,
  framework_id TEXT NOT NULL,
  framework_version TEXT NOT NULL,
  status TEXT NOT NULL,
  made_on TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE parked (
  record TEXT PRIMARY KEY,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE people_batch (
  id TEXT PRIMARY KEY,
  deed TEXT NOT NULL CHECK (deed IN ('hand_over', 'contacts')),
  title TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE people_batch_change (
  batch TEXT NOT NULL REFERENCES people_batch (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT;

CREATE TABLE "plan" (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  academic_year TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  agreed_with_head_on TEXT,
  linked_sip_priority TEXT NOT NULL
) STRICT;

CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  bundle_sha256 TEXT NOT NULL REFERENCES bundle_in (sha256),
  line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  reason TEXT NOT NULL,
  sentence TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE rating (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  audit_id TEXT NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL,
  source TEXT NOT NULL,
  level INTEGER CHECK (level BETWEEN 0 AND 3),
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE register_head_before (
  urn INTEGER PRIMARY KEY,
  head TEXT NOT NULL
) STRICT;

CREATE TABLE register_kept (
  school TEXT NOT NULL,
  what TEXT NOT NULL,
  value TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (school, what, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_link (
  load_id INTEGER NOT NULL REFERENCES register_links_load (id),
  urn INTEGER NOT NULL,
  link_urn INTEGER NOT NULL,
  link_type TEXT NOT NULL,
  link_name TEXT NOT NULL,
  linked_on TEXT,
  PRIMARY KEY (load_id, urn, link_urn, link_type)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE register_load (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  encoding TEXT NOT NULL,
  as_at TEXT,
  as_at_source TEXT NOT NULL CHECK (as_at_source IN ('file name', 'newest change', 'unknown')),
  rows INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  noted INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('loading', 'current', 'old')),
  loaded_at TEXT
) STRICT;

CREATE TABLE register_school (
  load_id INTEGER NOT NULL REFERENCES register_load (id),
  urn INTEGER NOT NULL,
  la_code TEXT,
  la_name TEXT,
  establishment_number TEXT,
  laestab TEXT GENERATED ALWAYS AS (la_code || '/' || establishment_number) VIRTUAL,
  name TEXT NOT NULL,
  type_code INTEGER,
  type_name TEXT,
  type_group TEXT,
  status TEXT NOT NULL,
  open_reason TEXT,
  open_date TEXT,
  close_reason TEXT,
  close_date TEXT,
  phase_code INTEGER,
  phase TEXT,
  low_age INTEGER,
  high_age INTEGER,
  gender TEXT,
  religious_character TEXT,
  admissions_policy TEXT,
  nursery TEXT,
  sixth_form TEXT,
  capacity INTEGER,
  census_date TEXT,
  pupils INTEGER,
  boys INTEGER,
  girls INTEGER,
  fsm_percent REAL,
  fsm INTEGER,
  trust TEXT,
  federation TEXT,
  ukprn TEXT,
  ofsted_last_inspection TEXT,
  ofsted_rating TEXT,
  ofsted_special_measures TEXT,
  inspectorate TEXT,
  bso_inspectorate TEXT,
  last_changed TEXT,
  street TEXT,
  locality TEXT,
  town TEXT,
  postcode TEXT,
  website TEXT,
  phone TEXT,
  head_title TEXT,
  head_first_name TEXT,
  head_last_name TEXT,
  head_job_title TEXT,
  resourced_on_roll INTEGER,
  sen_unit_on_roll INTEGER,
  urban_rural TEXT,
  lsoa_code TEXT,
  PRIMARY KEY (load_id, urn)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE register_search USING fts5 (
  words,
  urn UNINDEXED,
  content = '',
  contentless_delete = 1,
  contentless_unindexed = 1,
  detail = none,
  prefix = '2',
  tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);

CREATE TABLE role (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  hours_per_week REAL,
  is_main_contact INTEGER NOT NULL CHECK (is_main_contact IN (0, 1)),
  leave_reason TEXT NOT NULL
) STRICT;

CREATE TABLE school (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  urn TEXT NOT NULL,
  name TEXT NOT NULL,
  hub TEXT NOT NULL,
  la_code TEXT NOT NULL,
  la_name TEXT NOT NULL,
  laestab TEXT NOT NULL,
  phase TEXT NOT NULL,
  type_name TEXT NOT NULL,
  trust TEXT NOT NULL,
  street TEXT NOT NULL,
  town TEXT NOT NULL,
  postcode TEXT NOT NULL,
  website TEXT NOT NULL,
  phone TEXT NOT NULL,
  age_low INTEGER,
  age_high INTEGER,
  pupils INTEGER,
  register_as_at TEXT,
  partner_status TEXT NOT NULL,
  joined_on TEXT,
  left_on TEXT,
  leave_reason TEXT,
  best_contact_note TEXT NOT NULL
, former_urns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_urns))) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  title, text, content = 'search_entry', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE self_evaluation_import (
  id TEXT PRIMARY KEY,
  audit TEXT NOT NULL,
  filled_in_by TEXT NOT NULL,
  filled_in_on TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT,
  -- Which version each rating had before (null: it was not there) and which the form gave it.
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;

CREATE TABLE sent (
  version TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  bundle TEXT NOT NULL REFERENCES bundle_out (id),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  school_id TEXT REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT NOT NULL,
  conversation_id TEXT REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
  owner_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  due_on TEXT,
  status TEXT NOT NULL,
  done_on TEXT,
  evidence_note TEXT NOT NULL
) STRICT;

CREATE TABLE survey (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES version (id),
  sharing TEXT NOT NULL CHECK (sharing IN ('private', 'school', 'programme', 'aggregate')),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  conflicted INTEGER NOT NULL CHECK (conflicted IN (0, 1)),
  audit_id TEXT NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
  school_id TEXT NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT NOT NULL,
  invited INTEGER CHECK (invited >= 0),
  answered INTEGER NOT NULL CHECK (answered >= 0),
  results TEXT NOT NULL CHECK (json_valid(results)),
  held_from TEXT,
  held_to TEXT,
  source TEXT NOT NULL
) STRICT;

CREATE TABLE survey_batch (
  id TEXT PRIMARY KEY,
  audit_id TEXT NOT NULL,
  deed TEXT NOT NULL CHECK (deed IN ('typed', 'file', 'removed')),
  title TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE survey_batch_change (
  batch TEXT NOT NULL REFERENCES survey_batch (id),
  record TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (batch, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  instance TEXT NOT NULL,
  seq INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  -- NULL in a skeleton: a version of which only the descent is known.
  nonce TEXT,
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  body TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE version_parent (
  child TEXT NOT NULL REFERENCES version (id),
  -- No foreign key: a bundle may bring a child before its parent.
  parent TEXT NOT NULL,
  PRIMARY KEY (child, parent)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE withdrawn (
  version TEXT NOT NULL,
  instance TEXT NOT NULL,
  PRIMARY KEY (version, instance)
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('adviser', 'centre')),
  name TEXT NOT NULL,
  hub TEXT NOT NULL,
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX activity_goal ON activity (goal_id);

CREATE INDEX activity_school ON activity (school_id);

CREATE INDEX agenda_item_forum_position ON agenda_item (forum_id, position);

CREATE INDEX audit_school ON audit (school_id);

CREATE INDEX bundle_in_workspace ON bundle_in (workspace);

CREATE INDEX calendar_school ON calendar (school_id);

CREATE INDEX context_school ON context (school_id);

CREATE INDEX conversation_person ON conversation (person_id);

CREATE INDEX conversation_school_starts_at ON conversation (school_id, starts_at);

CREATE INDEX conversation_starts_at ON conversation (starts_at);

CREATE INDEX draft_record ON draft (record);

CREATE INDEX evidence_audit ON evidence (audit_id);

CREATE INDEX evidence_school ON evidence (school_id);

CREATE INDEX forum_date ON forum (date);

CREATE INDEX framework_framework ON framework (framework_id, framework_version);

CREATE INDEX goal_need ON goal (need_id);

CREATE INDEX goal_plan ON goal (plan_id);

CREATE INDEX goal_school ON goal (school_id);

CREATE INDEX ignored_school ON ignored (school_id);

CREATE INDEX inspection_school ON inspection (school_id);

CREATE INDEX measure_outcome ON measure (outcome_id);

CREATE INDEX measure_school ON measure (school_id);

CREATE INDEX need_audit ON need (audit_id);

CREATE INDEX need_school ON need (school_id);

CREATE INDEX note_conversation ON note (conversation_id);

CREATE INDEX note_school ON note (school_id);

CREATE INDEX outcome_goal ON outcome (goal_id);

CREATE INDEX outcome_school ON outcome (school_id);

CREATE INDEX pairing_partner ON pairing (partner_id);

CREATE INDEX pairing_school ON pairing (school_id);

CREATE INDEX participation_person ON participation (person_id);

CREATE INDEX participation_school ON participation (school_id);

CREATE INDEX plan_school ON "plan" (school_id);

CREATE INDEX quarantine_bundle ON quarantine (bundle_sha256);

CREATE INDEX quarantine_record ON quarantine (record);

CREATE INDEX rating_audit ON rating (audit_id);

CREATE INDEX rating_item_source ON rating (item_id, source, audit_id, level, state, deleted);

CREATE INDEX rating_school ON rating (school_id);

CREATE INDEX register_link_other ON register_link (load_id, link_urn);

CREATE UNIQUE INDEX register_links_load_current ON register_links_load (state) WHERE state = 'current';

CREATE UNIQUE INDEX register_load_current ON register_load (state) WHERE state = 'current';

CREATE INDEX role_person ON role (person_id);

CREATE INDEX role_school ON role (school_id);

CREATE INDEX school_urn ON school (urn);

CREATE INDEX self_evaluation_import_audit ON self_evaluation_import (audit);

CREATE INDEX sent_record ON sent (record);

CREATE INDEX step_conversation ON step (conversation_id);

CREATE INDEX step_owner_person ON step (owner_person_id);

CREATE INDEX step_school ON step (school_id);

CREATE INDEX step_status_due_on ON step (status, due_on);

CREATE INDEX survey_audit ON survey (audit_id);

CREATE INDEX survey_batch_audit ON survey_batch (audit_id);

CREATE INDEX survey_school ON survey (school_id);

CREATE INDEX version_instance ON version (instance, seq);

CREATE INDEX version_parent_parent ON version_parent (parent);

CREATE INDEX version_record ON version (record);
