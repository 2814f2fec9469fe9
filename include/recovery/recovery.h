/* recovery.h - how will this soreness run, what kind of pain is this, what now?
 *
 *	#include <recovery/recovery.h>
 *
 *	recovery_event run;
 *	recovery_timeline course;
 *
 *	RECOVERY_INIT(EVENT, &run);                     // every struct, before use
 *	RECOVERY_INIT(TIMELINE, &course);
 *	run.kind = RECOVERY_KIND_BOUT;                  // a dose given directly
 *	run.what = RECOVERY_MUSCLE_QUADRICEPS;
 *	run.side = RECOVERY_SIDE_BOTH;
 *	run.time_s = 1700000000;                        // UTC seconds
 *	run.dose = 0.6;                                 // hard and new
 *	if (recovery_doms_timeline(&run, 1, NULL, RECOVERY_MUSCLE_QUADRICEPS,
 *	        RECOVERY_SIDE_LEFT, 1700000000, &course, NULL) == RECOVERY_OK)
 *		printf("sorest %.1f of 10\n", course.peak);
 *
 * What newcomers ask:
 *
 *  - What is dose 1.0?  One laboratory bout: 30 to 60 maximal eccentric contractions of one muscle by somebody untrained.
 *    An easy session is 0.1, a usual one 0.2, a hard and new one 0.6.  Nobody has to know it: sets and activities are
 *    turned into doses by recovery_dose() and by everything that takes events.
 *  - Why init?  recovery_init() writes `size`, `type` and "nothing known" into every field.  A struct that was only
 *    zeroed, forgotten or of another type is refused (RECOVERY_E_TYPE), so a forgotten field never reads as "no pain".
 *  - Which way do scales run?  Inside, soreness is the 0 to 10 numeric rating scale (NRS): 0 none, 10 the worst.
 *    A report carries the scale it was given on (enum recovery_scale), also those where low means sore.
 *  - May `now` lie before the last event?  For recovery_doms_timeline() yes: later events are planned sessions.  A
 *    recovery_state only looks forward: asked about a time before its last bout it answers RECOVERY_E_PAST.
 *  - Which side?  An event on RECOVERY_SIDE_BOTH acts on left and right.  A question about RECOVERY_SIDE_BOTH is
 *    answered for the side that is sorer, and the answer names it.
 *  - How do I say "unknown"?  NaN for a number, RECOVERY_TIME_UNKNOWN for a time, 0 for an enumeration or an answer.
 *    Unknown is never "no" and never "fresh": it widens the band.
 *  - What comes back?  Every pair low/high or early/late is the 10th and the 90th percentile.  The middle value of a
 *    level is the mean, of a time the median.
 *  - Memory, threads, clocks?  The library allocates nothing, keeps nothing, reads no clock, file, locale or
 *    environment.  Every function may be called from any thread, as long as no other thread writes the same struct.
 *
 * This is not a diagnosis and not a medical device; recovery_notice() says what each part is for.
 */
#ifndef RECOVERY_RECOVERY_H
#define RECOVERY_RECOVERY_H

#include <recovery/base.h>
#include <recovery/describe.h>
#include <recovery/evidence.h>
#include <recovery/body.h>
#include <recovery/event.h>
#include <recovery/exercise.h>
#include <recovery/params.h>
#include <recovery/state.h>
#include <recovery/forecast.h>
#include <recovery/batch.h>
#include <recovery/facts.h>
#include <recovery/pain.h>
#include <recovery/plan.h>
#include <recovery/text.h>

#endif
