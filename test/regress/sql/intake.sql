-- what every row of a batch is asked
\pset format unaligned
SELECT v, credit.try_date(v) FROM unnest(ARRAY['2026-05-06', '2026/5/6', '2024-02-29', '2023-02-29', '2026-05/06', '2026-13-01', '2026-00-01', '2026-01-00', '0000-01-01',
	'26-05-06', '2026-05-06 ', '2026-5-061', '２０２６-05-06', '2099/12/31', 'infinity', '-infinity', '2026-05-', '2026', '', '/']) AS v;

-- 保守国家秘密法 art 14: 国家秘密的密级分为绝密、机密、秘密三级
SELECT d, credit.has_secrecy_mark(d) FROM unnest(ARRAY[
	'{"a": "机密★10年"}', '{"a": "绝密 ★"}', '{"a": [{"b": ["本件为秘密★1年"]}]}', '{"秘密★": 1}', '"秘密★"', '["★秘密"]',
	'{"a": "五★级"}', '{"a": "机密", "b": "★10年"}', '{"a": "密★"}', '{"a": "机密  ★"}', '{"a": "机密*10年"}', '{}', '5', '{"a": "★★★机密★"}']::jsonb[]) AS d;

SELECT d, credit.any_match(d, '{*,b}', '{"^(/|-|无)$","[0-9]{4}年"}') FROM unnest(ARRAY[
	'{"a": "无"}', '{"a": "无 "}', '{"_a": "无"}', '{"b": "2026年"}', '{"a": "2026年"}', '{"a": {"b": "无"}}', '{"a": 5, "b": null}', '["无"]', '{}', '{"": "-"}']::jsonb[]) AS d;
SELECT credit.any_match('{"a": "b"}', '{a,b}', '{x}');
SELECT credit.any_match('{"a": "b"}', '{a}', '{(}');
SELECT credit.any_match('{"a": "b"}', '{}', '{}');
SELECT d, credit.document_of(d) FROM unnest(ARRAY['{"a": 1, "_b": 2, "c": {"_d": [3]}}', '{"a": {"_b": 1}}', '{"_": {"a": 1}}', '{"_a": [1, {"b": 2}], "_b": {}, "bb": [1, [2]]}', '{}', '["_a"]', '"_a"', '{"a": null, "_z": null}']::jsonb[]) AS d;
-- a name by the pairs of its characters
SELECT n, credit.name_parts(n, true), credit.name_parts(n, false) FROM unnest(ARRAY['江西铜业', '铜业', '铜', '', 'AB', 'é中𠀀']) AS n;
