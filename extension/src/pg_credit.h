/*
 * pg_credit.h
 *	  What every file of the module that talks to the server includes after
 *	  postgres.h: the compatibility layer and our message catalogue.
 *
 * C is in three layers, and each file belongs to one of them:
 *	  *_core.c	parsing and arithmetic, knows nothing of PostgreSQL, is fuzzed
 *	  <type>.c	type glue: input, output, operators, support functions
 *	  others	server work: caches, triggers, SPI
 */
#ifndef PG_CREDIT_H
#define PG_CREDIT_H

#include "compat.h"

#undef TEXTDOMAIN
#define TEXTDOMAIN PG_TEXTDOMAIN("pg_credit")

/* clock.c */
extern void credit_clock_init(void);

/* person.c */
extern void credit_person_init(void);

/* history.c */
extern void credit_history_init(void);

#endif							/* PG_CREDIT_H */
