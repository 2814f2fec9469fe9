/* base.h - version, linkage, status, the first two words of every struct. */
#ifndef RECOVERY_BASE_H
#define RECOVERY_BASE_H

#include <stddef.h>
#include <stdint.h>

#define RECOVERY_VERSION_MAJOR 0
#define RECOVERY_VERSION_MINOR 1
#define RECOVERY_VERSION_PATCH 0
/** Version of these headers as one number: major * 1000000 + minor * 1000 + patch. */
#define RECOVERY_VERSION_NUMBER \
	(RECOVERY_VERSION_MAJOR * 1000000 + RECOVERY_VERSION_MINOR * 1000 + RECOVERY_VERSION_PATCH)
/** The N of librecovery.so.N: changes only when something is removed or changed. */
#define RECOVERY_SOVERSION 0

#if defined(_WIN32) || defined(__CYGWIN__)
#  define RECOVERY_CALL __cdecl
#  if defined(RECOVERY_BUILD)
#    define RECOVERY_LINK __declspec(dllexport)
#  elif defined(RECOVERY_STATIC)
#    define RECOVERY_LINK
#  else
#    define RECOVERY_LINK __declspec(dllimport)
#  endif
#else
#  define RECOVERY_CALL
#  if defined(__GNUC__) && __GNUC__ >= 4
#    define RECOVERY_LINK __attribute__((visibility("default")))
#  else
#    define RECOVERY_LINK
#  endif
#endif
#if defined(__GNUC__)
#  define RECOVERY_MUST_USE __attribute__((warn_unused_result))
#else
#  define RECOVERY_MUST_USE
#endif
#define RECOVERY_API(result) RECOVERY_LINK result RECOVERY_CALL

#ifdef __cplusplus
extern "C" {
#endif

/** "When" is not known.  A time is seconds since 1970-01-01T00:00:00Z; known ones lie in the years 1 to 9999. */
#define RECOVERY_TIME_UNKNOWN INT64_MIN

/** What a call says: 0 is success, negative is failure.  Values are permanent and never used again. */
typedef int32_t recovery_status;

/** Values of recovery_status. */
enum recovery_status_code {
	RECOVERY_OK          = 0,	/**< done */
	RECOVERY_E_NULL      = -3,	/**< a pointer that must not be NULL is NULL */
	RECOVERY_E_TYPE      = -5,	/**< the struct was never given to recovery_init(), or is of another type */
	RECOVERY_E_SIZE      = -7,	/**< `size` of the struct cannot be right, or differs within one array */
	RECOVERY_E_NEWER     = -12,	/**< the caller uses a field that this library does not know yet */
	RECOVERY_E_RANGE     = -18,	/**< a number lies outside its documented range */
	RECOVERY_E_ENUM      = -25,	/**< a value is not in its enumeration */
	RECOVERY_E_MISSING   = -27,	/**< a field that this kind of event needs is unknown */
	RECOVERY_E_CONFLICT  = -31,	/**< two inputs contradict each other */
	RECOVERY_E_ORDER     = -33,	/**< events are not in the order of recovery_order() */
	RECOVERY_E_PAST      = -36,	/**< before the last thing the state has seen */
	RECOVERY_E_NOT_FOUND = -38,	/**< no such element */
	RECOVERY_E_SPACE     = -44,	/**< the caller's buffer is too small; the needed count was written */
	RECOVERY_E_ALIGN     = -47,	/**< memory for a state must start at a multiple of 8 */
	RECOVERY_E_STATE     = -52,	/**< these bytes are not a whole state, or were damaged */
	RECOVERY_E_FORM      = -55,	/**< this form of a state cannot answer that */
	RECOVERY_E_SELFTEST  = -58	/**< this build does not compute the published numbers */
};

/** The structs of the library: second word of each, written by recovery_init(). */
enum recovery_type {
	RECOVERY_TYPE_DIAG      = 11,	/**< recovery_diag: why a call failed */
	RECOVERY_TYPE_PERSON    = 12,	/**< recovery_person: what is known of the person */
	RECOVERY_TYPE_EVENT     = 13,	/**< recovery_event: one row of the log */
	RECOVERY_TYPE_POINT     = 14,	/**< recovery_point: the forecast at one time */
	RECOVERY_TYPE_TIMELINE  = 15,	/**< recovery_timeline: the course of one muscle */
	RECOVERY_TYPE_FACT      = 16,	/**< recovery_fact: one answer about signs, context, conditions ... */
	RECOVERY_TYPE_COMPLAINT = 17,	/**< recovery_complaint: one place that hurts */
	RECOVERY_TYPE_VERDICT   = 18,	/**< recovery_verdict: what kind of pain, and the decision */
	RECOVERY_TYPE_REQUEST   = 19,	/**< recovery_request: what a plan is wanted for */
	RECOVERY_TYPE_ACTION    = 20,	/**< recovery_action: one line of a plan */
	RECOVERY_TYPE_MOVEMENT  = 21,	/**< recovery_movement: what the table says of an exercise */
	RECOVERY_TYPE_PARAMS    = 22,	/**< recovery_params: the constants of the model */
	RECOVERY_TYPE_RATING    = 23,	/**< recovery_rating: what the person would answer when asked */
	RECOVERY_TYPE_DRIVER    = 24,	/**< recovery_driver: one bout and its part of the soreness */
	RECOVERY_TYPE_SCORE     = 25,	/**< recovery_score: a published score of one complaint */
	RECOVERY_TYPE_ADVICE    = 26	/**< recovery_advice: how to train with a complaint */
};

/** Where and why a call failed.  Always optional: NULL is allowed.  Not written on success, unless a dose had to
 *  be capped: then `status` is RECOVERY_OK, `got` what it came to and `max` what was taken. */
typedef struct recovery_diag {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_DIAG {enum type} */
	int32_t  status;	/**< what the call returned {enum status_code} */
	int32_t  at_type;	/**< type of the struct at fault, 0 when it was a plain argument {enum type} */
	int32_t  field;		/**< field of that struct as counted by recovery_field_name(), -1 when no single field {-1..1000 default -1} */
	int32_t  reserved;	/**< 0 {0..0} */
	uint64_t index;		/**< which element of the array, counted from 0 */
	double   got;		/**< the value that was refused */
	double   min;		/**< least value allowed */
	double   max;		/**< greatest value allowed */
} recovery_diag;

/** Fill a struct with "nothing known" and write its size and type.  Do this before anything else with every struct, also
 *  with those the library will fill; of an array that the library fills only the first element needs it.
 *  @param type    a RECOVERY_TYPE_*
 *  @param object  the struct
 *  @param size    its sizeof
 *  @return RECOVERY_OK, RECOVERY_E_NULL, RECOVERY_E_TYPE (no such type) or RECOVERY_E_SIZE
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_init(int32_t type, void *object, size_t size);

/** recovery_init() for C: RECOVERY_INIT(EVENT, &event). */
#define RECOVERY_INIT(TYPE, pointer) recovery_init(RECOVERY_TYPE_##TYPE, (pointer), sizeof *(pointer))

/** Version of the library in use, to be compared with RECOVERY_VERSION_NUMBER.
 *  @since 0.1 */
RECOVERY_API(uint32_t) recovery_version(void);

/** The same as text, "0.1.0".
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_version_text(void);

/** Version of the model: its equations, constants, rules and tables.  Equal model versions give equal numbers, bit for
 *  bit, on every platform; each result carries it.
 *  @since 0.1 */
RECOVERY_API(uint32_t) recovery_model_version(void);

/** The parts of the library, each with its own intended use. */
enum recovery_part {
	RECOVERY_PART_FORECAST = 1,	/**< forecast of soreness and strength */
	RECOVERY_PART_PAIN     = 2,	/**< reading of a complaint */
	RECOVERY_PART_PLAN     = 3	/**< what to do now */
};

/** What a part is for and what it is not, as plain English text to show to people.
 *  @param part  a RECOVERY_PART_*
 *  @return static text, "" for an unknown part
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_notice(int32_t part);

/** Prove that this build computes the published numbers: arithmetic, forecast and pain cases are computed and compared
 *  bit for bit with built-in ones.  Takes well under a second; call it once at start if wrong numbers would matter.
 *  @return RECOVERY_OK or RECOVERY_E_SELFTEST
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_selftest(void) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
