-- S1 二(五) 打印查询结果,存档备查: the same answer, bit for bit.
CREATE OR REPLACE FUNCTION credit.reprint_inquiry(inquiry_id bigint) RETURNS jsonb
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT i.answer || pg_catalog.jsonb_build_object('digest', pg_catalog.encode(i.digest, 'hex'))
	  FROM credit.inquiry AS i WHERE i.inquiry_id = reprint_inquiry.inquiry_id
$function$;
COMMENT ON FUNCTION credit.reprint_inquiry(bigint) IS '重印查询回执 | print an inquiry''s answer again, identically';
GRANT EXECUTE ON FUNCTION credit.reprint_inquiry(bigint) TO credit_inquirer, credit_clerk, credit_head, credit_leader, credit_office;
