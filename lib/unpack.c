/* unpack.c - unfolds packed texts.
 *
 * ASCII letters and signs stand for themselves, every other byte for an entry of the dictionary, the last few bytes together
 * with the one behind them; 0 ends a text.  lib/pack.py does the packing. */
#include <stddef.h>
#include "unpack.h"

enum { BLANK = 32, DELETE = 127, SINGLE = FIRST_PAIR - 1 - (DELETE - BLANK), SECOND = 255 };

static const struct pool {
#define ENTRY(text, number) char e_##number[sizeof text];
#include "unpack.def"
} pool = {
#define ENTRY(text, number) text,
#include "unpack.def"
};

static const uint16_t entries[] = {
#define ENTRY(text, number) (uint16_t)offsetof(struct pool, e_##number),
#include "unpack.def"
};

void letters_begin(struct letters *letters, const char *packed)
{
	letters->packed = (const unsigned char *)packed;
	letters->entry = "";
}

char letters_next(struct letters *letters)
{
	unsigned code;

	if (*letters->entry)
		return *letters->entry++;
	code = *letters->packed;
	if (!code)
		return 0;
	letters->packed++;
	if (code >= BLANK && code < DELETE)
		return (char)code;
	if (code < BLANK)
		code -= 1;
	else if (code < FIRST_PAIR)
		code -= 1 + DELETE - BLANK;
	else
		code = SINGLE + (code - FIRST_PAIR) * SECOND + *letters->packed++ - 1u;
	letters->entry = (const char *)&pool + entries[code];
	return *letters->entry++;
}

recovery_status unpack_out(const char *packed, char *buffer, size_t *count)
{
	struct letters letters;
	size_t n = 1, capacity;
	char *out = buffer;

	if (!count || (*count && !buffer))
		return RECOVERY_E_NULL;
	if (!packed)
		return RECOVERY_E_NOT_FOUND;
	for (letters_begin(&letters, packed); letters_next(&letters);)
		n++;
	capacity = *count;
	*count = n;
	if (capacity < n)
		return RECOVERY_E_SPACE;
	letters_begin(&letters, packed);
	while (n--)
		*out++ = letters_next(&letters);
	return RECOVERY_OK;
}
