/*
 * pg_credit.c
 *	  The module's entry point: magic block, message catalogue, settings.
 */
#include "postgres.h"

#include "fmgr.h"
#include "miscadmin.h"
#include "utils/guc.h"

#include "pg_credit.h"

CREDIT_MODULE_MAGIC;

void		_PG_init(void);

void
_PG_init(void)
{
	pg_bindtextdomain(TEXTDOMAIN);
	credit_clock_init();
	credit_person_init();
	credit_history_init();
	MarkGUCPrefixReserved("pg_credit");
}
