-- The fields that every document drawn up by the platform begins and ends
-- with, by the prefix of its template: the party, the organ and the source.
CREATE OR REPLACE FUNCTION credit_private.own_parties(prefix text, code credit.credit_code, unit credit.credit_code) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT pg_catalog.jsonb_build_object(
		prefix || '_XDR_MC', s.name,
		prefix || '_XDR_LB', CASE s.kind WHEN 'person' THEN '自然人' WHEN 'individual_business' THEN '个体工商户' ELSE '法人及非法人组织' END,
		prefix || '_XDR_SHXYM', s.code,
		prefix || '_JG', u.name, prefix || '_JGDM', x.own, prefix || '_LYDW', u.name, prefix || '_LYDWDM', x.own)
	  FROM credit.subject AS s
	 CROSS JOIN credit.unit AS u
	 CROSS JOIN LATERAL (SELECT CASE WHEN credit.is_official(u.unit) THEN u.unit::text ELSE '00000000000000000X' END AS own) AS x
	 WHERE s.code = own_parties.code AND u.unit = own_parties.unit
$function$;
COMMENT ON FUNCTION credit_private.own_parties(text, credit.credit_code, credit.credit_code) IS '平台自拟文书的主体、单位与来源字段 | party, organ and source of a document that the platform draws up';
