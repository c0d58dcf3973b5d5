-- The first shape of the store.
--
-- A child stands above the discussions about it, a contact above those they took part in, a sitting above the
-- discussions that share a table. Columns of content tables are the fields of core/discussion/Describe.h, in their order.
-- Names are quoted where they could be words of SQL. Days are ISO dates, moments ISO and UTC, both text; hashes are
-- bytes. Links inside a discussion have no foreign key: the discussion's own edits keep them, `verify` looks at them, and
-- nothing but a locked record or a broken disk may ever refuse what somebody typed. Every trigger that keeps signed
-- records as they were is made by core/storage/Locks.

CREATE TABLE child (
    id INTEGER PRIMARY KEY,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE sitting (
    id INTEGER PRIMARY KEY,
    held_on TEXT,
    title TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE protocol (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    version TEXT NOT NULL,
    council TEXT NOT NULL,
    sha256 BLOB NOT NULL UNIQUE,
    json BLOB NOT NULL
) STRICT;

-- From `title` on: what Home shows, kept up to date by each save. title_key is the title without accents or capitals, for
-- sorting; circulated is the version that was last sent to everyone.
CREATE TABLE discussion (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    protocol_id INTEGER NOT NULL REFERENCES protocol,
    follows_id INTEGER REFERENCES discussion,
    sitting_id INTEGER REFERENCES sitting,
    state TEXT NOT NULL CHECK(state IN ('draft', 'signed', 'amending', 'declined', 'closed')),
    amend_reason TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    versions INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL DEFAULT '',
    title_key TEXT NOT NULL DEFAULT '',
    procedure TEXT NOT NULL DEFAULT '',
    held_on TEXT,
    review_on TEXT,
    stage TEXT NOT NULL DEFAULT '',
    gaps INTEGER NOT NULL DEFAULT 0,
    hard_gaps INTEGER NOT NULL DEFAULT 0,
    open_actions INTEGER NOT NULL DEFAULT 0,
    next_due TEXT,
    decision TEXT NOT NULL DEFAULT '',
    circulated INTEGER NOT NULL DEFAULT 0,
    changed_at TEXT NOT NULL
) STRICT;

-- Home reads a window of rows in any of four orders, and counts four short lists, without looking at all rows. A
-- discussion that has not been held yet comes before those that have.
CREATE INDEX discussion_held ON discussion (ifnull(held_on, '9999'), id);
CREATE INDEX discussion_changed ON discussion (changed_at, id);
CREATE INDEX discussion_title ON discussion (title_key, id);
CREATE INDEX discussion_procedure ON discussion (procedure, ifnull(held_on, '9999'), id);
CREATE INDEX discussion_follows ON discussion (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX discussion_in_progress ON discussion (id) WHERE state IN ('draft', 'amending');
CREATE INDEX discussion_to_sign ON discussion (id) WHERE state IN ('draft', 'amending') AND hard_gaps = 0;
CREATE INDEX discussion_to_circulate ON discussion (id) WHERE state = 'signed' AND circulated < versions;
CREATE INDEX discussion_due ON discussion (next_due) WHERE state IN ('signed', 'amending') AND open_actions > 0;

CREATE TABLE "meeting" (
    id INTEGER PRIMARY KEY CHECK(id = discussion_id),
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "held_on" TEXT,
    "started_at" TEXT,
    "ended_at" TEXT,
    "mode" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "chair_name" TEXT NOT NULL DEFAULT '',
    "chair_role" TEXT NOT NULL DEFAULT '',
    "chair_role_reason" TEXT NOT NULL DEFAULT '',
    "marking" TEXT NOT NULL DEFAULT '',
    "confidentiality_read" TEXT NOT NULL DEFAULT '',
    "review_on" TEXT
) STRICT;

CREATE TABLE "request" (
    id INTEGER PRIMARY KEY CHECK(id = discussion_id),
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "by" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "agency" TEXT NOT NULL DEFAULT '',
    "received_on" TEXT,
    "received_at" TEXT,
    "moment" TEXT NOT NULL DEFAULT '',
    "idea" TEXT NOT NULL DEFAULT '',
    "escalation" TEXT NOT NULL DEFAULT '',
    "screening" TEXT NOT NULL DEFAULT '',
    "screening_reason" TEXT NOT NULL DEFAULT '',
    "screened_by" TEXT NOT NULL DEFAULT '',
    "screened_on" TEXT
) STRICT;

CREATE TABLE "subject" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "child_id" INTEGER REFERENCES child DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL DEFAULT '',
    "born" TEXT,
    "due_on" TEXT,
    "gender" TEXT NOT NULL DEFAULT '',
    "ethnicity" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "interpreter" TEXT NOT NULL DEFAULT '',
    "disability" TEXT NOT NULL DEFAULT '',
    "ehcp" TEXT NOT NULL DEFAULT '',
    "nhs_number" TEXT NOT NULL DEFAULT '',
    "ics_number" TEXT NOT NULL DEFAULT '',
    "school" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "address_sensitive" INTEGER NOT NULL DEFAULT 0 CHECK("address_sensitive" IN (0, 1)),
    "legal_status" TEXT NOT NULL DEFAULT '',
    "legal_detail" TEXT NOT NULL DEFAULT '',
    "worker" TEXT NOT NULL DEFAULT '',
    "team" TEXT NOT NULL DEFAULT '',
    "manager" TEXT NOT NULL DEFAULT '',
    "reviewing_officer" TEXT NOT NULL DEFAULT '',
    "item" TEXT NOT NULL DEFAULT '',
    "autism" TEXT NOT NULL DEFAULT '',
    "needs" TEXT NOT NULL DEFAULT '',
    "youth_justice" TEXT NOT NULL DEFAULT '',
    "high_risk" TEXT NOT NULL DEFAULT '',
    "themes" TEXT NOT NULL DEFAULT '',
    "worked" TEXT NOT NULL DEFAULT '',
    "escalated" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX subject_of ON "subject" (discussion_id);

CREATE TABLE "relative" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "name" TEXT NOT NULL DEFAULT '',
    "born" TEXT,
    "relationship" TEXT NOT NULL DEFAULT '',
    "parental_responsibility" TEXT NOT NULL DEFAULT '',
    "household" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX relative_of ON "relative" (discussion_id);

CREATE TABLE "participant" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "contact_id" INTEGER REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',
    "agency" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "fills" TEXT NOT NULL DEFAULT '',
    "family" INTEGER NOT NULL DEFAULT 0 CHECK("family" IN (0, 1)),
    "authority" TEXT NOT NULL DEFAULT '',
    "attendance" TEXT NOT NULL DEFAULT '',
    "arrived_at" TEXT,
    "left_at" TEXT,
    "agreement" TEXT NOT NULL DEFAULT '',
    "agreement_reason" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX participant_of ON "participant" (discussion_id);

CREATE TABLE "answer" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "prompt" TEXT NOT NULL DEFAULT '',
    "item_id" INTEGER,
    "subject_id" INTEGER,
    "meaning" TEXT NOT NULL DEFAULT '',
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "choice" TEXT NOT NULL DEFAULT '',
    "day" TEXT,
    "body" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX answer_of ON "answer" (discussion_id);

CREATE TABLE "item" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "block" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX item_of ON "item" (discussion_id);

CREATE TABLE "contribution" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "at" TEXT,
    "participant_id" INTEGER,
    "speaker" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'fact',
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "body" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contribution_of ON "contribution" (discussion_id);

CREATE TABLE "history_event" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "happened" TEXT NOT NULL DEFAULT '',
    "what" TEXT NOT NULL DEFAULT '',
    "told_by" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX history_event_of ON "history_event" (discussion_id);

CREATE TABLE "gap" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "question" TEXT NOT NULL DEFAULT '',
    "who" TEXT NOT NULL DEFAULT '',
    "due" TEXT,
    "action_id" INTEGER
) STRICT;
CREATE INDEX gap_of ON "gap" (discussion_id);

CREATE TABLE "risk" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "harm" TEXT NOT NULL DEFAULT '',
    "to_whom" TEXT NOT NULL DEFAULT '',
    "likelihood" TEXT NOT NULL DEFAULT '',
    "impact" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "knowledge" TEXT NOT NULL DEFAULT 'known'
) STRICT;
CREATE INDEX risk_of ON "risk" (discussion_id);

CREATE TABLE "protective_factor" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "what" TEXT NOT NULL DEFAULT '',
    "who" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX protective_factor_of ON "protective_factor" (discussion_id);

CREATE TABLE "voice" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "whose" TEXT NOT NULL DEFAULT 'child',
    "speaker" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "obtained" TEXT NOT NULL DEFAULT '',
    "followed" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX voice_of ON "voice" (discussion_id);

CREATE TABLE "power" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "power" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "wording" TEXT NOT NULL DEFAULT '',
    "library_date" TEXT,
    "used" TEXT NOT NULL DEFAULT 'considered',
    "why" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX power_of ON "power" (discussion_id);

CREATE TABLE "option" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "title" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "advantages" TEXT NOT NULL DEFAULT '',
    "disadvantages" TEXT NOT NULL DEFAULT '',
    "child_view" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "proportionate" TEXT NOT NULL DEFAULT '',
    "proportionate_why" TEXT NOT NULL DEFAULT '',
    "legitimate" TEXT NOT NULL DEFAULT '',
    "legitimate_why" TEXT NOT NULL DEFAULT '',
    "necessary" TEXT NOT NULL DEFAULT '',
    "necessary_why" TEXT NOT NULL DEFAULT '',
    "ethical" TEXT NOT NULL DEFAULT '',
    "ethical_why" TEXT NOT NULL DEFAULT '',
    "reasonable" TEXT NOT NULL DEFAULT '',
    "reasonable_why" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX option_of ON "option" (discussion_id);

CREATE TABLE "action" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "what" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "participant_id" INTEGER,
    "agency" TEXT NOT NULL DEFAULT '',
    "due" TEXT,
    "measure" TEXT NOT NULL DEFAULT '',
    "carried_from" INTEGER
) STRICT;
CREATE INDEX action_of ON "action" (discussion_id);

CREATE TABLE "contingency" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "subject_id" INTEGER,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "trigger" TEXT NOT NULL DEFAULT '',
    "response" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contingency_of ON "contingency" (discussion_id);

CREATE TABLE "parked_item" (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "restricted" INTEGER NOT NULL DEFAULT 0 CHECK("restricted" IN (0, 1)),
    "source_id" INTEGER,
    "at" TEXT,
    "body" TEXT NOT NULL DEFAULT '',
    "settled" INTEGER NOT NULL DEFAULT 0 CHECK("settled" IN (0, 1))
) STRICT;
CREATE INDEX parked_item_of ON "parked_item" (discussion_id);

CREATE INDEX subject_child ON subject (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX participant_contact ON participant (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX answer_meaning ON answer (meaning, choice) WHERE meaning <> '';
CREATE INDEX action_carried ON "action" (carried_from) WHERE carried_from IS NOT NULL;

-- What became of an action: appended to, signed or not. The action itself may go in an amendment; its history stays.
CREATE TABLE action_progress (
    seq INTEGER PRIMARY KEY,
    id INTEGER NOT NULL UNIQUE,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    action_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    status TEXT NOT NULL CHECK(status IN ('open', 'done', 'not done', 'replaced')),
    new_due TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX action_progress_of ON action_progress (discussion_id);

CREATE TABLE version (
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    no INTEGER NOT NULL CHECK(no > 0),
    format INTEGER NOT NULL,
    canonical BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    signed_at TEXT NOT NULL,
    chair TEXT NOT NULL,
    role TEXT NOT NULL,
    gaps_reason TEXT NOT NULL DEFAULT '',
    amend_reason TEXT NOT NULL DEFAULT '',
    chain_head BLOB NOT NULL,
    PRIMARY KEY (discussion_id, no)
) STRICT;

CREATE TABLE issue (
    discussion_id INTEGER NOT NULL,
    version_no INTEGER NOT NULL,
    audience TEXT NOT NULL,
    form TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    pdf BLOB NOT NULL,
    PRIMARY KEY (discussion_id, version_no, audience, form),
    FOREIGN KEY (discussion_id, version_no) REFERENCES version
) STRICT;

-- Words being typed: saved already, audited and made searchable once the burst has settled.
CREATE TABLE burst (
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    chair TEXT NOT NULL,
    began_at TEXT NOT NULL,
    before TEXT NOT NULL,
    PRIMARY KEY (tbl, row_id, field)
) STRICT, WITHOUT ROWID;

-- hash = SHA-256(hash of the line before, header, body_hash); body_hash = SHA-256(salt, body). See core/storage/AuditTrail.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    os_user TEXT NOT NULL,
    chair TEXT NOT NULL,
    kind TEXT NOT NULL,
    discussion_id INTEGER NOT NULL DEFAULT 0,
    tbl TEXT NOT NULL DEFAULT '',
    row_id INTEGER NOT NULL DEFAULT 0,
    body_hash BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_of ON audit (discussion_id);

CREATE TABLE audit_body (
    seq INTEGER PRIMARY KEY REFERENCES audit,
    salt BLOB NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- What can be searched for: one passage a row and prose field. Its words, folded (core/storage/SearchText), stand apart, so
-- that a search which finds thousands of passages looks through small rows only.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    restricted INTEGER NOT NULL DEFAULT 0 CHECK(restricted IN (0, 1)),
    UNIQUE (row_id, tbl, field)
) STRICT;

CREATE TABLE passage_words (
    id INTEGER PRIMARY KEY REFERENCES passage,
    words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE passage_fts USING fts5(words, content = 'passage_words', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'", prefix = '2 3');

CREATE TRIGGER passage_gone BEFORE DELETE ON passage BEGIN
    DELETE FROM passage_words WHERE id = OLD.id;
END;
CREATE TRIGGER passage_words_indexed AFTER INSERT ON passage_words BEGIN
    INSERT INTO passage_fts (rowid, words) VALUES (NEW.id, NEW.words);
END;
CREATE TRIGGER passage_words_gone AFTER DELETE ON passage_words BEGIN
    INSERT INTO passage_fts (passage_fts, rowid, words) VALUES ('delete', OLD.id, OLD.words);
END;
CREATE TRIGGER passage_words_changed AFTER UPDATE ON passage_words BEGIN
    INSERT INTO passage_fts (passage_fts, rowid, words) VALUES ('delete', OLD.id, OLD.words);
    INSERT INTO passage_fts (rowid, words) VALUES (NEW.id, NEW.words);
END;

-- Conveniences, unaudited: where the chair was in a discussion, and the chair's own settings.
CREATE TABLE place (
    discussion_id INTEGER PRIMARY KEY REFERENCES discussion,
    place TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    "key" TEXT PRIMARY KEY,
    "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
