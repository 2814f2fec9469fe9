/* belief.c - what reports teach, on a fixed grid: no random numbers, the same cost however long the history is.
 *
 * A muscle answers to drive with an amplitude of its own: log a = log p + e, where p belongs to the person and e, with normal
 * density K, to this muscle and episode.  The person also has a time scale j, one of NODES.  Kept are the log-likelihood
 * of all reports so far over p and j, and for each muscle that of the reports about the bouts under way over a and j.
 *
 *     a given p and j      proportional to K(a - p) exp(heard(a, j))
 *     a new rating y       adds log P(y | p, j) to the person, the mean over a; then log P(y | a, j) to the muscle
 *
 * Behind both stands the resting level of answers (rest.c), which differs by p.  A new bout dilutes what the muscle heard; the
 * person keeps it. */
#include "kernel.h"

/* Distance between neighbours on the grids of log amplitude: a muscle's reaches 3.15 to each side, a person's 2.25. */
#define AMP_STEP 0.45

/* Wider than this the grid of a muscle would be cut off; what is left of the variance cannot be learnt. */
#define WIDEST 1.0

/* Log-likelihoods are kept in 1/256, at most 0 and down to -127. */
#define QUANTUM 256.0
#define LEAST (-127.0)

/* What the person is taken to be still comes back from here when the person changes. */
#define LEAST_FOLK (-30.0)

enum { SHIFT = (AMPS - FOLK) / 2 };

static double square(double x)
{
	return x * x;
}

static double log_amp(size_t i, size_t n)
{
	return AMP_STEP * ((double)i - (double)(n - 1) / 2);
}

static double node_weight(const struct model *m, size_t j)
{
	return j == NODES / 2 ? 1 - 2 * m->p.scale_weight : m->p.scale_weight;
}

/* ---- the person ---------------------------------------------------------------------------------------------------------- */

void belief_begin(struct folk *folk)
{
	memset(folk, 0, sizeof *folk);
	folk->rated_s = folk->tested_s = folk->rest[0].time_s = folk->rest[1].time_s = RECOVERY_TIME_UNKNOWN;
}

static int folk_heard(const struct folk *folk)
{
	size_t j, p;

	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			if (folk->heard[j][p] != 0)
				return 1;
	return 0;
}

/* Normalised weights of the person's nodes, as floats to spare the stack. */
static void folk_weights(const struct model *m, const struct folk *folk, float out[NODES][FOLK])
{
	const double narrow = 1 / (2 * square(m->p.person_log_sd));
	double sum = 0;
	size_t j, p;

	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++) {
			out[j][p] = (float)(node_weight(m, j) * num_exp(folk->heard[j][p] - square(log_amp(p, FOLK)) * narrow));
			sum += out[j][p];
		}
	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			out[j][p] = (float)(out[j][p] / sum);
}

/* The part that is kept from one time to a later one; the clock goes on. */
static double kept_until(const struct model *m, int64_t *clock_s, int64_t time_s)
{
	const int64_t from = *clock_s;

	if (from != RECOVERY_TIME_UNKNOWN && time_s <= from)
		return 1;
	*clock_s = time_s;
	return from == RECOVERY_TIME_UNKNOWN ? 1 : num_exp(-0.6931471805599453 * (double)(time_s - from) / DAY_S / m->p.forget_d);
}

void belief_fade_ratings(const struct model *m, struct folk *folk, int64_t time_s)
{
	const double kept = kept_until(m, &folk->rated_s, time_s);
	size_t j, p;

	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			folk->heard[j][p] = (float)(folk->heard[j][p] * kept);
}

void belief_fade_tests(const struct model *m, struct folk *folk, int64_t time_s)
{
	const double kept = kept_until(m, &folk->tested_s, time_s);

	folk->loss_shift = (float)(folk->loss_shift * kept);
	folk->loss_known = (float)(folk->loss_known * kept);
}

/* ---- the muscle ---------------------------------------------------------------------------------------------------------- */

static int heard_any(const struct kernel *k)
{
	size_t i, j;

	for (j = 0; j < NODES; j++)
		for (i = 0; i < AMPS; i++)
			if (k->heard[j][i])
				return 1;
	return 0;
}

/* Variance of e: muscle, episode and what is not known of the doses; the part above WIDEST apart. */
static double episode_var(const struct model *m, const struct kernel *k, double *beyond)
{
	const double var = square(m->p.episode_log_sd) + k->log_var;

	*beyond = var > WIDEST ? var - WIDEST : 0;
	return var - *beyond;
}

/* K by distance on the grid; of one kind of person the likelihood of the muscle's amplitudes, and what its moments are
 * wanted of. */
struct grid { double k[AMPS]; float like[AMPS], x[AMPS]; };

static void grid_begin(double var, struct grid *g)
{
	size_t d;

	for (d = 0; d < AMPS; d++)
		g->k[d] = num_exp(-square(AMP_STEP * (double)d) / (2 * var));
}

static double link(const struct grid *g, size_t i, size_t p)
{
	return g->k[i > p + SHIFT ? i - p - SHIFT : p + SHIFT - i];
}

static void hear_node(const struct kernel *k, size_t j, struct grid *g)
{
	size_t i;

	for (i = 0; i < AMPS; i++)
		g->like[i] = (float)num_exp(k->heard[j][i] / QUANTUM);
}

/* Mean and variance of x over the muscle's amplitudes, for one of the person's. */
static double moments(const struct grid *g, size_t p, double *var)
{
	double sum = 0, first = 0, second = 0;
	size_t i;

	for (i = 0; i < AMPS; i++) {
		const double w = link(g, i, p) * g->like[i];

		sum += w;
		first += w * g->x[i];
		second += w * g->x[i] * g->x[i];
	}
	first /= sum;
	*var = num_clamp(second / sum - square(first), 0.0, 100.0);
	return first;
}

/* x = soreness of one kind of person, by the muscle's amplitude. */
static void feel_node(const struct levels *l, size_t j, struct grid *g)
{
	size_t i;

	for (i = 0; i < AMPS; i++) {
		const double d = (l->delayed[j] + l->acute) * num_exp(log_amp(i, AMPS));

		g->x[i] = (float)(10 * d / (1 + d));
	}
}

/* ---- how this muscle answers ------------------------------------------------------------------------------------------------ */

static void view_prior(const struct model *m, double var, struct view *out)
{
	size_t j;

	for (j = 0; j < NODES; j++) {
		out->weight[j] = node_weight(m, j);
		out->mean[j] = 0;
		out->var[j] = square(m->p.person_log_sd) + var;
	}
}

/* Nothing was heard of this muscle: the person, spread by K. */
static void view_person(float weights[NODES][FOLK], double var, struct view *out)
{
	size_t j, p;

	memset(out, 0, sizeof *out);
	for (j = 0; j < NODES; j++) {
		double second = 0;

		for (p = 0; p < FOLK; p++) {
			out->weight[j] += weights[j][p];
			out->mean[j] += weights[j][p] * log_amp(p, FOLK);
			second += weights[j][p] * square(log_amp(p, FOLK));
		}
		out->mean[j] /= out->weight[j];
		out->var[j] = second / out->weight[j] - square(out->mean[j]) + var;
	}
}

/* Moments of the muscle's amplitude for each kind of person. */
static void view_muscle(const struct kernel *k, float weights[NODES][FOLK], double var, double beyond, struct view *out)
{
	struct grid g;
	size_t i, j, p;

	memset(out, 0, sizeof *out);
	grid_begin(var, &g);
	for (i = 0; i < AMPS; i++)
		g.x[i] = (float)log_amp(i, AMPS);
	for (j = 0; j < NODES; j++) {
		double second = 0, own;

		hear_node(k, j, &g);
		for (p = 0; p < FOLK; p++) {
			const double w = weights[j][p], mean = moments(&g, p, &own);

			out->weight[j] += w;
			out->mean[j] += w * mean;
			second += w * (own + square(mean));
		}
		out->mean[j] /= out->weight[j];
		out->var[j] = num_clamp(second / out->weight[j] - square(out->mean[j]), 0.0, 16.0) + beyond + square(AMP_STEP) / 12;
	}
}

/* Half of the variance of log loss is the person's, half the muscle's and the bout's; of the known parts some is gone. */
static double loss_part_var(const struct model *m)
{
	return square(m->p.loss_log_sd) / 2;
}

static void view_loss(const struct model *m, const struct folk *folk, const struct kernel *k, struct view *out)
{
	out->loss_mean = (double)folk->loss_shift + k->loss_shift;
	out->loss_var = loss_part_var(m) * (1 - folk->loss_known) + (loss_part_var(m) + k->log_var) * (1 - k->loss_known);
}

void belief_view(const struct model *m, const struct folk *folk, const struct kernel *k, struct view *out)
{
	float weights[NODES][FOLK];
	double beyond;
	const double var = episode_var(m, k, &beyond);
	const int known = folk_heard(folk), heard = heard_any(k);

	if (known || heard)	/* without answers, which is usual, the weights take as long as all else */
		folk_weights(m, folk, weights);
	if (heard)
		view_muscle(k, weights, var, beyond, out);
	else if (known)
		view_person(weights, var + beyond, out);
	else
		view_prior(m, var + beyond, out);
	view_loss(m, folk, k, out);
}

/* ---- what is expected as an answer ------------------------------------------------------------------------------------------- */

void belief_outlook(const struct model *m, const struct folk *folk, const struct kernel *k, const struct levels *l, struct outlook *out)
{
	struct grid g;
	double beyond, var;
	size_t j, p;

	memset(out, 0, sizeof *out);
	folk_weights(m, folk, out->weight);
	if (!k)
		return;
	grid_begin(episode_var(m, k, &beyond), &g);
	for (j = 0; j < NODES; j++) {
		hear_node(k, j, &g);
		feel_node(l, j, &g);
		for (p = 0; p < FOLK; p++) {
			out->mean[j][p] = (float)moments(&g, p, &var);
			out->var[j][p] = (float)var;
		}
	}
}

/* ---- learning ------------------------------------------------------------------------------------------------------------ */

/* Loss: the old part keeps its amplitude, the new one has none of its own, so that a new bout never lowers the sum. */
void belief_dilute(struct kernel *k, double rho, double rho_loss)
{
	size_t i, j;

	for (j = 0; j < NODES; j++)
		for (i = 0; i < AMPS; i++)
			k->heard[j][i] = (int16_t)(k->heard[j][i] * rho);
	if (k->loss_shift != 0)
		k->loss_shift = (float)num_log(rho_loss * num_exp(k->loss_shift) + 1 - rho_loss);
	k->loss_known = (float)(k->loss_known * rho_loss * rho_loss);
}

/* Log-likelihood of missing by `error` with this variance: normal up to where an answer is wild, then only linear. */
static double robust(const struct model *m, double error, double var)
{
	const double z = (error < 0 ? -error : error) / num_sqrt(var), wild = m->p.report_wild;

	return z <= wild ? -z * z / 2 : -wild * (z - wild / 2);
}

/* The person hears how well each node foretold the rating; the greatest is kept at 0. */
void belief_tell(const struct model *m, struct folk *folk, const struct outlook *o, const struct rest *rest, const struct rating *rating)
{
	double most = -1e9;
	size_t j, p;

	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++) {
			const double var = o->var[j][p] + rating->var + rest_var(rest);
			const double error = rating->nrs - rest->level[p] - rest->day[p] - o->mean[j][p];

			folk->heard[j][p] = (float)(folk->heard[j][p] + robust(m, error, var) - num_log(var) / 2);
			most = folk->heard[j][p] > most ? folk->heard[j][p] : most;
		}
	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			folk->heard[j][p] = (float)num_clamp(folk->heard[j][p] - most, LEAST_FOLK, 0.0);
}

/* The resting level behind one of the muscle's amplitudes: the mean over the person's that go with it. */
static double rest_behind(const struct grid *g, const float person[FOLK], const struct rest *rest, size_t i)
{
	double sum = 0, level = 0;
	size_t p;

	for (p = 0; p < FOLK; p++) {
		const double w = (double)person[p] * link(g, i, p) + LEAST_WEIGHT;

		sum += w;
		level += w * ((double)rest->level[p] + rest->day[p]);
	}
	return level / sum;
}

/* Add the rating's log-likelihood at every node, keep the greatest at 0. */
static void listen(const struct model *m, struct kernel *k, const struct levels *l, const struct grid *g, const float person[FOLK],
	const struct rest *rest, const struct rating *rating)
{
	const double var = rating->var + rest_var(rest);
	int most = INT16_MIN;
	size_t i, j;

	for (i = 0; i < AMPS; i++) {
		const double amp = num_exp(log_amp(i, AMPS)), above = rating->nrs - rest_behind(g, person, rest, i);

		for (j = 0; j < NODES; j++) {
			const double d = (l->delayed[j] + l->acute) * amp;
			const double sum = k->heard[j][i] / QUANTUM + robust(m, above - 10 * d / (1 + d), var);

			k->heard[j][i] = (int16_t)(num_clamp(sum, LEAST, 0.0) * QUANTUM - 0.5);
			most = k->heard[j][i] > most ? k->heard[j][i] : most;
		}
	}
	for (j = 0; j < NODES; j++)
		for (i = 0; i < AMPS; i++)
			k->heard[j][i] = (int16_t)(k->heard[j][i] - most);
}

void belief_rate(const struct model *m, const struct folk *folk, struct kernel *k, const struct levels *l, const struct rest *rest,
	const struct rating *rating)
{
	struct grid g;
	float weights[NODES][FOLK];
	double beyond;
	size_t j, p;

	grid_begin(episode_var(m, k, &beyond), &g);
	folk_weights(m, folk, weights);
	for (j = 1; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			weights[0][p] += weights[j][p];
	listen(m, k, l, &g, weights[0], rest, rating);
}

/* The posterior of log loss on a grid of 15 points over its prior, then split between person and muscle by their variances. */
void belief_test(const struct model *m, struct folk *folk, struct kernel *k, const struct levels *l, double percent)
{
	enum { POINTS = 15 };
	const double own = (loss_part_var(m) + k->log_var) * (1 - k->loss_known), folks = loss_part_var(m) * (1 - folk->loss_known);
	const double prior = own + folks, sd = num_sqrt(prior), middle = (double)folk->loss_shift + k->loss_shift;
	double weight = 0, first = 0, second = 0, best = -1e9, log_w[POINTS], shift, left;
	size_t i;

	if (l->loss < NOTHING || !(prior > 0))
		return;
	for (i = 0; i < POINTS; i++) {
		const double z = 6 * ((double)i / (POINTS - 1) - 0.5);
		const double x = l->loss * num_exp(middle + z * sd);

		log_w[i] = robust(m, 100 - percent - m->p.loss_max * x / (1 + x), square(m->p.strength_report_sd)) - z * z / 2;
		best = log_w[i] > best ? log_w[i] : best;
	}
	for (i = 0; i < POINTS; i++) {
		const double z = 6 * ((double)i / (POINTS - 1) - 0.5), w = num_exp(log_w[i] - best);

		weight += w;
		first += w * z;
		second += w * z * z;
	}
	shift = first / weight * sd;
	left = num_clamp(second / weight - square(first / weight), 0.01, 1.0);	/* of the prior variance */
	k->loss_shift = (float)num_clamp(k->loss_shift + shift * own / prior, -4.0, 4.0);
	folk->loss_shift = (float)num_clamp(folk->loss_shift + shift * folks / prior, -4.0, 4.0);
	k->loss_known = (float)(1 - (1 - k->loss_known) * (1 - own / prior * (1 - left)));
	folk->loss_known = (float)(1 - (1 - folk->loss_known) * (1 - folks / prior * (1 - left)));
}
