/* textplan.c - the lines of a plan, in words. */
#include "page.h"
#include "measure.h"

enum { LINE_ROOM = 320 };		/* no text of a measure is longer; measure.c's words are counted by a test */

static int reason_text(int32_t reason)
{
	switch (reason) {
	case RECOVERY_REASON_SORE:         return T_why_sore;
	case RECOVERY_REASON_WEAK:         return T_why_weak;
	case RECOVERY_REASON_READY:        return T_why_ready;
	case RECOVERY_REASON_SWEAT:        return T_why_sweat;
	case RECOVERY_REASON_WISH:         return T_why_wish;
	case RECOVERY_REASON_CALM:         return T_why_calm;
	case RECOVERY_REASON_CONDITION:    return T_why_condition;
	case RECOVERY_REASON_ASK_FIRST:    return T_why_ask_first;
	case RECOVERY_REASON_NO_BENEFIT:   return T_why_no_benefit;
	case RECOVERY_REASON_PAIN:         return T_why_pain;
	case RECOVERY_REASON_NO_TIME:      return T_why_no_time;
	case RECOVERY_REASON_SESSION:      return T_why_session;
	case RECOVERY_REASON_REPAIR:       return T_why_repair;
	case RECOVERY_REASON_SOON:         return T_why_soon;
	case RECOVERY_REASON_NEXT_TIME:    return T_why_next_time;
	case RECOVERY_REASON_GOAL:         return T_why_goal;
	case RECOVERY_REASON_TOGETHER:     return T_why_together;
	case RECOVERY_REASON_MINOR:        return T_why_minor;
	case RECOVERY_REASON_NOT_ANSWERED: return T_why_not_answered;
	case RECOVERY_REASON_FULL:         return T_why_full;
	case RECOVERY_REASON_NOT_AT_HAND:  return T_why_not_at_hand;
	case RECOVERY_REASON_DISLIKED:     return T_why_disliked;
	case RECOVERY_REASON_GENTLE:       return T_why_gentle;
	case RECOVERY_REASON_WINDOW:       return T_why_window;
	}
	return T_unknown;
}

static void put_reason(struct page *p, const recovery_action *a)
{
	SAY(p, reason_text(a->reason), words(""), words(""), words(recovery_enum_about(RECOVERY_ENUM_FACT, a->because)));
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

/* ---- muscles --------------------------------------------------------------------------------------------------------------- */

static void put_muscle_action(struct page *p, const recovery_action *a, int whole)
{
	const struct arg side = words(side_words(a->side)), place = words(recovery_body_name(a->muscle, RECOVERY_BODY_TEXT_PLAIN));
	const struct arg muscle = words(recovery_body_name(a->muscle, RECOVERY_BODY_TEXT_ENGLISH));
	const struct arg why = words(sentence(a->reason == RECOVERY_REASON_CONDITION || a->reason == RECOVERY_REASON_ASK_FIRST ||
					      a->reason == RECOVERY_REASON_NOT_ANSWERED ? T_why_pain : reason_text(a->reason)));

	if (a->verb == RECOVERY_VERB_TRAIN)
		SAY(p, T_act_train, side, place, muscle);
	else if (a->verb == RECOVERY_VERB_TRAIN_LIGHTER)
		SAY(p, T_act_lighter, side, place, muscle, number(a->amount_low, WHOLE), number(a->amount_high, WHOLE), why);
	else
		SAY(p, a->end_s == RECOVERY_TIME_UNKNOWN ? T_act_rest_open : T_act_rest, side, place, muscle, clock_time(a->end_s), why);
	if (whole && a->verb == RECOVERY_VERB_TRAIN_LIGHTER && a->range) {
		new_line(p);
		SAY(p, T_act_range, words(recovery_enum_about(RECOVERY_ENUM_RANGE, a->range)));
	}
	if (whole && a->ready_s != RECOVERY_TIME_UNKNOWN && a->late_s != RECOVERY_TIME_UNKNOWN) {
		new_line(p);
		put_words(p, sentence(a->verb == RECOVERY_VERB_REST ? T_act_then_lighter : T_nothing));
		SAY(p, T_act_ready, clock_time(a->ready_s), clock_time(a->late_s));
	}
}

/* ---- what is left out ------------------------------------------------------------------------------------------------------ */

/* The reason stands inside the sentence and has a place of its own for the fact behind it. */
static void put_skip(struct page *p, const recovery_action *a, const char *about)
{
	const char *c;

	if (a->reason == RECOVERY_REASON_ASK_FIRST) {
		SAY(p, T_act_ask_first, words(about), words(recovery_enum_about(RECOVERY_ENUM_FACT, a->because)));
		return;
	}
	for (c = sentence(T_act_skip); *c; c++) {
		if (*c == '%' && c[1] == '1') {
			put_words(p, about);
			c++;
		} else if (*c == '%' && c[1] == '2') {
			put_reason(p, a);
			c++;
		} else {
			put_char(p, *c);
		}
	}
}

/* ---- what is done ----------------------------------------------------------------------------------------------------------- */

static int amount_text(const recovery_action *a)
{
	if (num_is_nan(a->amount_low) || num_is_nan(a->amount_high))
		return T_act_do;
	switch (a->unit) {
	case RECOVERY_UNIT_MINUTE:          return a->amount_low == a->amount_high ? T_act_do_minutes_one : T_act_do_minutes;
	case RECOVERY_UNIT_LITRE:           return a->amount_low == a->amount_high ? T_act_do_litres_one : T_act_do_litres;
	case RECOVERY_UNIT_MG_SODIUM_PER_L: return T_act_do_sodium;
	case RECOVERY_UNIT_GRAM:            return T_act_do_grams;
	case RECOVERY_UNIT_GRAM_PER_H:      return T_act_do_grams_hour;
	case RECOVERY_UNIT_HOUR:            return T_act_do_hours;
	case RECOVERY_UNIT_G_PER_KG:        return T_act_do_per_kg;
	case RECOVERY_UNIT_G_PER_KG_H:      return T_act_do_per_kg_hour;
	case RECOVERY_UNIT_L_PER_KG_LOST:   return T_act_do_per_kg_lost;
	}
	return T_act_do;
}

static enum arg_kind amount_kind(int32_t unit)
{
	switch (unit) {
	case RECOVERY_UNIT_LITRE:
	case RECOVERY_UNIT_G_PER_KG:
	case RECOVERY_UNIT_G_PER_KG_H:
	case RECOVERY_UNIT_L_PER_KG_LOST: return TENTHS;
	}
	return WHOLE;
}

/* One text of the table of measures as a line of its own; `as` says what stands around it. */
static APART void put_line(struct page *p, int as, int32_t measure, int which)
{
	char line[LINE_ROOM];

	if (!measure_words(measure_index(measure), which, line, sizeof line))
		return;
	new_line(p);
	SAY(p, as, words(line));
}

static APART void put_how(struct page *p, int32_t measure)
{
	char line[LINE_ROOM];
	int which;

	for (which = MEASURE_TEXT_HOW_1; which <= MEASURE_TEXT_HOW_3; which++) {
		if (!measure_words(measure_index(measure), which, line, sizeof line))
			continue;
		if (which == MEASURE_TEXT_HOW_1) {
			new_line(p);
			SAY(p, T_act_how, words(line));
		} else {
			put_char(p, ' ');
			put_words(p, line);
		}
	}
}

/* What limits the measure for this person. */
static APART void put_limit(struct page *p, const recovery_action *a)
{
	size_t n, i;
	const struct measure_screen *rows = measure_screens(&n);
	char line[LINE_ROOM];

	for (i = 0; a->because && i < n; i++)
		if (rows[i].kind == MEASURE_SCREEN_LIMIT && rows[i].fact == a->because &&
		    measure_screened(&rows[i], measure_index(a->measure)) && measure_limit(&rows[i], line, sizeof line)) {
			new_line(p);
			SAY(p, T_act_limit, words(line));
		}
}

static void put_effect(struct page *p, const recovery_action *a)
{
	const int unit = a->effect_unit == RECOVERY_EFFECT_UNIT_POINTS ? T_effect_points :
			 a->effect_unit == RECOVERY_EFFECT_UNIT_SMD ? T_effect_smd : T_effect_percent;
	const int range = !num_is_nan(a->effect_low) && !num_is_nan(a->effect_high);
	const int text = num_is_nan(a->effect_at_h) ? (range ? T_effect_range_always : T_effect_always) : range ? T_effect_range : T_effect;

	if (!num_is_nan(a->effect) && a->effect_unit) {
		SAY(p, text, number(a->effect, TENTHS), words(sentence(unit)), number(a->effect_at_h, WHOLE), number(a->effect_low, TENTHS),
		    number(a->effect_high, TENTHS));
		put_char(p, ' ');
	}
	SAY(p, T_certainty, words(sentence(grade_text(a))));
}

static void put_when(struct page *p, const recovery_action *a)
{
	if (a->repeats > 0 && !num_is_nan(a->repeat_s))
		SAY(p, a->repeats > 1 ? T_act_when_again : T_act_when_once_more, clock_time(a->start_s), number(a->repeats, WHOLE), number(a->repeat_s / HOUR_S, WHOLE));
	else
		SAY(p, T_act_when, clock_time(a->start_s), clock_time(a->end_s));
	if (a->muscle)
		put_char(p, ' ');
	if (a->muscle)
		SAY(p, T_act_where, words(side_words(a->side)), words(recovery_body_name(a->muscle, RECOVERY_BODY_TEXT_PLAIN)));
	put_char(p, ' ');
	put_words(p, sentence(T_act_why_now));
	put_reason(p, a);
	put_char(p, '.');
}

static void put_do(struct page *p, const recovery_action *a, const char *about, int whole)
{
	const enum arg_kind kind = amount_kind(a->unit);
	const int text = amount_text(a);

	if (text == T_act_do && *about >= 'a' && *about <= 'z')	/* the line begins with it */
		put_char(p, (char)(*about++ - 'a' + 'A'));
	SAY(p, text, words(about), words(""), number(a->amount_low, kind), number(a->amount_high, kind));
	if (!whole)
		return;
	new_line(p);
	put_when(p, a);
	put_line(p, T_act_do_as_is, a->measure, MEASURE_TEXT_WHY);
	new_line(p);
	put_effect(p, a);
	put_how(p, a->measure);
	put_limit(p, a);
	put_line(p, T_act_do_as_is, a->measure, MEASURE_TEXT_STOP);
}

void put_action(struct page *p, const recovery_action *a, int whole)
{
	const char *about = recovery_enum_about(RECOVERY_ENUM_MEASURE, a->measure);

	if (a->verb == RECOVERY_VERB_GET_HELP)
		put_decision(p, a->because);
	else if (a->verb == RECOVERY_VERB_ASK)
		say(p, T_act_ask, NULL, 0);
	else if (a->muscle && !a->measure)
		put_muscle_action(p, a, whole);
	else if (!about)
		say(p, T_unknown, NULL, 0);
	else if (a->verb == RECOVERY_VERB_SKIP)
		put_skip(p, a, about);
	else
		put_do(p, a, about, whole);
}
