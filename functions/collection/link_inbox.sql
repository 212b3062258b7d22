-- Rows of the inbox say which record they became.  By hash: the planner takes a
-- batch that it has no statistics of for one row, and would pair every row
-- with every record.
CREATE OR REPLACE FUNCTION credit_private.link_inbox(batch_id bigint) RETURNS void
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
	SET enable_nestloop = off
AS $function$
	UPDATE credit.inbox AS i SET record_code = r.code, record_id = r.record_id
	  FROM credit.record AS r
	 WHERE i.batch_id = link_inbox.batch_id AND i.record_id IS NULL AND r.batch_id = link_inbox.batch_id AND r.line_no = i.line_no
$function$;
COMMENT ON FUNCTION credit_private.link_inbox(bigint) IS '收件箱各行与其成为的记录相连 | rows of the inbox say which record they became';
