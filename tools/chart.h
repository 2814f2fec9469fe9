/* chart.h - what chart.c draws: the curves of curve.c. */
#ifndef RECOVERY_CHART_H
#define RECOVERY_CHART_H

#include "answer.h"

enum { PANELS_MAX = 6, SESSIONS_MAX = 64, DOTS_MAX = 64, STEP_S = 1800, PAST_DAYS = 3 };

/* What the person said: soreness from 0 to 10, or strength in %. */
struct dot {
	int64_t time_s;
	double value;
	int hollow;			/* of a region or in general: it lies on the panel of the muscle it is taken for */
};

/* One muscle over the time of the chart. */
struct panel {
	struct row row;
	recovery_point *points;		/* one every STEP_S from `from` of the chart */
	int64_t session[SESSIONS_MAX];	/* begins of the sessions that worked the muscle */
	size_t sessions;
	struct dot dot[DOTS_MAX], test[DOTS_MAX];
	size_t dots, tests;
	size_t half_from, half_to;	/* points at or above half the peak; equal: none */
};

struct chart {
	int64_t from, at, to;
	size_t points;			/* in each panel */
	struct panel panels[PANELS_MAX];
	size_t n;
	int filled, hollow, tested;	/* dots of these kinds are there */
	double top;			/* end of the soreness axis: 5, 6, 8 or 10 */
	double base;			/* begin of the strength axis: 80, or the ten below all */
};

/* Choose the panels (those of `muscles` when n > 0) and compute the curves; an exit code. */
int chart_begin(struct chart *c, struct answer *a, const int32_t *muscles, size_t n, int days);
void chart_end(struct chart *c);

#endif
