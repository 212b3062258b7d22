-- 0.2.0: break-glass needs a reason
INSERT INTO credit.error VALUES
('reason_missing', 'UC807', 'a reason is needed', '须说明理由',
	'Say why the decision cannot wait.', '请说明为何不能等待。', 'S0 art 33');
