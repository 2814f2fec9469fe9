/* kernel.h - what one muscle on one side remembers of its bouts: a few numbers, however long the history is. */
#ifndef RECOVERY_KERNEL_H
#define RECOVERY_KERNEL_H

#include "internal.h"

enum { CLASSES = 2, NODES = 3 };	/* work classes: accustomed, novel; people: fast, middle, slow */

/* Floats: the state of a person has to fit into 16 KiB.  All arithmetic is in double. */
struct kernel {
	int64_t  time_s;			/* time of the numbers below; unknown before the first bout */
	int64_t  last_bout_s;			/* begin of the last bout */
	float    fast1[CLASSES], fast2[CLASSES];	/* the two fast stages */
	float    slow[CLASSES][NODES];		/* the slow stage for each kind of person: soreness drive */
	float    acute;				/* drive that dies within hours */
	float    loss_fast, loss_slow;		/* strength loss before the saturating link */
	float    young;				/* protection that has not grown yet */
	float    protect_sore, protect_strength;
	float    log_var;			/* variance of log drive from uncertain doses */
	float    window_s;			/* within which the last bout happened */
	uint32_t bouts, reports;
};

/* One bout as the kernel takes it. */
struct bout {
	int64_t begin_s;
	double  window_s, dose, novelty, log_var;
};

/* What can be read off at the kernel's time. */
struct levels {
	double delayed[NODES];	/* drive of the delayed soreness, by kind of person */
	double acute;		/* drive of the acute part */
	double loss;		/* strength loss before the link */
	double log_var;		/* variance of log drive and log loss from uncertain doses */
	double window_s;	/* time uncertainty of the last bout */
	double slope;		/* d ln(delayed drive) / dt of the middle person, per second */
};

/* Protection that a log begins with. */
double kernel_start(const recovery_person *person);
void kernel_begin(struct kernel *k, double protection);

/* Variance of log dose that an unknown past adds at `time_s` in a log that began at `first_s`. */
double kernel_warm_up_var(const recovery_person *person, int64_t first_s, int64_t time_s);

/* Let time pass; a time before the kernel's changes nothing. */
void kernel_advance(struct kernel *k, int64_t time_s);
void kernel_add(struct kernel *k, const struct bout *bout);
void kernel_read(const struct kernel *k, struct levels *out);

/* A distribution of soreness or loss: logistic-normal in the drive. */
struct spread { double mean, low, high; };

/* Soreness 0 to 10 over people and bouts; with or without the acute part. */
struct spread kernel_soreness(const struct levels *l, int acute);

/* Strength in percent of baseline. */
struct spread kernel_strength(const struct levels *l);

/* Share of people whose soreness is above `nrs`, and whose strength is at least `percent`. */
double kernel_share_sorer(const struct levels *l, int acute, double nrs);
double kernel_share_stronger(const struct levels *l, double percent);

#endif
