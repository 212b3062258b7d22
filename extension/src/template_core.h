/*
 * template_core.h
 *	  Templates of JSON documents, and every fault of a document at once.
 *
 * Knows nothing of PostgreSQL.  All memory comes from malloc() and belongs to
 * a Template or to a TemplateFaults; both may be freed at any moment between
 * calls, also half filled, so a caller arms its clean-up first and calls then.
 *
 * docs/template.md describes the format.
 */
#ifndef CREDIT_TEMPLATE_CORE_H
#define CREDIT_TEMPLATE_CORE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Limits, all of them.  Depth guards the C stack (jansson and we recurse once
 * per level; jansson's own limit is 2048); size guards memory (a document of
 * nothing but {} takes 77 times its size while it is checked); faults guard the
 * reader, who does not need more; the others guard time, since nothing can
 * interrupt a check.
 */
#define TEMPLATE_MAX_DEPTH		16
#define TEMPLATE_MAX_BYTES		(1024 * 1024)
#define TEMPLATE_MAX_FAULTS		200
#define TEMPLATE_MAX_FIELDS		500 /* of one object */
#define TEMPLATE_MAX_WORDS		2000	/* values of one field */
#define TEMPLATE_MAX_ITEMS		200 /* of one enums value */
#define TEMPLATE_MAX_LIST		10000	/* items of one list */
#define TEMPLATE_MAX_MATCHED	65536	/* bytes that meet a pattern */
#define TEMPLATE_SHOWN_CHARS	80	/* of an offending value */
#define TEMPLATE_SHOWN_LIST		200 /* of the values that were expected */

typedef enum TemplateStatus
{
	TEMPLATE_DONE,
	TEMPLATE_OUT_OF_MEMORY
} TemplateStatus;

/* One fault.  Everything is owned by the TemplateFaults, or constant. */
typedef struct TemplateFault
{
	struct TemplateFault *next;
	char	   *pointer;		/* RFC 6901; a personal number in it is masked */
	const char *fault;			/* the code, a constant */
	char	   *value;			/* as shown: cut, masked; NULL: nothing to show */
	const char *expected;		/* a constant format with up to two %s */
	char	   *expected_1;		/* what goes there; NULL when there is none */
	char	   *expected_2;
	const char *hint;
	bool		own_hint;		/* the template author's words: not to translate */
} TemplateFault;

typedef struct TemplateFaults
{
	TemplateFault *first;
	TemplateFault *last;
	int			count;
	struct Chunk *memory;
} TemplateFaults;

typedef struct Template Template;

/*
 * Read a template.  *result is NULL when it has faults, which then are in
 * *faults, with pointers into the template.  *faults starts zeroed.
 */
extern TemplateStatus template_parse(const char *text, size_t len,
									 Template **result, TemplateFaults *faults);

/* Add every fault of a document to *faults. */
extern TemplateStatus template_check(const Template *template,
									 const char *text, size_t len,
									 TemplateFaults *faults);

extern void template_free(Template *template);
extern void template_faults_free(TemplateFaults *faults);

/* does this text hold what looks like a citizen number, whole or damaged? */
extern bool template_looks_personal(const char *text, size_t len);

#endif							/* CREDIT_TEMPLATE_CORE_H */
