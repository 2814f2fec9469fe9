/* csvfile.h - records of a comma separated file, out of any bytes whatever, in bounded memory. */
#ifndef RECOVERY_CSVFILE_H
#define RECOVERY_CSVFILE_H

#include <stdint.h>
#include <stdio.h>

enum { REASON_MAX = 512, SHOWN_MAX = 100, FIELDS_MAX = 16 };

enum got {
	GOT_END,		/* there is no more */
	GOT_ROW,
	GOT_NOT_LOG,		/* no training log looks like this; the reason says why */
	GOT_UNREADABLE		/* the system could not read it; the reason says why */
};

enum problem { PROBLEM_NONE, PROBLEM_QUOTE, PROBLEM_NUL, PROBLEM_CR };

struct record {
	enum problem problem;
	int cut;			/* the file ends without ending this line */
	int64_t line, last_line;	/* physical lines, from 1 */
	size_t count;			/* columns; the first FIELDS_MAX are in `field`, until the next record is read */
	const char *field[FIELDS_MAX];
	const char *raw;		/* its first line as it stands in the file, without end */
	size_t raw_length;
};

struct csvfile;

/* NULL without memory. */
struct csvfile *csvfile_open(FILE *in);
void csvfile_close(struct csvfile *file);

/* `reason` is filled with GOT_NOT_LOG and GOT_UNREADABLE. */
enum got csvfile_next(struct csvfile *file, struct record *record, char reason[REASON_MAX]);

/* 1 when the bytes are UTF-8. */
int is_utf8(const char *text, size_t length);

/* Text that is safe on a terminal: what cannot be shown as \xNN, shortened to fit. */
const char *shown(const char *text, size_t length, char *out, size_t size);

#endif
