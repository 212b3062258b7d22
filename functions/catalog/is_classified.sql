-- S0 art 15 涉密信用信息不上网.  Does a row carry a secrecy mark: a mark of its
-- own (密级, _secrecy), or the written form of the law (机密★10年) in a value?
-- The three grades are those of 保守国家秘密法 art 14.
CREATE OR REPLACE FUNCTION credit.is_classified(payload jsonb) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN coalesce((payload ->> '_secrecy') ~ '(绝密|机密|秘密|classified|secret)', false)
		OR coalesce((payload ->> '密级') ~ '(绝密|机密|秘密)', false)
		OR payload::text ~ '(绝密|机密|秘密) ?★';
COMMENT ON FUNCTION credit.is_classified(jsonb) IS '是否带有密级标记 | does a row carry a secrecy mark';
GRANT EXECUTE ON FUNCTION credit.is_classified(jsonb) TO PUBLIC;
