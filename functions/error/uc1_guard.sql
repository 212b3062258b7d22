-- Errors UC1xx: the guard.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('subject_restricted', 'UC101', 'subject %s is restricted from matters of kind "%s"', '主体 %s 在“%s”事项上受到限制',
	'The measure ends with its list entry: see credit.listing_now.', '限制措施随名单条目结束而终止,见 credit.listing_now。', 'S0 art 24; S4 item 10'),
('sign_off_required', 'UC102', 'subject %s needs a leader''s sign-off in matters of kind "%s"', '主体 %s 办理“%s”事项须经分管领导签字确认',
	'Have a leader call credit.sign_off for this matter after the last inquiry.', '请分管领导在最近一次查询之后对该事项调用 credit.sign_off。', 'S0 方案 四(三)'),
('subject_flagged', 'UC103', 'subject %s is flagged in matters of kind "%s"', '主体 %s 在“%s”事项上有信用提示',
	'A warning: the act went through and was noted.', '仅为提示,该行为已通过并留有记录。', 'S0 art 24')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
