/* text.h - the one renderer: any result as plain English. */
#ifndef RECOVERY_TEXT_H
#define RECOVERY_TEXT_H

#include <recovery/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What to render of a result. */
enum recovery_text_id {
	RECOVERY_TEXT_HEADLINE = 1,	/**< one line */
	RECOVERY_TEXT_WHOLE    = 2	/**< everything, several lines */
};

/** Write a result as plain English: local days and clock times, certainty in words, nothing promised.
 *  @param result            a recovery_timeline, _point, _rating, _driver, _verdict, _advice, _score, _action or _diag; its
 *                          `type` says which
 *  @param text              a RECOVERY_TEXT_*
 *  @param now_s             the time from which "today" and "tomorrow" are seen
 *  @param utc_offset_s      local time minus UTC in seconds
 *  @param emergency_number  NULL: "your local emergency number"
 *  @param buffer            filled with UTF-8 that ends in NUL; may be NULL with *count 0
 *  @param count             in: capacity in bytes; out: needed, NUL included.  Too small: nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, RECOVERY_E_NULL, _TYPE, _SIZE, _ENUM or _RANGE
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_text(const void *result, int32_t text, int64_t now_s, int32_t utc_offset_s,
	const char *emergency_number, char *buffer, size_t *count, recovery_diag *diag) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
