/* choose.c - which measures stand in a plan, when, how much, and which are left out and why. */
#include <string.h>
#include "planner.h"

enum {
	DO_MAX = 7,			/* measures in a plan; muscles to rest or spare take the place of at most two */
	SKIP_MAX = 12,
	COMFORT_RANK = 9,		/* the best rank of a comfort */
	NEVER_MAX = 3,			/* of those that are never done, unless the person likes them */
	DAY_BEGINS_S = 8 * HOUR_S, DAY_ENDS_S = 22 * HOUR_S, NIGHT_S = 10 * HOUR_S,	/* local; nobody is woken for a measure (judgement) */
	LITRES_MAX = 4,			/* more in a few hours is too much, whatever the scales say (judgement after EAH_2015) */
	SHORTEST_S = HOUR_S / 2,	/* a window shorter than this has passed (judgement) */
	REPAIR_S = 4 * DAY_S,		/* repair goes on (Pearson_2023: strength gains from protein to 96 h) */
	SOON_S = DAY_S			/* the next session is near (DGE_2020: a day is enough for meals and water) */
};

/* One measure as the plan sees it. */
struct choice {
	int32_t start_in, end_in;	/* seconds from now */
	uint16_t because;
	uint8_t repeats, measure, reason, taken, liked, minutes;
};

struct choices {
	size_t n;
	struct choice choice[64];
};

/* ---- is it wanted? ------------------------------------------------------------------------------------------------------- */

static int has_session(const struct situation *s, int64_t within_s)
{
	return s->last_session_s != RECOVERY_TIME_UNKNOWN && s->request.now_s - s->last_session_s <= within_s;
}

static int is_sore(const struct situation *s)
{
	return s->sore_in > 0;
}

static int sweated(const struct situation *s)
{
	return has_session(s, DAY_S) && (fact_present(s, RECOVERY_FACT_PERSON_HEAVY_SWEAT) || s->request.mass_lost_kg > 0);
}

static int is_soon(const struct situation *s)
{
	return s->next_s != RECOVERY_TIME_UNKNOWN && s->next_s - s->request.now_s <= SOON_S;
}

/* Filling the stores in hours is for events and long work, not for an hour of lifting (Wallis_2022). */
static int spends(const struct situation *s)
{
	return s->request.goal != RECOVERY_GOAL_STRENGTH || s->request.next_event_s != RECOVERY_TIME_UNKNOWN ||
	       fact_present(s, RECOVERY_FACT_CONTEXT_PROLONGED_ENDURANCE);
}

/* Why a measure is wanted; 0: it is not. */
static int32_t wanted(const struct situation *s, const struct measure *m)
{
	switch (m->trigger) {
	case MEASURE_TRIGGER_SORE:
		return !is_sore(s) ? 0 : m->group == MEASURE_GROUP_MIND ? RECOVERY_REASON_CALM : RECOVERY_REASON_SORE;
	case MEASURE_TRIGGER_SESSION:
		if (!has_session(s, m->to_h * (int64_t)HOUR_S))
			return 0;
		return m->group == MEASURE_GROUP_FOOD ? RECOVERY_REASON_REPAIR : RECOVERY_REASON_SESSION;
	case MEASURE_TRIGGER_SWEAT:      return sweated(s) ? RECOVERY_REASON_SWEAT : 0;
	case MEASURE_TRIGGER_SOON:       return is_soon(s) && has_session(s, DAY_S) && spends(s) ? RECOVERY_REASON_SOON : 0;
	case MEASURE_TRIGGER_SWEAT_SOON: return is_soon(s) && sweated(s) && s->request.mass_lost_kg > 0 ? RECOVERY_REASON_SWEAT : 0;
	case MEASURE_TRIGGER_NIGHT:      return is_sore(s) || has_session(s, REPAIR_S) ? RECOVERY_REASON_REPAIR : 0;
	case MEASURE_TRIGGER_PLANNED:    return s->next_s != RECOVERY_TIME_UNKNOWN ? RECOVERY_REASON_NEXT_TIME : 0;
	case MEASURE_TRIGGER_ALWAYS:     return RECOVERY_REASON_SORE;
	}
	return 0;
}

/* ---- when? ---------------------------------------------------------------------------------------------------------------- */

static int64_t later_of(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

static int64_t earlier_of(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static int64_t into_local_day(const struct situation *s, int64_t time_s)
{
	const int64_t local = time_s + s->request.utc_offset_s;

	return (local % DAY_S + DAY_S) % DAY_S;
}

/* The first time from here on that lies in the waking day, not in its last minutes. */
static int64_t when_awake(const struct situation *s, int64_t time_s)
{
	const int64_t into = into_local_day(s, time_s);

	if (into < DAY_BEGINS_S)
		return time_s + DAY_BEGINS_S - into;
	return into <= DAY_ENDS_S - SHORTEST_S ? time_s : time_s + DAY_S - into + DAY_BEGINS_S;
}

static int64_t this_night(const struct situation *s, int64_t time_s)
{
	const int64_t into = into_local_day(s, time_s);

	return into < DAY_ENDS_S ? time_s + DAY_ENDS_S - into : time_s;
}

/* Where the window of the measure lies: around the next session for what prepares it, after the last one for the rest. */
static void place_window(const struct situation *s, const struct measure *m, int64_t *from_s, int64_t *to_s)
{
	const int64_t now_s = s->request.now_s;
	const int prepares = m->trigger == MEASURE_TRIGGER_PLANNED;
	const int64_t around_s = prepares ? s->next_s : s->last_session_s == RECOVERY_TIME_UNKNOWN ? now_s : s->last_session_s;

	*from_s = later_of(around_s + m->from_h * (int64_t)HOUR_S, now_s);
	*to_s = around_s + m->to_h * (int64_t)HOUR_S;
	if (prepares)
		*to_s = earlier_of(*to_s, s->next_s);
	if (m->trigger == MEASURE_TRIGGER_SORE)
		*to_s = earlier_of(*to_s, now_s + s->sore_in);
	*to_s = earlier_of(*to_s, s->until_s);
}

/* What takes time comes once a day, so that none of it falls into a night. */
static int64_t every(const struct measure *m)
{
	return (m->minutes && m->every_h > 0 && m->every_h < 24 ? 24 : m->every_h) * (int64_t)HOUR_S;
}

/* The end of doing it once: a night, the end of the waking day, the time of the next. */
static int64_t end_of_one(const struct situation *s, const struct measure *m, int64_t from_s, int64_t to_s)
{
	const int64_t night_s = from_s - into_local_day(s, from_s) + DAY_ENDS_S;

	if (m->trigger == MEASURE_TRIGGER_NIGHT)
		return from_s + NIGHT_S;
	if (m->every_h > 0 && m->times > 1)
		to_s = earlier_of(to_s, from_s + every(m));
	if (m->minutes && night_s - from_s >= m->minutes * 60)
		to_s = earlier_of(to_s, night_s);
	return to_s;
}

/* Where it begins: nobody is woken for it, but who trains early or late is awake. */
static int64_t begin_of_one(const struct situation *s, const struct measure *m, int64_t from_s, int64_t to_s)
{
	const int64_t awake_s = when_awake(s, from_s);

	if (m->trigger == MEASURE_TRIGGER_NIGHT)
		return this_night(s, from_s);
	if (!m->minutes || (m->trigger == MEASURE_TRIGGER_PLANNED && to_s - awake_s < m->minutes * 60))
		return from_s;
	return awake_s;
}

/* 0: the window has passed, or lies behind the last day of the plan. */
static int set_time(const struct situation *s, const struct measure *m, struct choice *c)
{
	const int any_length = m->trigger == MEASURE_TRIGGER_PLANNED || m->trigger == MEASURE_TRIGGER_NIGHT;
	int64_t from_s, to_s, again;

	place_window(s, m, &from_s, &to_s);
	from_s = begin_of_one(s, m, from_s, to_s);
	if (to_s - from_s < (any_length ? 0 : SHORTEST_S))
		return 0;
	again = m->every_h > 0 ? (to_s - from_s) / every(m) : 0;
	c->repeats = (uint8_t)earlier_of(again, m->times - 1);
	c->start_in = (int32_t)(from_s - s->request.now_s);
	c->end_in = (int32_t)(end_of_one(s, m, from_s, to_s) - s->request.now_s);
	return 1;
}

/* ---- choosing ---------------------------------------------------------------------------------------------------------------- */

static void consider(const struct situation *s, size_t index, struct choices *all)
{
	struct choice *c = &all->choice[all->n];
	const struct measure *m = measure_at(index);
	const int32_t reason = wanted(s, m);

	memset(c, 0, sizeof *c);
	c->measure = (uint8_t)index;
	c->liked = (uint8_t)(s->liked >> index & 1);
	if (!reason && !c->liked)
		return;
	c->reason = (uint8_t)plan_barred(s, index, &c->because);
	if (!c->reason && !reason)
		return;
	if (!c->reason && (m->role == MEASURE_ROLE_BASIC || m->role == MEASURE_ROLE_LOAD || m->role == MEASURE_ROLE_COMFORT || c->liked)) {
		c->taken = (uint8_t)set_time(s, m, c);
		c->reason = (uint8_t)(!c->taken ? RECOVERY_REASON_WINDOW : m->role == MEASURE_ROLE_WISH ? RECOVERY_REASON_WISH : reason);
	} else if (!c->reason) {
		return;			/* a wish that nobody has */
	}
	all->n++;
}

/* Does it take the place of a more general one? */
static int is_special(size_t index)
{
	size_t n, i;
	const struct measure_instead *rows = measure_insteads(&n);

	for (i = 0; i < n; i++)
		if (rows[i].measure == index)
			return 1;
	return 0;
}

/* Lower comes first: what the person likes, then by rank, what is about the next session last.  Of two basic measures the more
 * special one comes first, of the comforts what is surely at hand. */
static int order_of(const struct situation *s, const struct choice *c)
{
	const struct measure *m = measure_at(c->measure);
	const int needs = measure_words(c->measure, MEASURE_TEXT_NEEDS, NULL, 0) && !(s->at_hand >> c->measure & 1);
	int order = m->rank * 100;

	if (m->role == MEASURE_ROLE_BASIC && m->trigger == MEASURE_TRIGGER_SOON)
		return 0;		/* what is near cannot wait, whatever is liked */
	if (m->role == MEASURE_ROLE_BASIC && is_special(c->measure))
		order = 0;
	if (m->role == MEASURE_ROLE_COMFORT)	/* all in the place of the first of them */
		order = COMFORT_RANK * 100 + m->rank + (needs ? 50 : 0);
	return c->liked ? order : order + (m->role == MEASURE_ROLE_LOAD ? 20000 : 10000);
}

static void sort(const struct situation *s, struct choices *all, int by_rank)
{
	size_t i, k;

	for (i = 1; i < all->n; i++) {
		const struct choice c = all->choice[i];
		const int order = by_rank ? measure_at(c.measure)->rank : order_of(s, &c);

		for (k = i; k > 0; k--) {
			const struct choice *before = &all->choice[k - 1];

			if ((by_rank ? measure_at(before->measure)->rank : order_of(s, before)) <= order)
				break;
			all->choice[k] = *before;
		}
		all->choice[k] = c;
	}
}

/* Does one of the measures taken before stand in the way?  The measure it stands for, a second comfort, or a pair never done both. */
static int32_t collides(const struct choices *all, size_t at)
{
	const struct measure *m = measure_at(all->choice[at].measure);
	size_t i, k, n;
	const struct measure_instead *instead = measure_insteads(&n);

	for (i = 0; i < at; i++) {
		const struct choice *other = &all->choice[i];

		if (!other->taken)
			continue;
		if (measure_clash(other->measure, all->choice[at].measure))
			return RECOVERY_REASON_TOGETHER;
		if (m->role == MEASURE_ROLE_COMFORT && measure_at(other->measure)->role == MEASURE_ROLE_COMFORT)
			return RECOVERY_REASON_FULL;
		for (k = 0; k < n; k++)
			if ((instead[k].measure == other->measure && instead[k].general == all->choice[at].measure) ||
			    (instead[k].general == other->measure && instead[k].measure == all->choice[at].measure))
				return RECOVERY_REASON_TOGETHER;
	}
	return 0;
}

static size_t spared(const struct situation *s)
{
	size_t i, n = 0;

	for (i = 0; i < s->parts && n < 2; i++)
		n += s->part[i].verb != RECOVERY_VERB_TRAIN;
	return n;
}

/* Minutes it takes when so many are left: what is measured in minutes may be shorter, down to its least amount. */
static double minutes_of(const struct measure *m, double left)
{
	const double least = m->amount.unit == MEASURE_UNIT_MINUTE ? measure_figure(m->amount.least) : m->minutes;

	return m->minutes > left && least <= left ? (double)(int)left : m->minutes;
}

/* In order of wishes and worth, until the day is full. */
static void take(const struct situation *s, struct choices *all)
{
	const size_t most = DO_MAX - (spared(s) > 1 && is_soon(s) ? 1 : spared(s));	/* the day before is a busy one */
	double left = s->request.minutes_per_day;
	size_t i, n = 0;

	for (i = 0; i < all->n; i++) {
		struct choice *c = &all->choice[i];
		const double minutes = minutes_of(measure_at(c->measure), left);
		int32_t reason;

		if (!c->taken)
			continue;
		reason = collides(all, i);
		if (!reason)
			reason = n == most ? RECOVERY_REASON_FULL : minutes > left ? RECOVERY_REASON_NO_TIME : 0;
		if (reason) {
			c->taken = 0;
			c->reason = (uint8_t)reason;
			continue;
		}
		c->minutes = (uint8_t)minutes;
		left -= minutes;
		n++;
	}
}

/* ---- how much? ---------------------------------------------------------------------------------------------------------------- */

static void scale(recovery_action *a, double by, int32_t unit)
{
	a->amount_low *= by;
	a->amount_high *= by;
	a->unit = unit;
}

/* Per kilogram becomes plain when the mass is known, and is not shown at all to whom numbers do harm. */
static void set_amount(const struct situation *s, size_t index, recovery_action *a)
{
	const struct measure *m = measure_at(index);
	size_t n, i;
	const struct measure_aged *aged = measure_ages(&n);

	a->unit = m->amount.unit;
	a->amount_low = measure_figure(m->amount.least);
	a->amount_high = measure_figure(m->amount.greatest);
	for (i = 0; i < n; i++)
		if (aged[i].measure == index && s->age_y >= aged[i].from_y && s->age_y < aged[i].below_y) {
			a->amount_low = measure_figure(aged[i].least);
			a->amount_high = measure_figure(aged[i].greatest);
		}
	switch (m->amount.unit) {
	case MEASURE_UNIT_G_PER_KG:
	case MEASURE_UNIT_G_PER_KG_H:
	case MEASURE_UNIT_L_PER_KG_LOST:
		if (plan_hides_numbers(s)) {
			a->unit = 0;
			a->amount_low = a->amount_high = num_nan();
		} else if (m->amount.unit == MEASURE_UNIT_L_PER_KG_LOST && s->request.mass_lost_kg > 0) {
			scale(a, s->request.mass_lost_kg, RECOVERY_UNIT_LITRE);
			a->amount_low = num_clamp(a->amount_low, 0, LITRES_MAX);
			a->amount_high = num_clamp(a->amount_high, 0, LITRES_MAX);
		} else if (m->amount.unit != MEASURE_UNIT_L_PER_KG_LOST && s->mass_kg > 0) {
			scale(a, s->mass_kg, m->amount.unit == MEASURE_UNIT_G_PER_KG ? RECOVERY_UNIT_GRAM : RECOVERY_UNIT_GRAM_PER_H);
		}
	}
}

static void describe(const struct measure *m, recovery_action *a)
{
	a->outcome = m->effect.outcome;
	a->certainty = m->effect.certainty;
	a->effect_unit = m->effect.unit;
	a->effect = measure_figure(m->effect.value);
	a->effect_low = measure_figure(m->effect.low);
	a->effect_high = measure_figure(m->effect.high);
	a->effect_at_h = measure_figure(m->effect.at_h);
	a->measure = m->id;
	a->evidence1 = m->evidence[0];
	a->evidence2 = m->evidence[1];
	a->evidence3 = m->evidence[2];
	a->evidence4 = m->evidence[3];
}

static void put_do(const struct situation *s, const struct choice *c, struct sheet *sheet)
{
	const struct measure *m = measure_at(c->measure);
	recovery_action a;

	plan_blank(&a, s, RECOVERY_VERB_DO, c->reason);
	describe(m, &a);
	set_amount(s, c->measure, &a);
	a.start_s = s->request.now_s + c->start_in;
	a.end_s = earlier_of(s->request.now_s + c->end_in, TIME_MAX);
	a.repeats = c->repeats;
	if (c->repeats)
		a.repeat_s = (double)every(m);
	a.because = c->because;
	a.minutes = c->minutes;
	if (a.unit == RECOVERY_UNIT_MINUTE && c->minutes < m->minutes)
		a.amount_high = c->minutes;
	if (m->target == MEASURE_TARGET_LOCAL && m->trigger != MEASURE_TRIGGER_PLANNED && plan_place(s)) {
		a.muscle = plan_place(s)->muscle;
		a.side = plan_place(s)->side;
	}
	sheet_put(sheet, &a);
}

/* Is this worth a line among what was left out?  What nobody asked for is left out in silence when it only came second. */
static int worth_a_line(const struct choice *c, int *never, int *unanswered)
{
	if (c->liked)
		return 1;
	switch (c->reason) {
	case RECOVERY_REASON_CONDITION:
	case RECOVERY_REASON_ASK_FIRST:
	case RECOVERY_REASON_GOAL:
	case RECOVERY_REASON_NO_TIME:      return measure_at(c->measure)->role != MEASURE_ROLE_NEVER || (*never)++ < NEVER_MAX;
	case RECOVERY_REASON_FULL:         return measure_at(c->measure)->role == MEASURE_ROLE_BASIC;
	case RECOVERY_REASON_NO_BENEFIT:   return (*never)++ < NEVER_MAX;
	case RECOVERY_REASON_NOT_ANSWERED:
	case RECOVERY_REASON_PAIN:
	case RECOVERY_REASON_GENTLE:
	case RECOVERY_REASON_MINOR:        return (*unanswered)++ < 2;
	}
	return 0;
}

static void put_skip(const struct situation *s, const struct choice *c, struct sheet *sheet)
{
	recovery_action a;

	plan_blank(&a, s, RECOVERY_VERB_SKIP, c->reason);
	describe(measure_at(c->measure), &a);
	a.because = c->because;
	a.end_s = s->until_s;
	sheet_put(sheet, &a);
}

static void put_skips(const struct situation *s, const struct choices *all, struct sheet *sheet)
{
	int never = 0, unanswered = 0, lines = 0, liked;
	size_t i;

	for (liked = 1; liked >= 0; liked--)
		for (i = 0; i < all->n && lines < SKIP_MAX; i++) {
			const struct choice *c = &all->choice[i];

			if (c->taken || c->liked != liked || !worth_a_line(c, &never, &unanswered))
				continue;
			put_skip(s, c, sheet);
			lines++;
		}
}

void choose_measures(const struct situation *s, struct sheet *sheet)
{
	struct choices all;
	size_t i;

	all.n = 0;
	for (i = 0; i < measure_count(); i++)
		consider(s, i, &all);
	sort(s, &all, 0);
	take(s, &all);
	sort(s, &all, 1);
	for (i = 0; i < all.n; i++)
		if (all.choice[i].taken)
			put_do(s, &all.choice[i], sheet);
	put_skips(s, &all, sheet);
}
