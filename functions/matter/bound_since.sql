-- Since when an entry has bound its subject without a break: it was entered,
-- an objection to its basis was decided and let it go on, or a repair of its
-- basis was broken.  What was signed or recorded before does not cover it.
CREATE OR REPLACE FUNCTION credit_private.bound_since(code credit.credit_code, listing_id bigint) RETURNS timestamptz
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT greatest(l.listed_at, b.listed_at,
		(SELECT max(x.decided_at) FROM credit.derivation_objection AS x WHERE x.code = l.code AND x.listing_id = l.listing_id),
		(SELECT max(o.decided_at) FROM credit.objection AS o
		  WHERE o.code = coalesce(b.code, l.code) AND o.record_id = coalesce(b.record_id, l.record_id)),
		(SELECT max(p.broken_at) FROM credit.repair AS p
		  WHERE p.code = coalesce(b.code, l.code) AND p.record_id = coalesce(b.record_id, l.record_id)))
	  FROM credit.listing AS l
	  LEFT JOIN credit.listing AS b ON b.code = l.root_code AND b.listing_id = l.root_listing_id
	 WHERE l.code = bound_since.code AND l.listing_id = bound_since.listing_id
$function$;
COMMENT ON FUNCTION credit_private.bound_since(credit.credit_code, bigint) IS
	'名单条目自何时起不间断地具有约束力(列入、异议办结、修复失效) | since when an entry has bound without a break: entered, objection decided, repair broken';
