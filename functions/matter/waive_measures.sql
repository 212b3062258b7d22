-- Or why none: for every entry that binds and for which nothing was recorded
-- since it does.
CREATE OR REPLACE FUNCTION credit.waive_measures(matter_id bigint, reason text) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter := credit_private.require_open_matter(waive_measures.matter_id);
	actor credit.account := credit.actor();
	open bigint;
	entries bigint;
BEGIN
	-- one that is decided meanwhile is not open any more
	PERFORM credit_private.lock_matter(m);
	m := credit_private.require_open_matter(m.matter_id);
	IF waive_measures.reason IS NULL OR waive_measures.reason !~ '[^ ]' THEN
		PERFORM credit.raise('reason_missing');
	END IF;
	SELECT count(*) INTO open FROM credit.current_verdict(m.code, m.matter_kind, 'record', m.matter_id) AS v WHERE v.action = 'record';
	IF open > 0 THEN
		INSERT INTO credit.matter_measure (code, matter_id, listing_code, listing_id, reason, unit, decided_by, decided_on, decided_at)
		SELECT m.code, m.matter_id, n.code, n.listing_id, waive_measures.reason, actor.unit, actor.login, credit.today(), pg_catalog.clock_timestamp()
		  FROM (SELECT DISTINCT x.code, x.listing_id FROM credit.measure_now AS x
				 WHERE x.code IN (SELECT credit_private.codes_of(m.code)) AND x.direction = 'restrict' AND x.effect IN ('gate', 'cancel', 'later', 'cautious') AND NOT x.suspended
				   AND (x.matter_kinds = '{}' OR m.matter_kind = ANY (x.matter_kinds))) AS n
		 WHERE NOT EXISTS (SELECT FROM credit.matter_measure AS a
							WHERE a.matter_id = m.matter_id AND a.listing_code = n.code AND a.listing_id = n.listing_id
							  AND a.decided_at >= credit_private.bound_since(n.code, n.listing_id));
		GET DIAGNOSTICS entries = ROW_COUNT;
	END IF;
	IF coalesce(entries, 0) = 0 THEN
		PERFORM credit.raise('nothing_to_waive', ARRAY[m.matter_id::text]);
	END IF;
	RETURN entries;
END
$function$;
COMMENT ON FUNCTION credit.waive_measures(bigint, text) IS
	'说明为何未采取措施,返回所涉名单条目数 | say why no measure was applied in a matter; returns for how many list entries';
GRANT EXECUTE ON FUNCTION credit.waive_measures(bigint, text) TO credit_clerk, credit_head;
