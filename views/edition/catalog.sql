-- S0 方案 一(三) 目录…公示: the catalogue in force today, for anyone; a past
-- edition by credit_public.catalog_of().
CREATE OR REPLACE VIEW credit_public.catalog AS
	SELECT c.*
	  FROM credit.catalog_edition AS e
	 CROSS JOIN LATERAL credit_public.catalog_of(e.edition) AS c
	 WHERE e.state = 'issued' AND e.valid_during @> credit.today();
COMMENT ON VIEW credit_public.catalog IS '现行公共信用信息目录 | the catalogue in force';
COMMENT ON COLUMN credit_public.catalog.edition IS '目录版本 | edition';
COMMENT ON COLUMN credit_public.catalog.region IS '适用地区 | region';
COMMENT ON COLUMN credit_public.catalog.item IS '项目编号 | item';
COMMENT ON COLUMN credit_public.catalog.name IS '项目名称 | name of the item';
COMMENT ON COLUMN credit_public.catalog.kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit_public.catalog.class IS '类别:basic 基础,trustworthy 守信,untrustworthy 失信 | basic, trustworthy or untrustworthy';
COMMENT ON COLUMN credit_public.catalog.disclosure IS '公开范围 | disclosure';
COMMENT ON COLUMN credit_public.catalog.units IS '责任单位 | responsible units';
COMMENT ON COLUMN credit_public.catalog.method IS '报送方式 | how it arrives';
COMMENT ON COLUMN credit_public.catalog.frequency IS '报送频率 | how often it is reported';
COMMENT ON COLUMN credit_public.catalog.supplement IS '层级标识 | which level put it in';
COMMENT ON COLUMN credit_public.catalog.parent_item IS '对应的上级目录项目 | item of the level above that it stands for';
COMMENT ON COLUMN credit_public.catalog.sectors IS '重点领域 | fields of activity';
COMMENT ON COLUMN credit_public.catalog.valid_from IS '施行日期 | in force from';
COMMENT ON COLUMN credit_public.catalog.valid_until IS '终止日期,空为现行 | ended on, empty while in force';
GRANT SELECT ON credit_public.catalog TO PUBLIC;
