-- What each list entry is worth today, from dates and open cases alone: its
-- term, the life of its basis record, a repair, an open objection.
CREATE OR REPLACE VIEW credit.listing_now AS
	SELECT l.code, l.listing_id, l.list_kind, k.name AS list_name, k.colour, k.severity_rank, l.record_id, l.unit,
		   lower(l.valid_during) AS since, upper(l.valid_during) AS until, l.listed_at,
		   CASE WHEN lower(l.valid_during) > credit.today() THEN 'future'
				WHEN NOT l.valid_during @> credit.today() OR r.ended_on IS NOT NULL OR p.repaired THEN 'ended'
				WHEN o.open THEN 'suspended'
				ELSE 'in_force' END AS status,
		   r.document_no, r.decided_on, k.exit AS ends_by
	  FROM credit.listing AS l
	  JOIN credit.list_kind AS k ON k.list_kind = l.list_kind
	  LEFT JOIN credit.record AS r ON r.code = l.code AND r.record_id = l.record_id
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.objection AS o
						 WHERE o.code = l.code AND o.record_id = l.record_id AND o.outcome IS NULL) AS open) AS o
	 CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM credit.repair AS p
						 WHERE p.code = l.code AND p.record_id = l.record_id AND p.outcome = 'approved') AS repaired) AS p;
COMMENT ON VIEW credit.listing_now IS
	'名单条目今日状态:生效、暂停(异议中)、终止、未到期 | what each list entry is worth today: in_force, suspended, ended or future';
GRANT SELECT ON credit.listing_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
