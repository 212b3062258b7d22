-- The measures that bind a subject today, each with its list entry and basis.
-- suspended: an objection to the basis record is open (S4 item 18).
CREATE OR REPLACE VIEW credit.measure_now AS
	SELECT n.code, m.measure, m.name, m.kind, m.direction, m.matter_kinds, m.basis, n.listing_id, n.list_kind, n.list_name, n.record_id,
		   n.document_no, n.since, n.until, n.status = 'suspended' AS suspended
	  FROM credit.listing_now AS n
	  JOIN credit.list_measure AS lm ON lm.list_kind = n.list_kind AND lm.valid_during @> credit.today()
	  JOIN credit.measure AS m ON m.measure = lm.measure AND m.valid_during @> credit.today()
	 WHERE n.status IN ('in_force', 'suspended');
COMMENT ON VIEW credit.measure_now IS
	'今日有效的奖惩措施及其依据,异议期间标为暂停 | measures that bind a subject today, with entry and basis; suspended while under objection';
GRANT SELECT ON credit.measure_now TO credit_office, credit_clerk, credit_head, credit_leader, credit_inquirer, credit_evaluator;
