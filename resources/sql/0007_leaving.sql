-- Leaving and joining: what was removed, what came in from other records, what is kept past its period.

-- The discussion that this one follows, where it is not in these records (any more): removed, or left behind when this one
-- left as records of its own. When it comes in, the two are linked again.
ALTER TABLE discussion ADD COLUMN earlier_id INTEGER;
ALTER TABLE discussion ADD COLUMN earlier_ref TEXT NOT NULL DEFAULT '';
CREATE INDEX discussion_earlier ON discussion (earlier_id) WHERE earlier_id IS NOT NULL;

-- What is left of a discussion that was removed. Its reference is never given out again, and no merge brings it back. Who
-- removed it and why is in the line of the trail.
CREATE TABLE removal (
    seq INTEGER PRIMARY KEY REFERENCES audit,
    discussion_id INTEGER NOT NULL UNIQUE,
    ref TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL
) STRICT;

-- The trails of other records, beside our own: of each the lines about the discussions that came in from it, with the hash
-- of the line before, so that every line is shown to be its own and neighbours to be neighbours (core/storage/OtherTrails).
CREATE TABLE trail (
    id INTEGER PRIMARY KEY,
    origin BLOB NOT NULL,
    came_at TEXT NOT NULL
) STRICT;

CREATE TABLE trail_line (
    trail_id INTEGER NOT NULL REFERENCES trail,
    seq INTEGER NOT NULL,
    before BLOB NOT NULL,
    at TEXT NOT NULL,
    os_user TEXT NOT NULL,
    chair TEXT NOT NULL,
    kind TEXT NOT NULL,
    discussion_id INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    body_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (trail_id, seq)
) STRICT;
CREATE INDEX trail_line_of ON trail_line (discussion_id);

CREATE TABLE trail_body (
    trail_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    salt BLOB NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (trail_id, seq),
    FOREIGN KEY (trail_id, seq) REFERENCES trail_line (trail_id, seq)
) STRICT;

-- What the chair decided to keep past its period, until when and why: the newest counts.
CREATE TABLE keeping (
    seq INTEGER PRIMARY KEY,
    discussion_id INTEGER NOT NULL REFERENCES discussion,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX keeping_of ON keeping (discussion_id);
