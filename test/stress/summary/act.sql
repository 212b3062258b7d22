\set kind random(0, 15)
\set undo random(1, 5)
BEGIN ISOLATION LEVEL :level;
SELECT step((string_to_array('submit submit submit submit submit confirm confirm confirm confirm return withdraw object recount recount ask publish', ' '))[:kind + 1]);
\if :undo = 1
ROLLBACK;
\else
COMMIT;
\endif
