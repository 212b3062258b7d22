-- Errors UC630 to UC639: the focus list and lists from above.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('no_proposal', 'UC630', 'there is no open proposal %s', '没有待处理的建议 %s',
	'Look it up in credit.focus_proposal.', '请在 credit.focus_proposal 中查找。', 'S4 item 8(2)'),
('entry_past', 'UC631', 'the term on list "%s" was over on %s', '在名单“%s”的期限已于 %s 届满',
	'What is over is not entered any more.', '已届满者不再列入。', 'S3 四.3'),
('not_from_above', 'UC632', 'batch %s did not come from above', '批次 %s 不是上级下发',
	'Lists are imported from batches whose source is a platform above, or a source that is pulled.', '仅上级平台下发或抓取的批次可据以导入名单。', 'S3 四.3')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
