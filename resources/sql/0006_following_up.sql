-- Following up: what recommendations and open questions want answered by when is a date too (core/rules/Deadlines.h). All
-- dates are counted anew at the next opening.
DELETE FROM setting WHERE "key" = 'dates.counted' AND EXISTS (SELECT 1 FROM discussion);

-- Open dates of one day come by the hour, so that what is late since the morning stands together (core/rules/DueWords.h).
DROP INDEX deadline_open;
CREATE INDEX deadline_open ON deadline (due_on, ifnull(due_time, '24'), discussion_id, kind, code, met_on, dropped)
    WHERE met_on IS NULL AND dropped = 0 AND due_on IS NOT NULL;

-- On which day an action was done, where that is not the day on which it was told.
ALTER TABLE action_progress ADD COLUMN done_on TEXT;
