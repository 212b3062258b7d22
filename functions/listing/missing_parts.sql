-- The parts of the eight that a regime lacks (S4 item 8(1)), in words; empty
-- when it is complete.
CREATE OR REPLACE FUNCTION credit_private.missing_parts(kind credit.list_kind) RETURNS text
	LANGUAGE sql IMMUTABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.concat_ws(', ',
		CASE WHEN (kind.basis ~ '[^ ]') IS NOT TRUE THEN 'basis' END, CASE WHEN (kind.standard ~ '[^ ]') IS NOT TRUE THEN 'standard' END,
		CASE WHEN (kind.procedure ~ '[^ ]') IS NOT TRUE THEN 'procedure' END, CASE WHEN (kind.sharing ~ '[^ ]') IS NOT TRUE THEN 'sharing' END,
		CASE WHEN (kind.measures ~ '[^ ]') IS NOT TRUE THEN 'measures' END, CASE WHEN (kind.repair ~ '[^ ]') IS NOT TRUE THEN 'repair' END,
		CASE WHEN (kind.objection ~ '[^ ]') IS NOT TRUE THEN 'objection' END, CASE WHEN (kind.exit ~ '[^ ]') IS NOT TRUE THEN 'exit' END)
$function$;
COMMENT ON FUNCTION credit_private.missing_parts(credit.list_kind) IS
	'名单管理八项内容中所缺者 | the parts of the eight that a regime lacks, empty when it is complete';
