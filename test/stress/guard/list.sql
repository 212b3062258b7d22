\set i random(0, 3)
\set pause random(0, 2000)
BEGIN ISOLATION LEVEL :level;
INSERT INTO credit.listing SELECT subject(hot(:i)) ON CONFLICT DO NOTHING;
\sleep :pause us
COMMIT;
\sleep 5 ms
