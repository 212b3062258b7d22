-- Every personal number within a text, of 18 digits or of the 15 of before
-- 1999, becomes ***; a text that as a whole is an organisation's code stays.
-- By its shape, whatever its check digit: a misspelt number is somebody's too.
CREATE OR REPLACE FUNCTION credit.hide_citizen_ids(value text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE WHEN value !~ '[0-9]{14}' OR credit.is_valid_credit_code(value) THEN value
		ELSE regexp_replace(value,
			'(?<![0-9])[1-9][0-9]{5}((18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9XxＸｘ]|[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3})(?![0-9])',
			'***', 'g') END;
COMMENT ON FUNCTION credit.hide_citizen_ids(text) IS
	'隐去文本中的公民身份号码 | a text with every personal number in it hidden';
