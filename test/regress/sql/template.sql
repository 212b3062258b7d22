-- templates: every type, every fault code, masks, conditions, rules
\pset format unaligned
\pset null '(null)'

-- short form: one line a fault
CREATE FUNCTION pg_temp.faults(t jsonb, d text) RETURNS SETOF text
	RETURN (SELECT string_agg(format('%s %s [%s] %s', f.pointer, f.fault, f.value, f.expected), E'\n') FROM credit.template_faults(t, d) f);

CREATE TEMP TABLE t AS SELECT '{
 "blank_words": ["/", "无", "-", "null"],
 "fields": [
  {"name": "s", "type": "string", "min_length": 2, "max_length": 4, "pattern": "^[^0-9]*$"},
  {"name": "t", "type": "text", "max_length": 10},
  {"name": "n", "type": "number", "precision": 9, "scale": 2, "minimum": -10.5, "maximum": 1000000},
  {"name": "i", "type": "integer", "minimum": 1, "maximum": 99},
  {"name": "d", "type": "date", "minimum": "1949-10-01", "maximum": "2099/12/31"},
  {"name": "ts", "type": "timestamp"},
  {"name": "e", "type": "enum", "values": ["普通", "特许"], "other_prefix": "其他-"},
  {"name": "es", "type": "enums", "values": ["警告", "罚款"], "other_prefix": "其他-", "separator": ";", "min_items": 1, "max_items": 3},
  {"name": "b", "type": "boolean"},
  {"name": "c", "type": "credit_code"},
  {"name": "cp", "type": "code_or_placeholder"},
  {"name": "id", "type": "citizen_id"},
  {"name": "o", "type": "object", "fields": [{"name": "x/y~z", "type": "integer", "required": true}, {"name": "p", "type": "object", "personal": true, "fields": [{"name": "q", "type": "integer"}]}]},
  {"name": "l", "type": "list", "min_items": 1, "max_items": 2, "item": {"type": "date"}}
 ]}'::jsonb AS t;

-- nothing wrong: a nested document, which a badly linked jansson does not survive
SELECT f.* FROM t, credit.template_faults(t, '{"s": "四个汉字", "t": "two\nlines", "n": "-10.50", "i": 7, "d": "2024-02-29", "ts": "2024/02/29 23:59:59.5",
 "e": "其他-备案", "es": "警告;罚款; 其他-a", "b": "是", "c": "91350100M000100Y43", "cp": "00000000000000000X", "id": "11010519491231002X",
 "o": {"x/y~z": 1.0, "p": {"q": 1e2}}, "l": ["2024-01-01"]}'::jsonb) f;
SELECT f.* FROM t, credit.template_faults(t, '{"es": ["警告", "罚款"], "b": true, "n": 1E6, "i": "07", "ts": "2024-02-29"}'::jsonb) f;
SELECT f.* FROM t, credit.template_faults(t, '{}'::jsonb) f;
SELECT f.* FROM t, credit.template_faults(t, '{"s": null, "n": "/", "i": "无", "d": " - ", "e": "NULL", "id": ""}'::jsonb) f;
SELECT count(*) FROM t, credit.template_faults(NULL, '{}'::jsonb);

-- all at once
SELECT f.* FROM t, credit.template_faults(t, '{"s": "12345", "t": 5, "n": "1,000.5", "i": 1.5, "d": "2025-02-29", "ts": "yesterday", "e": "其他-", "es": "警告；罚款",
 "b": "maybe", "c": "91350100M000100Y44", "cp": "0000000000000000X", "id": "110105194912310021", "o": {"x/y~z": "a", "w": 1, "p": {"q": "secret"}}, "l": [], "zz": {"a": [1]}}'::jsonb) f;

-- field by field
SELECT d, pg_temp.faults(t, d) FROM t, unnest(ARRAY[
 '{"s": "a"}', '{"s": "abcde"}', '{"s": 5}', '{"s": {"a": 1}}', '{"s": [1]}', '{"s": true}', '{"s": " ab"}', '{"s": "ab　"}', '{"s": "a\nb"}', '{"s": "a​b"}', '{"s": "ab‮"}', '{"t": "a\u0007"}',
 '{"n": "12345678.9"}', '{"n": 0.125}', '{"n": "0.120000"}', '{"n": "1e3"}', '{"n": 1e3}', '{"n": 1e-3}', '{"n": "abc"}', '{"n": "."}', '{"n": "1."}', '{"n": "-"}', '{"n": "+1"}', '{"n": -10.51}', '{"n": 1000000.01}', '{"n": 1e400}', '{"n": 1e-400}',
 '{"n": 123456789012345678901234567890}', '{"n": 0e99999999999999999999}', '{"n": -0}', '{"n": true}',
 '{"i": 0}', '{"i": 100}', '{"i": 99999999999999999999}', '{"i": "1.5"}', '{"i": "1.0"}', '{"i": [1]}',
 '{"d": "2000-02-29"}', '{"d": "1900-02-29"}', '{"d": "2025-13-01"}', '{"d": "2025-04-31"}', '{"d": "2025-1-5"}', '{"d": "2025-01/05"}', '{"d": 20250105}', '{"d": "20250105"}', '{"d": "1949-09-30"}', '{"d": "2100-01-01"}', '{"d": "2025-01-05 10:00"}', '{"d": "0000-01-01"}',
 '{"ts": "2025-01-05T10:00"}', '{"ts": "2025-01-05 24:00:00"}', '{"ts": "2025-01-05 10:00:60"}', '{"ts": "2025-01-05 10:00:00."}', '{"ts": "2025-01-05 10:00:00.1234567"}',
 '{"e": "普通 "}', '{"e": "普"}', '{"e": ["普通"]}',
 '{"es": "警告;"}', '{"es": ";"}', '{"es": "警告;警告"}', '{"es": "警告;罚款;其他-a;其他-b"}', '{"es": []}', '{"es": ["警告", 1]}', '{"es": ["警告", "x"]}', '{"es": 5}', '{"es": {"a": 1}}',
 '{"b": 2}', '{"b": "0"}', '{"b": "no"}', '{"b": 1}',
 '{"c": "00000000000000000X"}', '{"c": "9135"}', '{"c": 913501000000000051}', '{"cp": "91350100M000100Y43"}', '{"cp": "91350100m000100y43"}', '{"cp": false}',
 '{"id": "110105194912310020"}', '{"id": "110105491231002"}', '{"id": 110105194912310020}',
 '{"o": 1}', '{"o": {}}', '{"o": {"x/y~z": []}}', '{"o": {"x/y~z": 1, "a/b~c": 2}}', '{"l": {}}', '{"l": ["2025-01-01", "x", "2025-01-03"]}', '{"l": [null]}', '{"l": ["2025-01-01", {"a": 1}]}'
 ]) WITH ORDINALITY AS u (d, k) ORDER BY k;

-- texts that are no documents
SELECT left(d, 40), pg_temp.faults(t, d) FROM t, unnest(ARRAY[
 '', '  ', '{', '{}}', '{"a"}', '{"a":}', '{"a":1,}', '{,}', '[1,]', '{"a":01}', '{"a":1.}', '{"a":.5}', '{"a":+1}', '{"a":1e}', '{"a":tru}', '{"a":"x}', E'{"s":"a\tb"}', '{"s":"\x"}', '{"s":"\u12"}',
 '{"s":"\ud800"}', '{"s":"\ud800\u0041"}', '{"s":"\udc00"}', '{"s":"\u0000"}', '{"s":"\u00001"}', '{"\u0000":1}', '{"s":"\ud83d\ude00ab"}', 'nul', 'null', '[]', '[{}]', '"s"', '5', '-', 'true', 'NaN', '{} x', E'{"s":"ab"}\n\n', E'{\n"s": "汉字",\n"t": oops}', '{''s'':1}',
 E'\uFEFF{}',
 '{"s":"ab","s":"cd"}', '{"s":"ab","\u0073":"cd"}', '{"o":{"x/y~z":1,"x/y~z":2}}', '{"zz":[0,{"a":{"b":1,"b":2}}]}', '{"n":1,"n":2,"i":3}',
 repeat('[', 16), repeat('[', 16) || repeat(']', 16), repeat('[', 17), repeat('{"a":', 17), repeat('[', 100000)
 ]) WITH ORDINALITY AS u (d, k) ORDER BY k;
SELECT f.* FROM t, credit.template_faults(t, '{"s": "' || repeat('x', 1048576) || '"}') f;
SELECT f.pointer, f.fault, f.value, length(f.value), f.expected FROM t, credit.template_faults(t, '{"s": "' || repeat('汉', 300000) || '"}') f;
SELECT count(*), count(*) FILTER (WHERE fault = 'unknown_field'), max(fault) FILTER (WHERE pointer = '') AS last, (array_agg(hint ORDER BY pointer))[1] AS hint
	FROM t, credit.template_faults(t, (SELECT jsonb_object_agg('k' || i, i) FROM generate_series(1, 5000) i)) f;

SELECT f.pointer, f.fault, f.value, f.expected FROM credit.template_faults('{"fields": [{"name": "l", "type": "list", "item": {"type": "date"}}, {"name": "p", "type": "text", "pattern": "^a"}]}',
	(SELECT jsonb_build_object('l', jsonb_agg(i), 'p', repeat('a', 65537)) FROM generate_series(1, 10001) i)) f;

-- masks: what is personal, secret or looks like a citizen number, whole or damaged
SELECT d, f.pointer, f.value FROM unnest(ARRAY[
 '{"p": "Zhang San"}', '{"q": "hunter2"}', '{"s": "11010519491231002X"}', '{"s": "no 11010519491231002X."}', '{"s": "1101051949123100"}', '{"s": "1010519491231002X"}', '{"s": "110105 19491231 002X"}', '{"s": "110105-19491231-002x"}', '{"s": "１１０１０５１９４９１２３１００２Ｘ"}',
 '{"s": "110105491231002"}', '{"s": 110105194912310021}', '{"c": "110105194912310021"}', '{"c": "91350100M000100Y44"}', '{"s": "1234567890123456789"}', '{"s": "2025-01-05 to 2025-12-31"}',
 '{"11010519491231002X": 1}', '{"o": {"11010519491231002X": 1}}'
 ]) WITH ORDINALITY AS u (d, k),
 credit.template_faults('{"fields": [{"name": "p", "type": "integer", "personal": true}, {"name": "q", "type": "integer", "secret": true}, {"name": "s", "type": "boolean"}, {"name": "c", "type": "credit_code"}, {"name": "o", "type": "object", "fields": [{"name": "a", "type": "date"}]}]}', d) f
 ORDER BY k;
-- the number begins before the cut and ends behind it
SELECT f.value FROM credit.template_faults('{"fields": [{"name": "s", "type": "boolean"}]}', '{"s": "' || repeat('a', 70) || '11010519491231002X"}') f;

-- conditions
CREATE TEMP TABLE c AS SELECT '{"fields": [
  {"name": "kind", "type": "enums", "values": ["罚款", "没收违法所得", "没收非法财物", "警告"], "required": true},
  {"name": "fine", "type": "number", "required_if": {"field": "kind", "contains": "罚款"}},
  {"name": "seized", "type": "number", "required_if": {"field": "kind", "contains": ["没收", "追缴"]}, "empty_if": {"field": "kind", "equals": "警告"}},
  {"name": "any", "type": "string", "required_if": [{"field": "fine", "empty": false}, {"field": "kind", "in": ["警告", "x"]}]},
  {"name": "none", "type": "string", "blank_words": [], "required_if": {"field": "any", "empty": true}},
  {"name": "id_kind", "type": "string"},
  {"name": "id_no", "type": "string", "personal": true, "citizen_id_if": {"field": "id_kind", "equals": "身份证"}},
  {"name": "a", "type": "date"}, {"name": "z", "type": "timestamp"}, {"name": "y", "type": "date", "personal": true}],
 "rules": [{"name": "order", "type": "date_order", "from": "a", "to": "z"}, {"type": "date_order", "from": "y", "to": "a", "strict": true, "hint": "先有批准,后有决定"}, {"type": "one_of", "fields": ["fine", "seized", "any"]}],
 "blank_words": ["/", "无"]}'::jsonb AS t;
SELECT d, pg_temp.faults(t, d) FROM c, unnest(ARRAY[
 '{"none": "x", "any": "x"}', '{"kind": "罚款", "any": "x"}', '{"kind": "罚款", "fine": 1}', '{"kind": "罚款", "fine": 1, "any": "x"}', '{"kind": "没收违法所得", "any": "x"}', '{"kind": ["没收非法财物"], "any": "x"}',
 '{"kind": "警告", "seized": 1}', '{"kind": "警告", "seized": "/", "any": "x"}', '{"kind": "没收非法财物", "seized": 1, "none": "无"}', '{"kind": "没收非法财物", "seized": 1}', '{"kind": "无", "any": "x"}',
 '{"kind": "没收非法财物", "seized": 1, "none": "x", "id_kind": "身份证", "id_no": "123"}', '{"kind": "没收非法财物", "seized": 1, "none": "x", "id_kind": "护照号", "id_no": "123"}', '{"kind": "没收非法财物", "seized": 1, "none": "x", "id_kind": "身份证", "id_no": "11010519491231002X"}',
 '{"kind": "没收非法财物", "seized": 1, "none": "x", "a": "2025-01-02", "z": "2025-01-01 23:59"}', '{"kind": "没收非法财物", "seized": 1, "none": "x", "a": "2025-01-02", "z": "2025/01/02 00:00"}',
 '{"kind": "没收非法财物", "seized": 1, "none": "x", "a": "2025-01-02", "y": "2025-01-02"}', '{"kind": "没收非法财物", "seized": 1, "none": "x", "a": "bad", "y": "2025-01-02"}', '{"kind": "罚款"}'
 ]) WITH ORDINALITY AS u (d, k) ORDER BY k;
SELECT f.hint FROM c, credit.template_faults(t, '{"kind": "没收非法财物", "seized": 1, "none": "x", "a": "2025-01-02", "y": "2025-01-02"}'::jsonb) f;
-- the author's hint is about the form, not about a missing value
SELECT f.fault, f.hint FROM unnest(ARRAY['{}', '{"a": "x"}']) d, credit.template_faults('{"fields": [{"name": "a", "type": "string", "pattern": "^[0-9]$", "required": true, "hint": "一位数字"}]}', d) f;

-- unknown fields allowed
SELECT count(*) FROM credit.template_faults('{"allow_unknown": true, "fields": [{"name": "a", "type": "string"}]}', '{"b": {"c": [1]}}'::jsonb);
-- a bad template is an error that says where
SELECT * FROM credit.template_faults('{"fields": [{"name": "a", "type": "strin"}]}', '{}'::jsonb);
SELECT * FROM credit.template_faults('[]', '{}'::jsonb);
-- one call site, changing templates: the cache follows
SELECT k, f.fault FROM generate_series(1, 6) k, LATERAL credit.template_faults(jsonb_build_object('fields', jsonb_build_array(jsonb_build_object('name', 'a', 'type', CASE WHEN k % 3 = 0 THEN 'date' ELSE 'integer' END))), '{"a": 5}'::jsonb) f ORDER BY k;
