-- Each case with who did which step and when, and what comes next.
CREATE OR REPLACE VIEW credit.nomination_state WITH (security_barrier) AS
	SELECT n.code, n.nomination_id, n.list_kind, k.name AS list_name, n.record_id, n.standard_met, n.facts, n.unit, n.proposed_on,
		   p.done_by AS proposed_by, r.done_by AS reviewed_by, r.done_on AS reviewed_on, v.done_by AS verified_by, v.done_on AS verified_on, v.passed AS verified,
		   t.done_on AS notified_on, n.answer_by, a.note AS answer, c.done_by AS confirmed_by, c.done_on AS confirmed_on, n.outcome, n.listing_id,
		   CASE WHEN n.outcome IS NOT NULL THEN NULL
				WHEN r.passed IS NOT TRUE THEN 'review'
				WHEN v.passed IS NOT TRUE THEN 'verify'
				WHEN k.notice IS NOT NULL AND t.done_on IS NULL THEN 'notify'
				WHEN n.answer_by >= credit.today() AND a.done_on IS NULL THEN 'answer'
				WHEN g.passed IS NOT TRUE AND EXISTS (SELECT FROM credit.list_consent AS y JOIN credit.unit AS u ON u.unit = n.unit AND u.level = y.level
					WHERE y.list_kind = n.list_kind AND y.valid_during @> n.proposed_on) THEN 'consent'
				ELSE 'confirm' END AS next_step,
		   g.done_by AS consented_by, g.unit AS consented_unit, g.done_on AS consented_on
	  FROM credit.nomination AS n
	  JOIN credit.list_kind AS k ON k.list_kind = n.list_kind
	  LEFT JOIN LATERAL (SELECT x.* FROM credit.nomination_act AS x WHERE x.code = n.code AND x.nomination_id = n.nomination_id AND x.step = 'propose' ORDER BY x.act_id DESC LIMIT 1) AS p ON true
	  LEFT JOIN LATERAL (SELECT x.* FROM credit.nomination_act AS x WHERE x.code = n.code AND x.nomination_id = n.nomination_id AND x.step = 'review' ORDER BY x.act_id DESC LIMIT 1) AS r ON true
	  LEFT JOIN LATERAL (SELECT x.* FROM credit.nomination_act AS x WHERE x.code = n.code AND x.nomination_id = n.nomination_id AND x.step = 'verify' ORDER BY x.act_id DESC LIMIT 1) AS v ON true
	  LEFT JOIN LATERAL (SELECT x.* FROM credit.nomination_act AS x WHERE x.code = n.code AND x.nomination_id = n.nomination_id AND x.step = 'notify' ORDER BY x.act_id DESC LIMIT 1) AS t ON true
	  LEFT JOIN LATERAL (SELECT x.* FROM credit.nomination_act AS x WHERE x.code = n.code AND x.nomination_id = n.nomination_id AND x.step = 'answer' ORDER BY x.act_id DESC LIMIT 1) AS a ON true
	  LEFT JOIN LATERAL (SELECT x.* FROM credit.nomination_act AS x WHERE x.code = n.code AND x.nomination_id = n.nomination_id AND x.step = 'confirm' ORDER BY x.act_id DESC LIMIT 1) AS c ON true
	  LEFT JOIN LATERAL (SELECT x.* FROM credit.nomination_act AS x WHERE x.code = n.code AND x.nomination_id = n.nomination_id AND x.step = 'consent' ORDER BY x.act_id DESC LIMIT 1) AS g ON true
	 WHERE credit_private.is_mine(n.unit)
		-- the superior sees what it consents to
		OR EXISTS (SELECT FROM credit.duty AS d WHERE d.code = n.code AND d.kind = 'nomination.consent' AND d.case_id = n.nomination_id AND credit_private.is_mine(d.unit))
		OR pg_catalog.pg_has_role('credit_office', 'USAGE') OR pg_catalog.pg_has_role('credit_evaluator', 'USAGE');
COMMENT ON VIEW credit.nomination_state IS '名单认定案件及其各步骤、下一步 | nominations with who did which step, and what comes next';
COMMENT ON COLUMN credit.nomination_state.code IS '主体代码 | code of the subject';
COMMENT ON COLUMN credit.nomination_state.nomination_id IS '案件编号 | number of the case';
COMMENT ON COLUMN credit.nomination_state.list_kind IS '名单种类 | kind of list';
COMMENT ON COLUMN credit.nomination_state.list_name IS '名单名称 | name of the list';
COMMENT ON COLUMN credit.nomination_state.record_id IS '依据文书的记录 | the record of the basis document';
COMMENT ON COLUMN credit.nomination_state.standard_met IS '符合的认定标准 | which condition of the standard is met';
COMMENT ON COLUMN credit.nomination_state.facts IS '事实 | the facts';
COMMENT ON COLUMN credit.nomination_state.unit IS '提名单位 | the unit that nominates';
COMMENT ON COLUMN credit.nomination_state.proposed_on IS '提名日期 | day of the nomination';
COMMENT ON COLUMN credit.nomination_state.proposed_by IS '提名人 | who nominated';
COMMENT ON COLUMN credit.nomination_state.reviewed_by IS '审核人 | who reviewed';
COMMENT ON COLUMN credit.nomination_state.reviewed_on IS '审核日期 | day of review';
COMMENT ON COLUMN credit.nomination_state.verified_by IS '校核人 | who checked it against the registers';
COMMENT ON COLUMN credit.nomination_state.verified_on IS '校核日期 | day of the check';
COMMENT ON COLUMN credit.nomination_state.verified IS '校核是否通过 | did the check pass';
COMMENT ON COLUMN credit.nomination_state.notified_on IS '告知日期 | day of the notice';
COMMENT ON COLUMN credit.nomination_state.answer_by IS '陈述申辩截止日 | last day for the subject''s answer';
COMMENT ON COLUMN credit.nomination_state.answer IS '陈述申辩 | the subject''s answer';
COMMENT ON COLUMN credit.nomination_state.confirmed_by IS '确认人 | who confirmed';
COMMENT ON COLUMN credit.nomination_state.confirmed_on IS '确认日期 | day of confirmation';
COMMENT ON COLUMN credit.nomination_state.outcome IS '结果:listed 列入,refused 不予列入,dropped 撤回 | listed, refused or dropped';
COMMENT ON COLUMN credit.nomination_state.listing_id IS '条目编号 | number of the entry';
COMMENT ON COLUMN credit.nomination_state.next_step IS '下一步:review 审核,verify 校核,notify 告知,answer 陈述申辩,confirm 确认 | next: review, verify, notify, answer or confirm';
COMMENT ON COLUMN credit.nomination_state.consented_by IS '上级同意人 | who consented for the superior';
COMMENT ON COLUMN credit.nomination_state.consented_unit IS '上级单位 | the superior';
COMMENT ON COLUMN credit.nomination_state.consented_on IS '上级同意日期 | day of the consent';
GRANT SELECT ON credit.nomination_state TO credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
