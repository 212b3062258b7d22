-- Errors UC94x: summaries and statistics.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('summary_isolation', 'UC940', 'summaries are counted anew at READ COMMITTED only', '汇总只能在 READ COMMITTED 隔离级别重算',
	'Begin the transaction with ISOLATION LEVEL READ COMMITTED.', '请以 ISOLATION LEVEL READ COMMITTED 开始事务。', 'R216')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
