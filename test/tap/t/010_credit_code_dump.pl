# Whatever names an operator of credit_code or citizen_id survives a dump:
# pg_dump restores with an empty search_path, where IS DISTINCT FROM, NULLIF,
# IN, CASE and USING find operators of pg_catalog only.
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

CREATE TABLE person (id credit.citizen_id PRIMARY KEY CHECK (id IS DISTINCT FROM '440524188001010014' AND id NOT IN ('810000199408230021')),
	guardian credit.citizen_id REFERENCES person, who text GENERATED ALWAYS AS (CASE id WHEN '11010519491231002X' THEN 'one' ELSE credit.sex(id) END) STORED);
CREATE INDEX ON person (NULLIF(guardian, id)) WHERE id <> '11010519491231002X';
CREATE VIEW pv AS SELECT id, NULLIF(id, person.guardian) AS n, (SELECT min(id) FROM person) AS m FROM person JOIN person AS u USING (id)
	WHERE person.id IN (SELECT id FROM person) AND person.id IS DISTINCT FROM person.guardian ORDER BY id DESC;
CREATE MATERIALIZED VIEW pm AS SELECT max(id) FROM pv;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON person USING (id = ANY (ARRAY['11010519491231002X']::varchar[]) OR id IS NOT DISTINCT FROM guardian);
CREATE TRIGGER g BEFORE UPDATE ON person FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION f();
INSERT INTO person VALUES ('11010519491231002X', NULL), ('110105194912310054', '11010519491231002X');
});
my $file = $node->basedir . '/dump.sql';
$node->command_ok([ 'pg_dump', '-f', $file, $node->connstr('before') ], 'the database is dumped');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $file, $node->connstr('after') ], 'and restored');
my $all = 'REFRESH MATERIALIZED VIEW m; TABLE t ORDER BY code; TABLE v ORDER BY code; TABLE m;
	REFRESH MATERIALIZED VIEW pm; TABLE person ORDER BY id; TABLE pv; TABLE pm';
is($node->safe_psql('after', $all), $node->safe_psql('before', $all), 'all rows are there');
is($node->safe_psql('after', 'SELECT count(*) FROM t WHERE town IS NOT NULL'), '2', 'of official codes only a region is known');
is($node->safe_psql('after', q{SELECT count(DISTINCT who), count(guardian), (SELECT max FROM pm) = max(id) FROM person}), '2|1|t', 'personal numbers too');
is($node->safe_psql('after', q{SET search_path = ''; SELECT count(*), max(id) = min(id) FROM public.person WHERE id = '11010519491231002X'::varchar AND NULLIF(id, guardian) IS NOT NULL}), '1|t',
	'and they are found with an empty path');

# where bytes have no meaning, questions still never raise
$node->safe_psql('ascii', 'CREATE EXTENSION pg_credit');
is($node->safe_psql('ascii', q{SELECT credit.is_valid_credit_code(E'9132\xff'), (credit.diagnose_credit_code(E'91320621\xd0\x9cA1MRHG20\xff')).tier,
	(credit.diagnose_credit_code(E'91320621\xd0\x9cA1MRHG205')).suggestion}), 'f|invalid|91320621MA1MRHG205', 'broken bytes in SQL_ASCII');
my ($rc, $out, $err) = $node->psql('ascii', q{SELECT E'91320621\xff\xc0A1MRHG20'::credit.credit_code}, on_error_stop => 1);
like($err, qr/invalid input syntax for type credit_code/, 'and input says what is wrong with them');
($rc, $out, $err) = $node->psql('ascii', "\\set VERBOSITY verbose\nCALL credit.install()", on_error_stop => 1);
like($err, qr/UC904: .*encoding UTF8, this one has SQL_ASCII/, 'the platform is not deployed where characters are bytes');
is($node->safe_psql('ascii', 'SELECT credit.platform_version() IS NULL'), 't', 'nothing of it');

done_testing();
