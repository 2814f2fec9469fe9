/* pen.c - colours, type, and where things lie on a chart.
 *
 * Colours are Okabe and Ito's; what they say is also said by line style, place or words, so that grey print works. */
#include <math.h>
#include "pen.h"

#define STRENGTH_PART 0.30	/* of a panel's height */
#define LANE_GAP 7.0

const struct colour pen_ink = { 0.13, 0.13, 0.13 }, pen_grey = { 0.40, 0.40, 0.40 }, pen_line = { 0.85, 0.85, 0.85 };
const struct colour pen_past = { 0.955, 0.955, 0.955 }, pen_frame = { 0.70, 0.70, 0.70 };
const struct colour pen_vermilion = { 0.835, 0.369, 0.0 }, pen_blue = { 0.0, 0.447, 0.698 };

/* ---- small tools --------------------------------------------------------------------------------------------------------- */

void pen_use(cairo_t *cr, const struct colour *colour, double alpha)
{
	cairo_set_source_rgba(cr, colour->r, colour->g, colour->b, alpha);
}

void pen_font(cairo_t *cr, double size, int bold)
{
	cairo_select_font_face(cr, "sans-serif", CAIRO_FONT_SLANT_NORMAL, bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
	cairo_set_font_size(cr, size);
}

void pen_words(cairo_t *cr, double x, double y, double align, const char *text)
{
	cairo_text_extents_t e;

	cairo_text_extents(cr, text, &e);
	cairo_move_to(cr, x - align * e.x_advance, y);
	cairo_show_text(cr, text);
}

void pen_label(cairo_t *cr, double x, double y, double align, const struct colour *colour, const char *text)
{
	cairo_text_extents_t e;

	cairo_text_extents(cr, text, &e);
	cairo_set_source_rgba(cr, 1, 1, 1, 0.82);
	cairo_rectangle(cr, x - align * e.x_advance - 2, y + e.y_bearing - 2, e.x_advance + 4, e.height + 4);
	cairo_fill(cr);
	pen_use(cr, colour, 1);
	pen_words(cr, x, y, align, text);
}

void pen_stroke(cairo_t *cr, double x0, double y0, double x1, double y1)
{
	cairo_move_to(cr, x0, y0);
	cairo_line_to(cr, x1, y1);
	cairo_stroke(cr);
}

/* A white rim keeps it apart from the lines below. */
void pen_dot(cairo_t *cr, double x, double y, int hollow)
{
	const double whole = 2 * 3.14159265358979;

	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_arc(cr, x, y, 6.5, 0, whole);
	cairo_fill(cr);
	pen_use(cr, &pen_ink, 1);
	cairo_set_line_width(cr, 1.8);
	cairo_arc(cr, x, y, hollow ? 4.1 : 5, 0, whole);
	if (hollow)
		cairo_stroke(cr);
	else
		cairo_fill(cr);
}

void pen_test(cairo_t *cr, double x, double y)
{
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_rectangle(cr, x - 5.5, y - 5.5, 11, 11);
	cairo_fill(cr);
	pen_use(cr, &pen_blue, 1);
	cairo_rectangle(cr, x - 4, y - 4, 8, 8);
	cairo_fill(cr);
}

void pen_session(cairo_t *cr, double x, double bottom)
{
	pen_use(cr, &pen_ink, 1);
	cairo_move_to(cr, x, bottom - 8);
	cairo_line_to(cr, x - 5, bottom + 1);
	cairo_line_to(cr, x + 5, bottom + 1);
	cairo_close_path(cr);
	cairo_fill(cr);
}

double page_x(const struct page *p, int64_t t)
{
	return LEFT + (p->width - LEFT - RIGHT) * (double)(t - p->c->from) / (double)(p->c->to - p->c->from);
}

double page_x_point(const struct page *p, size_t k)
{
	return page_x(p, p->c->from + (int64_t)k * STEP_S);
}

double page_soreness_y(const struct page *p, const struct place *at, double soreness)
{
	return at->soreness_y + at->soreness_h * (1 - soreness / p->c->top);
}

double page_strength_y(const struct page *p, const struct place *at, double strength)
{
	return at->strength_y + at->strength_h * (1 - (strength - p->c->base) / (100 - p->c->base));
}

struct place page_place(const struct page *p, size_t i)
{
	const double y = HEAD + (double)i * (p->panel_h + GAP);
	struct place at;

	at.strength_y = y;
	at.strength_h = STRENGTH_PART * p->panel_h;
	at.soreness_y = y + at.strength_h + LANE_GAP;
	at.soreness_h = p->panel_h - at.strength_h - LANE_GAP;
	return at;
}

size_t panel_first_known(const struct page *p, const struct panel *panel)
{
	size_t k = 0;

	while (k < p->c->points && isnan(panel->points[k].soreness))
		k++;
	return k;
}
