-- S4 item 18 对于错误认定…积极采取措施消除不良影响: what proved wrong is withdrawn in all channels; every unit that was
-- shown it is found in the logs, told, and says what it did; a public clarification if asked for (R101, N23).
BEGIN;
SELECT plan(39);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('m1', '{"_severity":"serious"}')) AS wrong, tap.confirmed('penalty', tap.penalty('m2')) AS right, tap.confirmed('penalty', tap.penalty('m3')) AS alone;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', $$SELECT credit.enter_list('serious_offender', wrong, 'x') FROM r$$);
-- the ways by which it is seen: channels, an issue, two partners, receipts
SELECT credit.publish_due() > 0 AS published \gset
SELECT tap.as('tap_office', $$SELECT credit.issue_list('serious_offender', '000000', '主任')$$);
CREATE ROLE tap_bank LOGIN;
SELECT credit.open_account('tap_bank', u, '{credit_partner}') FROM credit.register_unit('某银行', '361100', 'city') AS u;
INSERT INTO credit.partner (partner, name, kind, unit, basis, valid_during) SELECT 'tap_self', '本平台', 'self', credit.unit_of('上饶市行政审批局'), 'x', '[2026-01-01,)'
 WHERE NOT EXISTS (SELECT FROM credit.partner WHERE kind = 'self');
INSERT INTO credit.partner (partner, name, kind, unit, agreement, scope, basis, valid_during) SELECT 'tap_bank', '某银行', 'financial', credit.unit_of('某银行'), '协议', '公示信息', 'x', '[2026-01-01,2027-01-01)';
INSERT INTO credit.subscription (partner, basis, valid_during) VALUES ('tap_bank', 'x', '[2026-01-01,2027-01-01)');
SELECT tap.as('tap_office', $$SELECT credit.cut_batch('tap_bank')$$);
SELECT tap.as('tap_inquirer', $$SELECT credit.check_subject('91360000625912173B', 'approval')::text$$) IS NOT NULL, tap.as('tap_other_clerk', $$SELECT credit.check_subject('91360000625912173B', 'approval')::text$$) IS NOT NULL,
	tap.as('tap_other_clerk', $$SELECT credit.check_subject('91360000625912173B', 'supervision')::text$$) IS NOT NULL;
SELECT is_empty('SELECT FROM credit.remedy', 'nothing was wrong so far');
SELECT tap.act('tap_head');
SELECT tap.raises('SELECT credit.open_remedy(wrong, ''x'') FROM r', 'nothing_wrong', 'no remedy of what stands');
SELECT tap.act();
SELECT tap.objection(wrong) AS o FROM r \gset
SET LOCAL pg_credit.today = '2026-05-12';
SELECT tap.as('tap_head', format($$SELECT credit.decide_objection(%s, 'upheld_withdrawn', '认定事实有误')$$, :o));
SELECT results_eq('SELECT record_id = wrong, unit, reason, objection_id, opened_by FROM credit.remedy, r', format($$VALUES (true, credit.unit_of('上饶市生态环境局'), '认定事实有误', %s::bigint, 'tap_head'::name)$$, :o), 'upheld: the remedy is open in the same transaction');
SELECT results_eq('SELECT kind, count(*), count(notice_id) FROM credit.remedy_recipient GROUP BY 1 ORDER BY 1', $$VALUES ('feed', 1::bigint, 1::bigint), ('inquiry', 3, 3), ('issue', 1, 0), ('publication', 2, 0)$$, 'who saw it, from four logs');
SELECT results_eq($$SELECT u.name, p.person, p.seen_on, p.seen ->> 'document_no' FROM credit.remedy_recipient AS p JOIN credit.unit AS u USING (unit) WHERE kind <> 'feed' ORDER BY p.reference::bigint$$,
	$$VALUES ('上饶市生态环境局', 'tap_inquirer'::name, DATE '2026-05-11', 'm1'), ('上饶市行政审批局', 'tap_other_clerk', '2026-05-11', 'm1'), ('上饶市行政审批局', 'tap_other_clerk', '2026-05-11', 'm1')$$, 'who, when and what, of this record only');
SELECT is((SELECT seen ->> 'document_no' FROM credit.remedy_recipient WHERE kind = 'feed'), 'm1', 'as it went out');
SELECT results_eq('SELECT u.name FROM credit.remedy_notice AS n JOIN credit.unit AS u USING (unit) ORDER BY 1', $$VALUES ('上饶市生态环境局'), ('上饶市行政审批局'), ('某银行')$$, 'one notice for each unit');
SELECT is((SELECT body FROM credit.remedy_notice WHERE unit = credit.unit_of('上饶市行政审批局')), '江西铜业股份有限公司（91360000625912173B）m1号文书的信息经核实有误，现已撤回。贵单位曾于 2026-05-11 起 2 次查询或接收，请停止使用并纠正据此作出的处理。', 'that says what to do');
SELECT results_eq($$SELECT kind, count(*), min(due_on) FROM credit.duty WHERE kind LIKE 'remedy%' GROUP BY 1 ORDER BY 1$$, $$VALUES ('remedy', 1::bigint, DATE '2026-06-09'), ('remedy_notice', 3, '2026-05-19')$$, 'each with its clock');
SELECT remedy_id AS m FROM credit.remedy \gset
-- seen while it fell: the job finds it
INSERT INTO credit.inquiry (code, purpose, unit, asked_by, asked_on, asked_at, answer, digest)
SELECT i.code, i.purpose, credit.unit_of('某银行'), 'late', i.asked_on, i.asked_at, i.answer, i.digest FROM credit.inquiry AS i ORDER BY i.inquiry_id LIMIT 1;
SELECT is(tap.as('tap_office', 'SELECT credit.find_recipients()'), '1', 'the job finds a receipt that came late');
SELECT is(tap.as('tap_office', 'SELECT credit.find_recipients()'), '0', 'once');
-- not before all is done
SELECT tap.act('tap_other_head');
SELECT tap.raises(format('SELECT credit.close_remedy(%s)', :m), 'not_your_unit', 'another unit''s head does not close it');
SELECT tap.act('tap_head');
SELECT tap.raises(format('SELECT credit.close_remedy(%s)', :m), 'remedy_incomplete', 'not before all is done');
SELECT set_eq(format('SELECT * FROM credit.remedy_gaps(%s)', :m), $$VALUES ('held by partner', 'tap_bank'), ('not acknowledged', '上饶市生态环境局'), ('not acknowledged', '上饶市行政审批局'), ('not acknowledged', '某银行')$$, 'and says what is wanting');
SELECT tap.raises('SELECT credit.close_remedy(999999)', 'no_remedy', 'no such remedy');
SELECT tap.as('tap_office', $$SELECT credit.cut_batch('tap_bank')$$);
SELECT notice_id AS mine FROM credit.remedy_notice WHERE unit = credit.actor_unit() \gset
SELECT tap.raises(format('SELECT credit.acknowledge_notice(%s, '' '')', :mine), 'no_remedy_notice', 'an acknowledgement says what was done');
SELECT lives_ok(format('SELECT credit.acknowledge_notice(%s, ''已停止使用'')', :mine), 'acknowledged');
SELECT tap.raises(format('SELECT credit.acknowledge_notice(%s, ''x'')', :mine), 'no_remedy_notice', 'once');
SELECT tap.act('tap_bank');
SELECT is((SELECT count(*) FROM credit.remedy_notice), 1::bigint, 'a partner sees its own notice');
SELECT results_eq('SELECT kind FROM credit.remedy_recipient ORDER BY 1', $$VALUES ('feed'), ('inquiry')$$, 'and what it was shown');
SELECT is((SELECT count(*) FROM credit.remedy), 0::bigint, 'not the case');
SELECT lives_ok('SELECT credit.acknowledge_notice(notice_id, ''已删除'') FROM credit.remedy_notice', 'and acknowledges');
SELECT tap.raises(format('SELECT credit.acknowledge_notice(%s, ''x'')', :mine + 1), 'no_remedy_notice', 'not another''s');
SELECT tap.as('tap_other_clerk', 'SELECT credit.acknowledge_notice(notice_id, ''已纠正'') FROM credit.remedy_notice WHERE acknowledged_on IS NULL AND unit = credit.actor_unit()');
SELECT tap.act('tap_office');
SELECT lives_ok(format('SELECT credit.ask_clarification(%s)', :m), 'the subject asks for a clarification');
SELECT tap.act('tap_head');
SELECT set_eq(format('SELECT * FROM credit.remedy_gaps(%s)', :m), $$VALUES ('not clarified', '2026-05-12')$$, 'that is wanting now');
SELECT throws_ok(format('SELECT credit.clarify(%s, '' '')', :m), '23514', NULL, 'an empty one is none');
SELECT lives_ok(format('SELECT credit.clarify(%s, ''m1号处罚信息系误报,已撤回。'')', :m), 'clarified');
SELECT tap.act('tap_nobody');
SELECT results_eq('SELECT subject_name::text, unit_name::text, clarification::text FROM credit_public.clarification', $$VALUES ('江西铜业股份有限公司', '上饶市生态环境局', 'm1号处罚信息系误报,已撤回。')$$, 'anyone reads it');
SELECT tap.act('tap_head');
SELECT lives_ok(format('SELECT credit.close_remedy(%s)', :m), 'closed');
SELECT tap.raises(format('SELECT credit.ask_clarification(%s)', :m), 'no_remedy', 'closed is closed');
SELECT tap.act('tap_office');
SELECT results_eq('SELECT opened, closed, recipients, shown_to_public, notices, acknowledged, clarified FROM credit_report.remedy', 'VALUES (1, 1, 5, 3, 3, 3, 1)', 'statistics');
-- an entry is wrong, its record is not: other receipts
SELECT tap.act();
SELECT tap.as('tap_head', $$SELECT credit.enter_list('focus', right_one, 'x') FROM (SELECT r.right AS right_one FROM r) AS x$$) AS entry \gset
SELECT tap.as('tap_inquirer', $$SELECT credit.check_subject('91360000625912173B', 'approval')::text$$) IS NOT NULL;
SELECT tap.as('tap_office', format($$SELECT credit.file_objection(ARRAY[r.right], '91360000625912173B', '{wrong_entry}', '不符', '[{"name": "证明", "reference": "1号"}]', listing_id => %s) FROM r$$, :entry)) AS c \gset
SELECT tap.as('tap_office', format('SELECT credit.accept_objection(%s)', :c)), tap.as('tap_office', format('SELECT credit.check_objection(%s, ''属实'')', :c)),
	tap.as('tap_head', $$SELECT credit.decide_objection(objection_id, 'upheld_delisted', '不符合标准') FROM credit.objection WHERE outcome IS NULL$$);
SELECT results_eq(format('SELECT kind, seen ->> ''list_kind'' FROM credit.remedy_recipient AS p JOIN credit.remedy AS m USING (code, remedy_id) WHERE m.listing_id = %s', :entry), $$VALUES ('inquiry', 'focus')$$, 'of a wrong entry, who saw the entry');
-- withdrawn without an objection
SELECT tap.as('tap_head', $$SELECT credit.withdraw_record(alone, '误报') FROM r$$);
SELECT tap.act('tap_head');
SELECT isnt((SELECT credit.open_remedy(alone, '误报') FROM r), NULL, 'a remedy without an objection');
SELECT tap.raises('SELECT credit.open_remedy(alone, ''误报'') FROM r', 'remedy_exists', 'one for a record');
SELECT tap.act();
SELECT tap.breaks('upheld without remedy', 'DELETE FROM credit.remedy WHERE listing_id IS NOT NULL');
SELECT tap.breaks('remedy closed too early', 'UPDATE credit.remedy_notice SET acknowledged_on = NULL, acknowledged_by = NULL, answer = NULL');
SELECT tap.breaks('remedy without clock', $$UPDATE credit.duty SET met_on = '2026-05-12' WHERE kind = 'remedy'$$);
SELECT tap.breaks('notice without clock', $$UPDATE credit.duty SET met_on = '2026-05-12' WHERE kind = 'remedy_notice'$$);
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
