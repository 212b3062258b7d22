# What somebody without rights has made before credit.install() gives nobody a
# hold on the platform: it refuses, says what is wrong, and leaves nothing.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding' => 'UTF8', '--locale' => 'C' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE ROLE mallory LOGIN CREATEROLE');

# each case: what is there before, in the database and the cluster; how it is cleared away
my $n = 0;
sub refused
{
	my ($what, $before, $message, $after) = @_;
	my $db = 'd' . ++$n;
	$node->safe_psql('postgres', "CREATE DATABASE $db");
	$node->safe_psql($db, "GRANT CREATE ON DATABASE $db TO mallory");
	$node->safe_psql($db, $before) if $before;
	my ($rc, $out, $err) = $node->psql($db, 'CREATE EXTENSION pg_credit; CALL credit.install();');
	if ($message)
	{
		like($err, qr/the platform is not deployed: $message/, "refused: $what");
		is($node->safe_psql($db, q{SELECT to_regclass('credit.listing') IS NULL AND to_regclass('credit.platform') IS NULL}), 't', 'and nothing was deployed');
		$node->safe_psql($db, $after) if $after;
		($rc, $out, $err) = $node->psql($db, 'CALL credit.install();');
	}
	is($err, '', "deployed: $what, cleared away");
}

refused('a member of the owner', 'SET ROLE mallory; CREATE ROLE credit_owner NOLOGIN; GRANT credit_owner TO mallory;',
	'role credit_owner has a member, mallory', 'REVOKE credit_owner FROM mallory CASCADE');
refused('roles of another platform in the cluster', '', '', '');
refused('a group role that may log in', 'ALTER ROLE credit_clerk LOGIN', 'role credit_clerk may log in', 'ALTER ROLE credit_clerk NOLOGIN');
refused('a group role that makes roles', 'ALTER ROLE credit_owner CREATEROLE', 'role credit_owner may log in', 'ALTER ROLE credit_owner NOCREATEROLE');
refused('the schema is somebody\'s', 'CREATE SCHEMA credit AUTHORIZATION mallory', 'schema credit belongs to mallory', 'ALTER SCHEMA credit OWNER TO CURRENT_USER');
refused('anybody may create in the schema', 'CREATE SCHEMA credit; GRANT CREATE ON SCHEMA credit TO PUBLIC',
	'PUBLIC may create objects in schema credit', 'REVOKE CREATE ON SCHEMA credit FROM PUBLIC');
# a trusted extension belongs to whoever made it, and it may be dropped with what hangs on it
refused('btree_gist is somebody\'s', 'SET ROLE mallory; CREATE SCHEMA m; CREATE EXTENSION btree_gist SCHEMA m',
	'extension btree_gist belongs to mallory', 'DROP EXTENSION btree_gist');
# functions that lie in the way are not replaced: nothing of the platform belongs to others
is($node->safe_psql('d2', q{SELECT count(*) FROM pg_proc AS p JOIN pg_roles AS r ON r.oid = p.proowner
	WHERE p.pronamespace::regnamespace::text ~ '^credit' AND NOT r.rolsuper AND r.rolname <> 'credit_owner'}), '0', 'every function belongs to the platform or the server');
is($node->safe_psql('d2', q{SELECT count(*) FROM pg_roles AS r WHERE NOT r.rolsuper AND r.rolname <> 'credit_owner' AND pg_has_role(r.oid, 'credit_owner', 'MEMBER')}), '0',
	'nobody may act as the owner');
# an ordinary user plants a schema's worth of names where a search_path would meet them
$node->safe_psql('d2', q{GRANT ALL ON SCHEMA public TO mallory; SET ROLE mallory;
	CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql AS $$ SELECT 'planted' $$;
	CREATE TABLE public.account AS SELECT 'mallory'::name AS login});
is($node->safe_psql('d2', q{SET ROLE mallory; SET search_path = public, pg_catalog;
	CREATE TEMP TABLE account (login name, unit text, roles name[]); INSERT INTO account VALUES ('mallory', 'x', '{credit_admin}');
	SELECT (credit.actor()).login IS NULL}), 't', 'an account planted in a temporary table is none');
$node->stop;
done_testing();
