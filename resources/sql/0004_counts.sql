-- Counts that cost the same however many there are, and lists in their own order.
--
-- What Home, Dates and Actions count is kept as it changes, by triggers: `list` is what is counted, `key` the day or the
-- name that it is counted by; empty where there is one number. `verify` counts again (core/storage/Verifier).
CREATE TABLE tally (
    list TEXT NOT NULL,
    key TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (list, key)
) STRICT, WITHOUT ROWID;

-- In which lists one discussion is, one date, and under which key.
CREATE VIEW discussion_counted AS
SELECT id, 'all' AS list, '' AS key FROM discussion
UNION ALL SELECT id, 'in-progress', '' FROM discussion WHERE state IN ('draft', 'amending')
UNION ALL SELECT id, 'to-sign', '' FROM discussion WHERE state IN ('draft', 'amending') AND hard_gaps = 0
UNION ALL SELECT id, 'to-circulate', '' FROM discussion WHERE state = 'signed' AND circulated < versions
UNION ALL SELECT id, 'actions-due', next_due FROM discussion
          WHERE state IN ('signed', 'amending') AND open_actions > 0 AND next_due IS NOT NULL;

CREATE VIEW deadline_counted AS
SELECT discussion_id, kind, code, 'date-open' AS list, due_on AS key FROM deadline
       WHERE met_on IS NULL AND dropped = 0 AND due_on IS NOT NULL
UNION ALL SELECT discussion_id, kind, code, 'action-open', ifnull(due_on, '9999') FROM deadline
          WHERE kind = 'action' AND met_on IS NULL AND dropped = 0
UNION ALL SELECT discussion_id, kind, code, 'owner-open', owner FROM deadline
          WHERE kind = 'action' AND met_on IS NULL AND dropped = 0
UNION ALL SELECT discussion_id, kind, code, 'action-done', '' FROM deadline
          WHERE kind = 'action' AND met_on IS NOT NULL
UNION ALL SELECT discussion_id, kind, code, 'owner-done', owner FROM deadline
          WHERE kind = 'action' AND met_on IS NOT NULL;

INSERT INTO tally (list, key, count) SELECT list, key, count(*) FROM discussion_counted GROUP BY list, key;
INSERT INTO tally (list, key, count) SELECT list, key, count(*) FROM deadline_counted GROUP BY list, key;

CREATE TRIGGER discussion_counts_i AFTER INSERT ON discussion BEGIN
    INSERT INTO tally (list, key, count) SELECT list, key, 1 FROM discussion_counted WHERE id = NEW.id
        ON CONFLICT (list, key) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER discussion_counts_d BEFORE DELETE ON discussion BEGIN
    UPDATE tally SET count = count - 1
        WHERE (list, key) IN (SELECT list, key FROM discussion_counted WHERE id = OLD.id);
    DELETE FROM tally WHERE count = 0 AND (list, key) IN (SELECT list, key FROM discussion_counted WHERE id = OLD.id);
END;
CREATE TRIGGER discussion_counts_u1 BEFORE UPDATE OF state, hard_gaps, circulated, versions, open_actions, next_due
    ON discussion
    WHEN (OLD.state, OLD.hard_gaps, OLD.circulated, OLD.versions, OLD.open_actions, OLD.next_due) IS NOT
         (NEW.state, NEW.hard_gaps, NEW.circulated, NEW.versions, NEW.open_actions, NEW.next_due) BEGIN
    UPDATE tally SET count = count - 1
        WHERE (list, key) IN (SELECT list, key FROM discussion_counted WHERE id = OLD.id);
    DELETE FROM tally WHERE count = 0 AND (list, key) IN (SELECT list, key FROM discussion_counted WHERE id = OLD.id);
END;
CREATE TRIGGER discussion_counts_u2 AFTER UPDATE OF state, hard_gaps, circulated, versions, open_actions, next_due
    ON discussion
    WHEN (OLD.state, OLD.hard_gaps, OLD.circulated, OLD.versions, OLD.open_actions, OLD.next_due) IS NOT
         (NEW.state, NEW.hard_gaps, NEW.circulated, NEW.versions, NEW.open_actions, NEW.next_due) BEGIN
    INSERT INTO tally (list, key, count) SELECT list, key, 1 FROM discussion_counted WHERE id = NEW.id
        ON CONFLICT (list, key) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER deadline_counts_i AFTER INSERT ON deadline BEGIN
    INSERT INTO tally (list, key, count) SELECT list, key, 1 FROM deadline_counted
        WHERE discussion_id = NEW.discussion_id AND kind = NEW.kind AND code = NEW.code
        ON CONFLICT (list, key) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER deadline_counts_d BEFORE DELETE ON deadline BEGIN
    UPDATE tally SET count = count - 1 WHERE (list, key) IN (SELECT list, key FROM deadline_counted
        WHERE discussion_id = OLD.discussion_id AND kind = OLD.kind AND code = OLD.code);
    DELETE FROM tally WHERE count = 0 AND (list, key) IN (SELECT list, key FROM deadline_counted
        WHERE discussion_id = OLD.discussion_id AND kind = OLD.kind AND code = OLD.code);
END;
CREATE TRIGGER deadline_counts_u1 BEFORE UPDATE OF due_on, met_on, dropped, owner ON deadline
    WHEN (OLD.due_on, OLD.met_on, OLD.dropped, OLD.owner) IS NOT (NEW.due_on, NEW.met_on, NEW.dropped, NEW.owner) BEGIN
    UPDATE tally SET count = count - 1 WHERE (list, key) IN (SELECT list, key FROM deadline_counted
        WHERE discussion_id = OLD.discussion_id AND kind = OLD.kind AND code = OLD.code);
    DELETE FROM tally WHERE count = 0 AND (list, key) IN (SELECT list, key FROM deadline_counted
        WHERE discussion_id = OLD.discussion_id AND kind = OLD.kind AND code = OLD.code);
END;
CREATE TRIGGER deadline_counts_u2 AFTER UPDATE OF due_on, met_on, dropped, owner ON deadline
    WHEN (OLD.due_on, OLD.met_on, OLD.dropped, OLD.owner) IS NOT (NEW.due_on, NEW.met_on, NEW.dropped, NEW.owner) BEGIN
    INSERT INTO tally (list, key, count) SELECT list, key, 1 FROM deadline_counted
        WHERE discussion_id = NEW.discussion_id AND kind = NEW.kind AND code = NEW.code
        ON CONFLICT (list, key) DO UPDATE SET count = count + 1;
END;

-- The four lists by the day they were held, with what settles them, so that a window of one looks at its own rows only.
DROP INDEX discussion_in_progress;
DROP INDEX discussion_to_sign;
DROP INDEX discussion_to_circulate;
DROP INDEX discussion_due;
CREATE INDEX discussion_in_progress ON discussion (ifnull(held_on, '9999'), id, state)
    WHERE state IN ('draft', 'amending');
CREATE INDEX discussion_to_sign ON discussion (ifnull(held_on, '9999'), id, state)
    WHERE state IN ('draft', 'amending') AND hard_gaps = 0;
CREATE INDEX discussion_to_circulate ON discussion (ifnull(held_on, '9999'), id, circulated, versions)
    WHERE state = 'signed' AND circulated < versions;
CREATE INDEX discussion_due ON discussion (ifnull(held_on, '9999'), id, next_due, state)
    WHERE state IN ('signed', 'amending') AND open_actions > 0;
