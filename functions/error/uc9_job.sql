-- Errors UC9xx: installation and jobs.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('platform_state', 'UC901', 'the platform in this database is in an unexpected state: %s', '本库中平台的状态异常:%s',
	'See docs/upgrading.md.', '见 docs/upgrading.md。', 'R209'),
('platform_older', 'UC902', 'the platform is at version %s, the extension at %s', '平台版本为 %s,扩展版本为 %s',
	'CALL credit.upgrade();', 'CALL credit.upgrade();', 'R209'),
('not_deployed', 'UC903', 'the pg_credit platform is not deployed in this database', '本库未部署 pg_credit 平台',
	'CALL credit.install();', 'CALL credit.install();', 'R209'),
('platform_encoding', 'UC904', 'the platform needs a database with encoding UTF8, this one has %s', '平台须部署在 UTF8 编码的数据库,本库编码为 %s',
	'CREATE DATABASE … ENCODING ''UTF8'' TEMPLATE template0;', 'CREATE DATABASE … ENCODING ''UTF8'' TEMPLATE template0;', 'R209'),
('unsafe_ground', 'UC905', 'the platform is not deployed: %s', '平台未部署:%s',
	'Whoever that is could change the rules; take the right away and call credit.install() again.', '该角色可借此更改规则;请先收回其权限,再调用 credit.install()。', 'R209'),
('wrong_isolation', 'UC910', 'records are published at READ COMMITTED only', '公示任务只能在 READ COMMITTED 隔离级别运行',
	'Begin the transaction with ISOLATION LEVEL READ COMMITTED.', '请以 ISOLATION LEVEL READ COMMITTED 开始事务。', 'R054, R076'),
('foreign_job', 'UC911', 'job "%s" names no function of the platform', '任务“%s”所指的函数不属于平台',
	'A job runs with the rights of the platform''s owner: name one of its functions.', '任务以平台所有者的权限运行,请填写平台自己的函数。', 'R209')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
