-- draft -> comments -> issued (S0 方案 一(二)), whoever writes: nothing is issued
-- with a comment unanswered, and of an issued edition only the end may be set.
CREATE OR REPLACE FUNCTION credit_private.check_edition_change() RETURNS trigger
	LANGUAGE plpgsql SECURITY DEFINER
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	ended credit.catalog_edition := NEW;
	problems text;
BEGIN
	IF OLD.state = 'issued' THEN
		ended.valid_during := OLD.valid_during;
		IF ended IS DISTINCT FROM OLD OR NOT (pg_catalog.upper_inf(OLD.valid_during) AND OLD.valid_during @> NEW.valid_during
			AND lower(NEW.valid_during) IS NOT DISTINCT FROM lower(OLD.valid_during)) THEN
			PERFORM credit.raise('edition_issued', ARRAY[OLD.edition], NULL, 'catalog_edition');
		END IF;
	ELSIF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('draft', 'comments'), ('comments', 'issued')) THEN
		PERFORM credit.raise('wrong_edition_state', ARRAY[OLD.edition, OLD.state, CASE NEW.state WHEN 'issued' THEN 'comments' ELSE 'draft' END], NULL, 'catalog_edition', 'state');
	ELSIF NEW.state = 'issued' THEN
		SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', p.item, p.problem, p.detail), '; ') INTO problems
		  FROM credit.edition_problems(OLD.edition) AS p;
		IF problems IS NOT NULL THEN
			PERFORM credit.raise('edition_not_ready', ARRAY[OLD.edition], problems, 'catalog_edition', 'state');
		END IF;
	END IF;
	RETURN NEW;
END
$function$;
COMMENT ON FUNCTION credit_private.check_edition_change() IS
	'目录版本按 起草、征求意见、发布 转移,意见未答复不得发布 | editions move along their states, none is issued with a comment unanswered';
CREATE OR REPLACE TRIGGER catalog_edition_check_change BEFORE UPDATE ON credit.catalog_edition
	FOR EACH ROW EXECUTE FUNCTION credit_private.check_edition_change();
