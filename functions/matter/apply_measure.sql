-- S0 方案 四(三) 对照惩戒措施进行相应惩戒: the handler records the measure that was
-- applied to the matter's subject, for every list entry that entails it.  A
-- reward (art 23 绿色通道) is recorded the same way.  Whether it binds is asked
-- under the subject's lock, with the latest snapshot.
CREATE OR REPLACE FUNCTION credit.apply_measure(matter_id bigint, measure text, note text DEFAULT NULL) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	m credit.matter := credit_private.require_open_matter(apply_measure.matter_id);
	actor credit.account := credit.actor();
	binds boolean;
	entries bigint := 0;
BEGIN
	-- one that is decided meanwhile is not open any more
	PERFORM credit_private.lock_matter(m);
	m := credit_private.require_open_matter(m.matter_id);
	SELECT coalesce(pg_catalog.bool_or(v.measure = apply_measure.measure), false) INTO binds
	  FROM credit.current_verdict(m.code, m.matter_kind, 'record', m.matter_id) AS v;
	IF binds OR EXISTS (SELECT FROM credit.measure AS x WHERE x.measure = apply_measure.measure AND x.direction = 'reward') THEN
		INSERT INTO credit.matter_measure (code, matter_id, listing_code, listing_id, measure, reason, unit, decided_by, decided_on, decided_at)
		SELECT m.code, m.matter_id, n.code, n.listing_id, n.measure, apply_measure.note, actor.unit, actor.login, credit.today(), pg_catalog.clock_timestamp()
		  FROM credit.measure_now AS n
		 WHERE n.code IN (SELECT credit_private.codes_of(m.code)) AND n.measure = apply_measure.measure AND NOT n.suspended
		   AND (n.matter_kinds = '{}' OR m.matter_kind = ANY (n.matter_kinds));
		GET DIAGNOSTICS entries = ROW_COUNT;
	END IF;
	IF entries = 0 THEN
		PERFORM credit.raise('measure_not_in_force', ARRAY[apply_measure.measure, m.matter_id::text]);
	END IF;
	RETURN entries;
END
$function$;
COMMENT ON FUNCTION credit.apply_measure(bigint, text, text) IS
	'记录对事项主体采取的措施,返回所依名单条目数 | record the measure applied in a matter; returns for how many list entries';
GRANT EXECUTE ON FUNCTION credit.apply_measure(bigint, text, text) TO credit_clerk, credit_head;
