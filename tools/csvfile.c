/* csvfile.c - lines and records of a comma separated file; libcsv takes the records apart. */
#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "csvfile.h"

/* A row of a log is some hundred bytes, ten years of training some megabytes. */
enum { RECORD_MAX = 65536 };
static const uint64_t FILE_MAX = UINT64_C(64) << 20;

struct csvfile {
	FILE *in;
	struct csv_parser csv;
	uint64_t total;			/* bytes read */
	int eof, error;
	size_t start, first, at, end;	/* in buffer: the record, the end of its first line, the next line, the end of data */
	int64_t line, lines;		/* where the record begins, how many lines it has */
	int malformed, nul, cut;
	size_t count, rows, used;	/* columns, rows that libcsv saw, bytes of pool */
	size_t field[FIELDS_MAX];	/* places in pool */
	char pool[RECORD_MAX + FIELDS_MAX];
	char buffer[RECORD_MAX];
};

/* ---- text ---------------------------------------------------------------------------------------------------------------- */

/* Bytes of the character at `text`, 0 when it is not UTF-8. */
static size_t utf8_bytes(const unsigned char *text, size_t length)
{
	const unsigned c = text[0];
	const size_t n = c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
	size_t i;

	if (n == 0 || n > length)
		return 0;
	for (i = 1; i < n; i++)
		if ((text[i] & 0xc0) != 0x80)
			return 0;
	if ((c == 0xe0 && text[1] < 0xa0) || (c == 0xed && text[1] > 0x9f) || (c == 0xf0 && text[1] < 0x90) || (c == 0xf4 && text[1] > 0x8f))
		return 0;
	return n;
}

int is_utf8(const char *text, size_t length)
{
	size_t n;

	for (; length; text += n, length -= n) {
		n = utf8_bytes((const unsigned char *)text, length);
		if (!n)
			return 0;
	}
	return 1;
}

/* Control characters, and marks that turn the direction of writing. */
static int unseen(const unsigned char *text, size_t n)
{
	if (n == 1)
		return text[0] < 0x20 || text[0] == 0x7f;
	if (n == 2)
		return text[0] == 0xc2 && text[1] < 0xa0;
	return n == 3 && text[0] == 0xe2 && ((text[1] == 0x80 && text[2] >= 0xa8 && text[2] <= 0xae) ||
					     (text[1] == 0x81 && text[2] >= 0xa6 && text[2] <= 0xa9));
}

const char *shown(const char *text, size_t length, char *out, size_t size)
{
	const unsigned char *p = (const unsigned char *)text, *end = p + length;
	size_t used = 0, n;

	while (p < end && used + 8 < size) {
		n = utf8_bytes(p, (size_t)(end - p));
		if (n && !unseen(p, n)) {
			memcpy(out + used, p, n);
			used += n;
			p += n;
		} else {
			used += (size_t)snprintf(out + used, size - used, "\\x%02x", *p++);
		}
	}
	snprintf(out + used, size - used, "%s", p < end ? "..." : "");
	return out;
}

/* ---- lines --------------------------------------------------------------------------------------------------------------- */

enum line { LINE, LINE_END, LINE_LONG, LINE_FAILED, LINE_FILE_LONG };

static enum line fill(struct csvfile *f)
{
	size_t n;

	memmove(f->buffer, f->buffer + f->start, f->end - f->start);
	f->first -= f->start;
	f->at -= f->start;
	f->end -= f->start;
	f->start = 0;
	if (f->end == RECORD_MAX)
		return LINE_LONG;
	errno = 0;
	n = fread(f->buffer + f->end, 1, RECORD_MAX - f->end, f->in);
	if (ferror(f->in)) {
		f->error = errno;
		return LINE_FAILED;
	}
	f->eof = feof(f->in) != 0;
	f->end += n;
	f->total += n;
	return f->total > FILE_MAX ? LINE_FILE_LONG : LINE;
}

static enum line next_line(struct csvfile *f, const char **text, size_t *length)
{
	const char *feed;
	enum line got;

	while (!(feed = memchr(f->buffer + f->at, '\n', f->end - f->at)) && !f->eof) {
		got = fill(f);
		if (got != LINE)
			return got;
	}
	*text = f->buffer + f->at;
	*length = feed ? (size_t)(feed - *text) + 1 : f->end - f->at;
	if (!*length)
		return LINE_END;
	f->cut = !feed;
	f->at += *length;
	return LINE;
}

/* ---- records ------------------------------------------------------------------------------------------------------------- */

static void on_field(void *text, size_t length, void *data)
{
	struct csvfile *f = data;

	if (f->rows)
		return;
	if (f->count < FIELDS_MAX) {
		f->field[f->count] = f->used;
		memcpy(f->pool + f->used, text, length);
		f->used += length;
		f->pool[f->used++] = '\0';
	}
	f->count++;
}

static void on_row(int end, void *data)
{
	struct csvfile *f = data;

	(void)end;
	f->rows++;
}

static enum got fail(char reason[REASON_MAX], enum got got, const char *text)
{
	snprintf(reason, REASON_MAX, "%s", text);
	return got;
}

static void begin_record(struct csvfile *f)
{
	f->line += f->lines;
	f->lines = 0;
	f->start = f->first = f->at;
	f->malformed = f->nul = f->cut = 0;
	f->count = f->rows = f->used = 0;
}

/* A quotation mark without its partner swallows the lines that follow: only its own line is lost, they are read again. */
static void give_up(struct csvfile *f)
{
	f->malformed = 1;
	f->cut &= f->lines <= 1;
	f->lines = 1;
	f->at = f->first;
	csv_free(&f->csv);
	(void)csv_init(&f->csv, CSV_STRICT | CSV_STRICT_FINI);
}

static int is_blank(const char *text, size_t length)
{
	while (length && (text[length - 1] == ' ' || text[length - 1] == '\t' || text[length - 1] == '\r' || text[length - 1] == '\n'))
		length--;
	return length == 0;
}

/* Give one line to libcsv; 0 without memory. */
static int parse_line(struct csvfile *f, const char *text, size_t length)
{
	if (f->lines++ == 0)
		f->first = f->at;
	f->nul |= memchr(text, '\0', length) != NULL;
	if (csv_parse(&f->csv, text, length, on_field, on_row, f) != length ||
	    (f->cut && csv_fini(&f->csv, on_field, on_row, f))) {
		if (csv_error(&f->csv) != CSV_EPARSE)
			return 0;
		give_up(f);
	} else if (f->lines == 1 && is_blank(text, length)) {
		begin_record(f);
	}
	return 1;
}

/* Read until libcsv has seen a row, or something that cannot be one. */
static enum got read_record(struct csvfile *f, char reason[REASON_MAX])
{
	const char *text;
	size_t length;

	begin_record(f);
	while (!f->rows && !f->malformed) {
		const enum line got = next_line(f, &text, &length);

		if (got == LINE_FAILED)
			return fail(reason, GOT_UNREADABLE, strerror(f->error));
		if (got == LINE_FILE_LONG)
			return fail(reason, GOT_NOT_LOG, "it is longer than 64 MiB; no training log is");
		if (got == LINE_LONG && f->lines == 0)
			return fail(reason, GOT_NOT_LOG, "it has a line longer than 64 KiB; no training log has");
		if (got == LINE_END && f->lines == 0)
			return GOT_END;
		if (got != LINE)
			give_up(f);
		else if (!parse_line(f, text, length))
			return fail(reason, GOT_UNREADABLE, "out of memory");
	}
	return GOT_ROW;
}

/* Before anything is read: skip the mark of UTF-8, name what is no text. */
static enum got look(struct csvfile *f, char reason[REASON_MAX])
{
	if (fill(f) == LINE_FAILED)
		return fail(reason, GOT_UNREADABLE, strerror(f->error));
	if (f->end >= 3 && !memcmp(f->buffer, "\xef\xbb\xbf", 3))
		f->at = 3;
	if (f->end == f->at)
		return fail(reason, GOT_NOT_LOG, "it is empty");
	if (f->end >= 2 && (!memcmp(f->buffer, "\xff\xfe", 2) || !memcmp(f->buffer, "\xfe\xff", 2)))
		return fail(reason, GOT_NOT_LOG, "it is text in UTF-16; save it as UTF-8 first");
	if (f->end >= 4 && !memcmp(f->buffer, "PK\3\4", 4))
		return fail(reason, GOT_NOT_LOG, "it is a ZIP archive or a spreadsheet; give the CSV file itself");
	return GOT_ROW;
}

enum got csvfile_next(struct csvfile *f, struct record *record, char reason[REASON_MAX])
{
	enum got got = f->total ? GOT_ROW : look(f, reason);
	size_t i;

	if (got == GOT_ROW)
		got = read_record(f, reason);
	if (got != GOT_ROW)
		return got;
	record->problem = f->malformed ? PROBLEM_QUOTE : f->nul ? PROBLEM_NUL : f->rows > 1 ? PROBLEM_CR : PROBLEM_NONE;
	record->cut = f->cut;
	record->line = f->line;
	record->last_line = f->line + f->lines - 1;
	record->count = f->count;
	for (i = 0; i < f->count && i < FIELDS_MAX; i++)
		record->field[i] = f->pool + f->field[i];
	record->raw = f->buffer + f->start;
	record->raw_length = f->first - f->start;
	while (record->raw_length && is_blank(record->raw + record->raw_length - 1, 1))
		record->raw_length--;
	return GOT_ROW;
}

struct csvfile *csvfile_open(FILE *in)
{
	struct csvfile *f = calloc(1, sizeof *f);

	if (!f)
		return NULL;
	f->in = in;
	f->line = 1;
	(void)csv_init(&f->csv, CSV_STRICT | CSV_STRICT_FINI);
	return f;
}

void csvfile_close(struct csvfile *f)
{
	if (!f)
		return;
	csv_free(&f->csv);
	free(f);
}
