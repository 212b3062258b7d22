# A fresh install and an upgraded one have the same catalogue: every released
# version is installed, lives a life, and is taken to the newest, extension
# first, platform second; the rows of that life are all there afterwards.
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use Test::More;

my ($newest) = map { /^default_version = '(.*)'/ } do { open(my $f, '<', "$CreditNode::test/../extension/pg_credit.control") or die $!; <$f> };
my @released = sort map { m{pg_credit--([0-9.]+)\.sql$} ? $1 : () } glob("$CreditNode::test/../extension/released/*.sql");
ok(scalar @released, 'there is a released version to upgrade from');

my $node = CreditNode::node('main');
CreditNode::deploy($node, 'fresh');
CreditNode::live($node, 'fresh');
# every object, and the rows of every register; rows of the life itself hold
# numbers and moments that are each database's own
my $registers = join '|', qw(error calendar calendar_notice calendar_day region_code code_pair act_kind severity disclosure_class template
	field_map list_kind list_basis measure list_measure quality_check metric metric_part form_line indicator bulletin_kind bulletin_section matter_kind use_sphere use_rule purpose purpose_role channel channel_act job intake_rule duty_kind forecast_window prompt_kind alert_kind withholding_ground summary_measure fault_dimension list_issue_rule search_limit);
sub surface { return [ grep { /./ && !/^rows / || /^rows credit\.($registers):/ } split /\n/, CreditNode::surface($node, $_[0]) ] }
# the lines of one surface that the other has not
sub only { my ($name, $here, $there) = @_; my %there = map { $_ => 1 } @$there; return map { "only $name: $_" } grep { !$there{$_} } @$here }
my $fresh = surface('fresh');
cmp_ok(scalar(grep { /^rows / } @$fresh), '==', scalar(split /\|/, $registers), 'with the rows of every register');
my $inbox = 'SELECT batch_id, line_no, payload FROM credit.inbox ORDER BY 1, 2';

for my $version (grep { $_ ne $newest } @released)
{
	(my $db = "from_$version") =~ tr/./_/;
	CreditNode::deploy($node, $db, $version);
	is($node->safe_psql($db, 'SELECT credit.platform_version()'), $version, "$version is installed as it was");
	CreditNode::live($node, $db);
	my $before = $node->safe_psql($db, $inbox);

	$node->safe_psql($db, 'ALTER EXTENSION pg_credit UPDATE');
	# between the two steps the old platform works on the new extension, and install() says what to do
	my ($rc, $out, $err) = $node->psql($db, 'CALL credit.install()');
	like($err, qr/UC902|CALL credit\.upgrade/, 'install() refuses an older platform and names upgrade()');
	($rc, $out, $err) = $node->psql($db, "INSERT INTO app.subsidy VALUES (90, '91360000625912173B', 1)");
	like($err, qr/UC101/, 'the guard stands between the two steps');
	$node->safe_psql($db, 'CALL credit.upgrade()');
	is($node->safe_psql($db, 'SELECT credit.platform_version()'), $newest, "the platform is at $newest");
	my $upgraded = surface($db);
	is_deeply($upgraded, $fresh, "upgraded from $version = fresh")
		or diag(map { "$_\n" } only('fresh', $fresh, $upgraded), only('upgraded', $upgraded, $fresh));
	is($node->safe_psql($db, $inbox), $before, 'no row of the old life is lost');
	is($node->safe_psql($db, 'SELECT * FROM credit.check_invariants()'), '', 'every invariant holds');
	$node->safe_psql($db, 'CALL credit.upgrade(); CALL credit.install()');
	pass('called again they change nothing');
}

# an unknown state is refused in plain words
$node->safe_psql('postgres', 'CREATE DATABASE odd');
$node->safe_psql('odd', 'CREATE EXTENSION pg_credit; CREATE TABLE credit.record (what text)');
my ($rc, $out, $err) = $node->psql('odd', 'CALL credit.install()');
like($err, qr/unexpected state: tables of the platform exist/, 'install() refuses an unknown state');
is($node->safe_psql('odd', "SELECT count(*) FROM pg_class WHERE relnamespace = 'credit'::regnamespace AND relname = 'subject'"), '0', 'and leaves nothing behind');
done_testing();
