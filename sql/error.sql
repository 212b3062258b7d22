-- One catalogue of every error a rule raises: SQLSTATE class UC, an English
-- message with its Chinese translation, and what to do.  docs/errors.md is
-- generated from this table.

COMMENT ON SCHEMA credit IS '公共信用信息平台 | the public credit information platform';
GRANT USAGE ON SCHEMA credit TO PUBLIC;

CREATE TABLE credit.error (
	condition   text NOT NULL,
	sqlstate    text NOT NULL,
	message     text NOT NULL,
	message_zh  text NOT NULL,
	hint        text NOT NULL,
	hint_zh     text NOT NULL,
	basis       text NOT NULL,
	CONSTRAINT error_pkey PRIMARY KEY (condition),
	CONSTRAINT error_sqlstate_key UNIQUE (sqlstate),
	CONSTRAINT error_sqlstate_check CHECK (sqlstate ~ '^UC[0-9]{3}$')
);
COMMENT ON TABLE credit.error IS
	'错误目录:每条规则的错误码、中英文信息和处理办法 | catalogue of every error a rule raises: SQLSTATE, message and remedy in both languages';
COMMENT ON COLUMN credit.error.condition IS '错误名称,规则以此名报错 | name of the error, by which rules raise it';
COMMENT ON COLUMN credit.error.sqlstate IS '错误码,UC 加三位数字 | SQLSTATE: UC and three digits';
COMMENT ON COLUMN credit.error.message IS '英文信息,%s 处填入参数 | message, with a %s for each argument';
COMMENT ON COLUMN credit.error.message_zh IS '中文信息 | message in Chinese';
COMMENT ON COLUMN credit.error.hint IS '英文处理办法 | what to do';
COMMENT ON COLUMN credit.error.hint_zh IS '中文处理办法 | what to do, in Chinese';
COMMENT ON COLUMN credit.error.basis IS '依据 | the article it rests on';
GRANT SELECT ON credit.error TO PUBLIC;

-- 1xx guard, 2xx calendar and rules, 3xx persons and accounts, 4xx history,
-- 5xx intake and records, 6xx lists and measures, 7xx rights of the subject,
-- 8xx inquiries and matters, 9xx installation and jobs
INSERT INTO credit.error VALUES
('subject_restricted', 'UC101', 'subject %s is restricted from matters of kind "%s"', '主体 %s 在“%s”事项上受到限制',
	'The measure ends with its list entry: see credit.explain for what ends it.', '限制措施随名单条目结束而终止,终止条件见 credit.explain。', 'S0 art 24; S4 item 10'),
('sign_off_required', 'UC102', 'subject %s needs a leader''s sign-off in matters of kind "%s"', '主体 %s 办理“%s”事项须经分管领导签字确认',
	'Have a leader call credit.sign_off for this matter after the last inquiry.', '请分管领导在最近一次查询之后对该事项调用 credit.sign_off。', 'S0 方案 四(三)'),
('subject_flagged', 'UC103', 'subject %s is flagged in matters of kind "%s"', '主体 %s 在“%s”事项上有信用提示',
	'A warning: the act went through and was noted.', '仅为提示,该行为已通过并留有记录。', 'S0 art 24'),
('calendar_year_missing', 'UC201', 'no holiday notice is loaded for year %s in calendar "%s"', '日历“%2$s”中没有 %1$s 年的放假通知',
	'Load the notice with credit.load_holiday_notice.', '请用 credit.load_holiday_notice 装入放假通知。', '国务院办公厅节假日安排通知'),
('unknown_calendar', 'UC202', 'calendar "%s" does not exist', '日历“%s”不存在',
	'Calendars are rows of credit.calendar.', '日历见 credit.calendar。', 'R009'),
('notice_differs', 'UC203', 'holiday notice "%s" is loaded in calendar "%s" already, with other contents', '放假通知“%s”已装入日历“%s”,但内容不同',
	'A notice is loaded once; a later one that changes it names it with amends.', '同一通知只装入一次;修改它的通知请用 amends 指明。', 'R010'),
('bad_notice', 'UC204', 'holiday notice "%s" for year %s cannot be loaded', '放假通知“%s”(%s 年)无法装入',
	'See the detail; nothing was loaded.', '见详细信息;未装入任何内容。', 'R009'),
('shipped_row', 'UC205', 'rows of %s that come with the extension are neither changed nor deleted', '%s 中随扩展提供的行不可修改或删除',
	'Calendar: load a notice that amends it. Other registries: insert a row of your own with the same key, it takes the place of ours.', '日历:装入修改它的通知;其他登记表:插入同键的自有行,即取代随附的行。', 'R010'),
('no_rule', 'UC210', 'no rule "%s" is in force on %s in region %s', '%2$s 在地区 %3$s 没有生效的规则“%1$s”',
	'Insert a row into credit.rule with its legal basis.', '请在 credit.rule 中增加一行并注明依据。', 'R009'),
('person_key_missing', 'UC301', 'no person key is configured', '未配置自然人密钥',
	'Set pg_credit.person_key_file.', '请设置 pg_credit.person_key_file。', 'S4 item 18'),
('no_account', 'UC310', 'login "%s" has no account that is valid today', '登录名“%s”今天没有有效的账户',
	'An administrator opens one with credit.open_account.', '请管理员用 credit.open_account 开户。', 'S1 二(二)'),
('not_entitled', 'UC311', 'this act needs role %s', '此操作需要角色 %s',
	'Act through an account that holds the role.', '请使用具有该角色的账户。', 'S0 方案 三(二)'),
('not_your_unit', 'UC312', 'this act belongs to unit %s, not to unit %s', '此操作属于单位 %s,不属于单位 %s',
	'Only the unit that made the record may do this.', '只有作出记录的单位可以办理。', 'S0 art 13; S0 方案 三(二)'),
('history_mismatch', 'UC401', 'history of table %s does not fit its columns', '表 %s 的历史表与其列不符',
	'Add the missing columns to the history table.', '请给历史表补上缺少的列。', 'S0 方案 三'),
('never_deleted', 'UC402', 'rows of %s are never deleted', '%s 的行永不删除',
	'Withdraw, supersede or end the row instead.', '请改用撤回、更正替换或终止。', 'S0 方案 三'),
('unknown_item', 'UC501', 'catalogue item "%s" does not exist', '目录项目“%s”不存在',
	'Items are rows of credit.catalog_item of an issued edition.', '项目见已发布目录版本的 credit.catalog_item。', 'S0 art 5'),
('expired_item', 'UC502', 'catalogue item "%s" was not in force on %s', '目录项目“%s”在 %s 不生效',
	'Use the item of the edition in force on the decision date.', '请使用决定之日生效版本的项目。', 'S2 item 9'),
('closed_unit', 'UC503', 'unit "%s" did not exist on %s', '单位“%s”在 %s 不存在',
	'Report under the unit that existed on the decision date, or under its successor.', '请用决定之日存续的单位或其承继单位报送。', 'R012'),
('future_decision_date', 'UC504', 'the decision date %s lies in the future', '决定日期 %s 在将来',
	'A decision is reported after it was made.', '决定作出之后方可报送。', '发改办财金〔2018〕424号'),
('duplicate_document', 'UC505', 'document "%s" of this unit is on record for this subject already', '该单位的文书“%s”对该主体已有记录',
	'To correct it, submit it as a correction of the record.', '如需更正,请按更正报送。', 'S1 二(三)'),
('classified', 'UC506', 'the row carries a secrecy mark', '该行带有密级标记',
	'Classified information stays off the network; remove it from the source extract.', '涉密信用信息不上网,请从来源中剔除。', 'S0 art 15'),
('unknown_unit', 'UC507', 'no unit is known as "%s"', '没有名为“%s”的单位',
	'Give the unit''s full name or its code, or register the unit.', '请填写单位全称或代码,或先登记该单位。', 'R012'),
('bad_subject_code', 'UC508', 'the subject''s code is not a valid one (%s)', '主体代码无效(%s)',
	'See the fault and the suggestion; correct the code at its source.', '请按诊断与建议在来源处更正代码。', 'S2 item 3'),
('template_fault', 'UC509', 'field "%s" does not fit the template (%s)', '字段“%s”不符合模板(%s)',
	'See pointer, value and hint of the fault.', '请见该错误的位置、值和提示。', 'S0 art 8'),
('manual_entry_not_approved', 'UC510', 'unit "%s" has no approval to enter item "%s" by hand', '单位“%s”未获准手工填报项目“%s”',
	'The office grants it with credit.approve_manual_entry.', '请办公室用 credit.approve_manual_entry 批准。', 'S0 方案 三(三)'),
('batch_exists', 'UC511', 'batch "%s" was received before with other contents', '批次“%s”此前已收到且内容不同',
	'Give the new batch a number of its own.', '请为新批次使用新的批次号。', 'R201'),
('wrong_state', 'UC520', 'record %s is %s, not %s', '记录 %s 的状态是 %s,而不是 %s',
	'Records go received, reviewed, confirmed, or returned.', '记录状态依次为 已收、已审、已确认,或退回。', 'S0 方案 三(二)'),
('no_record', 'UC521', 'there is no record %s', '没有记录 %s',
	'Look it up in credit.record.', '请在 credit.record 中查找。', 'S4 item 4(3)'),
('list_inactive', 'UC601', 'list "%s" is not active', '名单“%s”未启用',
	'All eight parts of its regime must be filled in first.', '须先填齐名单管理的八项内容。', 'S4 item 8(1)'),
('no_basis', 'UC602', 'a list entry needs a basis document of a kind that list "%s" allows', '列入名单“%s”须有该名单允许的依据文书',
	'Give a confirmed record of an allowed kind and severity.', '请给出已确认且种类、程度符合的记录。', 'S4 item 8(1)'),
('no_listing', 'UC603', 'there is no list entry %s', '没有名单条目 %s',
	'Look it up in credit.listing.', '请在 credit.listing 中查找。', 'S2 item 14'),
('objection_open', 'UC701', 'record %s is under objection already', '记录 %s 已在异议处理中',
	'Wait for the outcome of the open objection.', '请等待未结异议的结果。', 'S4 item 18'),
('no_objection', 'UC702', 'there is no open objection %s', '没有未结的异议 %s',
	'Look it up in credit.objection.', '请在 credit.objection 中查找。', 'S0 art 13'),
('repair_too_early', 'UC703', 'record %s cannot be repaired before %s', '记录 %s 在 %s 之前不能修复',
	'The minimum period of the rule has not passed.', '尚未达到规则规定的最短公示期。', '国家发展改革委令第36号'),
('repair_evidence_missing', 'UC704', 'the repair lacks evidence of: %s', '修复缺少以下证明:%s',
	'Duty fulfilled, conduct corrected and commitment each need evidence.', '履行义务、纠正行为、公开承诺均需证明材料。', 'S4 item 13'),
('no_repair', 'UC705', 'there is no open repair %s', '没有待办的修复申请 %s',
	'Look it up in credit.repair.', '请在 credit.repair 中查找。', 'S4 item 13'),
('unknown_subject', 'UC801', 'no subject is known under this code or number', '没有以此代码或号码登记的主体',
	'Check the code with credit.diagnose_credit_code.', '请用 credit.diagnose_credit_code 检查代码。', 'S3 三.4'),
('unknown_purpose', 'UC802', 'purpose "%s" is not a purpose of use', '“%s”不是规定的用途',
	'Purposes are rows of credit.purpose.', '用途见 credit.purpose。', 'S0 art 14'),
('not_queried', 'UC803', 'matter %s: the applicant was not queried today for %s', '事项 %s:今天未为“%2$s”查询申请人信用',
	'Call credit.check_subject for this matter first.', '请先为该事项调用 credit.check_subject。', 'S0 方案 四(二)(三)'),
('no_matter', 'UC804', 'there is no matter %s', '没有事项 %s',
	'Look it up in credit.matter.', '请在 credit.matter 中查找。', 'S0 方案 四'),
('wrong_matter_state', 'UC805', 'matter %s is %s: %s cannot follow', '事项 %s 的状态是 %s,不能转为 %s',
	'Matters go opened, accepted, handled, approved or refused, closed.', '事项依次为 登记、受理、办理、准予或不予、办结。', 'S0 方案 四'),
('unknown_matter_kind', 'UC806', 'matter kind "%s" does not exist', '事项种类“%s”不存在',
	'Matter kinds are rows of credit.matter_kind.', '事项种类见 credit.matter_kind。', 'S0 art 21'),
('platform_state', 'UC901', 'the platform in this database is in an unexpected state: %s', '本库中平台的状态异常:%s',
	'See docs/upgrading.md.', '见 docs/upgrading.md。', 'R209'),
('platform_older', 'UC902', 'the platform is at version %s, the extension at %s', '平台版本为 %s,扩展版本为 %s',
	'CALL credit.upgrade();', 'CALL credit.upgrade();', 'R209'),
('not_deployed', 'UC903', 'the pg_credit platform is not deployed in this database', '本库未部署 pg_credit 平台',
	'CALL credit.install();', 'CALL credit.install();', 'R209');
