\set i random(0, 3)
\set pause random(0, 4000)
BEGIN ISOLATION LEVEL :level;
SELECT hot(:i) AS n \gset
\sleep :pause us
SELECT try_act(:n, 0);
\sleep :pause us
COMMIT;
