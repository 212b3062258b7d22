-- Errors UC73x and UC74x: repair.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('repair_not_in_effect', 'UC730', 'repair %s is not in effect', '修复 %s 不在有效状态',
	'Only an approved repair whose commitment still holds can be broken.', '只有已准予且承诺仍有效的修复才可因违诺而失效。', 'S4 item 1(2)'),
('repair_route_missing', 'UC731', 'the repair lacks a route: %s', '修复缺少以下方式的证明:%s',
	'Give evidence of one step of each choice; credit.repair_need says which.', '每组任选一项提交证明;见 credit.repair_need。', 'S4 item 13'),
('repair_not_verified', 'UC732', 'repair %s is not verified: %s', '修复 %s 尚未核实:%s',
	'Verify the evidence with credit.verify_repair(), or refuse the repair.', '请先以 credit.verify_repair() 核实证明,或决定不予修复。', 'S4 item 13'),
('repair_excluded', 'UC733', 'record %s cannot be repaired', '记录 %s 不予修复',
	'It stays for its full term; DETAIL says on what basis.', '须至期满;依据见 DETAIL。', 'S3 四.4'),
('repair_not_applicant', 'UC734', 'record %s is not about the applicant', '记录 %s 的主体不是申请人',
	'A subject applies for the repair of its own records.', '须由该记录的信用主体本人申请。', 'S4 item 13'),
('repair_step_unknown', 'UC735', 'there is no step of repair "%s"', '没有修复条件或方式“%s”',
	'Look it up in credit.repair_step.', '请在 credit.repair_step 中查找。', 'S4 item 13'),
('repair_no_proof', 'UC736', 'repair %s has no evidence of: %s', '修复 %s 没有以下证明:%s',
	'Hand it in first with credit.prove_repair().', '请先以 credit.prove_repair() 提交。', 'S4 item 13'),
('repair_note_missing', 'UC737', 'a reason is needed: %s', '须说明理由:%s',
	'Say why in words.', '请以文字说明理由。', 'S4 item 13'),
('repair_outcome', 'UC738', 'a repair is approved or refused, not "%s"', '修复决定为准予或不予,而非“%s”',
	'Give approved or refused.', '请给出 approved 或 refused。', 'S4 item 13'),
('repair_result', 'UC739', 'a result of repair from above must be of a known level and an array of rows: %s', '上级修复结果须注明层级并为行的数组:%s',
	'Give a level of credit.repair_level other than own, a source, and a JSON array.', '请给出 credit.repair_level 中除 own 外的层级、来源与 JSON 数组。', 'S2 item 4'),
('no_repair_notice', 'UC740', 'there is no notice of repair %s', '没有修复结果通知 %s',
	'Look it up in credit.repair_notice.', '请在 credit.repair_notice 中查找。', 'S4 item 13'),
('repair_has_commitment', 'UC741', 'repair %s rests on a commitment already', '修复 %s 已有所依承诺',
	'One repair rests on one commitment; see credit.commitment_repair.', '一项修复只依一项承诺,见 credit.commitment_repair。', 'S4 item 1(2)')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
