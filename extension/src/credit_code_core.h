/*
 * credit_code_core.h
 *	  统一社会信用代码 (GB 32100-2015): parsing, checks, packing, diagnosis.
 *	  Knows nothing of PostgreSQL; see credit_code_core.c.
 */
#ifndef CREDIT_CODE_CORE_H
#define CREDIT_CODE_CORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CREDIT_CODE_CHARS	18	/* as people write it */
#define CREDIT_CODE_BYTES	12	/* as it is stored */

/* bytes, so that it has neither alignment nor padding */
typedef struct CreditCode
{
	uint8_t		bytes[CREDIT_CODE_BYTES];
} CreditCode;

/* what a storable code is */
typedef enum CreditCodeKind
{
	CREDIT_CODE_OFFICIAL,		/* GB 32100, both checks hold */
	CREDIT_CODE_LEGACY,			/* Fujian pilot, issued before the standard */
	CREDIT_CODE_ASSIGNED		/* ours, begins with Z */
} CreditCodeKind;

typedef enum CreditCodeFault
{
	CREDIT_CODE_NO_FAULT,
	CREDIT_CODE_LENGTH,			/* not 18 characters */
	CREDIT_CODE_ALPHABET,		/* a character that cannot stand there */
	CREDIT_CODE_PLACEHOLDER,	/* 17 zeros and X: "has no code" */
	CREDIT_CODE_REGION,			/* no such province */
	CREDIT_CODE_ORGANISATION_CHECK, /* GB 11714, character 17 */
	CREDIT_CODE_CHECK,			/* GB 32100, character 18 */
	CREDIT_CODE_CITIZEN_ID_LIKE,	/* may be a personal number */
	CREDIT_CODE_DEPARTMENT		/* unknown pair of characters 1 and 2: soft */
} CreditCodeFault;

typedef enum CreditCodeTier
{
	CREDIT_CODE_TIER_VALID,
	CREDIT_CODE_TIER_LEGACY,
	CREDIT_CODE_TIER_ASSIGNED,
	CREDIT_CODE_TIER_PLACEHOLDER,
	CREDIT_CODE_TIER_CITIZEN_ID_LIKE,
	CREDIT_CODE_TIER_REPAIRABLE,
	CREDIT_CODE_TIER_INVALID
} CreditCodeTier;

typedef struct CreditCodeDiagnosis
{
	CreditCodeTier tier;
	CreditCodeFault fault;
	int			length;			/* characters, outer blanks not counted */
	int			position;		/* of the fault, from 1; 0 = the whole */
	char		found[8];		/* the character there, in UTF-8 */
	char		expected[40];	/* what may stand there; "" = not known */
	bool		personal;		/* may hold a personal number: do not show */
	bool		has_suggestion;
	char		suggestion[CREDIT_CODE_CHARS + 1];
} CreditCodeDiagnosis;

/* called across files of this module only; the server shares our name space */
#pragma GCC visibility push(hidden)

extern CreditCodeFault credit_code_parse(const char *str, size_t len,
										 CreditCode *code);
extern void credit_code_unpack(const CreditCode *code, char *str);
extern int	credit_code_compare(const CreditCode *a, const CreditCode *b);
extern bool credit_code_parse_official(const char *str, CreditCode *code);
extern bool credit_code_is_valid_text(const char *str, size_t len);
extern uint64_t credit_code_leading(const CreditCode *code);
extern double credit_code_distance(const CreditCode *a, const CreditCode *b);
extern CreditCodeKind credit_code_kind(const CreditCode *code);

#define CREDIT_CODE_PAYLOAD_BYTES 10	/* of which 74 bits are used */
extern bool credit_code_assign(char kind, const uint8_t *payload,
							   CreditCode *code);

extern void credit_code_diagnose(const char *utf8, size_t len, bool search,
								 CreditCodeDiagnosis *d);
extern bool credit_code_may_be_personal(const char *utf8, size_t len);

#pragma GCC visibility pop

#endif							/* CREDIT_CODE_CORE_H */
