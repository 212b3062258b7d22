# the same document in two batches at once, one record confirmed by two heads at once, one record objected to
# twice at once: the second one waits, and then meets what the first has done
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use IPC::Run ();

my $node = PostgreSQL::Test::Cluster->new('two');
$node->init;
$node->start;
$node->safe_psql('postgres', "CREATE DATABASE u ENCODING 'UTF8' TEMPLATE template0");
$node->safe_psql('u', 'CREATE EXTENSION pg_credit; CALL credit.install()');
$node->safe_psql('u', slurp_file('test/pgtap/prelude.sql'));

# one session does, a second one begins to and waits for it, the first commits
sub race
{
	my ($first, $second) = @_;
	my ($in, $out) = ('', '');
	my $timer = IPC::Run::timeout($PostgreSQL::Test::Utils::timeout_default);
	my @psql = ('psql', '-XAtq', '-f', '-', '-d', $node->connstr('u'));
	my $one = IPC::Run::start(\@psql, '<', \$in, '>', \$out, '2>', \$out, $timer);
	$in = "BEGIN;\n$first;\n\\echo done\n";
	$one->pump until $out =~ /^done$/m;
	my ($in2, $out2) = ("SET application_name = 'second';\n$second;\n", '');
	my $two = IPC::Run::start(\@psql, '<', \$in2, '>', \$out2, '2>', \$out2, $timer);
	$two->pump while length $in2;
	$node->poll_query_until('u', "SELECT count(*) = 1 FROM pg_stat_activity WHERE application_name = 'second' AND wait_event_type = 'Lock'")
		or die 'the second session does not wait for the first';
	$in = "COMMIT;\n\\q\n";
	$one->finish;
	$in2 = "\\q\n";
	$two->finish;
	return ($out, $out2);
}

my $clerk = 'SET SESSION AUTHORIZATION tap_clerk';
my $head = 'SET SESSION AUTHORIZATION tap_head';
my ($a, $b) = race(
	"$clerk; SELECT waiting, returned FROM credit.submit_json('penalty', 'a', jsonb_build_array(tap.penalty('same'), tap.penalty('a2')))",
	"$clerk; SELECT waiting, returned FROM credit.submit_json('penalty', 'b', jsonb_build_array(tap.penalty('b1'), tap.penalty('same'), tap.penalty('b3')))");
like($a, qr/^2\|0$/m, 'the first batch is filed whole');
like($b, qr/^2\|1$/m, 'of the second all but the same document');
is($node->safe_psql('u', q(SELECT line_no, condition, fault FROM credit.fault)), '2|duplicate_document|record_document_key', 'which is a duplicate, by the constraint');
is($node->safe_psql('u', q(SELECT string_agg(document_no, ' ' ORDER BY document_no) FROM credit.record)), 'a2 b1 b3 same', 'and one record');

($a, $b) = race("$clerk; SELECT waiting FROM credit.submit_json('penalty', 'c', jsonb_build_array(tap.penalty('c1')))",
	"$clerk; SELECT waiting FROM credit.submit_json('penalty', 'c', jsonb_build_array(tap.penalty('c1')))");
is("$a$b" =~ tr/1/1/, 2, 'the same batch twice at once: the same answer to both');
is($node->safe_psql('u', q(SELECT count(*) FROM credit.record WHERE document_no = 'c1')), '1', 'and one record');

my $id = $node->safe_psql('u', q(SELECT tap.reviewed('penalty', tap.penalty('d1'))));
($a, $b) = race("$head; SELECT credit.confirm($id)", "$head; SELECT credit.confirm($id)");
like($a, qr/^1$/m, 'the first head confirms');
like($b, qr/record $id is confirmed, not reviewed/, 'the second is told that it was done');

my $office = 'SET SESSION AUTHORIZATION tap_office';
($a, $b) = race(map { "$office; SELECT credit.file_objection('{$id}', '91360000625912173B', '{overdue}', '$_')" } 'y', 'z');
like($b, qr/record $id is under objection already/, 'two objections to one record: the second is told so');

my $old = $node->safe_psql('u', q(SELECT tap.confirmed('penalty', tap.penalty('e1'))));
my $c1 = $node->safe_psql('u', "SELECT tap.reviewed('penalty', tap.penalty('e1', '{\"_corrects\":\"$old\"}'))");
($a, $b) = race("$head; SELECT credit.withdraw_record($old, 'x')", "$head; SELECT credit.confirm($c1)");
like($b, qr/record $old is withdrawn, not confirmed/, 'a correction confirmed while its record is withdrawn: refused');
is($node->safe_psql('u', 'SELECT count(*) FROM credit.check_invariants()'), '0', 'every invariant holds');
$node->stop;
done_testing();
