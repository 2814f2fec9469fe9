/* draw.c - the picture: one row per muscle on a common time axis, strength above soreness. */
#include <math.h>
#include "draw.h"
#include "pen.h"

enum { THIN = 6 };

/* ---- curves -------------------------------------------------------------------------------------------------------------- */

enum field { SORENESS, SORENESS_LOW, SORENESS_HIGH, STRENGTH, STRENGTH_LOW, STRENGTH_HIGH };

static double y_at(const struct page *p, const struct place *at, const recovery_point *point, enum field field)
{
	switch (field) {
	case SORENESS:      return page_soreness_y(p, at, point->soreness);
	case SORENESS_LOW:  return page_soreness_y(p, at, point->soreness_low);
	case SORENESS_HIGH: return page_soreness_y(p, at, point->soreness_high);
	case STRENGTH:      return page_strength_y(p, at, point->strength);
	case STRENGTH_LOW:  return page_strength_y(p, at, point->strength_low);
	default:            return page_strength_y(p, at, point->strength_high);
	}
}

/* Is the curve straight here, within a twentieth of a pixel over THIN points?  Then most of them can be left out. */
static int straight(const struct page *p, const struct place *at, const struct panel *panel, enum field field, size_t begin, size_t k)
{
	const recovery_point *point = &panel->points[k];

	if (k == begin || k + 1 == p->c->points || k % THIN == 0)
		return 0;
	return fabs(y_at(p, at, point - 1, field) - 2 * y_at(p, at, point, field) + y_at(p, at, point + 1, field)) < 0.01;
}

static void trace(const struct page *p, const struct place *at, const struct panel *panel, enum field field, size_t begin, int back)
{
	const size_t n = p->c->points - begin;
	size_t i;

	for (i = 0; i < n; i++) {
		const size_t k = begin + (back ? n - 1 - i : i);

		if (!straight(p, at, panel, field, begin, k))
			cairo_line_to(p->cr, page_x_point(p, k), y_at(p, at, &panel->points[k], field));
	}
}

static void band(const struct page *p, const struct place *at, const struct panel *panel, enum field low, enum field high)
{
	const size_t begin = panel_first_known(p, panel);

	trace(p, at, panel, high, begin, 0);
	trace(p, at, panel, low, begin, 1);
	cairo_close_path(p->cr);
	cairo_fill(p->cr);
}

static void draw_curves(const struct page *p, const struct place *at, const struct panel *panel)
{
	static const double dashes[] = { 5, 3 };
	const size_t begin = panel_first_known(p, panel);

	pen_use(p->cr, &pen_vermilion, 0.22);
	band(p, at, panel, SORENESS_LOW, SORENESS_HIGH);
	pen_use(p->cr, &pen_blue, 0.15);
	band(p, at, panel, STRENGTH_LOW, STRENGTH_HIGH);
	pen_use(p->cr, &pen_vermilion, 1);
	cairo_set_line_width(p->cr, 2.4);
	trace(p, at, panel, SORENESS, begin, 0);
	cairo_stroke(p->cr);
	pen_use(p->cr, &pen_blue, 1);
	cairo_set_line_width(p->cr, 1.5);
	cairo_set_dash(p->cr, dashes, 2, 0);
	trace(p, at, panel, STRENGTH, begin, 0);
	cairo_stroke(p->cr);
	cairo_set_dash(p->cr, NULL, 0, 0);
}

/* ---- one panel ------------------------------------------------------------------------------------------------------------ */

static void draw_ground(const struct page *p, const struct place *at)
{
	const double right = p->width - RIGHT, now = page_x(p, p->c->at);
	int64_t day = p->c->from - p->c->from % DAY_S;

	pen_use(p->cr, &pen_past, 1);
	cairo_rectangle(p->cr, LEFT, at->strength_y, now - LEFT, at->strength_h);
	cairo_rectangle(p->cr, LEFT, at->soreness_y, now - LEFT, at->soreness_h);
	cairo_fill(p->cr);
	pen_use(p->cr, &pen_line, 1);
	cairo_set_line_width(p->cr, 1);
	for (; day <= p->c->to; day += DAY_S)
		if (day >= p->c->from)
			pen_stroke(p->cr, page_x(p, day), at->strength_y, page_x(p, day), at->soreness_y + at->soreness_h);
	pen_stroke(p->cr, LEFT, page_soreness_y(p, at, p->c->top / 2), right, page_soreness_y(p, at, p->c->top / 2));
	pen_stroke(p->cr, LEFT, page_soreness_y(p, at, p->c->top), right, page_soreness_y(p, at, p->c->top));
	pen_stroke(p->cr, LEFT, page_strength_y(p, at, 100), right, page_strength_y(p, at, 100));
	pen_use(p->cr, &pen_frame, 1);
	pen_stroke(p->cr, LEFT, page_strength_y(p, at, p->c->base), right, page_strength_y(p, at, p->c->base));
	pen_stroke(p->cr, LEFT, page_soreness_y(p, at, 0), right, page_soreness_y(p, at, 0));
}

static void draw_axes(const struct page *p, const struct place *at)
{
	const double right = p->width - RIGHT;
	char text[32];

	pen_font(p->cr, 11, 0);
	pen_use(p->cr, &pen_grey, 1);
	pen_words(p->cr, LEFT - 7, page_soreness_y(p, at, 0) + 4, 1, "0");
	snprintf(text, sizeof text, "%.0f", p->c->top);
	pen_words(p->cr, LEFT - 7, page_soreness_y(p, at, p->c->top) + 4, 1, text);
	pen_words(p->cr, right + 7, page_strength_y(p, at, 100) + 4, 0, "100 %");
	snprintf(text, sizeof text, "%.0f %%", p->c->base);
	pen_words(p->cr, right + 7, page_strength_y(p, at, p->c->base) + 4, 0, text);
}

static void draw_half(const struct page *p, const struct place *at, const struct panel *panel)
{
	const double from = page_x_point(p, panel->half_from), to = page_x_point(p, panel->half_to), bottom = at->soreness_y + at->soreness_h;

	if (panel->half_from == panel->half_to)
		return;
	pen_use(p->cr, &pen_vermilion, 0.10);
	cairo_rectangle(p->cr, from, at->soreness_y, to - from, at->soreness_h);
	cairo_fill(p->cr);
	pen_use(p->cr, &pen_vermilion, 1);
	cairo_rectangle(p->cr, from, bottom, to - from, 3);
	cairo_fill(p->cr);
}

static void draw_sessions(const struct page *p, const struct place *at, const struct panel *panel)
{
	size_t i;

	for (i = 0; i < panel->sessions; i++)
		pen_session(p->cr, page_x(p, panel->session[i]), at->soreness_y + at->soreness_h);
}

static void draw_dots(const struct page *p, const struct place *at, const struct panel *panel)
{
	size_t i;

	for (i = 0; i < panel->dots; i++)
		pen_dot(p->cr, page_x(p, panel->dot[i].time_s), page_soreness_y(p, at, panel->dot[i].value), panel->dot[i].hollow);
	for (i = 0; i < panel->tests; i++)
		pen_test(p->cr, page_x(p, panel->test[i].time_s), page_strength_y(p, at, panel->test[i].value));
}

/* ---- the picture --------------------------------------------------------------------------------------------------------- */

static double panel_height(size_t n)
{
	static const double heights[] = { 340, 240, 180, 144, 122, 108 };

	return heights[n < 1 ? 0 : n > PANELS_MAX ? PANELS_MAX - 1 : n - 1];
}

double chart_height(const struct chart *c)
{
	return HEAD + (double)c->n * (panel_height(c->n) + GAP) + FOOT;
}

void chart_draw(const struct chart *c, cairo_t *cr)
{
	struct page p;
	size_t i;

	p.cr = cr;
	p.c = c;
	p.width = CHART_WIDTH;
	p.height = chart_height(c);
	p.panel_h = panel_height(c->n);
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	caption_head(&p);
	for (i = 0; i < c->n; i++) {
		const struct place at = page_place(&p, i);

		draw_ground(&p, &at);
		draw_half(&p, &at, &c->panels[i]);
		draw_curves(&p, &at, &c->panels[i]);
		draw_sessions(&p, &at, &c->panels[i]);
		draw_axes(&p, &at);
		caption_side(&p, &at, &c->panels[i]);
	}
	caption_now(&p);
	for (i = 0; i < c->n; i++) {
		const struct place at = page_place(&p, i);

		draw_dots(&p, &at, &c->panels[i]);
	}
	for (i = 0; i < c->n && i < 1; i++) {
		const struct place at = page_place(&p, i);

		caption_labels(&p, &at, &c->panels[i]);
	}
	caption_foot(&p);
}
