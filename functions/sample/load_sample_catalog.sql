-- Two sample editions, only when asked for: the eleven kinds of S1 二(三) with the
-- eight acts of S4 item 16 for the nation, commitments and what was declared
-- and verified (S4 items 1, 5), each with its own template, and the items of
-- Pingxiang below it.  They hold from a day on and end what held
-- before; templates that are there already stay as they are.
CREATE OR REPLACE FUNCTION credit.load_sample_catalog(valid_from date DEFAULT NULL) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	n integer;
BEGIN
	INSERT INTO credit.template (template, version, name, body, valid_during, basis)
	SELECT t ->> 'name', t ->> 'edition', t ->> 'label', t, '(,)', t ->> 'source'
	  FROM credit_private.sample_templates() AS t
	 WHERE NOT EXISTS (SELECT FROM credit.template AS o WHERE o.template = t ->> 'name');
	INSERT INTO credit.field_map (template, version, column_name, field)
	SELECT t ->> 'name', t ->> 'edition', f ->> 'x_column', f ->> 'name'
	  FROM credit_private.sample_templates() AS t
	 CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(t -> 'fields') AS f
	 WHERE f ? 'x_column' AND EXISTS (SELECT FROM credit.template AS o WHERE o.template = t ->> 'name' AND o.version = t ->> 'edition')
	ON CONFLICT DO NOTHING;

	PERFORM credit.open_edition('sample-national', '000000', '公共信用信息目录(国家样例)', 'S1 二(三); S4 item 16; 发改财金规〔2021〕1827号');
	INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity)
	SELECT 'sample-national', v.* FROM (VALUES
	('registration', '登记备案', 'registration', 'basic', 'public', 'registration', NULL),
	('qualification', '资质资格', 'qualification', 'basic', 'public', 'qualification', NULL),
	('permit', '行政许可', 'permit', 'basic', 'public', 'permit', NULL),
	('penalty', '行政处罚', 'penalty', 'untrustworthy', 'public', 'penalty', 'general'),
	('coercion', '行政强制', 'coercion', 'untrustworthy', 'public', 'coercion', 'general'),
	('confirmation', '行政确认', 'confirmation', 'basic', 'public', 'confirmation', NULL),
	('reward', '行政奖励', 'reward', 'trustworthy', 'public', 'reward', NULL),
	('payment', '行政给付', 'payment', 'basic', 'public', 'payment', NULL),
	('inspection', '检查抽查', 'inspection', 'basic', 'public', 'inspection', NULL),
	('abnormal', '经营异常名录', 'abnormal', 'untrustworthy', 'public', 'abnormal', 'general'),
	('red_list', '红名单', 'list', 'trustworthy', 'public', 'red_list', NULL),
	('black_list', '黑名单', 'list', 'untrustworthy', 'public', 'black_list', 'serious'),
	('levy', '行政征收', 'levy', 'basic', 'public', 'levy', NULL),
	('ruling', '行政裁决', 'ruling', 'basic', 'public', 'ruling', NULL),
	('compensation', '行政补偿', 'compensation', 'basic', 'public', 'compensation', NULL),
	('supervision', '行政监督检查', 'supervision', 'basic', 'public', 'supervision', NULL),
	('commitment', '信用承诺及履行情况', 'commitment', 'basic', 'public', 'commitment', NULL),
	('commitment_breach', '违背信用承诺', 'breach', 'untrustworthy', 'public', 'commitment_breach', 'general'),
	('declaration', '市场主体自愿提供', 'declaration', 'basic', 'public', 'declaration', NULL)) AS v;
	-- S0 art 4 个人隐私: what is paid to whom is between departments, that it was is public
	INSERT INTO credit.catalog_field (edition, item, field, disclosure, basis) VALUES
	('sample-national', 'payment', 'JF_JE', 'shared', 'S0 art 4 个人隐私'),
	('sample-national', 'compensation', 'BC_JE', 'shared', 'S0 art 4 个人隐私'),
	('sample-national', 'ruling', 'CJ_BSQR', 'shared', 'S0 art 4 个人隐私');
	INSERT INTO credit.exchange_item (edition, item, from_level, to_level, frequency, basis)
	SELECT 'sample-national', i.item, x.from_level, x.to_level, x.frequency, 'S3 三.1 省市公共信用信息交换目录'
	  FROM credit.catalog_item AS i
	 CROSS JOIN (VALUES ('city', 'province', 'day'), ('province', 'city', 'day'), ('province', 'nation', 'day')) AS x(from_level, to_level, frequency)
	 WHERE i.edition = 'sample-national' AND (x.to_level <> 'nation' OR i.act_kind IN ('permit', 'penalty'));
	PERFORM credit.circulate_edition('sample-national'), credit.issue_edition('sample-national', load_sample_catalog.valid_from);

	PERFORM credit.open_edition('sample-pingxiang', '360300', '萍乡市公共信用信息目录(样例)', 'qixinyun/resourcecatalog, MIT', 'sample-national');
	WITH line AS (
		SELECT pg_catalog.string_to_array(l, ',') AS c FROM pg_catalog.string_to_table(credit_private.sample_pingxiang(), chr(10)) AS l
		 WHERE l ~ '^[A-Z0-9]+,[0-9]+,'
	), said AS (
		SELECT c[1] || '-' || c[2] AS item, c[3] AS name, pg_catalog.string_to_array(nullif(c[4], ''), ';') AS departments, c[5] <> '' AS double,
			   CASE WHEN c[5] = 'SANCTION' THEN 'penalty' WHEN c[5] = 'LICENSE' THEN 'permit' WHEN c[6] = 'RED' THEN 'red_list'
					WHEN c[6] = 'BLACK' THEN 'black_list' ELSE 'registration' END AS stands_for
		  FROM line
	)
	INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, departments, template, default_severity, supplement, parent_item)
	SELECT 'sample-pingxiang', s.item, s.name, p.act_kind, p.class, CASE WHEN s.stands_for = 'registration' THEN 'shared' ELSE p.disclosure END,
		   coalesce(s.departments, '{}'), p.template, p.default_severity, CASE WHEN s.double THEN 'national' ELSE 'local' END,
		   CASE WHEN s.stands_for <> 'registration' THEN s.stands_for END
	  FROM said AS s
	  JOIN credit.catalog_item AS p ON p.edition = 'sample-national' AND p.item = s.stands_for;
	PERFORM credit.circulate_edition('sample-pingxiang'), credit.issue_edition('sample-pingxiang', load_sample_catalog.valid_from);

	SELECT count(*) INTO n FROM credit.catalog_item AS i WHERE i.edition IN ('sample-national', 'sample-pingxiang');
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.load_sample_catalog(date) IS
	'载入国家与萍乡两个样例目录及各类模板,返回项目数 | load the sample editions, national and Pingxiang, with a template a kind of act; gives the number of items';
REVOKE ALL ON FUNCTION credit.load_sample_catalog(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.load_sample_catalog(date) TO credit_office;
