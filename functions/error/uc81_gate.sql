-- Errors UC809-UC849: the gate.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('purpose_not_yours', 'UC809', 'purpose "%s" is not open to any role of this account', '本账户的角色不能使用用途“%s”',
	'credit.purpose_role says which role may ask for which purpose; an administrator keeps it.', '各角色可用的用途见 credit.purpose_role,由管理员维护。', 'S0 art 14'),
('purpose_of_matter', 'UC810', 'matter %s is to be queried for purpose "%s"', '事项 %s 应以用途“%s”查询',
	'Each kind of matter has its purpose, a row of credit.use_rule.', '各类事项的用途见 credit.use_rule。', 'S0 art 14; 方案 四(五)'),
('query_gap', 'UC811', 'matter %s cannot be closed: %s days without a query are not explained', '事项 %s 不能办结:有 %s 天未查询且未说明',
	'The head explains them with credit.explain_gaps; the days are listed in credit_report.query_gap.', '请负责人用 credit.explain_gaps 说明;日期见 credit_report.query_gap。', 'S0 方案 四(四)'),
('measure_not_recorded', 'UC812', 'subject %s is restricted in matters of kind "%s", and what was done about it is not recorded', '主体 %s 在“%s”类事项中受限,尚未记录所采取的措施',
	'Record the measure with credit.apply_measure, or why none with credit.waive_measures.', '请用 credit.apply_measure 记录措施,或用 credit.waive_measures 说明未采取的理由。', 'S0 方案 四(三)'),
('measure_not_in_force', 'UC813', 'measure "%s" does not bind the subject of matter %s today', '措施“%s”今天对事项 %s 的主体不生效',
	'credit.measure_now has the measures in force; one that is suspended, or does not touch this kind of matter, is not applied.', '生效的措施见 credit.measure_now;暂停的或与该类事项无关的不得采取。', 'S4 item 10; S0 方案 四(三)'),
('nothing_to_waive', 'UC814', 'matter %s: nothing is left to be recorded, no list entry restricts its subject', '事项 %s:没有尚待记录的名单限制',
	'A reason is needed only where an entry binds and no measure was applied.', '仅在名单条目生效而未采取措施时须说明理由。', 'S0 方案 四(三)'),
('matter_over', 'UC815', 'matter %s is %s: nothing more is recorded or signed for it', '事项 %s 的状态是 %s,不再记录或签字',
	'Open a new matter.', '请登记新的事项。', 'S0 方案 四'),
('not_a_signatory', 'UC816', 'matter %s is signed off by role %s', '事项 %s 须由角色 %s 签字',
	'Ask the leader in charge (分管领导) to sign.', '请分管领导签字。', 'S0 方案 四(三)'),
('sign_off_before_query', 'UC817', 'subject %s, matter of kind "%s": the sign-off must follow the last query', '主体 %s 的“%s”类事项:签字须在最后一次查询之后',
	'Query today with credit.check_subject for this matter, then have the leader sign with credit.sign_off.', '请先在今天为该事项调用 credit.check_subject,再由分管领导用 credit.sign_off 签字。', 'S0 方案 四(三)'),
('sign_off_before_entry', 'UC818', 'subject %s, matter of kind "%s": the sign-off is older than a list entry that binds now', '主体 %s 的“%s”类事项:签字早于现行名单限制',
	'The leader signs again, knowing the entry.', '请分管领导知悉该名单限制后重新签字。', 'S0 方案 四(三)'),
('sign_off_for_other_matter', 'UC819', 'subject %s, matter of kind "%s": what was signed off is another matter', '主体 %s 的“%s”类事项:已有的签字属于另一事项',
	'A sign-off names its matter; have this one signed off too.', '签字只对所列事项有效,请就本事项另行签字。', 'S0 方案 四(三)'),
('no_gap', 'UC820', 'matter %s has no past day without a query that is left to explain', '事项 %s 没有尚待说明的缺查日',
	'The days are listed in credit_report.query_gap.', '缺查日见 credit_report.query_gap。', 'S0 方案 四(四)')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
