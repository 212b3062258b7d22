-- Ends a ban before its time, through its entry (credit.leave_list): by the word
-- of a court, with its document, or of the unit that imposed it.  What ends by
-- itself (its term, a withdrawn record, a repair) needs nobody.
CREATE OR REPLACE FUNCTION credit.end_ban(ban_id bigint, exit_kind text, reason text, document_no text DEFAULT NULL) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	entry bigint;
BEGIN
	PERFORM credit_private.require_role('credit_head', 'credit_office');
	SELECT b.listing_id INTO entry FROM credit.ban AS b WHERE b.ban_id = end_ban.ban_id;
	IF NOT FOUND THEN
		PERFORM credit.raise('no_ban', ARRAY[end_ban.ban_id::text]);
	END IF;
	PERFORM credit.leave_list(entry, end_ban.exit_kind, end_ban.reason, end_ban.document_no);
END
$function$;
COMMENT ON FUNCTION credit.end_ban(bigint, text, text, text) IS '提前解除禁入,连同其名单条目 | end a ban before its time, with its list entry';
REVOKE ALL ON FUNCTION credit.end_ban(bigint, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credit.end_ban(bigint, text, text, text) TO credit_head, credit_office;
