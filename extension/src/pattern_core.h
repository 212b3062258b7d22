/*
 * pattern_core.h
 *	  Patterns of template fields: a subset of POSIX extended regular
 *	  expressions over Unicode characters, matched in linear time.
 *
 * Not regcomp(): that one depends on the process's locale, and a pattern such
 * as ((a*)*)* can hold a backend for hours.  Here time is bounded by length of
 * program times length of text, and the program's length has a limit.
 *
 * Understood:	c  .  [abc] [^a-z] [[:digit:]]  ( )  |  *  +  ?  {m} {m,} {m,n}
 *				^  $  \d  and a backslash before any ASCII punctuation.
 * Each means what it means to PostgreSQL's ~ under collation "C".  As with ~,
 * a pattern without ^ and $ is looked for anywhere in the text.
 */
#ifndef CREDIT_PATTERN_CORE_H
#define CREDIT_PATTERN_CORE_H

#include <stdbool.h>
#include <stddef.h>

#define PATTERN_MAX_TEXT	1000	/* bytes of one pattern */
#define PATTERN_MAX_PROGRAM 2000	/* instructions after {m,n} is written out */
#define PATTERN_MAX_NEST	20		/* open brackets */
#define PATTERN_MAX_REPEAT	255		/* m and n of {m,n} */

typedef struct Pattern Pattern;

/*
 * The caller owns the result.  NULL: *why says what is wrong with the pattern
 * (a constant), or is NULL when memory ran out.
 */
extern Pattern *template_pattern_compile(const char *text, size_t len, const char **why);
extern bool template_pattern_match(Pattern *pattern, const char *text, size_t len);
extern void template_pattern_free(Pattern *pattern);

/*
 * One character of valid UTF-8 at *pos, which moves on.  For bytes that are
 * not UTF-8 gives -1 and moves one byte.
 */
extern int	template_utf8_next(const char *text, size_t len, size_t *pos);

#endif							/* CREDIT_PATTERN_CORE_H */
