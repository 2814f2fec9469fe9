/* checkread.c - what the answers say: read together with what was said earlier and with the forecast. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "check.h"

/* A log counts when its last session is no older than this, and than the one that is blamed (judgement). */
enum { LOG_DAYS = 14, LOG_SLACK_H = 24 };

/* ---- the forecast ----------------------------------------------------------------------------------------------------------- */

/* The forecast speaks of soreness in muscles, not of joints, bones or skin. */
static int is_muscle_pain(const recovery_complaint *c)
{
	switch (c->structure) {
	case 0:
	case RECOVERY_STRUCTURE_MUSCLE_BELLY:
	case RECOVERY_STRUCTURE_MYOTENDINOUS_JUNCTION:
	case RECOVERY_STRUCTURE_ABDOMINAL_WALL:
	case RECOVERY_STRUCTURE_WHOLE_BODY:            return 1;
	}
	return 0;
}

/* Who blames a later session than the log has, or stopped logging, is not told by it what to expect. */
static int log_counts(const struct dialogue *d, const recovery_complaint *c)
{
	const double hours = (double)(d->at - d->expected.last_bout_s) / HOUR_S;

	return hours <= LOG_DAYS * 24 && !(hours > c->hours_since + LOG_SLACK_H);
}

/* The muscle that is named, or the sorest one in the region; 0: none was worked. */
static int32_t muscle_of(const recovery_state *state, const recovery_complaint *c, int32_t side, int64_t at)
{
	double most = -1;
	int32_t found = 0;
	size_t i;

	for (i = 0; i < recovery_enum_count(RECOVERY_ENUM_MUSCLE); i++) {
		const int32_t muscle = recovery_enum_value(RECOVERY_ENUM_MUSCLE, i);
		recovery_timeline course;

		if (c->muscle ? c->muscle != muscle : recovery_muscle_region(muscle, 0) != c->region)
			continue;
		if (!course_at(state, muscle, side, at, &course) && course.bouts && course.now > most) {
			most = course.now;
			found = muscle;
		}
	}
	return found;
}

/* A rating of the muscle as strong as the pain, given to a copy of the state, says how usual that would be. */
static int rate(const struct dialogue *d, int32_t muscle, int32_t side, double intensity, recovery_timeline *course)
{
	const size_t size = recovery_state_size(RECOVERY_FORM_FULL);
	void *copy = malloc(size);
	recovery_event event;
	int done = 0;

	(void)RECOVERY_INIT(EVENT, &event);
	event.kind = RECOVERY_KIND_REPORT;
	event.what = muscle;
	event.side = side;
	event.scale = RECOVERY_SCALE_NRS_0_10;
	event.value = intensity;
	event.time_s = d->at;
	if (copy) {
		memcpy(copy, d->log.memory, size);
		done = recovery_state_add(copy, &event, 1, NULL) == RECOVERY_OK && !course_at(copy, muscle, side, d->at, course);
	}
	free(copy);
	return done;
}

int expect(struct dialogue *d, struct case_ *c)
{
	const recovery_complaint *place = &c->complaint;
	const int32_t said = place->side, side = said == RECOVERY_SIDE_LEFT || said == RECOVERY_SIDE_RIGHT ? said : RECOVERY_SIDE_BOTH;
	int32_t muscle;

	c->expected = NULL;
	d->expects = 0;
	if (!d->log.state || !place_region(place))
		return 1;
	muscle = muscle_of(d->log.state, place, side, d->at);
	if (!muscle || course_at(d->log.state, muscle, side, d->at, &d->expected))
		return 1;
	d->expects = 1;
	d->expected.tail = NAN;
	if (isnan(place->intensity) || !is_muscle_pain(place) || !log_counts(d, place))
		return 1;
	if (!rate(d, muscle, side, place->intensity, &d->expected))
		return 0;
	/* an earlier strength that still holds was as unusual then */
	if (d->earlier && place->intensity == d->kept.complaint.intensity && d->tail_kept < d->expected.tail)
		d->expected.tail = d->tail_kept;
	c->expected = &d->expected;
	return 1;
}

/* ---- now and earlier --------------------------------------------------------------------------------------------------------- */

int reading_of(struct dialogue *d, struct case_ *c)
{
	(void)expect(d, c);
	return case_answer(c);
}

static double older(double time, double by)
{
	return isnan(time) ? time : time + by;
}

/* An earlier yes stands until it is taken back; an earlier no is asked again. */
void keep_earlier(struct dialogue *d, const struct reading *row)
{
	const double days = row ? (double)(d->at - row->time_s) / DAY_S : 0;
	recovery_complaint *c = &d->kept.complaint;
	size_t i;

	(void)case_begin(&d->kept);
	d->earlier = row;
	d->tail_kept = row ? row->tail : NAN;
	if (!row)
		return;
	*c = row->complaint;
	c->hours_since = older(c->hours_since, 24 * days);
	c->pain_days = older(c->pain_days, days);
	if (c->hours_since > 8760) {
		c->pain_days = c->hours_since / 24;
		c->hours_since = NAN;
	}
	d->kept.person.age_y = row->age_y;
	for (i = 0; i < row->n; i++)
		if (row->facts[i].answer == RECOVERY_ANSWER_PRESENT)
			(void)case_say(&d->kept, row->facts[i].fact, RECOVERY_ANSWER_PRESENT);
}

int merge(struct dialogue *d, struct case_ *all)
{
	const recovery_complaint *was = &d->kept.complaint;
	recovery_complaint *c = &all->complaint;
	size_t i;

	*all = d->now;
	if (d->earlier) {
		for (i = 0; i < step_count(); i++)
			if (steps[i].kind == KIND_CHOICE && !field_of(c, &steps[i]))
				field_set(c, &steps[i], field_of(was, &steps[i]));
		if (!c->muscle && !c->region) {
			c->muscle = was->muscle;
			c->region = was->region;
		}
		if (isnan(c->intensity))
			c->intensity = was->intensity;
		if (isnan(c->hours_since) && isnan(c->pain_days)) {
			c->hours_since = was->hours_since;
			c->pain_days = was->pain_days;
		}
		if (isnan(all->person.age_y))
			all->person.age_y = d->kept.person.age_y;
		for (i = 0; i < d->kept.n; i++)
			if (!case_fact(all, d->kept.facts[i].fact))
				(void)case_say(all, d->kept.facts[i].fact, d->kept.facts[i].answer);
	}
	return reading_of(d, all);
}

int known_anything(const struct case_ *c)
{
	const recovery_complaint *p = &c->complaint;

	return c->n || p->structure || p->region || p->muscle || p->side || p->spread || p->onset || p->trend || p->function ||
	       !isnan(p->intensity) || !isnan(p->hours_since) || !isnan(p->pain_days);
}

/* Did this talk change anything that was known before?  A no to what was a yes, a new answer, another value. */
static int changed(const struct dialogue *d)
{
	const recovery_complaint *c = &d->now.complaint, *was = &d->kept.complaint;
	size_t i;

	for (i = 0; i < d->now.n; i++)
		if (d->now.facts[i].answer != case_fact(&d->kept, d->now.facts[i].fact))
			return 1;
	for (i = 0; i < step_count(); i++)
		if (steps[i].kind == KIND_CHOICE && field_of(c, &steps[i]) && field_of(c, &steps[i]) != field_of(was, &steps[i]))
			return 1;
	return (!isnan(c->intensity) && c->intensity != was->intensity) || (!isnan(c->hours_since) && c->hours_since != was->hours_since) ||
	       (!isnan(c->pain_days) && c->pain_days != was->pain_days);
}

int held_back(const struct dialogue *d, struct case_ *all)
{
	const recovery_verdict *was = d->earlier ? &d->earlier->verdict : NULL;

	if (!was || all->verdict.decision >= was->decision || changed(d))
		return 0;
	all->verdict.decision = was->decision;
	all->verdict.pain_class = was->pain_class;
	all->verdict.rule = recovery_rule_rationale(was->rule) ? was->rule : 0;
	return 1;
}

/* ---- groups that are left ------------------------------------------------------------------------------------------------------ */

/* The library goes on to the next group when this one is answered.  What was asked and not known stays unknown for the
   reading; only here it counts as answered, as no rule can be reached through it in this talk. */
static void pass_over(struct case_ *c, const int32_t *facts, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!case_fact(c, facts[i]))
			(void)case_say(c, facts[i], RECOVERY_ANSWER_DENIED);
}

size_t groups_left(const struct dialogue *d, const struct case_ *c, struct visit *groups, size_t room)
{
	static struct case_ next;
	size_t n = 0, i;

	next = *c;
	pass_over(&next, d->asked, d->asked_count);
	while (n < room && case_answer(&next) && next.question) {
		struct visit *v = &groups[n++];

		memset(v, 0, sizeof *v);
		v->step = steps;
		while (v->step->kind != KIND_GROUP)
			v->step++;
		v->group = next.question;
		v->n = next.ask_count < LIST_MAX ? next.ask_count : LIST_MAX;
		for (i = 0; i < v->n; i++)
			v->choices[i].value = next.ask[i];
		pass_over(&next, next.ask, next.ask_count);
	}
	return n;
}

/* ---- reasons -------------------------------------------------------------------------------------------------------------------- */

static int fires(const struct case_ *c, int32_t rule)
{
	size_t i;

	for (i = 0; i < c->rule_count; i++)
		if (c->rules[i] == rule)
			return 1;
	return 0;
}

static void add_reason(char *text, size_t size, const char *label, const char *words)
{
	const size_t at = strlen(text);

	if (at < size)
		snprintf(text + at, size - at, "%s%s%s", at ? "; " : "", label, words);
}

static void take_away(struct case_ *c, const struct step *step)
{
	switch (step->kind) {
	case KIND_CHOICE: field_set(&c->complaint, step, 0); break;
	case KIND_NUMBER: c->complaint.intensity = NAN; c->expected = NULL; break;
	case KIND_SINCE:  c->complaint.hours_since = c->complaint.pain_days = NAN; break;
	case KIND_AGE:    c->person.age_y = NAN; break;
	case KIND_PLACE:  c->complaint.muscle = c->complaint.region = 0; break;
	case KIND_SAME:
	case KIND_LIST:
	case KIND_GROUP:  break;
	}
}

/* Does the rule still speak with one answer less?  Then that answer is left out for good. */
static int spare(struct case_ *less, struct case_ *without, int32_t rule)
{
	if (!case_answer(without) || !fires(without, rule))
		return 0;
	*less = *without;
	return 1;
}

/* What is left when every answer that the rule does not need has been taken away.  Signs go last: of answers that would do
   in place of each other, they say most. */
void reasons_of(const struct case_ *all, char *text, size_t size)
{
	static struct case_ less, without;
	const int32_t rule = all->verdict.rule;
	char words[ANSWER_SIZE];
	size_t i;

	*text = '\0';
	if (!rule || !fires(all, rule))
		return;
	less = *all;
	for (i = step_count(); i > 0; i--) {
		without = less;
		take_away(&without, &steps[i - 1]);
		(void)spare(&less, &without, rule);
	}
	for (i = all->n; i > 0; i--) {
		without = less;
		(void)case_say(&without, all->facts[i - 1].fact, RECOVERY_ANSWER_UNKNOWN);
		(void)spare(&less, &without, rule);
	}
	for (i = 0; i < less.n; i++)
		if (less.facts[i].answer == RECOVERY_ANSWER_PRESENT)
			add_reason(text, size, "", fact_words(less.facts[i].fact));
	for (i = 0; i < step_count(); i++) {
		value_said(&less, &steps[i], words, sizeof words);
		if (*words)
			add_reason(text, size, steps[i].label, words);
	}
}
