-- Errors UC707–UC719: objections.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('not_the_subject', 'UC707', 'an objection to record %s is its subject''s to make', '对记录 %s 的异议须由其主体提出',
	'The subject itself applies, or its agent with the document that authorises it.', '请由主体本人或持授权文件的代理人提出。', 'S0 art 13'),
('no_authorisation', 'UC708', 'an agent objects with the document that authorises it', '代理人提出异议须有授权文件',
	'Name the agent and the authorisation document, both or neither.', '请同时写明代理人和授权文件,或均不写。', 'S0 art 13'),
('objection_without_ground', 'UC709', 'an objection needs a ground and a statement', '异议须有事由和陈述',
	'Grounds are rows of credit.objection_ground in force today; state what is wrong.', '事由见 credit.objection_ground 今日有效者;并请陈述何处有误。', 'S0 art 13'),
('objection_without_evidence', 'UC710', 'the ground "%s" needs evidence', '异议事由“%s”须附证明材料',
	'Give each piece its name and reference; grounds that the platform can see itself need none.', '请逐件写明名称和文号;平台自身可查的事由无须材料。', 'S0 art 13'),
('objection_of_several', 'UC711', 'an objection concerns records of one subject', '一件异议只涉及一个主体的记录',
	'File one case for each code.', '请按主体代码分别提出。', 'S0 art 13'),
('no_objection_case', 'UC712', 'there is no case of objection %s', '没有异议案件 %s',
	'Look it up in credit.objection_now.', '请在 credit.objection_now 中查找。', 'S0 art 13'),
('objection_step', 'UC713', 'case %s of objection is %s, not %s', '异议案件 %s 的状态是 %s,不是 %s',
	'Its steps are: filed, accepted, checked, decided, delivered.', '步骤依次为:提出、受理、平台核查、核实决定、送达。', 'S4 item 18'),
('objection_reason', 'UC714', 'case %s of objection: a reason, an answer or its delivery is wanting', '异议案件 %s 缺少理由、答复或送达情况',
	'Say why, and to whom and how (counter, post, phone, electronic) it was told.', '请写明理由,以及向谁、以何方式(counter、post、phone、electronic)送达。', 'S4 item 18'),
('no_contested_entry', 'UC715', 'objection %s contests no list entry', '异议 %s 不涉及名单条目',
	'upheld_delisted ends the list entry that the case names; to end the record choose upheld_corrected or upheld_withdrawn.', 'upheld_delisted 终止案件所指的名单条目;终止记录请用 upheld_corrected 或 upheld_withdrawn。', 'S4 item 18'),
('unknown_outcome', 'UC716', 'there is no outcome "%s" of an objection', '异议没有“%s”这一结果',
	'rejected, upheld_corrected, upheld_withdrawn or upheld_delisted.', '可选 rejected、upheld_corrected、upheld_withdrawn、upheld_delisted。', 'S0 art 13'),
('upheld_already', 'UC717', 'objection %s is upheld, its correction awaited', '异议 %s 已认定成立,待更正',
	'Confirm the correction, or withdraw the record; the case closes by itself.', '请确认更正或撤回记录,案件即自动办结。', 'S0 art 13')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
