-- 行政处罚: the national field list of 2018 (发改办财金〔2018〕424号), personal numbers
-- left out; base types only, 2099/12/31 for long-term.
CREATE OR REPLACE VIEW credit_public.penalty AS
	SELECT p.subject_name::varchar(200) AS cf_xdr_mc,
		   (p.document ->> 'CF_XDR_LB')::varchar(16) AS cf_xdr_lb,
		   (CASE WHEN credit.kind_of_code(p.code) <> 'person' THEN p.code::text END)::varchar(18) AS cf_xdr_shxym,
		   (p.document ->> 'CF_XDR_GSZC')::varchar(50) AS cf_xdr_gszc,
		   (p.document ->> 'CF_XDR_ZZJG')::varchar(9) AS cf_xdr_zzjg,
		   (p.document ->> 'CF_XDR_SWDJ')::varchar(15) AS cf_xdr_swdj,
		   (p.document ->> 'CF_XDR_SYDW')::varchar(12) AS cf_xdr_sydw,
		   (p.document ->> 'CF_XDR_SHZZ')::varchar(50) AS cf_xdr_shzz,
		   p.document_no::varchar(128) AS cf_wsh,
		   (p.document ->> 'CF_WFXW')::varchar(2000) AS cf_wfxw,
		   (p.document ->> 'CF_SY')::varchar(5000) AS cf_sy,
		   (p.document ->> 'CF_YJ')::varchar(2048) AS cf_yj,
		   (p.document ->> 'CF_CFLB')::varchar(64) AS cf_cflb,
		   (p.document ->> 'CF_NR')::varchar(4000) AS cf_nr,
		   nullif(p.document ->> 'CF_NR_FK', '')::numeric(18,6) AS cf_nr_fk,
		   nullif(p.document ->> 'CF_NR_WFFF', '')::numeric(18,6) AS cf_nr_wfff,
		   (p.document ->> 'CF_NR_ZKDX')::varchar(200) AS cf_nr_zkdx,
		   p.decided_on AS cf_jdrq,
		   CASE WHEN p.valid_until = 'infinity' THEN DATE '2099-12-31' ELSE p.valid_until END AS cf_yxq,
		   CASE WHEN p.public_until = 'infinity' THEN DATE '2099-12-31' ELSE p.public_until END AS cf_gsjzq,
		   p.unit_name::varchar(200) AS cf_cfjg,
		   CASE WHEN credit.is_official(p.unit_code) THEN p.unit_code::varchar(18) END AS cf_cfjgdm,
		   coalesce(p.document ->> 'CF_SJLY', p.source_name)::varchar(200) AS cf_sjly,
		   CASE WHEN credit.is_official(p.source_code) THEN p.source_code::varchar(18) END AS cf_sjlydm,
		   p.published_on AS gsrq,
		   p.contested AS yybj,
		   (p.document ->> 'BZ')::varchar(512) AS bz,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit_public.published_record AS p
	 WHERE p.act_kind = 'penalty';
COMMENT ON VIEW credit_public.penalty IS '行政处罚公示 | penalties, in the national field list of 2018';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_mc IS '行政相对人名称 | name of the subject';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_lb IS '行政相对人类别 | kind of subject';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_shxym IS '统一社会信用代码 | unified social credit code';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_gszc IS '工商注册号 | business registration number';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_zzjg IS '组织机构代码 | organisation code';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_swdj IS '税务登记号 | tax number';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_sydw IS '事业单位证书号 | institution certificate';
COMMENT ON COLUMN credit_public.penalty.cf_xdr_shzz IS '社会组织登记证号 | social organisation certificate';
COMMENT ON COLUMN credit_public.penalty.cf_wsh IS '行政处罚决定书文号 | document number';
COMMENT ON COLUMN credit_public.penalty.cf_wfxw IS '违法行为类型 | kind of offence';
COMMENT ON COLUMN credit_public.penalty.cf_sy IS '违法事实 | facts';
COMMENT ON COLUMN credit_public.penalty.cf_yj IS '处罚依据 | legal basis';
COMMENT ON COLUMN credit_public.penalty.cf_cflb IS '处罚类别 | kind of penalty';
COMMENT ON COLUMN credit_public.penalty.cf_nr IS '处罚内容 | content';
COMMENT ON COLUMN credit_public.penalty.cf_nr_fk IS '罚款金额(万元) | fine, in 10,000 yuan';
COMMENT ON COLUMN credit_public.penalty.cf_nr_wfff IS '没收违法所得、没收非法财物的金额(万元) | confiscated, in 10,000 yuan';
COMMENT ON COLUMN credit_public.penalty.cf_nr_zkdx IS '暂扣或吊销证照名称及编号 | licence suspended or revoked';
COMMENT ON COLUMN credit_public.penalty.cf_jdrq IS '处罚决定日期 | decision date';
COMMENT ON COLUMN credit_public.penalty.cf_yxq IS '处罚有效期,2099-12-31为长期 | valid until; 2099-12-31 is long-term';
COMMENT ON COLUMN credit_public.penalty.cf_gsjzq IS '公示截止期(按规则计算) | public until, computed from the rules';
COMMENT ON COLUMN credit_public.penalty.cf_cfjg IS '处罚机关 | deciding organ';
COMMENT ON COLUMN credit_public.penalty.cf_cfjgdm IS '处罚机关统一社会信用代码 | code of the deciding organ';
COMMENT ON COLUMN credit_public.penalty.cf_sjly IS '数据来源单位 | source unit';
COMMENT ON COLUMN credit_public.penalty.cf_sjlydm IS '数据来源单位统一社会信用代码 | code of the source unit';
COMMENT ON COLUMN credit_public.penalty.gsrq IS '公示日期 | published on';
COMMENT ON COLUMN credit_public.penalty.yybj IS '异议标记 | under objection';
COMMENT ON COLUMN credit_public.penalty.bz IS '备注 | remark';
COMMENT ON COLUMN credit_public.penalty.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.penalty TO PUBLIC;
