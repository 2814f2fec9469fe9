/* evidence.h - the sources behind every constant, rule and measure. */
#ifndef RECOVERY_EVIDENCE_H
#define RECOVERY_EVIDENCE_H

#include <recovery/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Kinds of study, strongest first. */
enum recovery_design {
	RECOVERY_DESIGN_META_ANALYSIS      = 1,		/**< pooled figures of several studies */
	RECOVERY_DESIGN_SYSTEMATIC_REVIEW  = 2,		/**< systematic review without pooled figures */
	RECOVERY_DESIGN_RANDOMISED_TRIAL   = 3,		/**< randomised trial */
	RECOVERY_DESIGN_CONTROLLED_TRIAL   = 4,		/**< trial with a control, not known to be randomised */
	RECOVERY_DESIGN_COHORT             = 5,		/**< people followed over time */
	RECOVERY_DESIGN_CROSS_SECTIONAL    = 6,		/**< people seen once */
	RECOVERY_DESIGN_CASE_REPORT        = 7,		/**< one or a few people */
	RECOVERY_DESIGN_GUIDELINE          = 8,		/**< guideline or position stand */
	RECOVERY_DESIGN_CONSENSUS          = 9,		/**< agreement of experts */
	RECOVERY_DESIGN_REVIEW             = 10,	/**< narrative review */
	RECOVERY_DESIGN_PUBLIC_HEALTH_PAGE = 11,	/**< page of a health service for the public */
	RECOVERY_DESIGN_EXPERT_PAGE        = 12,	/**< page of an expert or clinic */
	RECOVERY_DESIGN_JUDGEMENT          = 13		/**< our own judgement, no figure found */
};

/** Number of sources.
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_evidence_count(void);

/** Permanent id of the i-th source, 0 when there is none.
 *  @since 0.1 */
RECOVERY_API(uint32_t) recovery_evidence_at(size_t i);

/** Id of the source with this key.
 *  @param key  as recovery_evidence_key() gives it
 *  @param id   written on success only
 *  @return RECOVERY_OK, RECOVERY_E_NULL or RECOVERY_E_NOT_FOUND
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_evidence_find(const char *key, uint32_t *id) RECOVERY_MUST_USE;

/** Permanent key, author and year where there is an author; NULL for an unknown id.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_evidence_key(uint32_t id);

/** Kind of study, a RECOVERY_DESIGN_*; 0 for an unknown id.
 *  @since 0.1 */
RECOVERY_API(int32_t) recovery_evidence_design(uint32_t id);

/** Year of publication, 0 when not known.
 *  @since 0.1 */
RECOVERY_API(int32_t) recovery_evidence_year(uint32_t id);

/** Number of people, 0 when not known.
 *  @since 0.1 */
RECOVERY_API(int32_t) recovery_evidence_people(uint32_t id);

/** Where it was read: doi:, pmid: or an address; "" for our own judgement.
 *  @param buffer  filled with ASCII that ends in NUL; may be NULL with *count 0
 *  @param count   in: capacity in bytes; out: needed, NUL included.  Too small: nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, RECOVERY_E_NULL or, for an unknown id, RECOVERY_E_NOT_FOUND
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_evidence_locator(uint32_t id, char *buffer, size_t *count) RECOVERY_MUST_USE;

/** What it found, one line in our words.
 *  @param buffer  filled with UTF-8 that ends in NUL; may be NULL with *count 0
 *  @param count   in: capacity in bytes; out: needed, NUL included.  Too small: nothing else is written
 *  @return RECOVERY_OK, RECOVERY_E_SPACE, RECOVERY_E_NULL or, for an unknown id, RECOVERY_E_NOT_FOUND
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_evidence_finding(uint32_t id, char *buffer, size_t *count) RECOVERY_MUST_USE;

#ifdef __cplusplus
}
#endif
#endif
