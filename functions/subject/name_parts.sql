-- The characters of a name, for an index that finds a part of it anywhere: who
-- holds all of them is looked at.  Characters and not the triples of pg_trgm: a
-- Chinese word is often two characters, which hold no triple, and in a database
-- of locale C pg_trgm sees no letters in Chinese at all.
CREATE OR REPLACE FUNCTION credit_private.name_parts(name text) RETURNS text[]
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN string_to_array(upper(translate(name, '（）【】〔〕[]　 ', '()()()()')), NULL);
COMMENT ON FUNCTION credit_private.name_parts(text) IS '名称的各个字,供按名称任意部分检索 | the characters of a name, to find any part of it by an index';
