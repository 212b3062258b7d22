-- Errors UC8xx: inquiries and matters.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('unknown_subject', 'UC801', 'no subject is known under this code or number', '没有以此代码或号码登记的主体',
	'Check the code with credit.diagnose_credit_code.', '请用 credit.diagnose_credit_code 检查代码。', 'S3 三.4'),
('unknown_purpose', 'UC802', 'purpose "%s" is not a purpose of use', '“%s”不是规定的用途',
	'Purposes are rows of credit.purpose.', '用途见 credit.purpose。', 'S0 art 14'),
('not_queried', 'UC803', 'matter %s: the applicant was not queried today for %s', '事项 %s:今天未为“%2$s”查询申请人信用',
	'Call credit.check_subject for this matter first.', '请先为该事项调用 credit.check_subject。', 'S0 方案 四(二)(三)'),
('no_matter', 'UC804', 'there is no matter %s', '没有事项 %s',
	'Look it up in credit.matter.', '请在 credit.matter 中查找。', 'S0 方案 四'),
('wrong_matter_state', 'UC805', 'matter %s is %s: %s cannot follow', '事项 %s 的状态是 %s,不能转为 %s',
	'Matters go opened, accepted, handled, approved or refused, closed.', '事项依次为 登记、受理、办理、准予或不予、办结。', 'S0 方案 四'),
('unknown_matter_kind', 'UC806', 'matter kind "%s" does not exist', '事项种类“%s”不存在',
	'Matter kinds are rows of credit.matter_kind.', '事项种类见 credit.matter_kind。', 'S0 art 21'),
('reason_missing', 'UC807', 'a reason is needed', '须说明理由',
	'Say why; it is kept.', '请说明理由,将予留存。', 'S0 art 33'),
('bad_guard', 'UC808', 'table %s cannot be put under the guard', '表 %s 无法纳入守门',
	'See the detail; nothing was changed.', '见详情;未作任何改动。', 'S0 art 24')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
