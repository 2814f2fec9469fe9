/* recovery.c - the `recovery` program: what all commands share. */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "tools.h"

static const char help_text[] =
	"Usage: recovery [--db FILE] [--json] COMMAND [...]\n"
	"Forecast muscle soreness and readiness from a training log, on this computer alone.\n"
	"\n"
	"Commands:\n"
	"  import    read training logs into the database\n"
	"  today     each muscle: how sore now, when it peaks, when it is over, train it or not\n"
	"  timeline  the course of one muscle\n"
	"  feel      say how sore something feels: the forecast learns from it\n"
	"  strength  say what a strength test gave\n"
	"  explain   why a muscle is as it is: the sessions, your answers, the constants and their sources\n"
	"  evidence  the sources behind it all, and what rests on each\n"
	"  chart     draw the coming days as a picture\n"
	"  exercise  how an exercise name is read\n"
	"  person    what is known of you: mass, age, conditions, what you like\n"
	"  plan      what to do now: each muscle, and what may help\n"
	"  check     a few questions about a pain, and what to do about it\n"
	"  pain      the same for programs: JSON in, JSON out\n"
	"\n"
	"Options:\n"
	"  --db FILE  use this database instead of $XDG_DATA_HOME/recovery/recovery.db\n"
	"             or, where that is not set, $HOME/.local/share/recovery/recovery.db\n"
	"  --json     print one JSON value instead of text\n"
	"  --help     print this help; recovery COMMAND --help tells more about a command\n"
	"  --version  print the versions of the program and of the model\n"
	"\n"
	"Examples:\n"
	"  recovery import strong.csv --unit kg\n"
	"  recovery today\n"
	"  recovery feel quads 6\n"
	"\n"
	EXIT_CODES
	"  3  done, but some rows were refused; each is named on standard error\n"
	"  4  a file is no training log, or --strict refused it: nothing of it was stored\n"
	"  5  the database holds nothing to answer from\n";

static const char import_help[] =
	"Usage: recovery import FILE... [--unit kg|lb] [--strict]\n"
	"Read training logs and store what is new.  A file read twice is stored once; where a row\n"
	"says something else than before, the log is believed.  - is standard input.\n"
	"\n"
	"Read are exports of the Strong app with these columns, separated by commas:\n"
	"  Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,\n"
	"  Workout Notes,RPE\n"
	"Times are kept as the log writes them, whatever the time zone.\n"
	"\n"
	"Options:\n"
	"  --unit kg|lb  unit of the weights; the log does not say it.  Asked for on a terminal\n"
	"  --strict      store nothing of a file in which a row is refused\n"
	"  --db FILE     use this database; it is made, with its folders, where it does not exist\n"
	"  --json        print the summary as one JSON object\n"
	"\n"
	"Examples:\n"
	"  recovery import strong.csv --unit kg\n"
	"  unzip -p export.zip strong.csv | recovery import - --unit lb\n"
	"\n"
	EXIT_CODES
	"  3  done, but some rows were refused; each is named on standard error\n"
	"  4  a file is no training log, or --strict refused it: nothing of it was stored\n";

static const char today_help[] =
	"Usage: recovery today [--at TIME] [--all]\n"
	"Show each muscle that is or will be sore, or is weaker than usual.\n"
	"\n"
	"Options:\n"
	"  --at TIME  answer as of this time instead of now: 2026-03-12 or 2026-03-12T20:00\n"
	"  --all      show every muscle\n"
	"  --db FILE  use this database\n"
	"  --json     print one JSON object\n"
	"\n"
	"Examples:\n"
	"  recovery today\n"
	"  recovery today --at 2026-03-12T20:00 --json\n"
	"\n"
	EXIT_CODES
	"  5  the database holds nothing to answer from\n";

static const char timeline_help[] =
	"Usage: recovery timeline MUSCLE [--side left|right|both] [--at TIME]\n"
	"Show the course of one muscle: onset, peak, end and ready time, with their intervals.\n"
	"\n"
	"Options:\n"
	"  --side SIDE  left, right, or both: the sorer one (default)\n"
	"  --at TIME    answer as of this time instead of now: 2026-03-12 or 2026-03-12T20:00\n"
	"  --db FILE    use this database\n"
	"  --json       print one JSON object\n"
	"\n"
	"Examples:\n"
	"  recovery timeline quadriceps\n"
	"  recovery timeline hamstrings --side left --at 2026-03-12T20:00\n"
	"\n"
	EXIT_CODES
	"  5  the database holds nothing to answer from\n";

static const char feel_help[] =
	"Usage: recovery feel MUSCLE|REGION|general VALUE [--side left|right|both] [--scale NAME]\n"
	"                     [--at TIME]\n"
	"       recovery feel --list | --undo\n"
	"Say how sore it feels, 0 not at all to 10 worst.  The answer is stored and the forecast learns\n"
	"from it.  Another answer for the same moment, place and side replaces the earlier one.\n"
	"\n"
	"Options:\n"
	"  --side SIDE   left, right or both (default)\n"
	"  --scale NAME  another scale: vas_0_100, likert_1_5, hooper_1_7, rating_1_10, verbal_0_3;\n"
	"                with _reversed behind it where low means sore\n"
	"  --at TIME     felt then and not now: 2026-03-12T20:00\n"
	"  --list        show what was said\n"
	"  --undo        take back what was stored last\n"
	"  --db FILE     use this database\n"
	"  --json        print one JSON value\n"
	"\n"
	"Examples:\n"
	"  recovery feel quads 6\n"
	"  recovery feel calf 3 --scale likert_1_5 --side left\n"
	"  recovery feel general 2 --at 2026-03-12T08:00\n"
	"\n"
	EXIT_CODES
	"  5  the database holds nothing to answer from, or nothing to take back\n";

static const char strength_help[] =
	"Usage: recovery strength MUSCLE|general PERCENT [--side left|right|both] [--at TIME]\n"
	"       recovery strength --list | --undo\n"
	"Say what a strength test gave, in % of what is usual for you.  The forecast of strength learns\n"
	"from it.  Another test of the same moment, muscle and side replaces the earlier one.\n"
	"\n"
	"Options:\n"
	"  --side SIDE  left, right or both (default)\n"
	"  --at TIME    tested then and not now: 2026-03-12T20:00\n"
	"  --list       show the tests\n"
	"  --undo       take back the one that was stored last\n"
	"  --db FILE    use this database\n"
	"  --json       print one JSON value\n"
	"\n"
	"Examples:\n"
	"  recovery strength quads 85\n"
	"  recovery strength biceps 90 --side right --at 2026-03-12T20:00\n"
	"\n"
	EXIT_CODES
	"  5  the database holds nothing to answer from, or nothing to take back\n";

static const char explain_help[] =
	"Usage: recovery explain MUSCLE [--side left|right] [--at TIME]\n"
	"Say why a muscle is as it is: which sessions and exercises are behind it, what your answers\n"
	"changed, which constants matter and what they rest on, and what is not known.\n"
	"\n"
	"Options:\n"
	"  --side SIDE  left or right; if nothing is said, the sorer one\n"
	"  --at TIME    answer as of this time instead of now: 2026-03-12 or 2026-03-12T20:00\n"
	"  --db FILE    use this database\n"
	"  --json       print one JSON object\n"
	"\n"
	"Examples:\n"
	"  recovery explain quads\n"
	"  recovery explain hamstrings --at 2026-03-12T20:00 --json\n"
	"\n"
	EXIT_CODES
	"  5  the database holds nothing to answer from\n";

static const char chart_help[] =
	"Usage: recovery chart --out FILE [--at TIME] [--days N] [--muscle MUSCLE]...\n"
	"Draw the coming days as a picture.\n"
	"\n"
	"Options:\n"
	"  --out FILE       write the picture here; the name ends in .png or .svg\n"
	"  --at TIME        answer as of this time instead of now: 2026-03-12 or 2026-03-12T20:00\n"
	"  --days N         how many days to draw, 1 to 21 (default 7)\n"
	"  --muscle MUSCLE  draw this muscle instead of the sorest ones; may be given again\n"
	"  --db FILE        use this database\n"
	"\n"
	"Examples:\n"
	"  recovery chart --out week.png\n"
	"  recovery chart --out legs.svg --muscle quadriceps --muscle hamstrings --days 5\n"
	"\n"
	EXIT_CODES
	"  5  the database holds nothing to answer from\n";

static const char exercise_help[] =
	"Usage: recovery exercise NAME\n"
	"       recovery exercise --stdin\n"
	"Say which movement a name means, which muscles it trains, and which words decide.\n"
	"\n"
	"Options:\n"
	"  --stdin  read one name a line; print name, movement, confidence and prime mover, with tabs between\n"
	"  --json   print one JSON value\n"
	"\n"
	"Examples:\n"
	"  recovery exercise \"Barbell Incline Bench Press\"\n"
	"  recovery exercise \"Remo Curvado (Barra)\"\n"
	"\n"
	EXIT_CODES
	"  5  the name is not known\n";

static const char check_help[] =
	"Usage: recovery check [PLACE] [--region COUNTRY|NUMBER] [--at TIME]\n"
	"       recovery check --list | --undo | --clear NUMBER\n"
	"Ask about a pain, one question at a time, and say what to do.  Not a diagnosis.\n"
	"Enter alone means that you do not know, which never counts as a no.  At any question: back,\n"
	"why (which rules look at it, and their sources), help, quit.\n"
	"\n"
	"The answers are kept with the log and shown by recovery today until they are given again or the\n"
	"pain is said to be over.  Asked again, an earlier yes stands until you say no to it.\n"
	"\n"
	"Options:\n"
	"  --region COUNTRY|NUMBER  the emergency number to name: of a country (DE, US, BR ...), or itself\n"
	"  --at TIME                answered then and not now: 2026-03-12T20:00\n"
	"  --list                   show what was answered\n"
	"  --undo                   take back what was kept last\n"
	"  --clear NUMBER           say that this pain is over\n"
	"  --db FILE                use this database; it is made, with its folders, where it does not exist\n"
	"  --json                   questions on standard error, one JSON object on standard output\n"
	"\n"
	"Examples:\n"
	"  recovery check left calf\n"
	"  recovery check --region 112\n"
	"\n"
	EXIT_CODES
	"  5  nothing is kept under this number, or nothing is there to take back\n";

static const char pain_help[] =
	"Usage: recovery pain --jsonl [FILE] [--region COUNTRY|NUMBER]\n"
	"\n"
	"Reads one complaint per line, {"  "\"id\": ..., \"inputs\": {...}}, from FILE or standard input, and prints for each\n"
	"the decision, also in words, what it resembles, the rules that fired, what to ask next, and the share of questions\n"
	"answered.  --region names the emergency number in the words: of a country (DE, US, BR ...), or the number itself.\n"
	"What stands in neither list of a pair (signs, signs_absent) is unknown, never \"no\".  Not a diagnosis.\n"
	"\n"
	"Exit codes:\n"
	"  0  every line was answered\n"
	"  1  the file could not be read\n"
	"  2  the command line is wrong\n"
	"  3  some lines were refused; each says why in its \"error\"\n";

static const struct command {
	const char *name, *title;
	int (*run)(int argc, char **argv, const struct options *options);
	const char *help;
} commands[] = {
	{ "import",   "recovery import",   cmd_import,   import_help },
	{ "today",    "recovery today",    cmd_today,    today_help },
	{ "timeline", "recovery timeline", cmd_timeline, timeline_help },
	{ "chart",    "recovery chart",    cmd_chart,    chart_help },
	{ "feel",     "recovery feel",     cmd_feel,     feel_help },
	{ "strength", "recovery strength", cmd_strength, strength_help },
	{ "explain",  "recovery explain",  cmd_explain,  explain_help },
	{ "exercise", "recovery exercise", cmd_exercise, exercise_help },
	{ "check",    "recovery check",    cmd_check,    check_help },
	{ "pain",     "recovery pain",     cmd_pain,     pain_help },
	{ "person",   "recovery person",   cmd_person,   person_help },
	{ "plan",     "recovery plan",     cmd_plan,     plan_help },
	{ "evidence", "recovery evidence", cmd_evidence, evidence_help },
};

static const struct command *find_command(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof commands / sizeof commands[0]; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}

/* ---- what every command may be told ---------------------------------------------------------------------------------------- */

/* $XDG_DATA_HOME counts only when it is a whole path, says its specification. */
static char *usual_database(void)
{
	const char *folder = getenv("XDG_DATA_HOME"), *below = "/recovery/recovery.db";
	char *path;
	size_t size;

	if (!folder || *folder != '/') {
		folder = getenv("HOME");
		below = "/.local/share/recovery/recovery.db";
	}
	if (!folder || !*folder)
		return NULL;
	size = strlen(folder) + strlen(below) + 1;
	path = malloc(size);
	if (path)
		snprintf(path, size, "%s%s", folder, below);
	return path;
}

static int want_colour(void)
{
	const char *no = getenv("NO_COLOR");

	return isatty(STDOUT_FILENO) && !(no && *no);
}

/* --help, --db and --json also stand behind the command: take them out.  0 when --db has no file. */
static int take_shared(int *argc, char **argv, struct options *options, int *help)
{
	int from, to = 1;

	for (from = 1; from < *argc && strcmp(argv[from], "--"); from++) {
		if (!strcmp(argv[from], "--help"))
			*help = 1;
		else if (!strcmp(argv[from], "--json"))
			options->json = 1;
		else if (!strncmp(argv[from], "--db=", 5))
			options->db = argv[from] + 5;
		else if (strcmp(argv[from], "--db"))
			argv[to++] = argv[from];
		else if (++from < *argc)
			options->db = argv[from];
		else
			return 0;
	}
	while (from < *argc)
		argv[to++] = argv[from++];
	argv[to] = NULL;
	*argc = to;
	return 1;
}

/* ---- running ----------------------------------------------------------------------------------------------------------------- */

static int print_version(void)
{
	printf("recovery %d.%d.%d, library %s, model %lu\n", RECOVERY_VERSION_MAJOR, RECOVERY_VERSION_MINOR, RECOVERY_VERSION_PATCH,
	       recovery_version_text(), (unsigned long)recovery_model_version());
	return EXIT_DONE;
}

static int hint(const char *title)
{
	fprintf(stderr, "Try '%s --help'.\n", title);
	return EXIT_USAGE;
}

static int run_at(const struct command *command, int argc, char **argv, struct options *options)
{
	char *usual = options->db ? NULL : usual_database();
	int code;

	if (!options->db)
		options->db = usual;
	if (!options->db || !*options->db) {
		fprintf(stderr, "%s: no place for the database: HOME is not set; give --db FILE\n", command->title);
		free(usual);
		return EXIT_USAGE;
	}
	code = command->run(argc, argv, options);
	free(usual);
	return code;
}

static int run_command(int argc, char **argv, struct options *options)
{
	const struct command *command = find_command(argv[0]);
	char title[32];
	int help = 0, code;

	if (!command) {
		fprintf(stderr, "recovery: no command \"%s\"; there are import, today, plan, person, timeline,\n"
			"\tchart, feel, strength, explain, exercise, check, evidence and pain\n", argv[0]);
		return hint("recovery");
	}
	if (!take_shared(&argc, argv, options, &help)) {
		fprintf(stderr, "%s: --db needs a file\n", command->title);
		return hint(command->title);
	}
	if (help) {
		fputs(command->help, stdout);
		return EXIT_DONE;
	}
	snprintf(title, sizeof title, "%s", command->title);
	argv[0] = title;	/* getopt_long() begins its messages with it */
	code = run_at(command, argc, argv, options);
	return code == EXIT_USAGE ? hint(command->title) : code;
}

static int run(int argc, char **argv)
{
	static const struct option longs[] = {
		{ "db", required_argument, NULL, 'd' }, { "json", no_argument, NULL, 'j' }, { "help", no_argument, NULL, 'h' },
		{ "version", no_argument, NULL, 'v' }, { NULL, 0, NULL, 0 },
	};
	static char name[] = "recovery";
	struct options options = { NULL, 0, 0 };
	int c;

	if (argc > 0)
		argv[0] = name;
	while ((c = getopt_long(argc, argv, "+", longs, NULL)) != -1) {
		switch (c) {
		case 'd': options.db = optarg; break;
		case 'j': options.json = 1; break;
		case 'h': fputs(help_text, stdout); return EXIT_DONE;
		case 'v': return print_version();
		default:  return hint("recovery");
		}
	}
	if (optind >= argc) {
		fputs("recovery: name a command, for example import, today or feel\n", stderr);
		return hint("recovery");
	}
	options.colour = want_colour();
	return run_command(argc - optind, argv + optind, &options);
}

int main(int argc, char **argv)
{
	const int code = run(argc, argv);

	/* What nobody could read was not done. */
	if (fflush(stdout) || ferror(stdout)) {
		fprintf(stderr, "recovery: standard output cannot be written: %s\n", strerror(errno));
		return EXIT_FAILED;
	}
	return code;
}
