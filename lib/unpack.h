/* unpack.h - texts that are stored packed: PACKED_* of packed.def, which lib/pack.py writes from the tables. */
#ifndef UNPACK_H
#define UNPACK_H

#include "recovery/recovery.h"
#include "packed.def"

/* A packed text, letter by letter. */
struct letters {
	const unsigned char *packed;
	const char *entry;		/* the rest of the entry that is being read */
};

void letters_begin(struct letters *letters, const char *packed);
char letters_next(struct letters *letters);	/* 0: it is over */

/* The whole text and its NUL, for a caller's buffer: capacity in, needed out; too small writes nothing.  NULL: there is none. */
recovery_status unpack_out(const char *packed, char *buffer, size_t *count);

#endif
