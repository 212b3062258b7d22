# The ledger where commits are out of order, after a restore, and from another
# server.  Writers sleep and roll back while two jobs seal: every version is
# sealed, none twice, although many came below a number that had been sealed
# before.  A restored database verifies and goes on.  A bundle of evidence is
# verified in a database that has nothing but the bundle and the published root.
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use IPC::Run ();
use PostgreSQL::Test::Utils;
use Test::More;

my $seconds = $ENV{LEDGER_SECONDS} // 4;
my $node = CreditNode::node('ledger', 'max_connections = 60');
CreditNode::deploy($node, 'city');
CreditNode::deploy($node, 'far');
CreditNode::run_file($node, 'city', 'pgtap/prelude.sql');
sub city { return $node->safe_psql('city', $_[0]) }

# evidence first, of what a day leaves
city(q{SELECT tap.confirmed('penalty', tap.penalty('w1')), tap.confirmed('permit', tap.permit('w2'))});
my $receipt = city(q{SELECT tap.as('tap_inquirer', $$SELECT credit.check_subject('91360000625912173B', 'approval') ->> 'inquiry_id'$$)});
my $bundle = sub { city("SELECT tap.as('tap_inquirer', 'SELECT credit.evidence_bundle($receipt)')") };
$bundle->();

city(q{CREATE FUNCTION put() RETURNS void LANGUAGE sql AS $$
		INSERT INTO credit.record SELECT (jsonb_populate_record(r, jsonb_build_object('record_id', nextval('credit.record_id_seq'), 'document_no', gen_random_uuid()))).*
		  FROM credit.record AS r WHERE r.document_no = 'w2' $$;
	CREATE FUNCTION change(n int) RETURNS void LANGUAGE sql AS $$
		UPDATE credit.record AS r SET title = gen_random_uuid() WHERE r.record_id = (SELECT max(x.record_id) - n FROM credit.record AS x) AND r.document_no !~ '^w' $$;});
my $dir = PostgreSQL::Test::Utils::tempdir;
append_to_file("$dir/write", q{\set pause random(0, 40)
\set n random(0, 30)
\set end random(1, 3)
BEGIN;
SELECT put();
\sleep :pause ms
SELECT change(:n);
\sleep :pause ms
\if :end = 1
ROLLBACK;
\else
COMMIT;
\endif
});
append_to_file("$dir/seal", "SELECT credit.seal_ledger();\n\\sleep 20 ms\n");
my @conn = ('-h', $node->host, '-p', $node->port, 'city');
my @runs;
# the writers' own rules are not the question here: of triggers those that fire always, as the history's
local $ENV{PGOPTIONS} = '-c session_replication_role=replica';
for my $job ([ 10, 'write' ], [ 2, 'seal' ])
{
	my $out = '';
	push @runs, [ IPC::Run::start([ 'pgbench', '-n', '-c', $job->[0], '-T', $seconds, '--max-tries=100', '-f', "$dir/$job->[1]", @conn ], '>', \$out, '2>&1'), \$out, $job->[1] ];
}
for my $run (@runs)
{
	$run->[0]->finish;
	my ($done) = ${ $run->[1] } =~ /number of transactions actually processed: (\d+)/;
	ok(!$run->[0]->result && $done, "$run->[2]: $done transactions") or diag(${ $run->[1] });
}
delete $ENV{PGOPTIONS};
city('SELECT credit.seal_ledger()') for 1 .. 2;

my $leaf = q{(SELECT p.run_no, p.source, p.kind, l.code, l.id, l.hash FROM credit.ledger_page AS p CROSS JOIN LATERAL unnest(p.codes, p.ids, p.hashes) AS l(code, id, hash)) AS l};
diag(city(q{SELECT format('%s runs, %s versions', count(*), sum(row_count)) FROM credit.ledger_run}));
my $late = city(qq{SELECT count(*) FROM $leaf JOIN credit.ledger_part AS b ON b.run_no = l.run_no - 1 AND b.source = l.source AND b.kind = l.kind
	WHERE l.source = 'record' AND l.id < b.top AND NOT EXISTS (SELECT FROM credit.ledger_page AS p WHERE p.run_no < l.run_no AND p.source = l.source AND p.kind = l.kind AND l.id = ANY (p.ids))});
cmp_ok($late, '>', 10, "$late versions came below a number that had been sealed: a mark at the highest would have missed them");
cmp_ok(city(q{SELECT count(DISTINCT p.closed) FROM credit.ledger_part AS p WHERE source = 'record'}), '>', 1, 'and meanwhile numbers were closed');
is(city(qq{SELECT count(*) FROM credit.record_history AS h FULL JOIN (SELECT * FROM $leaf WHERE l.source = 'record' AND l.kind = 'history') AS l ON l.code = h.code AND l.id = h.history_id WHERE h.code IS NULL OR l.code IS NULL}),
	'0', 'every row of the history is sealed, and nothing else');
is(city(qq{SELECT count(*) FROM (SELECT FROM $leaf WHERE l.source = 'record' AND l.kind = 'history' GROUP BY l.code, l.id HAVING count(*) > 1) AS x}), '0', 'none twice');
is(city(qq{SELECT count(*) FROM (SELECT FROM $leaf WHERE l.source = 'record' AND l.kind = 'current' GROUP BY l.code, l.id, l.hash HAVING count(*) > 1) AS x}), '0', 'no version that was current twice');
is(city(qq{SELECT count(*) FROM credit.record AS r WHERE NOT EXISTS (SELECT FROM $leaf WHERE l.source = 'record' AND l.kind = 'current' AND l.code = r.code AND l.id = r.record_id)}), '0', 'every record is sealed');
is(city('SELECT * FROM credit.verify_ledger()'), '', 'and as it is now');

# a hole that a rollback left: nothing can come there any more
my $hole = city(q{SELECT nextval('credit.record_id_seq')});
city('SELECT put()');
city('SELECT credit.seal_ledger()') for 1 .. 2;
city("SET session_replication_role = replica; INSERT INTO credit.record SELECT (jsonb_populate_record(r, '{\"record_id\": $hole, \"document_no\": \"x\"}')).* FROM credit.record AS r WHERE r.document_no = 'w2'");
is(city('SELECT source, kind, row_id, problem FROM credit.verify_ledger()'), "record|current|$hole|inserted", 'a row put into a hole');
city('SELECT credit.seal_ledger()');
is(city('SELECT row_id, problem FROM credit.verify_ledger()'), "$hole|inserted", 'and the next run does not make it good');
my $always = join(' ', map { "ALTER TABLE credit.record STATE TRIGGER $_;" } split /\n/, city(q{SELECT tgname FROM pg_trigger WHERE tgrelid = 'credit.record'::regclass AND tgenabled = 'A'}));
sub triggers { (my $command = $always) =~ s/STATE/$_[0]/g; return $command }
city("SET session_replication_role = replica; BEGIN; " . triggers('DISABLE') . " DELETE FROM credit.record WHERE record_id = $hole; " . triggers('ENABLE ALWAYS') . ' COMMIT');
is(city('SELECT * FROM credit.verify_ledger()'), '', 'gone');

# the root is published, and the bundle is verified elsewhere
my $whole = $bundle->();
my $day = city(q{SET pg_credit.today = '2026-06-02'; SELECT tap.as('tap_office', $$SELECT credit.issue_bulletin('ledger', '2026-05-20', '361100', true)$$)});
my $roots = city(qq{SELECT jsonb_path_query_array(content, '\$.sections[0].rows[*][3]') FROM credit_public.bulletin WHERE bulletin_id = $day});
my $root = city(q{SELECT root FROM credit_report.ledger_day WHERE day = '2026-05-11'});
is($roots, '["' . $root . '"]', 'the root of the day stands in the bulletin');
like(city(qq{SELECT content -> 'sections' -> 1 -> 'rows' FROM credit_public.bulletin WHERE bulletin_id = $day}), qr/上饶市生态环境局/, 'and the seal of each unit');
sub far { my ($b, $r) = @_; return $node->safe_psql('far', "SELECT string_agg(v.part, ' ') FROM credit.verify_evidence(\$b\$$b\$b\$, '$r') AS v WHERE NOT v.good") }
my ($sealed_by) = $whole =~ /"root": "([0-9a-f]{64})"[^{}]*"seal"/;
is($node->safe_psql('far', 'SELECT count(*) FROM credit.ledger_run'), '0', 'the other server knows nothing');
is(far($whole, $sealed_by), '', 'and finds every part good');
my $n = 0;
for my $t ([ 's/超标排放/合法排放/', 'answer content' ], [ 's/"frozen_on": "2026-05-11"/"frozen_on": "2025-05-11"/', 'content row' ], [ 's/("hashes": \["..)./${1}z/', 'row page' ],
	[ 's/seal (\w{18}) /seal $1  /', 'seal' ], [ 's/"run": "run /"run": "run 1/', 'run' ])
{
	my ($change, $parts) = @$t;
	my $b = $whole;
	eval "\$b =~ $change" or die "$change changes nothing";
	my $found = far($b, $sealed_by);
	ok($found =~ /\Q$parts\E/, "tampered with: $found") or diag("$change: $found");
}
is(far($whole, '0' x 64), 'root', 'another root');

# a restored database: transaction numbers have begun anew, numbers of rows have not
$node->safe_psql('postgres', 'CREATE DATABASE restored');
$node->command_ok([ 'pg_dump', '-Fc', '-f', "$dir/dump", '-d', $node->connstr('city') ], 'dump');
$node->command_ok([ 'pg_restore', '--exit-on-error', '-d', $node->connstr('restored'), "$dir/dump" ], 'restore');
sub restored { return $node->safe_psql('restored', "SET pg_credit.today = '2026-05-12'; $_[0]") }
is(restored('SELECT * FROM credit.verify_ledger()'), '', 'restored: all agrees');
my $had = restored('SELECT credit.seal_ledger()');
is(restored('SELECT credit.seal_ledger()'), '0', "the first run there seals what was not yet ($had)");
restored('SELECT put()');
is(restored('SELECT credit.seal_ledger()'), '1', 'and it goes on');
is(restored('SELECT * FROM credit.verify_ledger()'), '', 'verified');
is(restored("SET session_replication_role = replica; BEGIN; " . triggers('DISABLE') . " UPDATE credit.record SET title = 'y' WHERE document_no = 'w1'; " . triggers('ENABLE ALWAYS') . " COMMIT; SELECT source, problem FROM credit.verify_ledger() LIMIT 1"), 'record|edited', 'and what is edited there is found');

# what the ledger cannot see: who writes all of it anew.  The published root can.
is(restored(q{SET session_replication_role = replica;
	ALTER TABLE credit.ledger_run DISABLE TRIGGER ALL; ALTER TABLE credit.ledger_part DISABLE TRIGGER ALL; ALTER TABLE credit.ledger_seal DISABLE TRIGGER ALL; ALTER TABLE credit.ledger_page DISABLE TRIGGER ALL;
	DELETE FROM credit.ledger_run; DELETE FROM credit.ledger_part; DELETE FROM credit.ledger_seal; DELETE FROM credit.ledger_page;
	CREATE TEMP TABLE n AS SELECT credit.seal_ledger(); SELECT * FROM credit.verify_ledger()}), '', 'a ledger written anew agrees with itself');
is(restored("SELECT count(*) FROM credit.ledger_run WHERE encode(root, 'hex') = '$root'"), '0', 'but it has not the root that was published');
done_testing();
