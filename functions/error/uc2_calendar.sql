-- Errors UC2xx: calendar and rules.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('calendar_year_missing', 'UC201', 'no holiday notice is loaded for year %s in calendar "%s"', '日历“%2$s”中没有 %1$s 年的放假通知',
	'Load the notice with credit.load_holiday_notice.', '请用 credit.load_holiday_notice 装入放假通知。', '国务院办公厅节假日安排通知'),
('unknown_calendar', 'UC202', 'calendar "%s" does not exist', '日历“%s”不存在',
	'Calendars are rows of credit.calendar.', '日历见 credit.calendar。', 'R009'),
('notice_differs', 'UC203', 'holiday notice "%s" is loaded in calendar "%s" already, with other contents', '放假通知“%s”已装入日历“%s”,但内容不同',
	'A notice is loaded once; a later one that changes it names it with amends.', '同一通知只装入一次;修改它的通知请用 amends 指明。', 'R010'),
('bad_notice', 'UC204', 'holiday notice "%s" for year %s cannot be loaded', '放假通知“%s”(%s 年)无法装入',
	'See the detail; nothing was loaded.', '见详细信息;未装入任何内容。', 'R009'),
('shipped_row', 'UC205', 'rows of %s that come with the extension stay', '%s 中随扩展提供的行不可删改',
	'Calendar: load a notice that amends it. Other registries: change the row, but not its key; it becomes yours and is dumped.', '日历:装入修改它的通知。其他登记表:可修改该行(不改键),修改后归本地所有并随库导出。', 'R010'),
('no_rule', 'UC210', 'no rule "%s" is in force on %s in region %s', '%2$s 在地区 %3$s 没有生效的规则“%1$s”',
	'Insert a row into credit.rule with its legal basis.', '请在 credit.rule 中增加一行并注明依据。', 'R009')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
