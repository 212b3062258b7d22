-- Errors UC314 to UC329: units, subjects, codes and accounts.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('unknown_region', 'UC314', 'division "%s" does not exist on %s', '行政区划“%s”在 %s 不存在',
	'Divisions are rows of credit.region_code; a development zone is added there.', '区划见 credit.region_code;开发区等可在其中增加。', 'R011'),
('unit_differs', 'UC315', 'unit "%s" is known otherwise: %s', '单位“%s”已登记且内容不同:%s',
	'Give the unit of this division its full name, or use the one that is known.', '请填写本地区单位的全称,或使用已登记的单位。', 'R012'),
('unknown_role', 'UC316', 'an account cannot hold role "%s"', '账户不能具有角色“%s”',
	'Roles of accounts are the group roles credit_admin, credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_partner, credit_evaluator and credit_reporter.',
	'账户角色为 credit_admin、credit_office、credit_clerk、credit_head、credit_leader、credit_inquirer、credit_partner、credit_evaluator、credit_reporter。', 'S1 二(二)'),
('bad_successor', 'UC317', 'unit "%s" cannot succeed unit "%s"', '单位“%s”不能承继单位“%s”',
	'The successor exists on that day and does not itself lead back to the unit.', '承继单位须在该日存续,且其自身不由该单位承继。', 'R012'),
('ambiguous_subject', 'UC318', 'the number means %s subjects', '该号码对应 %s 个主体',
	'Ask by the code; credit.find_subjects lists who is meant.', '请以代码查询;credit.find_subjects 列出所指主体。', 'S3 三.4'),
('person_unidentified', 'UC319', 'the person is not identified (%s)', '无法确认自然人身份(%s)',
	'Give the citizen identity number with document kind 身份证 and leave the organisation code empty.', '证件类型填“身份证”并填写公民身份号码,统一社会信用代码留空。', '发改办财金〔2018〕424号')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
