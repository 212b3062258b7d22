-- Who lists decides who is listed: a change of who answers for an organisation
-- that makes or ends entries of persons is a head's or the office's, as an
-- entry is; and nobody ends by a successor what another unit entered.
CREATE OR REPLACE FUNCTION credit_private.require_derivation(code credit.credit_code, before bigint[], foreign_cut boolean) RETURNS void
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit.actor();
	after bigint[] := credit_private.derived_of(code);
BEGIN
	IF after IS DISTINCT FROM before AND NOT 'credit_office' = ANY (actor.roles)
		AND (NOT 'credit_head' = ANY (actor.roles) OR (foreign_cut AND NOT before <@ after))
	THEN
		PERFORM credit.raise('derivation_refused', ARRAY[code::text], NULL, 'responsibility');
	END IF;
END
$function$;
COMMENT ON FUNCTION credit_private.require_derivation(credit.credit_code, bigint[], boolean) IS
	'责任人变更使派生条目增减的,须由负责人或信用办办理 | a change of responsible persons that makes or ends entries is a head''s or the office''s';
REVOKE ALL ON FUNCTION credit_private.require_derivation(credit.credit_code, bigint[], boolean) FROM PUBLIC;
