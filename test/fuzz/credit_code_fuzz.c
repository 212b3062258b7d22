// sources: credit_code_core.c libs: 
/*
 * credit_code_fuzz.c
 *	  Any bytes: no read outside them; what is accepted is one code, whose bytes
 *	  are in the order of its text; what is said about the rest is true.
 */
#include <stdlib.h>
#include <string.h>

#include "credit_code_core.h"

#define must(condition) do { if (!(condition)) abort(); } while (0)

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

/* an accepted code goes round; text must have room for 18 */
static void
check_code(const CreditCode *code, char *text)
{
	CreditCode	again;
	CreditCodeDiagnosis d;

	credit_code_unpack(code, text);
	must(strspn(text, "0123456789ABCDEFGHJKLMNPQRTUWXYZ") >= 18);
	must(memchr(text + 1, 'Z', 17) == NULL);
	must(credit_code_parse(text, 18, &again) == CREDIT_CODE_NO_FAULT);
	must(memcmp(code, &again, sizeof(again)) == 0);
	credit_code_diagnose(text, 18, false, &d);
	must(d.tier == (CreditCodeTier) credit_code_kind(code));
	must((text[0] == 'Z') == (d.tier == CREDIT_CODE_TIER_ASSIGNED));
	must(!d.has_suggestion);
}

static void
check_pair(const CreditCode *a, const char *ta, const CreditCode *b, const char *tb)
{
	int			order = sign(memcmp(ta, tb, 18));

	must(sign(credit_code_compare(a, b)) == order);
	must((order < 0) <= (credit_code_leading(a) <= credit_code_leading(b)));
	must(order > 0 || credit_code_distance(a, b) >= 0);
	must(order < 0 || credit_code_distance(a, b) <= 0);
}

static CreditCodeFault
check_text(const char *str, size_t size, bool search, CreditCode *code)
{
	CreditCodeFault fault = credit_code_parse(str, size, code);
	CreditCodeDiagnosis d;
	CreditCode	meant;

	for (int deep = 0; deep <= search; deep++)
	{
		credit_code_diagnose(str, size, deep == 1, &d);
		must((fault == CREDIT_CODE_NO_FAULT) == (d.tier <= CREDIT_CODE_TIER_ASSIGNED));
		must(d.has_suggestion == (d.tier == CREDIT_CODE_TIER_REPAIRABLE));
		must(!d.has_suggestion ||
			 credit_code_parse(d.suggestion, strlen(d.suggestion), &meant) == CREDIT_CODE_NO_FAULT);
		must(d.tier <= CREDIT_CODE_TIER_ASSIGNED || d.fault != CREDIT_CODE_NO_FAULT);
		must(memchr(d.found, 0, sizeof(d.found)) && memchr(d.expected, 0, sizeof(d.expected)));
		must(d.position >= 0 && d.position <= 18);
	}
	return fault;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char letters[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
	static const char *const regions[] = {"35", "11", "36", "99", "10", "46"};
	char	   *str = malloc(size ? size : 1);
	char		made[2][CREDIT_CODE_CHARS + 1] = {{0}};
	CreditCode	code[3];
	char		text[CREDIT_CODE_CHARS + 8] = {0};

	memcpy(str, data, size);
	if (check_text(str, size, true, &code[0]) == CREDIT_CODE_NO_FAULT)
	{
		size_t		first = 0;

		check_code(&code[0], text);
		while (strchr(" \t\n\v\f\r", str[first]))
			first++;
		for (int i = 0; i < 18; i++)
			must(str[first + i] == text[i] || str[first + i] == text[i] + ('a' - 'A'));
	}
	(void) credit_code_may_be_personal(str, size);
	free(str);

	/* two codes made out of the bytes: what is expected makes them valid */
	for (int n = 0; n < 2 && size >= 17; n++)
	{
		char	   *s = made[n];
		CreditCodeDiagnosis d;
		CreditCodeFault fault;

		for (int i = 0; i < 17; i++)
			s[i] = i >= 2 && i < 8 ? (char) ('0' + data[i] % 10) : letters[data[i] % 31];
		/* the second differs from the first in one place only */
		if (n == 1)
		{
			int			i = data[16] % 16;

			s[i] = i >= 2 && i < 8 ? (char) ('0' + data[size - 1] % 10) : letters[data[size - 1] % 31];
		}
		memcpy(s + 2, regions[data[2] % 6], 2);
		if (s[8] == 'M')
			s[9] = '0';
		s[16] = s[17] = '0';
		fault = check_text(s, 18, false, &code[n]);
		if (fault == CREDIT_CODE_ORGANISATION_CHECK)
		{
			credit_code_diagnose(s, 18, false, &d);
			if (d.fault == CREDIT_CODE_CITIZEN_ID_LIKE)
				return 0;
			must(d.position == 17);
			s[16] = d.expected[0];
			fault = check_text(s, 18, false, &code[n]);
		}
		if (fault == CREDIT_CODE_CHECK)
		{
			credit_code_diagnose(s, 18, false, &d);
			if (d.fault == CREDIT_CODE_CITIZEN_ID_LIKE)
				return 0;
			must(d.position == 18);
			s[17] = d.expected[0];
			fault = check_text(s, 18, false, &code[n]);
		}
		must(fault == CREDIT_CODE_NO_FAULT);
		check_code(&code[n], s);
	}
	if (size >= 17)
	{
		check_pair(&code[0], made[0], &code[1], made[1]);
		/* a legacy code of the same 17 characters, if there is one */
		for (int i = 0; i < 31; i++)
		{
			memcpy(text, made[0], 17);
			text[17] = letters[i];
			if (credit_code_parse(text, 18, &code[2]) == CREDIT_CODE_NO_FAULT)
				check_pair(&code[0], made[0], &code[2], text);
		}
		must(credit_code_assign((char) ('1' + data[0] % 9), data, &code[2]));
		check_code(&code[2], text);
		must(text[1] == '1' + data[0] % 9);
		check_pair(&code[0], made[0], &code[2], text);
	}
	return 0;
}
