/* level.c - from drive to soreness and strength over people: mean, 10th and 90th percentile, shares.
 *
 * Soreness is 10 times the logistic of log drive plus log amplitude.  Log amplitude is normal for each kind of person, so
 * soreness is a mixture of logistic normals; its band comes from the two moments of the mixture, its mean from each part. */
#include "kernel.h"

#define PI_8 0.39269908169872414

static double square(double x)
{
	return x * x;
}

static double drive(const struct levels *l, int acute, size_t node)
{
	return l->delayed[node] + (acute ? l->acute : 0);
}

/* Variance of log drive of one kind of person: amplitude, and not knowing when in its window the bout happened. */
static double log_drive_var(const struct levels *l, const struct view *v, size_t node)
{
	return v->var[node] + square(l->slope * l->window_s) / 12;
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

struct spread level_soreness(const struct levels *l, const struct view *v, int acute)
{
	static const struct spread none = { 0, 0, 0 };
	double middle = 0, var = 0, mean = 0, log_drive[NODES];
	size_t j;

	if (drive(l, acute, 0) < NOTHING || drive(l, acute, NODES - 1) < NOTHING)
		return none;
	for (j = 0; j < NODES; j++) {
		const double own = log_drive_var(l, v, j);

		log_drive[j] = num_log(drive(l, acute, j)) + v->mean[j];
		middle += v->weight[j] * log_drive[j];
		mean += v->weight[j] * logistic_mean(log_drive[j], own);
		var += v->weight[j] * own;
	}
	for (j = 0; j < NODES; j++)
		var += v->weight[j] * square(log_drive[j] - middle);
	return logistic_normal(10, middle, var, mean);
}

struct spread level_strength(const struct model *m, const struct levels *l, const struct view *v)
{
	static const struct spread whole = { 100, 100, 100 };
	struct spread loss, strength;
	double middle;

	if (l->loss < NOTHING)
		return whole;
	middle = num_log(l->loss) + v->loss_mean;
	loss = logistic_normal(m->p.loss_max, middle, v->loss_var, logistic_mean(middle, v->loss_var));
	strength.mean = 100 - loss.mean;
	strength.low = 100 - loss.high;
	strength.high = 100 - loss.low;
	return strength;
}

double level_typical_soreness(const struct levels *l, const struct view *v, int acute)
{
	const double d = drive(l, acute, NODES / 2) * num_exp(v->mean[NODES / 2]);

	return 10 * d / (1 + d);
}

double level_typical_strength(const struct model *m, const struct levels *l, const struct view *v)
{
	const double x = l->loss * num_exp(v->loss_mean);

	return 100 - m->p.loss_max * x / (1 + x);
}

double level_normal(double z)
{
	return num_logistic(z * (1.5976 + 0.070566 * z * z));
}

double level_share_sorer(const struct levels *l, const struct view *v, int acute, double nrs)
{
	const double needed = num_log(nrs / (10 - nrs));
	double share = 0;
	size_t j;

	for (j = 0; j < NODES; j++)
		if (drive(l, acute, j) >= NOTHING)
			share += v->weight[j] * level_normal((num_log(drive(l, acute, j)) + v->mean[j] - needed) /
						       num_sqrt(log_drive_var(l, v, j)));
	return num_clamp(share, 0.0, 1.0);
}

double level_share_stronger(const struct model *m, const struct levels *l, const struct view *v, double percent)
{
	const double loss = 100 - percent;
	double allowed;

	if (l->loss < NOTHING || loss >= m->p.loss_max)
		return 1;
	if (loss <= 0)
		return 0;
	allowed = num_log(loss / (m->p.loss_max - loss));
	return level_normal((allowed - num_log(l->loss) - v->loss_mean) / num_sqrt(v->loss_var));
}
