-- After entries: their subjects' turn, then what a statement of several rows
-- could slip past the row's own check, then the red entries that yield.
CREATE OR REPLACE FUNCTION credit_private.settle_listings() RETURNS trigger
	LANGUAGE plpgsql
	SET search_path = pg_catalog, credit, pg_temp
AS $function$
DECLARE
	black credit.credit_code[];
BEGIN
	PERFORM credit_private.take_turn(ARRAY(SELECT DISTINCT n.code FROM new_rows AS n));
	PERFORM credit.raise('listed_already', ARRAY[n.list_kind, o.listing_id::text], NULL, 'listing', 'valid_during')
	   FROM new_rows AS n
	   JOIN credit.list_kind AS k ON k.list_kind = n.list_kind AND k.entry_per = 'subject'
	  CROSS JOIN LATERAL credit_private.codes_of(n.code) AS c
	   JOIN credit.listing_now AS o ON o.code = c AND o.list_kind = n.list_kind AND o.listing_id <> n.listing_id AND o.status <> 'ended' AND o.root_code IS NULL
	  WHERE n.root_code IS NULL AND n.valid_during && pg_catalog.daterange(o.since, o.until)
	  LIMIT 1;
	PERFORM credit.raise('red_while_black', ARRAY[n.list_kind], NULL, 'listing', 'list_kind')
	   FROM new_rows AS n
	   JOIN credit.list_kind AS k ON k.list_kind = n.list_kind AND k.colour = 'red'
	  CROSS JOIN LATERAL credit_private.codes_of(n.code) AS c
	   JOIN credit.listing_now AS o ON o.code = c AND o.colour = 'black' AND o.status <> 'ended'
	  LIMIT 1;
	black := ARRAY(SELECT DISTINCT n.code FROM new_rows AS n JOIN credit.list_kind AS k ON k.list_kind = n.list_kind AND k.colour = 'black');
	IF black <> '{}' THEN
		PERFORM credit_private.yield_red(black);
	END IF;
	RETURN NULL;
END
$function$;
COMMENT ON FUNCTION credit_private.settle_listings() IS '列入之后:次序、重复、红黑 | after entries: order, double listing, red yields to black';
CREATE OR REPLACE TRIGGER listing_settle_insert AFTER INSERT ON credit.listing
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credit_private.settle_listings();
