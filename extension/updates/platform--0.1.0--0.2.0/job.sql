-- 0.2.0: jobs of publicity
INSERT INTO credit.job VALUES
('end_withholdings', '不予公示期限届满', 'credit.end_due_withholdings', 15, '1 day', '00:00'),
('forget_searches', '清除查询计数', 'credit.forget_searches', 90, '1 hour', '00:00'),
('issue_lists', '名单定期发布', 'credit.issue_lists', 35, '1 day', '06:00');
-- 0.2.0: summaries are folded
INSERT INTO credit.job VALUES
('fold_summary',     '并入汇总',               'credit.fold_summary',     15, '1 minute', '00:00');
-- 0.2.0: new jobs
INSERT INTO credit.job VALUES
('keep_reports',     '按月报送义务',           'credit.keep_reports',     12, '1 hour', '00:00'),
('note_overdue',     '登记新逾期的义务',       'credit.note_overdue',     15, '1 day', '00:00');
-- 0.2.0: jobs of intake
INSERT INTO credit.job VALUES
('take_batches', '收取系统收件表', 'credit.take_batches', 5, '1 minute', '00:00'),
('pull_due', '每日抓取', 'credit.pull_due', 6, '1 hour', '00:00'),
('compare_reports', '不同报送单位比对', 'credit.compare_reports', 45, '1 day', '00:00');
-- 0.2.0: sources are compared
INSERT INTO credit.job VALUES
('compare_sources',  '多来源数据比对',         'credit.compare_sources',  36, '1 day', '02:00');
-- 0.2.0: the publicity job looks at what is new
INSERT INTO credit.job VALUES
('find_unpublished', '查找漏公示的记录', 'credit.find_unpublished', 19, '1 day', '00:00');
-- 0.2.0: red lists yield to black ones
INSERT INTO credit.job VALUES
('yield_red_lists', '红名单让位于黑名单', 'credit.yield_red_lists', 34, '1 hour', '00:00');
-- 0.2.0: N6, late in the day, so that people's own queries come first
INSERT INTO credit.job VALUES
('daily_queries', '补作当日查询', 'credit.make_daily_queries', 55, '1 hour', '16:00');
-- 0.2.0: reminders of repair
INSERT INTO credit.job VALUES
('remind_repairs', '提醒可修复的主体', 'credit.remind_repairs', 38, '1 day', '07:00');
-- 0.2.0: the focus list has rules of promotion and demotion
INSERT INTO credit.job VALUES
('propose_focus', '重点关注名单升降建议', 'credit.propose_focus', 37, '1 day', '02:00');
-- 0.2.0: overdue promises
INSERT INTO credit.job VALUES
('find_overdue_promises', '逾期容缺承诺', 'credit.find_overdue_promises', 16, '1 day', '00:00');
-- 0.2.0: lists that are pulled from above are entered
INSERT INTO credit.job VALUES
('import_pulled_lists', '抓取名单列入', 'credit.import_pulled_lists', 33, '1 hour', '00:00');
