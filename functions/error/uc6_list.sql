-- Errors UC6xx: lists and measures.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('list_inactive', 'UC601', 'list "%s" is not active', '名单“%s”未启用',
	'All eight parts of its regime must be filled in first.', '须先填齐名单管理的八项内容。', 'S4 item 8(1)'),
('no_basis', 'UC602', 'a list entry needs a basis document of a kind that list "%s" allows', '列入名单“%s”须有该名单允许的依据文书',
	'Give a confirmed record of an allowed kind and severity.', '请给出已确认且种类、程度符合的记录。', 'S4 item 8(1)'),
('no_listing', 'UC603', 'there is no list entry %s', '没有名单条目 %s',
	'Look it up in credit.listing.', '请在 credit.listing 中查找。', 'S2 item 14')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
