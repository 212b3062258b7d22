-- R224 信用承诺、信用审查和信用报告…应用成果的统计: what a unit did with credit in
-- a month: asked, refused, signed off, restricted, rewarded; subjects' pledges
-- and what became of objections and repairs.
CREATE OR REPLACE VIEW credit_report.application AS
	SELECT u.unit::varchar(18) AS unit_code, u.name::varchar(200) AS unit_name, u.region::varchar(6) AS region, x.month,
		   x.inquiries::integer AS inquiries, x.matters::integer AS matters, x.refusals::integer AS refusals, x.sign_offs::integer AS sign_offs,
		   x.break_glass::integer AS break_glass, x.restrictions::integer AS restrictions, x.rewards::integer AS rewards,
		   x.commitments::integer AS commitments, x.objections::integer AS objections, x.upheld::integer AS upheld,
		   x.repairs::integer AS repairs, x.repaired::integer AS repaired,
		   credit.today() AS data_as_of
	  FROM (SELECT l.unit, l.day AS month,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'inquiry.made'), 0) AS inquiries,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'matter.opened'), 0) AS matters,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'matter.refused'), 0) AS refusals,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'sign_off.made'), 0) AS sign_offs,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'break_glass.opened'), 0) AS break_glass,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'listing.entered' AND k.colour IN ('black', 'focus')), 0) AS restrictions,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'listing.entered' AND k.colour = 'red'), 0) AS rewards,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'record.held' AND l.channel = 'commitment'), 0) AS commitments,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'objection.filed'), 0) AS objections,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'objection.upheld'), 0) AS upheld,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'repair.applied'), 0) AS repairs,
				   coalesce(sum(l.amount) FILTER (WHERE l.measure = 'repair.approved'), 0) AS repaired
			  FROM credit_private.summary_line AS l
			  LEFT JOIN credit.list_kind AS k ON l.measure = 'listing.entered' AND k.list_kind = l.item
			 WHERE l.measure IN ('inquiry.made', 'matter.opened', 'matter.refused', 'sign_off.made', 'break_glass.opened', 'listing.entered', 'objection.filed',
				'objection.upheld', 'repair.applied', 'repair.approved') OR (l.measure = 'record.held' AND l.channel = 'commitment')
			 GROUP BY 1, 2) AS x
	  JOIN credit.unit AS u ON u.unit = x.unit
	 WHERE x.inquiries + x.matters + x.refusals + x.sign_offs + x.break_glass + x.restrictions + x.rewards + x.commitments + x.objections + x.upheld
		+ x.repairs + x.repaired > 0;
COMMENT ON VIEW credit_report.application IS '信用应用成果:按单位与月份 | use of credit per unit and month';
COMMENT ON COLUMN credit_report.application.unit_code IS '单位代码 | code of the unit';
COMMENT ON COLUMN credit_report.application.unit_name IS '单位名称 | name of the unit';
COMMENT ON COLUMN credit_report.application.region IS '地区代码 | division';
COMMENT ON COLUMN credit_report.application.month IS '月份 | month';
COMMENT ON COLUMN credit_report.application.inquiries IS '查询 | inquiries';
COMMENT ON COLUMN credit_report.application.matters IS '办理事项 | matters opened';
COMMENT ON COLUMN credit_report.application.refusals IS '不予 | matters refused';
COMMENT ON COLUMN credit_report.application.sign_offs IS '领导签字 | sign-offs';
COMMENT ON COLUMN credit_report.application.break_glass IS '应急放行 | break-glass openings';
COMMENT ON COLUMN credit_report.application.restrictions IS '列入黑名单、重点关注 | entries in black and focus lists';
COMMENT ON COLUMN credit_report.application.rewards IS '列入红名单 | entries in red lists';
COMMENT ON COLUMN credit_report.application.commitments IS '信用承诺 | commitments on record';
COMMENT ON COLUMN credit_report.application.objections IS '异议 | objections filed';
COMMENT ON COLUMN credit_report.application.upheld IS '异议成立 | objections upheld';
COMMENT ON COLUMN credit_report.application.repairs IS '申请修复 | repairs applied for';
COMMENT ON COLUMN credit_report.application.repaired IS '准予修复 | repairs approved';
COMMENT ON COLUMN credit_report.application.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.application TO credit_reporter, credit_evaluator, credit_office, credit_admin;
