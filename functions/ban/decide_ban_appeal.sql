-- The outcome of an appeal, with the number of the decision or judgment: the
-- ban stands, is revoked, or is shortened to a day; also one that was
-- permanent.  Ban and entry change in one transaction.
CREATE OR REPLACE FUNCTION credit.decide_ban_appeal(appeal_id bigint, outcome text, document_no text, new_end date DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	a credit.ban_appeal;
	b credit.ban;
BEGIN
	SELECT * INTO a FROM credit.ban_appeal AS x WHERE x.appeal_id = decide_ban_appeal.appeal_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_ban_appeal', ARRAY[decide_ban_appeal.appeal_id::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(a.unit, 'credit_head');
	END IF;
	PERFORM credit_private.lock_effects(a.code);
	UPDATE credit.ban_appeal AS x
	   SET outcome = decide_ban_appeal.outcome, document_no = decide_ban_appeal.document_no, new_end = decide_ban_appeal.new_end,
		   decided_on = credit.today(), decided_by = actor.login
	 WHERE x.code = a.code AND x.appeal_id = a.appeal_id AND x.outcome IS NULL;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_ban_appeal', ARRAY[decide_ban_appeal.appeal_id::text]);
	END IF;
	SELECT * INTO b FROM credit.ban AS x WHERE x.code = a.code AND x.ban_id = a.ban_id;
	IF decide_ban_appeal.outcome = 'shortened' THEN
		-- shorter than it is, and not before today: what was in force was
		IF (decide_ban_appeal.new_end >= credit.today() AND decide_ban_appeal.new_end > b.starts_on
			AND (b.permanent OR decide_ban_appeal.new_end < b.ends_on)) IS NOT TRUE THEN
			PERFORM credit.raise('bad_ban_term', '{}', pg_catalog.format('From %s until %s, permanent: %s; shortened to %s.',
				b.starts_on, coalesce(b.ends_on::text, '-'), b.permanent, coalesce(decide_ban_appeal.new_end::text, '-')), 'ban', 'ends_on');
		END IF;
		PERFORM pg_catalog.set_config('pg_credit.reason', pg_catalog.left(decide_ban_appeal.document_no, 200), true);
		UPDATE credit.ban AS x SET ends_on = decide_ban_appeal.new_end, permanent = false WHERE x.code = b.code AND x.ban_id = b.ban_id;
		UPDATE credit.listing AS l SET valid_during = pg_catalog.daterange(lower(l.valid_during), decide_ban_appeal.new_end)
		 WHERE l.code = b.code AND l.listing_id = b.listing_id AND l.exit_kind IS NULL;
	ELSIF decide_ban_appeal.outcome = 'revoked' THEN
		PERFORM credit_private.end_entry(b.code, b.listing_id, CASE a.forum WHEN 'court' THEN 'court' ELSE 'basis_withdrawn' END,
			'ban revoked', decide_ban_appeal.document_no);
	END IF;
END
$function$;
COMMENT ON FUNCTION credit.decide_ban_appeal(bigint, text, text, date) IS
	'登记禁入申诉的结果:维持、撤销或缩短 | the outcome of an appeal against a ban: stands, revoked or shortened';
REVOKE ALL ON FUNCTION credit.decide_ban_appeal(bigint, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.decide_ban_appeal(bigint, text, text, date) TO credit_head, credit_office;
