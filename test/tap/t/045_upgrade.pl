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
# numbers and moments that are each database's own.  A register is what an
# install fills; credit.platform tells the installs and upgrades themselves
CreditNode::deploy($node, 'bare');
my $registers = join '|', map { /^rows credit\.([a-z_]+): [1-9]/ && $1 !~ /_history$|^platform$/ ? $1 : () } split /\n/, CreditNode::surface($node, 'bare');
sub surface { return [ grep { /./ && !/^rows / || /^rows credit\.($registers):/ } split /\n/, CreditNode::surface($node, $_[0]) ] }
# the lines of one surface that the other has not
sub only { my ($name, $here, $there) = @_; my %there = map { $_ => 1 } @$there; return map { "only $name: $_" } grep { !$there{$_} } @$here }
my $fresh = surface('fresh');
like($registers, qr/\b$_\b/, "register $_ is compared") for qw(rule error repair_need list_propagation commitment_kind);
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
