/* draw.h - the picture of a chart, on whatever surface. */
#ifndef RECOVERY_DRAW_H
#define RECOVERY_DRAW_H

#include <cairo.h>
#include "chart.h"

enum { CHART_WIDTH = 1200 };

double chart_height(const struct chart *c);
void chart_draw(const struct chart *c, cairo_t *cr);

#endif
