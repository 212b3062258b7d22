# What was acknowledged is there after a crash, in step: record, duty,
# publication and published copy come and go together.
use strict;
use warnings FATAL => 'all';
use FindBin;
use IPC::Run;
use lib "$FindBin::RealBin/..";
use CreditNode;
use Test::More;

my $node = CreditNode::node('main', 'fsync = on');
CreditNode::deploy($node, 'city');
CreditNode::live($node, 'city');
my $before = CreditNode::rows($node, 'city');
# a batch under way when the server dies must leave nothing
my ($in, $out0, $err0) = ("BEGIN; SET SESSION AUTHORIZATION tap_clerk; SELECT received FROM credit.submit_json('court', 'lost', '[{}]');\n", '', '');
my $session = IPC::Run::start([ 'psql', '-XAtq', '-d', $node->connstr('city') ], '<', \$in, '>', \$out0, '2>', \$err0);
$session->pump until $out0 =~ /1/ || $err0 ne '';
$node->stop('immediate');
# before the start: the new server would inherit the session's pipes
$session->finish;
$node->start;
is(CreditNode::rows($node, 'city'), $before, 'every acknowledged row is there, no other');
is($node->safe_psql('city', 'SELECT * FROM credit.check_invariants()'), '', 'every invariant holds');
my ($rc, $out, $err) = $node->psql('city', "INSERT INTO app.subsidy VALUES (2, '91360000625912173B', 1)");
like($err, qr/UC101/, 'the guard stands after the crash');
done_testing();
