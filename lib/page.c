/* page.c - words, numbers and times on a page in the caller's memory.  The sentences stand in text.def. */
#include "page.h"

static const struct text_pool pool = {
#define TEXT(id, words) words,
#include "text.def"
};

void put_char(struct page *p, char c)
{
	if (p->out)
		p->out[p->n] = c;
	p->n++;
}

void put_words(struct page *p, const char *words)
{
	while (*words)
		put_char(p, *words++);
}

static void put_unsigned(struct page *p, uint64_t x, int digits)
{
	char reversed[20];
	int n = 0;

	do {
		reversed[n++] = (char)('0' + x % 10);
		x /= 10;
	} while (x || n < digits);
	while (n > 0)
		put_char(p, reversed[--n]);
}

const char *sentence(int text)
{
	return (const char *)&pool + text;
}

/* `decimals` 0 or 1, half away from zero; numbers here stay far below 2^53. */
static void put_number(struct page *p, double x, int decimals)
{
	const double scaled = (x < 0 ? -x : x) * (decimals ? 10 : 1) + 0.5;
	uint64_t whole;

	if (num_is_nan(x) || !(scaled < 1e15)) {
		put_words(p, sentence(T_unknown));
		return;
	}
	whole = (uint64_t)scaled;
	if (x < 0 && whole)
		put_char(p, '-');
	put_unsigned(p, decimals ? whole / 10 : whole, 1);
	if (!decimals)
		return;
	put_char(p, '.');
	put_unsigned(p, whole % 10, 1);
}

/* As many decimals as it has, at most three: for limits and refused values. */
static void put_plain(struct page *p, double x)
{
	const double size = x < 0 ? -x : x;
	uint64_t thousandths;
	int digits = 3;

	if (num_is_finite(x) && size < 1e15 && (size > 1e12 || (double)(int64_t)x == x)) {
		put_number(p, x, 0);
		return;
	}
	if (num_is_finite(x) && size < 1e15) {
		thousandths = (uint64_t)(size * 1000 + 0.5);
		put_words(p, x < 0 ? "-" : "");
		put_unsigned(p, thousandths / 1000, 1);
		put_char(p, '.');
		for (thousandths %= 1000; thousandths && thousandths % 10 == 0; thousandths /= 10)
			digits--;
		put_unsigned(p, thousandths, digits);
		return;
	}
	put_words(p, num_is_nan(x) ? sentence(T_unknown) : x < 0 ? "-" : "");
	if (!num_is_nan(x))
		put_words(p, num_is_finite(x) ? "1e15 or more" : "infinity");
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* Civil date of a day counted from 1970-01-01 (proleptic Gregorian; H. Hinnant's method). */
static void civil(int64_t days, int *year, int *month, int *day)
{
	const int64_t z = days + 719468, era = floor_div(z, 146097), doe = z - era * 146097;
	const int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	const int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;

	*day = (int)(doy - (153 * mp + 2) / 5 + 1);
	*month = (int)(mp < 10 ? mp + 3 : mp - 9);
	*year = (int)(yoe + era * 400 + (*month <= 2));
}

/* Times are shown to the nearest hour: finer would claim too much. */
static void put_time(struct page *p, int64_t time_s)
{
	static const char weekdays[7][4] = { "Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed" };
	static const char months[12][4] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	struct arg args[5] = { { NONE, NULL, 0, 0 }, { NONE, NULL, 0, 0 }, { NONE, NULL, 0, 0 }, { NONE, NULL, 0, 0 }, { NONE, NULL, 0, 0 } };
	int64_t local, day, away;
	int year, month, date;
	char hour[3] = "00";

	if (time_s == RECOVERY_TIME_UNKNOWN) {
		put_words(p, sentence(T_unknown));
		return;
	}
	local = floor_div(time_s + p->utc_offset_s + HOUR_S / 2, HOUR_S);
	day = floor_div(local, 24);
	away = day - floor_div(p->now_s + p->utc_offset_s, DAY_S);
	civil(day, &year, &month, &date);
	hour[0] = (char)('0' + (local - day * 24) / 10);
	hour[1] = (char)('0' + (local - day * 24) % 10);
	args[0].kind = args[1].kind = args[2].kind = args[3].kind = WORDS;
	args[0].words = hour;
	args[1].words = "00";
	args[2].words = weekdays[day - floor_div(day, 7) * 7];
	if (away < -1 || away > 6) {
		args[2].kind = args[4].kind = WHOLE;
		args[2].number = date;
		args[3].words = months[month - 1];
		args[4].number = year;
	}
	say(p, away == 0 ? T_today : away == 1 ? T_tomorrow : away == -1 ? T_yesterday : away > 1 && away < 7 ? T_weekday : T_date, args, 5);
}

static void put_arg(struct page *p, const struct arg *arg)
{
	switch (arg->kind) {
	case NONE:   return;
	case WORDS:  put_words(p, arg->words); return;
	case WHOLE:  put_number(p, arg->number, 0); return;
	case TENTHS: put_number(p, arg->number, 1); return;
	case PLAIN:  put_plain(p, arg->number); return;
	case CLOCK:  put_time(p, arg->time_s); return;
	}
}

void say(struct page *p, int text, const struct arg *args, size_t n)
{
	const char *c;

	for (c = sentence(text); *c; c++) {
		if (*c == '%' && c[1] >= '1' && c[1] <= '9' && (size_t)(c[1] - '1') < n)
			put_arg(p, &args[*++c - '1']);
		else
			put_char(p, *c);
	}
}

struct arg words(const char *w)
{
	const struct arg a = { WORDS, w ? w : "", 0, 0 };

	return a;
}

struct arg number(double x, enum arg_kind kind)
{
	struct arg a = { TENTHS, NULL, 0, 0 };

	a.kind = kind;
	a.number = x;
	return a;
}

struct arg clock_time(int64_t time_s)
{
	struct arg a = { CLOCK, NULL, 0, 0 };

	a.time_s = time_s;
	return a;
}

void new_line(struct page *p)
{
	put_char(p, '\n');
}

const char *side_words(int32_t side)
{
	return sentence(side == RECOVERY_SIDE_LEFT ? T_left : side == RECOVERY_SIDE_RIGHT ? T_right : T_nothing);
}
