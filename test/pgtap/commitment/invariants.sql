-- What must hold of commitments, each broken on purpose.
BEGIN;
SELECT plan(12);
INSERT INTO credit.commitment_matter (unit, commitment_kind, matter_kind, valid_during, papers_by, basis) VALUES
(credit.unit_of('上饶市生态环境局'), 'tolerance', 'permit', '[2026-01-01,)', 'closed', '容缺受理清单');
CREATE FUNCTION pg_temp.commit(kind text, matter bigint DEFAULT NULL, papers text[] DEFAULT NULL, day date DEFAULT NULL) RETURNS bigint LANGUAGE sql AS $$
	SELECT credit.make_commitment('91360000625912173B', kind, 'letter_' || kind, '2017',
		'{"name":"江西铜业股份有限公司","code":"91360000625912173B","truth":"承诺","lawful":"承诺","performance":"承诺","liability":"承诺","signed_by":"某某","signed_on":"2026-05-11"}', 'x', matter, papers, day) $$;
SELECT tap.act('tap_clerk');
CREATE TEMP TABLE m AS SELECT credit.open_matter('91360000625912173B', 'permit', '排污许可') AS id;
GRANT SELECT ON m TO PUBLIC;
SELECT credit.check_subject('91360000625912173B', 'approval', id, 'accept') IS NOT NULL AS asked FROM m;
SELECT pg_temp.commit('tolerance', id, '{报告}', '2026-05-20'), credit.move_matter(id, 'accepted'), pg_temp.commit('proactive') FROM m;
SELECT credit.check_subject('91360000625912173B', 'approval', id, 'handle') IS NOT NULL AS asked FROM m;
SELECT credit.move_matter(id, 'handled'), credit.move_matter(id, 'approved') FROM m;
SELECT pg_temp.commit('proactive') AS broken \gset
SELECT credit.review_commitment(:broken, 'broken', '未履行'), credit.review_commitment(pg_temp.commit('proactive'), 'broken', '再次未履行');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT tap.breaks('commitment without record', $$UPDATE credit.commitment SET commitment_no = commitment_no || 'x'$$);
SELECT tap.breaks('commitment and record differ', $$UPDATE credit.commitment_review SET result = 'kept' WHERE result = 'broken'$$);
SELECT tap.breaks('commitment and record differ', $$UPDATE credit.record SET detail = detail || '{"CN_LYZT":"全部履行"}' WHERE act_kind = 'commitment'$$);
SELECT tap.breaks('commitment outside the list', 'DELETE FROM credit.commitment_matter');
SELECT tap.breaks('promise without papers', 'DELETE FROM credit.commitment_paper');
SELECT tap.breaks('promise without inquiry', 'UPDATE credit.commitment SET inquiry_id = NULL');
SELECT tap.breaks('approved with papers missing', $$UPDATE credit.matter SET state = 'closed'$$);
SELECT tap.breaks('letter without its points', $$UPDATE credit.template SET body = jsonb_set(body, '{fields,2,required}', 'false') WHERE template = 'letter_proactive'$$);
SELECT tap.breaks('review without duty', $$UPDATE credit.duty SET met_on = starts_on WHERE kind = 'commitment_review'$$);
-- both of one commitment: the second moved over from another
SELECT tap.breaks('commitment broken twice', 'UPDATE credit.breach SET commitment_id = (SELECT min(commitment_id) FROM credit.breach)');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'all as before');
SELECT * FROM finish();
ROLLBACK;
