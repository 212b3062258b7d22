# S0 art 15: every read can be traced.  A question that is rolled back takes
# its receipt with it; the server's log keeps who asked about whom, and why.
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = CreditNode::node('main');
CreditNode::deploy($node, 'city');
CreditNode::run_file($node, 'city', 'pgtap/prelude.sql');
$node->safe_psql('city', q{SET SESSION AUTHORIZATION tap_inquirer; BEGIN; SELECT credit.check_subject('91360000625912173B', 'supervision'); ROLLBACK});
is($node->safe_psql('city', 'SELECT count(*) FROM credit.inquiry'), '0', 'the receipt is gone');
like(slurp_file($node->logfile), qr/LOG:  pg_credit: inquiry \d+ about 91360000625912173B by tap_inquirer for purpose "supervision"/, 'the log has it');
done_testing();
