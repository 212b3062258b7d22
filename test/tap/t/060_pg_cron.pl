# pg_cron really runs the jobs, from its own database into ours, every minute;
# without it credit.run_due_jobs() does the same.
use strict;
use warnings FATAL => 'all';
use FindBin;
use lib "$FindBin::RealBin/..";
use CreditNode;
use Test::More;

my $node = CreditNode::node('main', "shared_preload_libraries = 'pg_cron'");
# pg_cron 1.4 connects as a client: through the socket, never by TCP
$node->append_conf('postgresql.conf', sprintf("cron.host = '%s'\ncron.database_name = 'postgres'\n", $node->host));
$node->restart;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_cron');
CreditNode::deploy($node, 'city');
CreditNode::deploy($node, 'town');
CreditNode::run_file($node, $_, 'pgtap/prelude.sql') for qw(city town);
$node->safe_psql('postgres', 'CREATE ROLE cron_runner LOGIN');
my $submit = q{SET SESSION AUTHORIZATION tap_clerk;
	SELECT credit.submit_json('penalty', 'cron', '[{"CF_XDR_MC":"江西铜业股份有限公司","CF_XDR_LB":"法人及非法人组织","CF_XDR_SHXYM":"91360000625912173B","CF_FRDB":"某某","CF_WSH":"饶环罚〔2026〕1号","CF_WFXW":"超标排放","CF_SY":"超标","CF_YJ":"水污染防治法","CF_CFLB":"罚款","CF_NR":"罚款2万元","CF_NR_FK":"2.00","CF_JDRQ":"2026-05-06","CF_YXQ":"2099/12/31","CF_CFJG":"上饶市生态环境局","CF_CFJGDM":"00000000000000000X","CF_SJLY":"上饶市生态环境局","CF_SJLYDM":"00000000000000000X"}]');
	SELECT credit.review(1); SET SESSION AUTHORIZATION tap_head; SELECT credit.confirm(1);
	RESET SESSION AUTHORIZATION; GRANT credit_admin TO cron_runner;};
$node->safe_psql($_, $submit) for qw(city town);
is($node->safe_psql('city', 'SELECT count(*) FROM credit_public.penalty'), '0', 'nothing is public before a job has run');

# the database that has pg_cron schedules; the job works in the other one
$node->safe_psql('postgres', 'CREATE EXTENSION pg_credit');
$node->safe_psql('postgres', q{SELECT credit.schedule_jobs('city', 'cron_runner')});
$node->safe_psql('postgres', q{SELECT credit.schedule_jobs('city', 'cron_runner')});
is($node->safe_psql('postgres', q{SELECT count(*) FROM cron.job}), '1', 'scheduled twice, there is one schedule');
ok($node->poll_query_until('city', 'SELECT count(*) = 1 FROM credit_public.penalty'), 'pg_cron published the record');
is($node->safe_psql('city', q{SELECT count(*) FROM credit.job_run WHERE sqlstate IS NOT NULL}), '0', 'no job failed');
is($node->safe_psql('city', q{SELECT DISTINCT run_by FROM credit.job_run}), 'cron_runner', 'as the role it was scheduled for');

$node->safe_psql('town', 'CALL credit.run_due_jobs()');
is($node->safe_psql('town', 'SELECT cf_wsh, cf_jdrq, cf_gsjzq, gsrq FROM credit_public.penalty'),
	$node->safe_psql('city', 'SELECT cf_wsh, cf_jdrq, cf_gsjzq, gsrq FROM credit_public.penalty'), 'run_due_jobs() without pg_cron does the same');

# a job that fails is logged with its SQLSTATE and does not stop the others
$node->safe_psql('town', q{UPDATE credit.job SET function = 'pg_catalog.pg_no_such_function' WHERE job = 'publish_due'; UPDATE credit.job SET every = '1 microsecond'});
$node->safe_psql('town', 'CALL credit.run_due_jobs()');
is($node->safe_psql('town', q{SELECT job, sqlstate FROM credit.job_run WHERE sqlstate IS NOT NULL}), 'publish_due|' . $node->safe_psql('town', q{SELECT sqlstate FROM credit.error WHERE condition = 'foreign_job'}), 'a broken job is logged with its SQLSTATE');
is($node->safe_psql('town', q{SELECT last_sqlstate FROM credit_report.job_health WHERE job = 'publish_due'}), $node->safe_psql('town', q{SELECT sqlstate FROM credit.error WHERE condition = 'foreign_job'}), 'and shown by job_health');
is($node->safe_psql('town', q{SELECT count(*) FROM credit.job_run WHERE job = 'withdraw_expired'}), '2', 'the jobs after it ran');
done_testing();
