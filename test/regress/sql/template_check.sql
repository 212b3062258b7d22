-- templates themselves: every fault a template can have, and patterns
\pset format unaligned
\pset null '(null)'

SELECT k, left(t, 60) AS t, f.pointer, f.fault, f.value, f.expected FROM unnest(ARRAY[
 '{}', '[]', '5', 'null', '{"fields": []}', '{"fields": {}}', '{"fields": [5]}', '{"fields": [{}]}', '{"fields": [{"name": "", "type": "string"}]}', '{"fields": [{"name": 5, "type": "string"}]}',
 '{"fields": [{"name": "a", "type": 5}]}', '{"fields": [{"name": "a", "type": "strin"}]}', '{"fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "date"}, {"name": "a", "type": "date"}]}',
 '{"fields": [{"name": "a", "type": "string", "requird": true, "x_order": 5}]}', '{"fields": [{"name": "a", "type": "string"}], "field": 1, "x_y": 1}', '{"fields": [{"name": "a", "type": "string", "required": "yes"}]}',
 '{"fields": [{"name": "a", "type": "string", "max_length": "5"}]}', '{"fields": [{"name": "a", "type": "string", "max_length": 5.5}]}', '{"fields": [{"name": "a", "type": "string", "max_length": -5}]}', '{"fields": [{"name": "a", "type": "string", "max_length": 0}]}', '{"fields": [{"name": "a", "type": "string", "max_length": 1e5}]}', '{"fields": [{"name": "a", "type": "string", "max_length": 999999999}]}',
 '{"fields": [{"name": "a", "type": "string", "min_length": 6, "max_length": 5}]}', '{"fields": [{"name": "a", "type": "date", "max_length": 5}]}', '{"fields": [{"name": "a", "type": "date", "values": []}]}',
 '{"fields": [{"name": "a", "type": "string", "pattern": "("}]}', '{"fields": [{"name": "a", "type": "string", "pattern": 5}]}', '{"fields": [{"name": "a", "type": "string", "hint": 5, "label": 5}]}',
 '{"fields": [{"name": "a", "type": "enum"}]}', '{"fields": [{"name": "a", "type": "enum", "values": "x"}]}', '{"fields": [{"name": "a", "type": "enum", "values": ["x", 5, "x"]}]}', '{"fields": [{"name": "a", "type": "enums", "values": ["x"], "separator": ""}]}',
 '{"fields": [{"name": "a", "type": "number", "minimum": "5"}]}', '{"fields": [{"name": "a", "type": "number", "minimum": 5, "maximum": 4.999}]}', '{"fields": [{"name": "a", "type": "number", "precision": 2, "scale": 3}]}', '{"fields": [{"name": "a", "type": "integer", "scale": 3}]}',
 '{"fields": [{"name": "a", "type": "date", "minimum": 5}]}', '{"fields": [{"name": "a", "type": "date", "minimum": "2025-02-29"}]}', '{"fields": [{"name": "a", "type": "date", "minimum": "2025-02-28", "maximum": "2025/02/27"}]}',
 '{"fields": [{"name": "a", "type": "string", "required_if": 5}]}', '{"fields": [{"name": "a", "type": "string", "required_if": {}}]}', '{"fields": [{"name": "a", "type": "string", "required_if": {"field": "b", "equals": "x"}}]}', '{"fields": [{"name": "a", "type": "string", "empty_if": [{"field": "a", "equals": "x", "in": []}, {"field": 5, "contains": 5}, {"field": "a", "equals": {}}, {"field": "a", "is": 5}]}]}',
 '{"fields": [{"name": "a", "type": "list"}]}', '{"fields": [{"name": "a", "type": "list", "min_items": 3, "max_items": 2, "item": {"type": "x"}}]}', '{"fields": [{"name": "a", "type": "object"}]}', '{"fields": [{"name": "a", "type": "object", "fields": [{"name": "b", "type": "list", "item": {"type": "object", "fields": [{"name": "c"}]}}]}]}',
 '{"fields": [{"name": "a", "type": "date"}, {"name": "s", "type": "string"}], "rules": [5, {}, {"type": "x"}, {"type": "date_order"}, {"type": "date_order", "from": "s", "to": "zz"}, {"type": "one_of"}, {"type": "one_of", "fields": ["a", "zz"]}, {"type": "date_order", "from": "a", "to": "a", "strict": 1, "too": 1}]}', '{"fields": [{"name": "a", "type": "date"}], "rules": {}}',
 '{"fields": [{"name": "a", "type": "date"}], "blank_words": "x"}', '{"fields": [{"name": "a", "type": "date", "blank_words": [5]}], "allow_unknown": 5}'
 ]) WITH ORDINALITY AS u (t, k), credit.template_check(t::jsonb) f ORDER BY k;

-- usable where IMMUTABLE is asked for
CREATE TEMP TABLE edition (template jsonb CHECK (credit.is_valid_template(template)));
INSERT INTO edition VALUES ('{"fields": [{"name": "a", "type": "date"}]}');
INSERT INTO edition VALUES ('{"fields": [{"name": "a", "type": "datum"}]}');
SELECT credit.is_valid_template(NULL);

-- limits
SELECT f.fault, f.expected FROM credit.template_check((SELECT jsonb_build_object('fields', jsonb_agg(jsonb_build_object('name', 'f' || i, 'type', 'date'))) FROM generate_series(1, 501) i)) f;
SELECT credit.is_valid_template((SELECT jsonb_build_object('fields', jsonb_agg(jsonb_build_object('name', 'f' || i, 'type', 'date'))) FROM generate_series(1, 500) i));
SELECT f.fault, f.expected FROM credit.template_check((SELECT jsonb_build_object('fields', jsonb_build_array(jsonb_build_object('name', 'a', 'type', 'enum', 'values', jsonb_agg(i::text)))) FROM generate_series(1, 2001) i)) f;
SELECT f.fault, f.expected FROM credit.template_check((repeat('{"fields": [{"name": "a", "type": "object", "fields": [{"name": "b", "type": "list", "item": ', 3) || '5' || repeat('}]}]}', 3))::jsonb) f;
SELECT count(*), max(fault) FILTER (WHERE pointer = '') FROM credit.template_check((SELECT jsonb_build_object('fields', jsonb_agg(5)) FROM generate_series(1, 400) i));

-- patterns mean what they mean to ~, and bad ones are refused
CREATE TEMP TABLE p (k serial, pattern text, subject text);
INSERT INTO p (pattern, subject)
SELECT pattern, subject FROM unnest(ARRAY['', 'a', '^a', 'a$', '^a$', '^$', '^', '$', 'ab|cd', '^(ab|cd)+$', 'a*', '^a*$', '^(a*)*$', '^(a|b)*c$', '^a?b$', '^a{2}$', '^a{2,}$', '^a{2,3}$', '^(ab){0,2}$', '^[a-c]+$', '^[^a-c]+$', '^[]a]+$', '^[^]a]+$', '^[a-]+$', '^[字-汉]+$', '^.{2}$', '^\d{3}$', '^\.\*\\$', '^[[:digit:]]+$', '^[[:alpha:][:digit:]_]+$', '^()$', '^(a|)$', 'a|', '(^a|b$)', '^[0-9A-Z]{8}-?[0-9X]$', '^[^<>{}|~^$*=;?!#%@]+$', '^((a|b)(c|d)){2}$', 'a^b', '^(^a)$', 'a{0}b', '^(a{0,2}){2}$', '^[[:space:]]$', 'x[.]y', '^\(\)$'])
	WITH ORDINALITY AS x (pattern, i), unnest(ARRAY['', 'a', 'b', 'ab', 'cd', 'abcd', 'aa', 'aaa', 'aaaa', 'aab', 'abab', 'ababab', 'abc', 'acbd', 'd', ']', ']a', '-', 'a-', '汉', '汉字', '字a', '123', '12', '.*\', 'a_1', '12345678-X', '123456789', '<a>', '张三(北京)有限公司', 'c', ' ', E'\t', 'x.y', 'xzy', '()', E'a\nb', E'\n', '😀', '😀😀']) WITH ORDINALITY AS y (subject, j) ORDER BY i, j;
SELECT count(*), count(*) FILTER (WHERE subject COLLATE "C" ~ pattern) AS matches FROM p;
SELECT pattern, subject, subject COLLATE "C" ~ pattern AS server, verdict.ours FROM p,
	LATERAL (SELECT NOT EXISTS (
		SELECT FROM credit.template_faults(jsonb_build_object('blank_words', '[]'::jsonb, 'fields', jsonb_build_array(jsonb_build_object('name', 'a', 'type', 'text', 'pattern', pattern))), jsonb_build_object('a', subject)) f
		WHERE f.fault = 'pattern') AS ours) verdict
	WHERE btrim(subject, E' \t\n') = subject AND subject <> '' AND (subject COLLATE "C" ~ pattern) <> verdict.ours ORDER BY k;
SELECT left(pattern, 60) AS pattern, f.expected FROM unnest(ARRAY['(', ')', 'a)', '[', '[a', '[]', '[z-a]', '[[:nix:]]', '[[.a.]]', '[a\]', '*', '+a', '?', '{2}', 'a{', 'a{2', 'a{x}', 'a{3,2}', 'a{256}', 'a**', 'a*?', 'a+{2}', '\', '\w', '\1', '^*', '(?:a)', '(*a)', '((((((((((((((((((((((a))))))))))))))))))))))', '(a{200}){200}', '((((){255}){255}){255}){255}', repeat('a', 1001), '(a|', 'a||b*+'])
	WITH ORDINALITY AS u (pattern, k), credit.template_check(jsonb_build_object('fields', jsonb_build_array(jsonb_build_object('name', 'a', 'type', 'string', 'pattern', pattern)))) f ORDER BY k;
-- linear: an engine that tries alternatives one after the other never returns from this
SELECT count(*) FROM credit.template_faults('{"fields": [{"name": "a", "type": "string", "pattern": "^(((a*)*)*)*b$"}]}', jsonb_build_object('a', repeat('a', 5000)));
