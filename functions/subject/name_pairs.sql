-- The pairs of neighbouring characters of a name, for an index that finds a
-- part of it anywhere.  Pairs and not the triples of pg_trgm: a Chinese word is
-- often two characters, which hold no triple, and in a database of locale C
-- pg_trgm sees no letters in Chinese at all.
CREATE OR REPLACE FUNCTION credit_private.name_pairs(name text) RETURNS text[]
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN (SELECT coalesce(array_agg(DISTINCT substr(k.key, i, 2)), '{}')
			  FROM (SELECT credit_private.name_key(name_pairs.name) AS key) AS k CROSS JOIN LATERAL generate_series(1, length(k.key) - 1) AS i);
COMMENT ON FUNCTION credit_private.name_pairs(text) IS '名称的二字组,供按名称任意部分检索 | the pairs of characters of a name, to find any part of it by an index';
