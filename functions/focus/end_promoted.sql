-- A promotion that led to an entry ends the focus entry it came from, in the
-- same transaction.
CREATE OR REPLACE FUNCTION credit_private.end_promoted() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
BEGIN
	UPDATE credit.listing AS l
	   SET valid_during = l.valid_during * pg_catalog.daterange(NULL, greatest(lower(l.valid_during), credit.today())),
		   exit_kind = 'promoted', exit_reason = pg_catalog.format('转入黑名单,条目 %s | raised to a black list, entry %s', n.listing_id, n.listing_id), exited_on = credit.today()
	  FROM new_rows AS n
	  JOIN credit.focus_proposal AS p ON p.code = n.code AND p.nomination_id = n.nomination_id
	 WHERE l.code = p.code AND l.listing_id = p.listing_id AND l.exit_kind IS NULL;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.end_promoted() IS '转入黑名单即退出重点关注名单 | a promotion ends the focus entry';
CREATE OR REPLACE TRIGGER listing_settle_promotion AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.end_promoted();
