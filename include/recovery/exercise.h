/* exercise.h - a name as people write it, the movement it means, the muscles that move. */
#ifndef RECOVERY_EXERCISE_H
#define RECOVERY_EXERCISE_H

#include <recovery/base.h>
#include <recovery/event.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct recovery_state recovery_state;

/** Read an exercise name: "Bench Press (Barbell)", "incline DB press", "Leg Curl (Seated)".
 *  @param name        UTF-8, need not end in NUL
 *  @param length      its bytes
 *  @param movement    a movement id for recovery_event.what; 0 when the name is not recognised
 *  @param confidence  0 to 1; may be NULL
 *  @return RECOVERY_OK also when not recognised, RECOVERY_E_NULL
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_movement_find(const char *name, size_t length, int32_t *movement, double *confidence) RECOVERY_MUST_USE;

/** What the table says of a movement: how its load is reckoned and how it lengthens the muscles. */
typedef struct recovery_movement {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_MOVEMENT {enum type} */
	int32_t  movement;	/**< which one {enum movement} */
	int32_t  one_sided;	/**< 1: the load is moved by one side at a time {0..1} */
	int32_t  assisted;	/**< 1: the load takes weight away, as a machine or band that helps {0..1} */
	int32_t  muscles;	/**< how many muscles share the work, for recovery_movement_muscles() {0..8} */
	uint32_t evidence;	/**< what supports the emphasis, for recovery_evidence_key() */
	int32_t  reserved;	/**< 0 {0..0} */
	double   body_fraction;	/**< part of body mass that is moved along with the load; 0 also where nothing is moved (plank) [1] {0..1} */
	double   eccentric;	/**< emphasis on lengthening work, 1 usual [1] {0..2} */
	double   length;	/**< emphasis on work at long muscle length, 1 usual, less for short partial ranges [1] {0..2} */
} recovery_movement;

/** What is known of a movement.
 *  @param movement  a movement id, as recovery_movement_find() gives it
 *  @param out       filled; needs recovery_init()
 *  @return RECOVERY_OK, RECOVERY_E_NULL, RECOVERY_E_NOT_FOUND, or why `out` is refused
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_movement_get(int32_t movement, recovery_movement *out, recovery_diag *diag) RECOVERY_MUST_USE;

/** The muscles of a movement, prime mover first, and what part of the work each takes; the parts sum to 1.
 *  @param muscles  filled with RECOVERY_MUSCLE_*; may be NULL with *count 0
 *  @param shares   filled with the parts; may be NULL with *count 0
 *  @param count    in: capacity; out: needed.  When the capacity is too small nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_NULL, RECOVERY_E_NOT_FOUND or RECOVERY_E_SPACE
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_movement_muscles(int32_t movement, int32_t *muscles, double *shares, size_t *count) RECOVERY_MUST_USE;

/** What one event does to each muscle: doses on the scale where 1.0 is the laboratory bout.
 *  @param event   a BOUT, SET, ACTIVITY or PROTOCOL; a REPORT or STRENGTH gives no bouts
 *  @param person  NULL: nothing known
 *  @param state   whose own bests turn a load into effort; NULL: nothing known, effort is inferred with a wide band
 *  @param bouts   filled with events of kind BOUT, one per muscle; only the first needs recovery_init()
 *  @param count   in: capacity; out: needed.  When the capacity is too small nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, or why the event is refused; OK with field `dose` in `diag`: capped at `max`
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_dose(const recovery_event *event, const recovery_person *person, const recovery_state *state,
	recovery_event *bouts, size_t *count, recovery_diag *diag) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
