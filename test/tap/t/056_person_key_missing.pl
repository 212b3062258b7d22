# Without a person key a natural person's row waits with a fault that says so;
# good rows go on, and the number is kept nowhere, not even in the server's log.
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use PostgreSQL::Test::Utils;
use Test::More;

my $number = '11010519491231002X';
my $node = CreditNode::node('main', "log_statement = 'none'", "log_min_error_statement = 'panic'");
CreditNode::deploy($node, 'city');
CreditNode::run_file($node, 'city', 'pgtap/prelude.sql');
my $person = qq{tap.penalty('p', '{"CF_XDR_MC":"张三","CF_XDR_LB":"自然人","CF_XDR_SHXYM":"","CF_FRDB":"","CF_XDR_ZJLX":"身份证","CF_XDR_ZJHM":"$number"}')};
my $send = sub { qq{SET SESSION AUTHORIZATION tap_clerk; SELECT received, waiting, returned FROM credit.submit_json('penalty', '$_[0]', jsonb_build_array($person, tap.penalty('$_[0]')))} };
is($node->safe_psql('city', $send->('b1')), '2|1|1', 'a person and an organisation: one waits with a fault');
is($node->safe_psql('city', q{SELECT sqlstate, pointer, value, hint FROM credit.fault}), 'UC301|/CF_XDR_ZJHM|***|Set pg_credit.person_key_file.', 'which says that there is no key');
unlike($node->safe_psql('city', 'SELECT payload::text || document::text FROM credit.inbox'), qr/$number/, 'the number is masked all the same');
unlike(slurp_file($node->logfile), qr/$number/, 'nor does the log have it');

my $file = PostgreSQL::Test::Utils::tempdir . '/person.key';
open(my $f, '>', $file) or die $!;
print $f 'ab' x 32, "\n";
close $f;
chmod(0600, $file);
$node->safe_psql('city', "LOAD 'pg_credit'; ALTER SYSTEM SET pg_credit.person_key_file = '$file'");
$node->reload;
$node->poll_query_until('city', "SELECT current_setting('pg_credit.person_key_file', credit.today() IS NOT NULL) = '$file'") or die 'no reload';
is($node->safe_psql('city', $send->('b2')), '2|2|0', 'with a key it comes in');
is($node->safe_psql('city', q{SELECT count(*) FROM credit.record AS r JOIN credit.subject USING (code) WHERE kind = 'person'}), '1', 'as a person');
done_testing();
