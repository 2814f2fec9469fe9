/* pen.h - what the parts of the picture share: colours, type, places. */
#ifndef RECOVERY_PEN_H
#define RECOVERY_PEN_H

#include <cairo.h>
#include "chart.h"

#define LEFT 262.0		/* names and figures */
#define RIGHT 62.0		/* strength axis */
#define HEAD 128.0
#define FOOT 74.0
#define GAP 18.0

struct colour { double r, g, b; };

extern const struct colour pen_ink, pen_grey, pen_line, pen_past, pen_frame, pen_vermilion, pen_blue;

/* Where one panel lies. */
struct place {
	double strength_y, strength_h, soreness_y, soreness_h;
};

struct page {
	cairo_t *cr;
	const struct chart *c;
	double width, height, panel_h;
};

void pen_use(cairo_t *cr, const struct colour *colour, double alpha);
void pen_font(cairo_t *cr, double size, int bold);
void pen_stroke(cairo_t *cr, double x0, double y0, double x1, double y1);

/* What the person said: filled of a muscle, hollow of a region or in general; the square of a strength test; the triangle of
   a session. */
void pen_dot(cairo_t *cr, double x, double y, int hollow);
void pen_test(cairo_t *cr, double x, double y);
void pen_session(cairo_t *cr, double x, double bottom);

/* `align` 0: begins at x, 0.5: middle, 1: ends there. */
void pen_words(cairo_t *cr, double x, double y, double align, const char *text);

/* Words on a light ground, so that lines below do not cross them out. */
void pen_label(cairo_t *cr, double x, double y, double align, const struct colour *colour, const char *text);

double page_x(const struct page *p, int64_t t);
double page_x_point(const struct page *p, size_t k);
double page_soreness_y(const struct page *p, const struct place *at, double soreness);
double page_strength_y(const struct page *p, const struct place *at, double strength);
struct place page_place(const struct page *p, size_t i);

/* Before the first session nothing is known, so nothing is drawn. */
size_t panel_first_known(const struct page *p, const struct panel *panel);

/* The words beside a panel, on the lines of one panel, and around all. */
void caption_side(const struct page *p, const struct place *at, const struct panel *panel);
void caption_labels(const struct page *p, const struct place *at, const struct panel *panel);
void caption_head(const struct page *p);
void caption_now(const struct page *p);
void caption_foot(const struct page *p);

#endif
