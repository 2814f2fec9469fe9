/* drivers.c - what makes a muscle sore, bout by bout, and when a planned session fits.
 *
 * The chain is linear: the drive at any time is the sum of what each bout, lessened by the protection it met, would have
 * left there alone. */
#include "kernel.h"

/* Bouts below this share are left out, so there can be no more than 100. */
#define LEAST_SHARE 0.01

/* ---- recovery_drivers() ------------------------------------------------------------------------------------------------------ */

struct log {
	const struct model *model;
	const recovery_event *events;
	size_t n;
	const recovery_person *person;
	struct bests *bests;
	int32_t muscle, side;
	int64_t at_s;
};

struct walk {
	size_t i;		/* next event */
	int64_t first_s;
	struct kernel k;
};

struct found {
	size_t event;
	recovery_event what;
	struct bout bout;
	double protection, drive;
};

static void walk_begin(const struct log *log, struct walk *w)
{
	w->i = 0;
	w->first_s = RECOVERY_TIME_UNKNOWN;
	memset(log->bests, 0, sizeof *log->bests);
	kernel_begin(&w->k, kernel_start(log->model, log->person));
}

/* The dose to this muscle and side; 0 when the event does not reach it. */
static double dose_to(const struct log *log, const recovery_event *event, struct bout *bout)
{
	struct dose dose;
	size_t i;

	dose_of(&log->model->p, event, log->person, log->bests, &dose);
	dose_learn(&log->model->p, event, log->person, log->bests);
	bout->begin_s = event->time_s;
	bout->window_s = event->window_s;
	bout->novelty = dose.novelty;
	bout->log_var = 0;
	bout->frailty = 1;
	for (i = 0; i < dose.muscles && event_on_side(event, log->side); i++)
		if (dose.muscle[i] == log->muscle)
			return dose.dose[i];
	return 0;
}

/* The next bout up to the time asked for, and its own drive then; 0 at the end of the log. */
static int walk_next(const struct log *log, struct walk *w, struct found *out)
{
	recovery_diag why;
	struct levels l;
	struct kernel alone;

	for (; w->i < log->n; w->i++) {
		(void)abi_in_at(RECOVERY_TYPE_EVENT, &out->what, log->events, w->i, &why);
		if (out->what.time_s > log->at_s)
			return 0;
		if (w->first_s == RECOVERY_TIME_UNKNOWN)
			w->first_s = out->what.time_s;
		out->bout.dose = dose_to(log, &out->what, &out->bout);
		if (out->bout.dose > 0)
			break;
	}
	if (w->i >= log->n)
		return 0;
	out->event = w->i++;
	kernel_enter(&w->k, w->first_s);
	kernel_advance(log->model, &w->k, event_middle(&out->what));
	out->protection = kernel_protected(log->model, &w->k);
	kernel_begin(&alone, 0);
	alone.protect_sore = w->k.protect_sore;
	kernel_add(log->model, &alone, &out->bout);
	kernel_add(log->model, &w->k, &out->bout);
	kernel_levels(log->model, &alone, log->at_s, &l);
	out->drive = l.delayed[NODES / 2];
	return 1;
}

static void put_driver(const struct log *log, const struct found *found, double total, recovery_driver *out)
{
	(void)recovery_init(RECOVERY_TYPE_DRIVER, out, sizeof *out);
	out->model = MODEL_VERSION;
	out->settings = log->model->settings;
	out->kind = found->what.kind;
	out->what = found->what.what;
	out->time_s = found->what.time_s;
	out->event = found->event;
	out->dose = found->bout.dose;
	out->protection = found->protection;
	out->share = found->drive / total;
}

/* Sort by insertion into the caller's array: there are at most 100. */
static void insert(recovery_driver *out, size_t count, const recovery_driver *driver)
{
	recovery_driver other;
	recovery_diag why;
	size_t i;

	for (i = count; i > 0; i--) {
		(void)abi_in_at(RECOVERY_TYPE_DRIVER, &other, out, i - 1, &why);
		if (other.share >= driver->share)
			break;
		abi_out(RECOVERY_TYPE_DRIVER, &other, out, i);
	}
	abi_out(RECOVERY_TYPE_DRIVER, driver, out, i);
}

static double total_drive(const struct log *log, struct walk *w, size_t *shares, double total)
{
	struct found found;
	double sum = 0;

	walk_begin(log, w);
	for (*shares = 0; walk_next(log, w, &found); sum += found.drive)
		*shares += total > 0 && found.drive / total >= LEAST_SHARE;
	return sum;
}

static recovery_status list_drivers(const struct log *log, recovery_driver *out, size_t *count)
{
	struct walk w;
	struct found found;
	recovery_driver driver;
	size_t room = *count, n = 0;
	double total;

	total = total_drive(log, &w, count, 0);
	(void)total_drive(log, &w, count, total);
	if (room < *count)
		return RECOVERY_E_SPACE;
	walk_begin(log, &w);
	while (n < *count && walk_next(log, &w, &found)) {
		if (found.drive / total < LEAST_SHARE)
			continue;
		put_driver(log, &found, total, &driver);
		insert(out, n++, &driver);
	}
	return RECOVERY_OK;
}

RECOVERY_API(recovery_status) recovery_drivers(const recovery_event *events, size_t n, const recovery_person *person,
	const recovery_params *params, int32_t muscle, int32_t side, int64_t at_s, recovery_driver *out, size_t *count,
	recovery_diag *diag)
{
	struct log log;
	struct model model;
	struct bests bests;
	recovery_person who;
	recovery_diag why;
	recovery_status status;

	abi_why(&why);
	if (!count || (*count && !out))
		return abi_plain(diag, RECOVERY_E_NULL);
	status = person_in(&who, person, &why);
	if (!status)
		status = model_in(&model, params, &why);
	if (!status)
		status = check_place(muscle, side, &why);
	if (!status && side == RECOVERY_SIDE_BOTH)
		status = abi_argument(&why, side, RECOVERY_SIDE_LEFT, RECOVERY_SIDE_RIGHT, RECOVERY_E_ENUM);
	if (!status)
		status = check_time(at_s, TIME_MIN, &why);
	if (!status && *count)
		status = abi_out_check(RECOVERY_TYPE_DRIVER, out, &why);
	if (!status)
		status = event_check_all(events, n, &why);
	if (status)
		return abi_fail(diag, &why, status);
	log.model = &model;
	log.events = events;
	log.n = n;
	log.person = &who;
	log.bests = &bests;
	log.muscle = muscle;
	log.side = side;
	log.at_s = at_s;
	status = list_drivers(&log, out, count);
	return status ? abi_plain(diag, status) : RECOVERY_OK;
}
