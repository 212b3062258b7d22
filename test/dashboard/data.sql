-- Half a year of three units, after test/pgtap/prelude.sql: documents confirmed
-- in time, late and never, month by month; two more units that publish nothing.
\set ON_ERROR_STOP 1
SELECT credit.register_unit('江西省市场监督管理局', '360000', 'province') AS province,
	   credit.register_unit('上饶市婺源县生态环境局', '361130', 'county') AS county \gset

DO $do$
DECLARE
	today date;
BEGIN
	FOR m IN 0 .. 6 LOOP
		today := (date '2025-11-20' + make_interval(months => m))::date;
		PERFORM set_config('pg_credit.today', today::text, false);
		FOR i IN 1 .. 4 LOOP
			-- the further back the decision, the later the confirmation
			PERFORM tap.confirmed('penalty', tap.penalty(format('饶环罚〔%s〕%s号', extract(year FROM today), m * 10 + i),
				jsonb_build_object('CF_JDRQ', (today - (m + 5 * i))::text)));
		END LOOP;
		PERFORM tap.received('penalty', tap.penalty(format('饶环罚〔%s〕%s号', extract(year FROM today), m * 10 + 9),
			jsonb_build_object('CF_JDRQ', (today - 3)::text)));
		FOR i IN 1 .. 3 LOOP
			PERFORM tap.as('tap_other_clerk', format('SELECT batch_id FROM credit.submit_json(''permit'', %L, %L)', format('permits %s %s', m, i), jsonb_build_array(tap.permit(format('饶审批〔%s〕%s号', extract(year FROM today), m * 10 + i),
				jsonb_build_object('XK_XKJG', '上饶市行政审批局', 'XK_LYDW', '上饶市行政审批局', 'XK_JDRQ', (today - 4 * i)::text)))));
			PERFORM tap.as('tap_other_clerk', 'SELECT credit.review(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = ''received'' AND item = ''permit''');
			PERFORM tap.as('tap_other_head', 'SELECT credit.confirm(VARIADIC array_agg(record_id)) FROM credit.record WHERE state = ''reviewed'' AND item = ''permit''');
		END LOOP;
		PERFORM credit.publish_due();
	END LOOP;
END
$do$;