# A server with the platform deployed and one life lived in it, and what two
# databases are compared by.
package CreditNode;
use strict;
use warnings FATAL => 'all';
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

our $test = abs_path(dirname(__FILE__) . '/..');

# an initialised, started node; extra lines of configuration
sub node
{
	my ($name, @conf) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);
	# whatever locale the tests are run in
	$node->init(extra => [ '--encoding' => 'UTF8', '--locale' => 'C.UTF-8' ]);
	$node->append_conf('postgresql.conf', "$_\n") for "timezone = 'Asia/Shanghai'", @conf;
	$node->start;
	return $node;
}

# psql -f of one of our files
sub run_file
{
	my ($node, $db, $file) = @_;
	$node->command_ok([ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr($db), '-f', "$test/$file" ], "$file in " . $node->name);
}

sub deploy
{
	my ($node, $db, @version) = @_;
	$node->safe_psql('postgres', "CREATE DATABASE $db");
	$node->safe_psql($db, 'CREATE EXTENSION pg_credit' . (@version ? " VERSION '$version[0]'" : ''));
	$node->safe_psql($db, 'CALL credit.install()');
}

sub live
{
	my ($node, $db) = @_;
	run_file($node, $db, 'pgtap/prelude.sql');
	run_file($node, $db, 'tap/life.sql');
}

# the catalogue: every object, owner, privilege, body and registry row as lines
sub surface
{
	my ($node, $db) = @_;
	my ($out, $err) = run_command([ 'psql', '-XAtq', '-v', 'full=1', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr($db), '-f', "$test/surface/surface.sql" ]);
	return $out;
}

# every row of every table of the platform, as one digest a table; when a
# shipped notice was loaded is each database's own
sub rows
{
	my ($node, $db) = @_;
	return $node->safe_psql($db, q{
		SELECT string_agg(format('SELECT %L, count(*), md5(coalesce(string_agg(md5((to_jsonb(t) - ''loaded_at'')::text), '''' ORDER BY md5((to_jsonb(t) - ''loaded_at'')::text)), '''')) FROM %s AS t', c.oid::regclass, c.oid::regclass), ' UNION ALL ') || ' ORDER BY 1'
		  FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('credit', 'credit_public', 'credit_report', 'app')
		\gexec});
}

1;
