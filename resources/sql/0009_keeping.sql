-- Keeping periods: those past theirs are found and counted at the same cost, however many records there are.

-- The day that a discussion's period is counted from: it was filed in the case system; where it was not, closed or declined.
-- Null while it is open. And the last day up to which it is kept all the same, where the chair said so. Both are only counted
-- from what is written elsewhere, kept by the triggers beneath, and counted again by `verify`.
ALTER TABLE discussion ADD COLUMN keep_from TEXT;
ALTER TABLE discussion ADD COLUMN kept_until TEXT;

-- A filing that was taken back does not count; of several children, the last that was filed. The plus keeps SQLite from looking
-- for the last day among the steps of all discussions.
CREATE VIEW keeping_since AS
SELECT d.id AS id, CASE WHEN d.state IN ('draft', 'amending') THEN NULL ELSE ifnull(
    (SELECT max(s.day) FROM step s WHERE s.discussion_id = d.id AND +s.kind = 'filed' AND NOT EXISTS (SELECT 1 FROM step t
        WHERE t.discussion_id = d.id AND t.kind = 'taken-back' AND t.about = s.id)),
    CASE d.state
    WHEN 'closed' THEN (SELECT max(s.day) FROM step s WHERE s.discussion_id = d.id AND +s.kind = 'closed')
    WHEN 'declined' THEN (SELECT date(max(l.at)) FROM (
        SELECT a.at FROM audit a WHERE a.discussion_id = d.id AND a.kind = 'decline' UNION ALL
        SELECT o.at FROM trail_line o WHERE o.discussion_id = d.id AND o.kind = 'decline') l)
    END) END AS keep_from,
    (SELECT k.until FROM keeping k WHERE k.discussion_id = d.id ORDER BY k.seq DESC LIMIT 1) AS kept_until
FROM discussion d;

UPDATE discussion SET (keep_from, kept_until) =
    (SELECT k.keep_from, k.kept_until FROM keeping_since k WHERE k.id = discussion.id);

CREATE TRIGGER discussion_keeps_u AFTER UPDATE OF state ON discussion WHEN NEW.state IS NOT OLD.state BEGIN
    UPDATE discussion SET keep_from = (SELECT k.keep_from FROM keeping_since k WHERE k.id = NEW.id) WHERE id = NEW.id;
END;
CREATE TRIGGER step_keeps_i AFTER INSERT ON step WHEN NEW.kind IN ('filed', 'closed', 'taken-back') BEGIN
    UPDATE discussion SET keep_from = (SELECT k.keep_from FROM keeping_since k WHERE k.id = NEW.discussion_id)
        WHERE id = NEW.discussion_id;
END;
CREATE TRIGGER keeping_keeps_i AFTER INSERT ON keeping BEGIN
    UPDATE discussion SET kept_until = NEW.until WHERE id = NEW.discussion_id;
END;

-- By procedure, because each may have a period of its own; the longest kept first.
CREATE INDEX discussion_keep ON discussion (procedure, keep_from, id, kept_until) WHERE keep_from IS NOT NULL;
-- Those that the chair keeps longer are few.
CREATE INDEX discussion_kept ON discussion (kept_until, procedure, keep_from) WHERE kept_until IS NOT NULL;

-- Counted as it changes, by procedure and day, unit separator between; apart from the other lists (0004_counts.sql), because
-- the day changes while a change of state is being counted there.
CREATE VIEW keeping_counted AS
SELECT id, 'keeping' AS list, procedure || char(31) || keep_from AS key FROM discussion WHERE keep_from IS NOT NULL;
INSERT INTO tally (list, key, count) SELECT list, key, count(*) FROM keeping_counted GROUP BY list, key;

CREATE TRIGGER keeping_counts_i AFTER INSERT ON discussion WHEN NEW.keep_from IS NOT NULL BEGIN
    INSERT INTO tally (list, key, count) VALUES ('keeping', NEW.procedure || char(31) || NEW.keep_from, 1)
        ON CONFLICT (list, key) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER keeping_counts_d AFTER DELETE ON discussion WHEN OLD.keep_from IS NOT NULL BEGIN
    UPDATE tally SET count = count - 1 WHERE list = 'keeping' AND key = OLD.procedure || char(31) || OLD.keep_from;
    DELETE FROM tally WHERE list = 'keeping' AND key = OLD.procedure || char(31) || OLD.keep_from AND count = 0;
END;
CREATE TRIGGER keeping_counts_u AFTER UPDATE OF keep_from ON discussion WHEN NEW.keep_from IS NOT OLD.keep_from BEGIN
    UPDATE tally SET count = count - 1 WHERE list = 'keeping' AND key = OLD.procedure || char(31) || OLD.keep_from;
    DELETE FROM tally WHERE list = 'keeping' AND key = OLD.procedure || char(31) || OLD.keep_from AND count = 0;
    INSERT INTO tally (list, key, count) SELECT 'keeping', NEW.procedure || char(31) || NEW.keep_from, 1
        WHERE NEW.keep_from IS NOT NULL ON CONFLICT (list, key) DO UPDATE SET count = count + 1;
END;
