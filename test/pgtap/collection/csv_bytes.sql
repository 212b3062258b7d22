-- R201, S1 二(三): a file of another encoding is read when it is named; a line that is not in it waits
-- and the others go on.  Both national editions; the header of the wrong one is named as such (R015).
BEGIN;
SELECT plan(17);
CREATE FUNCTION pg_temp.csv(VARIADIC docs jsonb[]) RETURNS text LANGUAGE sql AS $$
	SELECT (SELECT string_agg(k, ',' ORDER BY k) FROM jsonb_object_keys(docs[1]) AS k) || E'\n'
		|| string_agg((SELECT string_agg('"' || replace(v.value, '"', '""') || '"', ',' ORDER BY v.key) FROM jsonb_each_text(d) AS v), E'\n')
	  FROM unnest(docs) AS d $$;
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_csv_bytes('penalty', 'g1', convert_to(pg_temp.csv(tap.penalty('赣〔2026〕1号')), 'GB18030'), 'GB18030')$$,
	'VALUES (1, 1, 0)', 'a file in GB 18030, named');
SELECT is((SELECT subject_name || document_no FROM credit.record), '江西铜业股份有限公司赣〔2026〕1号', 'is read as it was written');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_csv_bytes('penalty', 'g2', convert_to(pg_temp.csv(tap.penalty('二〔2026〕2号')), 'UTF8'))$$, 'VALUES (1, 1, 0)', 'UTF-8 when nothing is said');
-- one line of a UTF-8 file was pasted from a GBK one
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_csv_bytes('penalty', 'g3',
	convert_to(pg_temp.csv(tap.penalty('三〔2026〕1号', '{"BZ":"a\\b"}')) || E'\n', 'UTF8')
	|| convert_to(split_part(pg_temp.csv(tap.penalty('三〔2026〕2号', '{"BZ":"a\\b"}')), E'\n', 2) || E'\n', 'GBK')
	|| convert_to(split_part(pg_temp.csv(tap.penalty('三〔2026〕3号', '{"BZ":"a\\b"}')), E'\n', 2), 'UTF8'))$$, 'VALUES (3, 2, 1)', 'one line in another encoding waits, the others go on');
SELECT results_eq($$SELECT line_no, condition, sqlstate FROM credit.fault$$, $$VALUES (2, 'broken_encoding', 'UC540')$$, 'with its own code');
SELECT is((SELECT array_agg(detail ->> 'BZ') FROM credit.record WHERE document_no LIKE '三%'), '{a\\b,a\\b}', 'a backslash of the text stays one');
SELECT results_eq($$SELECT received, returned FROM credit.submit_csv_bytes('penalty', 'g4', convert_to(pg_temp.csv(tap.penalty('四')), 'GB18030'))$$, 'VALUES (1, 1)', 'a whole file in an encoding not named waits');
SELECT throws_ok($$SELECT * FROM credit.submit_csv_bytes('penalty', 'g5', 'x', 'KLINGON')$$, '22023', NULL, 'an encoding that is none is an error');

-- a text without a header is no batch, and no zero report
SELECT tap.raises($$SELECT * FROM credit.submit_csv('penalty', 'z1', '')$$, 'bad_batch', 'nothing is no batch');
SELECT tap.raises($$SELECT * FROM credit.submit_csv('penalty', 'z2', E' \n\r\n')$$, 'bad_batch', 'nor are blank lines');

-- editions: the same penalty in the columns of 2016 and of 2018
CREATE FUNCTION pg_temp.old(no text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('CF_WSH', no, 'CF_CFMC', '排污', 'CF_CFLB1', '罚款', 'CF_SY', '超标', 'CF_YJ', '水污染防治法', 'CF_XDR_MC', '江西铜业股份有限公司',
		'CF_XDR_SHXYM', '91360000625912173B', 'CF_FR', '某某', 'CF_JG', '罚款2万元', 'CF_JDRQ', '2017/05/06', 'CF_XZJG', '上饶市生态环境局', 'CF_ZT', '0', 'DFBM', '361100', 'SJC', '2017/05/06 10:00:00') $$;
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_csv('penalty', 'o1', pg_temp.csv(pg_temp.old('老1'), pg_temp.old('老2')))$$, 'VALUES (2, 0, 2)', 'the columns of 2016 today');
SELECT results_eq($$SELECT line_no, condition, value, expected FROM credit.fault JOIN credit.batch USING (batch_id) WHERE batch_no = 'o1' ORDER BY 1$$,
	$$VALUES (1, 'wrong_edition', '2016', '2018'), (2, 'wrong_edition', '2016', '2018')$$, 'are named as such, with one fault a row');
SELECT tap.act();
SET LOCAL pg_credit.today = '2017-05-10';
SELECT tap.act('tap_clerk');
SELECT results_eq($$SELECT received, waiting, returned FROM credit.submit_csv('penalty', 'o2', pg_temp.csv(pg_temp.old('老1')))$$, 'VALUES (1, 1, 0)', 'in 2017 they are right');
SELECT results_eq($$SELECT condition, value, expected FROM tap.faults('penalty', tap.penalty('新1'))$$, $$VALUES ('wrong_edition', '2018', '2016')$$, 'and those of 2018 are not');
SELECT tap.act();
SET LOCAL pg_credit.today = '2026-05-11';
-- the trap: XK_YXQZ is valid from (有效期自), XK_YXQZI valid until
SELECT results_eq($$SELECT valid_from, valid_until FROM tap.record('permit', tap.permit('许1', '{"XK_YXQZ":"2026-05-06","XK_YXQZI":"2031-05-05"}'))$$,
	$$VALUES ('2026-05-06'::date, '2031-05-05'::date)$$, 'XK_YXQZ is where the permit begins');
SELECT results_eq($$SELECT condition, pointer FROM tap.faults('permit', tap.permit('许2', '{"XK_YXQZ":"2031-05-05","XK_YXQZI":"2026-05-06"}'))$$,
	$$VALUES ('end_before_start', '/XK_YXQZI')$$, 'who takes it for the end is told');
SELECT is_empty('SELECT * FROM credit.check_invariants()', 'every invariant holds');
SELECT * FROM finish();
ROLLBACK;
