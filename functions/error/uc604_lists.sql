-- Errors UC604 to UC639: entries on lists and the procedure that leads to them.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('no_list', 'UC604', 'there is no list "%s"', '没有名单“%s”',
	'Lists are rows of credit.list_kind.', '名单种类见 credit.list_kind。', 'S1 二(九)'),
('regime_incomplete', 'UC605', 'the regime of list "%s" lacks: %s', '名单“%s”的管理制度缺少:%s',
	'Fill in all eight parts in credit.list_kind, then activate it.', '请在 credit.list_kind 填齐八项内容后启用。', 'S4 item 8(1)'),
('list_expired', 'UC606', 'list "%s" takes no entry on %s', '名单“%s”在 %s 不再列入',
	'The list has ended, or its validity does not hold that day.', '该名单已终止,或该日不在其有效期内。', 'S4 item 8(1)'),
('term_rule_expired', 'UC607', 'rule %s is not the term of list "%s" on %s', '规则 %s 不是名单“%s”在 %s 的期限规则',
	'Give the rule row that is in force that day and bears the list''s term.', '请给出该日有效且为该名单期限的规则行。', 'S2 item 14'),
('wrong_code_tier', 'UC608', 'a code of tier %s cannot be entered on list "%s"', '类别为 %s 的代码不能列入名单“%s”',
	'Find the subject''s own code; credit.list_kind.code_tiers says which tiers the list takes.', '请查明主体的正式代码;名单可接受的代码类别见 credit.list_kind.code_tiers。', 'S3 四.4'),
('listed_already', 'UC609', 'the subject is on list "%s" already, by entry %s', '该主体已在名单“%s”,条目 %s',
	'End that entry first, or let it run.', '请先移出该条目,或待其期满。', 'S3 四.4'),
('red_while_black', 'UC610', 'a subject on a black list cannot be entered on red list "%s"', '黑名单主体不能列入红名单“%s”',
	'Wait until its black entries have ended.', '请待其黑名单条目终止。', 'S1 二(九); 发改财金规〔2017〕1798号'),
('basis_repaired', 'UC611', 'record %s has been repaired and founds no entry on list "%s"', '记录 %s 已修复,不能据以列入名单“%s”',
	'Give a record that still has effect.', '请给出仍有效力的记录。', 'S4 item 13'),
('list_fixed', 'UC612', 'list "%s" has entries: its %s does not change', '名单“%s”已有条目,其%s不得更改',
	'End the list and begin another.', '请终止该名单并另立名单。', 'S1 二(九)'),
('exit_by_itself', 'UC613', 'an exit of kind "%s" is not made by hand', '“%s”类移出不由人工办理',
	'It follows from the term, the repair, the record or the black entry by itself.', '该类移出由期限、修复、记录或黑名单条目自动产生。', 'S2 item 14'),
('court_document_missing', 'UC614', 'an exit by court order needs the document', '法院决定移出须注明文书',
	'Give the number of the ruling as document_no.', '请以 document_no 注明裁定文书编号。', 'S2 item 14'),
('nomination_needed', 'UC615', 'list "%s" is entered through a nomination', '名单“%s”须经提名程序列入',
	'Use credit.nominate; the list''s regime allows no direct entry.', '请使用 credit.nominate;该名单制度不允许直接列入。', 'S3 四.4')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
