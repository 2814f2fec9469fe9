/* belief.c - what reports teach, on a fixed grid: no random numbers, the same cost however long the history is.
 *
 * A muscle answers to drive with an amplitude of its own: log a = log p + e, where p belongs to the person and e to this muscle
 * and episode.  The person also has a time scale, one of NODES.  Kept are the log-likelihood of the person's reports over
 * p and time scale, and for each muscle the log-likelihood of the reports about the bouts under way over a and time
 * scale.  K, the normal density of e, carries one to the other:
 *
 *     message(p, j) = log sum over i of K(a_i - p) exp(heard(i, j))
 *
 * A report is added to the muscle; the person gets the change of the message; the muscle's forecast uses the person without
 * the muscle's own message.  A report about both sides is heard by each of them and told to the person once: by each in
 * part.  A new bout dilutes what the muscle heard; the person keeps it.
 *
 * Beside it stand the resting levels of answers: a slowly drifting one, and what a day brings. */
#include "kernel.h"

/* Distance between neighbours on the grids of log amplitude: a muscle's reaches 3.15 to each side, a person's 2.25. */
#define AMP_STEP 0.45

/* Wider than this the grid of a muscle would be cut off; what is left of the variance cannot be learnt. */
#define WIDEST 1.0

/* Log-likelihoods are kept in 1/256, at most 0 and down to -127. */
#define QUANTUM 256.0
#define LEAST (-127.0)

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

/* Tables on the stack are floats; sums are taken in double.
 *
 * Normalised weights of the person's nodes.  `out` comes in with the muscle's own message, or zero: the `part` of it that was
 * told is taken out first.  -> anything left that was heard? */
static int folk_weights(const struct model *m, const struct folk *folk, double part, float out[NODES][FOLK])
{
	const double narrow = 1 / (2 * square(m->p.person_log_sd));
	double sum = 0;
	int any = 0;
	size_t j, p;

	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++) {
			const double heard = folk->heard[j][p] - part * out[j][p];

			any |= heard != 0;
			out[j][p] = (float)(node_weight(m, j) * num_exp(heard - square(log_amp(p, FOLK)) * narrow));
			sum += out[j][p];
		}
	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			out[j][p] = (float)(out[j][p] / sum);
	return any;
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

/* K by distance on the grid, its sum over the muscle's grid for each of the person's amplitudes, and room for the likelihood
 * of one kind of person. */
struct link { double k[AMPS], norm[FOLK]; float like[AMPS]; };

static void link_of(double var, struct link *out)
{
	size_t d, i, p;

	for (d = 0; d < AMPS; d++)
		out->k[d] = num_exp(-square(AMP_STEP * (double)d) / (2 * var));
	for (p = 0; p < FOLK; p++) {
		out->norm[p] = 0;
		for (i = 0; i < AMPS; i++)
			out->norm[p] += out->k[i > p + SHIFT ? i - p - SHIFT : p + SHIFT - i];
	}
}

/* K without its norm. */
static double link_at(const struct link *link, size_t i, size_t p)
{
	return link->k[i > p + SHIFT ? i - p - SHIFT : p + SHIFT - i];
}

static void likelihood_of(const struct kernel *k, size_t node, struct link *link)
{
	size_t i;

	for (i = 0; i < AMPS; i++)
		link->like[i] = (float)num_exp(k->heard[node][i] / QUANTUM);
}

/* What the muscle says of the person's amplitudes, for one kind of person. */
static void message_of(const struct kernel *k, size_t node, struct link *link, float out[FOLK])
{
	size_t i, p;

	likelihood_of(k, node, link);
	for (p = 0; p < FOLK; p++) {
		double sum = 0;

		for (i = 0; i < AMPS; i++)
			sum += link_at(link, i, p) * link->like[i];
		out[p] = (float)num_log(sum / link->norm[p]);
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

/* Moments of the muscle's amplitude for each kind of person: person without own message, times K, times likelihood.
 * `weights` are spent. */
static void view_muscle(const struct kernel *k, struct link *link, float weights[NODES][FOLK], struct view *out)
{
	double total = 0;
	size_t i, j, p;

	memset(out, 0, sizeof *out);
	for (j = 0; j < NODES; j++) {
		double second = 0;

		likelihood_of(k, j, link);
		for (p = 0; p < FOLK; p++)
			weights[j][p] = (float)(weights[j][p] / link->norm[p]);
		for (i = 0; i < AMPS; i++) {
			double w = 0;

			for (p = 0; p < FOLK; p++)
				w += weights[j][p] * link_at(link, i, p);
			w *= link->like[i];
			out->weight[j] += w;
			out->mean[j] += w * log_amp(i, AMPS);
			second += w * square(log_amp(i, AMPS));
		}
		out->mean[j] /= out->weight[j];
		out->var[j] = num_clamp(second / out->weight[j] - square(out->mean[j]), 0.0, 16.0);
		total += out->weight[j];
	}
	for (j = 0; j < NODES; j++)
		out->weight[j] /= total;
}

static void view_heard(const struct model *m, const struct folk *folk, const struct kernel *k, double var, double beyond,
	float weights[NODES][FOLK], struct view *out)
{
	struct link link;
	size_t j;

	link_of(var, &link);
	for (j = 0; j < NODES; j++)
		message_of(k, j, &link, weights[j]);
	(void)folk_weights(m, folk, k->told, weights);
	view_muscle(k, &link, weights, out);
	for (j = 0; j < NODES; j++)
		out->var[j] += beyond + square(AMP_STEP) / 12;
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

	memset(weights, 0, sizeof weights);
	if (heard_any(k))
		view_heard(m, folk, k, var, beyond, weights, out);
	else if (folk_weights(m, folk, 0, weights))
		view_person(weights, var + beyond, out);
	else
		view_prior(m, var + beyond, out);
	view_loss(m, folk, k, out);
}

/* ---- learning ------------------------------------------------------------------------------------------------------------ */

void belief_dilute(struct kernel *k, double rho)
{
	size_t i, j;

	for (j = 0; j < NODES; j++)
		for (i = 0; i < AMPS; i++)
			k->heard[j][i] = (int16_t)(k->heard[j][i] * rho);
	k->loss_shift = (float)(k->loss_shift * rho);
	k->loss_known = (float)(k->loss_known * rho * rho);
}

/* Log-likelihood of missing by `error` with this variance: Student's, so that one wild answer moves little. */
static double robust(const struct model *m, double error, double var)
{
	return -(m->p.report_df + 1) / 2 * num_log(1 + square(error) / (m->p.report_df * var));
}

/* Add the rating's log-likelihood at every node, keep the greatest at 0. */
static void listen(const struct model *m, struct kernel *k, const struct levels *l, const struct rest *rest, const struct rating *rating)
{
	const double above = rating->nrs - rest_mean(rest), var = rating->var + rest_var(rest);
	int most = INT16_MIN;
	size_t i, j;

	for (i = 0; i < AMPS; i++) {
		const double amp = num_exp(log_amp(i, AMPS));

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

/* The person gets `part` of the change of the muscle's message, the greatest kept at 0. */
static void tell(struct folk *folk, const struct kernel *k, struct link *link, float before[NODES][FOLK], double part)
{
	float after[FOLK];
	double most = -1e9;
	size_t j, p;

	for (j = 0; j < NODES; j++) {
		message_of(k, j, link, after);
		for (p = 0; p < FOLK; p++) {
			folk->heard[j][p] = (float)(folk->heard[j][p] + part * (after[p] - before[j][p]));
			most = folk->heard[j][p] > most ? folk->heard[j][p] : most;
		}
	}
	for (j = 0; j < NODES; j++)
		for (p = 0; p < FOLK; p++)
			folk->heard[j][p] = (float)num_clamp(folk->heard[j][p] - most, 8 * LEAST, 0.0);
}

void belief_rate(const struct model *m, struct folk *folk, struct kernel *k, const struct levels *l, const struct rest *rest,
	const struct rating *rating)
{
	struct link link;
	float before[NODES][FOLK];
	double beyond;
	size_t j;

	k->told = (float)(heard_any(k) ? (k->told + rating->part) / 2 : rating->part);
	link_of(episode_var(m, k, &beyond), &link);
	for (j = 0; j < NODES; j++)
		message_of(k, j, &link, before[j]);
	listen(m, k, l, rest, rating);
	tell(folk, k, &link, before, rating->part);
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

/* ---- resting levels ------------------------------------------------------------------------------------------------------ */

void rest_at(const struct model *m, const struct rest *rest, int general, int64_t time_s, struct rest *out)
{
	const double most = square(general ? m->p.rest_general_sd : m->p.rest_local_sd);
	double days, keep;

	*out = *rest;
	out->time_s = time_s;
	if (rest->time_s == RECOVERY_TIME_UNKNOWN) {
		out->level = (float)(general ? m->p.rest_general : m->p.rest_local);
		out->level_var = (float)most;
		out->day = out->cov = 0;
		out->day_var = (float)square(m->p.day_sd);
		return;
	}
	days = time_s > rest->time_s ? (double)(time_s - rest->time_s) / DAY_S : 0;
	keep = num_exp(-days / m->p.day_d);
	out->level_var = (float)num_clamp(rest->level_var + square(m->p.rest_drift) * days, 0.0, most);
	out->day = (float)(rest->day * keep);
	out->day_var = (float)(rest->day_var * keep * keep + square(m->p.day_sd) * (1 - keep * keep));
	out->cov = (float)(rest->cov * keep);
}

double rest_mean(const struct rest *rest)
{
	return (double)rest->level + rest->day;
}

double rest_var(const struct rest *rest)
{
	return num_clamp((double)rest->level_var + rest->day_var + 2 * (double)rest->cov, 0.0, 100.0);
}

/* The two-part Kalman step; a wild answer counts less. */
void rest_learn(const struct model *m, struct rest *rest, double surprise, double var)
{
	const double to_level = (double)rest->level_var + rest->cov, to_day = (double)rest->day_var + rest->cov;
	const double total = rest_var(rest) + var;
	const double trust = num_clamp((m->p.report_df + 1) / (m->p.report_df + square(surprise) / total), 0.0, 1.0);
	const double gain = trust / total;

	rest->level = (float)num_clamp(rest->level + gain * to_level * surprise, 0.0, 10.0);
	rest->day = (float)num_clamp(rest->day + gain * to_day * surprise, -10.0, 10.0);
	rest->level_var = (float)num_clamp(rest->level_var - gain * to_level * to_level, 0.0, 100.0);
	rest->day_var = (float)num_clamp(rest->day_var - gain * to_day * to_day, 0.0, 100.0);
	rest->cov = (float)(rest->cov - gain * to_level * to_day);
}
