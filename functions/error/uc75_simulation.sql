-- Errors UC75x: what if.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('what_if_rule', 'UC750', 'hypothetical rule %s is not well formed: %s', '假设规则 %s 格式有误:%s',
	'Give an array of objects with name, region, amount, measured_in, starts_from and valid_during, as in credit.rule; no two at once.',
	'请给出对象数组,字段同 credit.rule:name、region、amount、measured_in、starts_from、valid_during,且期间不重叠。', 'N10')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
