-- 政府信息公开条例 art 14, 15; 未成年人保护法 art 103: what is withheld of a record is withheld of its correction, or a clerk publishes
-- with a corrected typing error what the head had withheld (R063).
BEGIN;
SELECT plan(5);
CREATE TEMP TABLE r AS SELECT tap.confirmed('penalty', tap.penalty('扣〔2026〕1号')) AS field, tap.confirmed('penalty', tap.penalty('扣〔2026〕2号')) AS whole,
	tap.confirmed('penalty', tap.penalty('扣〔2026〕3号')) AS open;
GRANT SELECT ON r TO PUBLIC;
SELECT tap.as('tap_head', format($$SELECT credit.withhold(%s, 'trade_secret', '配方', 'CF_NR')$$, field)), tap.as('tap_head', format($$SELECT credit.withhold(%s, 'juvenile', '未成年')$$, whole)) FROM r;
SELECT credit.publish_due();
SELECT tap.confirmed('penalty', tap.penalty('扣〔2026〕' || n || '号', jsonb_build_object('_corrects', id::text, 'CF_SY', '新')))
  FROM (SELECT 1 AS n, field AS id FROM r UNION ALL SELECT 2, whole FROM r UNION ALL SELECT 3, open FROM r) AS c;
SELECT credit.publish_due();
SELECT results_eq($$SELECT document_no, document ->> 'CF_SY', document ->> 'CF_NR' FROM credit_public.published_record ORDER BY 1$$,
	$$VALUES ('扣〔2026〕1号', '新', NULL), ('扣〔2026〕3号', '新', '罚款2万元')$$, 'neither the field nor the record appears');
SELECT is((SELECT string_agg(concat_ws(' ', w.field, w.ground, w.decided_by), ', ' ORDER BY w.field) FROM credit.withholding AS w JOIN credit.record AS x USING (code, record_id) WHERE x.state = 'confirmed'),
	' juvenile tap_head, CF_NR trade_secret tap_head', 'on the same grounds, by whom they were decided');
SELECT is_empty($$SELECT FROM credit.duty AS d JOIN credit.record AS x USING (code, record_id) WHERE x.document_no = '扣〔2026〕2号' AND d.kind = 'publish' AND d.void_on IS NULL$$, 'nobody owes its publication');
SELECT lives_ok(format($$SELECT tap.as('tap_head', $x$SELECT credit.end_withholding(%s, '已过期限')$x$)$$, withholding_id), 'it ends like any other')
  FROM credit.withholding AS w JOIN credit.record AS x USING (code, record_id) WHERE x.state = 'confirmed' AND field = '';
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
