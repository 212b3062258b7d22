-- What the last receipt before a decision said restricts the subject in that
-- kind of matter.  A receipt is frozen, so this stays true of the past.
CREATE OR REPLACE VIEW credit_private.matter_flag AS
	SELECT m.code, m.matter_id, m.matter_kind, m.unit, m.outcome, m.decided_on, m.changed_by, i.inquiry_id,
		   x.lists, x.black
	  FROM credit.matter AS m
	 CROSS JOIN LATERAL (SELECT q.inquiry_id, q.answer FROM credit.inquiry AS q
						  WHERE q.matter_id = m.matter_id AND q.asked_on <= m.decided_on
							AND q.asked_at <= coalesce(m.decided_at, 'infinity')
						  ORDER BY q.asked_at DESC LIMIT 1) AS i
	 CROSS JOIN LATERAL (
		SELECT pg_catalog.string_agg(DISTINCT r ->> 'list_kind', ', ') AS lists,
			   pg_catalog.bool_or(EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(i.answer -> 'flags') AS f
										   WHERE f ->> 'list_kind' = r ->> 'list_kind' AND f ->> 'colour' = 'black')) AS black
		  FROM pg_catalog.jsonb_array_elements(i.answer -> 'measures') AS r
		 WHERE r ->> 'direction' = 'restrict' AND NOT (r ->> 'suspended')::boolean
		   AND (r -> 'matter_kinds' = '[]' OR r -> 'matter_kinds' @> pg_catalog.to_jsonb(m.matter_kind))) AS x
	 WHERE m.outcome IS NOT NULL AND x.lists IS NOT NULL;
COMMENT ON VIEW credit_private.matter_flag IS '决定前最后一次查询所示的限制 | what the last receipt before a decision said restricts the subject';
COMMENT ON COLUMN credit_private.matter_flag.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit_private.matter_flag.matter_id IS '办理事项编号 | number of the matter';
COMMENT ON COLUMN credit_private.matter_flag.matter_kind IS '事项种类 | kind of matter';
COMMENT ON COLUMN credit_private.matter_flag.unit IS '办理单位 | the unit that handled it';
COMMENT ON COLUMN credit_private.matter_flag.outcome IS '结果 | how it was decided';
COMMENT ON COLUMN credit_private.matter_flag.decided_on IS '决定日期 | day decided';
COMMENT ON COLUMN credit_private.matter_flag.changed_by IS '经办人 | who changed it last';
COMMENT ON COLUMN credit_private.matter_flag.inquiry_id IS '所凭回执 | the receipt';
COMMENT ON COLUMN credit_private.matter_flag.lists IS '所列名单 | lists that restrict it';
COMMENT ON COLUMN credit_private.matter_flag.black IS '其中有黑名单 | a black one among them';
