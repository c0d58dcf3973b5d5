-- Following up: what recommendations and open questions want answered by when is a date too (core/rules/Deadlines.h). All
-- dates are counted anew at the next opening.
DELETE FROM setting WHERE "key" = 'dates.counted' AND EXISTS (SELECT 1 FROM discussion);

-- Open dates of one day come by the hour, so that what is late since the morning stands together (core/rules/DueWords.h).
DROP INDEX deadline_open;
CREATE INDEX deadline_open ON deadline (due_on, ifnull(due_time, '24'), discussion_id, kind, code, met_on, dropped)
    WHERE met_on IS NULL AND dropped = 0 AND due_on IS NOT NULL;

-- On which day an action was done, where that is not the day on which it was told.
ALTER TABLE action_progress ADD COLUMN done_on TEXT;

-- An owner is a name and an agency: two people who share a name are not one. Counted under both, unit separator between.
DROP INDEX deadline_owner;
DROP INDEX deadline_owner_done;
CREATE INDEX deadline_owner
    ON deadline (owner, agency, ifnull(due_on, '9999'), discussion_id, code, kind, met_on, dropped)
    WHERE kind = 'action' AND met_on IS NULL AND dropped = 0;
CREATE INDEX deadline_owner_done ON deadline (owner, agency, met_on, discussion_id, code)
    WHERE kind = 'action' AND met_on IS NOT NULL;

DROP VIEW deadline_counted;
CREATE VIEW deadline_counted AS
SELECT discussion_id, kind, code, 'date-open' AS list, due_on AS key FROM deadline
       WHERE met_on IS NULL AND dropped = 0 AND due_on IS NOT NULL
UNION ALL SELECT discussion_id, kind, code, 'action-open', ifnull(due_on, '9999') FROM deadline
          WHERE kind = 'action' AND met_on IS NULL AND dropped = 0
UNION ALL SELECT discussion_id, kind, code, 'owner-open', owner || char(31) || agency FROM deadline
          WHERE kind = 'action' AND met_on IS NULL AND dropped = 0
UNION ALL SELECT discussion_id, kind, code, 'action-done', '' FROM deadline
          WHERE kind = 'action' AND met_on IS NOT NULL
UNION ALL SELECT discussion_id, kind, code, 'owner-done', owner || char(31) || agency FROM deadline
          WHERE kind = 'action' AND met_on IS NOT NULL;
DELETE FROM tally WHERE list IN ('owner-open', 'owner-done');
INSERT INTO tally (list, key, count) SELECT list, key, count(*) FROM deadline_counted
    WHERE list IN ('owner-open', 'owner-done') GROUP BY list, key;

-- As before (0004_counts.sql), and when the agency changes.
DROP TRIGGER deadline_counts_u1;
DROP TRIGGER deadline_counts_u2;
CREATE TRIGGER deadline_counts_u1 BEFORE UPDATE OF due_on, met_on, dropped, owner, agency ON deadline
    WHEN (OLD.due_on, OLD.met_on, OLD.dropped, OLD.owner, OLD.agency) IS NOT
         (NEW.due_on, NEW.met_on, NEW.dropped, NEW.owner, NEW.agency) BEGIN
    UPDATE tally SET count = count - 1 WHERE (list, key) IN (SELECT list, key FROM deadline_counted
        WHERE discussion_id = OLD.discussion_id AND kind = OLD.kind AND code = OLD.code);
    DELETE FROM tally WHERE count = 0 AND (list, key) IN (SELECT list, key FROM deadline_counted
        WHERE discussion_id = OLD.discussion_id AND kind = OLD.kind AND code = OLD.code);
END;
CREATE TRIGGER deadline_counts_u2 AFTER UPDATE OF due_on, met_on, dropped, owner, agency ON deadline
    WHEN (OLD.due_on, OLD.met_on, OLD.dropped, OLD.owner, OLD.agency) IS NOT
         (NEW.due_on, NEW.met_on, NEW.dropped, NEW.owner, NEW.agency) BEGIN
    INSERT INTO tally (list, key, count) SELECT list, key, 1 FROM deadline_counted
        WHERE discussion_id = NEW.discussion_id AND kind = NEW.kind AND code = NEW.code
        ON CONFLICT (list, key) DO UPDATE SET count = count + 1;
END;
