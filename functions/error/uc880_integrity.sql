-- Errors UC880–UC887: government integrity.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('no_integrity_notice', 'UC880', 'your unit has no open notice of default %s', '本单位没有待回执的政务失信通报 %s',
	'Look it up in credit.integrity_notice, and say what was done.', '请在 credit.integrity_notice 中查找,并写明处理情况。', 'S4 item 12(2)'),
('staff_default_public', 'UC881', 'record %s is public', '记录 %s 属于公开信息',
	'Defaults of staff are told to employer, discipline and personnel bodies only: give a record of a closed class.', '工作人员失信只通报所在单位、纪检监察、组织人事部门,请使用不公开的记录。', 'S4 item 12(2)'),
('not_a_person', 'UC882', 'record %s is of no natural person', '记录 %s 的主体不是自然人',
	'A default of a public body itself creates its notices by being confirmed.', '政府机构自身的失信记录经确认即产生通报。', 'S4 item 12(2)'),
('not_public_body', 'UC883', 'the subject is no public body or state firm', '该主体不是政府机构或国有企业',
	'Public bodies are told by their codes (credit.public_body), state firms are rows of credit.state_firm.', '政府机构由代码识别(credit.public_body),国有企业登记于 credit.state_firm。', 'S4 item 12(2)'),
('bad_arrears', 'UC884', 'arrears need an amount above zero, a creditor, a document and a day not in the future', '拖欠账款须有大于零的金额、债权人、文书和不晚于今日的起始日',
	'Amounts are in 10,000 yuan.', '金额单位为万元。', 'S4 item 12(2)'),
('paid_too_much', 'UC885', 'of arrears %s only %s are open', '拖欠 %s 尚余 %s 万元',
	'Give at most what is open, a day since which it was owed and the evidence.', '偿付不得超过未偿余额,并须有凭证及不早于拖欠起始日的日期。', 'S4 item 12(2)'),
('no_arrears', 'UC886', 'there are no arrears %s', '没有拖欠账款 %s',
	'Look it up in credit_report.government_arrears.', '请在 credit_report.government_arrears 中查找。', 'S4 item 12(2)'),
('no_body_default', 'UC887', 'record %s is no default of a public body', '记录 %s 不是政府机构的失信记录',
	'See credit_report.government_default.', '见 credit_report.government_default。', 'S3 四.3')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
