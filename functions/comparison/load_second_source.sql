-- Takes a list of documents from another channel: an array of objects with
-- unit (name or code), act_kind, document_no and decided_on; what is there
-- already stays.  The number is written as intake writes it (〔〕).  A row that
-- is no such thing refuses the whole list.  Gives how many were new.
CREATE OR REPLACE FUNCTION credit.load_second_source(source text, documents jsonb) RETURNS integer
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_office');
	bad bigint;
	n integer;
BEGIN
	IF (load_second_source.source ~ '[^ ]') IS NOT TRUE OR pg_catalog.jsonb_typeof(documents) IS DISTINCT FROM 'array' THEN
		PERFORM credit.raise('second_source_row', ARRAY['0']);
	END IF;
	SELECT min(d.n) INTO bad
	  FROM pg_catalog.jsonb_array_elements(documents) WITH ORDINALITY AS d(row, n)
	 WHERE credit.unit_of(d.row ->> 'unit') IS NULL OR credit.try_date(d.row ->> 'decided_on') IS NULL
		OR (d.row ->> 'document_no' ~ '[^ ]') IS NOT TRUE
		OR NOT EXISTS (SELECT FROM credit.act_kind AS k WHERE k.act_kind = d.row ->> 'act_kind');
	IF bad IS NOT NULL THEN
		PERFORM credit.raise('second_source_row', ARRAY[bad::text]);
	END IF;
	INSERT INTO credit.second_source (source, unit, act_kind, document_no, decided_on, due_on, loaded_on, loaded_by)
	SELECT load_second_source.source, u.unit, d.row ->> 'act_kind', v.document_no, v.decided_on, coalesce(c.due_on, v.decided_on), credit.today(), actor.login
	  FROM pg_catalog.jsonb_array_elements(documents) AS d(row)
	  JOIN credit.unit AS u ON u.unit = credit.unit_of(d.row ->> 'unit')
	 CROSS JOIN LATERAL (SELECT credit.try_date(d.row ->> 'decided_on'),
			credit.hide_citizen_ids(pg_catalog.regexp_replace(pg_catalog.btrim(d.row ->> 'document_no'), '[【［\[（(]((?:19|20)[0-9]{2})[】］\])）]', '〔\1〕'))) AS v(decided_on, document_no)
	  LEFT JOIN LATERAL credit_private.clock('collect', v.decided_on, u.region) AS c ON true
	ON CONFLICT DO NOTHING;
	GET DIAGNOSTICS n = ROW_COUNT;
	PERFORM credit.match_second_sources();
	RETURN n;
END
$function$;
COMMENT ON FUNCTION credit.load_second_source(text, jsonb) IS
	'载入第二来源的文书清单并比对 | take a list of documents from another channel and compare; gives how many were new';
GRANT EXECUTE ON FUNCTION credit.load_second_source(text, jsonb) TO credit_office;
