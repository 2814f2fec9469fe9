/* chart.c - the chart command: options, and a file that is whole or not there. */
#include <cairo-svg.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#include "draw.h"

struct wish {
	const char *out, *at;
	int32_t muscles[PANELS_MAX];
	size_t n;
	int days, svg;
};

/* ---- the file ------------------------------------------------------------------------------------------------------------- */

static cairo_status_t write_bytes(void *file, const unsigned char *data, unsigned int n)
{
	return fwrite(data, 1, n, file) == n ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static cairo_status_t draw_on(cairo_surface_t *surface, const struct chart *c)
{
	cairo_t *cr = cairo_create(surface);
	cairo_status_t status;

	chart_draw(c, cr);
	status = cairo_status(cr);
	cairo_destroy(cr);
	return status;
}

static cairo_status_t write_png(const struct chart *c, FILE *file)
{
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, CHART_WIDTH, (int)chart_height(c));
	cairo_status_t status = draw_on(surface, c);

	if (!status)
		status = cairo_surface_write_to_png_stream(surface, write_bytes, file);
	cairo_surface_destroy(surface);
	return status;
}

static cairo_status_t write_svg(const struct chart *c, FILE *file)
{
	cairo_surface_t *surface = cairo_svg_surface_create_for_stream(write_bytes, file, CHART_WIDTH, (int)chart_height(c));
	cairo_status_t status = draw_on(surface, c);

	cairo_surface_finish(surface);
	if (!status)
		status = cairo_surface_status(surface);
	cairo_surface_destroy(surface);
	return status;
}

static FILE *open_beside(const char *out, char *path, size_t size)
{
	int fd;
	FILE *file;

	snprintf(path, size, "%s.%ld.part", out, (long)getpid());
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
	if (fd < 0)
		return NULL;
	file = fdopen(fd, "wb");
	if (!file)
		close(fd);
	return file;
}

/* Written beside its place and then moved there, so that a failure leaves nothing half-written. */
static int write_chart(const struct chart *c, const struct wish *wish)
{
	const size_t size = strlen(wish->out) + 32;
	char *path = malloc(size);
	FILE *file = path ? open_beside(wish->out, path, size) : NULL;
	cairo_status_t status = CAIRO_STATUS_SUCCESS;
	int failed = !file;

	if (file) {
		status = wish->svg ? write_svg(c, file) : write_png(c, file);
		failed = status != CAIRO_STATUS_SUCCESS;
		failed |= fclose(file) != 0;
		failed = failed || rename(path, wish->out);
	}
	if (failed)
		fprintf(stderr, "recovery chart: cannot write %s: %s\n", wish->out,
			status ? cairo_status_to_string(status) : strerror(errno));
	if (failed && file)
		unlink(path);
	free(path);
	return failed ? EXIT_FAILED : EXIT_DONE;
}

/* ---- the command ------------------------------------------------------------------------------------------------------------ */

static int read_out(struct wish *wish)
{
	const char *ending = wish->out ? strrchr(wish->out, '.') : NULL;

	if (!wish->out) {
		fputs("recovery chart: --out week.svg or --out week.png is needed\n", stderr);
		return EXIT_USAGE;
	}
	wish->svg = ending && !strcasecmp(ending, ".svg");
	if (wish->svg || (ending && !strcasecmp(ending, ".png")))
		return EXIT_DONE;
	fprintf(stderr, "recovery chart: --out %s: the name must end in .svg or .png\n", wish->out);
	return EXIT_USAGE;
}

static int read_days(const char *text, int *days)
{
	char *end;
	const long value = strtol(text, &end, 10);

	if (end == text || *end || value < 1 || value > 21) {
		fprintf(stderr, "recovery chart: --days %s: write a number from 1 to 21\n", text);
		return EXIT_USAGE;
	}
	*days = (int)value;
	return EXIT_DONE;
}

static int read_muscle(const char *text, struct wish *wish)
{
	if (wish->n < PANELS_MAX)
		return muscle_find(text, &wish->muscles[wish->n++]);
	fprintf(stderr, "recovery chart: at most %d muscles fit on one chart\n", PANELS_MAX);
	return EXIT_USAGE;
}

static int read_wish(int argc, char **argv, struct wish *wish)
{
	static const struct option longs[] = {
		{ "out", required_argument, NULL, 'o' }, { "at", required_argument, NULL, 't' }, { "muscle", required_argument, NULL, 'm' },
		{ "days", required_argument, NULL, 'd' }, { NULL, 0, NULL, 0 },
	};
	int c, code = EXIT_DONE;

	optind = 0;
	while (!code && (c = getopt_long(argc, argv, "", longs, NULL)) != -1)
		switch (c) {
		case 'o': wish->out = optarg; break;
		case 't': wish->at = optarg; break;
		case 'm': code = read_muscle(optarg, wish); break;
		case 'd': code = read_days(optarg, &wish->days); break;
		default:  code = EXIT_USAGE;
		}
	if (!code && optind < argc) {
		fprintf(stderr, "recovery chart: takes no \"%s\"\n", argv[optind]);
		code = EXIT_USAGE;
	}
	return code ? code : read_out(wish);
}

int cmd_chart(int argc, char **argv, const struct options *options)
{
	struct wish wish;
	struct answer a;
	struct chart *c;
	int code;

	memset(&wish, 0, sizeof wish);
	wish.days = 7;
	code = read_wish(argc, argv, &wish);
	if (code)
		return code;
	c = calloc(1, sizeof *c);
	code = c ? answer_begin(&a, options, wish.at) : EXIT_FAILED;
	if (!code)
		code = chart_begin(c, &a, wish.muscles, wish.n, wish.days);
	if (!code)
		code = write_chart(c, &wish);
	if (c) {
		chart_end(c);
		answer_end(&a);
	}
	free(c);
	return code;
}
