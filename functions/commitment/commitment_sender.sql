-- In whose name a job, or another unit's finding, files the record of a
-- commitment: whoever received it, for the unit that answers today.
CREATE OR REPLACE FUNCTION credit_private.commitment_sender(c credit.commitment) RETURNS credit.account
	LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	sender credit.account;
BEGIN
	sender.login := c.received_by;
	sender.unit := credit_private.unit_in_charge(c.unit);
	RETURN sender;
END
$function$;
COMMENT ON FUNCTION credit_private.commitment_sender(credit.commitment) IS '任务报送承诺记录所用的名义 | in whose name a job files the record of a commitment';
