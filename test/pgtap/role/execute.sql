-- S0 方案 三(二); design 8: who may call what.  The table is the rule; every function of the platform and every
-- role is compared with it, both ways (R014, R090).
BEGIN;
CREATE TEMP TABLE may (function text PRIMARY KEY, roles text[]);
INSERT INTO may VALUES
('acknowledge_warnings', '{clerk,head}'),
('actor', '{PUBLIC}'),
('actor_unit', '{PUBLIC}'),
('amend_draft', '{clerk}'),
('answer_comment', '{office}'),
('answer_contest', '{office}'),
('apply_repair', '{office}'),
('appoint_officer', '{admin,head,office}'),
('approve_case', '{head}'),
('approve_manual_entry', '{office}'),
('assess_open_months', '{admin,office}'),
('assign_code', '{clerk,head}'),
('batch_rows', '{clerk,head,office}'),
('catalog_diff', '{admin,clerk,evaluator,head,office}'),
('check_invariants', '{admin,evaluator,office}'),
('check_subject', '{clerk,head,inquirer,leader,office}'),
('circulate_edition', '{office}'),
('close_account', '{admin}'),
('close_batch', '{clerk,partner}'),
('close_complaint', '{clerk,head}'),
('close_unit', '{admin}'),
('comment_on_edition', '{clerk,head}'),
('compute_score', '{office}'),
('confirm', '{clerk,head}'),
('confirm_form', '{head}'),
('contest_finding', '{head}'),
('correct_code', '{admin,office}'),
('correct_identifier', '{admin,office}'),
('count_rule_problems', '{admin,office}'),
('cut_batch', '{admin,office}'),
('cut_batches', '{admin,office}'),
('decide_account_request', '{admin}'),
('decide_objection', '{head}'),
('decide_repair', '{head}'),
('decide_stock_plan', '{office}'),
('delivered', '{clerk,head,partner}'),
('dismiss_officer', '{admin,head,office}'),
('divide_unit', '{admin}'),
('draft_case', '{clerk,head}'),
('draw_sample', '{evaluator,office}'),
('drop_item', '{office}'),
('due_on', '{PUBLIC}'),
('edition_problems', '{admin,evaluator,office}'),
('effective_catalog', '{PUBLIC}'),
('end_deputy', '{admin,head}'),
('end_due_withholdings', '{admin,office}'),
('end_withholding', '{head,office}'),
('enter_check', '{evaluator,office}'),
('enter_list', '{head,office}'),
('fetch_batch', '{admin,office,partner}'),
('fetch_csv', '{admin,office,partner}'),
('fetch_rows', '{admin,office,partner}'),
('file_objection', '{office}'),
('fill_forms', '{admin,office}'),
('find_subjects', '{admin,clerk,head,inquirer,leader,office}'),
('fold_summary', '{admin,office}'),
('give_receipt', '{admin,office,partner}'),
('guard_note', '{}'),
('guard_table', '{admin}'),
('guard_verdict', '{}'),
('import_city_ranks', '{office}'),
('import_evaluation', '{evaluator,office}'),
('indicator_rows', '{clerk,head,leader,office}'),
('is_classified', '{PUBLIC}'),
('issue_edition', '{office}'),
('issue_list', '{office}'),
('issue_lists', '{admin,office}'),
('item_on', '{PUBLIC}'),
('judge_case', '{office}'),
('keep_reports', '{admin,office}'),
('kind_of_code', '{PUBLIC}'),
('leave_list', '{head,office}'),
('list_issue_digest', '{admin,evaluator,office}'),
('load_identifiers', '{admin,office}'),
('load_sample_catalog', '{office}'),
('merge_subject', '{admin,office}'),
('move_matter', '{clerk,head}'),
('name_deputy', '{admin,head}'),
('note_overdue', '{admin,office}'),
('note_power_change', '{office}'),
('open_account', '{admin}'),
('open_break_glass', '{leader}'),
('open_edition', '{office}'),
('open_matter', '{clerk,head}'),
('outlook', '{PUBLIC}'),
('pass_on', '{admin,office}'),
('plan_sample', '{evaluator,office}'),
('propose_stock_plan', '{clerk,head}'),
('publish_case', '{office}'),
('publish_due', '{admin,office}'),
('pull_due', '{admin,office}'),
('rebuild_summary', '{admin}'),
('receive_complaint', '{clerk,head}'),
('receive_feed', '{admin,office,partner}'),
('received_state', '{admin,office,partner}'),
('reconcile', '{admin,office,partner}'),
('reconcile_statistics', '{admin,evaluator,office}'),
('recount_duties', '{admin,office}'),
('register_unit', '{admin,office}'),
('replace_certificate', '{clerk,head}'),
('report_case', '{clerk,head}'),
('report_nothing', '{clerk,head}'),
('reprint_inquiry', '{clerk,head,inquirer,leader,office}'),
('request_account', '{PUBLIC}'),
('resolve_subject', '{admin,clerk,head,inquirer,leader,office,partner}'),
('return_code', '{clerk,head}'),
('return_record', '{clerk,head}'),
('review', '{clerk,head}'),
('review_withholding', '{head,office}'),
('revise_form', '{head}'),
('rule_on', '{PUBLIC}'),
('rule_problems', '{admin,office}'),
('run_due_jobs', '{admin}'),
('run_job', '{admin}'),
('scale_check', '{admin,evaluator}'),
('sign_off', '{leader}'),
('special_days', '{PUBLIC}'),
('submit_csv', '{clerk}'),
('submit_csv_bytes', '{clerk}'),
('submit_json', '{clerk}'),
('submit_manual', '{clerk}'),
('take_batches', '{admin,office}'),
('unit_of', '{PUBLIC}'),
('verify_sample', '{evaluator,head,office}'),
('withdraw_case', '{head,office}'),
('withdraw_expired', '{admin,office}'),
('withdraw_record', '{head}'),
('withhold', '{head,office}');
SELECT plan(16 + (SELECT count(*) FROM may)::int);
CREATE TEMP TABLE roles AS SELECT substr(r.rolname, 8) AS name, r.oid FROM pg_roles AS r WHERE r.rolname ~ '^credit_(admin|office|clerk|head|leader|inquirer|partner|evaluator|reporter|anonymous)$';
SELECT is((SELECT count(*) FROM roles), 10::bigint, 'ten group roles');
SELECT is((SELECT count(*) FROM pg_roles WHERE rolname LIKE 'credit\_%' AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole)), 0::bigint, 'none logs in, is a superuser or goes round policies');
SELECT set_eq($$SELECT proname::text FROM pg_proc WHERE pronamespace = 'credit'::regnamespace AND proowner = 'credit_owner'::regrole$$, 'SELECT function FROM may', 'the table names every function of the platform in schema credit');
SELECT is(ARRAY(SELECT r.name FROM roles AS r WHERE has_function_privilege(r.oid, p.oid, 'EXECUTE') ORDER BY 1),
		CASE WHEN m.roles = '{PUBLIC}' THEN ARRAY(SELECT name FROM roles ORDER BY 1) ELSE ARRAY(SELECT unnest(m.roles) ORDER BY 1) END, m.function)
  FROM may AS m JOIN pg_proc AS p ON p.proname = m.function AND p.pronamespace = 'credit'::regnamespace AND p.proowner = 'credit_owner'::regrole;
SELECT is_empty($$SELECT p.oid::regprocedure, r.name FROM pg_proc AS p, roles AS r WHERE p.pronamespace = 'credit_private'::regnamespace AND p.prorettype <> 'trigger'::regtype
	AND p.proname NOT IN ('end_unit', 'is_mine', 'note_guarded_table', 'take_back', 'unit_role') AND has_function_privilege(r.oid, p.oid, 'EXECUTE')$$, 'no role calls the private helpers');
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc AS p WHERE p.pronamespace::regnamespace::text LIKE 'credit%' AND p.prosecdef AND NOT coalesce(array_to_string(p.proconfig, ',') LIKE '%search_path=pg_catalog%pg_temp', false)$$,
	'what runs with its owner''s rights has a locked search_path');
SELECT is_empty($$SELECT c.oid::regclass, r.name, v FROM pg_class AS c, roles AS r, unnest('{DELETE,TRUNCATE,TRIGGER}'::text[]) AS v
	WHERE c.relnamespace IN ('credit'::regnamespace, 'credit_public'::regnamespace, 'credit_report'::regnamespace) AND c.relkind IN ('r', 'v', 'p') AND has_table_privilege(r.oid, c.oid, v)$$, 'no role deletes, truncates or attaches a trigger');
SELECT set_eq($$SELECT c.relname::text, r.name FROM pg_class AS c, roles AS r WHERE c.relnamespace = 'credit'::regnamespace AND c.relkind = 'r' AND (has_table_privilege(r.oid, c.oid, 'INSERT') OR has_any_column_privilege(r.oid, c.oid, 'UPDATE'))$$,
	$$VALUES 
	('account', 'admin'),
	('account_request', 'admin'),
	('act_kind', 'office'),
	('catalog_edition', 'office'),
	('catalog_field', 'office'),
	('catalog_item', 'office'),
	('channel', 'office'),
	('channel_act', 'office'),
	('disclosure_class', 'office'),
	('exchange_item', 'office'),
	('field_map', 'office'),
	('forecast_window', 'admin'),
	('form_line', 'office'),
	('intake_check', 'office'),
	('item_power', 'office'),
	('item_sector', 'office'),
	('item_unit', 'office'),
	('indicator', 'office'),
	('job', 'admin'),
	('list_basis', 'office'),
	('list_issue_rule', 'office'),
	('list_kind', 'office'),
	('list_measure', 'office'),
	('manual_entry', 'office'),
	('measure', 'office'),
	('partner', 'admin'),
	('power', 'office'),
	('quality_check', 'admin'),
	('prompt_kind', 'office'),
	('publicity_matter', 'office'),
	('rule', 'admin'),
	('sector', 'office'),
	('severity', 'office'),
	('source', 'admin'),
	('source_item', 'admin'),
	('stock_window', 'office'),
	('subscription', 'admin'),
	('template', 'office'),
	('withholding_ground', 'office')$$, 'rules and partners are written by the administrator, catalogue, lists and measures by the office; facts through functions only');
SELECT ok(NOT has_column_privilege('credit_admin', 'credit.job', 'function', 'UPDATE'), 'what a job runs, as the owner, is nobody''s to write');

-- the grant is one thing, the account another
SELECT tap.act('tap_clerk');
SET LOCAL ROLE credit_clerk;
SELECT tap.raises($$SELECT * FROM credit.submit_json('penalty', 'x', '[]')$$, 'no_account', 'a group role has no account: nobody acts as one');
SELECT tap.raises($$SELECT credit.check_subject('91360000625912173B', 'approval')$$, 'no_account', 'nor inquires as one');
RESET ROLE;
SELECT tap.act();
UPDATE credit.account SET roles = '{credit_reporter}' WHERE login = 'tap_clerk';
SELECT tap.act('tap_clerk');
SELECT tap.raises($$SELECT * FROM credit.submit_json('penalty', 'x', '[]')$$, 'not_entitled', 'a role that the account no longer has, though the grant is still there');
SELECT tap.act();
SELECT tap.raises($$SELECT * FROM credit.submit_json('penalty', 'x', '[]')$$, 'no_account', 'a superuser has no account either');
SELECT tap.act('tap_clerk');
SELECT throws_ok($$SET pg_credit.today = '2020-01-01'$$, '42501', NULL, 'nobody turns the clock');
SELECT throws_ok($$SET ROLE credit_owner$$, '42501', NULL, 'nor becomes the owner');
SELECT throws_ok($$CREATE TABLE credit.x ()$$, '42501', NULL, 'nor makes anything in schema credit');
SELECT throws_ok($$CREATE TABLE credit_public.x ()$$, '42501', NULL, 'nor in schema credit_public');
SELECT * FROM finish();
ROLLBACK;
