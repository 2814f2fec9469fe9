/* text.c - the one renderer: any result as plain English in the caller's memory.
 *
 * Everything is written twice, the first time only to count. */
#include "page.h"

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

/* ---- answers and what made them ----------------------------------------------------------------------------------------- */

static void put_rating(struct page *p, const recovery_rating *r)
{
	const char *muscle = r->muscle ? recovery_body_name(r->muscle, RECOVERY_BODY_TEXT_ENGLISH) : NULL;

	SAY(p, T_rating, clock_time(r->time_s), number(r->mean, TENTHS), number(r->low, TENTHS), number(r->high, TENTHS),
	    words(r->scale ? recovery_enum_about(RECOVERY_ENUM_SCALE, r->scale) : sentence(T_unknown)));
	if (!muscle)
		return;
	put_char(p, ' ');
	SAY(p, T_rating_muscle, words(side_words(r->side)), words(muscle));
}

/* A name with its underscores as blanks. */
static void put_name(struct page *p, const char *name)
{
	for (; name && *name; name++)
		put_char(p, *name == '_' ? ' ' : *name);
}

static void put_driver(struct page *p, const recovery_driver *d)
{
	const int32_t list = d->kind == RECOVERY_KIND_SET ? RECOVERY_ENUM_MOVEMENT :
			     d->kind == RECOVERY_KIND_ACTIVITY ? RECOVERY_ENUM_ACTIVITY : RECOVERY_ENUM_MUSCLE;
	const char *name = recovery_enum_name(list, d->what);

	put_name(p, name ? name : sentence(T_unknown));
	SAY(p, T_driver, clock_time(d->time_s), number(100 * d->share, WHOLE), number(100 * d->protection, WHOLE));
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
	recovery_advice advice;
	recovery_score score;
	recovery_rating rating;
	recovery_driver driver;
	recovery_action action;
	recovery_diag diag;
};

static void render(struct page *p, int32_t type, const union result *r, int whole)
{
	switch (type) {
	case RECOVERY_TYPE_TIMELINE: put_timeline(p, &r->timeline, whole); break;
	case RECOVERY_TYPE_POINT:    put_point(p, &r->point); break;
	case RECOVERY_TYPE_VERDICT:  put_verdict(p, &r->verdict, whole); break;
	case RECOVERY_TYPE_RATING:   put_rating(p, &r->rating); break;
	case RECOVERY_TYPE_DRIVER:   put_driver(p, &r->driver); break;
	case RECOVERY_TYPE_ADVICE:   put_advice(p, &r->advice, whole); break;
	case RECOVERY_TYPE_SCORE:    put_score(p, &r->score, whole); break;
	case RECOVERY_TYPE_ACTION:   put_action(p, &r->action, whole); break;
	case RECOVERY_TYPE_DIAG:     put_diag(p, &r->diag); break;
	}
	put_char(p, '\0');
}

static int renders(int32_t type)
{
	switch (type) {
	case RECOVERY_TYPE_TIMELINE:
	case RECOVERY_TYPE_POINT:
	case RECOVERY_TYPE_RATING:
	case RECOVERY_TYPE_DRIVER:
	case RECOVERY_TYPE_VERDICT:
	case RECOVERY_TYPE_ADVICE:
	case RECOVERY_TYPE_SCORE:
	case RECOVERY_TYPE_ACTION:
	case RECOVERY_TYPE_DIAG:
		return 1;
	}
	return 0;
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
