/*
 * credit_code_core.c
 *	  统一社会信用代码 (GB 32100-2015): parsing, checks, packing, diagnosis.
 *
 * A code has 18 characters over 31 letters (0-9A-Z without I O S V Z):
 *
 *	  1		department that registers	(登记管理部门)
 *	  2		category of the body		(机构类别)
 *	  3-8	region of the registrar, digits
 *	  9-17	organisation code, GB 11714: 8 characters and a check over mod 11
 *	  18	check over mod 31
 *
 * Three kinds can be stored:
 *
 *	  official	both checks hold.
 *	  legacy	issued by the Fujian pilot before the standard: region 35, body
 *				beginning with M0, the inner check holds, and character 18 obeys
 *				mod 37 instead (weights 2^(i-1) over 0-9A-Z).  That rule was
 *				found from genuine codes, no document states it, so it is kept
 *				to where it was seen.  A check letter outside the 31 is refused:
 *				none is known, and accepting it later costs nothing stored.
 *	  assigned	Z, a letter no official code has, then the kind (1-9), 15
 *				characters of payload, and a check as in an official code with
 *				Z counting 31, that is 0.  So a 2 or 7 misread as Z is found.
 *
 * Packing.  12 bytes, and memcmp() orders them as their texts are ordered in
 * the C collation: a mixed radix number in text order, without character 17,
 * which characters 9-16 determine.  Character 18 stands in the last byte,
 * because an official and a legacy code may differ in it alone.
 *
 *	  bytes 0-7		key, big endian: the beginning of the code
 *	  bytes 8-10	rest, big endian: the characters that did not fit into key
 *	  byte 11		character 18 in ASCII
 *
 * The key is what a sort looks at first (abbreviated keys), so it must tell
 * codes of one city apart, where ten leading characters are the same.  The
 * pairs of characters 1 and 2 share it out in their order: each common
 * ("dense") pair has room for all 900,000 regions and 31^8 bodies, each of the
 * others for 31^6, their last two body characters going into the rest; and
 * after all of them the assigned codes have 31^12, the last four into the rest.
 * Which pairs are dense decides nothing but speed, but is part of the format.
 * Any region from 100000 to 999999 fits, so that new provinces change no byte.
 *
 * The format is on disk and under the hash: it never changes.
 */
#include "credit_code_core.h"

#include <string.h>

static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/* the place of a character in the alphabet, plus 1; lower case as upper */
static const uint8_t letter31[256] = {
	['0'] = 1, ['1'] = 2, ['2'] = 3, ['3'] = 4, ['4'] = 5,
	['5'] = 6, ['6'] = 7, ['7'] = 8, ['8'] = 9, ['9'] = 10,
	['A'] = 11, ['B'] = 12, ['C'] = 13, ['D'] = 14, ['E'] = 15, ['F'] = 16,
	['G'] = 17, ['H'] = 18, ['J'] = 19, ['K'] = 20, ['L'] = 21, ['M'] = 22,
	['N'] = 23, ['P'] = 24, ['Q'] = 25, ['R'] = 26, ['T'] = 27, ['U'] = 28,
	['W'] = 29, ['X'] = 30, ['Y'] = 31,
	['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
	['g'] = 17, ['h'] = 18, ['j'] = 19, ['k'] = 20, ['l'] = 21, ['m'] = 22,
	['n'] = 23, ['p'] = 24, ['q'] = 25, ['r'] = 26, ['t'] = 27, ['u'] = 28,
	['w'] = 29, ['x'] = 30, ['y'] = 31,
};

/* place among the 31 -> place in 0-9A-Z, as GB 11714 and the pilot count */
static const uint8_t to36[31] = {
	0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
	10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 25, 26, 27, 29, 30,
	32, 33, 34,
};

static const uint8_t weight31[17] = {
	1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
};
static const uint8_t weight11[8] = {3, 7, 9, 10, 5, 8, 4, 2};
static const uint8_t weight37[17] = {
	1, 2, 4, 8, 16, 32, 27, 17, 34, 31, 25, 13, 26, 15, 30, 23, 9
};

#define PLACE_X		29
#define PLACE_M		21

/* powers of 31 */
#define P2			UINT64_C(961)
#define P4			(P2 * P2)
#define P6			(P4 * P2)
#define P8			(P4 * P4)
#define P12			(P8 * P4)

#define REGIONS		UINT64_C(900000)	/* 100000 to 999999 */
#define DENSE_SPAN	(REGIONS * P8)
#define SPARSE_SPAN	(REGIONS * P6)
#define PAIRS		(31 * 31)
#define DENSE		22
#define START(pair, rank) \
	((uint64_t) (rank) * DENSE_SPAN + (uint64_t) ((pair) - (rank)) * SPARSE_SPAN)
#define ASSIGNED_START START(PAIRS, DENSE)

#define PAIR(a, b)	((a) * 31 + (b))

/* the dense pairs, in order, and the same as sets by first character */
static const uint16_t dense_pair[DENSE] = {
	PAIR(1, 1), PAIR(1, 2), PAIR(1, 3), PAIR(1, 9), PAIR(3, 1),
	PAIR(5, 1), PAIR(5, 2), PAIR(5, 3), PAIR(5, 4), PAIR(5, 5), PAIR(5, 9),
	PAIR(7, 1), PAIR(8, 1), PAIR(9, 1), PAIR(9, 2), PAIR(9, 3), PAIR(9, 9),
	PAIR(10, 1), PAIR(22, 1), PAIR(22, 2), PAIR(22, 3), PAIR(30, 1),
};
#define BIT(n)		(UINT32_C(1) << (n))
static const uint32_t dense_second[31] = {
	[1] = BIT(1) | BIT(2) | BIT(3) | BIT(9),
	[3] = BIT(1),
	[5] = BIT(1) | BIT(2) | BIT(3) | BIT(4) | BIT(5) | BIT(9),
	[7] = BIT(1),
	[8] = BIT(1),
	[9] = BIT(1) | BIT(2) | BIT(3) | BIT(9),
	[10] = BIT(1),
	[22] = BIT(1) | BIT(2) | BIT(3),
	[30] = BIT(1),
};
static const uint8_t dense_before[31] = {
	0, 0, 4, 4, 5, 5, 11, 11, 12, 13, 17,
	18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18,
	21, 21, 21, 21, 21, 21, 21, 21,
};

/* the key has room for all of it */
typedef char key_has_room[(DENSE * (DENSE_SPAN / P8) +
						   (PAIRS - DENSE) * (SPARSE_SPAN / P8 + 1) +
						   P4 + 1 <= UINT64_MAX / P8) ? 1 : -1];

/*
 * The pairs of GB 32100-2015 with its amendment 1 of 2016, and those issued
 * since (54, 55: residents' and villagers' committees; 99, G1, J1: seen).
 * Others are reported, never refused: such tables go stale.
 */
static const uint32_t known_second[31] = {
	[1] = BIT(1) | BIT(2) | BIT(3) | BIT(9),
	[2] = BIT(1) | BIT(9),
	[3] = BIT(1) | BIT(2) | BIT(3) | BIT(4) | BIT(5) | BIT(9),
	[4] = BIT(1) | BIT(9),
	[5] = BIT(1) | BIT(2) | BIT(3) | BIT(4) | BIT(5) | BIT(9),
	[6] = BIT(1) | BIT(2) | BIT(9),
	[7] = BIT(1) | BIT(2) | BIT(9),
	[8] = BIT(1) | BIT(9),
	[9] = BIT(1) | BIT(2) | BIT(3) | BIT(9),
	[10] = BIT(1) | BIT(9),
	[16] = BIT(1),
	[18] = BIT(1),
	[22] = BIT(1) | BIT(2) | BIT(3) | BIT(9),
	[30] = BIT(1),
};

/*
 * Provinces by their first digit: GB/T 2260, 10 (national registrars), 66 and
 * 99 (新疆生产建设兵团).  Counties are not looked at: genuine codes carry
 * abolished and never listed ones.
 */
static const uint16_t provinces[10] = {
	[1] = BIT(0) | BIT(1) | BIT(2) | BIT(3) | BIT(4) | BIT(5),
	[2] = BIT(1) | BIT(2) | BIT(3),
	[3] = BIT(1) | BIT(2) | BIT(3) | BIT(4) | BIT(5) | BIT(6) | BIT(7),
	[4] = BIT(1) | BIT(2) | BIT(3) | BIT(4) | BIT(5) | BIT(6),
	[5] = BIT(0) | BIT(1) | BIT(2) | BIT(3) | BIT(4),
	[6] = BIT(1) | BIT(2) | BIT(3) | BIT(4) | BIT(5) | BIT(6),
	[7] = BIT(1),
	[8] = BIT(1) | BIT(2),
	[9] = BIT(9),
};

static bool
is_blank(unsigned char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static void
trim(const char **str, size_t *len)
{
	while (*len > 0 && is_blank((unsigned char) (*str)[0]))
	{
		(*str)++;
		(*len)--;
	}
	while (*len > 0 && is_blank((unsigned char) (*str)[*len - 1]))
		(*len)--;
}

/* without a branch: what is counted differs from code to code */
static unsigned
count_bits(uint32_t n)
{
	n -= n >> 1 & 0x55555555;
	n = (n & 0x33333333) + (n >> 2 & 0x33333333);
	n = (n + (n >> 4)) & 0x0F0F0F0F;
	return n * 0x01010101 >> 24;
}

/* the check characters that belong to places v[0..], as places */
static unsigned
check31(const uint8_t *v)
{
	unsigned	sum = 0;

	for (int i = 0; i < 17; i++)
		sum += v[i] * weight31[i];
	return (31 - sum % 31) % 31;
}

static unsigned
check11(const uint8_t *body)
{
	unsigned	sum = 0;
	unsigned	check;

	for (int i = 0; i < 8; i++)
		sum += to36[body[i]] * weight11[i];
	check = (11 - sum % 11) % 11;
	return check == 10 ? PLACE_X : check;
}

/* as a value of 0-9A-Z; 36 stands for no character */
static unsigned
check37(const uint8_t *v)
{
	unsigned	sum = 0;

	for (int i = 0; i < 17; i++)
		sum += to36[v[i]] * weight37[i];
	return (37 - sum % 37) % 37;
}

static void
put(CreditCode *code, uint64_t key, uint32_t rest, char last)
{
	uint32_t	tail = rest << 8 | (uint8_t) last;

	/*
	 * Written out, these are two swaps and two stores.  Narrower stores would
	 * hold up whoever copies the value next, which costs more than all the
	 * arithmetic here.
	 */
	code->bytes[0] = (uint8_t) (key >> 56);
	code->bytes[1] = (uint8_t) (key >> 48);
	code->bytes[2] = (uint8_t) (key >> 40);
	code->bytes[3] = (uint8_t) (key >> 32);
	code->bytes[4] = (uint8_t) (key >> 24);
	code->bytes[5] = (uint8_t) (key >> 16);
	code->bytes[6] = (uint8_t) (key >> 8);
	code->bytes[7] = (uint8_t) key;
	code->bytes[8] = (uint8_t) (tail >> 24);
	code->bytes[9] = (uint8_t) (tail >> 16);
	code->bytes[10] = (uint8_t) (tail >> 8);
	code->bytes[11] = (uint8_t) tail;
}

static uint64_t
number31(const uint8_t *v, int n)
{
	uint64_t	number = 0;

	for (int i = 0; i < n; i++)
		number = number * 31 + v[i];
	return number;
}

static void
pack_assigned(const uint8_t *v, CreditCode *code)
{
	put(code, ASSIGNED_START + number31(v + 1, 12),
		(uint32_t) number31(v + 13, 4), alphabet[v[17]]);
}

/* body holds the places of characters 9 to 16; pairs first, so that they do not wait for one another */
static void
pack_parts(unsigned first, unsigned second, uint32_t region, const uint8_t *body,
		   char last, CreditCode *code)
{
	unsigned	pair = PAIR(first, second);
	uint32_t	dense = dense_second[first];
	unsigned	rank = dense_before[first] + count_bits(dense & (BIT(second) - 1));
	uint64_t	key = START(pair, rank);
	uint32_t	body1 = PAIR(body[0], body[1]) * 961u + PAIR(body[2], body[3]);
	uint32_t	body5 = PAIR(body[4], body[5]);
	uint32_t	body7 = PAIR(body[6], body[7]);

	region -= 100000;
	if (dense & BIT(second))
		put(code, key + region * P8 + body1 * P4 + (body5 * 961u + body7), 0, last);
	else
		put(code, key + region * P6 + body1 * P2 + body5, body7, last);
}

static void
pack(const uint8_t *v, CreditCode *code)
{
	uint32_t	region = 0;

	for (int i = 2; i < 8; i++)
		region = region * 10 + v[i];
	pack_parts(v[0], v[1], region, v + 8, alphabet[v[17]], code);
}

/*
 * The quick way, for official codes, which are nearly all: what each character
 * adds, by its position, to the sum of check31() in the low 14 bits, to that
 * of check11() in the next 12, and 1 to the count of characters that may stand
 * where they stand, in the rest.  With the check characters counted too the
 * sums must be divisible.
 */
#define ADD(c, v31, v36, w31, w11) \
	[c] = UINT32_C(1) << 26 | (v36) * (w11) << 14 | (v31) * (w31)
#define ADD_BOTH(c, v31, v36, w31, w11) \
	ADD(c, v31, v36, w31, w11), ADD((c) + 'a' - 'A', v31, v36, w31, w11)
#define ADD_DIGITS(w31, w11) \
	ADD('0', 0, 0, w31, w11), ADD('1', 1, 1, w31, w11), \
	ADD('2', 2, 2, w31, w11), ADD('3', 3, 3, w31, w11), \
	ADD('4', 4, 4, w31, w11), ADD('5', 5, 5, w31, w11), \
	ADD('6', 6, 6, w31, w11), ADD('7', 7, 7, w31, w11), \
	ADD('8', 8, 8, w31, w11), ADD('9', 9, 9, w31, w11)
#define ADD_ANY(w31, w11) \
	ADD_DIGITS(w31, w11), \
	ADD_BOTH('A', 10, 10, w31, w11), ADD_BOTH('B', 11, 11, w31, w11), \
	ADD_BOTH('C', 12, 12, w31, w11), ADD_BOTH('D', 13, 13, w31, w11), \
	ADD_BOTH('E', 14, 14, w31, w11), ADD_BOTH('F', 15, 15, w31, w11), \
	ADD_BOTH('G', 16, 16, w31, w11), ADD_BOTH('H', 17, 17, w31, w11), \
	ADD_BOTH('J', 18, 19, w31, w11), ADD_BOTH('K', 19, 20, w31, w11), \
	ADD_BOTH('L', 20, 21, w31, w11), ADD_BOTH('M', 21, 22, w31, w11), \
	ADD_BOTH('N', 22, 23, w31, w11), ADD_BOTH('P', 23, 25, w31, w11), \
	ADD_BOTH('Q', 24, 26, w31, w11), ADD_BOTH('R', 25, 27, w31, w11), \
	ADD_BOTH('T', 26, 29, w31, w11), ADD_BOTH('U', 27, 30, w31, w11), \
	ADD_BOTH('W', 28, 32, w31, w11), ADD_BOTH('X', 29, 33, w31, w11), \
	ADD_BOTH('Y', 30, 34, w31, w11)

static const uint32_t adds[CREDIT_CODE_CHARS][256] = {
	{ADD_ANY(1, 0)}, {ADD_ANY(3, 0)},
	{ADD_DIGITS(9, 0)}, {ADD_DIGITS(27, 0)}, {ADD_DIGITS(19, 0)},
	{ADD_DIGITS(26, 0)}, {ADD_DIGITS(16, 0)}, {ADD_DIGITS(17, 0)},
	{ADD_ANY(20, 3)}, {ADD_ANY(29, 7)}, {ADD_ANY(25, 9)}, {ADD_ANY(13, 10)},
	{ADD_ANY(8, 5)}, {ADD_ANY(24, 8)}, {ADD_ANY(10, 4)}, {ADD_ANY(30, 2)},
	{ADD_DIGITS(28, 1), ADD_BOTH('X', PLACE_X, 10, 28, 1)},
	{ADD_ANY(1, 0)},
};

#define ADDS(i)		adds[i][s[i]]

static inline bool
adds_up(const unsigned char *s, uint32_t sum)
{
	return sum >> 26 == CREDIT_CODE_CHARS &&
		(sum & 0x3FFF) % 31 == 0 && (sum >> 14 & 0xFFF) % 11 == 0 &&
		(provinces[s[2] - '0'] & BIT(s[3] - '0')) != 0;
}

/* 18 characters; no loop, so that the look-ups do not wait for one another */
static inline bool
is_official(const unsigned char *s)
{
	uint32_t	head = (ADDS(0) + ADDS(1)) + (ADDS(2) + ADDS(3)) + (ADDS(4) + ADDS(5));
	uint32_t	body = (ADDS(6) + ADDS(7)) + (ADDS(8) + ADDS(9)) + (ADDS(10) + ADDS(11));
	uint32_t	tail = (ADDS(12) + ADDS(13)) + (ADDS(14) + ADDS(15)) + (ADDS(16) + ADDS(17));

	return adds_up(s, head + body + tail);
}

/* the same of a string that may end early, with a NUL: nothing behind is read */
static inline bool
is_official_string(const unsigned char *s)
{
	uint32_t	sum = 0;

	for (int i = 0; i < CREDIT_CODE_CHARS; i++)
	{
		if (ADDS(i) == 0)
			return false;
		sum += ADDS(i);
	}
	return s[CREDIT_CODE_CHARS] == '\0' && adds_up(s, sum);
}

/* s is official */
static void
pack_official(const unsigned char *s, CreditCode *code)
{
	uint8_t		body[8];
	uint32_t	region;

	for (int i = 0; i < 8; i++)
		body[i] = (uint8_t) (letter31[s[8 + i]] - 1);
	region = ((s[2] - '0') * 10u + (s[3] - '0')) * 10000 +
		((s[4] - '0') * 10u + (s[5] - '0')) * 100 +
		((s[6] - '0') * 10u + (s[7] - '0'));
	pack_parts(letter31[s[0]] - 1u, letter31[s[1]] - 1u, region, body,
			   alphabet[letter31[s[17]] - 1], code);
}

/*
 * The 18 characters at s: the first fault, from the coarse to the fine, and
 * the place where it is, from 1.  Places go to v.  Where a check fails, v has
 * been filled.
 */
static CreditCodeFault
examine(const unsigned char *s, uint8_t *v, int *position)
{
	bool		assigned = (s[0] == 'Z' || s[0] == 'z');
	unsigned	check;

	for (int i = 0; i < 18; i++)
	{
		unsigned	letter = letter31[s[i]];

		v[i] = (uint8_t) (letter - 1);
		if (letter == 0 && !(i == 0 && assigned))
		{
			*position = i + 1;
			return CREDIT_CODE_ALPHABET;
		}
	}

	if (assigned)
	{
		v[0] = 0;				/* Z counts 31 */
		if (v[1] < 1 || v[1] > 9)
		{
			*position = 2;
			return CREDIT_CODE_ALPHABET;
		}
		*position = 18;
		return v[17] == check31(v) ? CREDIT_CODE_NO_FAULT : CREDIT_CODE_CHECK;
	}

	for (int i = 2; i < 8; i++)
	{
		if (v[i] > 9)
		{
			*position = i + 1;
			return CREDIT_CODE_ALPHABET;
		}
	}
	if (v[16] > 9 && v[16] != PLACE_X)
	{
		*position = 17;
		return CREDIT_CODE_ALPHABET;
	}
	if (v[2] == 0 || (provinces[v[2]] & BIT(v[3])) == 0)
	{
		bool		zeros = v[17] == PLACE_X;

		for (int i = 0; i < 17 && zeros; i++)
			zeros = v[i] == 0;
		*position = zeros ? 0 : 3;
		return zeros ? CREDIT_CODE_PLACEHOLDER : CREDIT_CODE_REGION;
	}
	if (v[16] != check11(v + 8))
	{
		*position = 17;
		return CREDIT_CODE_ORGANISATION_CHECK;
	}
	check = check31(v);
	if (v[17] != check)
	{
		bool		pilot = v[2] == 3 && v[3] == 5 && v[8] == PLACE_M && v[9] == 0;

		*position = 18;
		if (!pilot || to36[v[17]] != check37(v))
			return CREDIT_CODE_CHECK;
	}
	return CREDIT_CODE_NO_FAULT;
}

/*
 * Text to code.  Case is folded and outer ASCII blanks are left out; nothing
 * else is repaired.  Fills code only when there is no fault.
 */
CreditCodeFault
credit_code_parse(const char *str, size_t len, CreditCode *code)
{
	const unsigned char *s;
	CreditCodeFault fault;
	uint8_t		v[18];
	int			position;

	if (len != CREDIT_CODE_CHARS)
		trim(&str, &len);
	if (len != CREDIT_CODE_CHARS)
		return CREDIT_CODE_LENGTH;

	s = (const unsigned char *) str;
	if (is_official(s))
	{
		pack_official(s, code);
		return CREDIT_CODE_NO_FAULT;
	}
	fault = examine(s, v, &position);
	if (fault == CREDIT_CODE_NO_FAULT)
	{
		if (s[0] == 'Z' || s[0] == 'z')
			pack_assigned(v, code);
		else
			pack(v, code);
	}
	return fault;
}

/*
 * The quick way for a string that ends with NUL: false says nothing about it
 * but that it must be parsed.  It is not measured first; strlen() would wait
 * for the bytes that COPY has only just written one by one.
 */
bool
credit_code_parse_official(const char *str, CreditCode *code)
{
	const unsigned char *s = (const unsigned char *) str;

	if (!is_official_string(s))
		return false;
	pack_official(s, code);
	return true;
}

/* may it be parsed? */
bool
credit_code_is_valid_text(const char *str, size_t len)
{
	uint8_t		v[18];
	int			position;

	if (len != CREDIT_CODE_CHARS)
		trim(&str, &len);
	return len == CREDIT_CODE_CHARS &&
		(is_official((const unsigned char *) str) ||
		 examine((const unsigned char *) str, v, &position) == CREDIT_CODE_NO_FAULT);
}

uint64_t
credit_code_leading(const CreditCode *code)
{
	return (uint64_t) code->bytes[0] << 56 | (uint64_t) code->bytes[1] << 48 |
		(uint64_t) code->bytes[2] << 40 | (uint64_t) code->bytes[3] << 32 |
		(uint64_t) code->bytes[4] << 24 | (uint64_t) code->bytes[5] << 16 |
		(uint64_t) code->bytes[6] << 8 | (uint64_t) code->bytes[7];
}

static uint32_t
trailing(const CreditCode *code)
{
	return (uint32_t) code->bytes[8] << 24 | (uint32_t) code->bytes[9] << 16 |
		(uint32_t) code->bytes[10] << 8 | code->bytes[11];
}

static void
spell31(uint64_t number, char *str, int n)
{
	while (n > 0)
	{
		str[--n] = alphabet[number % 31];
		number /= 31;
	}
}

/* writes the 18 characters, without a terminator */
void
credit_code_unpack(const CreditCode *code, char *str)
{
	uint64_t	key = credit_code_leading(code);
	uint32_t	rest = trailing(code) >> 8;
	uint32_t	region;
	uint64_t	within;
	unsigned	pair;
	int			low = 0;
	int			high = DENSE;
	uint8_t		body[8];

	str[17] = (char) code->bytes[11];
	if (key >= ASSIGNED_START)
	{
		str[0] = 'Z';
		spell31(key - ASSIGNED_START, str + 1, 12);
		spell31(rest, str + 13, 4);
		return;
	}

	/* how many dense pairs begin at or before the key */
	while (low < high)
	{
		int			mid = (low + high) / 2;

		if (START(dense_pair[mid], mid) <= key)
			low = mid + 1;
		else
			high = mid;
	}
	if (low > 0 && key - START(dense_pair[low - 1], low - 1) < DENSE_SPAN)
	{
		pair = dense_pair[low - 1];
		within = key - START(pair, low - 1);
		region = (uint32_t) (within / P8);
		spell31(within % P8, str + 8, 8);
	}
	else
	{
		pair = (unsigned) ((key - low * DENSE_SPAN) / SPARSE_SPAN) + low;
		within = key - START(pair, low);
		region = (uint32_t) (within / P6);
		spell31(within % P6, str + 8, 6);
		spell31(rest, str + 14, 2);
	}

	str[0] = alphabet[pair / 31 % 31];
	str[1] = alphabet[pair % 31];
	region += 100000;
	for (int i = 7; i >= 2; i--)
	{
		str[i] = (char) ('0' + region % 10);
		region /= 10;
	}
	for (int i = 0; i < 8; i++)
		body[i] = (uint8_t) (letter31[(unsigned char) str[8 + i]] - 1);
	str[16] = alphabet[check11(body)];
}

/* order of the bytes, which is the order of the texts */
int
credit_code_compare(const CreditCode *a, const CreditCode *b)
{
	return memcmp(a->bytes, b->bytes, CREDIT_CODE_BYTES);
}

/* how far b lies after a; never negative when a <= b */
double
credit_code_distance(const CreditCode *a, const CreditCode *b)
{
	uint64_t	ka = credit_code_leading(a),
				kb = credit_code_leading(b);
	uint32_t	ra = trailing(a),
				rb = trailing(b);

	if (ka == kb)
		return ((double) rb - (double) ra) / 4294967296.0;
	if (ka > kb)
		return -credit_code_distance(b, a);
	return (double) (kb - ka) + ((double) rb - (double) ra) / 4294967296.0;
}

CreditCodeKind
credit_code_kind(const CreditCode *code)
{
	char		str[CREDIT_CODE_CHARS];
	uint8_t		v[18];

	if (credit_code_leading(code) >= ASSIGNED_START)
		return CREDIT_CODE_ASSIGNED;
	credit_code_unpack(code, str);
	for (int i = 0; i < 18; i++)
		v[i] = (uint8_t) (letter31[(unsigned char) str[i]] - 1);
	return v[17] == check31(v) ? CREDIT_CODE_OFFICIAL : CREDIT_CODE_LEGACY;
}

/*
 * An assigned code from the first 74 bits of a digest, big endian: the most
 * that 15 characters over 31 letters hold.  False when kind is not 1 to 9.
 */
bool
credit_code_assign(char kind, const uint8_t *payload, CreditCode *code)
{
	uint8_t		v[18];
	uint16_t	digits[5];		/* the 74 bits, 16 at a time */

	if (kind < '1' || kind > '9')
		return false;

	/* shift the 80 bits right by 6 */
	for (int i = 0; i < 5; i++)
	{
		uint32_t	here = (uint32_t) payload[2 * i] << 8 | payload[2 * i + 1];
		uint32_t	before = i == 0 ? 0 :
			(uint32_t) payload[2 * i - 2] << 8 | payload[2 * i - 1];

		digits[i] = (uint16_t) (before << 10 | here >> 6);
	}
	for (int i = 16; i >= 2; i--)
	{
		uint32_t	remainder = 0;

		for (int j = 0; j < 5; j++)
		{
			uint32_t	n = remainder << 16 | digits[j];

			digits[j] = (uint16_t) (n / 31);
			remainder = n % 31;
		}
		v[i] = (uint8_t) remainder;
	}
	v[0] = 0;
	v[1] = (uint8_t) (kind - '0');
	v[17] = (uint8_t) check31(v);
	pack_assigned(v, code);
	return true;
}

/*
 * Diagnosis
 *
 * From here on speed does not matter, and the input is UTF-8, perhaps broken.
 */

/* one character; a broken sequence is one byte of value 0xFFFD */
static size_t
next_char(const char *str, size_t len, uint32_t *c)
{
	const unsigned char *s = (const unsigned char *) str;
	size_t		n = s[0] < 0x80 ? 1 : s[0] < 0xC2 ? 0 : s[0] < 0xE0 ? 2 :
		s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 0;

	*c = 0xFFFD;
	if (n == 0 || n > len)
		return 1;
	for (size_t i = 1; i < n; i++)
		if ((s[i] & 0xC0) != 0x80)
			return 1;
	switch (n)
	{
		case 1:
			*c = s[0];
			break;
		case 2:
			*c = (uint32_t) (s[0] & 0x1F) << 6 | (s[1] & 0x3F);
			break;
		case 3:
			*c = (uint32_t) (s[0] & 0x0F) << 12 | (uint32_t) (s[1] & 0x3F) << 6 |
				(s[2] & 0x3F);
			break;
		default:
			*c = (uint32_t) (s[0] & 0x07) << 18 | (uint32_t) (s[1] & 0x3F) << 12 |
				(uint32_t) (s[2] & 0x3F) << 6 | (s[3] & 0x3F);
			break;
	}
	return n;
}

/*
 * What the hand meant: full-width forms and look-alikes of other scripts as
 * ASCII capitals, 0 for what is only a separator or cannot be seen.
 */
static uint32_t
plain(uint32_t c)
{
	static const struct
	{
		uint16_t	from;
		char		to;
	}			looks[] = {
		{0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'},
		{0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'},
		{0x0421, 'C'}, {0x0422, 'T'}, {0x0423, 'Y'}, {0x0425, 'X'},
		{0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0397, 'H'},
		{0x039A, 'K'}, {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'},
		{0x03A1, 'P'}, {0x03A4, 'T'}, {0x03A5, 'Y'}, {0x03A7, 'X'},
		{0x2160, 'I'}, {0x2169, 'X'}, {0x00D7, 'X'}, {0x3007, '0'},
	};

	if (c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFF01 - '!';
	if (c < 0x80)
	{
		if (is_blank((unsigned char) c) || c == '-' || c == '_' || c == '.')
			return 0;
		return c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c;
	}
	if (c == 0x00A0 || c == 0x00AD || c == 0x3000 || c == 0xFEFF || c == 0x00B7 ||
		(c >= 0x2000 && c <= 0x2015) || (c >= 0x2028 && c <= 0x202F) ||
		c == 0x2060 || c == 0x2212)
		return 0;
	for (size_t i = 0; i < sizeof(looks) / sizeof(looks[0]); i++)
		if (looks[i].from == c)
			return (unsigned char) looks[i].to;
	return c;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
all_digits(const char *s, int n)
{
	for (int i = 0; i < n; i++)
		if (!is_digit(s[i]))
			return false;
	return true;
}

static int
two_digits(const char *s)
{
	return (s[0] - '0') * 10 + (s[1] - '0');
}

/* are these four digits a month and a day? (29 February passes every year) */
static bool
is_month_day(const char *s)
{
	static const uint8_t days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int			month = two_digits(s),
				day = two_digits(s + 2);

	return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

static bool
is_birth_date(const char *s)
{
	int			century = two_digits(s);

	return century >= 18 && century <= 20 && is_month_day(s + 4);
}

/* 18 characters shaped as GB 11643, with or without a right check */
static bool
is_citizen_shape(const char *s)
{
	return all_digits(s, 17) && (is_digit(s[17]) || s[17] == 'X') &&
		s[0] != '0' && is_birth_date(s + 6);
}

/* 15 digits as before 1999: province, region, yymmdd, sequence */
static bool
is_old_citizen_shape(const char *s)
{
	return all_digits(s, 15) && s[0] >= '1' &&
		(provinces[s[0] - '0'] & BIT(s[1] - '0')) != 0 && is_month_day(s + 8);
}

/*
 * Could someone read a personal number out of this text?  Generous on purpose:
 * a date with five digits before it and two after, or the old 15 digits,
 * anywhere, whatever separates the characters.  Who asks wants to know whether
 * the text may go into a message.
 */
bool
credit_code_may_be_personal(const char *utf8, size_t len)
{
	char		run[64];
	int			n = 0;

	while (len > 0)
	{
		uint32_t	c;
		size_t		width = next_char(utf8, len, &c);

		c = plain(c);
		utf8 += width;
		len -= width;
		if (c == 0)
			continue;
		if (c != 'X' && (c < '0' || c > '9'))
		{
			n = 0;
			continue;
		}
		if (n == (int) sizeof(run))
		{
			memmove(run, run + sizeof(run) / 2, sizeof(run) / 2);
			n = sizeof(run) / 2;
		}
		run[n++] = (char) c;
		if (n >= 15 && all_digits(run + n - 15, 13) &&
			is_birth_date(run + n - 10))
			return true;
		if (n >= 15 && is_old_citizen_shape(run + n - 15))
			return true;
	}
	return false;
}

static bool
is_valid18(const char *s)
{
	uint8_t		v[18];
	int			position;

	return examine((const unsigned char *) s, v, &position) == CREDIT_CODE_NO_FAULT;
}

/* candidates for a suggestion: one is an answer, two are none */
typedef struct Candidates
{
	int			count;
	char		first[CREDIT_CODE_CHARS];
} Candidates;

static void
consider(Candidates *found, const char *s)
{
	if (!is_valid18(s))
		return;
	if (found->count > 0 && memcmp(found->first, s, CREDIT_CODE_CHARS) == 0)
		return;
	if (found->count++ == 0)
		memcpy(found->first, s, CREDIT_CODE_CHARS);
}

/* can c stand at place i (from 0)? */
static bool
may_stand(char c, int i)
{
	if (i == 0 && c == 'Z')
		return true;
	if (i >= 2 && i < 8)
		return is_digit(c);
	return letter31[(unsigned char) c] != 0;
}

/* what was meant by a character that cannot stand at place i */
static const char *
look_alikes(char c, int i)
{
	bool		digit = i >= 2 && i < 8;

	switch (c)
	{
		case 'O':
			return "0";
		case 'I':
			return "1";
		case 'Z':
			return "2";
		case 'S':
			return "5";
		case 'V':
			return digit ? "" : "UWY";
		case 'D':
		case 'Q':
			return digit ? "0" : "";
		case 'L':
		case 'J':
			return digit ? "1" : "";
		case 'B':
			return digit ? "8" : "";
		case 'G':
			return digit ? "6" : "";
		default:
			return "";
	}
}

/* every reading of s from place i on */
static void
consider_readings(Candidates *found, char *s, int i, int *budget)
{
	while (i < CREDIT_CODE_CHARS && may_stand(s[i], i))
		i++;
	if (i == CREDIT_CODE_CHARS)
	{
		if ((*budget)-- > 0)
			consider(found, s);
		return;
	}
	for (const char *to = look_alikes(s[i], i); *to && *budget > 0; to++)
	{
		char		c = s[i];

		s[i] = *to;
		consider_readings(found, s, i + 1, budget);
		s[i] = c;
	}
}

/* one adjacent pair exchanged, or one character changed */
static void
consider_slips(Candidates *found, char *s)
{
	bool		assigned = s[0] == 'Z';
	int			wrong = -1;

	for (int i = 0; i < CREDIT_CODE_CHARS; i++)
	{
		if (assigned ? letter31[(unsigned char) s[i]] != 0 || i == 0 : may_stand(s[i], i))
			continue;
		if (wrong >= 0)
			return;				/* more than one */
		wrong = i;
	}
	for (int i = 0; i + 1 < CREDIT_CODE_CHARS && wrong < 0; i++)
	{
		char		c = s[i];

		s[i] = s[i + 1];
		s[i + 1] = c;
		consider(found, s);
		s[i + 1] = s[i];
		s[i] = c;
	}
	for (int i = assigned ? 1 : 0; i < CREDIT_CODE_CHARS; i++)
	{
		char		c = s[i];

		if (wrong >= 0 && wrong != i)
			continue;
		for (int j = 0; j < 31; j++)
		{
			s[i] = alphabet[j];
			consider(found, s);
		}
		s[i] = c;
	}
}

static void
expect(CreditCodeDiagnosis *d, const char *what)
{
	size_t		n = strlen(what);

	memcpy(d->expected, what, n + 1);
}

static void
expect_place(CreditCodeDiagnosis *d, unsigned place)
{
	d->expected[0] = alphabet[place];
	d->expected[1] = '\0';
}

/* fault, position, found, expected of a trimmed text; the text has a fault */
static void
locate(const char *str, size_t len, CreditCodeDiagnosis *d)
{
	unsigned char ascii[CREDIT_CODE_CHARS];
	size_t		start[CREDIT_CODE_CHARS + 1];
	size_t		at = 0;
	uint8_t		v[18];

	for (d->length = 0; at < len; d->length++)
	{
		uint32_t	c;
		size_t		width = next_char(str + at, len - at, &c);

		if (d->length < CREDIT_CODE_CHARS)
		{
			start[d->length] = at;
			start[d->length + 1] = at + width;
			ascii[d->length] = c < 0x80 ? (unsigned char) c : 0;
		}
		at += width;
	}
	if (d->length != CREDIT_CODE_CHARS)
	{
		d->fault = CREDIT_CODE_LENGTH;
		expect(d, "18 characters");
		return;
	}

	d->fault = examine(ascii, v, &d->position);
	if (d->position > 0)
	{
		size_t		from = start[d->position - 1];
		size_t		n = start[d->position] - from;

		if (d->fault == CREDIT_CODE_REGION)
			n = 2;
		memcpy(d->found, str + from, n);
	}
	switch (d->fault)
	{
		case CREDIT_CODE_ALPHABET:
			if (ascii[0] == 'Z' || ascii[0] == 'z')
				expect(d, d->position == 2 ? "1-9" : "0-9A-Y without I O S V");
			else if (d->position >= 3 && d->position <= 8)
				expect(d, "0-9");
			else if (d->position == 17)
				expect(d, "0-9 or X");
			else
				expect(d, "0-9A-Y without I O S V");
			break;
		case CREDIT_CODE_ORGANISATION_CHECK:
			expect_place(d, check11(v + 8));
			break;
		case CREDIT_CODE_CHECK:
			expect_place(d, check31(v));
			break;
		default:
			break;
	}
}

/*
 * Everything that can be said about a text.  With search, also tries which
 * single slip would explain it; without, only what a hand or a scanner mistook
 * for another sign.  A suggestion is given when there is exactly one.
 */
void
credit_code_diagnose(const char *utf8, size_t len, bool search,
					 CreditCodeDiagnosis *d)
{
	char		meant[CREDIT_CODE_CHARS];
	int			n = 0;
	CreditCode	code;
	Candidates	found = {0};
	int			budget = 1000;

	memset(d, 0, sizeof(*d));
	trim(&utf8, &len);
	d->personal = credit_code_may_be_personal(utf8, len);

	if (credit_code_parse(utf8, len, &code) == CREDIT_CODE_NO_FAULT)
	{
		CreditCodeKind kind = credit_code_kind(&code);

		d->length = CREDIT_CODE_CHARS;
		d->tier = kind == CREDIT_CODE_OFFICIAL ? CREDIT_CODE_TIER_VALID :
			kind == CREDIT_CODE_LEGACY ? CREDIT_CODE_TIER_LEGACY :
			CREDIT_CODE_TIER_ASSIGNED;
		if (kind == CREDIT_CODE_ASSIGNED)
			return;
		credit_code_unpack(&code, meant);
		if (is_citizen_shape(meant))
		{
			d->fault = CREDIT_CODE_CITIZEN_ID_LIKE;
			d->position = 7;
		}
		else if ((known_second[letter31[(unsigned char) meant[0]] - 1] &
				  BIT(letter31[(unsigned char) meant[1]] - 1)) == 0)
		{
			d->fault = CREDIT_CODE_DEPARTMENT;
			d->position = 1;
			memcpy(d->found, meant, 2);
		}
		return;
	}

	locate(utf8, len, d);
	d->tier = CREDIT_CODE_TIER_INVALID;

	/* what was meant, if it has 18 characters, or 15 of an old number */
	while (len > 0)
	{
		uint32_t	c;
		size_t		width = next_char(utf8, len, &c);

		c = plain(c);
		utf8 += width;
		len -= width;
		if (c == 0)
			continue;
		if (c >= 0x80 || n == CREDIT_CODE_CHARS)
			return;
		meant[n++] = (char) c;
	}
	if (n == 15 && is_old_citizen_shape(meant))
	{
		d->tier = CREDIT_CODE_TIER_CITIZEN_ID_LIKE;
		d->fault = CREDIT_CODE_CITIZEN_ID_LIKE;
		d->position = 7;
		d->expected[0] = d->found[0] = '\0';
		return;
	}
	if (n != CREDIT_CODE_CHARS)
		return;
	if (memcmp(meant, "00000000000000000X", CREDIT_CODE_CHARS) == 0)
	{
		d->tier = CREDIT_CODE_TIER_PLACEHOLDER;
		d->fault = CREDIT_CODE_PLACEHOLDER;
		d->position = 0;
		d->expected[0] = d->found[0] = '\0';
		return;
	}
	if (is_citizen_shape(meant))
	{
		d->tier = CREDIT_CODE_TIER_CITIZEN_ID_LIKE;
		d->fault = CREDIT_CODE_CITIZEN_ID_LIKE;
		d->position = 7;
		d->expected[0] = d->found[0] = '\0';
		return;
	}

	consider_readings(&found, meant, 0, &budget);
	if (found.count == 0 && search)
		consider_slips(&found, meant);
	if (found.count == 1)
	{
		d->tier = CREDIT_CODE_TIER_REPAIRABLE;
		d->has_suggestion = true;
		memcpy(d->suggestion, found.first, CREDIT_CODE_CHARS);
	}
}
