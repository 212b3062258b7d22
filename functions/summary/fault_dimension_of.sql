CREATE OR REPLACE FUNCTION credit_private.fault_dimension_of(condition text, fault text) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT coalesce((SELECT d.dimension FROM credit.fault_dimension AS d
					  WHERE d.condition = fault_dimension_of.condition AND d.fault IN (fault_dimension_of.fault, '')
					  ORDER BY d.fault DESC LIMIT 1), 'accuracy')
$function$;
COMMENT ON FUNCTION credit_private.fault_dimension_of(text, text) IS '某错误归入的质量维度 | the dimension of quality that a fault breaks';
