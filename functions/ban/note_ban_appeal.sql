-- An appeal against a ban in force is noted: where, its number there, when.  It
-- stays the execution only when the deciding authority says so, and then it
-- ends the ban (credit.end_ban).
CREATE OR REPLACE FUNCTION credit.note_ban_appeal(ban_id bigint, forum text, case_no text, filed_on date) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
	actor credit.account := credit_private.require_role('credit_head', 'credit_office');
	b credit.ban;
	note bigint;
BEGIN
	SELECT * INTO b FROM credit.ban AS x WHERE x.ban_id = note_ban_appeal.ban_id;
	IF NOT FOUND OR NOT EXISTS (SELECT FROM credit.listing_now AS n WHERE n.code = b.code AND n.listing_id = b.listing_id AND n.status <> 'ended') THEN
		PERFORM credit.raise('no_ban', ARRAY[note_ban_appeal.ban_id::text]);
	ELSIF note_ban_appeal.filed_on > credit.today() THEN
		PERFORM credit.raise('future_date', ARRAY[note_ban_appeal.filed_on::text]);
	END IF;
	IF NOT 'credit_office' = ANY (actor.roles) THEN
		actor := credit_private.require_unit(b.unit, 'credit_head');
	END IF;
	INSERT INTO credit.ban_appeal AS a (code, ban_id, forum, case_no, filed_on, unit, noted_by)
	VALUES (b.code, b.ban_id, note_ban_appeal.forum, note_ban_appeal.case_no, note_ban_appeal.filed_on, b.unit, actor.login)
	ON CONFLICT (code, ban_id, forum) WHERE outcome IS NULL DO NOTHING
	RETURNING a.appeal_id INTO note;
	IF note IS NULL THEN
		PERFORM credit.raise('ban_appeal_open', ARRAY[b.ban_id::text]);
	END IF;
	RETURN note;
END
$function$;
COMMENT ON FUNCTION credit.note_ban_appeal(bigint, text, text, date) IS
	'登记对禁入的申诉、复议、诉讼,返回编号 | note an appeal against a ban; returns its number';
REVOKE ALL ON FUNCTION credit.note_ban_appeal(bigint, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.note_ban_appeal(bigint, text, text, date) TO credit_head, credit_office;
