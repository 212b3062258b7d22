-- S2 item 13: a refinement against what it refines, measure by measure.
CREATE OR REPLACE VIEW credit.memorandum_refinement AS
	SELECT d.memorandum, d.refines, coalesce(own.measure, above.measure) AS measure,
		   CASE WHEN above.measure IS NULL THEN 'added' WHEN own.measure IS NULL THEN 'left_out' ELSE 'kept' END AS taken,
		   above.executor AS upper_executor, own.executor, above.clause AS upper_clause, own.clause
	  FROM (SELECT m.memorandum, m.refines, x.measure
			  FROM credit.memorandum AS m JOIN credit.memorandum_measure AS x ON x.memorandum IN (m.memorandum, m.refines)
			 WHERE m.refines IS NOT NULL GROUP BY m.memorandum, m.refines, x.measure) AS d
	  LEFT JOIN credit.memorandum_measure AS own ON own.memorandum = d.memorandum AND own.measure = d.measure
	  LEFT JOIN credit.memorandum_measure AS above ON above.memorandum = d.refines AND above.measure = d.measure;
COMMENT ON VIEW credit.memorandum_refinement IS '地方细化与上级备忘录逐项措施对照 | a refinement against the memorandum it refines: what is kept, added, left out';
COMMENT ON COLUMN credit.memorandum_refinement.memorandum IS '备忘录 | memorandum';
COMMENT ON COLUMN credit.memorandum_refinement.refines IS '所细化的上级备忘录 | the one it refines';
COMMENT ON COLUMN credit.memorandum_refinement.measure IS '措施 | measure';
COMMENT ON COLUMN credit.memorandum_refinement.taken IS '对照:kept 保留,added 拓展,left_out 未采用 | kept, added or left_out';
COMMENT ON COLUMN credit.memorandum_refinement.upper_executor IS '上级执行单位 | who carries it out there';
COMMENT ON COLUMN credit.memorandum_refinement.executor IS '本级执行单位 | who carries it out here';
COMMENT ON COLUMN credit.memorandum_refinement.upper_clause IS '上级条款 | clause there';
COMMENT ON COLUMN credit.memorandum_refinement.clause IS '本级条款 | clause here';
GRANT SELECT ON credit.memorandum_refinement TO PUBLIC;
