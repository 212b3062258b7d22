-- What every pgTAP file starts from: a day, two units with their people, an
-- edition with a permit, a penalty and a judgment.  Logins are tap_<what>.
SET client_min_messages = warning;
DO $do$
BEGIN
	EXECUTE format('ALTER DATABASE %I SET pg_credit.today = %L', current_database(), '2026-05-11');
END
$do$;
SET pg_credit.today = '2026-05-11';

DO $do$
DECLARE
	login text;
BEGIN
	FOREACH login IN ARRAY ARRAY['tap_office', 'tap_clerk', 'tap_head', 'tap_leader', 'tap_inquirer', 'tap_other_clerk', 'tap_other_head', 'tap_nobody', 'tap_reporter'] LOOP
		IF to_regrole(login) IS NULL THEN
			EXECUTE format('CREATE ROLE %I LOGIN', login);
		END IF;
	END LOOP;
END
$do$;

SELECT credit.register_unit('上饶市生态环境局', '361100', 'city') AS env_unit,
	   credit.register_unit('上饶市行政审批局', '361100', 'city', NULL, NULL, '{上饶市政务服务中心}') AS permit_unit \gset
SELECT credit.open_account('tap_office', :'permit_unit', '{credit_office}');
SELECT credit.open_account('tap_clerk', :'env_unit', '{credit_clerk}');
SELECT credit.open_account('tap_head', :'env_unit', '{credit_head}');
SELECT credit.open_account('tap_leader', :'env_unit', '{credit_leader}');
SELECT credit.open_account('tap_inquirer', :'env_unit', '{credit_inquirer}');
SELECT credit.open_account('tap_other_clerk', :'permit_unit', '{credit_clerk}');
SELECT credit.open_account('tap_other_head', :'permit_unit', '{credit_head}');
SELECT credit.open_account('tap_reporter', :'permit_unit', '{credit_reporter}');

INSERT INTO credit.template VALUES
('court', '1', '失信被执行人', '{"fields": [
	{"name": "name", "label": "名称", "type": "string", "max_length": 200, "required": true},
	{"name": "code", "label": "统一社会信用代码", "type": "credit_code", "required": true},
	{"name": "case_no", "label": "案号", "type": "string", "max_length": 64, "required": true},
	{"name": "filed_on", "label": "立案日期", "type": "date", "required": true}]}', '[2013-10-01,)', '法释〔2017〕7号');
INSERT INTO credit.field_map VALUES
('court', '1', 'subject_name', 'name'), ('court', '1', 'code', 'code'), ('court', '1', 'document_no', 'case_no'), ('court', '1', 'decided_on', 'filed_on');
INSERT INTO credit.catalog_edition (edition, region, name, basis) VALUES ('tap-2016', '000000', '测试目录', 'S0 art 5');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, valid_during) VALUES
('tap-2016', 'permit', '行政许可', 'permit', 'basic', 'public', 'permit', NULL, '(,)'),
('tap-2016', 'penalty', '行政处罚', 'penalty', 'untrustworthy', 'public', 'penalty', 'general', '(,)'),
('tap-2016', 'court', '失信被执行人', 'judgment', 'untrustworthy', 'public', 'court', 'serious', '(,)'),
('tap-2016', 'old_permit', '已取消的许可', 'permit', 'basic', 'public', 'permit', NULL, '(,2020-01-01)');
-- a repair rests on a commitment; 0.1.0, where a life begins too, has none
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, valid_during)
SELECT v.* FROM (VALUES
	('tap-2016', 'commitment', '信用承诺', 'commitment', 'basic', 'public', 'commitment', NULL, '(,)'::daterange),
	('tap-2016', 'commitment_breach', '违诺', 'breach', 'untrustworthy', 'public', 'commitment_breach', 'general', '(,)')) AS v(edition, item, name, act_kind, class, disclosure, template, severity, valid_during)
 WHERE EXISTS (SELECT FROM credit.template AS t WHERE t.template = v.template);
UPDATE credit.catalog_edition SET state = 'comments' WHERE edition = 'tap-2016';
UPDATE credit.catalog_edition SET state = 'issued', issued_on = '2016-09-01', valid_during = '[2016-09-01,)' WHERE edition = 'tap-2016';
-- the files put items of their own into the edition, as if it had been issued with them
DO $do$
BEGIN
	IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pgtap') THEN
		ALTER TABLE credit.catalog_item DISABLE TRIGGER catalog_item_fixed;
	END IF;
END
$do$;

-- What the files share: rows to send in, steps in somebody's name, and an
-- error judged whole: SQLSTATE and CONSTRAINT as the catalogue has them, a
-- hint, and no personal number in any part of it.
CREATE SCHEMA tap;
GRANT USAGE ON SCHEMA tap TO PUBLIC;

CREATE FUNCTION tap.penalty(document_no text, change jsonb DEFAULT '{}') RETURNS jsonb
	LANGUAGE sql IMMUTABLE
	RETURN jsonb_build_object('CF_XDR_MC', '江西铜业股份有限公司', 'CF_XDR_LB', '法人及非法人组织', 'CF_XDR_SHXYM', '91360000625912173B',
		'CF_FRDB', '某某', 'CF_WSH', document_no, 'CF_WFXW', '超标排放', 'CF_SY', '超标', 'CF_YJ', '水污染防治法', 'CF_CFLB', '罚款',
		'CF_NR', '罚款2万元', 'CF_NR_FK', '2.00', 'CF_JDRQ', '2026-05-06', 'CF_YXQ', '2099-12-31', 'CF_CFJG', '上饶市生态环境局',
		'CF_CFJGDM', '00000000000000000X', 'CF_SJLY', '上饶市生态环境局', 'CF_SJLYDM', '00000000000000000X') || change;
CREATE FUNCTION tap.permit(document_no text, change jsonb DEFAULT '{}') RETURNS jsonb
	LANGUAGE sql IMMUTABLE
	RETURN jsonb_build_object('XK_XDR_MC', '江西铜业股份有限公司', 'XK_XDR_LB', '法人及非法人组织', 'XK_XDR_SHXYM', '91360000625912173B',
		'XK_FRDB', '某某', 'XK_XKWS', '排污许可决定书', 'XK_WSH', document_no, 'XK_XKLB', '普通', 'XK_XKZS', '排污许可证', 'XK_XKBH', 'PW-1',
		'XK_NR', '排放污染物', 'XK_JDRQ', '2026-05-06', 'XK_YXQZ', '2026-05-06', 'XK_YXQZI', '2031-05-05', 'XK_XKJG', '上饶市生态环境局',
		'XK_XKJGDM', '00000000000000000X', 'XK_ZT', '1', 'XK_LYDW', '上饶市生态环境局', 'XK_LYDWDM', '00000000000000000X') || change;
CREATE FUNCTION tap.court(case_no text, change jsonb DEFAULT '{}') RETURNS jsonb
	LANGUAGE sql IMMUTABLE
	RETURN jsonb_build_object('name', '江西铜业股份有限公司', 'code', '91360000625912173B', 'case_no', case_no, 'filed_on', '2026-05-06') || change;

-- goes on as a login, or as the superuser again; to the end of the transaction
CREATE FUNCTION tap.act(login text DEFAULT 'default') RETURNS void
	LANGUAGE plpgsql AS $function$
BEGIN
	EXECUTE CASE login WHEN 'default' THEN 'RESET SESSION AUTHORIZATION' ELSE format('SET LOCAL SESSION AUTHORIZATION %I', login) END;
END
$function$;
-- does something in a login's name and comes back
CREATE FUNCTION tap.as(login text, command text) RETURNS text
	LANGUAGE plpgsql AS $function$
DECLARE
	answer text;
	before text := session_user;
BEGIN
	PERFORM tap.act(login);
	EXECUTE command INTO answer;
	PERFORM tap.act(before);
	RETURN answer;
END
$function$;
-- an approved plan for stock, without which nobody may send any
CREATE FUNCTION tap.stock_plan(item text) RETURNS void
	LANGUAGE plpgsql AS $function$
BEGIN
	PERFORM tap.as('tap_office', format('SELECT credit.decide_stock_plan(%s, true)',
		tap.as('tap_clerk', format('SELECT credit.propose_stock_plan(%L, %L, %L, 1000, %L)', item, '2016年以来', '[2016-01-01,)', credit.today() + 365))));
END
$function$;
CREATE SEQUENCE tap.batch_no;
GRANT USAGE ON SEQUENCE tap.batch_no TO PUBLIC;
-- the record that a row becomes: received, reviewed or confirmed
CREATE FUNCTION tap.received(item text, doc jsonb, stock boolean DEFAULT false) RETURNS bigint
	LANGUAGE plpgsql AS $function$
DECLARE
	batch bigint;
	record bigint;
	faults text;
BEGIN
	IF stock AND NOT EXISTS (SELECT FROM credit.stock_plan AS p WHERE p.item = received.item AND p.approved) THEN
		PERFORM tap.stock_plan(received.item);
	END IF;
	batch := tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_json(%L, %L, %L, %L)', item, 'tap-' || nextval('tap.batch_no'), jsonb_build_array(doc), stock));
	SELECT i.record_id, (SELECT string_agg(format('%s %s %s', f.pointer, f.condition, f.fault), '; ') FROM credit.fault AS f WHERE f.batch_id = i.batch_id)
	  INTO record, faults FROM credit.inbox AS i WHERE i.batch_id = batch;
	IF record IS NULL THEN
		RAISE EXCEPTION 'a row of "%" was expected to be good, but: %', item, faults;
	END IF;
	RETURN record;
END
$function$;
CREATE FUNCTION tap.reviewed(item text, doc jsonb, stock boolean DEFAULT false) RETURNS bigint
	LANGUAGE plpgsql AS $function$
DECLARE
	record bigint := tap.received(item, doc, stock);
BEGIN
	PERFORM tap.as('tap_clerk', format('SELECT credit.review(%s)', record));
	PERFORM tap.as('tap_clerk', format('SELECT credit.acknowledge_warnings(%s, %L)', record, '已核对'));
	RETURN record;
END
$function$;
CREATE FUNCTION tap.confirmed(item text, doc jsonb, stock boolean DEFAULT false) RETURNS bigint
	LANGUAGE plpgsql AS $function$
DECLARE
	record bigint := tap.reviewed(item, doc, stock);
BEGIN
	PERFORM tap.as('tap_head', format('SELECT credit.confirm(%s)', record));
	RETURN record;
END
$function$;
CREATE FUNCTION tap.record(item text, doc jsonb, stock boolean DEFAULT false) RETURNS credit.record
	LANGUAGE plpgsql AS $function$
DECLARE
	id bigint := tap.received(item, doc, stock);
	answer credit.record;
BEGIN
	SELECT * INTO answer FROM credit.record AS r WHERE r.record_id = id;
	RETURN answer;
END
$function$;
-- an objection to a record by its subject: filed, accepted and checked
CREATE FUNCTION tap.objection(record_id bigint, statement text DEFAULT '有误') RETURNS bigint
	LANGUAGE plpgsql AS $function$
DECLARE
	c bigint := tap.as('tap_office', format('SELECT credit.file_objection(ARRAY[%s], %L, %L, %L, %L)', record_id,
		(SELECT r.code FROM credit.record AS r WHERE r.record_id = objection.record_id), '{wrong}', statement, '[{"name": "缴款凭证", "reference": "票据1号"}]'));
BEGIN
	PERFORM tap.as('tap_office', format('SELECT credit.accept_objection(%s)', c)), tap.as('tap_office', format('SELECT credit.check_objection(%s, %L)', c, '与报送一致'));
	RETURN (SELECT o.objection_id FROM credit.objection AS o WHERE o.case_id = c AND o.record_id = objection.record_id);
END
$function$;
-- the faults of a row sent in on its own, in their order
CREATE FUNCTION tap.faults(item text, doc jsonb) RETURNS SETOF credit.fault
	LANGUAGE plpgsql AS $function$
DECLARE
	batch bigint := tap.as('tap_clerk', format('SELECT batch_id FROM credit.submit_json(%L, %L, %L)', item, 'tap-' || nextval('tap.batch_no'), jsonb_build_array(doc)));
BEGIN
	RETURN QUERY SELECT * FROM credit.fault AS f WHERE f.batch_id = batch ORDER BY f.line_no, f.fault_no;
END
$function$;

-- the number of a repair of a record, applied for with all that is needed; and
-- its approval, with all of that verified
CREATE FUNCTION tap.repair(record bigint) RETURNS bigint
	LANGUAGE sql
	RETURN tap.as('tap_office', format('SELECT credit.apply_repair(%s, %L)', record,
		jsonb_build_object('duty_fulfilled', '缴清', 'conduct_corrected', '整改', 'harm_removed', '已消除', 'commitment', '承诺', 'training', '已培训')))::bigint;
CREATE FUNCTION tap.approve(repair bigint, login text DEFAULT 'tap_head') RETURNS void
	LANGUAGE plpgsql AS $function$
BEGIN
	PERFORM tap.as(login, format('SELECT credit.verify_repair(%s, %L, true)', repair, '{duty_fulfilled,conduct_corrected,harm_removed,commitment,training}'));
	PERFORM tap.as(login, format('SELECT credit.decide_repair(%s, %L, %L)', repair, 'approved', '条件具备'));
END
$function$;

CREATE FUNCTION tap.raises(command text, condition text, description text) RETURNS SETOF text
	LANGUAGE plpgsql AS $function$
DECLARE
	e credit.error;
	got_state text := 'none';
	got_constraint text;
	got_message text;
	got_detail text;
	got_hint text;
	good boolean;
BEGIN
	SELECT * INTO STRICT e FROM credit.error AS c WHERE c.condition = "raises".condition;
	BEGIN
		EXECUTE command;
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS got_state = RETURNED_SQLSTATE, got_constraint = CONSTRAINT_NAME, got_message = MESSAGE_TEXT,
			got_detail = PG_EXCEPTION_DETAIL, got_hint = PG_EXCEPTION_HINT;
	END;
	good := got_state = e.sqlstate AND got_hint ~ '[^ ]' AND concat_ws(' ', got_message, got_detail, got_hint) !~ '[1-9][0-9]{16}[0-9Xx]'
		-- C raises the guard's errors, with the trigger's name as the constraint
		AND (got_constraint = e.condition OR e.sqlstate LIKE 'UC1%');
	RETURN NEXT ok(good, description);
	IF good IS NOT TRUE THEN
		RETURN NEXT diag(format('wanted %s %s, got %s %s: %s; %s; %s', e.sqlstate, e.condition, got_state, got_constraint, got_message, got_detail, got_hint));
	END IF;
END
$function$;

-- A command that does what no function of the platform does, past every trigger and foreign key of the tables it names,
-- is seen by the invariant of this name; and undone.
CREATE FUNCTION tap.breaks(invariant text, command text) RETURNS SETOF text
	LANGUAGE plpgsql AS $function$
DECLARE
	tab regclass;
	before bigint;
	after bigint;
	others text;
BEGIN
	PERFORM tap.act();
	SELECT count(*) FILTER (WHERE i.invariant = "breaks".invariant) INTO before FROM credit.check_invariants() AS i;
	BEGIN
		FOR tab IN SELECT DISTINCT m[1]::regclass FROM regexp_matches(command, '(?:UPDATE|INTO|FROM|TABLE) (credit[a-z_]*\.[a-z_]+)', 'g') AS m
					 JOIN pg_catalog.pg_class AS c ON c.oid = m[1]::regclass AND c.relkind = 'r' LOOP
			EXECUTE format('ALTER TABLE %s DISABLE TRIGGER ALL', tab);
		END LOOP;
		EXECUTE command;
		SELECT count(*) FILTER (WHERE i.invariant = "breaks".invariant), string_agg(DISTINCT i.invariant, ', ') INTO after, others FROM credit.check_invariants() AS i;
		RAISE SQLSTATE 'ZZ000';
	EXCEPTION WHEN OTHERS THEN
		IF SQLSTATE <> 'ZZ000' THEN
			after := 0;
			others := SQLERRM;
		END IF;
	END;
	RETURN NEXT ok(before = 0 AND after > 0, format('invariant "%s" can fail', "breaks".invariant));
	IF before <> 0 OR after = 0 THEN
		RETURN NEXT diag(format('%s rows before, %s after; broken were: %s', before, after, others));
	END IF;
END
$function$;
