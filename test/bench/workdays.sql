-- Working days against date + integer, in a scan of one million rows.
CREATE TABLE bench.w (day date NOT NULL);
INSERT INTO bench.w SELECT date '2015-01-01' + (hashint8extended(i, 3) & 4095)::int % 3600
  FROM generate_series(1, (1000000 * :scale)::bigint) AS i;
VACUUM ANALYZE bench.w;
INSERT INTO bench.variant (topic, name, work, rounds) VALUES
('workdays', 'plus', 'SELECT count(day + 7) FROM bench.w', 15),
('workdays', 'add', 'SELECT count(credit.add_workdays(day, 7)) FROM bench.w', 15),
('workdays', 'add60', 'SELECT count(credit.add_workdays(day, 60)) FROM bench.w', 15),
('workdays', 'minus', 'SELECT count(day - date ''2020-01-01'') FROM bench.w', 15),
('workdays', 'between', 'SELECT count(credit.workdays_between(date ''2020-01-01'', day)) FROM bench.w', 15);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('workdays', 'add_workdays(day, 7), to day + 7', 'add', 'plus', 1.1),
('workdays', 'add_workdays(day, 60), to day + 7', 'add60', 'plus', 1.1),
('workdays', 'workdays_between, to day - day', 'between', 'minus', NULL);
CALL bench.measure('workdays');
