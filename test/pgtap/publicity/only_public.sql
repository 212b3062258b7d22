-- S0 art 18 应公开的…信息; art 15: only what is confirmed, of an item for the public, is published,
-- and without anything personal (R063, R081, R087, R088).
BEGIN;
SELECT plan(15);
SELECT tap.received('penalty', tap.penalty('received'));
SELECT tap.reviewed('penalty', tap.penalty('reviewed'));
SELECT tap.as('tap_clerk', format($$SELECT credit.return_record(%s, 'x')$$, tap.received('penalty', tap.penalty('returned'))));
UPDATE credit.catalog_item SET disclosure = d.disclosure FROM (VALUES ('old_permit', 'internal')) AS d(item, disclosure) WHERE catalog_item.item = d.item;
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity)
SELECT 'tap-2016', 'p_' || d, 'p_' || d, 'penalty', 'untrustworthy', d, 'penalty', 'general' FROM unnest('{internal,shared,on_request}'::text[]) AS d;
SELECT tap.confirmed('p_' || d, tap.penalty(d)) FROM unnest('{internal,shared,on_request}'::text[]) AS d;
SELECT tap.confirmed('penalty', tap.penalty('open', '{"CF_FR_ZJLX":"身份证","CF_FR_ZJHM":"11010519491231002X","CF_FRDB":"张三丰","CF_SY":"经查当事人(身份证11010519491231002X)超标排放","BZ":"联系人440524188001010014"}'));
SELECT tap.confirmed('permit', tap.permit('open permit', '{"XK_FR_ZJLX":"身份证","XK_FR_ZJHM":"11010519491231002X"}'));
SELECT is_empty('SELECT * FROM credit_public.published_record', 'confirmation alone publishes nothing yet');
SELECT is(credit.publish_due(), 4::bigint, 'the job: two records on two channels');
SELECT is(credit.publish_due(), 0::bigint, 'again: nothing left to do');
SELECT results_eq('SELECT document_no FROM credit_public.published_record ORDER BY 1', $$VALUES ('open'), ('open permit')$$, 'only what is confirmed and of an item for the public');
SELECT is((SELECT count(*) FROM credit.duty WHERE kind = 'publish' AND met_on = '2026-05-11'), 4::bigint, 'each channel''s duty is met (R062)');
SELECT results_eq('SELECT channel, published_on, public_until FROM credit.publication JOIN credit.record USING (code, record_id) WHERE document_no = $$open$$ ORDER BY 1',
	$$VALUES ('own_site', DATE '2026-05-11', DATE '2027-05-06'), ('province_site', '2026-05-11', '2027-05-06')$$, 'until a year after the decision, by the rule of 2026-04-01');

-- the number is in the record, and nowhere in what the public reads
SELECT is((SELECT detail ->> 'CF_FR_ZJHM' FROM credit.record WHERE document_no = 'open'), '11010519491231002X', 'the unit''s own record has the number');
CREATE FUNCTION pg_temp.everything() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	rel regclass;
	part text;
	whole text := '';
BEGIN
	FOR rel IN SELECT c.oid FROM pg_class AS c WHERE c.relnamespace = 'credit_public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p') LOOP
		EXECUTE format('SELECT string_agg(t::text, E''\n'') FROM %s AS t', rel) INTO part;
		whole := whole || coalesce(part, '');
	END LOOP;
	RETURN whole || (SELECT string_agg(s::text, ' ') FROM credit_public.search() AS s);
END $$;
SELECT alike(pg_temp.everything(), '%超标排放%', 'the public reads the facts');
SELECT unalike(pg_temp.everything(), '%11010519491231002X%', 'not the representative''s number, also where it stood in a text');
SELECT unalike(pg_temp.everything(), '%440524188001010014%', 'nor one in a remark');
SELECT alike(pg_temp.everything(), '%身份证***%', 'it is hidden, the text stays');
SELECT is_empty($$SELECT a.attrelid::regclass, a.attname FROM pg_attribute AS a WHERE a.attrelid IN ('credit_public.permit'::regclass, 'credit_public.penalty'::regclass) AND a.attname ~ 'zjhm|zjlx'$$, 'no column for one');
SELECT is_empty($$SELECT f ->> 'name' FROM credit.template AS t, jsonb_array_elements(t.body -> 'fields') AS f, credit_public.published_record AS p WHERE (f ->> 'personal')::boolean AND p.document ? (f ->> 'name')$$,
	'no field that a template marks as personal is in the copy');
SELECT is_empty($$SELECT f ->> 'name' FROM credit.template AS t, jsonb_array_elements(t.body -> 'fields') AS f WHERE f ->> 'name' LIKE '%ZJHM' AND NOT coalesce((f ->> 'personal')::boolean, false)$$,
	'every number of a person is marked so in the templates');
SELECT tap.act();
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
