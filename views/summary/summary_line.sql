-- What the statistics add up: the folded part and what is not folded yet.  A
-- plain union, so that whoever reads it aggregates once.
CREATE OR REPLACE VIEW credit_private.summary_line AS
	SELECT s.measure, s.unit, s.item, s.channel, s.day, s.amount FROM credit.summary AS s
	UNION ALL
	SELECT c.measure, c.unit, c.item, c.channel, c.day, c.amount FROM credit.summary_change AS c;
COMMENT ON VIEW credit_private.summary_line IS '汇总各行:已并入与未并入者,须相加 | the lines of the summaries, folded and not yet folded: add them up';
COMMENT ON COLUMN credit_private.summary_line.measure IS '指标 | measure';
COMMENT ON COLUMN credit_private.summary_line.unit IS '单位 | unit';
COMMENT ON COLUMN credit_private.summary_line.item IS '项目、义务种类等,见 credit.summary_measure | item, kind of duty or other, see credit.summary_measure';
COMMENT ON COLUMN credit_private.summary_line.channel IS '渠道等,见 credit.summary_measure | channel or other, see credit.summary_measure';
COMMENT ON COLUMN credit_private.summary_line.day IS '日,或当月一日 | the day, or the first of the month';
COMMENT ON COLUMN credit_private.summary_line.amount IS '数量 | number';
