\set i random(0, 3)
\set others random(0, 600)
BEGIN ISOLATION LEVEL :level;
SELECT hot(:i) AS n \gset
SELECT try_act(:n, :others);
COMMIT;
