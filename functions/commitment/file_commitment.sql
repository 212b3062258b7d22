-- R167 将书面承诺及履约情况记入申请人信用记录: a commitment as it stands becomes its record, or the
-- correction of it; the head confirms, and publicity and exchange follow.
CREATE OR REPLACE FUNCTION credit_private.file_commitment(code credit.credit_code, commitment_id bigint, sender credit.account) RETURNS bigint
	LANGUAGE sql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	SELECT credit_private.file_own_record('commitment', c.code, c.commitment_no, credit_private.commitment_document(c), sender, c.made_on)
	  FROM credit.commitment AS c WHERE c.code = file_commitment.code AND c.commitment_id = file_commitment.commitment_id
$function$;
COMMENT ON FUNCTION credit_private.file_commitment(credit.credit_code, bigint, credit.account) IS '承诺及履行情况立为记录 | a commitment as it stands becomes its record';

-- Again, when the unit's head returned the record.
CREATE OR REPLACE FUNCTION credit.file_commitment(commitment_id bigint) RETURNS bigint
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	c credit.commitment := credit_private.require_commitment(file_commitment.commitment_id);
BEGIN
	RETURN credit_private.file_commitment(c.code, c.commitment_id, credit_private.require_unit(c.unit, 'credit_clerk', 'credit_head', 'credit_office'));
END
$function$;
COMMENT ON FUNCTION credit.file_commitment(bigint) IS '重新报送承诺的记录,返回记录号 | file the record of a commitment again; returns its number';
GRANT EXECUTE ON FUNCTION credit.file_commitment(bigint) TO credit_clerk, credit_head, credit_office;
