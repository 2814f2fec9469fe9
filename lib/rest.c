/* rest.c - the resting level of answers: what is answered without any bout, drifting slowly, and what a day brings.
 *
 * Both drift back: the level to that of people in general, within weeks to a year, the day's part to nothing within days.
 * A two-part Kalman filter.  Its means are kept for each amplitude the person may have, because the two explain the same
 * answers between them; its variances do not depend on answers and are common. */
#include "kernel.h"

static double square(double x)
{
	return x * x;
}

double rest_var(const struct rest *rest)
{
	return num_clamp((double)rest->level_var + rest->day_var + 2 * (double)rest->cov, 0.0, 100.0);
}

static void rest_start(const struct model *m, int general, struct rest *out)
{
	size_t p;

	for (p = 0; p < FOLK; p++) {
		out->level[p] = (float)(general ? m->p.rest_general : m->p.rest_local);
		out->day[p] = 0;
	}
	out->level_var = (float)square(general ? m->p.rest_general_sd : m->p.rest_local_sd);
	out->day_var = (float)square(m->p.day_sd);
	out->cov = out->reserved = 0;
}

/* Variance after drifting back for a while, towards that of people in general. */
static double drifted(double var, double keep, double most)
{
	return var * keep * keep + most * (1 - keep * keep);
}

void rest_at(const struct model *m, const struct rest *rest, int general, int64_t time_s, struct rest *out)
{
	const double mean = general ? m->p.rest_general : m->p.rest_local;
	const double most = square(general ? m->p.rest_general_sd : m->p.rest_local_sd);
	double days, keep, slow;
	size_t p;

	*out = *rest;
	out->time_s = time_s;
	if (rest->time_s == RECOVERY_TIME_UNKNOWN) {
		rest_start(m, general, out);
		return;
	}
	days = time_s > rest->time_s ? (double)(time_s - rest->time_s) / DAY_S : 0;
	keep = num_exp(-days / m->p.day_d);
	slow = num_exp(-days * square(m->p.rest_drift) / (2 * most));	/* what keeps the spread of people as it is */
	for (p = 0; p < FOLK; p++) {
		out->level[p] = (float)(mean + (rest->level[p] - mean) * slow);
		out->day[p] = (float)(rest->day[p] * keep);
	}
	out->level_var = (float)drifted(rest->level_var, slow, most);
	out->day_var = (float)drifted(rest->day_var, keep, square(m->p.day_sd));
	out->cov = (float)(rest->cov * keep * slow);
}

/* ---- with what is expected of the muscle ------------------------------------------------------------------------------------- */

static double resting(const struct rest *rest, size_t p)
{
	return (double)rest->level[p] + rest->day[p];
}

double outlook_resting(const struct outlook *o, const struct rest *rest)
{
	double sum = 0;
	size_t j, p;

	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			sum += o->weight[j][p] * resting(rest, p);
	return sum;
}

double outlook_mean(const struct outlook *o, const struct rest *rest)
{
	double sum = 0;
	size_t j, p;

	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			sum += o->weight[j][p] * (resting(rest, p) + o->mean[j][p]);
	return sum;
}

double outlook_var(const struct outlook *o, const struct rest *rest)
{
	const double mean = outlook_mean(o, rest);
	double sum = rest_var(rest);
	size_t j, p;

	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			sum += o->weight[j][p] * (o->var[j][p] + square(resting(rest, p) + o->mean[j][p] - mean));
	return sum;
}

/* A wild answer moves no more than one that is just not wild. */
static double tamed(const struct model *m, double surprise, double sd)
{
	return num_clamp(surprise, -m->p.report_wild * sd, m->p.report_wild * sd);
}

/* Mean soreness by the person's amplitude, over time scales; -> mean of its variance. */
static double felt_by_person(const struct outlook *o, double felt[FOLK])
{
	double var = 0;
	size_t j, p;

	for (p = 0; p < FOLK; p++) {
		double sum = 0;

		felt[p] = 0;
		for (j = 0; j < NODES; j++) {
			const double w = (double)o->weight[j][p] + LEAST_WEIGHT;

			sum += w;
			felt[p] += w * o->mean[j][p];
			var += o->weight[j][p] * o->var[j][p];
		}
		felt[p] /= sum;
	}
	return var;
}

void rest_learn(const struct model *m, struct rest *rest, const struct outlook *o, const struct rating *rating)
{
	const double to_level = (double)rest->level_var + rest->cov, to_day = (double)rest->day_var + rest->cov;
	double felt[FOLK];
	const double total = rest_var(rest) + rating->var + felt_by_person(o, felt);
	size_t p;

	for (p = 0; p < FOLK; p++) {
		const double step = tamed(m, rating->nrs - resting(rest, p) - felt[p], num_sqrt(total)) / total;

		rest->level[p] = (float)num_clamp(rest->level[p] + to_level * step, -10.0, 10.0);
		rest->day[p] = (float)num_clamp(rest->day[p] + to_day * step, -10.0, 10.0);
	}
	rest->level_var = (float)num_clamp(rest->level_var - to_level * to_level / total, 0.0, 100.0);
	rest->day_var = (float)num_clamp(rest->day_var - to_day * to_day / total, 0.0, 100.0);
	rest->cov = (float)(rest->cov - to_level * to_day / total);
}
