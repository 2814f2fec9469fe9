/* text.c - the one renderer: any result as plain English in the caller's memory.
 *
 * The sentences stand in text.def; this file fills their places.  Everything is written twice, the first time only to count. */
#include "internal.h"
#include "unpack.h"

static const struct pool {
#define TEXT(id, words) char t_##id[sizeof words];
#include "text.def"
} pool = {
#define TEXT(id, words) words,
#include "text.def"
};

enum {
#define TEXT(id, words) T_##id = (int)offsetof(struct pool, t_##id),
#include "text.def"
	T_END
};

/* What a sentence talks about besides its own arguments. */
struct page {
	char *out;			/* NULL: only count */
	size_t n;
	int64_t now_s;
	int32_t utc_offset_s;
	const char *emergency_number;
};

/* ---- words, numbers, times ------------------------------------------------------------------------------------------------ */

enum arg_kind { NONE, WORDS, WHOLE, TENTHS, PLAIN, CLOCK };

struct arg {
	enum arg_kind kind;
	const char *words;
	double number;
	int64_t time_s;
};

static void put_char(struct page *p, char c)
{
	if (p->out)
		p->out[p->n] = c;
	p->n++;
}

static void put_words(struct page *p, const char *words)
{
	while (*words)
		put_char(p, *words++);
}

static void put_packed(struct page *p, const char *packed)
{
	struct letters letters;
	char c;

	for (letters_begin(&letters, packed); (c = letters_next(&letters)) != 0;)
		put_char(p, c);
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

static const char *sentence(int text)
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

static void say(struct page *p, int text, const struct arg *args, size_t n);

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

static void say(struct page *p, int text, const struct arg *args, size_t n)
{
	const char *c;

	for (c = sentence(text); *c; c++) {
		if (*c == '%' && c[1] >= '1' && c[1] <= '9' && (size_t)(c[1] - '1') < n)
			put_arg(p, &args[*++c - '1']);
		else
			put_char(p, *c);
	}
}

static struct arg words(const char *w)
{
	const struct arg a = { WORDS, w ? w : "", 0, 0 };

	return a;
}

static struct arg number(double x, enum arg_kind kind)
{
	struct arg a = { TENTHS, NULL, 0, 0 };

	a.kind = kind;
	a.number = x;
	return a;
}

static struct arg clock_time(int64_t time_s)
{
	struct arg a = { CLOCK, NULL, 0, 0 };

	a.time_s = time_s;
	return a;
}

#define SAY(p, text, ...) \
	do { \
		const struct arg args_[] = { __VA_ARGS__ }; \
		say(p, text, args_, COUNT_OF(args_)); \
	} while (0)

static void new_line(struct page *p)
{
	put_char(p, '\n');
}

static const char *side_words(int32_t side)
{
	return sentence(side == RECOVERY_SIDE_LEFT ? T_left : side == RECOVERY_SIDE_RIGHT ? T_right : T_nothing);
}

/* ---- forecast ---------------------------------------------------------------------------------------------------------------- */

static int course_text(const recovery_timeline *t)
{
	if (!t->bouts)
		return t->peak_s == RECOVERY_TIME_UNKNOWN ? (t->phase ? T_course_quiet : T_course_no_log) : T_course_planned;
	switch (t->phase) {
	case RECOVERY_PHASE_NONE:   return T_course_quiet;
	case RECOVERY_PHASE_RISING: return T_course_rising;
	case RECOVERY_PHASE_PEAK:   return T_course_peak;
	case RECOVERY_PHASE_FADING: return T_course_fading;
	case RECOVERY_PHASE_GONE:   return T_course_gone;
	}
	return T_course_now;
}

static void put_ready(struct page *p, const recovery_timeline *t)
{
	if (t->ready_s == RECOVERY_TIME_UNKNOWN)
		say(p, T_ready_unknown, NULL, 0);
	else if (t->ready_s <= p->now_s)
		say(p, T_ready_now, NULL, 0);
	else
		SAY(p, T_ready_later, clock_time(t->ready_s), clock_time(t->ready_early_s), clock_time(t->ready_late_s));
}

static void put_timeline(struct page *p, const recovery_timeline *t, int whole)
{
	const int text = course_text(t);

	put_words(p, side_words(t->side));
	SAY(p, text, words(recovery_body_name(t->muscle, RECOVERY_BODY_TEXT_ENGLISH)), number(t->now, TENTHS), clock_time(t->peak_s),
	    clock_time(t->end_s));
	if (!whole || text == T_course_no_log)
		return;
	if (t->bouts) {
		new_line(p);
		SAY(p, T_soreness_now, number(t->now, TENTHS), number(t->now_low, TENTHS), number(t->now_high, TENTHS));
	}
	if (t->peak_s != RECOVERY_TIME_UNKNOWN) {
		new_line(p);
		SAY(p, T_soreness_peak, number(t->peak, TENTHS), clock_time(t->peak_s), clock_time(t->peak_early_s), clock_time(t->peak_late_s));
		new_line(p);
		SAY(p, T_soreness_end, clock_time(t->end_s), clock_time(t->end_early_s), clock_time(t->end_late_s));
	}
	if (t->bouts) {
		new_line(p);
		SAY(p, T_strength_now, number(t->strength_now, WHOLE), number(t->strength_now_low, WHOLE), number(t->strength_now_high, WHOLE));
	}
	new_line(p);
	put_ready(p, t);
	new_line(p);
	say(p, T_band, NULL, 0);
}

static void put_point(struct page *p, const recovery_point *t)
{
	SAY(p, num_is_nan(t->soreness) ? T_point_unknown : T_point, clock_time(t->time_s), number(t->soreness, TENTHS),
	    number(t->soreness_low, TENTHS), number(t->soreness_high, TENTHS), number(t->strength, WHOLE), number(t->strength_low, WHOLE),
	    number(t->strength_high, WHOLE));
}

/* ---- pain ---------------------------------------------------------------------------------------------------------------------- */

static void put_decision(struct page *p, int32_t decision)
{
	switch (decision) {
	case RECOVERY_DECISION_PUSH:      say(p, T_decide_push, NULL, 0); return;
	case RECOVERY_DECISION_MODIFY:    say(p, T_decide_modify, NULL, 0); return;
	case RECOVERY_DECISION_PAUSE:     say(p, T_decide_pause, NULL, 0); return;
	case RECOVERY_DECISION_CLINICIAN: say(p, T_decide_clinician, NULL, 0); return;
	case RECOVERY_DECISION_URGENT:    say(p, T_decide_urgent, NULL, 0); return;
	case RECOVERY_DECISION_EMERGENCY:
		SAY(p, T_decide_emergency, words(p->emergency_number && *p->emergency_number ? p->emergency_number : sentence(T_emergency_number)));
		return;
	}
	say(p, T_unknown, NULL, 0);
}

/* The limits are those of mo_05 (tendon), mo_07 (joint), pa_07 (bone) and of Pain_monitoring_zones for the rest. */
static const struct { int pain_class, how, watch; } advice[] = {
	{ RECOVERY_PAIN_CLASS_ADAPTIVE_SORENESS, T_how_muscle, T_verdict_watch },
	{ RECOVERY_PAIN_CLASS_SEVERE_DOMS,       T_how_muscle, T_verdict_watch },
	{ RECOVERY_PAIN_CLASS_MUSCLE_TIGHTNESS,  T_how_muscle, T_verdict_watch },
	{ RECOVERY_PAIN_CLASS_MUSCLE_CRAMP,      T_how_muscle, T_verdict_watch },
	{ RECOVERY_PAIN_CLASS_MUSCLE_CONTUSION,  T_how_strain, T_watch_tendon },
	{ RECOVERY_PAIN_CLASS_MUSCLE_STRAIN,     T_how_strain, T_watch_tendon },
	{ RECOVERY_PAIN_CLASS_TENDON_OVERUSE,    T_how_tendon, T_watch_tendon },
	{ RECOVERY_PAIN_CLASS_GROWTH_PLATE,      T_how_joint,  T_watch_joint },
	{ RECOVERY_PAIN_CLASS_JOINT_OVERUSE,     T_how_joint,  T_watch_joint },
	{ RECOVERY_PAIN_CLASS_JOINT_INJURY,      T_how_joint,  T_watch_joint },
	{ RECOVERY_PAIN_CLASS_BONE_STRESS,       T_how_bone,   T_watch_bone },
	{ RECOVERY_PAIN_CLASS_BACK_MECHANICAL,   T_how_back,   T_watch_back },
	{ RECOVERY_PAIN_CLASS_NERVE,             T_how_nerve,  T_watch_back },
};

static int advice_text(int32_t pain_class, int watch)
{
	size_t i;

	for (i = 0; i < COUNT_OF(advice); i++)
		if (advice[i].pain_class == pain_class)
			return watch ? advice[i].watch : advice[i].how;
	return watch ? T_verdict_watch : T_how_other;
}

static void put_how(struct page *p, const recovery_verdict *v)
{
	new_line(p);
	say(p, advice_text(v->pain_class, 0), NULL, 0);
	put_words(p, " ");
	say(p, T_how_after, NULL, 0);
}

static void put_verdict(struct page *p, const recovery_verdict *v, int whole)
{
	put_decision(p, v->decision);
	if (!whole)
		return;
	new_line(p);
	if (v->rule) {
		SAY(p, rule_is_floor(v->rule) ? T_verdict_fact : T_verdict_rule, words(recovery_rule_rationale(v->rule)));
		new_line(p);
		SAY(p, T_verdict_class, words(recovery_enum_about(RECOVERY_ENUM_PAIN_CLASS, v->pain_class)));
	} else {
		say(p, T_verdict_little, NULL, 0);
	}
	if (v->decision == RECOVERY_DECISION_MODIFY)
		put_how(p, v);
	if (v->decision < RECOVERY_DECISION_URGENT) {
		if (v->open_questions)
			new_line(p);
		if (v->open_questions)
			SAY(p, v->open_questions == 1 ? T_verdict_open_one : T_verdict_open, number(v->open_questions, WHOLE));
		new_line(p);
		say(p, advice_text(v->pain_class, 1), NULL, 0);
	}
	new_line(p);
	put_words(p, recovery_notice(RECOVERY_PART_PAIN));
}

/* ---- plan ---------------------------------------------------------------------------------------------------------------------- */

static int reason_text(int32_t reason)
{
	switch (reason) {
	case RECOVERY_REASON_SORE:       return T_why_sore;
	case RECOVERY_REASON_WEAK:       return T_why_weak;
	case RECOVERY_REASON_READY:      return T_why_ready;
	case RECOVERY_REASON_SWEAT:      return T_why_sweat;
	case RECOVERY_REASON_WISH:       return T_why_wish;
	case RECOVERY_REASON_CALM:       return T_why_calm;
	case RECOVERY_REASON_CONDITION:  return T_why_condition;
	case RECOVERY_REASON_ASK_FIRST:  return T_why_ask_first;
	case RECOVERY_REASON_NO_BENEFIT: return T_why_no_benefit;
	case RECOVERY_REASON_PAIN:       return T_why_pain;
	case RECOVERY_REASON_NO_TIME:    return T_why_no_time;
	case RECOVERY_REASON_SESSION:    return T_why_session;
	}
	return T_unknown;
}

/* A soreness effect that is not below zero is no benefit, however sure. */
static int grade_text(const recovery_action *a)
{
	if (a->certainty == RECOVERY_CERTAINTY_LOW && a->outcome == RECOVERY_OUTCOME_SORENESS && a->effect >= 0)
		return T_grade_low_none;
	switch (a->certainty) {
	case RECOVERY_CERTAINTY_NONE:     return T_grade_none;
	case RECOVERY_CERTAINTY_VERY_LOW: return T_grade_very_low;
	case RECOVERY_CERTAINTY_LOW:      return T_grade_low;
	case RECOVERY_CERTAINTY_MODERATE: return T_grade_moderate;
	case RECOVERY_CERTAINTY_HIGH:     return T_grade_high;
	}
	return T_unknown;
}

static void put_muscle_action(struct page *p, const recovery_action *a)
{
	const struct arg side = words(side_words(a->side)), muscle = words(recovery_body_name(a->muscle, RECOVERY_BODY_TEXT_ENGLISH));
	const struct arg why = words(sentence(a->reason == RECOVERY_REASON_CONDITION || a->reason == RECOVERY_REASON_ASK_FIRST ? T_why_pain
														      : reason_text(a->reason)));

	if (a->verb == RECOVERY_VERB_TRAIN)
		SAY(p, T_act_train, side, muscle);
	else if (a->verb == RECOVERY_VERB_TRAIN_LIGHTER)
		SAY(p, T_act_lighter, side, muscle, number(a->amount_low, WHOLE), number(a->amount_high, WHOLE), why);
	else
		SAY(p, a->end_s == RECOVERY_TIME_UNKNOWN ? T_act_rest_open : T_act_rest, side, muscle, clock_time(a->end_s), why);
}

static void put_skip(struct page *p, const recovery_action *a, const char *about)
{
	const char *c;

	if (a->reason == RECOVERY_REASON_ASK_FIRST) {
		SAY(p, T_act_ask, words(about), words(recovery_enum_about(RECOVERY_ENUM_FACT, a->because)));
		return;
	}
	/* The reason stands inside the sentence and has a place of its own for the fact behind it. */
	for (c = sentence(T_act_skip); *c; c++) {
		if (*c == '%' && c[1] == '1') {
			put_words(p, about);
			c++;
		} else if (*c == '%' && c[1] == '2') {
			SAY(p, reason_text(a->reason), words(""), words(""), words(recovery_enum_about(RECOVERY_ENUM_FACT, a->because)));
			c++;
		} else {
			put_char(p, *c);
		}
	}
}

static void put_do(struct page *p, const recovery_action *a, const char *about, int whole)
{
	const int text = a->unit == RECOVERY_UNIT_MINUTE ? T_act_do_minutes :
			 a->unit == RECOVERY_UNIT_MG_SODIUM_PER_L ? T_act_do_sodium : T_act_do;

	SAY(p, text, words(about), words(""), number(a->amount_low, WHOLE), number(a->amount_high, WHOLE));
	if (!whole)
		return;
	new_line(p);
	SAY(p, T_act_when, clock_time(a->start_s));
	put_char(p, ' ');
	put_packed(p, measure_text(a->measure));
	put_char(p, ' ');
	SAY(p, T_certainty, words(sentence(grade_text(a))));
}

static void put_action(struct page *p, const recovery_action *a, int whole)
{
	const char *about = recovery_enum_about(RECOVERY_ENUM_MEASURE, a->measure);

	if (a->verb == RECOVERY_VERB_GET_HELP)
		put_decision(p, a->because);
	else if (a->muscle)
		put_muscle_action(p, a);
	else if (!about)
		say(p, T_unknown, NULL, 0);
	else if (a->verb == RECOVERY_VERB_SKIP)
		put_skip(p, a, about);
	else
		put_do(p, a, about, whole);
}

/* ---- errors -------------------------------------------------------------------------------------------------------------------- */

static void put_diag(struct page *p, const recovery_diag *d)
{
	const struct arg type = words(recovery_enum_name(RECOVERY_ENUM_TYPE, d->at_type));
	const struct arg about = words(recovery_enum_about(RECOVERY_ENUM_STATUS_CODE, d->status));
	const struct arg index = number((double)d->index, PLAIN);

	if (d->at_type && d->field >= 0)
		SAY(p, T_diag_field, type, index, words(recovery_field_name(d->at_type, (size_t)d->field)), about);
	else if (d->at_type)
		SAY(p, T_diag_struct, type, index, about);
	else
		SAY(p, T_diag_argument, about);
	if (!num_is_nan(d->got))
		SAY(p, T_diag_got, number(d->got, PLAIN));
	if (!num_is_nan(d->min) && !num_is_nan(d->max))
		SAY(p, T_diag_allowed, number(d->min, PLAIN), number(d->max, PLAIN));
	else if (!num_is_nan(d->min))
		SAY(p, T_diag_from, number(d->min, PLAIN));
}

/* ---- the call ------------------------------------------------------------------------------------------------------------------- */

union result {
	recovery_timeline timeline;
	recovery_point point;
	recovery_verdict verdict;
	recovery_action action;
	recovery_diag diag;
};

static void render(struct page *p, int32_t type, const union result *r, int whole)
{
	switch (type) {
	case RECOVERY_TYPE_TIMELINE: put_timeline(p, &r->timeline, whole); break;
	case RECOVERY_TYPE_POINT:    put_point(p, &r->point); break;
	case RECOVERY_TYPE_VERDICT:  put_verdict(p, &r->verdict, whole); break;
	case RECOVERY_TYPE_ACTION:   put_action(p, &r->action, whole); break;
	case RECOVERY_TYPE_DIAG:     put_diag(p, &r->diag); break;
	}
	put_char(p, '\0');
}

static int renders(int32_t type)
{
	return type == RECOVERY_TYPE_TIMELINE || type == RECOVERY_TYPE_POINT || type == RECOVERY_TYPE_VERDICT ||
	       type == RECOVERY_TYPE_ACTION || type == RECOVERY_TYPE_DIAG;
}

static recovery_status read_result(const void *result, int32_t *type, union result *ours, recovery_diag *why)
{
	recovery_status status;

	if (!result)
		return RECOVERY_E_NULL;
	memcpy(type, (const unsigned char *)result + sizeof(uint32_t), sizeof *type);
	if (!renders(*type))
		return abi_argument(why, *type, num_nan(), num_nan(), RECOVERY_E_TYPE);
	/* A diag tells of values that are outside their limits. */
	status = *type == RECOVERY_TYPE_DIAG ? abi_copy(*type, ours, result, why) : abi_in(*type, ours, result, why);
	if (!status && *type == RECOVERY_TYPE_DIAG && !describe_name(RECOVERY_ENUM_STATUS_CODE, ours->diag.status))
		status = describe_blame(*type, offsetof(recovery_diag, status), ours->diag.status, RECOVERY_E_ENUM, why);
	if (!status && *type == RECOVERY_TYPE_VERDICT && ours->verdict.rule && !recovery_rule_rationale(ours->verdict.rule))
		status = describe_blame(*type, offsetof(recovery_verdict, rule), ours->verdict.rule, RECOVERY_E_ENUM, why);
	if (!status && *type == RECOVERY_TYPE_ACTION && ours->action.measure && !recovery_enum_name(RECOVERY_ENUM_MEASURE, ours->action.measure))
		status = describe_blame(*type, offsetof(recovery_action, measure), ours->action.measure, RECOVERY_E_ENUM, why);
	return status;
}

static recovery_status check_arguments(int32_t text, int64_t now_s, int32_t utc_offset_s, recovery_diag *why)
{
	if (text != RECOVERY_TEXT_HEADLINE && text != RECOVERY_TEXT_WHOLE)
		return abi_argument(why, text, RECOVERY_TEXT_HEADLINE, RECOVERY_TEXT_WHOLE, RECOVERY_E_ENUM);
	if (now_s < TIME_MIN || now_s > TIME_MAX)
		return abi_argument(why, (double)now_s, (double)TIME_MIN, (double)TIME_MAX, RECOVERY_E_RANGE);
	if (utc_offset_s < -18 * HOUR_S || utc_offset_s > 18 * HOUR_S)
		return abi_argument(why, utc_offset_s, -18 * HOUR_S, 18 * HOUR_S, RECOVERY_E_RANGE);
	return RECOVERY_OK;
}

RECOVERY_API(recovery_status) recovery_text(const void *result, int32_t text, int64_t now_s, int32_t utc_offset_s,
	const char *emergency_number, char *buffer, size_t *count, recovery_diag *diag)
{
	struct page page = { NULL, 0, now_s, utc_offset_s, emergency_number };
	union result ours;
	recovery_diag why;
	recovery_status status;
	int32_t type;
	size_t room;

	abi_why(&why);
	if (!count || (*count && !buffer))
		return abi_plain(diag, RECOVERY_E_NULL);
	status = read_result(result, &type, &ours, &why);
	if (!status)
		status = check_arguments(text, now_s, utc_offset_s, &why);
	if (status)
		return abi_fail(diag, &why, status);
	render(&page, type, &ours, text == RECOVERY_TEXT_WHOLE);
	room = *count;
	*count = page.n;
	if (room < page.n)
		return abi_plain(diag, RECOVERY_E_SPACE);
	page.out = buffer;
	page.n = 0;
	render(&page, type, &ours, text == RECOVERY_TEXT_WHOLE);
	return RECOVERY_OK;
}
