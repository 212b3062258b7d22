-- Errors UC670 to UC689: responsible persons, derived entries, explanations.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('no_root', 'UC670', 'an entry on list "%s" cannot be derived so', '不能如此派生“%s”名单条目',
	'It derives from an entry of an organisation on that list, and the person held at the time of the conduct a role that the list reaches.',
	'派生条目须源自组织在同一名单的条目,且其人在行为发生时具有该名单所及的身份。', 'S4 item 12(1)'),
('no_person', 'UC671', 'the value means no natural person', '该值不是自然人',
	'Give the code of a person on file, or a citizen identity number.', '请给出已登记的自然人代码或公民身份号码。', 'S4 item 12(1)'),
('bad_responsibility', 'UC672', 'a responsible person cannot be entered like this: %s', '责任人登记有误:%s',
	'Give an organisation, a role of credit.responsible_role, a period that ends after it begins, a source and, for a change, the reason.',
	'请给出组织、credit.responsible_role 中的身份、起早于止的期间、来源,更改时并说明理由。', 'S4 item 12(1)'),
('role_held', 'UC673', 'role "%s" of this organisation is held in that period', '该组织的“%s”在该期间已有人担任',
	'End or withdraw the other holding first, or enter a period that does not overlap.', '请先终止或撤销已有登记,或登记不重叠的期间。', 'S4 item 12(1)'),
('no_responsibility', 'UC674', 'there is no responsibility %s that stands', '没有有效的责任人登记 %s',
	'Look it up in credit.responsibility.', '请在 credit.responsibility 中查找。', 'S4 item 12(1)'),
('responsibility_isolation', 'UC675', 'responsible persons are changed at READ COMMITTED only', '责任人登记只能在 READ COMMITTED 隔离级别进行',
	'Begin a transaction at READ COMMITTED.', '请以 READ COMMITTED 开始事务。', 'S4 item 12(1)'),
('nothing_to_explain', 'UC676', 'there is nothing of kind "%s" with number %s to explain', '没有可说明的“%s”(编号 %s)',
	'Give the number of a list entry or of a matter of this subject that you may see.', '请给出该主体的、您可见的条目或事项编号。', 'S4 item 18'),
('party_restricted', 'UC677', 'behind matter %s stands, as %s, who is banned from matters of kind "%s"', '事项 %s 涉及的%s在“%s”事项上受到禁止',
	'Refuse the matter, or have another person take his place; credit.explain says what ends the ban.', '不予办理,或由其本人以外者承担;何时解除见 credit.explain。', 'S4 item 11'),
('no_party', 'UC678', 'matter %s has no party in role "%s" that this is', '事项 %s 没有此“%s”涉及人',
	'Look it up in credit.matter_party.', '请在 credit.matter_party 中查找。', 'S4 item 11'),
('derivation_refused', 'UC679', 'this changes who is listed because of organisation %s', '此变更涉及因组织 %s 列入名单的责任人',
	'A head enters it; what ends an entry of a person whom another unit entered, that unit''s head or the office.',
	'由负责人办理;涉及他单位所登记责任人的条目终止的,由该单位负责人或信用办办理。', 'S4 item 12(1); S3 四.4')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
