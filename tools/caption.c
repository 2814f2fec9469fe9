/* caption.c - the words on a chart. */
#include "pen.h"

/* ---- beside a panel -------------------------------------------------------------------------------------------------- */

static void caption_name(const struct page *p, double y, const struct row *row)
{
	const double room = LEFT - 32;
	cairo_text_extents_t e;
	char name[WORDS_MAX];

	row_name(row, name, sizeof name);
	pen_font(p->cr, 15, 1);
	cairo_text_extents(p->cr, name, &e);
	if (e.x_advance > room)
		pen_font(p->cr, 15 * room / e.x_advance, 1);
	pen_words(p->cr, 24, y, 0, name);
}

void caption_side(const struct page *p, const struct place *at, const struct panel *panel)
{
	const recovery_timeline *c = &panel->row.course;
	char text[160], when[WORDS_MAX];
	double y = at->strength_y + 12;

	pen_use(p->cr, &pen_ink, 1);
	caption_name(p, y, &panel->row);
	pen_font(p->cr, 12.5, 0);
	snprintf(text, sizeof text, "soreness %.1f  (%.1f to %.1f)", c->now, c->now_low, c->now_high);
	pen_words(p->cr, 24, y += 21, 0, text);
	if (c->peak_s == RECOVERY_TIME_UNKNOWN)
		snprintf(text, sizeof text, "stays below 1 of 10");
	else
		snprintf(text, sizeof text, "peak %.1f, %s", c->peak, when_words(c->peak_s, p->c->at, when));
	pen_words(p->cr, 24, y += 18, 0, text);
	snprintf(text, sizeof text, "strength %.0f %%  (%.0f to %.0f)", c->strength_now, c->strength_now_low, c->strength_now_high);
	pen_words(p->cr, 24, y += 18, 0, text);
	pen_font(p->cr, 12.5, 1);
	snprintf(text, sizeof text, "%s", verb_words(panel->row.verb));
	/* the forecast knows no end of a pain that stands */
	if (c->ready_s != RECOVERY_TIME_UNKNOWN && c->ready_s > p->c->at && panel->row.verb && !panel->row.pain &&
	    panel->row.verb != RECOVERY_VERB_GET_HELP)
		snprintf(text, sizeof text, "%s until %s", verb_words(panel->row.verb), when_words(c->ready_s, p->c->at, when));
	pen_words(p->cr, 24, y + 21, 0, text);
}

/* ---- the lines are named where they run, once ----------------------------------------------------------------------------- */

/* The point right of the peak to come where the band has come down to three quarters of its height. */
static size_t shoulder(const struct page *p, const struct panel *panel)
{
	size_t k, top = (size_t)((p->c->at - p->c->from) / STEP_S);

	for (k = top; k < p->c->points; k++)
		if (panel->points[k].soreness_high >= panel->points[top].soreness_high)
			top = k;
	for (k = top; k + 1 < p->c->points && panel->points[k].soreness_high > 0.75 * panel->points[top].soreness_high; k++)
		;
	return k;
}

/* Below the axis, clear of each other: the session's name and that of the bar. */
static void draw_low_labels(const struct page *p, const struct place *at, const struct panel *panel)
{
	const double y = at->soreness_y + at->soreness_h + 15;
	double x = page_x_point(p, panel->half_from), taken = 0;

	pen_font(p->cr, 11, 0);
	if (panel->sessions) {
		const double session = page_x(p, panel->session[panel->sessions - 1]);

		pen_label(p->cr, session, y, 0.5, &pen_ink, "session");
		taken = session + 30;
	}
	if (panel->half_to > panel->half_from)
		pen_label(p->cr, x < taken ? taken : x, y, 0, &pen_vermilion, "half of the peak or more");
}

void caption_labels(const struct page *p, const struct place *at, const struct panel *panel)
{
	const size_t k = shoulder(p, panel);
	const double right = p->width - RIGHT, x = page_x_point(p, k) + 16, y = page_soreness_y(p, at, panel->points[k].soreness_high) - 3;
	const char *soreness = "soreness: mean, and 10th to 90th percentile";
	cairo_text_extents_t e;

	pen_font(p->cr, 12, 1);
	cairo_text_extents(p->cr, soreness, &e);
	pen_label(p->cr, x + e.x_advance < right ? x : right - 6, y < at->soreness_y + 12 ? at->soreness_y + 12 : y,
	      x + e.x_advance < right ? 0 : 1, &pen_vermilion, soreness);
	pen_label(p->cr, right - 6, at->strength_y + at->strength_h - 4, 1, &pen_blue, "strength, % of your own baseline");
	draw_low_labels(p, at, panel);
}

/* ---- head and foot ------------------------------------------------------------------------------------------------------ */

static void draw_days(const struct page *p, double y)
{
	int64_t day = p->c->from - p->c->from % DAY_S;
	const double room = (p->width - LEFT - RIGHT) * (double)DAY_S / (double)(p->c->to - p->c->from);
	char text[WORDS_MAX];

	pen_font(p->cr, 12, 0);
	pen_use(p->cr, &pen_grey, 1);
	for (; day < p->c->to; day += DAY_S) {
		const double x = page_x(p, day + DAY_S / 2);

		clock_words(day, text);
		text[room > 44 ? 6 : 3] = 0;	/* "Thu 12" */
		if (x > LEFT + 16 && x < p->width - RIGHT - 16)
			pen_words(p->cr, x, y, 0.5, text);
	}
}

/* What the marks mean, from the right edge to the left; only those that are there. */
static double key_word(const struct page *p, double x, double y, const char *text)
{
	cairo_text_extents_t e;

	cairo_text_extents(p->cr, text, &e);
	pen_use(p->cr, &pen_ink, 1);
	pen_words(p->cr, x, y, 1, text);
	return x - e.x_advance - 12;
}

static void draw_key(const struct page *p, double y)
{
	double x = p->width - RIGHT;

	pen_font(p->cr, 12.5, 0);
	if (p->c->tested) {
		x = key_word(p, x, y, "strength test");
		pen_test(p->cr, x, y - 4.5);
		x -= 22;
	}
	if (p->c->hollow) {
		x = key_word(p, x, y, p->c->filled ? "of a region or in general" : "you said, of a region or in general");
		pen_dot(p->cr, x, y - 4.5, 1);
		x -= 22;
	}
	if (p->c->filled) {
		x = key_word(p, x, y, "you said, of this muscle");
		pen_dot(p->cr, x, y - 4.5, 0);
		x -= 22;
	}
	x = key_word(p, x, y, "session");
	pen_session(p->cr, x, y);
}

void caption_head(const struct page *p)
{
	char date[WORDS_MAX], text[WORDS_MAX + 64];

	pen_use(p->cr, &pen_ink, 1);
	pen_font(p->cr, 24, 1);
	pen_words(p->cr, 24, 44, 0, p->c->to - p->c->at <= 7 * DAY_S ? "Soreness this week" : "Soreness in the days to come");
	date_words(p->c->at, date);
	snprintf(text, sizeof text, "%s.  Soreness is out of 10, strength in %% of your own baseline.", date);
	pen_font(p->cr, 13, 0);
	pen_use(p->cr, &pen_grey, 1);
	pen_words(p->cr, 24, 70, 0, text);
	draw_key(p, 44);
	draw_days(p, HEAD - 27);
}

void caption_now(const struct page *p)
{
	const double x = page_x(p, p->c->at);
	char iso[WORDS_MAX], text[16];

	iso_words(p->c->at, iso);
	snprintf(text, sizeof text, "now, %.5s", iso + sizeof "2026-03-12");
	pen_use(p->cr, &pen_ink, 1);
	cairo_set_line_width(p->cr, 1.4);
	pen_stroke(p->cr, x, HEAD - 18, x, p->height - FOOT - GAP + 10);
	pen_font(p->cr, 12, 1);
	pen_words(p->cr, x + 5, HEAD - 7, 0, text);
}

void caption_foot(const struct page *p)
{
	static const char said[] = "Bands: 8 of 10 people and sessions lie within.  An answer also holds your usual level and the day, so it may lie "
				   "beside its band; where it moved the forecast, the curve steps.";
	char text[160];

	draw_days(p, p->height - FOOT + 16);
	pen_font(p->cr, 11.5, 0);
	pen_use(p->cr, &pen_grey, 1);
	pen_words(p->cr, 24, p->height - 30, 0, p->c->filled || p->c->hollow || p->c->tested ? said : "Bands: 8 of 10 people and sessions lie within.");
	snprintf(text, sizeof text, "librecovery %s, model version %lu.  General fitness information, not a diagnosis.", recovery_version_text(),
		 (unsigned long)recovery_model_version());
	pen_words(p->cr, 24, p->height - 14, 0, text);
}
