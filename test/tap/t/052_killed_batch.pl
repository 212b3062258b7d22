# Killing the server in the middle of a batch loses nothing and doubles
# nothing: ten times, at random points, a backend or the whole server is killed
# with signal 9 while a batch comes in; the sender sends it again, as a sender
# does, and afterwards every count is exact.
use strict;
use warnings FATAL => 'all';
use FindBin;
use IPC::Run;
use Time::HiRes qw(sleep time);
use lib "$FindBin::RealBin/..";
use CreditNode;
use Test::More;

my $node = CreditNode::node('main', 'restart_after_crash = on');
CreditNode::deploy($node, 'city');
CreditNode::run_file($node, 'city', 'pgtap/prelude.sql');
# 400 rows a batch, every tenth without a mandatory field; the first half of
# the batches by call, the others by the table inbox
my $rows = q{(SELECT jsonb_agg(CASE WHEN i % 10 = 0 THEN d - 'CF_SY' ELSE d END || jsonb_build_object('_source_key', '%1$s-' || i) ORDER BY i)
	FROM (SELECT i, tap.penalty('批%1$s〔2026〕' || i || '号') AS d FROM generate_series(1, 400) AS i) AS x)};
sub submission
{
	my ($n) = @_;
	(my $docs = $rows) =~ s/%1\$s/$n/g;
	return "SET SESSION AUTHORIZATION tap_clerk; SELECT received || '=' || waiting || '+' || returned FROM credit.submit_json('penalty', 'b$n', $docs);" if $n <= 5;
	return "SET SESSION AUTHORIZATION tap_clerk; INSERT INTO credit.delivery (batch_no, source_key, payload) SELECT 'b$n', d ->> '_source_key', d FROM jsonb_array_elements($docs) AS d;"
		. " SELECT received || '=' || waiting || '+' || returned FROM credit.close_batch('penalty', 'b$n', 400);";
}
# how long one takes when nobody disturbs it: the points are spread over that
my $begun = time;
is($node->safe_psql('city', submission(0)), '400=360+40', 'a batch undisturbed');
my $span = time - $begun;

my ($kills, $lost) = (0, 0);
for my $n (1 .. 10)
{
	my ($in, $out, $err) = ("SELECT 'pid ' || pg_backend_pid();\n" . submission($n) . "\n", '', '');
	my $session = IPC::Run::start([ 'psql', '-XAtq', '-d', $node->connstr('city') ], '<', \$in, '>', \$out, '2>', \$err, IPC::Run::timeout(60));
	$session->pump until $out =~ /pid (\d+)/;
	my ($pid) = $out =~ /pid (\d+)/;
	sleep($span * rand);
	if ($n % 2) { kill 9, $pid } else { $node->kill9 }
	$kills++;
	$session->finish;
	$lost++ if $out !~ /=360\+40/;
	if ($n % 2) { sleep 0.05; for (1 .. 200) { last if system('pg_isready', '-q', '-h', $node->host, '-p', $node->port) == 0; sleep 0.1 } }
	else
	{
		# where nobody reaps the killed postmaster its lock file seems to be held;
		# its children leave when they notice, and the start waits for them
		for (1 .. 100)
		{
			unlink $node->data_dir . '/postmaster.pid';
			$node->{_pid} = undef;
			last if $node->start(fail_ok => 1);
			sleep 0.2;
		}
	}
	is($node->safe_psql('city', submission($n)), '400=360+40', "batch $n, killed " . ($n % 2 ? 'its backend' : 'the server') . ' and sent again');
	is($node->safe_psql('city', "SELECT count(*) || ' ' || count(DISTINCT document_no) FROM credit.record WHERE document_no LIKE '批$n〔%'"), '360 360', 'each good row is one record');
}
is($kills, 10, 'ten kills');
cmp_ok($lost, '>', 2, "some in the middle ($lost answers never came)");
is($node->safe_psql('city', 'SELECT count(*) FROM credit.batch'), '11', 'eleven batches');
is($node->safe_psql('city', 'SELECT count(*) FROM credit.inbox'), '4400', 'every row is in the inbox once');
is($node->safe_psql('city', 'SELECT count(DISTINCT (batch_id, line_no)) FROM credit.fault'), '440', 'every bad one waits with its faults');
is($node->safe_psql('city', 'SELECT count(payload) FROM credit.delivery'), '0', 'nothing is left in the table inbox');
is($node->safe_psql('city', 'SELECT * FROM credit.check_invariants()'), '', 'every invariant holds');
done_testing();
