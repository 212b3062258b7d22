-- Errors UC73x and UC74x: repair.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('repair_not_in_effect', 'UC730', 'repair %s is not in effect', '修复 %s 不在有效状态',
	'Only an approved repair whose commitment still holds can be broken.', '只有已准予且承诺仍有效的修复才可因违诺而失效。', 'S4 item 1(2)')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
