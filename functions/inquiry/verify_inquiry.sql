-- Does a digest on paper belong to this receipt, and is the receipt what it
-- was?  It says nothing else, so that whoever holds the paper may ask.
CREATE OR REPLACE FUNCTION credit.verify_inquiry(inquiry_id bigint, digest text) RETURNS boolean
	LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT EXISTS (SELECT FROM credit.inquiry AS i
					WHERE i.inquiry_id = verify_inquiry.inquiry_id AND pg_catalog.encode(i.digest, 'hex') = pg_catalog.lower(pg_catalog.btrim(verify_inquiry.digest))
					  AND i.digest = pg_catalog.sha256(pg_catalog.convert_to(i.answer::text, 'UTF8')))
$function$;
COMMENT ON FUNCTION credit.verify_inquiry(bigint, text) IS '核对打印件上的摘要与存档回执是否一致 | does the digest on paper belong to the receipt, and is that unaltered';
GRANT EXECUTE ON FUNCTION credit.verify_inquiry(bigint, text) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office, credit_evaluator;
