/* strong.c - what the rows of a Strong export mean. */
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "strong.h"
#include "tools.h"

enum column { DATE, WORKOUT, DURATION, EXERCISE, SET_ORDER, WEIGHT, REPS, DISTANCE, SECONDS, NOTES, WORKOUT_NOTES, RPE, COLUMNS };

static const char *const columns[COLUMNS] = {
	"Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Reps", "Distance", "Seconds", "Notes",
	"Workout Notes", "RPE",
};
#define HEADER "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"

enum { NAME_MAX_BYTES = 500 };

#define KG_PER_LB 0.45359237
static const int64_t YEAR_1900 = INT64_C(-2208988800);

struct strong {
	struct csvfile *file;
	struct record record;
	const char *unit;
	double kg;		/* one unit in kg */
	int32_t any_movement;	/* stands in while the numbers of a set are checked */
};

/* ---- header -------------------------------------------------------------------------------------------------------------- */

static int same_header(const struct record *record)
{
	size_t i, length;
	const char *text;

	if (record->problem || record->count != COLUMNS)
		return 0;
	for (i = 0; i < COLUMNS; i++) {
		text = record->field[i] + strspn(record->field[i], " \t");
		length = strlen(columns[i]);
		if (strncasecmp(text, columns[i], length) || text[length + strspn(text + length, " \t")])
			return 0;
	}
	return 1;
}

enum got strong_header(struct strong *s, char reason[REASON_MAX])
{
	char got[160];
	const enum got code = csvfile_next(s->file, &s->record, reason);

	if (code == GOT_END) {
		snprintf(reason, REASON_MAX, "it holds nothing but blank lines");
		return GOT_NOT_LOG;
	}
	if (code != GOT_ROW || same_header(&s->record))
		return code;
	shown(s->record.raw, s->record.raw_length, got, sizeof got);
	snprintf(reason, REASON_MAX, "first row, got \"%s\"%s, allowed that of a Strong export: \"" HEADER "\"", got,
		 s->record.problem == PROBLEM_CR ? " (lines end in CR alone)" : "");
	return GOT_NOT_LOG;
}

/* ---- rows ---------------------------------------------------------------------------------------------------------------- */

static int refuse(struct strong_row *row, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(row->reason, sizeof row->reason, format, list);
	va_end(list);
	row->kind = STRONG_REFUSED;
	return 0;
}

static const char *text_of(const struct strong *s, enum column c)
{
	return s->record.field[c];
}

static int refuse_column(const struct strong *s, struct strong_row *row, enum column c, const char *allowed)
{
	const char *text = text_of(s, c);
	char got[SHOWN_MAX];

	return refuse(row, "%s, got \"%s\", allowed %s", columns[c], shown(text, strlen(text), got, sizeof got), allowed);
}

/* Digits with a point and an exponent, whatever the locale; no "nan", "inf", "0x10". */
static int read_number(const char *text, double *number)
{
	const char *p = text + (*text == '+' || *text == '-');
	size_t digits = strspn(p, "0123456789");

	p += digits;
	if (*p == '.') {
		p++;
		digits += strspn(p, "0123456789");
		p += strspn(p, "0123456789");
	}
	if (digits && (*p == 'e' || *p == 'E')) {
		p += 1 + (p[1] == '+' || p[1] == '-');
		digits = strspn(p, "0123456789");
		p += digits;
	}
	if (!digits || *p)
		return 0;
	*number = strtod(text, NULL);
	return 1;
}

/* An empty field is unknown. */
static int take_number(const struct strong *s, struct strong_row *row, enum column c, double *number)
{
	const char *text = text_of(s, c);

	*number = NAN;
	if (!*text || read_number(text, number))
		return 1;
	return refuse_column(s, row, c, c == REPS ? "a number such as 8" : "a number such as 82.5");
}

static int take_origin(const struct strong *s, struct strong_row *row)
{
	const char *name = text_of(s, EXERCISE);
	int date_only;

	if (!time_read(text_of(s, DATE), &row->event.time_s, &date_only))
		return refuse_column(s, row, DATE, "a date and time such as 2026-03-12 18:05:00");
	if (row->event.time_s < YEAR_1900)
		return refuse_column(s, row, DATE, "the years 1900 to 9999");
	row->event.window_s = date_only ? 86400 : 0;
	if (!name[strspn(name, " \t\r\n")] || strlen(name) > NAME_MAX_BYTES)
		return refuse_column(s, row, EXERCISE, "1 to 500 bytes");
	if (!is_utf8(name, strlen(name)))
		return refuse_column(s, row, EXERCISE, "text in UTF-8");
	row->name = name;
	return 1;
}

static int take_set_kind(const struct strong *s, struct strong_row *row)
{
	const char *text = text_of(s, SET_ORDER);
	double number = -1;

	row->event.set_kind = !strcasecmp(text, "W") ? RECOVERY_SET_KIND_WARM_UP : !strcasecmp(text, "D") ? RECOVERY_SET_KIND_DROP
			    : !strcasecmp(text, "F") ? RECOVERY_SET_KIND_FAILURE : RECOVERY_SET_KIND_NORMAL;
	if (row->event.set_kind != RECOVERY_SET_KIND_NORMAL || (read_number(text, &number) && number >= 0))
		return 1;
	return refuse_column(s, row, SET_ORDER, "a number, W (warm-up), D (drop), F (failure), Rest Timer or Note");
}

/* Say in the words and units of the log what the library refused. */
static int blame(const struct strong *s, struct strong_row *row, const recovery_diag *diag)
{
	const char *field = recovery_field_name(RECOVERY_TYPE_EVENT, (size_t)diag->field);
	const enum column c = !field ? COLUMNS : !strcmp(field, "load_kg") ? WEIGHT : !strcmp(field, "reps") ? REPS
			    : !strcmp(field, "rpe") ? RPE : COLUMNS;
	char got[SHOWN_MAX];

	if (c == COLUMNS)
		return refuse(row, "%s, got %g, allowed %g to %g", field ? field : "the row", diag->got, diag->min, diag->max);
	shown(text_of(s, c), strlen(text_of(s, c)), got, sizeof got);
	if (c == WEIGHT)
		return refuse(row, "%s, got %s %s, allowed %g to %g %s", columns[c], got, s->unit, diag->min / s->kg, diag->max / s->kg, s->unit);
	return refuse(row, "%s, got %s, allowed %g to %g", columns[c], got, diag->min, diag->max);
}

static int take_set(const struct strong *s, struct strong_row *row)
{
	recovery_event *event = &row->event;
	double weight, distance, seconds;
	recovery_diag diag;

	(void)RECOVERY_INIT(DIAG, &diag);
	if (!take_number(s, row, WEIGHT, &weight) || !take_number(s, row, REPS, &event->reps) || !take_number(s, row, RPE, &event->rpe) ||
	    !take_number(s, row, DISTANCE, &distance) || !take_number(s, row, SECONDS, &seconds))
		return 0;
	if (isnan(event->reps) || event->reps == 0) {
		row->kind = STRONG_TIMED;
		return seconds > 0 || distance > 0 ? 1 : refuse_column(s, row, REPS, "more than 0 (or Seconds or Distance more than 0)");
	}
	event->kind = RECOVERY_KIND_SET;
	event->load_kg = weight * s->kg + 0.0;	/* no negative zero */
	event->what = s->any_movement;
	if (recovery_event_check(event, &diag))
		return blame(s, row, &diag);
	event->what = 0;
	return 1;
}

static int refuse_record(struct strong_row *row, const struct record *record)
{
	const long long last = (long long)record->last_line;
	const char *cut = record->cut ? "; the file ends in the middle of the row" : "";

	switch (record->problem) {
	case PROBLEM_QUOTE:
		return refuse(row, "the row, got a quotation mark (\") without its partner, allowed pairs%s", cut);
	case PROBLEM_NUL:
		return refuse(row, "the row, got a NUL byte, allowed text");
	case PROBLEM_CR:
		return refuse(row, "the row, got a carriage return in its middle, allowed one row a line");
	case PROBLEM_NONE:
		break;
	}
	if (record->last_line > record->line)
		return refuse(row, "columns, got %zu (up to line %lld), allowed %d", record->count, last, COLUMNS);
	return refuse(row, "columns, got %zu, allowed %d%s", record->count, COLUMNS, cut);
}

static int read_row(const struct strong *s, struct strong_row *row)
{
	const char *order;

	if (s->record.problem || s->record.count != COLUMNS)
		return refuse_record(row, &s->record);
	order = text_of(s, SET_ORDER);
	row->kind = !strcasecmp(order, "Rest Timer") ? STRONG_REST : !strcasecmp(order, "Note") ? STRONG_NOTE : STRONG_SET;
	if (row->kind != STRONG_SET)
		return 1;
	return take_origin(s, row) && take_set_kind(s, row) && take_set(s, row);
}

enum got strong_next(struct strong *s, struct strong_row *row)
{
	enum got got;

	row->name = NULL;
	row->reason[0] = '\0';
	(void)RECOVERY_INIT(EVENT, &row->event);
	got = csvfile_next(s->file, &s->record, row->reason);
	if (got != GOT_ROW)
		return got;
	row->line = s->record.line;
	(void)read_row(s, row);
	return GOT_ROW;
}

struct strong *strong_open(FILE *in, const char *unit)
{
	struct strong *s = calloc(1, sizeof *s);

	if (!s)
		return NULL;
	s->unit = unit;
	s->kg = strcmp(unit, "lb") ? 1 : KG_PER_LB;
	s->any_movement = recovery_enum_value(RECOVERY_ENUM_MOVEMENT, 0);
	s->file = csvfile_open(in);
	if (s->file)
		return s;
	free(s);
	return NULL;
}

void strong_close(struct strong *s)
{
	if (!s)
		return;
	csvfile_close(s->file);
	free(s);
}
