-- Errors UC570 to UC589: publicity.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('no_ground', 'UC570', '"%s" is no ground in force for withholding a %s', '“%s”不是现行有效的不予公示事由(%s)',
	'Choose one of credit.withholding_ground that covers it.', '请从 credit.withholding_ground 中选择适用的事由。', 'S0 art 18'),
('no_such_field', 'UC571', 'there is no field "%s" in template %s', '模板中没有字段“%s”(%s)',
	'Give a field of the record''s template, or none for the whole record.', '请给出该记录模板中的字段,整条记录则不填。', 'S0 art 14'),
('as_received', 'UC572', 'record %s is published as its source delivered it', '记录 %s 按来源原样公示',
	'Ask the source, for example the court, to correct or withdraw it.', '请由来源单位(如法院)更正或撤回。', 'S4 item 16'),
('withheld_already', 'UC573', 'record %s is withheld already', '记录 %s 已不予公示',
	'Review or end the present withholding.', '请复核或终止现有的不予公示。', 'S0 art 18'),
('no_withholding', 'UC574', 'there is no open withholding %s', '没有未结的不予公示 %s',
	'Look it up in credit.withholding.', '请在 credit.withholding 中查找。', 'S0 art 18')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
