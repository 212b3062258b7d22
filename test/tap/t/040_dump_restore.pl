# A dump restores into a new server with the same rows, policies, triggers and
# privileges, the operator's own index and policy included; and the guard
# still refuses there.
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use PostgreSQL::Test::Utils;
use Test::More;

my $old = CreditNode::node('old');
CreditNode::deploy($old, 'city');
CreditNode::live($old, 'city');

my $dir = PostgreSQL::Test::Utils::tempdir;
$old->command_ok([ 'pg_dumpall', '--roles-only', '-f', "$dir/roles.sql", '-d', $old->connstr('postgres') ], 'roles are dumped first');
$old->command_ok([ 'pg_dump', '-Fc', '-f', "$dir/city.dump", $old->connstr('city') ], 'then the database');

my $new = CreditNode::node('new');
# the role of the new server itself is there already
$new->command_ok([ 'sh', '-c', "grep -v 'CREATE ROLE $ENV{USER};' '$dir/roles.sql' | psql -Xq -v ON_ERROR_STOP=1 -d '" . $new->connstr('postgres') . "'" ], 'roles are restored')
  if defined $ENV{USER} || ($ENV{USER} = getpwuid($<));
$new->safe_psql('postgres', 'CREATE DATABASE city');
$new->command_ok([ 'pg_restore', '--exit-on-error', '-d', $new->connstr('city'), "$dir/city.dump" ], 'the database is restored without an error');

my @was = split /\n/, CreditNode::surface($old, 'city');
my @is  = split /\n/, CreditNode::surface($new, 'city');
cmp_ok(scalar @was, '>', 1000, 'the comparison has something to compare');
is_deeply(\@is, \@was, 'same objects, owners, privileges, policies, triggers');
is(CreditNode::rows($new, 'city'), CreditNode::rows($old, 'city'), 'same rows in every table');
is($new->safe_psql('city', "SELECT count(*) FROM pg_indexes WHERE indexname = 'record_operator_idx'"), '1', 'the operator\'s index came along');
is($new->safe_psql('city', "SELECT count(*) FROM pg_policies WHERE policyname = 'operator_policy'"), '1', 'the operator\'s policy came along');
is($new->safe_psql('city', "SELECT credit.is_workday('2027-01-01')"), 'f', 'the operator\'s holiday notice came along');
is($new->safe_psql('city', "SELECT count(*) FROM credit.calendar_notice"), $old->safe_psql('city', "SELECT count(*) FROM credit.calendar_notice"), 'and no notice twice');

my ($rc, $out, $err) = $new->psql('city', "INSERT INTO app.subsidy VALUES (2, '91360000625912173B', 1)");
like($err, qr/UC101/, 'the guard refuses on the new server');
is($new->safe_psql('city', "INSERT INTO app.subsidy VALUES (3, '91150425MA0MX52N1X', 1) RETURNING id"), '3', 'and lets others pass');
# and life goes on: sequences continue, nothing collides
is($new->safe_psql('city', "SET SESSION AUTHORIZATION tap_clerk; SELECT waiting FROM credit.submit_json('court', 'after', '[{\"name\": \"江西铜业股份有限公司\", \"code\": \"91360000625912173B\", \"case_no\": \"(2026)赣1102执2号\", \"filed_on\": \"2026-05-07\"}]')"), '1', 'the next batch is taken in');
done_testing();
