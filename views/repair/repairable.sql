-- Every record that a repair can be about, with all that its terms depend on.
CREATE OR REPLACE VIEW credit.repairable WITH (security_barrier) AS
	-- the division looked up and not joined: how few have no repair is misjudged by a factor of hundreds, and a join would be one of loops
	SELECT r.code, r.record_id, r.unit, r.item, (SELECT u.region FROM credit.unit AS u WHERE u.unit = r.unit) AS region, r.act_kind, r.severity, r.document_no, r.decided_on,
		   (SELECT min(d.met_on) FROM credit.duty AS d WHERE d.code = r.code AND d.record_id = r.record_id AND d.kind = 'publish') AS published_on,
		   ARRAY(SELECT s.sector FROM credit.item_sector AS s WHERE s.edition = r.edition AND s.item = r.item
				 UNION
				 SELECT b.sector FROM credit.record_grade AS g JOIN credit.behaviour AS b ON b.behaviour = g.behaviour
				  WHERE g.code = r.code AND g.record_id = r.record_id AND b.sector IS NOT NULL
				 ORDER BY 1) AS sectors,
		   ARRAY(SELECT DISTINCT l.list_kind FROM credit.listing AS l
				  WHERE l.code = r.code AND l.record_id = r.record_id AND l.valid_during @> credit.today() ORDER BY 1) AS lists,
		   (SELECT max(l.listed_on) FROM credit.listing AS l WHERE l.code = r.code AND l.record_id = r.record_id AND l.valid_during @> credit.today()) AS listed_on,
		   (SELECT max(p.broken_on) FROM credit.repair AS p WHERE p.code = r.code AND p.record_id = r.record_id) AS broken_on,
		   (SELECT CASE WHEN p.outcome IS NULL THEN 'open' ELSE 'repaired' END FROM credit.repair AS p
			 WHERE p.code = r.code AND p.record_id = r.record_id AND (p.outcome IS NULL OR p.outcome = 'approved' AND p.broken_on IS NULL)) AS repair
	  FROM credit.record AS r
	 WHERE r.state = 'confirmed' AND r.class = 'untrustworthy';
COMMENT ON VIEW credit.repairable IS '可作修复对象的失信记录及其期限要素 | records that a repair can be about, with what their terms depend on';
COMMENT ON COLUMN credit.repairable.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.repairable.record_id IS '记录编号 | number of the record';
COMMENT ON COLUMN credit.repairable.unit IS '作出记录的单位 | the unit that made the record';
COMMENT ON COLUMN credit.repairable.item IS '目录项目 | catalogue item';
COMMENT ON COLUMN credit.repairable.region IS '单位所在地区 | region of the unit';
COMMENT ON COLUMN credit.repairable.act_kind IS '信息种类 | kind of information';
COMMENT ON COLUMN credit.repairable.severity IS '失信程度 | grade of untrustworthiness';
COMMENT ON COLUMN credit.repairable.document_no IS '文书编号 | document number';
COMMENT ON COLUMN credit.repairable.decided_on IS '决定日期 | day of decision';
COMMENT ON COLUMN credit.repairable.published_on IS '首次公示日 | the day it was first published';
COMMENT ON COLUMN credit.repairable.sectors IS '所属领域 | fields of activity';
COMMENT ON COLUMN credit.repairable.lists IS '以其为依据的在列名单 | lists with an entry on it, within its term';
COMMENT ON COLUMN credit.repairable.listed_on IS '最近列入日期 | the last day of listing';
COMMENT ON COLUMN credit.repairable.broken_on IS '最近违背修复承诺之日 | the last day on which a repair of it was broken';
COMMENT ON COLUMN credit.repairable.repair IS '修复:open 待办,repaired 已修复,空为无 | open, repaired, or NULL for none';
GRANT SELECT ON credit.repairable TO credit_office, credit_evaluator;
