-- Errors UC522 to UC539: the catalogue.  Rows are put in place by every install and upgrade.
INSERT INTO credit.error VALUES
('edition_issued', 'UC522', 'edition "%s" of the catalogue is issued and is not changed', '目录版本“%s”已发布,不得更改',
	'Draft a new edition with credit.open_edition; issuing it ends this one.', '请用 credit.open_edition 起草新版本,新版本发布后本版本即告终止。', 'S2 item 9'),
('edition_not_ready', 'UC523', 'edition "%s" cannot be issued yet', '目录版本“%s”尚不能发布',
	'See credit.edition_problems for what is wanting.', '尚缺事项见 credit.edition_problems。', 'S0 方案 一(二)'),
('wrong_edition_state', 'UC524', 'edition "%s" is %s, not %s', '目录版本“%s”的状态是 %s,而不是 %s',
	'Editions go draft, comments, issued.', '目录版本依次为 起草、征求意见、发布。', 'S0 方案 一(二)'),
('no_edition', 'UC525', 'there is no edition "%s" of the catalogue', '没有目录版本“%s”',
	'Look it up in credit.catalog_edition.', '请在 credit.catalog_edition 中查找。', 'S2 item 9'),
('edition_overlap', 'UC526', 'edition "%s" cannot begin on %s: another one of its region begins then or later', '目录版本“%s”不能自 %s 起施行:本地区另有同日或其后施行的版本',
	'Let it begin after the edition in force began.', '施行日应晚于现行版本的施行日。', 'S2 item 9'),
('edition_in_use', 'UC527', 'edition "%s" cannot end on %s: records decided then or later rest on it', '目录版本“%s”不能于 %s 终止:已有其后作出决定的记录以其为据',
	'Let the new edition begin after the last decision on record.', '新版本施行日应晚于已有记录的决定日期。', 'S2 item 9'),
('comments_closed', 'UC528', 'edition "%s" takes no comments', '目录版本“%s”不在征求意见期',
	'Comments are made while an edition is in state comments, up to its last day.', '意见须在征求意见状态且截止日之前提出。', 'S0 方案 一(二)'),
('no_comment', 'UC529', 'there is no unanswered comment %s', '没有待答复的意见 %s',
	'Look it up in credit.catalog_comment.', '请在 credit.catalog_comment 中查找。', 'S0 方案 一(二)'),
('no_power', 'UC530', 'there is no power "%s"', '没有权责事项“%s”',
	'Powers are rows of credit.power; enter a new one there before noting that it was added.', '权责事项见 credit.power;新增事项请先列入再登记变动。', 'S0 art 5'),
('no_conflict', 'UC531', 'there is no open conflict %s', '没有待处理的数据冲突 %s',
	'Look it up in credit.conflict.', '请在 credit.conflict 中查找。', 'S0 art 9'),
('template_in_use', 'UC532', 'records were validated by template "%s", version %s', '已有记录按模板“%s”%s版校验',
	'Make a new version from a day on, and end the old one.', '请建立自某日起的新版本,并终止旧版本。', 'S0 art 8')
ON CONFLICT (condition) DO UPDATE SET (sqlstate, message, message_zh, hint, hint_zh, basis) =
	(excluded.sqlstate, excluded.message, excluded.message_zh, excluded.hint, excluded.hint_zh, excluded.basis);
