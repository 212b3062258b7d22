-- Errors UC860 to UC879: as of.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('day_not_come', 'UC860', 'what stands on %s is not known yet', '%s 尚未到来,其状态不可知',
	'Ask for today or an earlier day.', '请查询今日或以前的日期。', 'N4'),
('no_such_page', 'UC861', 'there is no public page of list colour "%s"', '没有“%s”名单的公示专栏',
	'Ask for black or red.', '请给出 black 或 red。', 'N4')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
