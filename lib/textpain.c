/* textpain.c - what the room of pain says, in words. */
#include "page.h"

/* ---- decisions ---------------------------------------------------------------------------------------------------------------------- */

void put_decision(struct page *p, int32_t decision)
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

/* "jumps, sprints and deep bends" */
static void put_leave_out(struct page *p, const recovery_advice *a)
{
	const int32_t list[] = { a->leave_out1, a->leave_out2, a->leave_out3 };
	const int n = !list[0] ? 0 : !list[1] ? 1 : !list[2] ? 2 : 3;
	int i;

	for (i = 0; i < n; i++) {
		put_words(p, i == 0 ? "" : i == n - 1 ? sentence(T_and) : ", ");
		put_words(p, recovery_enum_about(RECOVERY_ENUM_LEAVE_OUT, list[i]));
	}
}

static void put_load(struct page *p, const recovery_advice *a)
{
	const struct arg range = words(a->range ? recovery_enum_about(RECOVERY_ENUM_RANGE, a->range) : sentence(T_unknown));

	if (a->load_high <= 0)
		say(p, T_how_no_load, NULL, 0);
	else if (a->load_low <= 0)
		SAY(p, T_how_load_most, number(a->load_high, WHOLE), range);
	else
		SAY(p, T_how_load, number(a->load_low, WHOLE), number(a->load_high, WHOLE), range);
}

static void put_limits(struct page *p, const recovery_advice *a)
{
	if (a->leave_out1) {
		put_words(p, sentence(T_how_leave_out));
		put_leave_out(p, a);
		put_words(p, ". ");
	}
	put_load(p, a);
	put_char(p, ' ');
	SAY(p, a->pain_during > 0 ? T_how_pain : T_how_no_pain, number(a->pain_during, WHOLE));
	put_char(p, ' ');
	say(p, T_how_after, NULL, 0);
}

static void put_watch(struct page *p, const recovery_advice *a)
{
	SAY(p, T_watch, words(recovery_enum_about(RECOVERY_ENUM_WATCH, a->watch)));
}

void put_advice(struct page *p, const recovery_advice *a, int whole)
{
	if (a->decision >= RECOVERY_DECISION_PAUSE || !a->decision)
		put_decision(p, a->decision);
	else
		put_limits(p, a);
	if (!whole || a->decision >= RECOVERY_DECISION_URGENT || !a->watch)
		return;
	new_line(p);
	put_watch(p, a);
}

/* ---- scores -------------------------------------------------------------------------------------------------------------------- */

static void put_items(struct page *p, const recovery_score *s, uint32_t mask)
{
	const char *about, *between = "";
	size_t i;

	for (i = 0; (about = recovery_score_item(s->score, i)) != NULL; i++) {
		if (!(mask >> i & 1))
			continue;
		SAY(p, T_score_item, words(between), words(about), number(recovery_score_item_points(s->score, i), PLAIN));
		between = ", ";
	}
}

void put_score(struct page *p, const recovery_score *s, int whole)
{
	const struct arg about = words(s->score ? recovery_enum_about(RECOVERY_ENUM_SCORE, s->score) : sentence(T_unknown));

	if (s->applies == RECOVERY_ANSWER_DENIED) {
		SAY(p, T_score_other, about);
		return;
	}
	SAY(p, s->open ? T_score_open : T_score, about, number(s->points, PLAIN), number(s->points_open, PLAIN), number(s->threshold, PLAIN));
	if (!whole)
		return;
	if (s->counted) {
		new_line(p);
		put_words(p, sentence(T_score_counted));
		put_items(p, s, s->counted);
		put_char(p, '.');
	}
	if (s->open) {
		new_line(p);
		put_words(p, sentence(T_score_not_answered));
		put_items(p, s, s->open);
		put_char(p, '.');
	}
}

/* ---- the verdict --------------------------------------------------------------------------------------------------------------- */

void put_verdict(struct page *p, const recovery_verdict *v, int whole)
{
	recovery_advice advice;

	put_decision(p, v->decision);
	if (!whole)
		return;
	advice_of(v, &advice);
	new_line(p);
	if (v->rule) {
		SAY(p, rule_is_floor(v->rule) ? T_verdict_fact : T_verdict_rule, words(recovery_rule_rationale(v->rule)));
		new_line(p);
		SAY(p, T_verdict_class, words(recovery_enum_about(RECOVERY_ENUM_PAIN_CLASS, v->pain_class)));
	} else {
		say(p, T_verdict_little, NULL, 0);
	}
	if (v->decision == RECOVERY_DECISION_MODIFY) {
		new_line(p);
		put_limits(p, &advice);
	}
	if (v->decision < RECOVERY_DECISION_URGENT) {
		if (v->open_questions)
			new_line(p);
		if (v->open_questions)
			SAY(p, v->open_questions == 1 ? T_verdict_open_one : T_verdict_open, number(v->open_questions, WHOLE));
		new_line(p);
		put_watch(p, &advice);
	}
	new_line(p);
	put_words(p, recovery_notice(RECOVERY_PART_PAIN));
}
