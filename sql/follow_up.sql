-- Following the measures up (效果跟踪).  S4 item 10 成效统计与反馈; S3 四.3 效果的跟踪; S2 item
-- 13, S3 二.2 反馈: what was initiated, answered and done, what it came to, and what
-- of it is reported upwards, each period in a batch that is frozen.

INSERT INTO credit.job VALUES
('keep_tasks', '联合奖惩任务的发起、中止与恢复', 'credit.keep_tasks', 14, '1 hour', '00:00');
