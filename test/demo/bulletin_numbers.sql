-- What the bulletins' pages must show, counted from the facts.
SET pg_credit.today = '2026-06-02';
SELECT '合计 ' || concat_ws(' ', (SELECT count(*) FROM credit.inbox),
	(SELECT round(100.0 * count(*) FILTER (WHERE record_id IS NOT NULL) / count(*), 2) FROM credit.inbox),
	(SELECT count(*) FROM credit.record WHERE confirmed_on <= '2026-05-31'),
	(SELECT round(100.0 * count(*) FILTER (WHERE met_on <= due_on) / count(*), 2) FROM credit.duty WHERE kind = 'collect' AND due_on <= '2026-05-31'),
	(SELECT count(*) FROM credit.duty WHERE met_on IS NULL AND void_on IS NULL AND due_on <= '2026-05-31'));
SELECT '查询 ' || count(*) FROM credit.inquiry;
SELECT '分级 ' || concat_ws(' ', count(passed), count(*) FILTER (WHERE passed), count(*) FILTER (WHERE NOT passed), count(*) FILTER (WHERE passed IS NULL),
	round(100.0 * count(*) FILTER (WHERE passed) / count(passed), 2)) FROM credit_private.quality_rows('2026-05-01', '2026-05-31');
SELECT '摘要 ' || string_agg(encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), ' ' ORDER BY bulletin_id) FROM credit.bulletin;
