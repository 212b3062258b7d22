-- 行政许可: the national field list of 2018 (发改办财金〔2018〕424号), personal numbers
-- left out; base types only, 2099/12/31 for long-term.
CREATE OR REPLACE VIEW credit_public.permit AS
	SELECT p.subject_name::varchar(200) AS xk_xdr_mc,
		   (p.document ->> 'XK_XDR_LB')::varchar(16) AS xk_xdr_lb,
		   (CASE WHEN credit.kind_of_code(p.code) <> 'person' THEN p.code::text END)::varchar(18) AS xk_xdr_shxym,
		   (p.document ->> 'XK_XDR_GSZC')::varchar(50) AS xk_xdr_gszc,
		   (p.document ->> 'XK_XDR_ZZJG')::varchar(9) AS xk_xdr_zzjg,
		   (p.document ->> 'XK_XDR_SWDJ')::varchar(15) AS xk_xdr_swdj,
		   (p.document ->> 'XK_XDR_SYDW')::varchar(12) AS xk_xdr_sydw,
		   (p.document ->> 'XK_XDR_SHZZ')::varchar(50) AS xk_xdr_shzz,
		   (p.document ->> 'XK_XKWS')::varchar(64) AS xk_xkws,
		   p.document_no::varchar(128) AS xk_wsh,
		   (p.document ->> 'XK_XKLB')::varchar(256) AS xk_xklb,
		   (p.document ->> 'XK_XKZS')::varchar(64) AS xk_xkzs,
		   (p.document ->> 'XK_XKBH')::varchar(64) AS xk_xkbh,
		   (p.document ->> 'XK_NR')::varchar(4000) AS xk_nr,
		   p.decided_on AS xk_jdrq,
		   p.valid_from AS xk_yxqz,
		   CASE WHEN p.valid_until = 'infinity' THEN DATE '2099-12-31' ELSE p.valid_until END AS xk_yxqzi,
		   p.unit_name::varchar(200) AS xk_xkjg,
		   CASE WHEN credit.is_official(p.unit_code) THEN p.unit_code::varchar(18) END AS xk_xkjgdm,
		   CASE WHEN p.valid_until < credit.today() THEN '2' ELSE '1' END::varchar(1) AS xk_zt,
		   coalesce(p.document ->> 'XK_LYDW', p.source_name)::varchar(200) AS xk_lydw,
		   CASE WHEN credit.is_official(p.source_code) THEN p.source_code::varchar(18) END AS xk_lydwdm,
		   p.published_on AS gsrq,
		   p.contested AS yybj,
		   (p.document ->> 'BZ')::varchar(512) AS bz,
		   (SELECT f.refreshed_at FROM credit_public.refresh AS f WHERE f.what = 'publish') AS data_as_of
	  FROM credit_public.published_record AS p
	 WHERE p.act_kind = 'permit';
COMMENT ON VIEW credit_public.permit IS '行政许可公示 | permits, in the national field list of 2018';
COMMENT ON COLUMN credit_public.permit.xk_xdr_mc IS '行政相对人名称 | name of the subject';
COMMENT ON COLUMN credit_public.permit.xk_xdr_lb IS '行政相对人类别 | kind of subject';
COMMENT ON COLUMN credit_public.permit.xk_xdr_shxym IS '统一社会信用代码 | unified social credit code';
COMMENT ON COLUMN credit_public.permit.xk_xdr_gszc IS '工商注册号 | business registration number';
COMMENT ON COLUMN credit_public.permit.xk_xdr_zzjg IS '组织机构代码 | organisation code';
COMMENT ON COLUMN credit_public.permit.xk_xdr_swdj IS '税务登记号 | tax number';
COMMENT ON COLUMN credit_public.permit.xk_xdr_sydw IS '事业单位证书号 | institution certificate';
COMMENT ON COLUMN credit_public.permit.xk_xdr_shzz IS '社会组织登记证号 | social organisation certificate';
COMMENT ON COLUMN credit_public.permit.xk_xkws IS '行政许可决定书名称 | title of the permit document';
COMMENT ON COLUMN credit_public.permit.xk_wsh IS '行政许可决定书文号 | document number';
COMMENT ON COLUMN credit_public.permit.xk_xklb IS '许可类别 | kind of permit';
COMMENT ON COLUMN credit_public.permit.xk_xkzs IS '许可证书名称 | certificate';
COMMENT ON COLUMN credit_public.permit.xk_xkbh IS '许可编号 | permit number';
COMMENT ON COLUMN credit_public.permit.xk_nr IS '许可内容 | content';
COMMENT ON COLUMN credit_public.permit.xk_jdrq IS '许可决定日期 | decision date';
COMMENT ON COLUMN credit_public.permit.xk_yxqz IS '有效期自 | valid from';
COMMENT ON COLUMN credit_public.permit.xk_yxqzi IS '有效期至,2099-12-31为长期 | valid until; 2099-12-31 is long-term';
COMMENT ON COLUMN credit_public.permit.xk_xkjg IS '许可机关 | deciding organ';
COMMENT ON COLUMN credit_public.permit.xk_xkjgdm IS '许可机关统一社会信用代码 | code of the deciding organ';
COMMENT ON COLUMN credit_public.permit.xk_zt IS '当前状态 1有效 2无效 | state: 1 valid, 2 not valid';
COMMENT ON COLUMN credit_public.permit.xk_lydw IS '数据来源单位 | source unit';
COMMENT ON COLUMN credit_public.permit.xk_lydwdm IS '数据来源单位统一社会信用代码 | code of the source unit';
COMMENT ON COLUMN credit_public.permit.gsrq IS '公示日期 | published on';
COMMENT ON COLUMN credit_public.permit.yybj IS '异议标记 | under objection';
COMMENT ON COLUMN credit_public.permit.bz IS '备注 | remark';
COMMENT ON COLUMN credit_public.permit.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_public.permit TO PUBLIC;
