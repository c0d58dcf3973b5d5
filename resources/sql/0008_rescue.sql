-- What could not be read when damaged records were rescued into these (core/storage/Rescue): which row of which table, by
-- its key, of which discussion as far as that is known, and the line of the trail that tells how many they were.
CREATE TABLE lost (
    tbl TEXT NOT NULL,
    "key" TEXT NOT NULL,
    discussion_id INTEGER NOT NULL DEFAULT 0,
    seq INTEGER NOT NULL REFERENCES audit,
    PRIMARY KEY (tbl, "key")
) STRICT;
CREATE INDEX lost_of ON lost (discussion_id);
