-- Bans, each worth what its entry is worth today, and its last appeal.
CREATE OR REPLACE VIEW credit.ban_now AS
	SELECT b.code, b.ban_id, b.field, f.name AS field_name, f.matter_kinds, b.ground, b.legal_basis, b.starts_on, b.ends_on, b.permanent,
		   n.status, n.ended_by, n.until, b.unit, b.record_id, n.document_no, b.listing_id, a.forum AS appealed_to, a.outcome AS appeal_outcome
	  FROM credit.ban AS b
	  JOIN credit.ban_field AS f ON f.field = b.field
	  JOIN credit.listing_now AS n ON n.code = b.code AND n.listing_id = b.listing_id
	  LEFT JOIN LATERAL (SELECT x.forum, x.outcome FROM credit.ban_appeal AS x WHERE x.code = b.code AND x.ban_id = b.ban_id
						  ORDER BY x.appeal_id DESC LIMIT 1) AS a ON true;
COMMENT ON VIEW credit.ban_now IS '市场和行业禁入的今日状态 | bans and what each is worth today';
COMMENT ON COLUMN credit.ban_now.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.ban_now.ban_id IS '禁入编号 | number of the ban';
COMMENT ON COLUMN credit.ban_now.field IS '领域 | field';
COMMENT ON COLUMN credit.ban_now.field_name IS '领域名称 | name of the field';
COMMENT ON COLUMN credit.ban_now.matter_kinds IS '受限的事项种类 | kinds of matter that are closed';
COMMENT ON COLUMN credit.ban_now.ground IS '事由:refused 拒不履行,repeated 屡犯不改,great_loss 重大损失,public_order 危害社会秩序 | ground: refused, repeated, great_loss or public_order';
COMMENT ON COLUMN credit.ban_now.legal_basis IS '法律依据 | the provision that allows it';
COMMENT ON COLUMN credit.ban_now.starts_on IS '起始日 | from this day on';
COMMENT ON COLUMN credit.ban_now.ends_on IS '终止日(不含),永久为空 | until, that day not included; NULL when permanent';
COMMENT ON COLUMN credit.ban_now.permanent IS '是否永久 | is it permanent';
COMMENT ON COLUMN credit.ban_now.status IS '状态:in_force 生效,suspended 暂停,ended 终止,future 未到期 | in_force, suspended, ended or future';
COMMENT ON COLUMN credit.ban_now.ended_by IS '终止方式 | how it ended';
COMMENT ON COLUMN credit.ban_now.until IS '条目有效至(不含) | its entry is in force until, that day not included';
COMMENT ON COLUMN credit.ban_now.unit IS '决定单位 | the unit that imposed it';
COMMENT ON COLUMN credit.ban_now.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.ban_now.document_no IS '依据文书编号 | number of the basis document';
COMMENT ON COLUMN credit.ban_now.listing_id IS '名单条目 | its list entry';
COMMENT ON COLUMN credit.ban_now.appealed_to IS '最近一次申诉的途径 | where it was appealed to last';
COMMENT ON COLUMN credit.ban_now.appeal_outcome IS '其结果,空为未结 | the outcome; NULL while it is open';
GRANT SELECT ON credit.ban_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
