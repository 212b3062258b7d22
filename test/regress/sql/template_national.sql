-- the national field tables, as shipped
\pset format unaligned
\pset null '(null)'
\getenv srcdir PG_ABS_SRCDIR
\set permit :srcdir '/../../extension/data/template_permit_2018.json'
\set penalty :srcdir '/../../extension/data/template_penalty_2018.json'
\set permit16 :srcdir '/../../extension/data/template_permit_2016.json'
\set penalty16 :srcdir '/../../extension/data/template_penalty_2016.json'
CREATE TEMP TABLE national AS
	SELECT edition, kind, pg_read_file(file)::jsonb AS t FROM (VALUES
	(2018, 'permit', :'permit'), (2018, 'penalty', :'penalty'), (2016, 'permit', :'permit16'), (2016, 'penalty', :'penalty16')) v (edition, kind, file);

SELECT edition, kind, jsonb_array_length(t->'fields') AS fields, credit.is_valid_template(t) AS valid FROM national ORDER BY 1, 2;
SELECT n.edition, n.kind, f.* FROM national n, credit.template_check(t) f;
-- every field has its Chinese label; every number of a person is hidden
SELECT count(*) FROM national, jsonb_array_elements(t->'fields') f WHERE f->>'label' !~ '[一-龥]' OR NOT f ? 'label';
SELECT string_agg(f->>'name', ' ' ORDER BY f->>'name') FROM national, jsonb_array_elements(t->'fields') f WHERE (f->>'personal')::boolean;

-- records as reported
CREATE TEMP TABLE sample (kind text, edition int, k int, d jsonb);
INSERT INTO sample VALUES
('permit', 2018, 1, '{"XK_XDR_MC": "某某钢铁联合有限公司", "XK_XDR_LB": "法人及非法人组织", "XK_XDR_SHXYM": "91350100M000100Y43", "XK_FRDB": "张三", "XK_FR_ZJLX": "身份证", "XK_FR_ZJHM": "11010519491231002X", "XK_XKWS": "准予行政许可决定书", "XK_WSH": "宁新区管审环表复〔2025〕104号", "XK_XKLB": "普通", "XK_XKZS": "/", "XK_NR": "环境影响评价", "XK_JDRQ": "2025/01/16", "XK_YXQZ": "2003-03-24", "XK_YXQZI": "2099/12/31", "XK_XKJG": "某某市市场监督管理局", "XK_XKJGDM": "00000000000000000X", "XK_ZT": "1", "XK_LYDW": "某某市市场监督管理局", "XK_LYDWDM": "00000000000000000X"}'),
('penalty', 2018, 1, '{"CF_XDR_MC": "某某石油股份有限公司", "CF_XDR_LB": "法人及非法人组织", "CF_XDR_SHXYM": "91350100M000100Y43", "CF_FRDB": "李四", "CF_WSH": "穗番环罚〔2019〕156号", "CF_WFXW": "违反大气污染防治管理制度", "CF_SY": "未安装污染防治设施", "CF_YJ": "《大气污染防治法》", "CF_CFLB": "罚款;其他-责令改正", "CF_NR": "罚款八万元", "CF_NR_FK": "8.00", "CF_JDRQ": "2019-12-05", "CF_YXQ": "2020-12-05", "CF_CFJG": "某某市生态环境局", "CF_CFJGDM": "00000000000000000X", "CF_SJLY": "某某市生态环境局", "CF_SJLYDM": "00000000000000000X"}'),
('permit', 2016, 1, '{"XK_WSH": "东地税许准字〔2016〕第1号", "XK_XMMC": "增值税专用发票最高开票限额审批", "XK_SPLB": "0", "XK_NR": "准予", "XK_XDR": "某某公司", "XK_XDR_SFZ": "11010519491231002X", "XK_JDRQ": "2016/03/04", "XK_JZQ": "2099/12/31", "XK_XZJG": "某某税务局", "XK_ZT": "0", "DFBM": "360000", "SJC": "2016/03/04 10:11:12"}'),
('penalty', 2016, 1, '{"CF_WSH": "〔2016〕1号", "CF_CFMC": "超限运输", "CF_CFLB1": "1", "CF_CFLB2": "其他-责令改正", "CF_SY": "超限", "CF_YJ": "《公路法》", "CF_XDR_MC": "某某公司", "CF_JG": "罚款一千元", "CF_JDRQ": "2016/03/04", "CF_XZJG": "某某交通局", "CF_ZT": "0", "DFBM": "360000", "SJC": "2016-03-04 10:11:12"}');
SELECT kind, edition, f.* FROM sample JOIN national USING (kind, edition), credit.template_faults(t, d) f;
-- and with what goes wrong most often
SELECT kind, edition, change, f.pointer, f.fault, f.value, f.expected
FROM (VALUES
	('permit', 2018, '{"XK_XDR_LB": "自然人"}'::jsonb), ('permit', 2018, '{"XK_XDR_LB": "自然人", "XK_XDR_SHXYM": "", "XK_FRDB": "-", "XK_XDR_ZJLX": "身份证", "XK_XDR_ZJHM": "110105194912310021"}'),
	('permit', 2018, '{"XK_XDR_SHXYM": "00000000000000000X"}'), ('permit', 2018, '{"XK_FR_ZJHM": "G1234567"}'), ('permit', 2018, '{"XK_FR_ZJLX": "其他-军官证", "XK_FR_ZJHM": "G1234567"}'), ('permit', 2018, '{"XK_FR_ZJHM": "无"}'),
	('permit', 2018, '{"XK_XKZS": "排污许可证"}'), ('permit', 2018, '{"XK_YXQZ": null}'), ('permit', 2018, '{"XK_YXQZI": "2003-03-23"}'), ('permit', 2018, '{"XK_XKLB": "行政许可"}'), ('permit', 2018, '{"XK_XDR_MC": "某某<b>公司"}'),
	('penalty', 2018, '{"CF_NR_FK": null}'), ('penalty', 2018, '{"CF_NR_FK": "80000元"}'), ('penalty', 2018, '{"CF_NR_FK": "0.1234567"}'), ('penalty', 2018, '{"CF_CFLB": "没收违法所得;暂扣或者吊销许可证"}'), ('penalty', 2018, '{"CF_CFLB": "责令改正"}'), ('penalty', 2018, '{"CF_CFLB": "罚款；警告"}'), ('penalty', 2018, '{"CF_YXQ": "2019-12-04"}'),
	('permit', 2016, '{"XK_JZQ": "2016-03-03", "DFBM": "36", "XK_ZT": "9"}'), ('penalty', 2016, '{"CF_XDR_SFZ": "110105194912310020", "CF_CFLB1": "7"}')
	) v (kind, edition, change) JOIN sample USING (kind, edition) JOIN national USING (kind, edition), credit.template_faults(t, d || change) f;
