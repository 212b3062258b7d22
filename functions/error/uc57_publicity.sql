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
	'Look it up in credit.withholding.', '请在 credit.withholding 中查找。', 'S0 art 18'),
('no_issue_due', 'UC576', 'no issue of list "%s" is due in region %s', '名单“%s”在地区 %s 无须发布新的一期',
	'It has its issue of this period, or no rule of credit.list_issue_rule, or is not active.', '本期已发布,或 credit.list_issue_rule 无规则,或名单未启用。', 'S3 四.4'),
('no_case', 'UC577', 'there is no typical case %s', '没有典型案例 %s',
	'Look it up in credit.typical_case.', '请在 credit.typical_case 中查找。', 'S4 item 7'),
('case_state', 'UC578', 'typical case %s is in state %s, which does not allow that', '典型案例 %s 处于 %s 状态,不能如此办理',
	'Draft, approve, publish: in this order, and what was approved is not rewritten.', '依次为起草、审批、公布;审批后不得改写。', 'S4 item 7'),
('case_identifies', 'UC579', 'typical case %s identifies its subject by %s', '典型案例 %s 含有可识别主体的信息(%s)',
	'Take it out of the text, or draft a case that names the subject.', '请从正文中删去,或另行起草点名案例。', 'S4 item 7'),
('case_names', 'UC580', 'typical case %s may not name its subject', '典型案例 %s 不得点名主体',
	'Only an organisation is named, and only while its record is public.', '只可点名单位,且其记录须正在公示。', 'S4 item 7'),
('no_complaint', 'UC581', 'there is no open complaint %s', '没有未办结的投诉 %s',
	'Look it up in credit.complaint.', '请在 credit.complaint 中查找。', 'S4 item 4(3)')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
