-- Errors UC4xx: history.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('history_mismatch', 'UC401', 'history of table %s does not fit its columns', '表 %s 的历史表与其列不符',
	'Add the missing columns to the history table.', '请给历史表补上缺少的列。', 'S0 方案 三'),
('never_deleted', 'UC402', 'rows of %s are never deleted', '%s 的行永不删除',
	'Withdraw, supersede or end the row instead.', '请改用撤回、更正替换或终止。', 'S0 方案 三')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
