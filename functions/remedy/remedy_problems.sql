-- What is still wanting before a remedy may close.
CREATE OR REPLACE FUNCTION credit_private.remedy_problems(r credit.remedy) RETURNS TABLE (gap text, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT 'public still', p.channel FROM credit.publication AS p
	 WHERE r.listing_id IS NULL AND p.code = r.code AND p.record_id = r.record_id AND p.withdrawn_on IS NULL
	UNION ALL
	-- a partner that holds it has not been sent its end
	SELECT 'held by partner', p.partner
	  FROM credit.partner AS p CROSS JOIN LATERAL credit_private.held_by(p.partner, r.code, 'record', '', r.record_id::text) AS h
	 WHERE r.listing_id IS NULL AND h.content IS NOT NULL
	UNION ALL
	SELECT 'listed still', 'entry ' || l.listing_id FROM credit.listing_now AS l
	 WHERE l.code = r.code AND l.status IN ('in_force', 'suspended', 'future')
	   AND (l.listing_id = r.listing_id OR (r.listing_id IS NULL AND l.record_id = r.record_id))
	UNION ALL
	SELECT 'not told', e.kind || ' ' || e.reference FROM credit_private.exposures(r) AS e
	 WHERE NOT EXISTS (SELECT FROM credit.remedy_recipient AS x WHERE x.code = r.code AND x.remedy_id = r.remedy_id AND x.kind = e.kind AND x.reference = e.reference)
	UNION ALL
	SELECT 'not acknowledged', u.name FROM credit.remedy_notice AS n JOIN credit.unit AS u ON u.unit = n.unit
	 WHERE n.code = r.code AND n.remedy_id = r.remedy_id AND n.acknowledged_on IS NULL
	UNION ALL
	SELECT 'not clarified', r.asked_on::text WHERE r.asked_on IS NOT NULL AND r.clarified_on IS NULL
$function$;
COMMENT ON FUNCTION credit_private.remedy_problems(credit.remedy) IS '案件尚缺的事项 | what is wanting before a remedy may close';
