-- Two million codes of the whole country, in no order, and as many numbers of 18
-- digits, so that the files are alike; and the table that other parts draw from.
\set n '(2000000 * :scale)::bigint'
CREATE UNLOGGED TABLE bench.made AS SELECT DISTINCT bench.code(i, false) AS code FROM generate_series(1, :n) AS i;
COPY (SELECT code FROM bench.made ORDER BY hashtextextended(code, 7)) TO :'f_code';
COPY (SELECT 100000000000000000 + (hashtextextended(code, 8) & 9223372036854775807) % 899999999999999999
		FROM bench.made ORDER BY hashtextextended(code, 7)) TO :'f_bigint';
DROP TABLE bench.made;

CREATE TABLE bench.t_code (code credit.credit_code NOT NULL);
COPY bench.t_code FROM :'f_code';
ANALYZE bench.t_code;
