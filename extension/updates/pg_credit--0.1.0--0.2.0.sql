-- 0.2.0: break-glass needs a reason; a login, a batch or a guard that cannot be is told as such
INSERT INTO credit.error VALUES
('reason_missing', 'UC807', 'a reason is needed', '须说明理由',
	'Say why the decision cannot wait.', '请说明为何不能等待。', 'S0 art 33'),
('no_login', 'UC313', 'login "%s" does not exist', '登录名“%s”不存在',
	'Make it first, with CREATE ROLE … LOGIN.', '请先以 CREATE ROLE … LOGIN 建立。', 'S1 二(二)'),
('bad_batch', 'UC513', 'a batch needs its item, its number and its rows', '一批须有项目、批次号和各行内容',
	'Rows are a JSON array of objects, or CSV text with a header row.', '各行为 JSON 对象数组,或带标题行的 CSV 文本。', 'R201'),
('bad_guard', 'UC808', 'table %s cannot be put under the guard', '表 %s 无法纳入守门',
	'See the detail; nothing was changed.', '见详情;未作任何改动。', 'S0 art 24');
