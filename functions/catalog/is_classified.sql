-- S0 art 15 涉密信用信息不上网.  Does a row carry a secrecy mark: a mark of its
-- own (密级, _secrecy), or the written form of the law (机密★10年) in a value?
-- The three grades are those of 保守国家秘密法 art 14.  In a field that is there
-- for the mark, whatever does not say that there is none is one.
CREATE OR REPLACE FUNCTION credit.is_classified(payload jsonb) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN btrim(coalesce(payload ->> '_secrecy', '')) NOT IN ('', 'none', '无', '/', '-', '公开', '非密', '不涉密')
		OR btrim(coalesce(payload ->> '密级', '')) NOT IN ('', 'none', '无', '/', '-', '公开', '非密', '不涉密')
		OR credit.has_secrecy_mark(payload);
COMMENT ON FUNCTION credit.is_classified(jsonb) IS '是否带有密级标记 | does a row carry a secrecy mark';
GRANT EXECUTE ON FUNCTION credit.is_classified(jsonb) TO PUBLIC;
