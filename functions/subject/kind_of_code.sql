-- The kind of subject that a code's prefix tells (GB 32100-2015, position 1-2).
-- Not STRICT, or no view could inline it.
CREATE OR REPLACE FUNCTION credit.kind_of_code(code credit.credit_code) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN CASE
		WHEN code IS NULL THEN NULL
		WHEN NOT credit.is_official(code) THEN CASE substr(code::text, 2, 1) WHEN '1' THEN 'person' ELSE 'other' END
		WHEN left(code::text, 2) = '92' THEN 'individual_business'
		WHEN left(code::text, 1) = '9' THEN 'enterprise'
		WHEN left(code::text, 2) = '11' THEN 'organ'
		WHEN left(code::text, 2) = '12' THEN 'public_institution'
		WHEN left(code::text, 1) IN ('5', '8', '3', '7') THEN 'social_organisation'
		ELSE 'other' END;
COMMENT ON FUNCTION credit.kind_of_code(credit.credit_code) IS '按代码前两位判断主体类别 | kind of subject told by a code''s prefix';
GRANT EXECUTE ON FUNCTION credit.kind_of_code(credit.credit_code) TO PUBLIC;
