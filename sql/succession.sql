-- Succession (承继): when a unit ends, what it has open goes to its successor,
-- whose people see what it left; what is done keeps the old name.
INSERT INTO credit.job VALUES
('pass_on',          '撤并单位未结事项移交',   'credit.pass_on',           5, '1 day', '00:00');
