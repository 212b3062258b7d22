/*
 * citizen_id_core.c
 *	  公民身份号码: parsing, arithmetic and parts, without PostgreSQL.
 *
 * Nothing here allocates, reads a locale or keeps state; strings come with
 * their length and need no terminator.
 */
#include "citizen_id_core.h"

#define DIGITS 17

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static char
check_character(const char *digits)
{
	static const int weight[DIGITS] =
	{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	int			sum = 0;

	for (int i = 0; i < DIGITS; i++)
		sum += weight[i] * (digits[i] - '0');
	return "10X98765432"[sum % 11];
}

/* the provincial divisions of GB/T 2260 */
static bool
province_known(int prefix)
{
	switch (prefix)
	{
		case 11: case 12: case 13: case 14: case 15:
		case 21: case 22: case 23:
		case 31: case 32: case 33: case 34: case 35: case 36: case 37:
		case 41: case 42: case 43: case 44: case 45: case 46:
		case 50: case 51: case 52: case 53: case 54:
		case 61: case 62: case 63: case 64: case 65:
		case 71: case 81: case 82:
			return true;
		default:
			return false;
	}
}

/*
 * Provinces; 83, which stands for Taiwan in residence permits; and for foreign
 * permanent residents 9, the province of acceptance and three digits of
 * nationality (GA 2102-2023).
 */
static bool
region_known(int region)
{
	if (region / 100000 == 9)
		return province_known(region / 1000 % 100);
	return province_known(region / 10000) || region / 10000 == 83;
}

static bool
date_exists(int y, int m, int d)
{
	static const int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int			last;

	if (y < 1800 || y > 2099 || m < 1 || m > 12)
		return false;
	last = month_days[m - 1];
	if (m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0))
		last = 29;
	return d >= 1 && d <= last;
}

/* the rules for 17 digits, all of them known to be digits */
static CitizenIdFault
accept_digits(const char *digits, int64_t *id)
{
	int64_t		n = 0;
	int			y,
				m,
				d;

	for (int i = 0; i < DIGITS; i++)
		n = n * 10 + (digits[i] - '0');
	if (!region_known(citizen_id_region(n)))
		return CITIZEN_ID_REGION;
	citizen_id_birth(n, &y, &m, &d);
	if (!date_exists(y, m, d))
		return CITIZEN_ID_BIRTH_DATE;
	*id = n;
	return CITIZEN_ID_OK;
}

static CitizenIdFault
parse_18(const char *str, size_t len, bool fold, int64_t *id)
{
	size_t		digits = 0;
	char		last;
	int64_t		n;
	CitizenIdFault fault;

	while (digits < len && is_digit(str[digits]))
		digits++;
	if (len != CITIZEN_ID_LEN)
	{
		if (len == CITIZEN_ID_OLD_LEN && digits == len)
			return CITIZEN_ID_OLD_FORM;
		/* a full-width letter takes several bytes: say so, not "length" */
		if (digits < len && (unsigned char) str[digits] >= 0x80)
			return CITIZEN_ID_CHARACTER;
		return CITIZEN_ID_LENGTH;
	}
	if (digits < DIGITS)
		return CITIZEN_ID_CHARACTER;
	last = str[DIGITS];
	if (fold && last == 'x')
		last = 'X';
	if (!is_digit(last) && last != 'X')
		return CITIZEN_ID_CHARACTER;
	fault = accept_digits(str, &n);
	if (fault != CITIZEN_ID_OK)
		return fault;
	if (last != check_character(str))
		return CITIZEN_ID_CHECK;
	*id = n;
	return CITIZEN_ID_OK;
}

static void
trim(const char **str, size_t *len)
{
	while (*len > 0 && is_blank(**str))
	{
		(*str)++;
		(*len)--;
	}
	while (*len > 0 && is_blank((*str)[*len - 1]))
		(*len)--;
}

CitizenIdFault
citizen_id_parse(const char *str, size_t len, int64_t *id)
{
	trim(&str, &len);
	return parse_18(str, len, true, id);
}

CitizenIdFault
citizen_id_parse_strict(const char *str, size_t len, int64_t *id)
{
	return parse_18(str, len, false, id);
}

/*
 * The old form has neither century nor check character.  The century is the
 * 20th, but for the sequences 996 to 999, kept for those who were past their
 * hundredth year when numbers were first given out.
 */
CitizenIdFault
citizen_id_parse_15(const char *str, size_t len, int64_t *id)
{
	char		digits[DIGITS];
	int			sequence;

	trim(&str, &len);
	if (len != CITIZEN_ID_OLD_LEN)
		return CITIZEN_ID_LENGTH;
	for (int i = 0; i < CITIZEN_ID_OLD_LEN; i++)
	{
		if (!is_digit(str[i]))
			return CITIZEN_ID_CHARACTER;
		digits[i < 6 ? i : i + 2] = str[i];
	}
	sequence = (str[12] - '0') * 100 + (str[13] - '0') * 10 + (str[14] - '0');
	digits[6] = '1';
	digits[7] = sequence >= 996 ? '8' : '9';
	return accept_digits(digits, id);
}

void
citizen_id_format(int64_t id, char *out)
{
	for (int i = DIGITS - 1; i >= 0; i--)
	{
		out[i] = (char) ('0' + id % 10);
		id /= 10;
	}
	out[DIGITS] = check_character(out);
}

/*
 * Birth date, sequence and the rest of the region are hidden; the province
 * and the check character are left, by which one recognises one's own number
 * and nobody else's.
 */
void
citizen_id_mask(int64_t id, char *out)
{
	citizen_id_format(id, out);
	for (int i = CITIZEN_ID_MASK_KEPT; i < DIGITS; i++)
		out[i] = '*';
}

void
citizen_id_birth(int64_t id, int *year, int *month, int *day)
{
	int			ymd = (int) (id / 1000 % 100000000);

	*year = ymd / 10000;
	*month = ymd / 100 % 100;
	*day = ymd % 100;
}

bool
citizen_id_is_male(int64_t id)
{
	return id % 2 == 1;
}

int
citizen_id_region(int64_t id)
{
	return (int) (id / INT64_C(100000000000));
}

CitizenIdKind
citizen_id_kind(int64_t id)
{
	int			prefix = citizen_id_region(id) / 10000;

	if (prefix >= 90)
		return CITIZEN_ID_FOREIGN_PERMANENT;
	if (prefix >= 81)
		return CITIZEN_ID_HONG_KONG_MACAO_TAIWAN;
	return CITIZEN_ID_RESIDENT;
}
