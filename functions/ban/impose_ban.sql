-- Bans a subject from a field (S4 item 11): by the unit whose record is the
-- basis, until a day or permanently.  The ban and the entry that carries its
-- effect are made by one statement: neither is ever there without the other.
CREATE OR REPLACE FUNCTION credit.impose_ban(record_id bigint, field text, ground text, facts text, legal_basis text, starts_on date,
	ends_on date DEFAULT NULL, permanent boolean DEFAULT false) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	basis credit.record := credit_private.require_basis(impose_ban.record_id, actor);
	f credit.ban_field;
	entry bigint;
	ban_id bigint;
BEGIN
	SELECT * INTO f FROM credit.ban_field AS x WHERE x.field = impose_ban.field AND x.valid_during @> credit.today();
	IF NOT FOUND THEN
		PERFORM credit.raise('no_ban_field', ARRAY[impose_ban.field]);
	ELSIF (impose_ban.permanent = (impose_ban.ends_on IS NULL) AND impose_ban.starts_on >= basis.decided_on
		AND (impose_ban.ends_on IS NULL OR impose_ban.ends_on > impose_ban.starts_on AND impose_ban.ends_on < DATE 'infinity')) IS NOT TRUE THEN
		PERFORM credit.raise('bad_ban_term', '{}', pg_catalog.format('From %s until %s, permanent: %s; the document is of %s.',
			coalesce(impose_ban.starts_on::text, '-'), coalesce(impose_ban.ends_on::text, '-'), coalesce(impose_ban.permanent::text, '-'), basis.decided_on), 'ban');
	END IF;
	-- who acts in the meantime has acted before the ban
	PERFORM credit_private.lock_effects(basis.code);
	IF impose_ban.ground = 'repeated' AND NOT EXISTS (
		SELECT FROM credit_private.repeat_offences(basis.code, f.sector, credit.today()) AS o WHERE o.repeated) THEN
		PERFORM credit.raise('not_repeated', ARRAY[f.field], NULL, 'ban', 'ground');
	END IF;
	IF EXISTS (SELECT FROM credit.listing AS l WHERE l.code = basis.code AND l.list_kind = 'market_ban' AND l.record_id = basis.record_id AND l.exit_kind IS NULL) THEN
		PERFORM credit.raise('ban_stands', ARRAY[basis.record_id::text], NULL, 'ban', 'record_id');
	END IF;
	entry := pg_catalog.nextval('credit.listing_id_seq');
	WITH carried AS (
		INSERT INTO credit.listing (code, listing_id, list_kind, record_id, standard_met, unit, listed_on, valid_during, listed_by)
		VALUES (basis.code, entry, 'market_ban', basis.record_id, pg_catalog.concat(impose_ban.ground, ': ', impose_ban.facts), actor.unit, credit.today(),
			pg_catalog.daterange(impose_ban.starts_on, impose_ban.ends_on), actor.login)
	)
	INSERT INTO credit.ban AS b (code, field, ground, record_id, legal_basis, starts_on, ends_on, permanent, listing_id, unit, imposed_on, imposed_by)
	VALUES (basis.code, f.field, impose_ban.ground, basis.record_id, impose_ban.legal_basis, impose_ban.starts_on, impose_ban.ends_on, impose_ban.permanent,
		entry, actor.unit, credit.today(), actor.login)
	RETURNING b.ban_id INTO ban_id;
	RETURN ban_id;
END
$function$;
COMMENT ON FUNCTION credit.impose_ban(bigint, text, text, text, text, date, date, boolean) IS
	'实施市场或行业禁入:领域、事由、起止或永久,返回禁入编号 | ban a subject from a field, until a day or permanently; returns the number of the ban';
REVOKE ALL ON FUNCTION credit.impose_ban(bigint, text, text, text, text, date, date, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.impose_ban(bigint, text, text, text, text, date, date, boolean) TO credit_head, credit_office;
