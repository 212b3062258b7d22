// sources: credit_code_core.c libs: 
/*
 * credit_code_test.c
 *	  credit_code_core.c against a plain reading of the standards, on codes that
 *	  chance makes, the same every time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "credit_code_core.h"

static const char letters31[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
static const char letters36[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char provinces[] = "10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 "
	"50 51 52 53 54 61 62 63 64 65 66 71 81 82 99 ";

static int	failures = 0;

static void
report(bool good, const char *what)
{
	printf("%s - credit_code: %s\n", good ? "ok" : "not ok", what);
	if (!good)
		failures++;
}

static uint64_t seed = 20150101;

static unsigned
chance(unsigned n)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned) ((seed >> 33) % n);
}

static int
value(const char *letters, char c)
{
	const char *at = strchr(letters, c);

	return c && at ? (int) (at - letters) : -1;
}

/* character 17 as GB 11714 has it */
static char
inner(const char *s)
{
	static const int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
	int			sum = 0;
	int			c;

	for (int i = 0; i < 8; i++)
		sum += weights[i] * value(letters36, s[8 + i]);
	c = 11 - sum % 11;
	return c == 10 ? 'X' : c == 11 ? '0' : (char) ('0' + c);
}

/* character 18 as GB 32100 has it; Z counts 31 */
static char
outer(const char *s)
{
	int			weight = 1;
	int			sum = 0;

	for (int i = 0; i < 17; i++)
	{
		sum += weight * (s[i] == 'Z' ? 31 : value(letters31, s[i]));
		weight = weight * 3 % 31;
	}
	return letters31[(31 - sum % 31) % 31];
}

/* character 18 as the Fujian pilot had it, '?' for none */
static char
pilot(const char *s)
{
	int			weight = 1;
	int			sum = 0;

	for (int i = 0; i < 17; i++)
	{
		sum += weight * value(letters36, s[i]);
		weight = weight * 2 % 37;
	}
	sum = (37 - sum % 37) % 37;
	return sum == 36 ? '?' : letters36[sum];
}

static bool
plain_valid(const char *s)
{
	char		province[4] = {s[2], s[3], ' ', 0};

	if (s[0] == 'Z')
	{
		for (int i = 1; i < 18; i++)
			if (value(letters31, s[i]) < 0)
				return false;
		return s[1] >= '1' && s[1] <= '9' && s[17] == outer(s);
	}
	for (int i = 0; i < 18; i++)
		if (value(i >= 2 && i < 8 ? "0123456789" : letters31, s[i]) < 0)
			return false;
	if (!strstr(provinces, province) || s[16] != inner(s))
		return false;
	return s[17] == outer(s) ||
		(memcmp(s + 2, "35", 2) == 0 && memcmp(s + 8, "M0", 2) == 0 && s[17] == pilot(s));
}

/* any code that can be stored; crowd asks for codes of one city */
static void
make(char *s, bool crowd)
{
	unsigned	what = chance(10);

	if (what == 0 && !crowd)
	{
		s[0] = 'Z';
		s[1] = (char) ('1' + chance(9));
		for (int i = 2; i < 17; i++)
			s[i] = letters31[chance(31)];
		s[17] = outer(s);
		return;
	}
	s[0] = letters31[crowd ? 9 : chance(31)];
	s[1] = letters31[crowd ? 1 : chance(31)];
	memcpy(s + 2, provinces + 3 * chance(37), 2);
	for (int i = 4; i < 8; i++)
		s[i] = (char) ('0' + chance(10));
	if (crowd)
		memcpy(s + 2, "350200", 6);
	for (int i = 8; i < 16; i++)
		s[i] = letters31[chance(31)];
	if (crowd || what < 5)
		memcpy(s + 8, "M0", 2);
	s[16] = inner(s);
	s[17] = outer(s);
	if (memcmp(s + 2, "35", 2) == 0 && memcmp(s + 8, "M0", 2) == 0 && what % 2 &&
		value(letters31, pilot(s)) >= 0)
		s[17] = pilot(s);
}

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

static int
compare_bytes(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(CreditCode));
}

#define N 400000
#define CITY 200000

int
main(void)
{
	static char text[N][18];
	static CreditCode code[N];
	bool		accepted = true,
				round_trip = true,
				ordered = true,
				distances = true,
				agreed = true,
				kinds = true,
				payloads = true;
	int			legacy = 0,
				assigned = 0;
	int			distinct = 1;
	long		good = 0;

	for (int i = 0; i < N; i++)
	{
		char		back[18];

		make(text[i], i < CITY);
		accepted = accepted && plain_valid(text[i]) &&
			credit_code_parse(text[i], 18, &code[i]) == CREDIT_CODE_NO_FAULT;
		credit_code_unpack(&code[i], back);
		round_trip = round_trip && memcmp(back, text[i], 18) == 0;
		legacy += credit_code_kind(&code[i]) == CREDIT_CODE_LEGACY;
		assigned += credit_code_kind(&code[i]) == CREDIT_CODE_ASSIGNED;
		kinds = kinds && (credit_code_kind(&code[i]) == CREDIT_CODE_LEGACY) ==
			(text[i][0] != 'Z' && text[i][17] != outer(text[i]));
	}
	report(accepted, "every code made by the rules is accepted");
	report(round_trip, "every code comes back as it was written");
	report(kinds && legacy > 10000 && assigned > 10000, "official, legacy and assigned are told apart");

	for (int i = 0; i < 4000000; i++)
	{
		/* neighbours in a city, and any two */
		int			a = (int) chance(i % 2 ? N : CITY),
					b = (int) chance(i % 2 ? N : CITY);
		int			order = sign(memcmp(text[a], text[b], 18));
		double		distance = credit_code_distance(&code[a], &code[b]);

		ordered = ordered && order == sign(credit_code_compare(&code[a], &code[b])) &&
			order == sign(memcmp(&code[a], &code[b], sizeof(CreditCode)));
		if (order <= 0 && credit_code_leading(&code[a]) > credit_code_leading(&code[b]))
			ordered = false;
		distances = distances && (order == 0 ? distance == 0 : order < 0 ? distance >= 0 : distance <= 0);
	}
	report(ordered, "order of the bytes is order of the text, 4,000,000 pairs");

	/* one place at a time, over all its letters, beside a fixed rest */
	for (int n = 0; n < 2000 && ordered; n++)
	{
		int			i = (int) chance(17);
		char		s[2][18];
		CreditCode	c[2];
		bool		have = false;

		memcpy(s[0], text[chance(N)], 18);
		if (i == 16 && s[0][0] != 'Z')
			continue;			/* follows from the others */
		for (int j = 0; j < 36; j++)
		{
			memcpy(s[1], s[0], 18);
			s[1][i] = letters36[j];
			if (s[1][0] != 'Z')
			{
				if (memchr(s[1] + 8, 'I', 8) || memchr(s[1] + 8, 'O', 8) || memchr(s[1] + 8, 'S', 8) ||
					memchr(s[1] + 8, 'V', 8) || memchr(s[1] + 8, 'Z', 8))
					continue;
				s[1][16] = inner(s[1]);
			}
			s[1][17] = outer(s[1]);
			if (!plain_valid(s[1]))
				continue;
			ordered = ordered && credit_code_parse(s[1], 18, &c[1]) == CREDIT_CODE_NO_FAULT &&
				(!have || memcmp(&c[0], &c[1], sizeof(CreditCode)) < 0);
			c[0] = c[1];
			have = true;
		}
	}
	report(ordered, "order holds in every place and letter");
	report(distances, "distance has the sign of the order");

	qsort(code, CITY, sizeof(CreditCode), compare_bytes);
	for (int i = 1; i < CITY; i++)
		distinct += credit_code_leading(&code[i]) != credit_code_leading(&code[i - 1]);
	report(distinct > CITY * 0.99, "the first 64 bits tell codes of one city apart");

	/* near misses: the fast verdict is the slow one */
	for (int i = 0; i < 3000000; i++)
	{
		char		s[18];
		CreditCode	c;
		bool		valid;

		memcpy(s, text[chance(N)], 18);
		for (unsigned k = chance(3); k > 0; k--)
			s[chance(18)] = letters36[chance(36)];
		if (chance(2))
			s[16] = "0123456789X"[chance(11)];
		if (chance(2) && value(letters36, s[0]) >= 0)
			s[17] = value(letters31, s[0]) >= 0 && !memchr(s, 'I', 17) && !memchr(s, 'O', 17) && !memchr(s, 'S', 17) &&
				!memchr(s, 'V', 17) && !memchr(s, 'Z', 17) ? (chance(2) ? outer(s) : pilot(s)) : s[17];
		valid = plain_valid(s);
		good += valid;
		agreed = agreed && valid == (credit_code_parse(s, 18, &c) == CREDIT_CODE_NO_FAULT) &&
			valid == credit_code_is_valid_text(s, 18);
	}
	report(agreed && good > 100000 && good < 2900000, "3,000,000 near misses are judged as the plain reading judges them");

	/* every byte in every place; small letters count as capitals */
	agreed = true;
	good = 0;
	for (int n = 0; n < 200; n++)
		for (int i = 0; i < 18; i++)
			for (int b = 0; b < 256; b++)
			{
				char		s[18];
				char		folded[18];
				CreditCode	c[2];
				bool		valid,
							quick;

				memcpy(s, text[chance(N)], 18);
				s[i] = (char) b;
				if (i < 17 && chance(2) && value(letters31, (char) (b >= 'a' && b <= 'z' ? b - 32 : b)) >= 0)
				{
					s[i] = (char) (b >= 'a' && b <= 'z' ? b - 32 : b);
					if (i >= 8 && i < 16)
						s[16] = inner(s);
					s[17] = outer(s);
					s[i] = (char) b;
				}
				for (int j = 0; j < 18; j++)
					folded[j] = s[j] >= 'a' && s[j] <= 'z' ? (char) (s[j] - 32) : s[j];
				valid = plain_valid(folded);
				good += valid;
				agreed = agreed && valid == (credit_code_parse(s, 18, &c[0]) == CREDIT_CODE_NO_FAULT) &&
					valid == credit_code_is_valid_text(s, 18) &&
					(!valid || (credit_code_parse(folded, 18, &c[1]) == CREDIT_CODE_NO_FAULT &&
								memcmp(&c[0], &c[1], sizeof(CreditCode)) == 0));

				/* the string ends where it ends: behind it stands what would fit */
				{
					char		ended[20];
					int			end = (int) chance(20);

					memcpy(ended, s, 18);
					ended[18] = '0';
					ended[19] = '\0';
					ended[end] = '\0';
					quick = credit_code_parse_official(ended, &c[1]);
					agreed = agreed && (!quick || (end == 18 && valid && memcmp(&c[0], &c[1], sizeof(CreditCode)) == 0)) &&
						(quick || !(end == 18 && valid && credit_code_kind(&c[0]) == CREDIT_CODE_OFFICIAL));
				}
			}
	report(agreed && good > 50000, "every byte in every place is judged so too, small letters as capitals");

	for (int i = 0; i < 20000; i++)
	{
		uint8_t		payload[CREDIT_CODE_PAYLOAD_BYTES];
		unsigned	again[5] = {0}; /* 16 bits each */
		CreditCode	c;
		char		s[18];

		for (int j = 0; j < CREDIT_CODE_PAYLOAD_BYTES; j++)
			payload[j] = (uint8_t) (i < 2 ? 255 * i : (int) chance(256));
		payloads = payloads && credit_code_assign('2', payload, &c);
		credit_code_unpack(&c, s);
		payloads = payloads && plain_valid(s) && memcmp(s, "Z2", 2) == 0;
		for (int j = 2; j < 17; j++)
		{
			unsigned	carry = (unsigned) value(letters31, s[j]);

			for (int k = 4; k >= 0; k--)
			{
				carry += again[k] * 31;
				again[k] = carry & 0xFFFF;
				carry >>= 16;
			}
		}
		/* 74 bits, that is the 80 without the last 6 */
		for (int k = 0; k < 5; k++)
		{
			unsigned	bits = (unsigned) payload[2 * k] << 8 | payload[2 * k + 1];
			unsigned	before = k == 0 ? 0 : (unsigned) payload[2 * k - 2] << 8 | payload[2 * k - 1];

			payloads = payloads && again[k] == ((before << 10 | bits >> 6) & 0xFFFF);
		}
		payloads = payloads && !credit_code_assign('0', payload, &c) && !credit_code_assign('A', payload, &c);
	}
	report(payloads, "an assigned code holds 74 bits of its payload");

	return failures != 0;
}
