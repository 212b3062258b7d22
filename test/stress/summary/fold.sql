\set pause random(0, 30)
BEGIN ISOLATION LEVEL :level;
SELECT credit.fold_summary();
COMMIT;
\sleep :pause ms
