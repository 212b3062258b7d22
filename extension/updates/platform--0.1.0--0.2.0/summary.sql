-- 0.2.0: summaries; what an older release holds is counted once, behind its triggers
@@sql/summary.sql@@
@@functions/rule/month_of.sql@@
@@functions/summary/event_entries.sql@@
@@functions/summary/duty_entries.sql@@
@@functions/summary/record_entries.sql@@
@@functions/summary/publication_entries.sql@@
@@functions/summary/fault_dimension_of.sql@@
@@functions/summary/counted.sql@@
@@functions/summary/summarise_break_glass.sql@@
@@functions/summary/summarise_duty.sql@@
@@functions/summary/summarise_fault.sql@@
@@functions/summary/summarise_inbox.sql@@
@@functions/summary/summarise_inquiry.sql@@
@@functions/summary/summarise_intake_change.sql@@
@@functions/summary/summarise_listing.sql@@
@@functions/summary/summarise_matter.sql@@
@@functions/summary/summarise_objection.sql@@
@@functions/summary/summarise_publication.sql@@
@@functions/summary/summarise_published.sql@@
@@functions/summary/summarise_record.sql@@
@@functions/summary/summarise_repair.sql@@
@@functions/summary/summarise_sign_off.sql@@
INSERT INTO credit.summary (measure, unit, item, channel, day, amount)
SELECT c.measure, c.unit, c.item, c.channel, c.day, c.amount FROM credit_private.counted() AS c;
