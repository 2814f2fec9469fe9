/* region.c - the emergency number of a country, as the caller names it: a code of two letters, or the number itself. */
#include <ctype.h>
#include <string.h>
#include "tools.h"

/* What an ambulance is called by.  Countries that are not sure here are left out: then the number itself is given.
 * 112: Directive (EU) 2018/1972, article 109, www.legislation.gov.uk/eudr/2018/1972/article/109; IS as a member of the EEA.
 * AU: ambulance.qld.gov.au/calling-an-ambulance.  BR: www.trekmedics.org/database/brazil.  JP: www.nihonkairali.com.
 * KR: oncereadme.com (emergency response).  CN, TW, HK: vi.wikibooks.org, first aid, appendix F.  GB, US: www.starsinsider.com/amp/885029
 * and the pages of both on the number.  CA, MX: onetravel.com (emergencies).  NZ: wildabouttravel.boardingarea.com.
 * IE has 112 by the directive and 999 as its own number; 999 is the one that people there know (judgement). */
static const struct {
	char number[4];
	const char *countries;
} numbers[] = {
	{ "112", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IS IT LT LU LV MT NL PL PT RO SE SI SK" },
	{ "911", "CA MX US" },
	{ "999", "GB HK IE" },
	{ "000", "AU" },
	{ "111", "NZ" },
	{ "119", "JP KR TW" },
	{ "120", "CN" },
	{ "192", "BR" },
};

static int is_number(const char *text)
{
	const size_t n = strlen(text);
	size_t digits = 0, i;

	for (i = 0; i < n; i++) {
		digits += isdigit((unsigned char)text[i]) != 0;
		if (!isdigit((unsigned char)text[i]) && !strchr(i ? " -" : "+", text[i]))
			return 0;
	}
	return digits >= 2 && n < NUMBER_SIZE;
}

static const char *number_of(const char *code)
{
	const char *at;
	size_t i;

	for (i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
		for (at = numbers[i].countries; *at; at += at[2] ? 3 : 2)
			if (toupper((unsigned char)code[0]) == at[0] && toupper((unsigned char)code[1]) == at[1])
				return numbers[i].number;
	return NULL;
}

int region_number(const char *title, const char *text, const char **number)
{
	*number = NULL;
	if (is_number(text))
		*number = text;
	else if (strlen(text) == 2)
		*number = number_of(text);
	if (*number)
		return EXIT_DONE;
	fprintf(stderr, "%s: --region %s: %s; give the number itself, for example --region 112\n", title, text,
		strlen(text) == 2 ? "the emergency number of this country is not known here" :
				    "neither a country as two letters (DE, US, BR) nor a telephone number");
	return EXIT_USAGE;
}
