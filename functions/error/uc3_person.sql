-- Errors UC3xx: persons and accounts.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('person_key_missing', 'UC301', 'no person key is configured', '未配置自然人密钥',
	'Set pg_credit.person_key_file.', '请设置 pg_credit.person_key_file。', 'S4 item 18'),
('no_account', 'UC310', 'login "%s" has no account that is valid today', '登录名“%s”今天没有有效的账户',
	'An administrator opens one with credit.open_account.', '请管理员用 credit.open_account 开户。', 'S1 二(二)'),
('not_entitled', 'UC311', 'this act needs role %s', '此操作需要角色 %s',
	'Act through an account that holds the role.', '请使用具有该角色的账户。', 'S0 方案 三(二)'),
('not_your_unit', 'UC312', 'this act belongs to unit %s, not to unit %s', '此操作属于单位 %s,不属于单位 %s',
	'Only the unit that made the record may do this.', '只有作出记录的单位可以办理。', 'S0 art 13; S0 方案 三(二)'),
('no_login', 'UC313', 'login "%s" does not exist', '登录名“%s”不存在',
	'Make it first, with CREATE ROLE … LOGIN.', '请先以 CREATE ROLE … LOGIN 建立。', 'S1 二(二)')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
