/* kernel.h - what one muscle on one side remembers of its bouts: a few numbers, however long the history is. */
#ifndef RECOVERY_LIB_KERNEL_H
#define RECOVERY_LIB_KERNEL_H

#include "internal.h"

/* Work classes: accustomed, novel (HIGHER rungs above it).  Kinds of person: fast, middle, slow, a rung apart.  Amplitudes of a
 * muscle, in steps of AMP_STEP around 1. */
enum { CLASSES = 2, NODES = 3, AMPS = 15, HIGHER = 2, RUNGS = HIGHER * (CLASSES - 1) + NODES };

/* ---- params.c: the constants in use ----------------------------------------------------------------------------------- */

struct model {
	recovery_params p;
	double slow_h[RUNGS];		/* the ladder of slow stages: slow_h / ladder, slow_h, slow_h * ladder, ... */
	double scale[CLASSES][NODES];	/* makes a unit impulse peak at 1 */
	uint32_t settings, reserved;	/* 0: the published ones, else a fingerprint */
};

extern const struct model published_model;

/* Take settings in; NULL and NaN mean the published ones. */
recovery_status model_in(struct model *ours, const recovery_params *theirs, recovery_diag *why);

/* Constant `i` of a set of settings, and the one with this key: 0 when there is none. */
double param_get(const recovery_params *p, size_t i);
uint32_t param_key(size_t i);
int param_set(recovery_params *p, uint32_t key, double value);

/* ---- kernel.c ------------------------------------------------------------------------------------------------------------ */

/* Floats: the state of a person has to fit into 16 KiB.  All arithmetic is in double. */
struct kernel {
	int64_t  time_s;			/* time of the numbers below; unknown before the first bout */
	int64_t  last_bout_s;			/* begin of the last bout */
	float    fast1[CLASSES], fast2[CLASSES];	/* the two fast stages */
	float    slow[CLASSES][NODES];		/* the slow stage for each kind of person: soreness drive */
	float    acute;				/* drive that dies within hours */
	float    loss_fast, loss_slow[CLASSES];	/* strength loss before the saturating link */
	float    young;				/* protection that has not grown yet */
	float    protect_sore, protect_strength;
	float    log_var;			/* variance of log drive from uncertain doses */
	float    window_s;			/* within which the last bout happened */
	float    tail;				/* how usual the last report was, 0 to 1; 2: none yet */
	float    loss_shift, loss_known;	/* log loss as strength tests showed it: shift, and the part of the variance that is gone */
	uint32_t bouts, reports;
	int16_t  heard[NODES][AMPS];		/* log-likelihood of the reports about the bouts under way, in 1/256, at most 0 */
	int16_t  reserved[3];
};

/* One bout as the kernel takes it. */
struct bout {
	int64_t begin_s;
	double  window_s, dose, novelty, log_var;
	double  frailty;	/* strength that the muscle loses from a dose, 1 usual */
};

/* What can be read off at one time. */
struct levels {
	double delayed[NODES];	/* drive of the delayed soreness, by kind of person */
	double acute;		/* drive of the acute part */
	double loss;		/* strength loss before the link */
	double window_s;	/* time uncertainty of the last bout */
	double slope;		/* d ln(delayed drive) / dt of the middle person, per second */
	int falling;		/* until the next bout every drive only falls */
};

/* Protection that a log begins with. */
double kernel_start(const struct model *m, const recovery_person *person);
void kernel_begin(struct kernel *k, double protection);

/* Variance of log dose that an unknown past adds at `time_s` in a log that began at `first_s`, and that age adds. */
double kernel_person_var(const struct model *m, const recovery_person *person, int64_t first_s, int64_t time_s);

/* Time constant of a class's fast stages, and the rung of its slow stage for one kind of person. */
static inline double fast_of(const struct model *m, size_t class)
{
	return class ? m->p.fast_novel_h : m->p.fast_h;
}

/* Novel work stands two rungs higher than accustomed work, each kind of person one higher than the one before. */
static inline size_t rung_of(size_t class, size_t node)
{
	return HIGHER * class + node;
}

/* The log begins: from here on the protection it began with fades, also of a muscle that is not worked yet. */
void kernel_enter(struct kernel *k, int64_t first_s);

/* Let time pass; a time before the kernel's changes nothing. */
void kernel_advance(const struct model *m, struct kernel *k, int64_t time_s);
void kernel_add(const struct model *m, struct kernel *k, const struct bout *bout);

double kernel_frailty(const struct model *m, int32_t muscle);

/* The part of a bout's dose that protection takes away from soreness, and how much of the rest, `sore`, is novel work. */
double kernel_protected(const struct model *m, const struct kernel *k);
double kernel_novel(const struct model *m, const struct kernel *k, double novelty, double sore);

/* The levels at `time_s`, or at the kernel's own time when that is later. */
void kernel_levels(const struct model *m, const struct kernel *k, int64_t time_s, struct levels *out);

/* ---- belief.c: what reports taught ----------------------------------------------------------------------------------------- */

enum { FOLK = 11 };			/* amplitudes of a person, in steps of AMP_STEP around 1 */

/* A resting level: what is answered without any bout, and what the day adds to it, for each amplitude the person may have:
 * who reacts less to bouts has a higher level of rest behind the same answers. */
struct rest {
	int64_t time_s;			/* unknown before the first report */
	float level[FOLK], day[FOLK];
	float level_var, day_var, cov, reserved;
};

/* What is known of the person: log-likelihoods by amplitude and time scale, strength, the two resting levels. */
struct folk {
	int64_t rated_s, tested_s;	/* what ratings and what strength tests taught has faded up to here */
	float heard[NODES][FOLK];
	float loss_shift, loss_known;	/* as in the kernel, of the person's part */
	float reserved;
	struct rest rest[2];		/* answers about one muscle or region; about soreness in general */
};

/* How one muscle of one person answers to drive: for each kind of person its weight and the moments of log amplitude. */
struct view {
	double weight[NODES], mean[NODES], var[NODES];
	double loss_mean, loss_var;
};

struct rating {
	double nrs;			/* the answer, 0 to 10 */
	double var;			/* of its noise */
};

void belief_begin(struct folk *folk);
void belief_view(const struct model *m, const struct folk *folk, const struct kernel *k, struct view *out);

/* What is expected of one muscle: by time scale and amplitude of the person the weight, and mean and variance of soreness. */
struct outlook { float weight[NODES][FOLK], mean[NODES][FOLK], var[NODES][FOLK]; };

/* `k` NULL: nothing was done, so that resting is all there is. */
void belief_outlook(const struct model *m, const struct folk *folk, const struct kernel *k, const struct levels *l, struct outlook *out);

/* Mean and variance of resting level and soreness together. */
double outlook_mean(const struct outlook *o, const struct rest *rest);
double outlook_var(const struct outlook *o, const struct rest *rest);
double outlook_resting(const struct outlook *o, const struct rest *rest);

/* Let what ratings, and what strength tests taught long ago fade.  Apart: neither may move what the other one taught. */
void belief_fade_ratings(const struct model *m, struct folk *folk, int64_t time_s);
void belief_fade_tests(const struct model *m, struct folk *folk, int64_t time_s);

/* A rating teaches the person, and then the muscle, whose levels at that time are `l`; the resting level is not touched. */
void belief_tell(const struct model *m, struct folk *folk, const struct outlook *o, const struct rest *rest, const struct rating *rating);
void belief_rate(const struct model *m, const struct folk *folk, struct kernel *k, const struct levels *l, const struct rest *rest,
	const struct rating *rating);

/* A strength test of this muscle, in % of own baseline. */
void belief_test(const struct model *m, struct folk *folk, struct kernel *k, const struct levels *l, double percent);

/* A new bout: of what was heard only the part `rho` still speaks about the drive under way, and `rho_loss` about the loss. */
void belief_dilute(struct kernel *k, double rho, double rho_loss);

double rest_var(const struct rest *rest);

/* The resting level at a time, and what an answer teaches about it. */
void rest_at(const struct model *m, const struct rest *rest, int general, int64_t time_s, struct rest *out);
void rest_learn(const struct model *m, struct rest *rest, const struct outlook *o, const struct rating *rating);

/* report.c: variance of the noise of one answer on a scale. */
double report_var(const struct model *m, int32_t scale);

/* ---- level.c: from drive to soreness and strength over people --------------------------------------------------------------- */

/* A distribution of soreness or loss: logistic-normal in the drive. */
struct spread { double mean, low, high; };

/* Soreness 0 to 10 over people and bouts; with or without the acute part. */
struct spread level_soreness(const struct levels *l, const struct view *v, int acute);

/* Strength in percent of baseline. */
struct spread level_strength(const struct model *m, const struct levels *l, const struct view *v);

/* The middle kind of person: one curve, no spread. */
double level_typical_soreness(const struct levels *l, const struct view *v, int acute);
double level_typical_strength(const struct model *m, const struct levels *l, const struct view *v);

/* Share of people whose soreness is above `nrs`, and whose strength is at least `percent`. */
double level_share_sorer(const struct levels *l, const struct view *v, int acute, double nrs);
double level_share_stronger(const struct model *m, const struct levels *l, const struct view *v, double percent);

/* Standard normal distribution function, within 1.5e-4 (logistic with a cubic argument). */
double level_normal(double z);

/* 90th percentile of the standard normal distribution. */
#define Z90 1.2815515655446004

/* What nobody is still has a weight, so that nothing is divided by none. */
#define LEAST_WEIGHT 1e-200

/* Drives below this read as none: 1e-7 of 10. */
#define NOTHING 1e-8

/* Variance of a distribution between its 10th and 90th percentile. */
static inline double spread_var(const struct spread *s)
{
	const double sd = (s->high - s->low) / (2 * Z90);

	return sd * sd;
}

#endif
