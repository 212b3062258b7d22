-- Errors UC95x: quality bands, sampled checks, scores and bulletins.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('foreign_source', 'UC950', 'source "%s" is no reading function of the platform', '数据来源“%s”不是平台自己的只读函数',
	'A source is a STABLE function (date, date) in schema credit_private, owned by the platform''s owner.', '数据来源应为 credit_private 中属于平台所有者的 STABLE 函数(date, date)。', 'N13, R220'),
('no_finding', 'UC951', 'there is no finding %s that stands', '没有有效的质量问题 %s',
	'Look at credit.quality_finding.', '请查看 credit.quality_finding。', 'N13'),
('already_issued', 'UC952', '%s is issued and frozen', '%s 已发布,不可更改',
	'What is issued stays as it was; a later month or a new version carries the change.', '已发布的内容不再变动,变化计入以后月份或新版本。', 'N13, R217, R220'),
('contests_open', 'UC953', '%s findings of %s are contested and not answered', '%2$s 有 %1$s 条质量问题的申辩未答复',
	'Answer them with credit.answer_contest(), then issue.', '请先用 credit.answer_contest() 答复,再发布。', 'N13'),
('no_contest', 'UC954', 'there is no open contest %s', '没有待答复的申辩 %s',
	'Look at credit.finding_contest.', '请查看 credit.finding_contest。', 'N13'),
('contested_before', 'UC955', 'finding %s has been contested before', '质量问题 %s 已申辩过',
	'A finding is contested once; the answer stands.', '每条质量问题只能申辩一次,以答复为准。', 'N13'),
('period_open', 'UC956', 'period %s is not over', '期间 %s 尚未结束',
	'Wait until the day after its last day.', '请待期间结束后再办理。', 'R216, R223'),
('no_sample', 'UC957', 'there is no sample %s', '没有抽查 %s',
	'Plan it with credit.plan_sample().', '请先用 credit.plan_sample() 登记。', 'R223'),
('wrong_seed', 'UC958', 'the seed is not the one recorded for sample %s', '所给种子与抽查 %s 登记的摘要不符',
	'Give the seed whose SHA-256 was recorded when the sample was planned.', '请提供登记时取摘要的那个种子。', 'R223, N19'),
('not_in_sample', 'UC959', 'record %s is not in sample %s, or is checked already', '信息 %s 不在抽查 %s 中,或已核查',
	'Look at credit.sample_record.', '请查看 credit.sample_record。', 'R223')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
