-- Errors UC97x: ledger and evidence.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('ledger_isolation', 'UC970', 'the ledger is sealed at READ COMMITTED only', '封账只能在 READ COMMITTED 隔离级别进行',
	'Begin the transaction with ISOLATION LEVEL READ COMMITTED.', '请以 ISOLATION LEVEL READ COMMITTED 开始事务。', 'N9'),
('no_bundle', 'UC971', 'this is no evidence bundle of version 1', '这不是第 1 版证据包',
	'Give the whole file that credit.evidence_bundle() made.', '请给出 credit.evidence_bundle() 生成的完整文件。', 'N14')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
