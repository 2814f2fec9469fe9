/* internal.h - what the rooms of lib/ say to each other; nothing here is installed. */
#ifndef RECOVERY_INTERNAL_H
#define RECOVERY_INTERNAL_H

#include "recovery/recovery.h"
#include "numeric.h"

#define COUNT_OF(a) (sizeof(a) / sizeof((a)[0]))

/* A function that keeps its frame to itself: merged into its caller it would deepen the calls that follow. */
#if defined(__GNUC__)
#  define APART __attribute__((noinline))
#else
#  define APART
#endif

/* Goes up by one whenever any number, rule or table changes a result. */
enum { MODEL_VERSION = 1 };

/* Known times lie in the years 1 to 9999. */
#define TIME_MIN INT64_C(-62135596800)
#define TIME_MAX INT64_C(253402300799)

enum { MUSCLES = 34, SIDES = 2, FIRST_MUSCLE = RECOVERY_MUSCLE_NECK_FLEXORS, HOUR_S = 3600, DAY_S = 86400 };

/* ---- selftest.c: what model version 1 computes ------------------------------------------------------------------------ */

#define SELFTEST_ARITHMETIC UINT64_C(0x61e51b7ed46b3dd3)
#define SELFTEST_FORECAST   UINT64_C(0xf8e131c8fff604e4)
#define SELFTEST_PAIN       UINT64_C(0x96ed0cf750a7b965)

uint64_t selftest_arithmetic(void);
uint64_t selftest_forecast(void);
uint64_t selftest_pain(void);

/* ---- abi.c: the only file that knows struct sizes ------------------------------------------------------------------ */

/* `why` is always the library's own diag; public calls pass it on with abi_fail(). */
void abi_why(recovery_diag *why);

/* Copy `*why` to the caller's diag, when there is a usable one, and return `status`. */
recovery_status abi_fail(recovery_diag *diag, recovery_diag *why, recovery_status status);

/* The same for a failure that no struct or number explains: RECOVERY_E_NULL, RECOVERY_E_SPACE. */
recovery_status abi_plain(recovery_diag *diag, recovery_status status);

/* Success with a remark: copy `*why` to the caller's diag, with status RECOVERY_OK. */
void abi_note(recovery_diag *diag, recovery_diag *why);

/* A plain argument is at fault: the value got, its limits (NaN: none); returns `status`. */
recovery_status abi_argument(recovery_diag *why, double got, double min, double max, recovery_status status);

/* Copy a caller's struct in, whatever its fields say. */
recovery_status abi_copy(int32_t type, void *ours, const void *theirs, recovery_diag *why);

/* Copy a caller's struct in and check every field against its documented limits. */
recovery_status abi_in(int32_t type, void *ours, const void *theirs, recovery_diag *why);

/* The same for element `i` of a caller's array; `size` of element 0 is the stride. */
recovery_status abi_in_at(int32_t type, void *ours, const void *array, size_t i, recovery_diag *why);

/* May the library write this struct?  Only size and type are read. */
recovery_status abi_out_check(int32_t type, const void *theirs, recovery_diag *why);

/* Write ours to element `i` of an array that passed abi_out_check(). */
void abi_out(int32_t type, const void *ours, void *array, size_t i);

/* ---- describe.c: fields and enumerations ---------------------------------------------------------------------------- */

/* Write every field's default, and zero where a longer struct of the caller's goes on. */
void describe_defaults(int32_t type, void *object, size_t size);

/* Enumerations of the headers. */
size_t describe_values(int32_t enumeration);
int32_t describe_value(int32_t enumeration, size_t i);
const char *describe_name(int32_t enumeration, int32_t value);
const char *describe_about(int32_t enumeration, int32_t value);
uint32_t describe_since(int32_t enumeration, int32_t value);

/* Check every field of one of our own structs against its table. */
recovery_status describe_check(int32_t type, const void *ours, recovery_diag *why);

/* Say that a field is at fault: name it, and give the value got and the limits. */
recovery_status describe_blame(int32_t type, size_t offset, double got, recovery_status status, recovery_diag *why);

/* ---- body.c --------------------------------------------------------------------------------------------------------- */

int body_is_muscle(int32_t id);
int body_is_region(int32_t id);

/* Does the muscle lie in the region, or is it the whole body? */
int body_in_region(int32_t muscle, int32_t region);
int body_loads(int32_t muscle, int32_t region);		/* the same, or its work loads joints, tendons and bones there */

/* Position of a muscle and side in a state: 0 .. MUSCLES * SIDES - 1. */
size_t body_slot(int32_t muscle, int32_t side);

/* ---- event.c -------------------------------------------------------------------------------------------------------- */

/* Everything recovery_event_check() asks of an event of ours. */
recovery_status event_check(const recovery_event *event, recovery_diag *why);

/* Copy in and check element `i`, and that it does not come before `*last` in the total order; then `*last` becomes it. */
recovery_status event_next(const recovery_event *events, size_t i, recovery_event *event, recovery_event *last, recovery_diag *why);

/* The same for a whole log. */
recovery_status event_check_all(const recovery_event *events, size_t n, recovery_diag *why);

/* Does the event speak about this side; is it a rating of this muscle, of its region, or in general?  event_asks(): the
 * same of ratings and strength tests alike. */
int event_on_side(const recovery_event *event, int32_t side);
int event_asks(const recovery_event *event, int32_t muscle, int32_t side);
int event_rates(const recovery_event *event, int32_t muscle, int32_t side);

/* Distance between neighbouring ratings of a scale on the 0 to 10 one. */
double event_cell(int32_t scale);

/* The middle of the time in which it happened. */
int64_t event_middle(const recovery_event *event);

/* Copy a person in, NULL as "nothing known". */
recovery_status person_in(recovery_person *ours, const recovery_person *theirs, recovery_diag *why);

/* ---- exercise.c: movements ------------------------------------------------------------------------------------------ */

/* One movement as the dose room reads it. */
struct movement {
	int32_t id;
	size_t  muscles;		/* how many of the next two are used, prime mover first */
	int32_t muscle[8];
	double  share[8];		/* parts of the work; sum 1 */
	double  body_fraction;		/* part of body mass that is moved along with the load, 0 to 1 */
	double  eccentric;		/* emphasis on lengthening work, 1 usual */
	double  length;			/* emphasis on work at long muscle length, 1 usual */
	int     assisted;		/* load_kg takes load away */
	int     one_sided;		/* load_kg is moved by one side */
	uint32_t evidence;		/* id of what supports the emphasis */
};

/* Number of movements, and the place of one in the table: 0 .. movement_count() - 1; movement_count() when unknown. */
size_t movement_count(void);
size_t movement_index(int32_t id);
void movement_get(size_t index, struct movement *out);
const char *movement_name(size_t index);	/* permanent ASCII name */
const char *movement_about(size_t index);	/* "bench press, barbell or dumbbells" */

/* ---- dose.c --------------------------------------------------------------------------------------------------------- */

/* Doses of one event per muscle.  The same dose goes to each side the event names. */
struct dose {
	size_t  muscles;
	int32_t muscle[12];
	double  dose[12];
	double  novelty;		/* 0 to 1: how much lengthening work, for the split between work classes */
	double  log_var;		/* variance of log dose */
	double  capped;			/* what the largest dose came to when that was more than a bout may have; else 0 */
};

enum { MOVEMENTS_MAX = 256 };

/* Own bests: estimated one-repetition maximum per movement in twentieths of a kilogram, 0 = none seen, and its spread (SD of
 * its natural logarithm) in thousandths, at least 1.  Small, so that a log can be replayed on the stack. */
struct bests {
	uint16_t twentieths[MOVEMENTS_MAX];
	uint8_t  thousandths[MOVEMENTS_MAX];
};

double best_kg(const struct bests *bests, size_t index);
double best_log_sd(const struct bests *bests, size_t index);

/* An estimate and its spread come in. */
void best_take(struct bests *bests, size_t index, double kg, double log_sd);

/* `event` was checked.  `bests` may be NULL. */
void dose_of(const recovery_params *q, const recovery_event *event, const recovery_person *person, const struct bests *bests, struct dose *out);

/* What the set teaches about the person's own best. */
void dose_learn(const recovery_params *q, const recovery_event *event, const recovery_person *person, struct bests *bests);

/* ---- state.c -------------------------------------------------------------------------------------------------------- */

struct kernel;
struct model;
struct folk;

/* Is this a state of the full form; of any form? */
recovery_status state_check(const recovery_state *state, recovery_diag *why);
recovery_status state_check_any(const recovery_state *state);
const recovery_person *state_person(const recovery_state *state);
const struct bests *state_bests(const recovery_state *state);
const struct kernel *state_kernel(const recovery_state *state, size_t slot);
const struct model *state_model(const recovery_state *state);
const struct folk *state_folk(const recovery_state *state);
int64_t state_first(const recovery_state *state);	/* time of the first event: the log warms up from here */

/* The same of any form: one muscle and side, how it answers, its last bout; bands are of the full form only. */
struct view;
void state_look(const recovery_state *state, size_t slot, struct kernel *kernel, struct view *view);
int64_t state_last_bout(const recovery_state *state, size_t slot);
int state_has_bands(const recovery_state *state);

/* ---- params.c ------------------------------------------------------------------------------------------------------- */

extern const recovery_params published;

/* ---- forecast.c ----------------------------------------------------------------------------------------------------- */

/* Is this a muscle, and LEFT, RIGHT or BOTH? */
recovery_status check_place(int32_t muscle, int32_t side, recovery_diag *why);

/* Is this a time, and not before `begin_s`? */
recovery_status check_time(int64_t time_s, int64_t begin_s, recovery_diag *why);

/* Is this a time, and not before the last bout on this muscle? */
recovery_status check_forward(const recovery_state *state, int32_t muscle, int32_t side, int64_t time_s, recovery_diag *why);

/* ---- rules.c, question.c --------------------------------------------------------------------------------------------------------- */

size_t rule_count(void);
int32_t rule_id(size_t index);
const char *rule_name(size_t index);		/* "em_01" */
int rule_is_floor(int32_t id);			/* what one fact asks for by itself */

size_t question_rows(void);
int32_t question_id(size_t index);
const char *question_name(size_t index);	/* "danger" */
const char *question_about(size_t index);

/* ---- advice.c ------------------------------------------------------------------------------------------------------------------------ */

void advice_of(const recovery_verdict *verdict, recovery_advice *out);	/* of a checked verdict that holds a decision */

/* ---- measure.c -------------------------------------------------------------------------------------------------------- */

size_t measure_count(void);
int32_t measure_id(size_t index);
const char *measure_name(size_t index);		/* "light_movement" */
const char *measure_about(size_t index);

/* ---- howto.c -------------------------------------------------------------------------------------------------------- */


#endif
