# The daily pull over postgres_fdw from another database: what is new comes in
# once; when the source is down that is logged and an alert, and the next day
# goes on where it stopped (R040).
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use Test::More;

my $node = CreditNode::node('main');
CreditNode::deploy($node, 'city');
CreditNode::run_file($node, 'city', 'pgtap/prelude.sql');
$node->safe_psql('postgres', 'CREATE DATABASE bureau; CREATE ROLE puller LOGIN');
$node->safe_psql('bureau', q{CREATE TABLE cf (id bigint PRIMARY KEY, doc jsonb);
	CREATE VIEW penalties AS SELECT id, doc ->> 'CF_WSH' AS wsh, doc ->> 'CF_SY' AS sy, doc FROM cf; GRANT SELECT ON penalties TO puller});
my $base = $node->safe_psql('city', "SELECT tap.penalty('x')");
my @fields = split /\n/, $node->safe_psql('city', "SELECT jsonb_object_keys(tap.penalty('x')) ORDER BY 1");
# a relational export: one column a field
$node->safe_psql('bureau', 'DROP VIEW penalties; CREATE VIEW penalties AS SELECT id, ' . join(', ', map { "doc ->> '$_' AS " . lc } @fields) . ' FROM cf; GRANT SELECT ON penalties TO puller');
my ($host, $port) = ($node->host, $node->port);
$node->safe_psql('city', qq{CREATE EXTENSION postgres_fdw; CREATE SERVER bureau FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$host', port '$port', dbname 'bureau');
	CREATE USER MAPPING FOR credit_owner SERVER bureau OPTIONS (user 'puller', password_required 'false');
	CREATE SCHEMA bureau; GRANT USAGE ON SCHEMA bureau TO credit_owner; GRANT USAGE ON FOREIGN SERVER bureau TO credit_owner;
	CREATE FOREIGN TABLE bureau.penalties (id bigint, } . join(', ', map { lc($_) . ' text' } @fields) . q{) SERVER bureau OPTIONS (schema_name 'public');
	GRANT SELECT ON bureau.penalties TO credit_owner;
	INSERT INTO credit.source VALUES ('bureau', '执法系统', credit.unit_of('上饶市生态环境局'), 'pull', 'tap_clerk', '2026-05-11');
	INSERT INTO credit.source_item VALUES ('bureau', 'penalty', 'bureau.penalties', 'id', (SELECT jsonb_object_agg(k, lower(k)) FROM jsonb_object_keys(tap.penalty('x')) AS k))});
sub write_rows { my ($from, $to) = @_; $node->safe_psql('bureau', "INSERT INTO cf SELECT i, '$base'::jsonb || jsonb_build_object('CF_WSH', '执〔2026〕' || i || '号') || CASE WHEN i % 10 = 0 THEN '{\"CF_SY\":null}'::jsonb ELSE '{}' END FROM generate_series($from, $to) AS i") }
sub pull { my ($day) = @_; return $node->safe_psql('city', "SET pg_credit.today = '$day'; SELECT credit.run_job('pull_due')") }
sub last_run { return $node->safe_psql('city', "SELECT concat_ws(' ', rows_read, accepted, refused, to_key, sqlstate) FROM credit.pull_run ORDER BY run_id DESC LIMIT 1") }

write_rows(1, 100);
is(pull('2026-05-11'), '100', 'the first day brings what there is');
is(last_run(), '100 90 10 100', 'the log says how many were read, accepted and refused, and up to which key');
is(pull('2026-05-11'), '0', 'once a day');
write_rows(101, 120);
# down: the other database takes no connections
$node->safe_psql('postgres', 'ALTER DATABASE bureau ALLOW_CONNECTIONS false');
is(pull('2026-05-12'), '0', 'the source is down');
like(last_run(), qr/^\d{5}$|^[0-9A-Z]{5}$/, 'its SQLSTATE is in the log');
is($node->safe_psql('city', "SET pg_credit.today = '2026-05-12'; SELECT source, day, recovered FROM credit_report.missed_pull"), 'bureau|2026-05-12|f', 'and the day is an alert');
$node->safe_psql('postgres', 'ALTER DATABASE bureau ALLOW_CONNECTIONS true');
is(pull('2026-05-13'), '20', 'the next day goes on where it stopped');
is(last_run(), '20 18 2 120', 'nothing left out, nothing twice');
is($node->safe_psql('city', "SET pg_credit.today = '2026-05-13'; SELECT day, recovered FROM credit_report.missed_pull"), '2026-05-12|t', 'and the alert says so');
is($node->safe_psql('city', 'SELECT count(*) || chr(32) || count(DISTINCT document_no) FROM credit.record'), '108 108', 'every good row is one record');
is($node->safe_psql('city', 'SELECT * FROM credit.check_invariants()'), '', 'every invariant holds');
done_testing();
