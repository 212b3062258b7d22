/*
 * compat.h
 *	  Every difference between PostgreSQL 15, 16, 17 and 18 that pg_credit
 *	  meets.  No other file tests PG_VERSION_NUM.
 */
#ifndef PG_CREDIT_COMPAT_H
#define PG_CREDIT_COMPAT_H

#if PG_VERSION_NUM < 150000
#error "pg_credit needs PostgreSQL 15 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#include "varatt.h"
#else
/* soft errors arrived in 16: before, every input error is hard */
#define ereturn(context, dummy, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); return dummy; } while (0)
#define errsave(context, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); } while (0)
#define SOFT_ERROR_OCCURRED(escontext) (false)
#endif

#if PG_VERSION_NUM >= 180000
#define CREDIT_MODULE_MAGIC \
	PG_MODULE_MAGIC_EXT(.name = "pg_credit", .version = PG_CREDIT_VERSION)
#else
#define CREDIT_MODULE_MAGIC PG_MODULE_MAGIC
#endif

/* index scans carry instrumentation since 18 */
#if PG_VERSION_NUM >= 180000
#define credit_index_beginscan(heap, index, snapshot, nkeys) \
	index_beginscan(heap, index, snapshot, NULL, nkeys, 0)
#else
#define credit_index_beginscan(heap, index, snapshot, nkeys) \
	index_beginscan(heap, index, snapshot, nkeys, 0)
#endif

#endif							/* PG_CREDIT_COMPAT_H */
