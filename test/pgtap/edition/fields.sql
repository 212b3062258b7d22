-- S0 art 14 公开范围, by field: what the catalogue does not open to the public is in no published copy, whatever the item
-- (R022, R063).
BEGIN;
SELECT plan(9);
SELECT credit.open_edition('tap-f', '361100', '字段公开范围', 'S0 art 14');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template) VALUES ('tap-f', 'permit', '行政许可', 'permit', 'basic', 'public', 'permit');
INSERT INTO credit.catalog_field VALUES ('tap-f', 'permit', 'XK_NR', 'shared', 'S0 art 4'), ('tap-f', 'permit', 'XK_WSH', 'shared', 'x'), ('tap-f', 'permit', 'XK_XYZ', 'shared', 'x');
SELECT throws_ok($$INSERT INTO credit.catalog_field VALUES ('tap-f', 'permit', 'BZ', 'secret', 'x')$$, '23503', NULL, 'the class is one there is');
SELECT throws_ok($$INSERT INTO credit.catalog_field VALUES ('tap-f', 'permit', 'BZ', 'shared', ' ')$$, '23514', NULL, 'with its basis');
SELECT credit.circulate_edition('tap-f');
SELECT set_eq($$SELECT item, problem, detail FROM credit.edition_problems('tap-f')$$,
	$$VALUES ('permit', 'not a field of the template', 'XK_XYZ'), ('permit', 'published with every record of the item', 'XK_WSH')$$, 'a field there is not, and one that every copy bears, are found before the issue');
DELETE FROM credit.catalog_field WHERE field IN ('XK_XYZ', 'XK_WSH');
SELECT credit.issue_edition('tap-f', '2026-05-01');
SELECT tap.confirmed('permit', tap.permit('in the city'));
SELECT is((SELECT edition FROM credit.record WHERE document_no = 'in the city'), 'tap-f', 'the city''s edition holds for the city');
SELECT is(credit.publish_due(), 2::bigint, 'published');
SELECT ok(NOT document ? 'XK_NR', 'without the field that is shared only') FROM credit_public.published_record;
SELECT ok(document ? 'XK_XKZS', 'with the others') FROM credit_public.published_record;
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
UPDATE credit_public.published_record SET document = document || '{"XK_NR":"x"}';
SELECT results_eq('SELECT invariant FROM credit.check_invariants()', $$VALUES ('closed field published')$$, 'and watches that it stays so');
SELECT * FROM finish();
ROLLBACK;
