/* dose.c - what a set, an hour or a given dose did to each muscle.
 *
 * A set lives in effort space, never in tonnage: repetitions to failure r follow from repetitions in reserve, or from the
 * load and the person's own best by Epley's rule; relative load is 1 / (1 + r / 30); dose per muscle =
 * reps x relative load^1.5 x exp(-reserve / 8) x lengthening and length emphasis x rep_dose x share / sqrt(prime mover's share).
 * The prime mover of a squat works near its limit although it does less than half of the work, but single-joint work costs a
 * muscle more than multi-joint work (KneeExtVsLegPress): the root stands between the two; judgement. */
#include "internal.h"
#include "params.h"

enum { SHARES = 8, DESCENTS = 5 };

struct share { int32_t muscle; uint32_t percent; };

static const struct activity { int32_t id; double novelty; struct share shares[SHARES]; } activities[] = {
#define ACTIVITY(name, novelty, muscles) { RECOVERY_ACTIVITY_##name, novelty, muscles },
#include "dose.def"
};

static const struct descent { int32_t muscle; double share; } descents[DESCENTS] = {
#define DESCENT(name, share) { RECOVERY_MUSCLE_##name, share },
#include "dose.def"
};

static double or_else(double x, double otherwise)
{
	return num_is_nan(x) ? otherwise : x;
}

static double square(double x)
{
	return x * x;
}

/* Add to the muscle's dose; a dose never leaves the range a bout may have. */
static void give(struct dose *out, int32_t muscle, double dose)
{
	size_t i;

	for (i = 0; i < out->muscles; i++)
		if (out->muscle[i] == muscle)
			break;
	if (i == COUNT_OF(out->muscle))
		return;
	if (i == out->muscles) {
		out->muscle[out->muscles++] = muscle;
		out->dose[i] = 0;
	}
	out->dose[i] = num_clamp(out->dose[i] + dose, 0.0, 10.0);
}

/* ---- sets -------------------------------------------------------------------------------------------------------------- */

/* The load that the muscles met; 0 when nothing is known of it. */
static double moved_kg(const recovery_event *set, const struct movement *m, const recovery_person *person)
{
	const double body = m->body_fraction * or_else(person->mass_kg, published.mass_assumed_kg);
	const double load = or_else(set->load_kg, 0);

	return num_clamp(m->assisted ? body - load : body + load, 0.0, 2000.0);
}

/* Repetitions in reserve as the log states them; NaN when it does not. */
static double stated_reserve(const recovery_event *set)
{
	if (!num_is_nan(set->rir))
		return set->rir;
	if (!num_is_nan(set->rpe))
		return 10 - set->rpe;	/* RPE of a set counts repetitions in reserve from 10 downwards */
	return set->set_kind == RECOVERY_SET_KIND_DROP || set->set_kind == RECOVERY_SET_KIND_FAILURE ? 0 : num_nan();
}

/* More repetitions in reserve than this all mean "easy"; it is also the limit of recovery_event.rir. */
#define MOST_RESERVE 30.0

/* Reserve from the load and the own best; NaN when either is unknown. */
static double inferred_reserve(double reps, double kg, double best)
{
	if (!(kg > 0 && best > 0))
		return num_nan();
	return num_clamp(published.epley_reps * (best / kg - 1) - reps, 0.0, MOST_RESERVE);
}

/* Repetitions in reserve, and the variance that not knowing them adds to log dose. */
static double reserve_of(const recovery_event *set, const struct movement *m, double kg, double best, double *log_var)
{
	const double stated = stated_reserve(set), inferred = inferred_reserve(set->reps, kg, best);

	if (!num_is_nan(stated))
		return stated;
	if (m->assisted && kg <= 0)	/* the help carries all of the body */
		return MOST_RESERVE;
	*log_var += square(num_is_nan(inferred) ? published.effort_log_sd_unknown : published.effort_log_sd);
	return or_else(inferred, published.reserve_assumed);
}

static void dose_of_set(const recovery_event *set, const recovery_person *person, const struct bests *bests, struct dose *out)
{
	const size_t index = movement_index(set->what);
	const double lengthening = or_else(set->eccentric, 0.5) / 0.5;
	struct movement m;
	double kg, reserve, relative, whole;
	size_t i;

	movement_get(index, &m);
	kg = moved_kg(set, &m, person);
	out->log_var = square(published.set_log_sd);
	if (num_is_nan(person->mass_kg) && m.body_fraction > 0)
		out->log_var += square(published.mass_log_sd * m.body_fraction);
	reserve = reserve_of(set, &m, kg, bests ? best_kg(bests, index) : 0, &out->log_var);
	relative = 1 / (1 + (set->reps + reserve) / published.epley_reps);
	whole = published.rep_dose * set->reps * num_exp(published.intensity_power * num_log(relative)) *
		num_exp(-reserve / published.reserve_reps) * m.eccentric * m.length * lengthening;
	if (set->set_kind == RECOVERY_SET_KIND_WARM_UP && num_is_nan(stated_reserve(set)))
		whole *= published.warm_up;
	out->novelty = num_clamp(0.5 * m.eccentric * lengthening, 0.0, 1.0);
	for (i = 0; i < m.muscles; i++)
		give(out, m.muscle[i], whole * m.share[i] / num_sqrt(m.share[0]));
}

double best_kg(const struct bests *bests, size_t index)
{
	return bests->twentieths[index] / 20.0;
}

/* Rounded down: a best is what was surely there. */
void best_raise(struct bests *bests, size_t index, double kg)
{
	const double twentieths = num_clamp(kg * 20, 0, UINT16_MAX);

	if (twentieths > bests->twentieths[index])
		bests->twentieths[index] = (uint16_t)twentieths;
}

void dose_learn(const recovery_event *event, const recovery_person *person, struct bests *bests)
{
	const size_t index = movement_index(event->what);
	struct movement m;
	double reserve, estimate;

	if (event->kind != RECOVERY_KIND_SET || event->set_kind == RECOVERY_SET_KIND_WARM_UP || event->reps < 1)
		return;
	movement_get(index, &m);
	if (num_is_nan(event->load_kg) && !(m.body_fraction > 0))
		return;
	reserve = or_else(stated_reserve(event), published.reserve_assumed);
	estimate = moved_kg(event, &m, person) * (1 + num_clamp(event->reps + reserve, 0.0, 30.0) / published.epley_reps);
	best_raise(bests, index, estimate);
}

/* ---- activities ---------------------------------------------------------------------------------------------------------- */

static void dose_of_activity(const recovery_event *event, struct dose *out)
{
	const struct activity *a = &activities[event->what - RECOVERY_ACTIVITY_WALKING];
	const double units = event->duration_s / 60 * or_else(event->rpe, published.rpe_assumed);
	const double down = or_else(event->descent_m, 0) / published.descent_m;
	size_t i;

	out->novelty = num_clamp(a->novelty + down, 0.0, 1.0);
	out->log_var = square(published.activity_log_sd);
	if (num_is_nan(event->rpe))
		out->log_var += square(published.rpe_log_sd_unknown);
	for (i = 0; i < SHARES && a->shares[i].percent; i++)
		give(out, a->shares[i].muscle, published.au_dose * units * a->shares[i].percent / 100);
	for (i = 0; i < DESCENTS && down > 0; i++)
		give(out, descents[i].muscle, down * descents[i].share);
}

/* ---- any event ------------------------------------------------------------------------------------------------------------ */

static void dose_of_bout(const recovery_event *event, struct dose *out)
{
	out->novelty = or_else(event->eccentric, 0.5);
	out->log_var = square(or_else(event->dose_log_sd, published.bout_log_sd));
	give(out, event->what, event->dose);
}

void dose_of(const recovery_event *event, const recovery_person *person, const struct bests *bests, struct dose *out)
{
	out->muscles = 0;
	out->novelty = 0;
	out->log_var = 0;
	switch (event->kind) {
	case RECOVERY_KIND_BOUT:
		dose_of_bout(event, out);
		break;
	case RECOVERY_KIND_SET:
		dose_of_set(event, person, bests, out);
		break;
	case RECOVERY_KIND_ACTIVITY:
		dose_of_activity(event, out);
		break;
	}
}
