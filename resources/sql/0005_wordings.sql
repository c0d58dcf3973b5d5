-- How many discussions are held under each wording: kept as it changes, like the other numbers (0004_counts.sql), so that
-- the list of procedures costs the same however many discussions there are. `key` is the wording's id.
DROP VIEW discussion_counted;
CREATE VIEW discussion_counted AS
SELECT id, 'all' AS list, '' AS key FROM discussion
UNION ALL SELECT id, 'in-progress', '' FROM discussion WHERE state IN ('draft', 'amending')
UNION ALL SELECT id, 'to-sign', '' FROM discussion WHERE state IN ('draft', 'amending') AND hard_gaps = 0
UNION ALL SELECT id, 'to-circulate', '' FROM discussion WHERE state = 'signed' AND circulated < versions
UNION ALL SELECT id, 'actions-due', next_due FROM discussion
          WHERE state IN ('signed', 'amending') AND open_actions > 0 AND next_due IS NOT NULL
UNION ALL SELECT id, 'held-under', CAST(protocol_id AS TEXT) FROM discussion;

INSERT INTO tally (list, key, count) SELECT list, key, count(*) FROM discussion_counted
    WHERE list = 'held-under' GROUP BY list, key;
