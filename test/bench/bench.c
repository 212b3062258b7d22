/*
 * bench.c
 *	  What the benchmark needs from C and the product does not: the CPU time
 *	  of this backend, a function that does nothing, and a maker of codes.
 *
 * The codes are made here, from the rules of the standards and not with the
 * product's own code, so that every load is also a comparison of the two.
 */
#include "postgres.h"

#include <sys/resource.h>

#include "common/hashfn.h"
#include "fmgr.h"
#include "utils/builtins.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(bench_cpu);
PG_FUNCTION_INFO_V1(bench_empty);
PG_FUNCTION_INFO_V1(bench_code);

/* seconds of user and system time this backend has used */
Datum
bench_cpu(PG_FUNCTION_ARGS)
{
	struct rusage used;

	(void) fcinfo;
	getrusage(RUSAGE_SELF, &used);
	PG_RETURN_FLOAT8(used.ru_utime.tv_sec + used.ru_stime.tv_sec +
					 (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6);
}

/* what a call costs that looks at its argument and does nothing with it */
Datum
bench_empty(PG_FUNCTION_ARGS)
{
	text	   *str = PG_GETARG_TEXT_PP(0);

	PG_RETURN_BOOL(VARSIZE_ANY_EXHDR(str) == 18);
}

static const char letters[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
static const char letters36[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

static uint64
draw(uint64 *state, uint64 below)
{
	*state = hash_bytes_uint32_extended((uint32) *state, *state >> 32 | 1);
	return *state % below;
}

/* what registers whom, out of 100: firms and shops, and some of the rest */
static const struct
{
	int			upto;
	const char *pair;
}			pairs[] = {
	{52, "91"}, {84, "92"}, {88, "93"}, {90, "12"}, {92, "11"}, {94, "51"},
	{96, "52"}, {97, "81"}, {98, "54"}, {99, "31"}, {100, "N2"}
};
static const char *const provinces[] = {
	"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
	"35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
	"53", "54", "61", "62", "63", "64", "65"
};

/*
 * bench_code(number, one_city): a valid code, the same for the same number.
 * Codes of one city have their ten leading characters in common.
 */
Datum
bench_code(PG_FUNCTION_ARGS)
{
	uint64		state = hash_bytes_uint32_extended((uint32) PG_GETARG_INT64(0), 42);
	char		code[18];
	int			sum;
	static const int weight11[] = {3, 7, 9, 10, 5, 8, 4, 2};

	if (PG_GETARG_BOOL(1))
		memcpy(code, "91350200MA", 10);
	else
	{
		uint64		share = draw(&state, 100);
		int			i = 0;

		while (share >= pairs[i].upto)
			i++;
		memcpy(code, pairs[i].pair, 2);
		memcpy(code + 2, provinces[draw(&state, lengthof(provinces))], 2);
		code[4] = '0';
		code[5] = '1' + draw(&state, 9);
		code[6] = '0' + draw(&state, 3);
		code[7] = '0' + draw(&state, 10);
		/* since 2015 bodies begin with MA; before, they were digits */
		if (draw(&state, 100) < 65)
			memcpy(code + 8, "MA", 2);
		else
		{
			code[8] = '0' + draw(&state, 10);
			code[9] = '0' + draw(&state, 10);
		}
	}
	for (int i = 10; i < 16; i++)
		code[i] = code[8] == 'M' ? letters[draw(&state, 31)] : '0' + draw(&state, 10);

	sum = 0;
	for (int i = 0; i < 8; i++)
		sum += (int) (strchr(letters36, code[8 + i]) - letters36) * weight11[i];
	sum = 11 - sum % 11;
	code[16] = sum == 10 ? 'X' : sum == 11 ? '0' : '0' + sum;

	sum = 0;
	for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31)
		sum += (int) (strchr(letters, code[i]) - letters) * weight;
	code[17] = letters[(31 - sum % 31) % 31];
	PG_RETURN_TEXT_P(cstring_to_text_with_len(code, 18));
}
