/* textplan.c - the lines of a plan, in words. */
#include "page.h"

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

static int measure_text(int32_t measure)
{
	const char *name = recovery_enum_name(RECOVERY_ENUM_MEASURE, measure);

#define MEASURE_TEXT(id, words_) \
	if (name && !strcmp(name, #id)) \
		return M_##id;
#include "text.def"
	return T_nothing;
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
	say(p, measure_text(a->measure), NULL, 0);
	put_char(p, ' ');
	SAY(p, T_certainty, words(sentence(grade_text(a))));
}

void put_action(struct page *p, const recovery_action *a, int whole)
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
