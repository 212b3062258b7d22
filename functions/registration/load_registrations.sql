-- The registering authority sends what is new: objects with code, name,
-- registered_on, region, industry, business_scope.  Sent again it changes
-- nothing; a row that is no registration refuses them all.
CREATE OR REPLACE FUNCTION credit.load_registrations(registrations jsonb) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_clerk', 'credit_office');
	bad bigint;
	loaded bigint;
BEGIN
	IF pg_catalog.jsonb_typeof(load_registrations.registrations) <> 'array' THEN
		PERFORM credit.raise('bad_registration', ARRAY['1']);
	END IF;
	SELECT min(x.n) INTO bad
	  FROM pg_catalog.jsonb_array_elements(load_registrations.registrations) WITH ORDINALITY AS x(r, n)
	 WHERE credit.try_credit_code(x.r ->> 'code') IS NULL OR coalesce(x.r ->> 'name', '') !~ '[^ ]' OR credit.kind_of_code(credit.try_credit_code(x.r ->> 'code')) = 'person'
		OR credit.try_date(x.r ->> 'registered_on') IS NULL OR credit.try_date(x.r ->> 'registered_on') > credit.today()
		OR coalesce(x.r ->> 'region', '') !~ '^[0-9]{6}$';
	IF bad IS NOT NULL THEN
		PERFORM credit.raise('bad_registration', ARRAY[bad::text]);
	END IF;
	PERFORM credit_private.register_subjects(pg_catalog.array_agg(x.code), pg_catalog.array_agg(x.name), 'registration')
	   FROM (SELECT DISTINCT ON (1) credit.try_credit_code(r ->> 'code') AS code, r ->> 'name' AS name
			   FROM pg_catalog.jsonb_array_elements(load_registrations.registrations) AS r ORDER BY 1) AS x;
	INSERT INTO credit.registration (code, name, registered_on, region, industry, business_scope, unit, received_on, received_by)
	SELECT credit.try_credit_code(r ->> 'code'), r ->> 'name', credit.try_date(r ->> 'registered_on'), r ->> 'region', r ->> 'industry', r ->> 'business_scope',
		   actor.unit, credit.today(), actor.login
	  FROM pg_catalog.jsonb_array_elements(load_registrations.registrations) AS r
	ON CONFLICT (code, registered_on) DO NOTHING;
	GET DIAGNOSTICS loaded = ROW_COUNT;
	RETURN loaded;
END
$function$;
COMMENT ON FUNCTION credit.load_registrations(jsonb) IS
	'登记机关送入新登记市场主体,返回新增数 | the registering authority loads what is newly registered; returns how many were new';
GRANT EXECUTE ON FUNCTION credit.load_registrations(jsonb) TO credit_clerk, credit_office;
