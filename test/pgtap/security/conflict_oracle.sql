-- S0 art 14 对委内公开; R020: what one unit holds and does not publish is not told to another that sends in a guess of it.
BEGIN;
SELECT plan(4);
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, valid_during) VALUES
('tap-2016', 'inner', '内部处罚', 'penalty', 'untrustworthy', 'internal', 'penalty', 'general', '(,)');
ALTER TABLE credit.catalog_field DISABLE TRIGGER catalog_field_fixed;
INSERT INTO credit.catalog_field (edition, item, field, disclosure, basis) VALUES ('tap-2016', 'penalty', 'CF_NR', 'shared', 'S0 art 14');
SELECT tap.confirmed('inner', tap.penalty('内〔2026〕1号'));
SELECT tap.confirmed('penalty', tap.penalty('外〔2026〕1号'));
SELECT tap.act('tap_other_clerk');
SELECT isnt(batch_id, NULL, 'a guess') FROM credit.submit_json('inner', 'guess', jsonb_build_array(tap.penalty('内〔2026〕1号', '{"CF_SY": "?", "CF_NR": "?"}')));
SELECT isnt(batch_id, NULL, 'and one of a public record') FROM credit.submit_json('penalty', 'guess2', jsonb_build_array(tap.penalty('外〔2026〕1号', '{"CF_SY": "?", "CF_NR": "?"}')));
SELECT results_eq('SELECT document_no, field, held_value, offered_value FROM credit.conflict ORDER BY 1, 2',
	$$VALUES ('内〔2026〕1号', 'CF_NR', '***', '***'), ('内〔2026〕1号', 'CF_SY', '***', '***'), ('外〔2026〕1号', 'CF_NR', '***', '***'), ('外〔2026〕1号', 'CF_SY', '超标', '?')$$,
	'only what is public is shown, of both');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
