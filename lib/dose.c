/* dose.c - what a set, an activity, counted contractions or a given dose did to each muscle.  docs/DOSE.md has the equations.
 *
 * A set lives in effort space, never in tonnage: repetitions to failure r follow from repetitions in reserve, or from the
 * load and the person's own best by Epley's rule; relative load is 1 / (1 + r / 30); dose per muscle =
 * reps x relative load^intensity_power x exp(-reserve / 8) x lengthening and length emphasis x rep_dose x share / sqrt(prime mover's share).
 * The prime mover of a squat works near its limit although it does less than half of the work, but single-joint work costs a
 * muscle more than multi-joint work (KneeExtVsLegPress): the root stands between the two; judgement. */
#include "internal.h"
#include "kernel.h"

/* SLOPES: muscles that climb or descent reaches.  What an activity carries: nothing; the body; the body on foot, so that
 * climb and descent count. */
enum { SHARES = 8, SLOPES = 5, CARRY_NOTHING = 0, CARRY_BODY, CARRY_FOOT };

struct share { uint8_t muscle, percent; };

static const struct activity { double novelty; uint16_t id, carry; struct share shares[SHARES]; } activities[] = {
#define ACTIVITY(name, novelty, carry, muscles) { novelty, RECOVERY_ACTIVITY_##name, CARRY_##carry, muscles },
#include "dose.def"
};

static const struct slope { int32_t muscle; double down, up; } slopes[SLOPES] = {
#define SLOPE(name, down, up) { RECOVERY_MUSCLE_##name, down, up },
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

/* x to a power; 0 stays 0. */
static double power(double x, double to)
{
	return x > 0 ? num_exp(to * num_log(x)) : 0;
}

/* Damage is convex in the amount of lengthening work, and saturates; of 1 it is 1.  `squared`: the amount squared, in units
 * of what gives dose 1. */
static double curve(const recovery_params *q, double squared)
{
	return squared * (1 + q->bend) / (1 + q->bend * squared);
}

/* The most a bout may have. */
#define MOST_DOSE 10.0

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
	out->dose[i] += dose;
	if (out->dose[i] > MOST_DOSE) {
		out->capped = out->dose[i] > out->capped ? out->dose[i] : out->capped;
		out->dose[i] = MOST_DOSE;
	}
}

/* ---- sets -------------------------------------------------------------------------------------------------------------- */

/* The load that the muscles met; NaN when nothing is known of it.  An empty load of body-weight work is none. */
static double moved_kg(const recovery_params *q, const recovery_event *set, const struct movement *m, const recovery_person *person)
{
	const double body = m->body_fraction * or_else(person->mass_kg, q->mass_assumed_kg);
	const double load = or_else(set->load_kg, 0);

	if (num_is_nan(set->load_kg) && (m->assisted || !(m->body_fraction > 0)))
		return num_nan();
	return num_clamp(m->assisted ? body - load : body + load, 0.0, 2000.0);
}

/* What surely moved: where body mass counts and is unknown, the external load alone. */
static double surely_kg(const recovery_params *q, const recovery_event *set, const struct movement *m, const recovery_person *person)
{
	if (!num_is_nan(person->mass_kg) || !(m->body_fraction > 0))
		return moved_kg(q, set, m, person);
	return m->assisted ? 0 : or_else(set->load_kg, 0);
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
static double inferred_reserve(const recovery_params *q, double reps, double kg, double best)
{
	if (!(kg > 0 && best > 0))
		return num_nan();
	return num_clamp(q->epley_reps * (best / kg - 1) - reps, 0.0, MOST_RESERVE);
}

/* Variance of log dose from that of the best, through reserve = 30 (best / kg - 1) - reps: with R = best / kg, log dose falls by
 * (1 / reserve_reps + power / (30 R)) per repetition in reserve, and the reserve moves by 30 R x log SD of the best.  A set
 * above the best was heavier than the rule can say: it counts as done to failure.  Never more than knowing nothing. */
static double inferred_log_var(const recovery_params *q, const recovery_event *set, double kg, double best, double best_sd)
{
	const double least = q->epley_reps + set->reps;
	const double most = square(q->effort_log_sd_unknown);
	double whole;

	if (!(kg > 0 && best > 0))
		return most;
	whole = q->epley_reps * best / kg;
	whole = whole > least ? whole : least;
	return num_clamp(square(best_sd * (whole / q->reserve_reps + q->intensity_power)), 0.0, most);
}

/* Repetitions in reserve, and the variance that not knowing them adds to log dose.  `bests` may be NULL. */
static double reserve_of(const recovery_params *q, const recovery_event *set, const struct movement *m, const recovery_person *person,
	const struct bests *bests, double *log_var)
{
	const size_t index = movement_index(set->what);
	const double best = bests ? best_kg(bests, index) : 0, kg = moved_kg(q, set, m, person);
	const double stated = stated_reserve(set);

	if (!num_is_nan(stated))
		return stated;
	if (m->assisted && kg <= 0 && !num_is_nan(person->mass_kg))	/* the help carries all of the body */
		return MOST_RESERVE;
	*log_var += inferred_log_var(q, set, surely_kg(q, set, m, person), best, bests ? best_log_sd(bests, index) : 0);
	return m->assisted && kg <= 0 ? MOST_RESERVE : or_else(inferred_reserve(q, set->reps, kg, best), q->reserve_assumed);
}

/* So many repetitions that more of them at a lesser load would add nothing: the summit of reps x relative load^power. */
static double counted_reps(const recovery_params *q, double reps, double reserve)
{
	const double over = q->intensity_power - 1;

	return over > 0 ? num_clamp(reps, 0.0, (q->epley_reps + reserve) / over) : reps;
}

static void dose_of_set(const recovery_params *q, const recovery_event *set, const recovery_person *person,
	const struct bests *bests, struct dose *out)
{
	const size_t index = movement_index(set->what);
	const double lengthening = or_else(set->eccentric, 0.5) / 0.5;
	struct movement m;
	double reserve, reps, relative, whole;
	size_t i;

	movement_get(index, &m);
	out->log_var = square(q->set_log_sd);
	if (num_is_nan(person->mass_kg) && m.body_fraction > 0)
		out->log_var += square(q->mass_log_sd * m.body_fraction);
	if (num_is_nan(set->load_kg) && m.body_fraction > 0)
		out->log_var += square(q->load_log_sd_unknown);
	reserve = reserve_of(q, set, &m, person, bests, &out->log_var);
	reps = counted_reps(q, set->reps, reserve);
	relative = 1 / (1 + (reps + reserve) / q->epley_reps);
	whole = q->rep_dose * reps * num_exp(q->intensity_power * num_log(relative)) *
		num_exp(-reserve / q->reserve_reps) * m.eccentric * m.length * lengthening;
	if (set->set_kind == RECOVERY_SET_KIND_WARM_UP && num_is_nan(stated_reserve(set)))
		whole *= q->warm_up;
	out->novelty = num_clamp(0.5 * m.eccentric * lengthening, 0.0, 1.0);
	for (i = 0; i < m.muscles; i++)
		give(out, m.muscle[i], whole * m.share[i] / num_sqrt(m.share[0]));
}

/* ---- own bests ------------------------------------------------------------------------------------------------------------ */

double best_kg(const struct bests *bests, size_t index)
{
	return bests->twentieths[index] / 20.0;
}

double best_log_sd(const struct bests *bests, size_t index)
{
	return bests->thousandths[index] / 1000.0;
}

/* The smaller of the spread of an estimate and that of another one, which speaks for it from so far away. */
static double confirmed(double log_sd, double other_sd, double step)
{
	const double from_there = num_sqrt(square(other_sd) + square(step));

	return log_sd < from_there ? log_sd : from_there;
}

/* The higher estimate is the best, rounded down: it is what was surely there.  The lower one confirms it the better, the
 * nearer it is and the better it is known itself. */
void best_take(struct bests *bests, size_t index, double kg, double log_sd)
{
	const double twentieths = num_clamp(kg * 20, 0, UINT16_MAX), before = bests->twentieths[index];
	double step;

	if (twentieths < 1)
		return;
	if (before > 0) {
		step = num_log(twentieths / before);
		log_sd = step > 0 ? confirmed(log_sd, best_log_sd(bests, index), step) : confirmed(best_log_sd(bests, index), log_sd, step);
	}
	if (twentieths > before)
		bests->twentieths[index] = (uint16_t)twentieths;
	bests->thousandths[index] = (uint8_t)num_clamp(log_sd * 1000 + 0.5, 1, UINT8_MAX);
}

/* Epley's rule is not stretched further: more repetitions to failure count as these. */
#define RULE_REPS 30.0

/* Log SD of an estimate from a set with so many repetitions to failure. */
static double estimate_log_sd(const recovery_params *q, const recovery_event *set, double to_failure)
{
	const double stated = stated_reserve(set);
	const double reserve = num_is_nan(stated) ? q->reserve_sd_assumed : stated > 0 ? q->reserve_sd_stated : 0;
	const double reps = square(q->best_reps_sd * to_failure) + square(reserve);

	return num_sqrt(square(q->best_log_sd) + reps / square(q->epley_reps + to_failure));
}

void dose_learn(const recovery_params *q, const recovery_event *event, const recovery_person *person, struct bests *bests)
{
	const size_t index = movement_index(event->what);
	struct movement m;
	double kg, to_failure;

	if (event->kind != RECOVERY_KIND_SET || event->set_kind == RECOVERY_SET_KIND_WARM_UP || event->reps < 1)
		return;
	movement_get(index, &m);
	kg = moved_kg(q, event, &m, person);
	if (!(kg > 0))
		return;
	to_failure = num_clamp(event->reps + or_else(stated_reserve(event), q->reserve_assumed), 0.0, RULE_REPS);
	best_take(bests, index, kg * (1 + to_failure / q->epley_reps), estimate_log_sd(q, event, to_failure));
}

/* ---- activities ---------------------------------------------------------------------------------------------------------- */

/* Descent is where the damage is; climb adds a little.  Both count on foot only: a bicycle rolls down. */
static void give_slopes(const recovery_params *q, const struct activity *a, const recovery_event *event, double mass, struct dose *out)
{
	const double down = curve(q, square(or_else(event->descent_m, 0) / q->descent_m));
	const double up = q->climb_dose * or_else(event->climb_m, 0) / 1000;
	size_t i;

	if (a->carry != CARRY_FOOT)
		return;
	out->novelty = num_clamp(out->novelty + down, 0.0, 1.0);
	for (i = 0; i < SLOPES && down + up > 0; i++)
		give(out, slopes[i].muscle, mass * (down * slopes[i].down + up * slopes[i].up));
}

/* Minutes times RPE, as many as would do the same at the pace of a marathon: the last hour hurts more than the first. */
static double activity_units(const recovery_params *q, double units)
{
	return q->au_marathon * power(units / q->au_marathon, q->au_power);
}

static void dose_of_activity(const recovery_params *q, const recovery_event *event, const recovery_person *person, struct dose *out)
{
	const struct activity *a = &activities[event->what - RECOVERY_ACTIVITY_WALKING];
	const double units = activity_units(q, event->duration_s / 60 * or_else(event->rpe, q->rpe_assumed));
	double mass = 1;
	size_t i;

	out->novelty = a->novelty;
	out->log_var = square(q->activity_log_sd);
	if (num_is_nan(event->rpe))
		out->log_var += square(q->rpe_log_sd_unknown);
	if (a->carry == CARRY_FOOT && num_is_nan(event->descent_m))
		out->log_var += square(q->descent_log_sd_unknown);
	if (a->carry == CARRY_FOOT && num_is_nan(event->climb_m))
		out->log_var += square(q->climb_log_sd_unknown);
	if (a->carry && num_is_nan(person->mass_kg))
		out->log_var += square(q->mass_log_sd * q->mass_power);
	else if (a->carry)
		mass = power(person->mass_kg / q->mass_assumed_kg, q->mass_power);
	for (i = 0; i < SHARES && a->shares[i].percent; i++)
		give(out, a->shares[i].muscle, q->au_dose * mass * units * a->shares[i].percent / 100);
	give_slopes(q, a, event, mass, out);
}

/* ---- protocols: counted contractions -------------------------------------------------------------------------------------- */

/* Dose as a share of that of eccentric contractions, and how much of the work lengthens. */
static double contraction_share(const recovery_params *q, int32_t contraction, double *lengthens)
{
	switch (contraction) {
	case RECOVERY_CONTRACTION_ECCENTRIC:
		*lengthens = 1;
		return 1;
	case RECOVERY_CONTRACTION_CONCENTRIC:
		*lengthens = 0;
		return q->concentric;
	case RECOVERY_CONTRACTION_ISOMETRIC:
		*lengthens = 0;
		return q->isometric;
	}
	*lengthens = 0.5;
	return q->mixed;
}

static double protocol_log_var(const recovery_params *q, const recovery_event *event, double lengthens)
{
	double var = square(q->protocol_log_sd);

	if (!event->contraction)
		var += square(q->contraction_log_sd_unknown);
	if (num_is_nan(event->intensity_pct))
		var += square(q->intensity_log_sd_unknown);
	if (num_is_nan(event->length))
		var += square(q->length_log_sd_unknown);
	if (lengthens > 0 && num_is_nan(event->velocity_dps))
		var += square(q->velocity_log_sd_unknown);
	return var;
}

/* Load, length and velocity change how much a contraction counts, so that no protocol, however absurd, passes the most that
 * many contractions can do. */
static void dose_of_protocol(const recovery_params *q, const recovery_event *event, struct dose *out)
{
	const double load = or_else(event->intensity_pct, 100) / 100;
	const double length = or_else(event->length, 0.5) - 0.5;
	const double velocity = num_clamp(or_else(event->velocity_dps, q->velocity_usual), q->velocity_least,
					  q->velocity_most);
	double lengthens, squared;
	const double share = contraction_share(q, event->contraction, &lengthens);

	squared = square(event->contractions / q->contractions) * power(load, q->intensity_power) *
		power(q->length_ratio, length);
	if (lengthens > 0)
		squared *= power(velocity / q->velocity_usual, q->velocity_power);
	out->novelty = lengthens;
	out->log_var = protocol_log_var(q, event, lengthens);
	give(out, event->what, share * curve(q, squared));
}

/* ---- any event ------------------------------------------------------------------------------------------------------------ */

static void dose_of_bout(const recovery_params *q, const recovery_event *event, struct dose *out)
{
	out->novelty = or_else(event->eccentric, 0.5);
	out->log_var = square(or_else(event->dose_log_sd, q->bout_log_sd));
	give(out, event->what, event->dose);
}

void dose_of(const recovery_params *q, const recovery_event *event, const recovery_person *person, const struct bests *bests, struct dose *out)
{
	out->muscles = 0;
	out->novelty = 0;
	out->log_var = 0;
	out->capped = 0;
	switch (event->kind) {
	case RECOVERY_KIND_BOUT:
		dose_of_bout(q, event, out);
		break;
	case RECOVERY_KIND_SET:
		dose_of_set(q, event, person, bests, out);
		break;
	case RECOVERY_KIND_ACTIVITY:
		dose_of_activity(q, event, person, out);
		break;
	case RECOVERY_KIND_PROTOCOL:
		dose_of_protocol(q, event, out);
		break;
	}
}
