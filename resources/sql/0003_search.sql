-- Search that costs what it shows. A passage's number now tells its discussion, in the order in which they were begun
-- (core/storage/Passages.h); and words are indexed by their first letter too, for a second word that has just begun.

CREATE TABLE renumbered (
    was INTEGER PRIMARY KEY,
    now INTEGER NOT NULL UNIQUE
) STRICT;
INSERT INTO renumbered (was, now)
SELECT id,
       (dense_rank() OVER (ORDER BY begun) << 20) +
           row_number() OVER (PARTITION BY discussion_id ORDER BY tbl <> 'discussion', id) - 1
FROM (SELECT id, discussion_id, tbl, min(id) OVER (PARTITION BY discussion_id) AS begun FROM passage);

DROP TRIGGER passage_words_indexed;
DROP TRIGGER passage_words_gone;
DROP TRIGGER passage_words_changed;
DROP TABLE passage_fts;

-- By way of negative numbers, so that no new one meets an old one.
PRAGMA defer_foreign_keys = ON;
UPDATE passage SET id = -(SELECT now FROM renumbered WHERE was = passage.id);
UPDATE passage_words SET id = -(SELECT now FROM renumbered WHERE was = passage_words.id);
UPDATE passage SET id = -id;
UPDATE passage_words SET id = -id;
DROP TABLE renumbered;

CREATE VIRTUAL TABLE passage_fts USING fts5(words, content = 'passage_words', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'", prefix = '1 2 3');
INSERT INTO passage_fts (passage_fts) VALUES ('rebuild');

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
