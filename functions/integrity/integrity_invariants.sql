-- What must hold of defaults of public bodies, as rows that break it.
CREATE OR REPLACE FUNCTION credit_private.integrity_invariants() RETURNS TABLE (invariant text, code credit.credit_code, detail text)
	LANGUAGE sql STABLE
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
	-- a staff default is of a closed class, and public in no way
	SELECT 'staff default public', d.code, 'record ' || d.record_id FROM credit.staff_default AS d JOIN credit.record AS r ON r.code = d.code AND r.record_id = d.record_id
	 WHERE r.disclosure = 'public' OR EXISTS (SELECT FROM credit_public.published_record AS p WHERE p.code = d.code AND p.record_id = d.record_id)
	UNION ALL
	SELECT 'staff default not told', d.code, 'record ' || d.record_id FROM credit.staff_default AS d
	 WHERE NOT EXISTS (SELECT FROM credit.integrity_notice AS n WHERE n.code = d.code AND n.record_id = d.record_id AND n.concerns = 'staff' AND n.recipient = 'employer')
	UNION ALL
	SELECT 'notice of default without clock', n.code, 'notice ' || n.notice_id FROM credit.integrity_notice AS n
	 WHERE (n.unit IS NOT NULL AND n.acknowledged_on IS NULL) <> EXISTS (SELECT FROM credit.duty AS d
				WHERE d.code = n.code AND d.kind = 'integrity_notice' AND d.case_id = n.notice_id AND d.met_on IS NULL AND d.void_on IS NULL)
	UNION ALL
	SELECT 'arrears overpaid', a.code, 'arrears ' || a.arrears_id FROM credit.arrears AS a
	 WHERE a.amount < (SELECT sum(p.amount) FROM credit.arrears_payment AS p WHERE p.code = a.code AND p.arrears_id = a.arrears_id)
	UNION ALL
	SELECT 'arrears not told', a.code, 'arrears ' || a.arrears_id FROM credit.arrears AS a
	 WHERE NOT EXISTS (SELECT FROM credit.integrity_notice AS n WHERE n.code = a.code AND n.arrears_id = a.arrears_id)
$function$;
COMMENT ON FUNCTION credit_private.integrity_invariants() IS '政务诚信的不变量 | what must hold of defaults of public bodies';
