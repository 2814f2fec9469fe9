/* batch.h - many people in one call. */
#ifndef RECOVERY_BATCH_H
#define RECOVERY_BATCH_H

#include <recovery/base.h>
#include <recovery/state.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a batch computes. */
enum recovery_channel {
	RECOVERY_CHANNEL_SORENESS         = 1,	/**< soreness of the middle kind of person, 0 to 10: the typical curve */
	RECOVERY_CHANNEL_STRENGTH         = 2,	/**< strength of the middle kind of person, % of own baseline: the typical curve */
	RECOVERY_CHANNEL_SORENESS_BANDS   = 3,	/**< mean, 10th and 90th percentile of soreness, as recovery_forecast() gives them */
	RECOVERY_CHANNEL_STRENGTH_BANDS   = 4	/**< the same of strength */
};

/** Forecasts of many people: out[athlete][place][time] for typical curves, out[athlete][place][time][3] (mean, low, high) with
 *  bands.  A muscle without a bout on record is NaN, and so is the row of a person whose state fails.
 *  @param states   `n` states of any form; the watch form has no bands
 *  @param channel  a RECOVERY_CHANNEL_*
 *  @param muscles  `place_count` of RECOVERY_MUSCLE_*
 *  @param sides    `place_count` of LEFT or RIGHT
 *  @param times_s  `time_count` times
 *  @param out      floats
 *  @param stride   floats from one person to the next, at least those of one person
 *  @param each     status of each person: RECOVERY_E_NULL, _STATE, _ALIGN, _FORM (has no bands), _PAST; may be NULL
 *  @return RECOVERY_OK also when single people failed, or why the call is refused; then nothing is written
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_batch(const recovery_state *const *states, size_t n, int32_t channel, const int32_t *muscles,
	const int32_t *sides, size_t place_count, const int64_t *times_s, size_t time_count, float *out, size_t stride,
	recovery_status *each, recovery_diag *diag) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
