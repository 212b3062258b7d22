-- S0 art 14 个人隐私; 个人信息保护法 art 6, 29: a personal number that somebody types into a reason, an explanation, an answer
-- or a title is kept nowhere and told by no error, whoever types it and by whichever function.
BEGIN;
SELECT plan(6);
\set number 11010519491231002X
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('号〔2026〕1号')) AS id, tap.received('penalty', tap.penalty('号〔2026〕2号')) AS other;
GRANT SELECT ON r TO PUBLIC;
SELECT credit.unit_of('上饶市生态环境局') AS unit \gset
CREATE ROLE tap_stranger LOGIN;
SELECT tap.as('tap_stranger', format($$SELECT credit.request_account(%L, '{credit_clerk}', '张三 %s', '用途 %2$s')$$, :'unit', :'number'));
SELECT tap.as('tap_head', format($$SELECT credit.withhold(%s, 'trade_secret', '涉及 %s')$$, id, :'number')),
	   tap.as('tap_clerk', format($$SELECT credit.register_document('号函〔2026〕9号', '关于 %s 的函', '2026-05-06', false, NULL, '因 %1$s')$$, :'number')),
	   tap.as('tap_clerk', format($$SELECT credit.apply_for_manual_entry('penalty', '因 %s')$$, :'number')),
	   tap.as('tap_clerk', format($$SELECT credit.propose_stock_plan('penalty', '张三 %s', '[2016-01-01,)', 1, '2026-12-31')$$, :'number')),
	   tap.as('tap_clerk', format($$SELECT credit.report_case('经验 %s', '见 %1$s')$$, :'number')),
	   tap.as('tap_clerk', format($$SELECT credit.draft_case(%s, '张三 %s', '身份证 %2$s')$$, id, :'number')),
	   tap.as('tap_clerk', format($$SELECT credit.receive_complaint('91360000625912173B', '身份证 %s')$$, :'number')),
	   tap.as('tap_head', format($$SELECT credit.appoint_officer(%L, 'responsible', '李四 %s', '处长', '2026-05-01')$$, :'unit', :'number')),
	   tap.as('tap_head', format($$SELECT credit.name_deputy('tap_clerk', '[2026-05-01,2026-06-01)', '因 %s')$$, :'number')),
	   tap.as('tap_office', format($$SELECT credit.open_issue(%s, '%s 有误')$$, id, :'number')) FROM r;
SELECT tap.as('tap_clerk', format('SELECT credit.answer_issue(%s, %L)', issue_id, '已改 ' || :'number')) FROM credit.issue;
SELECT tap.as('tap_office', format('SELECT credit.end_withholding(%s, %L)', withholding_id, '因 ' || :'number')) FROM credit.withholding;
-- every table of the platform, whatever its columns
CREATE FUNCTION pg_temp.found(number text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	t regclass;
	there boolean;
BEGIN
	FOR t IN SELECT c.oid FROM pg_class AS c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text ~ '^credit' ORDER BY 1 LOOP
		EXECUTE format('SELECT EXISTS (SELECT FROM %s AS t WHERE t::text ~ $1)', t) INTO there USING number;
		IF there THEN
			RETURN NEXT t::text;
		END IF;
	END LOOP;
END
$$;
SELECT is((SELECT explanation || end_reason FROM credit.withholding), '涉及 ***因 ***', 'the text stays, the number does not');
SELECT is((SELECT full_name || purpose FROM credit.account_request WHERE login = 'tap_stranger'), '张三 ***用途 ***', 'a request by a login without account');
SELECT is_empty(format('SELECT pg_temp.found(%L)', :'number'), 'no table and no history has it');
SELECT throws_ok($$UPDATE credit.typical_case SET body = ' ' WHERE state = 'draft'$$, '23514', NULL, 'an empty text is still refused');
SELECT tap.act('tap_clerk');
SELECT tap.raises(format($$SELECT credit.submit_json('penalty', '批 %s', '[]')$$, :'number'), 'bad_batch', 'a batch is not numbered so');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
