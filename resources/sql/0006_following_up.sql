-- Following up: what recommendations and open questions want answered by when is a date too (core/rules/Deadlines.h). All
-- dates are counted anew at the next opening.
DELETE FROM setting WHERE "key" = 'dates.counted' AND EXISTS (SELECT 1 FROM discussion);
