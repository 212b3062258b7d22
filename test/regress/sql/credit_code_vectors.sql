-- every vector of test/data, each as its row says
\getenv abs_srcdir PG_ABS_SRCDIR
\set vectors :abs_srcdir '/../data/uscc_vectors.csv'
\set edges :abs_srcdir '/../data/uscc_edge_cases.csv'
\pset format unaligned
CREATE TEMP TABLE vector (code text, valid boolean, reason text, source text);
COPY vector FROM :'vectors' (FORMAT csv, HEADER, FORCE_NOT_NULL (code));
SELECT count(*) FROM vector;

-- binding: valid is valid, a pilot code is legacy, what policy allows may be
-- accepted after folding, the rest is refused
SELECT v.code, v.reason, d.tier
FROM vector v, credit.diagnose_credit_code(v.code) d
WHERE NOT CASE
	WHEN v.valid THEN d.tier = 'valid'
	WHEN v.reason LIKE 'pilot37%' THEN d.tier = 'legacy'
	WHEN v.reason ~ 'policy:' THEN d.tier IN ('valid', 'repairable', 'invalid')
	ELSE d.tier IN ('citizen_id_like', 'repairable', 'invalid') END;
-- the three ways to ask agree
SELECT v.code
FROM vector v, credit.diagnose_credit_code(v.code) d
WHERE credit.is_valid_credit_code(v.code) <> (d.tier IN ('valid', 'legacy', 'assigned'))
	OR credit.is_valid_credit_code(v.code) <> (credit.try_credit_code(v.code) IS NOT NULL)
	OR credit.try_credit_code(v.code)::text <> upper(trim(E' \t\n\r' FROM v.code));
-- what policy allows, and what is made of it
SELECT to_json(v.code), v.reason, credit.try_credit_code(v.code) FROM vector v WHERE v.reason ~ 'policy:' ORDER BY v.code COLLATE "C";
-- the soft findings of valid codes
SELECT v.code, v.reason, d.fault, d.at_position
FROM vector v, credit.diagnose_credit_code(v.code) d
WHERE d.tier = 'valid' AND d.fault IS NOT NULL ORDER BY v.code COLLATE "C";
-- all that is refused
SELECT to_json(v.code), v.reason, d.tier, d.fault, d.at_position, d.expected, d.suggestion
FROM vector v, credit.diagnose_credit_code(v.code) d
WHERE NOT credit.is_valid_credit_code(v.code) ORDER BY v.code COLLATE "C";

CREATE TEMP TABLE edge (code text, raw_check text, expected_class text, note text, origin text);
COPY edge FROM :'edges' (FORMAT csv, HEADER);
SELECT e.code, e.expected_class, d.*
FROM edge e, credit.diagnose_credit_code(e.code) d
WHERE NOT CASE e.expected_class
	WHEN 'valid' THEN d.tier = 'valid'
	WHEN 'legacy' THEN d.tier = 'legacy'
	WHEN 'placeholder' THEN d.tier = 'placeholder'
	WHEN 'repairable' THEN d.tier = 'repairable'
	WHEN 'id_like' THEN d.tier = 'citizen_id_like'
	WHEN 'normalise' THEN coalesce(d.suggestion, credit.try_credit_code(e.code)) IS NOT NULL
	ELSE NOT credit.is_valid_credit_code(e.code) END;
SELECT to_json(e.code), e.expected_class, d.*
FROM edge e, credit.diagnose_credit_code(e.code) d ORDER BY e.code COLLATE "C";
