-- Errors UC94x: summaries and statistics.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('summary_isolation', 'UC940', 'summaries are counted anew at READ COMMITTED only', '汇总只能在 READ COMMITTED 隔离级别重算',
	'Begin the transaction with ISOLATION LEVEL READ COMMITTED.', '请以 ISOLATION LEVEL READ COMMITTED 开始事务。', 'R216'),
('second_source_row', 'UC941', 'row %s of the second source is no document to look for', '第二来源第 %s 行不是可比对的文书',
	'Each row names a known unit, an act_kind, a document_no and decided_on (YYYY-MM-DD).', '每行须有已登记的单位 unit、信息种类 act_kind、文书编号 document_no 和决定日期 decided_on(YYYY-MM-DD)。', 'R216')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
