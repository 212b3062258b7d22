-- Errors UC7xx: rights of the subject.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('objection_open', 'UC701', 'record %s is under objection already', '记录 %s 已在异议处理中',
	'Wait for the outcome of the open objection.', '请等待未结异议的结果。', 'S4 item 18'),
('no_objection', 'UC702', 'there is no open objection %s', '没有未结的异议 %s',
	'Look it up in credit.objection.', '请在 credit.objection 中查找。', 'S0 art 13'),
('repair_too_early', 'UC703', 'record %s cannot be repaired before %s', '记录 %s 在 %s 之前不能修复',
	'Apply on that day or later; credit.explain says which rule it rests on.', '请在该日或以后申请;所依规则见 credit.explain。', '国家发展改革委令第36号'),
('repair_evidence_missing', 'UC704', 'the repair lacks evidence of: %s', '修复缺少以下证明:%s',
	'Give evidence of each step named; credit.repair_need says which are needed.', '请就所列各项提交证明;所需条件见 credit.repair_need。', 'S4 item 13'),
('repair_open', 'UC706', 'a repair of record %s is open or approved already', '记录 %s 已有待办或已准予的修复',
	'Wait for the decision; an approved repair needs no other.', '请等待决定;已准予的修复无须再申请。', 'S4 item 13'),
('no_repair', 'UC705', 'there is no open repair %s', '没有待办的修复申请 %s',
	'Look it up in credit.repair.', '请在 credit.repair 中查找。', 'S4 item 13')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
