-- S0 方案 三 负责人做好审核、校验: errors keep a row back, warnings need an explicit acknowledgement before
-- the record is confirmed (R043); which warnings there are is rows (R002).
BEGIN;
SELECT plan(20);
CREATE FUNCTION pg_temp.warned(record bigint) RETURNS text[] LANGUAGE sql AS $$
	SELECT array_agg(w.check_name || w.pointer ORDER BY w.check_name) FROM credit.intake_warning AS w JOIN credit.record AS r USING (batch_id, line_no) WHERE r.record_id = record $$;
SELECT is(pg_temp.warned(tap.received('penalty', tap.penalty('w0'))), NULL, 'an ordinary row has no warning');
SELECT is(pg_temp.warned(tap.received('penalty', tap.penalty('w1', '{"CF_NR_FK":"20000"}'))), '{amount_large/CF_NR_FK}', 'a fine of two hundred million: in yuan?');
SELECT is(pg_temp.warned(tap.received('penalty', tap.penalty('w2', '{"CF_XDR_MC":"江西铜业集团有限公司"}'))), '{name_differs/CF_XDR_MC}', 'another name than the register''s');
SELECT is(pg_temp.warned(tap.received('penalty', tap.penalty('w3', '{"CF_XDR_LB":"个体工商户"}'))), '{code_kind/CF_XDR_LB}', 'an individual business with a company''s code');
CREATE TEMP TABLE odd AS SELECT c.code FROM (SELECT credit.try_credit_code(pre || '360000' || '625912173' || x) AS code
	  FROM unnest(ARRAY['81', '82', '94', '98', '5A', '95']) AS pre, regexp_split_to_table('0123456789ABCDEFGHJKLMNPQRTUWXY', '') AS x) AS c
	 WHERE c.code IS NOT NULL AND credit.code_pair_confidence(credit.department(c.code), credit.category(c.code)) IS NULL LIMIT 1;
SELECT is(pg_temp.warned(tap.received('penalty', tap.penalty('w4', jsonb_build_object('CF_XDR_SHXYM', (SELECT code FROM odd), 'CF_XDR_MC', '某某')))), '{code_department/CF_XDR_SHXYM}', 'a code of a department that issues none of that kind');

CREATE TEMP TABLE w AS SELECT record_id AS id FROM credit.record WHERE document_no = 'w1';
GRANT SELECT ON w TO PUBLIC;
SELECT tap.as('tap_clerk', format('SELECT credit.review(%s)', id)) FROM w;
SELECT tap.act('tap_head');
SELECT tap.raises(format('SELECT credit.confirm(%s)', id), 'warning_open', 'not confirmed while a warning is open') FROM w;
SELECT tap.act();
SELECT tap.raises(format($$UPDATE credit.record SET state = 'confirmed', confirmed_on = '2026-05-11', confirmed_by = 'x' WHERE record_id = %s$$, id), 'warning_open', 'not by any other way') FROM w;
SELECT tap.act('tap_other_clerk');
SELECT tap.raises(format($$SELECT credit.acknowledge_warnings(%s, '看过')$$, id), 'not_your_unit', 'another unit''s clerk does not acknowledge it') FROM w;
SELECT is_empty('SELECT * FROM credit.intake_warning', 'nor see it');
SELECT tap.act('tap_clerk');
SELECT tap.raises(format($$SELECT credit.acknowledge_warnings(%s, ' ')$$, id), 'reason_needed', 'not without a reason') FROM w;
SELECT tap.raises($$SELECT credit.acknowledge_warnings(-1, '看过')$$, 'no_record', 'not of nothing');
SELECT is((SELECT credit.acknowledge_warnings(id, '法院裁定金额无误') FROM w), 1, 'the clerk acknowledges it with a reason');
SELECT is((SELECT credit.acknowledge_warnings(id, '再看') FROM w), 0, 'once');
SELECT results_eq('SELECT acknowledged_by, acknowledged_on, reason FROM credit.intake_warning JOIN credit.record USING (batch_id, line_no), w WHERE record_id = id',
	$$VALUES ('tap_clerk'::name, '2026-05-11'::date, '法院裁定金额无误')$$, 'who, when and why is kept');
SELECT tap.act('tap_head');
SELECT is((SELECT credit.confirm(id) FROM w), 1, 'then it is confirmed');

-- the office changes the limit or ends a check: a row, not code
SELECT tap.act('tap_office');
UPDATE credit.intake_check SET amount = 50000 WHERE check_name = 'amount_large';
UPDATE credit.intake_check SET valid_during = '(,2026-05-11)' WHERE check_name = 'name_differs';
SELECT tap.act();
SELECT is(pg_temp.warned(tap.received('penalty', tap.penalty('w5', '{"CF_NR_FK":"20000"}'))), NULL, 'another limit');
SELECT is(pg_temp.warned(tap.received('penalty', tap.penalty('w6', '{"CF_XDR_MC":"又一名称"}'))), NULL, 'a check that has ended');
SELECT throws_ok('DELETE FROM credit.intake_warning', 'UC402', NULL, 'a warning is never deleted');
SELECT throws_ok($$UPDATE credit.intake_warning SET acknowledged_by = 'x'$$, '23514', NULL, 'nor acknowledged without day and reason');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
