/* kernel.c - the chain from dose to drive and loss.
 *
 * Soreness drive: an impulse passes two fast stages and one slow stage; the slow one is kept for three kinds of person and
 * two classes of work.  Scaled so that dose 1 peaks at drive 1 for everybody; soreness = 10 D / (1 + D), so that a spread of
 * log drive is a logistic-normal spread of the rating.  Strength loss: x decays in a fast part and, by class of work, a slow
 * one; loss = loss_max x / (1 + x). */
#include "kernel.h"

static double square(double x)
{
	return x * x;
}

/* ---- beginning ------------------------------------------------------------------------------------------------------- */

static double start_by_training(const recovery_params *p, int32_t training)
{
	switch (training) {
	case RECOVERY_TRAINING_UNTRAINED:    return p->start_untrained;
	case RECOVERY_TRAINING_RECREATIONAL: return p->start_recreational;
	case RECOVERY_TRAINING_TRAINED:      return p->start_trained;
	case RECOVERY_TRAINING_COMPETITIVE:  return p->start_competitive;
	}
	return p->start_unknown;
}

double kernel_start(const struct model *m, const recovery_person *person)
{
	const double q = start_by_training(&m->p, person->training);
	const double kept = num_clamp(person->sessions_per_week, m->p.start_idle, 1.0);

	return num_is_nan(kept) ? q : q * kept;
}

void kernel_begin(struct kernel *k, double protection)
{
	memset(k, 0, sizeof *k);
	k->time_s = RECOVERY_TIME_UNKNOWN;
	k->last_bout_s = RECOVERY_TIME_UNKNOWN;
	k->protect_sore = (float)protection;
	k->protect_strength = (float)protection;
	k->tail = 2;
}

/* The published courses are those of young adults. */
enum { YOUNG_FROM = 18, YOUNG_TO = 40 };

/* What the log does not tell of the time before it widens its first weeks; age outside the studies widens all of it. */
double kernel_person_var(const struct model *m, const recovery_person *person, int64_t first_s, int64_t time_s)
{
	const double sd = person->training ? m->p.start_log_sd : m->p.start_log_sd_unknown;
	const double days = (double)(time_s - first_s) / DAY_S;
	const int young = person->age_y >= YOUNG_FROM && person->age_y <= YOUNG_TO;

	return sd * sd * num_exp(-days / m->p.start_days) + (young ? 0 : square(m->p.age_log_sd));
}

/* ---- time ------------------------------------------------------------------------------------------------------------- */

/* What `h` hours do to a slow stage behind two fast ones: y' = b (x2 - y), x2' = a (x1 - x2), x1' = -a x1. */
struct pass { double keep, from1, from2; };

static struct pass pass_of(double a, double ea, double slow_h, double h)
{
	const double b = 1 / slow_h, d = a - b, eb = num_exp(-b * h);
	const double first = (eb - ea) / d;
	struct pass p;

	p.keep = eb;
	p.from2 = b * first;
	p.from1 = a * b * num_clamp((first - h * ea) / d, 0.0, first * h);
	return p;
}

/* Nothing is left of a class worth computing. */
static int class_empty(const struct kernel *k, size_t c)
{
	return (double)k->fast1[c] + k->fast2[c] + k->slow[c][0] + k->slow[c][NODES - 1] < NOTHING * NOTHING;
}

static void advance_chain(const struct model *m, struct kernel *k, double h)
{
	size_t c, j;

	for (c = 0; c < CLASSES; c++) {
		const double a = 1 / fast_of(m, c), ea = num_exp(-a * h), x1 = k->fast1[c], x2 = k->fast2[c];

		if (class_empty(k, c))
			continue;
		for (j = 0; j < NODES; j++) {
			const struct pass p = pass_of(a, ea, m->slow_h[rung_of(c, j)], h);

			k->slow[c][j] = (float)(k->slow[c][j] * p.keep + x2 * p.from2 + x1 * p.from1);
		}
		k->fast1[c] = (float)(x1 * ea);
		k->fast2[c] = (float)((x2 + a * h * x1) * ea);
	}
}

static void advance_loss(const struct model *m, struct kernel *k, double h)
{
	k->loss_fast = (float)(k->loss_fast * num_exp(-h / m->p.loss_fast_h));
	k->loss_slow[0] = (float)(k->loss_slow[0] * num_exp(-h / m->p.loss_slow_h));
	k->loss_slow[1] = (float)(k->loss_slow[1] * num_exp(-h / m->p.loss_novel_h));
}

/* Young protection grows into the full one, which fades: the same two-stage solution. */
static double grown(double grow_h, double full, double young, double h, double fade_h)
{
	const double a = 1 / grow_h, b = 1 / fade_h;
	const double ea = num_exp(-a * h), eb = num_exp(-b * h);

	return num_clamp(full * eb + young * a * (eb - ea) / (a - b), 0.0, 1.0);
}

void kernel_enter(struct kernel *k, int64_t first_s)
{
	if (k->time_s == RECOVERY_TIME_UNKNOWN)
		k->time_s = first_s;
}

void kernel_advance(const struct model *m, struct kernel *k, int64_t time_s)
{
	double h;

	if (k->time_s == RECOVERY_TIME_UNKNOWN || time_s <= k->time_s)
		return;
	h = (double)(time_s - k->time_s) / HOUR_S;
	k->time_s = time_s;
	advance_chain(m, k, h);
	advance_loss(m, k, h);
	k->acute = (float)(k->acute * num_exp(-h / m->p.acute_h));
	k->protect_sore = (float)grown(m->p.protect_grow_h, k->protect_sore, k->young, h, m->p.protect_sore_d * 24);
	k->protect_strength = (float)grown(m->p.protect_grow_h, k->protect_strength, k->young, h, m->p.protect_strength_d * 24);
	k->young = (float)(k->young * num_exp(-h / m->p.protect_grow_h));
}

/* ---- bouts ------------------------------------------------------------------------------------------------------------ */

/* Drive still under way for the middle person. */
static double pending(const struct kernel *k)
{
	double sum = 0;
	size_t c;

	for (c = 0; c < CLASSES; c++)
		sum += (double)k->fast1[c] + k->fast2[c] + k->slow[c][NODES / 2];
	return sum;
}

/* Each bout fills part of the protection that is missing; light bouts protect too. */
static double new_protection(const struct model *m, const struct kernel *k, double dose)
{
	const double missing = 1 - k->young - (k->protect_sore > k->protect_strength ? k->protect_sore : k->protect_strength);

	return missing <= 0 ? 0 : missing * dose / (dose + m->p.protect_half_dose);
}

double kernel_protected(const struct model *m, const struct kernel *k)
{
	return m->p.protect_sore_max * k->protect_sore;
}

/* What is new to the muscle by its kind, and, of whatever kind, what is much.  More dose never means less accustomed drive, so
 * that more dose never means less soreness. */
double kernel_novel(const struct model *m, const struct kernel *k, double novelty, double sore)
{
	const double kind = novelty * (1 - k->protect_sore);

	return kind + (1 - kind) * sore / (sore + m->p.novel_dose);
}

double kernel_frailty(const struct model *m, int32_t muscle)
{
	switch (muscle) {
	case RECOVERY_MUSCLE_BICEPS:
	case RECOVERY_MUSCLE_TRICEPS:
		return m->p.loss_arm;
	case RECOVERY_MUSCLE_QUADRICEPS:
		return m->p.loss_knee_extensors;
	}
	return 1;
}

void kernel_add(const struct model *m, struct kernel *k, const struct bout *bout)
{
	const double sore = bout->dose * (1 - kernel_protected(m, k));
	const double weak = bout->frailty * bout->dose * (1 - m->p.protect_strength_max * k->protect_strength);
	const double novel = kernel_novel(m, k, bout->novelty, sore);
	const double slow = weak * (1 - m->p.loss_fast_share);
	const double before = pending(k), lost = (double)k->loss_fast + k->loss_slow[0] + k->loss_slow[1];

	if (k->time_s == RECOVERY_TIME_UNKNOWN)
		k->time_s = bout->begin_s + (int64_t)(bout->window_s / 2);
	if (sore > 0) {
		k->log_var = (float)((before * k->log_var + sore * bout->log_var) / (before + sore));
		belief_dilute(k, before / (before + sore), lost / (lost + weak));
	}
	k->fast1[0] = (float)(k->fast1[0] + sore * (1 - novel));
	k->fast1[1] = (float)(k->fast1[1] + sore * novel);
	k->acute = (float)(k->acute + sore * m->p.acute_share);
	k->loss_fast = (float)(k->loss_fast + weak * m->p.loss_fast_share);
	k->loss_slow[0] = (float)(k->loss_slow[0] + slow * (1 - novel));
	k->loss_slow[1] = (float)(k->loss_slow[1] + slow * novel);
	k->young = (float)(k->young + new_protection(m, k, bout->dose));
	k->window_s = (float)bout->window_s;
	k->last_bout_s = bout->begin_s;
	if (k->bouts < UINT32_MAX)
		k->bouts++;
}

/* ---- reading ---------------------------------------------------------------------------------------------------------- */

/* d ln D / dt of the middle person per second, from y' = b (x2 - y) scaled and summed. */
static double log_slope(double rate, double now)
{
	return now < NOTHING ? 0 : num_clamp(rate / now, -1.0, 1.0) / HOUR_S;
}

static void read_class(const struct model *m, const struct kernel *k, size_t c, double h, double *rate, struct levels *out)
{
	const double a = 1 / fast_of(m, c), ea = num_exp(-a * h), x1 = k->fast1[c], x2 = k->fast2[c], inflow = (x2 + a * h * x1) * ea;
	size_t j;

	out->falling &= x1 * ea <= inflow;	/* a stage that stands above the one that feeds it falls from then on */
	for (j = 0; j < NODES; j++) {
		const size_t r = rung_of(c, j);
		const struct pass p = pass_of(a, ea, m->slow_h[r], h);
		const double y = k->slow[c][j] * p.keep + x2 * p.from2 + x1 * p.from1;

		out->delayed[j] += m->scale[c][j] * y;
		out->falling &= inflow <= y;
		if (j == NODES / 2)
			*rate += m->scale[c][j] * (inflow - y) / m->slow_h[r];
	}
}

void kernel_levels(const struct model *m, const struct kernel *k, int64_t time_s, struct levels *out)
{
	const int later = k->time_s != RECOVERY_TIME_UNKNOWN && time_s > k->time_s;
	const double h = later ? (double)(time_s - k->time_s) / HOUR_S : 0;
	double rate = 0;
	size_t c;

	memset(out, 0, sizeof *out);
	out->falling = 1;
	for (c = 0; c < CLASSES; c++)
		if (!class_empty(k, c))
			read_class(m, k, c, h, &rate, out);
	out->acute = k->acute * num_exp(-h / m->p.acute_h);
	out->loss = k->loss_fast * num_exp(-h / m->p.loss_fast_h) + k->loss_slow[0] * num_exp(-h / m->p.loss_slow_h) +
		k->loss_slow[1] * num_exp(-h / m->p.loss_novel_h);
	out->window_s = k->window_s;
	out->slope = log_slope(rate, out->delayed[NODES / 2]);
}
