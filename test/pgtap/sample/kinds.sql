-- S1 二(三) eleven kinds of information, S4 item 16 eight acts (R049, R050): the sample editions, each kind with its own
-- template; of every kind a good row goes all the way, to publicity where a channel asks for it, and a bad one comes back.
BEGIN;
SELECT plan(72);
SELECT tap.act('tap_clerk');
SELECT throws_ok('SELECT credit.load_sample_catalog()', '42501', NULL, 'the office loads the samples');
SELECT tap.act('tap_office');
SELECT is(credit.load_sample_catalog('2026-05-01'), 19 + 166, 'nineteen items of the nation, 166 of Pingxiang');
SELECT tap.act();
SELECT set_eq($$SELECT act_kind FROM credit.catalog_item WHERE edition = 'sample-national'$$,
	'{registration,qualification,permit,penalty,coercion,confirmation,reward,payment,inspection,abnormal,list,levy,ruling,compensation,supervision,commitment,breach,declaration}'::text[], 'the eleven kinds and the eight acts, commitments and declarations');
SELECT is_empty($$SELECT i.item FROM credit.catalog_item AS i WHERE i.edition = 'sample-national' AND (SELECT count(*) FROM credit.catalog_item AS o WHERE o.edition = i.edition AND o.template = i.template) <> 1$$, 'each with a template of its own');
SELECT is_empty($$SELECT t.template, x.* FROM credit.template AS t CROSS JOIN LATERAL credit.template_check(t.body) AS x$$, 'that has no fault');
SELECT is_empty($$SELECT template, c FROM credit.template AS t CROSS JOIN unnest('{code,subject_name,unit,source_unit,document_no,decided_on,title}'::text[]) AS c
	WHERE t.version = 'sample' AND NOT EXISTS (SELECT FROM credit.field_map AS m WHERE (m.template, m.version, m.column_name) = (t.template, t.version, c))$$, 'and fills the columns of a record');
SELECT results_eq($$SELECT count(*), count(parent_item), count(*) FILTER (WHERE supplement = 'local') FROM credit.catalog_item WHERE edition = 'sample-pingxiang'$$,
	$$VALUES (166::bigint, 76::bigint, 136::bigint)$$, 'Pingxiang: which of its items stand for one of the nation''s, which are its own');
SELECT is((credit.item_on('HRBXX-3', '2026-05-11', '360300')).parent_item, 'red_list', 'a local code and what it stands for');
SELECT cmp_ok((SELECT count(*) FROM credit.exchange_item WHERE edition = 'sample-national'), '=', 40::bigint, 'which items flow between levels');

-- one good row a kind: the fields of the kind over those of the party and the organ
CREATE TEMP TABLE kind (item text PRIMARY KEY, p text, good jsonb, bad jsonb, pointer text, fault text, published boolean);
INSERT INTO kind VALUES
('registration', 'DJ', '{"DJ_LB":"变更登记","DJ_MC":"住所变更","DJ_NR":"住所变更","DJ_ZT":"1"}', '{"DJ_ZT":"9"}', '/DJ_ZT', 'not_in_list', false),
('qualification', 'ZZ', '{"ZZ_ZSBH":"ZZ-1","ZZ_ZSMC":"建筑业企业资质证书","ZZ_DJ":"一级","ZZ_FW":"房屋建筑工程","ZZ_YXQZ":"2026-05-06","ZZ_YXQZI":"2099/12/31","ZZ_ZT":"1"}', '{"ZZ_YXQZI":"2026-01-01"}', '/ZZ_YXQZI', 'date_order', false),
('coercion', 'QZ', '{"QZ_LX":"行政强制措施","QZ_LB":"扣押财物;其他-封存","QZ_SY":"涉嫌违法","QZ_YJ":"行政强制法","QZ_NR":"扣押设备一台","QZ_QX":"2026-06-05"}', '{"QZ_QX":"无"}', '/QZ_QX', 'required', true),
('confirmation', 'QR', '{"QR_MC":"环境污染第三方治理确认","QR_LB":"事实确认","QR_NR":"确认","QR_YJ":"某办法"}', '{"QR_LB":"别的"}', '/QR_LB', 'not_in_list', true),
('reward', 'JL', '{"JL_MC":"环保先进单位","JL_JB":"市级","JL_SY":"减排","JL_YJ":"某办法","JL_JE":"1.5"}', '{"JL_JE":"-1"}', '/JL_JE', 'out_of_range', true),
('payment', 'JF', '{"JF_MC":"稳岗补贴","JF_LB":"补贴补助","JF_JE":"3","JF_YJ":"某办法"}', '{"JF_JE":"三万"}', '/JF_JE', 'type', true),
('inspection', 'CC', '{"CC_MC":"2026年双随机计划","CC_LX":"不定向抽查","CC_SX":"排污许可执行","CC_JG1":"未发现问题"}', '{"CC_JDRQ":"2026-02-30"}', '/CC_JDRQ', 'bad_date', true),
('abnormal', 'YC', '{"YC_YY":"未按规定期限公示年度报告"}', '{"YC_YCRQ":"2026-05-08"}', '/YC_YCYY', 'required', false),
('red_list', 'HM', '{"HM_MC":"环保诚信企业","HM_SY":"连续三年","HM_YXQ":"2029-05-06"}', '{"HM_MC":"无"}', '/HM_MC', 'required', false),
('black_list', 'MD', '{"MD_MC":"环保严重失信","MD_SY":"屡罚不改","MD_YJ":"某条例","MD_CD":"serious","MD_YXQ":"2029-05-06"}', '{"MD_CD":"特别严重"}', '/MD_CD', 'not_in_list', false),
('levy', 'ZS', '{"ZS_MC":"排污费","ZS_LB":"行政事业性收费","ZS_JE":"0.25","ZS_YJ":"某条例","ZS_QX":"2026-06-06"}', '{"ZS_QX":"2026-05-01"}', '/ZS_QX', 'date_order', true),
('ruling', 'CJ', '{"CJ_BSQR":"某某公司","CJ_LB":"权属纠纷","CJ_SX":"水面权属","CJ_JG1":"归申请人","CJ_YJ":"水法"}', '{"CJ_YJ":""}', '/CJ_YJ', 'required', true),
('compensation', 'BC', '{"BC_SY":"许可撤回","BC_FS":"货币补偿","BC_JE":"20","BC_YJ":"行政许可法第八条"}', '{"BC_JE":null}', '/BC_JE', 'required', true),
('supervision', 'JC', '{"JC_LB":"专项检查","JC_SX":"在线监测","JC_JL":"责令限期改正","JC_YQ":"修复设备","JC_QX":"2026-06-06"}', '{"JC_YQ":"/"}', '/JC_YQ', 'required', true),
('commitment', 'CN', '{"CN_LX":"主动型","CN_SY":"诚信经营","CN_LYZT":"履行中"}', '{"CN_LYZT":"履行中","CN_WNRQ":"2026-05-07"}', '/CN_WNRQ', 'must_be_empty', true),
('commitment_breach', 'WN', '{"WN_CNBH":"CN-1","WN_LX":"违背承诺","WN_SY":"未按承诺整改"}', '{"WN_CNBH":""}', '/WN_CNBH', 'required', true),
('declaration', 'SB', '{"SB_LX":"表彰评优","SB_MC":"守合同重信用企业","SB_NR":"市级","SB_CNBH":"CN-1","SB_TBRQ":"2026-05-01"}', '{"SB_TBRQ":"2026-05-08"}', '/SB_JDRQ', 'date_order', false);
CREATE FUNCTION pg_temp.doc(item text, change jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
	SELECT CASE WHEN item = 'permit' THEN tap.permit('XK-1') WHEN item = 'penalty' THEN tap.penalty('CF-1') ELSE
		(SELECT jsonb_build_object(k.p || '_XDR_MC', '江西铜业股份有限公司', k.p || '_XDR_LB', '法人及非法人组织', k.p || '_XDR_SHXYM', '91360000625912173B',
			k.p || '_JDRQ', '2026-05-06', k.p || '_JG', '上饶市生态环境局', k.p || '_JGDM', '00000000000000000X', k.p || '_LYDW', '上饶市生态环境局', k.p || '_LYDWDM', '00000000000000000X')
			|| CASE k.item WHEN 'qualification' THEN '{}' ELSE jsonb_build_object(k.p || '_WSH', k.p || '〔2026〕1号') END || k.good
		   FROM kind AS k WHERE k.item = doc.item) END || change
$$;
INSERT INTO kind VALUES ('permit', 'XK', '{}', '{"XK_JDRQ":"2027-01-01"}', '/XK_JDRQ', 'future_decision_date', true), ('penalty', 'CF', '{}', '{"CF_NR_FK":null}', '/CF_NR_FK', 'required', true);
SELECT set_eq('SELECT item FROM kind', $$SELECT item FROM credit.catalog_item WHERE edition = 'sample-national'$$, 'every kind is tried');
CREATE TEMP TABLE done AS SELECT item, tap.confirmed(item, pg_temp.doc(item)) AS record_id FROM kind;
SELECT is((SELECT state || ' ' || edition FROM credit.record AS r WHERE r.record_id = d.record_id), 'confirmed sample-national', d.item || ': a good row is confirmed') FROM done AS d ORDER BY 1;
SELECT ok(EXISTS (SELECT FROM tap.faults(k.item, pg_temp.doc(k.item, k.bad)) AS f WHERE (f.pointer, f.fault) = (k.pointer, k.fault)), k.item || ': a bad row comes back with its fault') FROM kind AS k ORDER BY 1;
SELECT cmp_ok(credit.publish_due(), '=', (SELECT sum(CASE WHEN item LIKE 'commitment%' THEN 1 ELSE 2 END) FROM kind WHERE published), 'the publicity job');
SELECT is(EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.record_id = d.record_id), k.published, k.item || ': public where a channel asks for it') FROM done AS d JOIN kind AS k USING (item) ORDER BY 1;
SELECT is_empty($$SELECT p.document FROM credit_public.published_record AS p WHERE p.document ?| '{JF_JE,BC_JE,CJ_BSQR}'$$, 'what a field''s class keeps back is kept back');
SELECT results_eq($$SELECT item, class, severity FROM credit.record JOIN done USING (record_id, item) WHERE class <> 'basic' ORDER BY 1$$,
	$$VALUES ('abnormal', 'untrustworthy', 'general'), ('black_list', 'untrustworthy', 'serious'), ('coercion', 'untrustworthy', 'general'), ('commitment_breach', 'untrustworthy', 'general'), ('penalty', 'untrustworthy', 'general'), ('red_list', 'trustworthy', NULL), ('reward', 'trustworthy', NULL)$$, 'class and grade');
SELECT results_eq($$SELECT item, valid_from, valid_until FROM credit.record JOIN done USING (record_id, item) WHERE item IN ('qualification', 'black_list') ORDER BY 1$$,
	$$VALUES ('black_list', NULL::date, DATE '2029-05-06'), ('qualification', '2026-05-06', 'infinity')$$, 'validity, from and until not confused');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
