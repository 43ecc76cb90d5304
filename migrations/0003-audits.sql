-- Audits, from three views to agreed needs. One marked section a subject.

-- Frameworks: those that came as a file or were made here, and which items of two of them compare --------------------

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
CREATE INDEX framework_framework ON framework (framework_id, framework_version);

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

-- End of Frameworks --------------------------------------------------------------------------------------------------

-- Audits: rounds and states -----------------------------------------------------------------------------------------

ALTER TABLE audit ADD COLUMN shared_on TEXT;
ALTER TABLE audit ADD COLUMN peer_auditor TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN moves TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(moves));
ALTER TABLE evidence ADD COLUMN from_whom TEXT NOT NULL DEFAULT '';

-- End of Audits -----------------------------------------------------------------------------------------------------

-- Staff survey ------------------------------------------------------------------------------------------------------

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
CREATE INDEX survey_audit ON survey (audit_id);
CREATE INDEX survey_school ON survey (school_id);

-- What was done with the survey of an audit, so that it can be taken back as a whole. Never leaves this computer.
CREATE TABLE survey_batch (
  id TEXT PRIMARY KEY,
  audit_id TEXT NOT NULL,
  deed TEXT NOT NULL CHECK (deed IN ('typed', 'file', 'removed')),
  title TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX survey_batch_audit ON survey_batch (audit_id);

-- Which version each group's record had before (NULL: it was not there) and which the deed gave it.
CREATE TABLE survey_batch_change (
  batch TEXT NOT NULL REFERENCES survey_batch (id),
  record TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (batch, record)
) STRICT, WITHOUT ROWID;

-- End of Staff survey -----------------------------------------------------------------------------------------------

-- Across schools ----------------------------------------------------------------------------------------------------

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
CREATE INDEX pairing_school ON pairing (school_id);
CREATE INDEX pairing_partner ON pairing (partner_id);
-- One item over all schools is read from here alone: the rows of ratings lie all over the file.
CREATE INDEX rating_item_source ON rating (item_id, source, audit_id, level, state, deleted);

-- End of Across schools ---------------------------------------------------------------------------------------------

-- Self-evaluation ---------------------------------------------------------------------------------------------------

-- Forms that came back from schools and were taken in here, so that each can be taken back as a whole.
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
CREATE INDEX self_evaluation_import_audit ON self_evaluation_import (audit);

-- End of Self-evaluation --------------------------------------------------------------------------------------------
