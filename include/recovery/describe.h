/* describe.h - the library lists its own structs, fields, enumerations and functions.
 *
 * Everything a binding, a form or a document needs can be asked for here; no struct has to be typed by hand. */
#ifndef RECOVERY_DESCRIBE_H
#define RECOVERY_DESCRIBE_H

#include <recovery/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The enumerations.  The first lists them all. */
enum recovery_enum_id {
	RECOVERY_ENUM_ENUM        = 1,	/**< the enumerations */
	RECOVERY_ENUM_TYPE        = 2,	/**< the structs */
	RECOVERY_ENUM_FIELD_KIND  = 3,	/**< machine types of fields */
	RECOVERY_ENUM_STATUS_CODE = 4,	/**< what calls return */
	RECOVERY_ENUM_PART        = 5,	/**< parts of the library */
	RECOVERY_ENUM_DESIGN      = 6,	/**< kinds of study */
	RECOVERY_ENUM_MUSCLE      = 7,	/**< muscle groups */
	RECOVERY_ENUM_REGION      = 8,	/**< body regions */
	RECOVERY_ENUM_STRUCTURE   = 9,	/**< tissues one can point to */
	RECOVERY_ENUM_SIDE        = 10,	/**< sides of the body */
	RECOVERY_ENUM_BODY_TEXT   = 11,	/**< names a muscle, region or structure has */
	RECOVERY_ENUM_KIND        = 12,	/**< kinds of event */
	RECOVERY_ENUM_SET_KIND    = 13,	/**< kinds of set */
	RECOVERY_ENUM_SCALE       = 14,	/**< rating scales */
	RECOVERY_ENUM_SEX         = 15,	/**< sex */
	RECOVERY_ENUM_TRAINING    = 16,	/**< training status */
	RECOVERY_ENUM_ACTIVITY    = 17,	/**< sports and activities */
	RECOVERY_ENUM_MOVEMENT    = 18,	/**< movements of strength training */
	RECOVERY_ENUM_FORM        = 19,	/**< forms of a state */
	RECOVERY_ENUM_PHASE       = 20,	/**< phases of soreness */
	RECOVERY_ENUM_ANSWER      = 21,	/**< answers to a question of fact */
	RECOVERY_ENUM_FACT        = 22,	/**< facts that can be present, denied or unknown */
	RECOVERY_ENUM_SPREAD      = 23,	/**< how far a pain spreads */
	RECOVERY_ENUM_ONSET       = 24,	/**< how a pain began */
	RECOVERY_ENUM_TREND       = 25,	/**< which way a pain goes */
	RECOVERY_ENUM_FUNCTION    = 26,	/**< what a pain does to movement */
	RECOVERY_ENUM_DECISION    = 27,	/**< what to do about a pain */
	RECOVERY_ENUM_PAIN_CLASS  = 28,	/**< what a pain resembles */
	RECOVERY_ENUM_RULE        = 29,	/**< rules about pain */
	RECOVERY_ENUM_GOAL        = 30,	/**< goals of training */
	RECOVERY_ENUM_MEASURE     = 31,	/**< measures a plan can hold */
	RECOVERY_ENUM_VERB        = 32,	/**< what a plan says of a measure or muscle */
	RECOVERY_ENUM_REASON      = 33,	/**< why an action stands in a plan */
	RECOVERY_ENUM_UNIT        = 34,	/**< units of amounts */
	RECOVERY_ENUM_CERTAINTY   = 35,	/**< GRADE certainty of evidence */
	RECOVERY_ENUM_OUTCOME     = 36,	/**< what a measure acts on */
	RECOVERY_ENUM_TEXT        = 37,	/**< what recovery_text() renders */
	RECOVERY_ENUM_CONTRACTION = 38,	/**< kinds of contraction */
	RECOVERY_ENUM_CHANNEL     = 39,	/**< what a batch computes */
	RECOVERY_ENUM_SCORE       = 40,	/**< published scores about pain */
	RECOVERY_ENUM_QUESTION    = 41,	/**< groups of facts to ask about a pain */
	RECOVERY_ENUM_LEAVE_OUT   = 42,	/**< kinds of work to leave out */
	RECOVERY_ENUM_RANGE       = 43,	/**< how far to move under load */
	RECOVERY_ENUM_WATCH       = 44,	/**< what to watch for */
	RECOVERY_ENUM_EFFECT_UNIT = 45	/**< units of effects */
};

/** Machine types of fields. */
enum recovery_field_kind {
	RECOVERY_FIELD_KIND_U32 = 1,	/**< uint32_t */
	RECOVERY_FIELD_KIND_I32 = 2,	/**< int32_t */
	RECOVERY_FIELD_KIND_U64 = 3,	/**< uint64_t */
	RECOVERY_FIELD_KIND_I64 = 4,	/**< int64_t */
	RECOVERY_FIELD_KIND_F64 = 5	/**< double */
};

/** sizeof the struct in this library.
 *  @param type  a RECOVERY_TYPE_*
 *  @return bytes, 0 for an unknown type
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_sizeof(int32_t type);

/** Number of fields of a struct, 0 for an unknown type.
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_field_count(int32_t type);

/** Name of field `i` of a struct; the order is the order in memory.
 *  @return static text, NULL when there is no such field
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_field_name(int32_t type, size_t i);

/** Machine type of a field.
 *  @return a RECOVERY_FIELD_KIND_*, 0 when there is no such field
 *  @since 0.1 */
RECOVERY_API(int32_t) recovery_field_kind(int32_t type, size_t i);

/** Offset of a field in its struct in bytes, 0 when there is no such field (and for the first).
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_field_offset(int32_t type, size_t i);

/** Enumeration whose values a field takes.
 *  @return a RECOVERY_ENUM_*, 0 when the field is not of one enumeration
 *  @since 0.1 */
RECOVERY_API(int32_t) recovery_field_enum(int32_t type, size_t i);

/** Unit of a field as UCUM code, "" when it has none.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_field_unit(int32_t type, size_t i);

/** Least value a field may have, NaN when there is no limit.
 *  @since 0.1 */
RECOVERY_API(double) recovery_field_min(int32_t type, size_t i);

/** Greatest value a field may have, NaN when there is no limit.
 *  @since 0.1 */
RECOVERY_API(double) recovery_field_max(int32_t type, size_t i);

/** Value that recovery_init() gives a field (an unknown time is NaN here).
 *  @since 0.1 */
RECOVERY_API(double) recovery_field_default(int32_t type, size_t i);

/** Library version that first had the field, as RECOVERY_VERSION_NUMBER; 0 when there is no such field.
 *  @since 0.1 */
RECOVERY_API(uint32_t) recovery_field_since(int32_t type, size_t i);

/** One line about a field, as in the header.
 *  @return static text, NULL when there is no such field
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_field_about(int32_t type, size_t i);

/** Number of values of an enumeration, 0 for an unknown one.
 *  @param enumeration  a RECOVERY_ENUM_*
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_enum_count(int32_t enumeration);

/** The i-th value of an enumeration, 0 when there is none.
 *  @since 0.1 */
RECOVERY_API(int32_t) recovery_enum_value(int32_t enumeration, size_t i);

/** Permanent ASCII name of a value: "quadriceps".
 *  @return static text, NULL when the value is not in the enumeration
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_enum_name(int32_t enumeration, int32_t value);

/** One line about a value, as in the header.
 *  @return static text, NULL when the value is not in the enumeration
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_enum_about(int32_t enumeration, int32_t value);

/** Library version that first had the value, as RECOVERY_VERSION_NUMBER; 0 when the value is not in the enumeration.
 *  @since 0.1 */
RECOVERY_API(uint32_t) recovery_enum_since(int32_t enumeration, int32_t value);

/** The value that has a permanent name.
 *  @param name   as recovery_enum_name() gives it
 *  @param value  written on success only
 *  @return RECOVERY_OK, RECOVERY_E_NULL or RECOVERY_E_NOT_FOUND
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_enum_find(int32_t enumeration, const char *name, int32_t *value) RECOVERY_MUST_USE;

/** Number of functions.
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_function_count(void);

/** The i-th function as a C prototype in short words: "i32 state_add(state*,const event*,size,diag*)".  All names lack their
 *  `recovery_`.  i32, u32, i64 and u64 are the integers of stdint.h (a status is an i32), f64 is double, f32 float, size
 *  size_t; char and void are themselves; every other word is a struct.
 *  @return static text, NULL when there is none
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_function_prototype(size_t i);

#ifdef __cplusplus
}
#endif
#endif
