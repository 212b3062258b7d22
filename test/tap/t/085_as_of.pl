# N4: what stood on a day, as known today and as known at a moment.  A life is
# lived day by day; what the platform says of today is kept each evening, and
# asked for again at the end.  Each step is a transaction of its own, as the
# histories need it.
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
$node->safe_psql('city', q{
	CREATE TABLE public.made (what text PRIMARY KEY, id bigint);
	CREATE TABLE public.entry AS SELECT NULL::date AS day, NULL::timestamptz AS at, n.* FROM credit.listing_now AS n WHERE false;
	CREATE TABLE public.binding AS SELECT NULL::date AS day, NULL::timestamptz AS at, m.* FROM credit.measure_now AS m WHERE false;
	CREATE TABLE public.answer (day date, at timestamptz, code text, answer jsonb);
	CREATE TABLE public.page AS SELECT NULL::date AS day, NULL::timestamptz AS at, a.* FROM credit_public.act AS a WHERE false;
	CREATE TABLE public.list_page AS SELECT NULL::date AS day, NULL::timestamptz AS at, b.* FROM credit_public.black_list AS b WHERE false;
	ALTER TABLE public.page DROP data_as_of;
	ALTER TABLE public.list_page DROP data_as_of;
	INSERT INTO credit.withholding_ground VALUES ('test', '测试', 'both', '[2016-01-01,)', 'test') ON CONFLICT DO NOTHING;
});

my $other = '91350200000000019K';
my $third = $node->safe_psql('city', q{SELECT credit.assigned_code('9', sha256('third'))});
my $evenings = 0;

# does something on a day, each statement a transaction, and keeps its evening
sub day
{
	my ($day, @steps) = @_;
	$node->safe_psql('city', "SET pg_credit.today = '$day'; SET client_min_messages = error; $_") for @steps;
	$node->safe_psql('city', qq{
		SET pg_credit.today = '$day';
		BEGIN;
		INSERT INTO public.entry SELECT '$day', clock_timestamp(), n.* FROM credit.listing_now AS n;
		INSERT INTO public.binding SELECT '$day', clock_timestamp(), m.* FROM credit.measure_now AS m;
		INSERT INTO public.answer SELECT '$day', clock_timestamp(), s.code, credit_private.subject_answer(s.code, 'reconstruction') FROM credit.subject AS s WHERE s.merged_into IS NULL;
		INSERT INTO public.page SELECT '$day', clock_timestamp(), a.act_kind, a.act_name, a.subject_name, a.subject_code, a.document_no, a.unit_name, a.unit_code,
			a.region, a.decided_on, a.valid_from, a.valid_until, a.source_name, a.published_on, a.public_until, a.contested, a.content FROM credit_public.act AS a;
		INSERT INTO public.list_page SELECT '$day', clock_timestamp(), b.list_kind, b.list_name, b.subject_name, b.subject_code, b.unit_name, b.listed_on, b.listed_until,
			b.document_no, b.decided_on, b.contested FROM credit_public.black_list AS b;
		COMMIT});
	$evenings++;
}
sub id { return "(SELECT id FROM public.made WHERE what = '$_[0]')" }
# a record of a case: its item, its document number and whose it is
sub record
{
	my ($what, $item, $no, $code) = @_;
	my $doc = $item eq 'court' ? qq{tap.court('$no', '{"code": "$code"}')} : qq{tap.penalty('$no', '{"CF_XDR_SHXYM": "$code"}')};
	return "INSERT INTO public.made SELECT '$what', tap.confirmed('$item', $doc)";
}
sub listed { my ($what, $kind, $record) = @_; return "INSERT INTO public.made SELECT '$what', tap.as('tap_office', format('SELECT credit.enter_list(%L, %s, %L)', '$kind', " . id($record) . ", '达到标准'))::bigint" }
my $one = '91360000625912173B';

day('2026-05-11', record('a', 'court', 'c-1', $one), listed('la', 'judgment_defaulter', 'a'), 'SELECT credit.publish_due()');
day('2026-05-12', record('b', 'court', 'c-2', $other), listed('lb', 'judgment_defaulter', 'b'), record('p', 'penalty', 'p-1', $one), 'SELECT credit.publish_due()');
# an entry derived from the first one, and so contested with it
day('2026-05-13', qq{INSERT INTO credit.listing (code, list_kind, root_code, root_listing_id, standard_met, unit, listed_on, valid_during)
	SELECT '$third', l.list_kind, l.code, l.listing_id, '法定代表人', l.unit, credit.today(), daterange(credit.today(), NULL) FROM credit.listing AS l WHERE l.listing_id = } . id('la'),
	"INSERT INTO public.made SELECT 'case', tap.as('tap_office', format('SELECT credit.file_objection(ARRAY[%s], %L, %L, %L, %L)', " . id('a') . ", '$one', '{wrong}', '不实', '[{\"name\": \"凭证\", \"reference\": \"1\"}]'))::bigint");
# filing suspends nothing, acceptance does
day('2026-05-14', "SELECT tap.as('tap_office', format('SELECT credit.accept_objection(%s)', " . id('case') . "))",
	"SELECT tap.as('tap_office', format('SELECT credit.check_objection(%s, %L)', " . id('case') . ", '与报送一致'))",
	"INSERT INTO public.made SELECT 'oa', o.objection_id FROM credit.objection AS o");
day('2026-05-18', "SELECT tap.as('tap_head', format('SELECT credit.decide_objection(%s, %L, %L)', " . id('oa') . ", 'rejected', '属实'))");
day('2026-05-19', "SELECT tap.as('tap_office', format('SELECT credit.leave_list(%s, %L, %L, %L)', " . id('lb') . ", 'court', '裁定', '(2026)裁1号'))");
# retroactively: what is entered later about an earlier day was not known then
day('2026-05-20', record('d', 'court', 'c-4', $third), listed('ld', 'judgment_defaulter', 'd'), record('e', 'court', 'c-5', $one), listed('le', 'serious_offender', 'e'), 'SELECT credit.publish_due()');
day('2026-05-21', "SELECT tap.as('tap_head', format('SELECT credit.withhold(%s, %L, %L)', " . id('p') . ", 'trade_secret', '商业秘密'))");
day('2026-05-22', "SELECT tap.as('tap_head', format('SELECT credit.withdraw_record(%s, %L)', " . id('d') . ", '撤销'))");
day('2026-05-25', "SELECT tap.as('tap_office', format('SELECT credit.merge_subject(%L, %L, %L)', '$other', '$one', '同一主体'))");
day('2027-06-01', "INSERT INTO public.made SELECT 'ra', tap.repair(" . id('e') . ")", "SELECT tap.approve(" . id('ra') . ")", 'SELECT credit.publish_due()');
day('2027-06-05', "SELECT credit_private.break_repair(r.code, r.repair_id, '违背承诺') FROM credit.repair AS r", 'SELECT credit.publish_due()');
day('2029-07-10');

my $last = "SET pg_credit.today = '2029-07-10'; SET SESSION AUTHORIZATION tap_office;";
$node->safe_psql('city', 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO PUBLIC');
is($node->safe_psql('city', "SELECT count(DISTINCT day), count(DISTINCT status), bool_or(status = 'suspended'), count(DISTINCT ended_by) > 3 FROM public.entry"),
	"$evenings|3|t|t", 'the evenings differ: in force, suspended, ended in several ways');

# as it stood then, as known then: every evening again, to the last column
sub same
{
	my ($kept, $asked, $columns, $name) = @_;
	is($node->safe_psql('city', qq{$last
		WITH evening AS (SELECT DISTINCT day, at FROM public.$kept), kept AS (SELECT day, $columns FROM public.$kept), asked AS (
			SELECT e.day, $columns FROM evening AS e CROSS JOIN LATERAL $asked AS x)
		SELECT count(*), (SELECT count(*) > 0 FROM kept) FROM ((TABLE kept EXCEPT ALL TABLE asked) UNION ALL (TABLE asked EXCEPT ALL TABLE kept)) AS d}), '0|t', $name);
}
sub columns { return $node->safe_psql('city', "SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'public.$_[0]'::regclass AND attnum > 2 AND NOT attisdropped") }
# one moment an evening
$node->safe_psql('city', "UPDATE public.$_ SET at = x.at FROM (SELECT day, max(at) AS at FROM public.$_ GROUP BY day) AS x WHERE x.day = $_.day") for qw(entry binding page list_page);
same('entry', 'credit.listing_on(e.day, e.at)', columns('entry'), 'list entries of every evening, as known then');
same('binding', 'credit.measure_on(e.day, e.at)', columns('binding'), 'measures of every evening, as known then');
same('page', 'credit.page_on(e.day, e.at)', columns('page'), 'the public page of every evening, as known then');
same('list_page', q{credit.list_page_on('black', e.day, e.at)}, columns('list_page'), 'the public black lists of every evening, as known then');
is($node->safe_psql('city', qq{$last
	SELECT count(*) FROM public.answer AS a
	 WHERE credit.subject_on(a.code, a.day, a.at) - '{inquiry_id,asked_on,asked_at,purpose,as_of,known_at,digest}'::text[] <> a.answer - 'warnings'}), '0',
	'every subject of every evening, as known then');

# as it stood then, as known today: what an entry was worth that evening is so
# still, its later end does not touch it
same('entry', "(SELECT * FROM credit.listing_on(e.day) WHERE status <> 'future')", 'code, listing_id, list_kind, status, since', 'what entries were worth on every evening, as known today');
same('page', 'credit.page_on(e.day)', columns('page'), 'the public page of every evening, as known today');
same('list_page', q{(SELECT * FROM credit.list_page_on('black', e.day)) }, 'list_kind, subject_code, listed_on, document_no, contested', 'the public black lists of every evening, as known today');
# today
is($node->safe_psql('city', qq{$last SELECT count(*) FROM ((SELECT * FROM credit.listing_on('2029-07-10') EXCEPT ALL SELECT * FROM credit.listing_now)
	UNION ALL (SELECT * FROM credit.listing_now EXCEPT ALL SELECT * FROM credit.listing_on('2029-07-10'))) AS d}), '0', 'today is what listing_now says');
is($node->safe_psql('city', qq{$last SELECT count(*) FROM credit.listing_on('2026-05-14', '2020-01-01')}), '0', 'before the platform began nothing was known');
is($node->safe_psql('city', qq{$last SELECT count(*) FILTER (WHERE status = 'suspended'), count(*) FILTER (WHERE status = 'in_force') FROM credit.listing_on('2026-05-14')}), '2|1',
	'a day between: the objection suspends one entry, the other binds');
done_testing();
