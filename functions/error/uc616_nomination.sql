-- Errors UC616 to UC624: nominations.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('no_nomination', 'UC616', 'there is no open nomination %s', '没有未办结的认定案件 %s',
	'Look it up in credit.nomination.', '请在 credit.nomination 中查找。', 'S3 四.4'),
('nomination_open', 'UC617', 'the subject is nominated for list "%s" already, by case %s', '该主体已被提名列入名单“%s”,案件 %s',
	'Go on with that case, or drop it.', '请继续办理该案件,或撤回。', 'S3 四.4'),
('nomination_step', 'UC618', 'nomination %s is not ready for step %s: %s', '案件 %s 尚不能办理步骤 %s:%s',
	'Do the step that is missing first; credit.nomination_state says which.', '请先办理所缺步骤;见 credit.nomination_state。', 'S3 四.4'),
('same_person', 'UC619', 'login "%s" did step %s of this nomination and may not do step %s', '登录名“%s”已办理本案步骤 %s,不得再办理步骤 %s',
	'Somebody else does it; credit.step_separation says which steps go apart.', '请由他人办理;分离要求见 credit.step_separation。', 'S3 四.4'),
('answer_time', 'UC620', 'the subject of nomination %s may answer until %s', '案件 %s 的主体可陈述申辩至 %s',
	'Wait for the answer, or until the day has passed.', '请等待其陈述申辩,或待期限届满。', '国办发〔2020〕49号'),
('no_superior', 'UC621', 'unit %s has no superior of level %s, whose consent list "%s" needs', '单位 %s 没有 %s 级上级单位,名单“%s”须经其同意',
	'Register the superior in credit.unit; credit.list_consent says which lists need its consent.', '请在 credit.unit 登记上级单位;须经同意的名单见 credit.list_consent。', '总局令第44号'),
('decision_missing', 'UC639', 'say yes or no', '须明确同意或不同意',
	'Give true or false: NULL decides nothing.', '请给出 true 或 false,空值不作为决定。', 'S3 四.4')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
