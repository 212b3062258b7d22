# Many writers that sleep, roll back and commit out of order, and several
# partners whose batches are cut at the same time, two readers to a partner:
# what each partner was sent, replayed, is the published copy; every step of it
# is possible; nothing came twice.  The control, a cursor over the highest
# number seen, must lose rows under the same load, or the load proves nothing.
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use IPC::Run ();
use PostgreSQL::Test::Utils;
use Test::More;

my $seconds = $ENV{FEED_SECONDS} // 8;
my $node = CreditNode::node('feed', 'max_connections = 60');
CreditNode::deploy($node, 'city');
$node->safe_psql('city', q{
	INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during)
	SELECT p, p, CASE p WHEN 'self' THEN 'self' ELSE 'site' END, credit.register_unit(p, '361100', 'city'), 'S0 art 16', '[2016-09-01,)' FROM unnest('{self,a,b,c}'::text[]) AS p;
	INSERT INTO credit.subscription (partner, act_kinds, basis, valid_during)
	VALUES ('a', NULL, 'S0 art 16', '[2016-09-01,)'), ('b', NULL, 'S0 art 16', '[2016-09-01,)'), ('c', '{permit}', 'S0 art 16', '[2016-09-01,)');
	-- small batches, so that there are many
	UPDATE credit.rule SET amount = 40 WHERE name = 'feed.batch_rows';
	CREATE FUNCTION subject(n int) RETURNS credit.credit_code LANGUAGE sql IMMUTABLE RETURN credit.assigned_code('2', sha256(n::text::bytea));
	CREATE FUNCTION put(n int, what text) RETURNS void LANGUAGE sql AS $$
		INSERT INTO credit_public.published_record (code, record_id, act_kind, subject_name, document_no, unit_name, unit_code, source_name, source_code,
			region, decided_on, published_on, public_until, contested, document, changed_at)
		SELECT subject(n / 4), n, CASE n % 2 WHEN 0 THEN 'permit' ELSE 'penalty' END, 'x', what, 'u', p.unit, 'u', p.unit, '361100', '2026-05-06', '2026-05-11', '2027-05-11', false, '{}', now()
		  FROM credit.partner AS p WHERE p.partner = 'self'
		ON CONFLICT (code, record_id) DO UPDATE SET document_no = excluded.document_no $$;
	-- the control
	CREATE TABLE naive_mark AS SELECT 0::bigint AS at;
	CREATE TABLE naive_row (change_id bigint);
	CREATE FUNCTION naive() RETURNS void LANGUAGE plpgsql AS $$
	DECLARE
		mark bigint;
	BEGIN
		SELECT at INTO mark FROM naive_mark FOR UPDATE;
		WITH got AS (INSERT INTO naive_row SELECT c.change_id FROM credit.change_log AS c WHERE c.change_id > mark RETURNING change_id)
		UPDATE naive_mark SET at = greatest(at, (SELECT max(g.change_id) FROM got AS g));
	END $$;
});

my $dir = PostgreSQL::Test::Utils::tempdir;
sub script
{
	my ($name, $text) = @_;
	append_to_file("$dir/$name", $text);
	return "$dir/$name";
}
# two objects in one transaction, in ascending order; a third of the transactions is rolled back
my $write = script('write', q{\set a random(1, 300)
\set b :a + random(1, 40)
\set what random(1, 4)
\set pause random(0, 30)
\set end random(1, 3)
BEGIN;
SELECT put(:a, 'v' || random());
\sleep :pause ms
\if :what = 1
DELETE FROM credit_public.published_record WHERE code = subject(:b / 4) AND record_id = :b;
\else
SELECT put(:b, 'v' || random());
\endif
\sleep :pause ms
\if :end = 1
ROLLBACK;
\else
COMMIT;
\endif
});
my %read = map { $_ => script("read_$_", "SELECT credit.cut_batch('$_');\n\\sleep 5 ms\n") } qw(a b c);
my $naive = script('naive', "SELECT naive();\n\\sleep 5 ms\n");

my @conn = ('-h', $node->host, '-p', $node->port, 'city');
my @runs;
for my $job ([ 12, 2, $write ], (map { [ 2, 1, $read{$_} ] } qw(a b c)), [ 1, 1, $naive ])
{
	my ($clients, $threads, $file) = @$job;
	my $out = '';
	my $h = IPC::Run::start([ 'pgbench', '-n', '-c', $clients, '-j', $threads, '-T', $seconds, '--max-tries=100', '-f', $file, @conn ], '>', \$out, '2>&1');
	push @runs, [ $h, \$out, $file ];
}
for my $run (@runs)
{
	$run->[0]->finish;
	my ($done) = ${ $run->[1] } =~ /number of transactions actually processed: (\d+)/;
	ok(!$run->[0]->result && $done, ($run->[2] =~ m{([^/]*)$})[0] . ": $done transactions") or diag(${ $run->[1] });
}
# the rest, now that all is still
for my $p (qw(a b c))
{
	1 while $node->safe_psql('city', "SELECT credit.cut_batch('$p')")
	  && $node->safe_psql('city', "SELECT (SELECT to_position FROM credit.feed_batch WHERE partner = '$p' ORDER BY batch_no DESC LIMIT 1) < (SELECT max(position) FROM credit.change_log)") eq 't';
}
diag($node->safe_psql('city', q{SELECT format('%s changes, %s batches, %s rows', (SELECT count(*) FROM credit.change_log), (SELECT count(*) FROM credit.feed_batch), (SELECT count(*) FROM credit.feed_row))}));
cmp_ok($node->safe_psql('city', 'SELECT count(*) FROM credit.change_log'), '>', 300, 'there was a load');
cmp_ok($node->safe_psql('city', 'SELECT count(*) FROM (SELECT change_id, lag(change_id) OVER (ORDER BY position) AS before FROM credit.change_log) AS x WHERE change_id < before'),
	'>', 10, 'and commits were out of order');
cmp_ok($node->safe_psql('city', "SELECT count(*) FROM credit.feed_batch WHERE row_count > 0 AND partner = 'a'"), '>', 20, 'cut into many batches');

for my $p (qw(a b c))
{
	my $held = "SELECT DISTINCT ON (f.subject_code, f.source_key) f.subject_code, f.source_key::bigint AS record_id, f.content FROM credit.feed_row AS f WHERE f.partner = '$p' ORDER BY f.subject_code, f.source_key, f.batch_no DESC, f.line_no DESC";
	my $copy = "SELECT x.code, x.record_id, to_jsonb(x) - 'changed_at' FROM credit_public.published_record AS x" . ($p eq 'c' ? " WHERE x.act_kind = 'permit'" : '');
	is($node->safe_psql('city', "SELECT count(*) FROM ((SELECT * FROM ($held) AS h WHERE h.content IS NOT NULL EXCEPT $copy) UNION ALL ($copy EXCEPT ALL SELECT * FROM ($held) AS h)) AS d"), '0',
		"$p: what was sent, replayed, is the copy");
	is($node->safe_psql('city', "SELECT count(*) FROM (SELECT f.verb, f.content, lag(f.content) OVER (PARTITION BY f.subject_code, f.source_key ORDER BY f.batch_no, f.line_no) AS before FROM credit.feed_row AS f WHERE f.partner = '$p') AS s WHERE (s.verb = 'ADDED') <> (s.before IS NULL)"),
		'0', "$p: only what is not held is added, only what is held changes or goes");
	is($node->safe_psql('city', "SELECT count(*) FROM (SELECT FROM credit.feed_row WHERE partner = '$p' GROUP BY change_id HAVING count(*) > 1) AS twice"), '0', "$p: nothing came twice");
	is($node->safe_psql('city', "SELECT max(batch_no) - count(*) FROM credit.feed_batch WHERE partner = '$p'"), '0', "$p: no number is missing");
}
is($node->safe_psql('city', 'SELECT * FROM credit_private.exchange_problems()'), '', 'log, copy, order and chains agree');
$node->safe_psql('city', 'SELECT naive()');
my $lost = $node->safe_psql('city', 'SELECT count(*) FROM credit.change_log AS c WHERE NOT EXISTS (SELECT FROM naive_row AS n WHERE n.change_id = c.change_id)');
cmp_ok($lost, '>', 0, "the control lost $lost changes");
done_testing();
