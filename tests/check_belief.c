/* check_belief.c - the grids of belief, the chain and the bands against slow exact twins in plain double. */
#include <stdio.h>
#include "logs.h"

Suite *suite_belief(void);

static const struct model *const m = &published_model;

static double square(double x)
{
	return x * x;
}

/* ---- belief: the joint posterior over person, episodes and time scale ----------------------------------------------------- */

enum { REPORTS_MAX = 3, P = 61, E = 61, A = P + E - 1, BINS = 2000 };

/* One muscle that was worked once or twice, and what was said about it. */
struct story {
	struct kernel first, second, whole;	/* each bout alone, and both together */
	struct folk folk;
	int bouts, reports;
	int64_t at[REPORTS_MAX], second_s;
	double above[REPORTS_MAX], var[REPORTS_MAX];	/* answer less resting level, and its variance, as the library takes them */
	int early[REPORTS_MAX];				/* given before the second bout */
};

static struct bout plain_bout(int64_t time_s, double dose)
{
	struct bout b = { 0, 0, 0, 0.5, 0.09, 1 };

	b.begin_s = time_s;
	b.dose = dose;
	return b;
}

/* As report_rate() does it, with a resting level that stays what it is for people in general. */
static void answer(struct story *s, int64_t time_s, double nrs)
{
	struct rating rating = { 0, 0 };
	struct rest rest;
	struct levels l;
	struct outlook o;

	rating.nrs = nrs;
	rating.var = report_var(m, RECOVERY_SCALE_NRS_0_10);
	rest_at(m, &s->folk.rest[0], 0, time_s, &rest);
	kernel_levels(m, &s->whole, time_s, &l);
	s->at[s->reports] = time_s;
	s->above[s->reports] = nrs - published.rest_local;
	s->var[s->reports] = rating.var + rest_var(&rest);
	s->early[s->reports] = s->bouts == 1;
	s->reports++;
	belief_outlook(m, &s->folk, &s->whole, &l, &o);
	belief_tell(m, &s->folk, &o, &rest, &rating);
	belief_rate(m, &s->folk, &s->whole, &l, &rest, &rating);
}

static void work(struct story *s, int64_t time_s, double dose)
{
	const struct bout b = plain_bout(time_s, dose);
	struct kernel *alone = s->bouts++ ? &s->second : &s->first;

	kernel_begin(alone, 0);
	kernel_advance(m, &s->whole, time_s);
	alone->protect_sore = s->whole.protect_sore;
	kernel_add(m, alone, &b);
	kernel_add(m, &s->whole, &b);
	s->second_s = time_s;
}

static void begin_story(struct story *s)
{
	memset(s, 0, sizeof *s);
	kernel_begin(&s->whole, 0);
	belief_begin(&s->folk);
}

static double drive_of(const struct kernel *k, int64_t time_s, size_t j)
{
	struct levels l;

	kernel_levels(m, k, time_s, &l);
	return l.delayed[j] + l.acute;
}

/* Huber's: normal up to where an answer is wild, then linear. */
static double huber(double error, double var)
{
	const double z = fabs(error) / sqrt(var), wild = published.report_wild;

	return z <= wild ? -z * z / 2 : -wild * (z - wild / 2);
}

static const double node_weights[NODES] = { 0.25, 0.5, 0.25 };

/* Place i of n nodes over four standard deviations to each side. */
static double node(size_t i, size_t n, double sd)
{
	return sd * 8 * ((double)i / (double)(n - 1) - 0.5);
}

/* Histograms of what the posterior says: soreness at one time, log amplitude by kind of person, the person's own. */
struct exact {
	double soreness[BINS], mean;
	double weight[NODES], first[NODES], second[NODES];
	double person_first, person_second, total;
};

static void put_exact(struct exact *x, double w, size_t j, double p, double a, double d)
{
	const double nrs = 10 * d / (1 + d);
	const size_t bin = (size_t)(nrs / 10 * BINS);

	x->soreness[bin < BINS ? bin : BINS - 1] += w;
	x->mean += w * nrs;
	x->weight[j] += w;
	x->first[j] += w * a;
	x->second[j] += w * a * a;
	x->person_first += w * p;
	x->person_second += w * p * p;
	x->total += w;
}

static double log_like(const struct story *s, size_t j, double amp1, double amp2)
{
	double sum = 0;
	int r;

	for (r = 0; r < s->reports; r++) {
		double d = amp1 * drive_of(&s->first, s->at[r], j);

		if (!s->early[r])
			d += amp2 * drive_of(&s->second, s->at[r], j);
		sum += huber(s->above[r] - 10 * d / (1 + d), s->var[r]);
	}
	return sum;
}

/* Person x first episode x second episode x kind of person; the last two loops collapse when there is one bout. */
static void posterior(const struct story *s, int64_t time_s, struct exact *x)
{
	const double sd_p = published.person_log_sd, sd_e = sqrt(square(published.episode_log_sd) + 0.09);
	const size_t n = s->bouts > 1 ? 31 : P, n2 = s->bouts > 1 ? 31 : 1;
	size_t j, p, e, f;

	memset(x, 0, sizeof *x);
	for (j = 0; j < NODES; j++) {
		const double d1 = drive_of(&s->first, time_s, j), d2 = s->bouts > 1 ? drive_of(&s->second, time_s, j) : 0;

		for (p = 0; p < n; p++)
			for (e = 0; e < n; e++)
				for (f = 0; f < n2; f++) {
					const double lp = node(p, n, sd_p), le = node(e, n, sd_e), lf = n2 > 1 ? node(f, n2, sd_e) : 0;
					const double prior = -(square(lp / sd_p) + square(le / sd_e) + square(lf / sd_e)) / 2;
					const double a1 = exp(lp + le), a2 = exp(lp + lf);
					const double w = node_weights[j] * exp(prior + log_like(s, j, a1, a2));

					put_exact(x, w, j, lp, lp + le, a1 * d1 + a2 * d2);
				}
	}
	x->mean /= x->total;
}

static double quantile(const struct exact *x, double share)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < BINS; i++) {
		const double w = x->soreness[i] / x->total;

		if (sum + w >= share)
			return 10 * ((double)i + (share - sum) / w) / BINS;
		sum += w;
	}
	return 10;
}

struct worst { double mean, band, squares, bands, weight, log_mean, log_sd, person_mean, person_sd; };

static void most(double *worst, double ours, double exact)
{
	*worst = fmax(*worst, fabs(ours - exact));
}

static void compare(const struct story *s, int64_t time_s, struct worst *worst)
{
	static struct exact x;
	struct levels l;
	struct view v;
	struct spread ours;

	posterior(s, time_s, &x);
	kernel_levels(m, &s->whole, time_s, &l);
	belief_view(m, &s->folk, &s->whole, &v);
	ours = level_soreness(&l, &v, 1);
	most(&worst->mean, ours.mean, x.mean);
	most(&worst->band, ours.low, quantile(&x, 0.1));
	most(&worst->band, ours.high, quantile(&x, 0.9));
	worst->squares += square(ours.low - quantile(&x, 0.1)) + square(ours.high - quantile(&x, 0.9));
	worst->bands += 2;
}

/* Moments of the muscle's and of the person's log amplitude, and the weights of the kinds of person. */
static void compare_moments(const struct story *s, struct worst *worst)
{
	static struct exact x;
	struct view v;
	double weight = 0, first = 0, second = 0, mean;
	size_t j, p;

	posterior(s, s->at[s->reports - 1], &x);
	belief_view(m, &s->folk, &s->whole, &v);
	for (j = 0; j < NODES; j++) {
		mean = x.first[j] / x.weight[j];
		most(&worst->weight, v.weight[j], x.weight[j] / x.total);
		most(&worst->log_mean, v.mean[j], mean);
		most(&worst->log_sd, sqrt(v.var[j]), sqrt(x.second[j] / x.weight[j] - square(mean)));
		for (p = 0; p < FOLK; p++) {
			const double a = 0.45 * ((double)p - (FOLK - 1) / 2.0);
			const double w = node_weights[j] * exp(s->folk.heard[j][p] - square(a / published.person_log_sd) / 2);

			weight += w;
			first += w * a;
			second += w * a * a;
		}
	}
	first /= weight;
	mean = x.person_first / x.total;
	most(&worst->person_mean, first, mean);
	most(&worst->person_sd, sqrt(second / weight - square(first)), sqrt(x.person_second / x.total - square(mean)));
}

/* docs/MODEL.md prints these bounds. */
START_TEST(one_bout_against_the_joint_posterior)
{
	struct worst worst = { 0, 0, 0, 0, 0, 0, 0, 0, 0 };
	uint64_t rng = cases_seed();
	size_t n, r, h;

	for (n = cases_count() / 200 < 400 ? cases_count() / 200 : 400; n-- > 0;) {
		struct story s;
		const size_t reports = 1 + (size_t)cases_below(&rng, REPORTS_MAX);

		begin_story(&s);
		work(&s, 0, cases_uniform(&rng, 0.1, 2));
		for (r = 0; r < reports; r++)
			answer(&s, (int64_t)(HOUR_S * (6 + 24 * (double)r + cases_uniform(&rng, 0, 18))), cases_below(&rng, 11));
		for (h = 24 * reports; h < 24 * reports + 72; h += 24)
			compare(&s, (int64_t)h * HOUR_S, &worst);
		compare_moments(&s, &worst);
	}
	printf("exact twin of belief, one bout: soreness mean within %.3f, bands within %.3f of 10 (%.3f rms); log amplitude %.3f, its sd %.3f; "
	       "the person's %.3f, %.3f; kinds of person %.4f\n", worst.mean, worst.band,
	       sqrt(worst.squares / worst.bands), worst.log_mean, worst.log_sd, worst.person_mean,
	       worst.person_sd, worst.weight);
	ck_assert_double_lt(worst.mean, 0.35);
	ck_assert_double_lt(worst.band, 0.65);
	ck_assert_double_lt(sqrt(worst.squares / worst.bands), 0.15);
	ck_assert_double_lt(worst.log_mean, 0.15);
	ck_assert_double_lt(worst.log_sd, 0.1);
	ck_assert_double_lt(worst.person_mean, 0.25);
	ck_assert_double_lt(worst.person_sd, 0.15);
	ck_assert_double_lt(worst.weight, 0.05);
}
END_TEST

START_TEST(two_bouts_against_the_joint_posterior)
{
	struct worst worst = { 0, 0, 0, 0, 0, 0, 0, 0, 0 };
	uint64_t rng = cases_seed();
	size_t n, h;

	for (n = cases_count() / 1000 < 40 ? cases_count() / 1000 : 40; n-- > 0;) {
		struct story s;
		const double gap = cases_uniform(&rng, 24, 72);

		begin_story(&s);
		work(&s, 0, cases_uniform(&rng, 0.2, 1.5));
		answer(&s, (int64_t)(HOUR_S * cases_uniform(&rng, 10, 24)), 1 + cases_below(&rng, 8));
		work(&s, (int64_t)(HOUR_S * gap), cases_uniform(&rng, 0.2, 1.5));
		if (cases_below(&rng, 2))
			answer(&s, (int64_t)(HOUR_S * (gap + cases_uniform(&rng, 10, 24))), 1 + cases_below(&rng, 8));
		for (h = 24; h <= 72; h += 24)
			compare(&s, (int64_t)(HOUR_S * (gap + (double)h)), &worst);
	}
	printf("exact twin of belief, two overlapping bouts: soreness mean within %.3f, bands within %.3f of 10 (%.3f rms)\n", worst.mean,
	       worst.band, sqrt(worst.squares / worst.bands));
	ck_assert_double_lt(worst.mean, 1.4);
	ck_assert_double_lt(worst.band, 1.4);
}
END_TEST

/* Without any report the grid says what the closed form says. */
START_TEST(prior_is_the_closed_form)
{
	const struct bout b = plain_bout(0, 1);
	struct kernel k;
	struct folk folk;
	struct view v;
	size_t j;

	kernel_begin(&k, 0);
	kernel_add(m, &k, &b);
	belief_begin(&folk);
	belief_view(m, &folk, &k, &v);
	for (j = 0; j < NODES; j++) {
		ck_assert_double_eq(v.weight[j], node_weights[j]);
		ck_assert_double_eq(v.mean[j], 0);
		ck_assert_double_eq_tol(v.var[j], square(published.person_log_sd) + square(published.episode_log_sd) + 0.09, 1e-6);
	}
	/* The least that can be heard of the person: the grid's own moments. */
	folk.heard[0][0] = -1e-6f;
	belief_view(m, &folk, &k, &v);
	for (j = 0; j < NODES; j++) {
		ck_assert_double_eq_tol(v.weight[j], node_weights[j], 1e-5);
		ck_assert_double_eq_tol(v.mean[j], 0, 1e-5);
		ck_assert_double_eq_tol(sqrt(v.var[j]), sqrt(square(published.person_log_sd) + square(published.episode_log_sd) + 0.09), 0.01);
	}
	/* And of the muscle. */
	folk.heard[0][0] = 0;
	k.heard[0][0] = -1;
	belief_view(m, &folk, &k, &v);
	for (j = 0; j < NODES; j++) {
		ck_assert_double_eq_tol(v.weight[j], node_weights[j], 1e-3);
		ck_assert_double_eq_tol(v.mean[j], 0, 1e-3);
		ck_assert_double_eq_tol(sqrt(v.var[j]), sqrt(square(published.person_log_sd) + square(published.episode_log_sd) + 0.09), 0.05);
	}
}
END_TEST

/* ---- the chain: the sum over all bouts, each in closed form ------------------------------------------------------------------- */

enum { BOUTS = 12 };

struct past { double hours, sore, novel, weak, young; };

/* What is left of an impulse after two fast stages and a slow one. */
static double chain(size_t class, size_t j, double h)
{
	const double tau = m->slow_h[rung_of(class, j)], a = 1 / fast_of(m, class), b = 1 / tau, d = a - b;

	return a * b / d * ((exp(-b * h) - exp(-a * h)) / d - h * exp(-a * h));
}

static double protection(const struct past *past, size_t n, double hours, double start, double fade_d)
{
	const double a = 1 / published.protect_grow_h, b = 1 / (fade_d * 24);
	double sum = start * exp(-b * hours);
	size_t i;

	for (i = 0; i < n; i++) {
		const double h = hours - past[i].hours;

		sum += past[i].young * a * (exp(-b * h) - exp(-a * h)) / (a - b);
	}
	return sum;
}

static void remember(struct past *past, size_t n, double hours, double dose, double novelty, double start)
{
	const double sore = protection(past, n, hours, start, published.protect_sore_d);
	const double strength = protection(past, n, hours, start, published.protect_strength_d);
	double young = 0;
	size_t i;

	for (i = 0; i < n; i++)
		young += past[i].young * exp(-(hours - past[i].hours) / published.protect_grow_h);
	past[n].hours = hours;
	past[n].sore = dose * (1 - published.protect_sore_max * sore);
	past[n].weak = dose * (1 - published.protect_strength_max * strength);
	past[n].novel = novelty * (1 - sore) + (1 - novelty * (1 - sore)) * past[n].sore / (past[n].sore + published.novel_dose);
	past[n].young = fmax(0, 1 - young - fmax(sore, strength)) * dose / (dose + published.protect_half_dose);
}

static struct levels sum_of(const struct past *past, size_t n, double hours)
{
	struct levels l;
	size_t i, j;

	memset(&l, 0, sizeof l);
	for (i = 0; i < n; i++) {
		const struct past *p = &past[i];
		const double h = hours - p->hours, slow = p->weak * (1 - published.loss_fast_share);

		for (j = 0; j < NODES; j++)
			l.delayed[j] += p->sore * ((1 - p->novel) * m->scale[0][j] * chain(0, j, h) +
						   p->novel * m->scale[1][j] * chain(1, j, h));
		l.acute += p->sore * published.acute_share * exp(-h / published.acute_h);
		l.loss += p->weak * published.loss_fast_share * exp(-h / published.loss_fast_h) +
			  slow * (1 - p->novel) * exp(-h / published.loss_slow_h) + slow * p->novel * exp(-h / published.loss_novel_h);
	}
	return l;
}

static void ck_near(double ours, double exact, double *worst)
{
	const double gap = fabs(ours - exact) / (fabs(exact) + 1e-4);

	*worst = fmax(*worst, gap);
	ck_assert_msg(gap < 2e-5, "%.9g, exactly %.9g", ours, exact);
}

START_TEST(chain_against_the_sum_over_bouts)
{
	const double start = (double)(float)published.start_unknown;
	uint64_t rng = cases_seed();
	double worst = 0;
	size_t n, i, j;

	for (n = cases_count(); n-- > 0;) {
		struct past past[BOUTS];
		struct kernel k, moved;
		struct levels ours, later, exact;
		int64_t t = 0, at;

		kernel_begin(&k, published.start_unknown);
		for (i = 0; i < BOUTS; i++) {
			struct bout b = plain_bout(t, cases_uniform(&rng, 0, 2));

			b.novelty = cases_uniform(&rng, 0, 1);
			remember(past, i, (double)t / HOUR_S, b.dose, b.novelty, start);
			kernel_advance(m, &k, t);
			kernel_add(m, &k, &b);
			t += (int64_t)cases_uniform(&rng, 0, cases_below(&rng, 2) ? DAY_S : 10 * DAY_S);
		}
		at = k.time_s + (int64_t)cases_uniform(&rng, 0, 10 * DAY_S);
		kernel_levels(m, &k, at, &ours);
		exact = sum_of(past, BOUTS, (double)at / HOUR_S);
		moved = k;
		kernel_advance(m, &moved, at);
		kernel_levels(m, &moved, at, &later);
		for (j = 0; j < NODES; j++) {
			ck_near(ours.delayed[j], exact.delayed[j], &worst);
			ck_near(later.delayed[j], ours.delayed[j], &worst);
		}
		ck_near(ours.acute, exact.acute, &worst);
		ck_near(ours.loss, exact.loss, &worst);
		ck_near(later.acute, ours.acute, &worst);
		ck_near(later.loss, ours.loss, &worst);
		ck_near(moved.protect_sore, protection(past, BOUTS, (double)at / HOUR_S, start, published.protect_sore_d), &worst);
		ck_near(moved.protect_strength, protection(past, BOUTS, (double)at / HOUR_S, start, published.protect_strength_d), &worst);
	}
	printf("exact twin of the chain: %d bouts within %.1e of each level\n", BOUTS, worst);
}
END_TEST

/* The closed form itself, by small steps of the differential equations. */
START_TEST(closed_form_by_integration)
{
	const double tau = m->slow_h[rung_of(0, 2)], step = 0.001;
	double x1 = 1, x2 = 0, y = 0, h;

	for (h = 0; h < 100; h += step) {	/* midpoint */
		const double a = 1 / published.fast_h, b = 1 / tau;
		const double m1 = x1 - step / 2 * a * x1, m2 = x2 + step / 2 * a * (x1 - x2), my = y + step / 2 * b * (x2 - y);

		x1 -= step * a * m1;
		x2 += step * a * (m1 - m2);
		y += step * b * (m2 - my);
	}
	ck_assert_double_eq_tol(y, chain(0, 2, 100), 1e-6);
}
END_TEST

/* A second bout at a time that the kernel reaches in any number of steps. */
START_TEST(any_number_of_steps)
{
	uint64_t rng = cases_seed();
	size_t n, i, j;

	for (n = cases_count() / 10; n-- > 0;) {
		const struct bout b = plain_bout(0, cases_uniform(&rng, 0.1, 3));
		struct kernel once, often;
		struct levels x, y;
		int64_t t = 0;

		kernel_begin(&once, 0.3);
		kernel_add(m, &once, &b);
		often = once;
		for (i = 0; i < 20; i++) {
			t += (int64_t)cases_uniform(&rng, 0, DAY_S);
			kernel_advance(m, &often, t);
		}
		kernel_advance(m, &once, t);
		kernel_levels(m, &once, t + HOUR_S, &x);
		kernel_levels(m, &often, t + HOUR_S, &y);
		for (j = 0; j < NODES; j++)
			ck_assert_double_eq_tol(y.delayed[j], x.delayed[j], 2e-6 * x.delayed[j] + 1e-9);
		ck_assert_double_eq_tol(y.loss, x.loss, 2e-6 * x.loss + 1e-9);
		kernel_advance(m, &once, t - DAY_S);	/* back: nothing happens */
		ck_assert(once.time_s == t);
	}
}
END_TEST

/* ---- bands after reports: unequal weights, means and spreads of the kinds of person -------------------------------------------- */

static double share_below(const struct levels *l, const struct view *v, double nrs)
{
	double share = 0;
	size_t j;

	for (j = 0; j < NODES; j++)
		share += v->weight[j] * erfc(-(log(nrs / (10 - nrs)) - log(l->delayed[j] + l->acute) - v->mean[j]) / sqrt(2 * v->var[j])) / 2;
	return share;
}

static double mixture_quantile(const struct levels *l, const struct view *v, double p)
{
	double low = 1e-9, high = 10 - 1e-9;
	int i;

	for (i = 0; i < 60; i++) {
		const double middle = (low + high) / 2;

		if (share_below(l, v, middle) < p)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static double mixture_mean(const struct levels *l, const struct view *v)
{
	const int n = 1000;
	double sum = 0;
	int i;

	for (i = 0; i < n; i++)
		sum += (1 - share_below(l, v, 10 * (i + 0.5) / n)) * 10 / n;
	return sum;
}

/* docs/MODEL.md prints this bound. */
START_TEST(bands_of_learnt_views)
{
	double band = 0, mean = 0, share = 0;
	uint64_t rng = cases_seed();
	size_t n, r;

	for (n = cases_count() / 20; n-- > 0;) {
		struct story s;
		struct levels l;
		struct view v;
		struct spread ours;
		int64_t at;

		begin_story(&s);
		work(&s, 0, cases_uniform(&rng, 0.05, 3));
		for (r = 0; r < REPORTS_MAX; r++)
			answer(&s, (int64_t)(HOUR_S * (6 + 24 * (double)r + cases_uniform(&rng, 0, 18))), cases_below(&rng, 11));
		at = s.at[REPORTS_MAX - 1] + (int64_t)cases_uniform(&rng, 0, 5 * DAY_S);
		kernel_levels(m, &s.whole, at, &l);
		belief_view(m, &s.folk, &s.whole, &v);
		ours = level_soreness(&l, &v, 1);
		most(&band, ours.low, mixture_quantile(&l, &v, 0.1));
		most(&band, ours.high, mixture_quantile(&l, &v, 0.9));
		most(&mean, ours.mean, mixture_mean(&l, &v));
		most(&share, level_share_sorer(&l, &v, 1, 2), 1 - share_below(&l, &v, 2));
	}
	printf("exact twin after reports: bands within %.3f, mean within %.3f of 10, shares within %.5f\n", band, mean, share);
	ck_assert_double_lt(band, 0.4);
	ck_assert_double_lt(mean, 0.1);
	ck_assert_double_lt(share, 2e-4);
}
END_TEST

Suite *suite_belief(void)
{
	Suite *s = suite_create("belief");
	TCase *c = tcase_create("twins");

	tcase_set_timeout(c, 0);
	tcase_add_test(c, one_bout_against_the_joint_posterior);
	tcase_add_test(c, two_bouts_against_the_joint_posterior);
	tcase_add_test(c, prior_is_the_closed_form);
	tcase_add_test(c, chain_against_the_sum_over_bouts);
	tcase_add_test(c, closed_form_by_integration);
	tcase_add_test(c, any_number_of_steps);
	tcase_add_test(c, bands_of_learnt_views);
	suite_add_tcase(s, c);
	return s;
}
