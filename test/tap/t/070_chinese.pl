# with lc_messages in Chinese every error is, from the module and from the platform's catalogue alike
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use utf8;
use open qw(:std :utf8);
use Encode qw(decode);

# a locale of our own making: the machine may have none, and newer glibc takes C.UTF-8 for C
$ENV{LOCPATH} = PostgreSQL::Test::Utils::tempdir();
system_or_bail('localedef', '-i', 'zh_CN', '-f', 'UTF-8', "$ENV{LOCPATH}/zh_CN.UTF-8");
my $node = PostgreSQL::Test::Cluster->new('chinese');
$node->init;
$node->append_conf('postgresql.conf', "lc_messages = 'zh_CN.UTF-8'\n");
$node->start;
$node->safe_psql('postgres', "CREATE DATABASE u ENCODING 'UTF8' TEMPLATE template0");
$node->safe_psql('u', 'CREATE EXTENSION pg_credit; CALL credit.install()');
$node->safe_psql('u', slurp_file('test/pgtap/prelude.sql'));
$node->safe_psql('u', <<'SQL');
SELECT tap.as('tap_head', format('SELECT credit.enter_list(''judgment_defaulter'', %s, ''x'')', tap.confirmed('court', tap.court('c1'))));
CREATE TABLE app (code varchar(18));
SELECT credit.guard_table('app', 'code', 'fund');
SQL

sub says
{
	my ($sql, $wanted, $name) = @_;
	my ($rc, $out, $err) = $node->psql('u', "\\set VERBOSITY verbose\n" . $sql);
	like(decode('UTF-8', $err), $wanted, $name);
}
# from the module
says(q{INSERT INTO app VALUES ('91360000625912173B')}, qr/UC101: +主体 91360000625912173B 在.*fund.*受到限制/, 'the guard');
says(q{INSERT INTO app VALUES ('91360000625912173B')}, qr/在列:自.*;依据.*名单依据:.*措施“.*”的依据:.*终止方式:/s, 'why, and what ends it, as credit.explain has it');
says(q{DELETE FROM credit.record}, qr/UC402: .*record.*永不删除.*never_deleted/s, 'what is never deleted');
says(q{SELECT '91360000625912173C'::credit.credit_code}, qr/22P02: +[^\n]*[一-鿿]/, 'a bad code');
says(q{SELECT credit.add_workdays('2099-01-01', 3)}, qr/UC201: +没有装入 2099 年的放假通知/, 'a year without a notice');
# from the catalogue
says(q{SET SESSION AUTHORIZATION tap_head; SELECT credit.confirm(999)}, qr/UC521: +没有记录 999\n.*请在 credit\.record 中查找.*no_record/s, 'a record there is not, with its hint');
says(q{SELECT credit.check_subject('91360000625912173B', 'approval')}, qr/UC310: +登录名“\w+”今天没有有效的账户/, 'no account');
says(q{SELECT credit.raise('calendar_year_missing', '{2099,CN}')}, qr/UC201: +日历“CN”中没有 2099 年的放假通知/, 'arguments in the order of Chinese');
# each of the catalogue, as it stands there
my $errors = $node->safe_psql('u', <<'SQL');
CREATE FUNCTION said(condition text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	m text;
	h text;
BEGIN
	PERFORM credit.raise(condition, '{a,b,c}');
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, h = PG_EXCEPTION_HINT;
	RETURN m || '|' || h;
END $$;
SELECT e.condition FROM credit.error AS e WHERE said(e.condition) IS DISTINCT FROM format(e.message_zh, 'a', 'b', 'c') || '|' || e.hint_zh;
SQL
is($errors, '', 'every error of the catalogue');
$node->safe_psql('u', 'SELECT said(\'no_record\')');
is($node->safe_psql('u', "SET lc_messages = 'C'; SELECT said('no_record')"), 'there is no record a|Look it up in credit.record.', 'and in English in the next session that wants it');
$node->stop;
done_testing();
