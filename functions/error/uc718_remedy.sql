-- Errors UC718–UC722: remedies.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('nothing_wrong', 'UC718', 'record %s stands', '记录 %s 仍然有效',
	'A remedy is of a record that was withdrawn or corrected: do that first.', '消除不良影响针对已撤回或更正的记录,请先撤回或更正。', 'S4 item 18'),
('remedy_exists', 'UC719', 'record %s has its remedy already', '记录 %s 已有消除不良影响案件',
	'Look it up in credit.remedy.', '请在 credit.remedy 中查找。', 'S4 item 18'),
('no_remedy', 'UC720', 'there is no open remedy %s', '没有未结的消除不良影响案件 %s',
	'Look it up in credit.remedy.', '请在 credit.remedy 中查找。', 'S4 item 18'),
('remedy_incomplete', 'UC721', 'remedy %s is not complete: %s', '消除不良影响案件 %s 尚未完成:%s',
	'credit.remedy_gaps() lists what is wanting.', '尚缺事项见 credit.remedy_gaps()。', 'S4 item 18'),
('no_remedy_notice', 'UC722', 'your unit has no open notice %s', '本单位没有待回执的通知 %s',
	'Look it up in credit.remedy_notice, and say what was done.', '请在 credit.remedy_notice 中查找,并写明所采取的措施。', 'S4 item 18')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
