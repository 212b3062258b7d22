/*
 * citizen_id_core.h
 *	  公民身份号码 (GB 11643-1999): parsing, arithmetic and parts, without
 *	  PostgreSQL.
 *
 * A number is 17 digits and a check character (ISO 7064 MOD 11-2):
 *
 *	  1-6 region   7-14 birth date   15-17 sequence   18 check
 *
 * The check character repeats what the 17 digits say, so an id is kept as
 * those digits in one 64-bit integer.  No two ids differ in the 18th character
 * alone, hence integer order is the order of the text.
 *
 * What is refused is refused for ever, since parsing is the type's input and
 * must not depend on a table or a clock:
 *	  - the two leading digits, by a list (see region_known());
 *	  - a birth date that no calendar has, or outside 1800-2099.  There is no
 *		"not in the future": tomorrow it would not be.  The span holds the
 *		oldest number printed in the standard (born 1880) with a margin.
 * The other four digits of the region are never checked: a number keeps the
 * code in force at its first registration, abolished or not, for life.
 */
#ifndef CITIZEN_ID_CORE_H
#define CITIZEN_ID_CORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CITIZEN_ID_LEN 18
#define CITIZEN_ID_OLD_LEN 15
#define CITIZEN_ID_MASK_KEPT 3

/* what is wrong first, from left to right through the rules */
typedef enum CitizenIdFault
{
	CITIZEN_ID_OK,
	CITIZEN_ID_LENGTH,
	CITIZEN_ID_OLD_FORM,		/* 15 digits: right, but another form */
	CITIZEN_ID_CHARACTER,
	CITIZEN_ID_REGION,
	CITIZEN_ID_BIRTH_DATE,
	CITIZEN_ID_CHECK
} CitizenIdFault;

typedef enum CitizenIdKind
{
	CITIZEN_ID_RESIDENT,
	CITIZEN_ID_HONG_KONG_MACAO_TAIWAN,
	CITIZEN_ID_FOREIGN_PERMANENT
} CitizenIdKind;

/* outer ASCII blanks are skipped and x is read as X; nothing else is repaired */
extern CitizenIdFault citizen_id_parse(const char *str, size_t len,
									   int64_t *id);
/* exactly the written form, as citizen_id_format() gives it */
extern CitizenIdFault citizen_id_parse_strict(const char *str, size_t len,
											  int64_t *id);
/* the form of 15 digits in use before 1999 */
extern CitizenIdFault citizen_id_parse_15(const char *str, size_t len,
										  int64_t *id);

/* both write CITIZEN_ID_LEN characters and no terminator */
extern void citizen_id_format(int64_t id, char *out);
extern void citizen_id_mask(int64_t id, char *out);

extern void citizen_id_birth(int64_t id, int *year, int *month, int *day);
extern bool citizen_id_is_male(int64_t id);
extern CitizenIdKind citizen_id_kind(int64_t id);
extern int	citizen_id_region(int64_t id);

#endif							/* CITIZEN_ID_CORE_H */
