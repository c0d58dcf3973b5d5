-- The life of a case before and after the meeting: papers, steps, sittings, dates.

ALTER TABLE "relative" ADD COLUMN "checked_on" TEXT;
ALTER TABLE "relative" ADD COLUMN "found" TEXT NOT NULL DEFAULT '';
ALTER TABLE "participant" ADD COLUMN "involvement" TEXT NOT NULL DEFAULT '';
ALTER TABLE "participant" ADD COLUMN "presenter" INTEGER NOT NULL DEFAULT 0 CHECK("presenter" IN (0, 1));
ALTER TABLE "answer" ADD COLUMN "at" TEXT;
ALTER TABLE "answer" ADD COLUMN "who" TEXT NOT NULL DEFAULT '';
ALTER TABLE "answer" ADD COLUMN "how" TEXT NOT NULL DEFAULT '';
ALTER TABLE "action" ADD COLUMN "threshold" TEXT NOT NULL DEFAULT '';

CREATE TABLE "paper" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "title" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT NOT NULL DEFAULT '',
    "sender" TEXT NOT NULL DEFAULT '',
    "received" TEXT
) STRICT;
CREATE INDEX paper_of ON "paper" (discussion_id);
CREATE INDEX paper_bytes ON "paper" (sha256);

CREATE TABLE "recommendation" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "what" TEXT NOT NULL DEFAULT '',
    "to_whom" TEXT NOT NULL DEFAULT '',
    "answer_by" TEXT
) STRICT;
CREATE INDEX recommendation_of ON "recommendation" (discussion_id);

-- The bytes of papers, once each, by their own hash (small hexadecimal letters). A paper that is taken away and brought
-- back by undo finds them again; those that no paper names go when the store is closed.
CREATE TABLE attachment (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- Which papers a signed version was signed with: their bytes stay, whatever an amendment takes away.
CREATE TABLE version_paper (
    sha256 TEXT NOT NULL,
    discussion_id INTEGER NOT NULL,
    version_no INTEGER NOT NULL,
    PRIMARY KEY (sha256, discussion_id, version_no),
    FOREIGN KEY (discussion_id, version_no) REFERENCES version (discussion_id, no)
) STRICT, WITHOUT ROWID;

-- What was done about a discussion beside its content: appended to, signed or not (core/discussion/Step.h).
CREATE TABLE step (
    seq INTEGER PRIMARY KEY,
    id INTEGER NOT NULL UNIQUE,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL DEFAULT '',
    day TEXT,
    time TEXT,
    who TEXT NOT NULL DEFAULT '',
    subject_id INTEGER,
    participant_id INTEGER,
    about INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0,
    audience TEXT NOT NULL DEFAULT '',
    form TEXT NOT NULL DEFAULT '',
    how TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    choice TEXT NOT NULL DEFAULT '',
    agreed TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX step_of ON step (discussion_id);
CREATE INDEX step_kind ON step (kind, day);

-- The dates of all discussions: kept up to date by each save (core/rules/Deadlines.h). `met_on` of what is open is null.
CREATE TABLE deadline (
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    rank INTEGER NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT,
    due_time TEXT,
    met_on TEXT,
    met_time TEXT,
    dropped INTEGER NOT NULL CHECK(dropped IN (0, 1)),
    owner TEXT NOT NULL,
    agency TEXT NOT NULL,
    why TEXT NOT NULL,
    source TEXT NOT NULL,
    assumption TEXT NOT NULL,
    restricted INTEGER NOT NULL CHECK(restricted IN (0, 1)),
    carried INTEGER NOT NULL CHECK(carried IN (0, 1)),
    PRIMARY KEY (discussion_id, kind, code)
) STRICT, WITHOUT ROWID;
-- met_on and dropped, which these indexes settle already, stand in them so that counting needs nothing else.
CREATE INDEX deadline_open ON deadline (due_on, discussion_id, kind, code, met_on, dropped)
    WHERE met_on IS NULL AND dropped = 0 AND due_on IS NOT NULL;
CREATE INDEX deadline_met ON deadline (met_on, discussion_id, kind, code) WHERE met_on IS NOT NULL;
CREATE INDEX deadline_action ON deadline (ifnull(due_on, '9999'), discussion_id, code)
    WHERE kind = 'action' AND met_on IS NULL AND dropped = 0;
CREATE INDEX deadline_owner ON deadline (owner, ifnull(due_on, '9999'), discussion_id, code, kind, met_on, dropped)
    WHERE kind = 'action' AND met_on IS NULL AND dropped = 0;
CREATE INDEX deadline_done ON deadline (met_on, discussion_id, code) WHERE kind = 'action' AND met_on IS NOT NULL;
CREATE INDEX deadline_owner_done ON deadline (owner, met_on, discussion_id, code)
    WHERE kind = 'action' AND met_on IS NOT NULL;
CREATE INDEX action_progress_action ON action_progress (action_id, seq);

-- When the first discussion that follows this one was held.
ALTER TABLE discussion ADD COLUMN reviewed_on TEXT;
-- The closures that the dates were last counted with. Records that come from an earlier Chairside have no dates yet, and
-- without this line they are counted at the next opening.
INSERT INTO setting ("key", "value") SELECT 'dates.counted', '' WHERE NOT EXISTS (SELECT 1 FROM discussion);

-- One table of people, several children (core/discussion/Sitting.h).
ALTER TABLE sitting ADD COLUMN procedure TEXT NOT NULL DEFAULT '';
ALTER TABLE sitting ADD COLUMN starts_at TEXT;
ALTER TABLE sitting ADD COLUMN ends_at TEXT;
ALTER TABLE sitting ADD COLUMN mode TEXT NOT NULL DEFAULT '';
ALTER TABLE sitting ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE sitting ADD COLUMN chair_name TEXT NOT NULL DEFAULT '';
ALTER TABLE sitting ADD COLUMN chair_role TEXT NOT NULL DEFAULT '';
CREATE INDEX sitting_held ON sitting (ifnull(held_on, '9999'), id);

CREATE TABLE sitting_member (
    id INTEGER PRIMARY KEY,
    sitting_id INTEGER NOT NULL REFERENCES sitting,
    rank INTEGER NOT NULL,
    contact_id INTEGER REFERENCES contact,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    agency TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    fills TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sitting_member_of ON sitting_member (sitting_id, rank);

ALTER TABLE discussion ADD COLUMN sitting_rank INTEGER NOT NULL DEFAULT 0;
CREATE INDEX discussion_sitting ON discussion (sitting_id, sitting_rank) WHERE sitting_id IS NOT NULL;
