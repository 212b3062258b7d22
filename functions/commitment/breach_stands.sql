-- A breach stands while its record does: proposed until the head confirms it,
-- gone when it is returned or withdrawn.
CREATE OR REPLACE FUNCTION credit_private.breach_stands(code credit.credit_code, document_no text) RETURNS boolean
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT EXISTS (SELECT FROM credit.record AS r
					WHERE r.code = breach_stands.code AND r.document_no = breach_stands.document_no AND r.act_kind = 'breach'
					  AND r.state IN ('received', 'reviewed', 'confirmed'))
$function$;
COMMENT ON FUNCTION credit_private.breach_stands(credit.credit_code, text) IS '违诺是否成立或待确认 | does a breach stand, confirmed or waiting for the head?';
