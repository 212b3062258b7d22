-- A template for each further kind of act (S1 二(三), S4 item 16).  The national
-- field tables of these kinds are not public: the fields are what the laws
-- and the national base catalogue ask for, in the manner of the 双公示 tables.
-- x_column says which column of a record a field fills.
CREATE OR REPLACE FUNCTION credit_private.sample_templates() RETURNS SETOF jsonb
	LANGUAGE sql IMMUTABLE
	SET search_path = pg_catalog, pg_temp
AS $function$
SELECT $json$
@@extension/data/sample/template_registration.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_qualification.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_coercion.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_confirmation.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_reward.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_payment.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_inspection.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_abnormal.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_red_list.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_black_list.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_levy.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_ruling.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_compensation.json@@
$json$::jsonb
UNION ALL SELECT $json$
@@extension/data/sample/template_supervision.json@@
$json$::jsonb
$function$;
COMMENT ON FUNCTION credit_private.sample_templates() IS '各类行政行为的示范模板 | sample templates, one a kind of act';
