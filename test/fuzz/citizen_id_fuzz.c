// sources: citizen_id_core.c libs: 
/*
 * citizen_id_fuzz.c
 *	  Any bytes: no read outside them, and what is accepted is one number.
 */
#include <stdlib.h>
#include <string.h>

#include "citizen_id_core.h"

#define must(condition) do { if (!(condition)) abort(); } while (0)

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_value(int64_t id)
{
	char		written[CITIZEN_ID_LEN];
	char		masked[CITIZEN_ID_LEN];
	int64_t		again = -1;
	int			y,
				m,
				d;

	citizen_id_format(id, written);
	must(citizen_id_parse_strict(written, CITIZEN_ID_LEN, &again) == CITIZEN_ID_OK);
	must(again == id);
	citizen_id_birth(id, &y, &m, &d);
	must(y >= 1800 && y <= 2099 && m >= 1 && m <= 12 && d >= 1 && d <= 31);
	must(citizen_id_is_male(id) == ((written[16] - '0') % 2 == 1));
	must(citizen_id_region(id) == strtol((char[7]){written[0], written[1], written[2],
												   written[3], written[4], written[5], 0}, NULL, 10));
	must((citizen_id_kind(id) == CITIZEN_ID_FOREIGN_PERMANENT) == (written[0] == '9'));
	citizen_id_mask(id, masked);
	for (int i = 0; i < CITIZEN_ID_LEN; i++)
		must(masked[i] == (i < CITIZEN_ID_MASK_KEPT || i == 17 ? written[i] : '*'));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char	   *str = malloc(size ? size : 1);
	int64_t		id = -1,
				strict = -1,
				old = -1;
	bool		good,
				good_strict;

	memcpy(str, data, size);
	good = citizen_id_parse(str, size, &id) == CITIZEN_ID_OK;
	good_strict = citizen_id_parse_strict(str, size, &strict) == CITIZEN_ID_OK;
	must(good || id == -1);
	must(!good_strict || (good && id == strict && size == CITIZEN_ID_LEN));
	if (good)
	{
		char		written[CITIZEN_ID_LEN];
		size_t		first = 0;

		check_value(id);
		citizen_id_format(id, written);
		while (strchr(" \t\n\v\f\r", str[first]))
			first++;
		must(memcmp(str + first, written, 17) == 0);
		must(str[first + 17] == written[17] || (str[first + 17] == 'x' && written[17] == 'X'));
		must(good_strict == (size == CITIZEN_ID_LEN && memcmp(str, written, 18) == 0));
	}
	if (citizen_id_parse_15(str, size, &old) == CITIZEN_ID_OK)
	{
		must(!good);
		must(citizen_id_parse(str, size, &id) == CITIZEN_ID_OLD_FORM);
		check_value(old);
	}
	else
		must(old == -1);
	free(str);
	return 0;
}
