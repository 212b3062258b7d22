-- R143 重点惩戒措施的成效统计: each measure since it is followed: on how many it was
-- carried out, how often, over what amount; in how many matters it was
-- recorded and how many of those were refused; how many were repaired later.
CREATE OR REPLACE VIEW credit_report.measure_effect AS
	SELECT m.measure::varchar(64) AS measure, m.name::varchar(200) AS measure_name, m.kind::varchar(16) AS kind, m.direction::varchar(8) AS direction, m.key_measure,
		   coalesce(t.tasks, 0)::integer AS tasks, coalesce(f.subjects, 0)::integer AS subjects, coalesce(f.times, 0)::bigint AS times,
		   coalesce(f.amount, 0)::numeric(20,2) AS amount, coalesce(a.matters, 0)::integer AS matters, coalesce(a.refused, 0)::integer AS matters_refused,
		   coalesce(f.repaired, 0)::integer AS repaired_later, credit.today() AS data_as_of
	  FROM credit.measure AS m
	  LEFT JOIN (SELECT x.measure, count(*) AS tasks FROM credit.task AS x GROUP BY x.measure) AS t ON t.measure = m.measure
	  LEFT JOIN (SELECT x.measure, count(DISTINCT x.code) AS subjects, sum(y.times) AS times, sum(y.amount) AS amount,
						count(DISTINCT x.code) FILTER (WHERE EXISTS (SELECT FROM credit.listing AS l JOIN credit.repair AS p ON p.code = l.code AND p.record_id = l.record_id
																	  WHERE l.code = x.code AND l.listing_id = x.listing_id AND p.outcome = 'approved'
																		AND p.broken_on IS NULL AND p.decided_on >= y.done_on)) AS repaired
			   FROM credit.task AS x JOIN credit.task_feedback AS y ON y.code = x.code AND y.task_id = x.task_id
			  GROUP BY x.measure) AS f ON f.measure = m.measure
	  LEFT JOIN (SELECT x.measure, count(DISTINCT x.matter_id) AS matters, count(DISTINCT x.matter_id) FILTER (WHERE y.outcome = 'refused') AS refused
				   FROM credit.matter_measure AS x JOIN credit.matter AS y ON y.code = x.code AND y.matter_id = x.matter_id
				  WHERE x.measure IS NOT NULL GROUP BY x.measure) AS a ON a.measure = m.measure;
COMMENT ON VIEW credit_report.measure_effect IS '各项措施的成效:受限主体、次数、金额、不予事项、其后修复 | what each measure came to: subjects, times, amounts, matters refused, repaired later';
COMMENT ON COLUMN credit_report.measure_effect.measure IS '措施 | measure';
COMMENT ON COLUMN credit_report.measure_effect.measure_name IS '措施名称 | its name';
COMMENT ON COLUMN credit_report.measure_effect.kind IS '措施种类 | kind of measure';
COMMENT ON COLUMN credit_report.measure_effect.direction IS '方向:restrict 惩戒,reward 激励 | restrict or reward';
COMMENT ON COLUMN credit_report.measure_effect.key_measure IS '是否重点措施 | a key measure';
COMMENT ON COLUMN credit_report.measure_effect.tasks IS '任务数 | tasks';
COMMENT ON COLUMN credit_report.measure_effect.subjects IS '已实施的主体数 | subjects on which it was carried out';
COMMENT ON COLUMN credit_report.measure_effect.times IS '次数 | how often';
COMMENT ON COLUMN credit_report.measure_effect.amount IS '涉及金额(元) | amount in yuan';
COMMENT ON COLUMN credit_report.measure_effect.matters IS '记录了该措施的办理事项 | matters in which it was recorded';
COMMENT ON COLUMN credit_report.measure_effect.matters_refused IS '其中不予的 | of these refused';
COMMENT ON COLUMN credit_report.measure_effect.repaired_later IS '其后修复的主体数 | subjects repaired later';
COMMENT ON COLUMN credit_report.measure_effect.data_as_of IS '数据截至 | data as of';
GRANT SELECT ON credit_report.measure_effect TO credit_reporter, credit_evaluator, credit_office, credit_admin;
