-- 0.2.0: one-stop search by any part of a name, in pages, with a limit
DROP FUNCTION credit_public.search(text, text, date, date);
DROP INDEX credit_public.published_record_name_idx, credit_public.published_record_decided_idx;
@@functions/subject/name_key.sql@@
@@sql/search.sql@@
