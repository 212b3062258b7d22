# City to province, two databases: everything that becomes public, changes or
# leaves arrives with its verb, once, whatever is delivered twice, lost on the
# way or out of turn; what came from one side is not sent back to it.  And the
# published copy by built-in logical replication, the other way to carry it.
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use Test::More;

my $node = CreditNode::node('main', 'wal_level = logical', 'max_wal_senders = 10', 'max_replication_slots = 10');
for my $db (qw(city province))
{
	CreditNode::deploy($node, $db);
	CreditNode::run_file($node, $db, 'pgtap/prelude.sql');
	# the same units have the same codes everywhere
	my ($self, $other) = $db eq 'city' ? ('上饶市信用办|361100|city', '江西省信用中心|360000|province') : ('江西省信用中心|360000|province', '上饶市信用办|361100|city');
	$node->safe_psql($db, qq{
		INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during)
		SELECT x.partner, split_part(x.u, '|', 1), x.kind, credit.register_unit(split_part(x.u, '|', 1), split_part(x.u, '|', 2), split_part(x.u, '|', 3)), 'S0 art 16', '[2016-09-01,)'
		  FROM (VALUES ('self', 'self', '$self'), ('peer', '${\($db eq 'city' ? 'province' : 'city')}', '$other')) AS x(partner, kind, u);
		INSERT INTO credit.subscription (partner, relay, basis, valid_during) VALUES ('peer', true, 'S0 art 16', '[2016-09-01,)');
	});
}
sub city { return $node->safe_psql('city', $_[0]) }
sub province { return $node->safe_psql('province', $_[0]) }
# one delivery: cut, fetch, take in, give the receipt
sub deliver
{
	my ($from, $to) = @_;
	$node->safe_psql($from, "SELECT credit.cut_batch('peer')");
	while ((my $batch = $node->safe_psql($from, "SET SESSION AUTHORIZATION tap_office; SELECT credit.fetch_batch('peer')")) ne '')
	{
		my ($n) = $batch =~ /"batch_no": (\d+)/;
		my $take = "SET SESSION AUTHORIZATION tap_office; SELECT credit.receive_feed('peer', \$feed\$$batch\$feed\$)";
		my $receipt = $node->safe_psql($to, $take);
		is($node->safe_psql($to, $take), $receipt, "batch $n from $from, delivered twice: the same receipt") if $n <= 3;
		$node->safe_psql($from, "SET SESSION AUTHORIZATION tap_office; SELECT credit.give_receipt('peer', $n, \$receipt\$$receipt\$receipt\$)");
	}
}
my $copy = q{SELECT coalesce(string_agg(format('%s %s %s', p.code, p.record_id, to_jsonb(p) - 'changed_at'), E'\n' ORDER BY p.code, p.record_id), '') FROM credit_public.published_record AS p};
my $held = q{SELECT coalesce(string_agg(format('%s %s %s', r.code, r.source_key, r.content), E'\n' ORDER BY r.code, r.source_key::bigint), '') FROM credit.received_record AS r WHERE r.content IS NOT NULL};
sub same { is(province($held), city($copy), $_[0]) }

city(q{CREATE TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('w1')) AS withdrawn, tap.confirmed('penalty', tap.penalty('w2')) AS superseded, tap.confirmed('penalty', tap.penalty('w3', '{"CF_JDRQ":"2026-01-06"}')) AS repaired,
	tap.confirmed('penalty', tap.penalty('w4')) AS contested, tap.confirmed('penalty', tap.penalty('w5', '{"_severity":"minor"}')) AS minor, tap.confirmed('permit', tap.permit('w6')) AS permit;
	GRANT SELECT ON r TO PUBLIC; SELECT credit.publish_due()});
deliver('city', 'province');
like(province($held), qr/w1.*w6/s, 'what is public in the city is in the province');
same('and the same');
city(q{SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(withdrawn, '复议撤销') FROM r$$)});
city(q{SELECT tap.confirmed('penalty', tap.penalty('w2', jsonb_build_object('_corrects', superseded, 'CF_NR_FK', '1.00'))) FROM r; SELECT credit.publish_due()});
city(q{SELECT tap.approve(tap.repair(repaired)) FROM r});
city(q{SELECT tap.objection(contested, '已整改') FROM r});
deliver('city', 'province');
same('after a withdrawal, a correction, a repair and an objection');
city(q{SET pg_credit.today = '2026-08-06'; SELECT credit.withdraw_expired()});
city(q{SELECT credit_private.register_subject('91350100M000100Y43', '另一公司', 'test'); SELECT tap.as('tap_office', $$SELECT credit.merge_subject('91360000625912173B', '91350100M000100Y43', '同一主体')$$)});
deliver('city', 'province');
same('after an expiry and a merge');
is(province(q{SELECT string_agg(format('%s %s', verb, n), ', ' ORDER BY verb) FROM (SELECT verb, count(*) AS n FROM (SELECT verb FROM credit.received_record UNION ALL SELECT verb FROM credit.received_record_history) AS v GROUP BY verb) AS g}),
	'ADDED 7, CORRECTED 2, EXPIRED 1, MERGED 3, REPAIRED 1, WITHDRAWN 1', 'every verb arrived, as often as it happened');
is(province(q{SELECT count(*) FROM credit.received_record WHERE merged_into = '91350100M000100Y43'}), '3', 'what is of a merged subject says whose it is now');

# a receiver that was away catches up in order, and notices what it misses
city(qq{SELECT tap.confirmed('permit', tap.permit('x$_')); SELECT credit.publish_due(); SELECT credit.cut_batch('peer')}) for 1 .. 3;
my ($last) = city('SELECT max(batch_no) FROM credit.feed_batch');
my $early = city("SET SESSION AUTHORIZATION tap_office; SELECT credit.fetch_batch('peer', $last)");
my ($rc, $out, $err) = $node->psql('province', "SET SESSION AUTHORIZATION tap_office; SELECT credit.receive_feed('peer', \$feed\$$early\$feed\$)");
like($err, qr/Missing: ${\($last - 2)} to ${\($last - 1)}/, 'a batch too early is refused, with what is missing');
deliver('city', 'province');
same('in order it is taken in');

# back again: the province has something of its own, and does not return what is the city's
province(q{SELECT tap.confirmed('permit', tap.permit('p1')); SELECT credit.publish_due()});
deliver('province', 'city');
is(city(q{SELECT string_agg(content ->> 'document_no', ' ') FROM credit.received_record}), 'p1', 'the city gets what is the province\'s, and nothing of its own back');
is(city('SELECT * FROM credit.check_invariants()'), '', 'every invariant holds in the city');
is(province('SELECT * FROM credit.check_invariants()'), '', 'and in the province');
is(city('SELECT unreceipted, rejected FROM credit_report.feed_status'), '0|0', 'every batch has its receipt');

# dumped and restored elsewhere the feed goes on: no transaction number is kept
my $dump = PostgreSQL::Test::Utils::tempdir . '/city.dump';
city(q{SELECT tap.confirmed('permit', tap.permit('y1')); SELECT credit.publish_due()});
$node->command_ok([ 'pg_dump', '-Fc', '-f', $dump, $node->connstr('city') ], 'the city is dumped with a change that waits');
$node->safe_psql('postgres', 'ALTER DATABASE city RENAME TO city_old');
$node->safe_psql('postgres', 'CREATE DATABASE city');
$node->safe_psql('postgres', "ALTER DATABASE city SET pg_credit.today = '2026-05-11'");
$node->command_ok([ 'pg_restore', '--exit-on-error', '-d', $node->connstr('city'), $dump ], 'and restored');
city(q{SELECT tap.confirmed('permit', tap.permit('y2')); SELECT credit.publish_due()});
deliver('city', 'province');
same('the restored city goes on where it was');

# the copy itself, by logical replication: into a database of its own, for there the table has the same name
my $created = $node->safe_psql('city', q{SELECT format('CREATE TABLE credit_public.published_record (%s, PRIMARY KEY (code, record_id))', string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum))
	FROM pg_attribute WHERE attrelid = 'credit_public.published_record'::regclass AND attnum > 0 AND NOT attisdropped});
$node->safe_psql('postgres', 'CREATE DATABASE mirror');
$node->safe_psql('mirror', "CREATE EXTENSION pg_credit; CREATE SCHEMA credit_public; $created");
city('CREATE PUBLICATION copy FOR TABLE credit_public.published_record');
# the slot by hand: publisher and subscriber are one server here
city(q{SELECT pg_create_logical_replication_slot('mirror', 'pgoutput')});
$node->safe_psql('mirror', q{CREATE SUBSCRIPTION copy CONNECTION 'dbname=city port=} . $node->port . q{ host=} . $node->host . q{' PUBLICATION copy WITH (create_slot = false, slot_name = 'mirror', binary = true)});
sub mirrored
{
	my $here = city($copy);
	ok($node->poll_query_until('mirror', "SELECT ($copy) = \$here\$$here\$here\$"), $_[0]);
}
mirrored('replication: the copy as it is first');
city(q{SELECT tap.confirmed('permit', tap.permit('z1')); SELECT credit.publish_due()});
mirrored('what is published');
city(q{SELECT tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', record_id, 'x')) FROM credit.record WHERE document_no = 'z1' AND state = 'confirmed'});
mirrored('what is withdrawn');
$node->safe_psql('mirror', 'DROP SUBSCRIPTION copy');
done_testing();
