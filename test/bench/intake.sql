-- 100,000 valid penalties of 20,000 subjects from the JSON text to records
-- received, in ten batches, and what it is measured by: COPY of the same
-- records into a plain table with the same primary key and no checks.
\set n '(100000 * :scale)::int'
SET client_min_messages = warning;
SET pg_credit.today = '2026-05-11';
CREATE ROLE bench_clerk LOGIN;
SELECT credit.register_unit('上饶市生态环境局', '361100', 'city') AS unit \gset
SELECT credit.open_account('bench_clerk', :'unit', '{credit_clerk}');
INSERT INTO credit.catalog_edition (edition, region, name, basis) VALUES ('bench-2016', '000000', '基准测试目录', 'S0 art 5');
INSERT INTO credit.catalog_item (edition, item, name, act_kind, class, disclosure, template, default_severity, valid_during) VALUES
('bench-2016', 'penalty', '行政处罚', 'penalty', 'untrustworthy', 'public', 'penalty', 'general', '(,)');
UPDATE credit.catalog_edition SET state = 'comments' WHERE edition = 'bench-2016';
UPDATE credit.catalog_edition SET state = 'issued', issued_on = '2016-09-01', valid_during = '[2016-09-01,)' WHERE edition = 'bench-2016';

CREATE TABLE bench.i_subject AS
	SELECT row_number() OVER () AS s, code FROM (SELECT code FROM bench.t_code WHERE code LIKE '91%' LIMIT :n / 5) AS c;
CREATE TABLE bench.i_row AS
	SELECT i % 10 AS batch, i, jsonb_build_object('CF_XDR_MC', '江西某某科技有限公司' || s.s, 'CF_XDR_LB', '法人及非法人组织', 'CF_XDR_SHXYM', s.code,
			'CF_FRDB', '某某', 'CF_WSH', '饶环罚〔2026〕' || i || '号', 'CF_WFXW', '超过水污染物排放标准排放水污染物',
			'CF_SY', '经查,该单位厂区总排口外排废水中化学需氧量、氨氮浓度超过国家规定的排放标准,超标倍数分别为0.3倍、0.5倍',
			'CF_YJ', '《中华人民共和国水污染防治法》第八十三条第(二)项', 'CF_CFLB', '罚款', 'CF_NR', '罚款人民币贰拾万元整', 'CF_NR_FK', '20.00',
			'CF_JDRQ', '2026-05-06', 'CF_YXQ', '2099-12-31', 'CF_CFJG', '上饶市生态环境局', 'CF_CFJGDM', '00000000000000000X',
			'CF_SJLY', '上饶市生态环境局', 'CF_SJLYDM', '00000000000000000X') AS doc
	  FROM generate_series(1, :n) AS i JOIN bench.i_subject AS s ON s.s = i % (:n / 5) + 1;
-- what the clerk sends in a round: document numbers of its own, ten batches
CREATE TABLE bench.i_batch (batch int, body text);
GRANT USAGE ON SCHEMA bench TO bench_clerk;
GRANT SELECT ON bench.i_batch TO bench_clerk;
CREATE SEQUENCE bench.i_round;
CREATE PROCEDURE bench.next_batches()
	LANGUAGE sql
AS $procedure$
	TRUNCATE bench.i_batch;
	INSERT INTO bench.i_batch
	SELECT r.batch, jsonb_agg(r.doc || jsonb_build_object('CF_WSH', '饶环罚〔2026〕' || n.round * 1000000 + r.i || '号') ORDER BY r.i)::text
	  FROM bench.i_row AS r CROSS JOIN (SELECT nextval('bench.i_round') AS round) AS n
	 GROUP BY n.round, r.batch;
$procedure$;
CREATE FUNCTION bench.send_batches() RETURNS bigint
	LANGUAGE sql
AS $function$
	SELECT sum((credit.submit_json('penalty', md5(b.body), b.body::jsonb)).waiting) FROM bench.i_batch AS b
$function$;

-- the same records as COPY reads them
CALL bench.next_batches();
SET SESSION AUTHORIZATION bench_clerk;
SELECT bench.send_batches() AS sent \gset
RESET SESSION AUTHORIZATION;
ANALYZE;
COPY credit.record TO :'f_record';
CREATE TABLE bench.i_plain (LIKE credit.record, PRIMARY KEY (code, record_id));

INSERT INTO bench.variant (topic, name, before, work, rounds) VALUES
('intake', 'copy', 'TRUNCATE bench.i_plain; CHECKPOINT', format('COPY bench.i_plain FROM %L', :'f_record'), 3),
('intake', 'intake', 'CALL bench.next_batches(); CHECKPOINT',
	'SET LOCAL SESSION AUTHORIZATION bench_clerk; SELECT bench.send_batches(); RESET SESSION AUTHORIZATION', 3);
INSERT INTO bench.line (topic, label, name, base, goal) VALUES
('intake', 'intake of penalties, to COPY of the records', 'intake', 'copy', 4);
CALL bench.measure('intake');
INSERT INTO bench.fact (label, value, goal, reached)
SELECT 'rows of the intake that became records', format('%s of %s', count(r.record_id), count(*)), 'all', count(r.record_id) = count(*)
  FROM credit.inbox AS i LEFT JOIN credit.record AS r ON r.batch_id = i.batch_id AND r.line_no = i.line_no;
