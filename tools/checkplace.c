/* checkplace.c - places of the body in everyday words. */
#include <ctype.h>
#include <string.h>
#include "check.h"

#define M(name) RECOVERY_MUSCLE_##name
#define R(name) RECOVERY_REGION_##name
#define S(name) RECOVERY_STRUCTURE_##name

/* Words that the library does not have; several rows of one word are a choice.  The tissue is what the word says as well. */
static const struct { const char *words; int32_t id, structure; } everyday[] = {
	{ "quad", M(QUADRICEPS), 0 },		{ "ham", M(HAMSTRINGS), 0 },		{ "hammy", M(HAMSTRINGS), 0 },		{ "hammie", M(HAMSTRINGS), 0 },
	{ "glute", M(GLUTEUS_MAXIMUS), 0 },	{ "bum", R(BUTTOCK), 0 },		{ "butt", R(BUTTOCK), 0 },
	{ "bottom", R(BUTTOCK), 0 },		{ "seat", R(BUTTOCK), 0 },		{ "calves", R(CALF), 0 },
	{ "ab", M(RECTUS_ABDOMINIS), 0 },	{ "abs", M(RECTUS_ABDOMINIS), 0 },	{ "six pack", M(RECTUS_ABDOMINIS), 0 },
	{ "belly", R(ABDOMEN), 0 },		{ "stomach", R(ABDOMEN), 0 },		{ "tummy", R(ABDOMEN), 0 },
	{ "lower belly", R(ABDOMEN), 0 },	{ "pec", M(PECTORALS), 0 },		{ "lat", M(LATISSIMUS), 0 },
	{ "breast", R(CHEST), 0 },		{ "rib", R(CHEST), 0 },			{ "breastbone", R(CHEST), 0 },
	{ "heart", R(CHEST), S(CHEST_CENTRAL) },
	{ "trap", M(UPPER_TRAPEZIUS), 0 },	{ "trap", M(MID_LOWER_TRAPEZIUS), 0 },	{ "delt", M(DELTOID_ANTERIOR), 0 },
	{ "delt", M(DELTOID_LATERAL), 0 },	{ "delt", M(DELTOID_POSTERIOR), 0 },	{ "shoulder blade", R(UPPER_BACK), 0 },
	{ "collarbone", R(SHOULDER), S(BONE) },	{ "collar bone", R(SHOULDER), S(BONE) },	{ "armpit", R(SHOULDER), 0 },
	{ "back", R(LOWER_BACK), 0 },		{ "back", R(UPPER_BACK), 0 },		{ "low back", R(LOWER_BACK), 0 },
	{ "small back", R(LOWER_BACK), 0 },	{ "middle back", R(UPPER_BACK), 0 },	{ "mid back", R(UPPER_BACK), 0 },
	{ "spine", R(LOWER_BACK), S(SPINE) },	{ "spine", R(UPPER_BACK), S(SPINE) },	{ "spine", R(NECK), S(SPINE) },
	{ "tailbone", R(PELVIS), S(BONE) },	{ "side", R(FLANK), 0 },		{ "waist", R(FLANK), 0 },
	{ "kidney", R(FLANK), 0 },		{ "arm", R(UPPER_ARM), 0 },		{ "arm", R(FOREARM), 0 },
	{ "arm", R(ELBOW), 0 },			{ "finger", R(HAND), 0 },		{ "thumb", R(HAND), 0 },
	{ "palm", R(HAND), 0 },			{ "leg", R(THIGH_FRONT), 0 },		{ "leg", R(THIGH_BACK), 0 },
	{ "leg", R(THIGH_INNER), 0 },		{ "leg", R(THIGH_OUTER), 0 },		{ "leg", R(KNEE), 0 },
	{ "leg", R(SHIN), 0 },			{ "leg", R(CALF), 0 },			{ "lower leg", R(SHIN), 0 },
	{ "lower leg", R(CALF), 0 },		{ "upper leg", R(THIGH_FRONT), 0 },	{ "upper leg", R(THIGH_BACK), 0 },
	{ "thigh", R(THIGH_FRONT), 0 },		{ "thigh", R(THIGH_BACK), 0 },		{ "thigh", R(THIGH_INNER), 0 },
	{ "thigh", R(THIGH_OUTER), 0 },		{ "it band", R(THIGH_OUTER), 0 },	{ "itb", R(THIGH_OUTER), 0 },
	{ "tfl", M(TENSOR_FASCIAE_LATAE), 0 },	{ "kneecap", R(KNEE), 0 },		{ "knee cap", R(KNEE), 0 },
	{ "achilles", R(HEEL), S(TENDON) },	{ "achilles tendon", R(HEEL), S(TENDON) },	{ "foot", R(HEEL), 0 },
	{ "foot", R(MIDFOOT), 0 },		{ "foot", R(FOREFOOT), 0 },		{ "feet", R(HEEL), 0 },
	{ "feet", R(MIDFOOT), 0 },		{ "feet", R(FOREFOOT), 0 },		{ "sole", R(MIDFOOT), 0 },
	{ "arch", R(MIDFOOT), 0 },		{ "toe", R(FOREFOOT), 0 },		{ "ball foot", R(FOREFOOT), 0 },
	{ "testicle", R(GENITAL), S(GENITAL) },	{ "ball", R(GENITAL), S(GENITAL) },	{ "scrotum", R(GENITAL), S(GENITAL) },
	{ "penis", R(GENITAL), S(GENITAL) },	{ "vulva", R(GENITAL), S(GENITAL) },	{ "private part", R(GENITAL), S(GENITAL) },
	{ "headache", R(HEAD), S(HEAD) },	{ "face", R(HEAD), 0 },			{ "eye", R(HEAD), 0 },
	{ "temple", R(HEAD), 0 },		{ "throat", R(NECK), 0 },		{ "nape", R(NECK), 0 },
	{ "everywhere", R(WHOLE_BODY), 0 },	{ "all over", R(WHOLE_BODY), 0 },	{ "body", R(WHOLE_BODY), 0 },
	{ "everything", R(WHOLE_BODY), 0 },	{ "piriformis", M(DEEP_HIP_ROTATORS), 0 },
};

#undef M
#undef R
#undef S

/* ---- words ----------------------------------------------------------------------------------------------------------------- */

static const char *const fillers = " my the of a an in on at to is it hurts hurt sore pain painful aching ache left right both sides muscle ";

static int is_filler(const char *word, size_t n)
{
	char padded[ANSWER_SIZE + 3];

	snprintf(padded, sizeof padded, " %.*s ", (int)n, word);
	return strstr(fillers, padded) != NULL;
}

/* The next word that says something: its length, with the ending of a plural taken off; 0 at the end. */
static size_t next_word(const char **at)
{
	size_t n;

	for (;;) {
		*at += strcspn(*at, "abcdefghijklmnopqrstuvwxyz");
		n = strspn(*at, "abcdefghijklmnopqrstuvwxyz");
		if (!n || !is_filler(*at, n))
			break;
		*at += n;
	}
	return n > 3 && (*at)[n - 1] == 's' && (*at)[n - 2] != 's' ? n - 1 : n;
}

static size_t count_words(const char *words)
{
	size_t n, count = 0;

	for (; (n = next_word(&words)) > 0; words += n, words += *words == 's')
		count++;
	return count;
}

static int has_word(const char *name, const char *word, size_t n)
{
	size_t length;

	for (; (length = next_word(&name)) > 0; name += length, name += *name == 's')
		if (length >= n && !strncmp(name, word, n))
			return 1 + (length == n);
	return 0;
}

int words_match(const char *words, const char *name)
{
	char folded[ANSWER_SIZE];
	size_t n, i;
	int whole = 1, found = 0;

	for (i = 0; name[i] && i + 1 < sizeof folded; i++)
		folded[i] = (char)tolower((unsigned char)name[i]);
	folded[i] = '\0';
	whole = count_words(words) == count_words(folded);
	for (; (n = next_word(&words)) > 0; words += n, words += *words == 's') {
		const int has = has_word(folded, words, n);

		if (!has)
			return 0;
		whole &= has == 2;
		found = 1;
	}
	return found ? 1 + whole : 0;
}

/* ---- places ----------------------------------------------------------------------------------------------------------------- */

struct places {
	int32_t *ids, *structures;
	size_t n;
	int best;
};

static void add_place(struct places *to, int32_t id, int32_t structure, int how)
{
	size_t i;

	if (how < to->best || !how)
		return;
	if (how > to->best)
		to->n = 0;
	to->best = how;
	for (i = 0; i < to->n; i++)		/* a region stands for the muscles in it */
		if (to->ids[i] == id || to->ids[i] == recovery_muscle_region(id, 0))
			return;
	if (to->n == PLACES_MAX)
		return;
	to->ids[to->n] = id;
	to->structures[to->n++] = structure;
}

static int match_body(int32_t list, int32_t id, const char *words)
{
	const char *const names[] = { recovery_enum_name(list, id), recovery_enum_about(list, id),
				      recovery_body_name(id, RECOVERY_BODY_TEXT_ENGLISH), recovery_body_name(id, RECOVERY_BODY_TEXT_PLAIN) };
	int best = 0, how;
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++) {
		how = names[i] ? words_match(words, names[i]) : 0;
		best = how > best ? how : best;
	}
	return best;
}

size_t place_find_all(const char *words, int32_t ids[PLACES_MAX], int32_t structures[PLACES_MAX])
{
	static const int32_t lists[] = { RECOVERY_ENUM_REGION, RECOVERY_ENUM_MUSCLE };
	struct places found = { ids, structures, 0, 0 };
	size_t i, j;

	for (i = 0; i < sizeof everyday / sizeof everyday[0]; i++)
		if (words_match(words, everyday[i].words) == 2)
			add_place(&found, everyday[i].id, everyday[i].structure, 3);
	for (i = 0; i < sizeof lists / sizeof lists[0]; i++)
		for (j = 0; j < recovery_enum_count(lists[i]); j++) {
			const int32_t id = recovery_enum_value(lists[i], j);

			add_place(&found, id, 0, match_body(lists[i], id, words));
		}
	return found.n;
}

int32_t place_side(const char *words)
{
	char padded[ANSWER_SIZE + 3];
	int left, right;

	snprintf(padded, sizeof padded, " %s ", words);
	left = strstr(padded, " left ") != NULL;
	right = strstr(padded, " right ") != NULL;
	if ((left && right) || strstr(padded, " both "))
		return RECOVERY_SIDE_BOTH;
	return left ? RECOVERY_SIDE_LEFT : right ? RECOVERY_SIDE_RIGHT : 0;
}

void place_list(FILE *out, size_t width)
{
	char text[TEXT_SIZE];
	size_t i, n = 0;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_REGION); i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "%s%s", i ? ", " : "Places: ",
				      recovery_body_name(recovery_enum_value(RECOVERY_ENUM_REGION, i), RECOVERY_BODY_TEXT_ENGLISH));
	wrap_to(out, width, 0, text);
	for (i = n = 0; i < recovery_enum_count(RECOVERY_ENUM_MUSCLE); i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "%s%s", i ? ", " : "Muscles: ",
				      recovery_body_name(recovery_enum_value(RECOVERY_ENUM_MUSCLE, i), RECOVERY_BODY_TEXT_ENGLISH));
	wrap_to(out, width, 0, text);
}
