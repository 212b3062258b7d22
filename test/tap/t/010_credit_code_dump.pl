# Whatever names an operator of credit_code survives a dump: pg_dump restores
# with an empty search_path, where IS DISTINCT FROM, NULLIF, IN, CASE and USING
# find operators of pg_catalog only.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding' => 'UTF8', '--locale' => 'C' ]);
$node->start;
$node->safe_psql('postgres', $_) for 'CREATE DATABASE before', 'CREATE DATABASE after', 'CREATE DATABASE ascii ENCODING SQL_ASCII TEMPLATE template0';
$node->safe_psql('before', q{
CREATE EXTENSION pg_credit;
CREATE TABLE t (code credit.credit_code PRIMARY KEY CHECK (code IS DISTINCT FROM '91350203M0001QKT19' AND code NOT IN ('11320100MB1886843H')),
	other credit.credit_code, town text GENERATED ALWAYS AS (CASE code WHEN '91320621MA1MRHG205' THEN 'one' ELSE credit.region(code) END) STORED,
	during daterange, EXCLUDE USING gist (code WITH =, during WITH &&));
CREATE INDEX ON t (NULLIF(other, code));
CREATE INDEX ON t ((code::text) text_pattern_ops) WHERE code LIKE '9%';
CREATE VIEW v AS SELECT code, NULLIF(code, t.other) AS n, (SELECT min(code) FROM t) AS m FROM t JOIN t AS u USING (code)
	WHERE t.code IN (SELECT code FROM t) AND t.code IS DISTINCT FROM t.other AND code LIKE '91%';
CREATE MATERIALIZED VIEW m AS SELECT max(code) FROM v;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (code = ANY (ARRAY['91320621MA1MRHG205']::varchar[]) OR code IS NOT DISTINCT FROM other);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.code IS DISTINCT FROM NEW.code) EXECUTE FUNCTION f();
INSERT INTO t VALUES ('91320621MA1MRHG205', NULL, DEFAULT, '[2026-01-01,)'), ('91350203M0001FUE2P', '91320621MA1MRHG205', DEFAULT, NULL);
INSERT INTO t SELECT credit.assigned_code('1', sha256(i::text::bytea)) FROM generate_series(1, 3) i;
});
my $file = $node->basedir . '/dump.sql';
$node->command_ok([ 'pg_dump', '-f', $file, $node->connstr('before') ], 'the database is dumped');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $file, $node->connstr('after') ], 'and restored');
my $all = 'REFRESH MATERIALIZED VIEW m; TABLE t ORDER BY code; TABLE v ORDER BY code; TABLE m';
is($node->safe_psql('after', $all), $node->safe_psql('before', $all), 'all rows are there');
is($node->safe_psql('after', 'SELECT count(*) FROM t WHERE town IS NOT NULL'), '2', 'of official codes only a region is known');

# where bytes have no meaning, questions still never raise
$node->safe_psql('ascii', 'CREATE EXTENSION pg_credit');
is($node->safe_psql('ascii', q{SELECT credit.is_valid_credit_code(E'9132\xff'), (credit.diagnose_credit_code(E'91320621\xd0\x9cA1MRHG20\xff')).tier,
	(credit.diagnose_credit_code(E'91320621\xd0\x9cA1MRHG205')).suggestion}), 'f|invalid|91320621MA1MRHG205', 'broken bytes in SQL_ASCII');
my ($rc, $out, $err) = $node->psql('ascii', q{SELECT E'91320621\xff\xc0A1MRHG20'::credit.credit_code}, on_error_stop => 1);
like($err, qr/invalid input syntax for type credit_code/, 'and input says what is wrong with them');

done_testing();
