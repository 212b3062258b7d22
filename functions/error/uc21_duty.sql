-- Errors UC21x: duties and monthly reports.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('no_report_duty', 'UC211', 'unit "%s" owes no monthly report of item "%s" for %s', '单位“%s”没有“%s”项目 %s 的按月报送义务',
	'See the unit''s duties in credit_report.my_duty; the item may be under the seven-day rule, or another unit''s.',
	'请在 credit_report.my_duty 中查看本单位的义务;该项目可能适用七日时限,或由其他单位负责。', 'R051'),
('report_contradicted', 'UC212', 'records of item "%s" were decided in %s: there is something to report', '“%s”项目在 %s 已有决定,不能零报告',
	'Have the records confirmed; that meets the month.', '请确认这些记录,即完成当月报送。', 'R051'),
('bad_period', 'UC213', '%s is no calendar month that has begun', '%s 不是已经开始的自然月',
	'Give the first day of the month and the first day of the next: [2026-05-01,2026-06-01).', '请以当月一日和次月一日给出期间:[2026-05-01,2026-06-01)。', 'R051'),
('bad_revocation', 'UC214', 'record %s cannot have been revoked on %s', '记录 %s 不可能于 %s 被撤销',
	'A decision is revoked between its own day and today.', '撤销之日应在决定之日与今日之间。', 'R076')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
