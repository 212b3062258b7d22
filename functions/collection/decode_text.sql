-- Text from bytes.  Where they are not in the encoding the lines that are not
-- get the replacement character for each byte beyond ASCII, so that the check
-- for broken encoding finds these lines and no other.
CREATE OR REPLACE FUNCTION credit_private.decode_text(content bytea, encoding text) RETURNS text
	LANGUAGE plpgsql IMMUTABLE STRICT
	SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
	RETURN pg_catalog.convert_from(content, encoding);
EXCEPTION WHEN character_not_in_repertoire OR untranslatable_character THEN
	-- a line end is the same byte in UTF-8 and in GB 18030, and in no other character
	IF pg_catalog.strpos(pg_catalog.encode(content, 'escape'), E'\n') > 0 THEN
		RETURN (SELECT pg_catalog.string_agg(credit_private.decode_text(pg_catalog.decode(l.line, 'escape'), encoding), E'\n' ORDER BY l.n)
				  FROM pg_catalog.string_to_table(pg_catalog.encode(content, 'escape'), E'\n') WITH ORDINALITY AS l(line, n));
	END IF;
	-- encode() doubles a backslash of the text itself
	RETURN pg_catalog.replace(pg_catalog.regexp_replace(pg_catalog.replace(pg_catalog.encode(content, 'escape'), E'\\\\', E'\x01'),
		'\\[0-7]{3}', U&'\FFFD', 'g'), E'\x01', E'\\');
END
$function$;
COMMENT ON FUNCTION credit_private.decode_text(bytea, text) IS '按编码读取字节,不合者逐行以替代符标出 | text from bytes; lines that are not in the encoding are marked';
