/* kernel.c - the chain from dose to soreness and strength.
 *
 * Soreness drive: an impulse passes two fast stages and one slow stage; the slow one is kept for three kinds of person and
 * two classes of work.  Scaled so that dose 1 peaks at drive 1 for everybody; soreness = 10 D / (1 + D), so that a spread of
 * log drive is a logistic-normal spread of the rating.  Strength loss: x decays in a fast and a slow part;
 * loss = loss_max x / (1 + x). */
#include "kernel.h"
#include "params.h"

/* 90th percentile of the standard normal distribution. */
#define Z90 1.2815515655446004
#define PI_8 0.39269908169872414
/* Drives below this read as none: 1e-7 of 10. */
#define NOTHING 1e-8

/* ---- beginning ------------------------------------------------------------------------------------------------------- */

static double start_by_training(int32_t training)
{
	switch (training) {
	case RECOVERY_TRAINING_UNTRAINED:    return published.start_untrained;
	case RECOVERY_TRAINING_RECREATIONAL: return published.start_recreational;
	case RECOVERY_TRAINING_TRAINED:      return published.start_trained;
	case RECOVERY_TRAINING_COMPETITIVE:  return published.start_competitive;
	}
	return published.start_unknown;
}

double kernel_start(const recovery_person *person)
{
	const double q = start_by_training(person->training);
	const double kept = num_clamp(person->sessions_per_week, published.start_idle, 1.0);

	return num_is_nan(kept) ? q : q * kept;
}

void kernel_begin(struct kernel *k, double protection)
{
	memset(k, 0, sizeof *k);
	k->time_s = RECOVERY_TIME_UNKNOWN;
	k->last_bout_s = RECOVERY_TIME_UNKNOWN;
	k->protect_sore = (float)protection;
	k->protect_strength = (float)protection;
}

/* What the log does not tell of the time before it widens its first weeks. */
double kernel_warm_up_var(const recovery_person *person, int64_t first_s, int64_t time_s)
{
	const double sd = person->training ? published.start_log_sd : published.start_log_sd_unknown;
	const double days = (double)(time_s - first_s) / DAY_S;

	return sd * sd * num_exp(-days / published.start_days);
}

/* ---- time ------------------------------------------------------------------------------------------------------------- */

/* The ladder of slow stages: slow_h / ladder, slow_h, slow_h * ladder, ... and what makes a unit impulse peak at 1.  Derived
 * from params.def; tests/check_forecast.c derives them again. */
static const struct rung { double slow_h, scale; } rungs[CLASSES + NODES - 1] = {
	{ 18.0,  0x1.3a4acad961cbbp+2 },
	{ 27.0,  0x1.85a97225854c1p+2 },
	{ 40.5,  0x1.f3588698ab28dp+2 },
	{ 60.75, 0x1.499b69483f36ep+3 },
};

/* Novel work stands one rung higher than accustomed work, each kind of person one higher than the one before. */
static const struct rung *rung_of(size_t class, size_t node)
{
	return &rungs[class + node];
}

/* The stages of a chain after `h` hours, exactly: x1' = -a x1, x2' = a (x1 - x2), y' = b (x2 - y). */
static void advance_chain(struct kernel *k, double h)
{
	const double a = 1 / published.fast_h;
	const double ea = num_exp(-a * h);
	size_t c, j;

	for (c = 0; c < CLASSES; c++) {
		const double x1 = k->fast1[c], x2 = k->fast2[c];

		if (x1 + x2 + k->slow[c][0] + k->slow[c][NODES - 1] < NOTHING * NOTHING)
			continue;
		for (j = 0; j < NODES; j++) {
			const double b = 1 / rung_of(c, j)->slow_h, d = a - b;
			const double eb = num_exp(-b * h);
			const double first = (eb - ea) / d;
			const double second = num_clamp((first - h * ea) / d, 0.0, first * h);

			k->slow[c][j] = (float)(k->slow[c][j] * eb + b * (x2 * first + a * x1 * second));
		}
		k->fast1[c] = (float)(x1 * ea);
		k->fast2[c] = (float)((x2 + a * h * x1) * ea);
	}
}

/* Young protection grows into the full one, which fades: the same two-stage solution. */
static double grown(double full, double young, double h, double fade_h)
{
	const double a = 1 / published.protect_grow_h, b = 1 / fade_h;
	const double ea = num_exp(-a * h), eb = num_exp(-b * h);

	return num_clamp(full * eb + young * a * (eb - ea) / (a - b), 0.0, 1.0);
}

void kernel_advance(struct kernel *k, int64_t time_s)
{
	double h;

	if (k->time_s == RECOVERY_TIME_UNKNOWN || time_s <= k->time_s)
		return;
	h = (double)(time_s - k->time_s) / HOUR_S;
	k->time_s = time_s;
	advance_chain(k, h);
	k->acute = (float)(k->acute * num_exp(-h / published.acute_h));
	k->loss_fast = (float)(k->loss_fast * num_exp(-h / published.loss_fast_h));
	k->loss_slow = (float)(k->loss_slow * num_exp(-h / published.loss_slow_h));
	k->protect_sore = (float)grown(k->protect_sore, k->young, h, published.protect_sore_d * 24);
	k->protect_strength = (float)grown(k->protect_strength, k->young, h, published.protect_strength_d * 24);
	k->young = (float)(k->young * num_exp(-h / published.protect_grow_h));
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
static double new_protection(const struct kernel *k, double dose)
{
	const double missing = 1 - k->young - (k->protect_sore > k->protect_strength ? k->protect_sore : k->protect_strength);

	return missing <= 0 ? 0 : missing * dose / (dose + published.protect_half_dose);
}

void kernel_add(struct kernel *k, const struct bout *bout)
{
	const double sore = bout->dose * (1 - published.protect_sore_max * k->protect_sore);
	const double weak = bout->dose * (1 - published.protect_strength_max * k->protect_strength);
	const double novel = bout->novelty * (1 - k->protect_sore);
	const double before = pending(k);

	if (k->time_s == RECOVERY_TIME_UNKNOWN)
		k->time_s = bout->begin_s + (int64_t)(bout->window_s / 2);
	if (sore > 0)
		k->log_var = (float)((before * k->log_var + sore * bout->log_var) / (before + sore));
	k->fast1[0] = (float)(k->fast1[0] + sore * (1 - novel));
	k->fast1[1] = (float)(k->fast1[1] + sore * novel);
	k->acute = (float)(k->acute + sore * published.acute_share);
	k->loss_fast = (float)(k->loss_fast + weak * published.loss_fast_share);
	k->loss_slow = (float)(k->loss_slow + weak * (1 - published.loss_fast_share));
	k->young = (float)(k->young + new_protection(k, bout->dose));
	k->window_s = (float)bout->window_s;
	k->last_bout_s = bout->begin_s;
	if (k->bouts < UINT32_MAX)
		k->bouts++;
}

/* ---- reading ---------------------------------------------------------------------------------------------------------- */

static double delayed(const struct kernel *k, size_t node)
{
	double sum = 0;
	size_t c;

	for (c = 0; c < CLASSES; c++)
		sum += rung_of(c, node)->scale * k->slow[c][node];
	return sum;
}

/* d ln D / dt of the middle person per second: y' = b (x2 - y). */
static double log_slope(const struct kernel *k, double now)
{
	double rate = 0;
	size_t c;

	if (now < NOTHING)
		return 0;
	for (c = 0; c < CLASSES; c++) {
		const struct rung *r = rung_of(c, NODES / 2);

		rate += r->scale * ((double)k->fast2[c] - k->slow[c][NODES / 2]) / r->slow_h;
	}
	return num_clamp(rate / now, -1.0, 1.0) / HOUR_S;
}

void kernel_read(const struct kernel *k, struct levels *out)
{
	size_t j;

	for (j = 0; j < NODES; j++)
		out->delayed[j] = delayed(k, j);
	out->acute = k->acute;
	out->loss = (double)k->loss_fast + k->loss_slow;
	out->log_var = k->log_var;
	out->window_s = k->window_s;
	out->slope = log_slope(k, out->delayed[NODES / 2]);
}

static double weight(size_t node)
{
	return node == NODES / 2 ? 1 - 2 * published.scale_weight : published.scale_weight;
}

static double drive(const struct levels *l, int acute, size_t node)
{
	return l->delayed[node] + (acute ? l->acute : 0);
}

static double square(double x)
{
	return x * x;
}

/* Spread of log drive around one kind of person: people, bouts, doses, and not knowing when in the window it happened. */
static double log_drive_var(const struct levels *l)
{
	return square(published.soreness_log_sd) + l->log_var + square(l->slope * l->window_s) / 12;
}

/* Mean of the logistic of a normal variable: the probit approximation. */
static double logistic_mean(double mean, double var)
{
	return num_logistic(mean / num_sqrt(1 + PI_8 * var));
}

/* 10th and 90th percentile of the logistic of a normal variable; the mean of a mixture may have been found more exactly. */
static struct spread logistic_normal(double top, double middle, double var, double mean)
{
	const double half = Z90 * num_sqrt(var);
	struct spread s;

	s.low = top * num_logistic(middle - half);
	s.high = top * num_logistic(middle + half);
	s.mean = num_clamp(top * mean, s.low, s.high);
	return s;
}

/* The bands come from the two moments of log drive over all kinds of person, the mean from each kind by itself. */
struct spread kernel_soreness(const struct levels *l, int acute)
{
	static const struct spread none = { 0, 0, 0 };
	const double own = log_drive_var(l);
	double middle = 0, var = own, mean = 0, log_drive[NODES];
	size_t j;

	if (drive(l, acute, 0) < NOTHING || drive(l, acute, NODES - 1) < NOTHING)
		return none;
	for (j = 0; j < NODES; j++) {
		log_drive[j] = num_log(drive(l, acute, j));
		middle += weight(j) * log_drive[j];
		mean += weight(j) * logistic_mean(log_drive[j], own);
	}
	for (j = 0; j < NODES; j++)
		var += weight(j) * square(log_drive[j] - middle);
	return logistic_normal(10, middle, var, mean);
}

struct spread kernel_strength(const struct levels *l)
{
	static const struct spread whole = { 100, 100, 100 };
	const double var = square(published.loss_log_sd) + l->log_var;
	struct spread loss, strength;

	if (l->loss < NOTHING)
		return whole;
	loss = logistic_normal(published.loss_max, num_log(l->loss), var, logistic_mean(num_log(l->loss), var));
	strength.mean = 100 - loss.mean;
	strength.low = 100 - loss.high;
	strength.high = 100 - loss.low;
	return strength;
}

/* Standard normal distribution function, within 1.5e-4 (logistic with a cubic argument). */
static double normal(double z)
{
	return num_logistic(z * (1.5976 + 0.070566 * z * z));
}

double kernel_share_sorer(const struct levels *l, int acute, double nrs)
{
	const double sd = num_sqrt(log_drive_var(l));
	const double needed = num_log(nrs / (10 - nrs));
	double share = 0;
	size_t j;

	for (j = 0; j < NODES; j++)
		if (drive(l, acute, j) >= NOTHING)
			share += weight(j) * normal((num_log(drive(l, acute, j)) - needed) / sd);
	return share;
}

double kernel_share_stronger(const struct levels *l, double percent)
{
	const double loss = 100 - percent;
	double allowed;

	if (l->loss < NOTHING || loss >= published.loss_max)
		return 1;
	if (loss <= 0)
		return 0;
	allowed = num_log(loss / (published.loss_max - loss));
	return normal((allowed - num_log(l->loss)) / num_sqrt(square(published.loss_log_sd) + l->log_var));
}
