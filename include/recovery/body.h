/* body.h - muscle groups, regions, structures and sides.
 *
 * Ids of muscles, regions, structures, activities, movements, facts, measures and rules never overlap. */
#ifndef RECOVERY_BODY_H
#define RECOVERY_BODY_H

#include <recovery/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The muscle groups trainers use.  Each exists on the left and on the right. */
enum recovery_muscle {
	RECOVERY_MUSCLE_NECK_FLEXORS         = 101,	/**< front of the neck */
	RECOVERY_MUSCLE_NECK_EXTENSORS       = 102,	/**< back of the neck */
	RECOVERY_MUSCLE_UPPER_TRAPEZIUS      = 103,	/**< upper traps */
	RECOVERY_MUSCLE_MID_LOWER_TRAPEZIUS  = 104,	/**< middle and lower traps */
	RECOVERY_MUSCLE_RHOMBOIDS            = 105,	/**< between the shoulder blades */
	RECOVERY_MUSCLE_LATISSIMUS           = 106,	/**< lats */
	RECOVERY_MUSCLE_ERECTOR_SPINAE       = 107,	/**< back extensors */
	RECOVERY_MUSCLE_QUADRATUS_LUMBORUM   = 108,	/**< side of the lower back */
	RECOVERY_MUSCLE_DELTOID_ANTERIOR     = 109,	/**< front of the shoulder */
	RECOVERY_MUSCLE_DELTOID_LATERAL      = 110,	/**< side of the shoulder */
	RECOVERY_MUSCLE_DELTOID_POSTERIOR    = 111,	/**< back of the shoulder */
	RECOVERY_MUSCLE_ROTATOR_CUFF         = 112,	/**< deep muscles around the shoulder joint */
	RECOVERY_MUSCLE_PECTORALS            = 113,	/**< chest */
	RECOVERY_MUSCLE_SERRATUS_ANTERIOR    = 114,	/**< side of the ribs */
	RECOVERY_MUSCLE_BICEPS               = 115,	/**< front of the upper arm */
	RECOVERY_MUSCLE_TRICEPS              = 116,	/**< back of the upper arm */
	RECOVERY_MUSCLE_FOREARM_FLEXORS      = 117,	/**< palm side of the forearm */
	RECOVERY_MUSCLE_FOREARM_EXTENSORS    = 118,	/**< back of the forearm */
	RECOVERY_MUSCLE_RECTUS_ABDOMINIS     = 119,	/**< front of the belly */
	RECOVERY_MUSCLE_OBLIQUES             = 120,	/**< side of the belly */
	RECOVERY_MUSCLE_HIP_FLEXORS          = 121,	/**< front of the hip */
	RECOVERY_MUSCLE_GLUTEUS_MAXIMUS      = 122,	/**< buttock */
	RECOVERY_MUSCLE_GLUTEUS_MEDIUS       = 123,	/**< side of the hip */
	RECOVERY_MUSCLE_DEEP_HIP_ROTATORS    = 124,	/**< deep in the buttock */
	RECOVERY_MUSCLE_ADDUCTORS            = 125,	/**< inner thigh */
	RECOVERY_MUSCLE_QUADRICEPS           = 126,	/**< front of the thigh */
	RECOVERY_MUSCLE_HAMSTRINGS           = 127,	/**< back of the thigh */
	RECOVERY_MUSCLE_TENSOR_FASCIAE_LATAE = 128,	/**< outer thigh */
	RECOVERY_MUSCLE_GASTROCNEMIUS        = 129,	/**< upper calf */
	RECOVERY_MUSCLE_SOLEUS               = 130,	/**< deep calf */
	RECOVERY_MUSCLE_TIBIALIS_ANTERIOR    = 131,	/**< front of the shin */
	RECOVERY_MUSCLE_FIBULARIS            = 132,	/**< outer lower leg */
	RECOVERY_MUSCLE_TIBIALIS_POSTERIOR   = 133,	/**< inner deep calf */
	RECOVERY_MUSCLE_FOOT_INTRINSICS      = 134	/**< sole of the foot */
};

/** Regions of the body. */
enum recovery_region {
	RECOVERY_REGION_HEAD        = 201,	/**< head */
	RECOVERY_REGION_JAW         = 202,	/**< jaw */
	RECOVERY_REGION_NECK        = 203,	/**< neck */
	RECOVERY_REGION_SHOULDER    = 204,	/**< shoulder */
	RECOVERY_REGION_UPPER_ARM   = 205,	/**< upper arm */
	RECOVERY_REGION_ELBOW       = 206,	/**< elbow */
	RECOVERY_REGION_FOREARM     = 207,	/**< forearm */
	RECOVERY_REGION_WRIST       = 208,	/**< wrist */
	RECOVERY_REGION_HAND        = 209,	/**< hand */
	RECOVERY_REGION_CHEST       = 210,	/**< chest */
	RECOVERY_REGION_UPPER_BACK  = 211,	/**< upper back */
	RECOVERY_REGION_LOWER_BACK  = 212,	/**< lower back */
	RECOVERY_REGION_FLANK       = 213,	/**< flank */
	RECOVERY_REGION_ABDOMEN     = 214,	/**< abdomen */
	RECOVERY_REGION_PELVIS      = 215,	/**< pelvis */
	RECOVERY_REGION_BUTTOCK     = 216,	/**< buttock */
	RECOVERY_REGION_HIP         = 217,	/**< hip */
	RECOVERY_REGION_GROIN       = 218,	/**< groin */
	RECOVERY_REGION_GENITAL     = 219,	/**< genitals */
	RECOVERY_REGION_THIGH_FRONT = 220,	/**< front of the thigh */
	RECOVERY_REGION_THIGH_BACK  = 221,	/**< back of the thigh */
	RECOVERY_REGION_THIGH_INNER = 222,	/**< inner thigh */
	RECOVERY_REGION_THIGH_OUTER = 223,	/**< outer thigh */
	RECOVERY_REGION_KNEE        = 224,	/**< knee */
	RECOVERY_REGION_SHIN        = 225,	/**< shin */
	RECOVERY_REGION_CALF        = 226,	/**< calf */
	RECOVERY_REGION_ANKLE       = 227,	/**< ankle */
	RECOVERY_REGION_HEEL        = 228,	/**< heel */
	RECOVERY_REGION_MIDFOOT     = 229,	/**< middle of the foot */
	RECOVERY_REGION_FOREFOOT    = 230,	/**< front of the foot */
	RECOVERY_REGION_WHOLE_BODY  = 231	/**< everywhere */
};

/** Tissues a person can point to. */
enum recovery_structure {
	RECOVERY_STRUCTURE_MUSCLE_BELLY          = 301,	/**< meaty middle of a muscle */
	RECOVERY_STRUCTURE_MYOTENDINOUS_JUNCTION = 302,	/**< where muscle turns to cord */
	RECOVERY_STRUCTURE_TENDON                = 303,	/**< cord */
	RECOVERY_STRUCTURE_ENTHESIS              = 304,	/**< where a cord meets bone */
	RECOVERY_STRUCTURE_FASCIA                = 305,	/**< sheet around muscles */
	RECOVERY_STRUCTURE_JOINT                 = 306,	/**< joint */
	RECOVERY_STRUCTURE_LIGAMENT              = 307,	/**< band that holds a joint */
	RECOVERY_STRUCTURE_BONE                  = 308,	/**< bone */
	RECOVERY_STRUCTURE_GROWTH_PLATE          = 309,	/**< growth zone of a bone, only under about 18 years */
	RECOVERY_STRUCTURE_SPINE                 = 310,	/**< spine */
	RECOVERY_STRUCTURE_NERVE_PATH            = 311,	/**< a line that tingles or shoots */
	RECOVERY_STRUCTURE_CHEST_WALL            = 312,	/**< ribs and chest muscles, can be reached with a finger */
	RECOVERY_STRUCTURE_CHEST_CENTRAL         = 313,	/**< deep in the chest, cannot be reached with a finger */
	RECOVERY_STRUCTURE_ABDOMINAL_WALL        = 314,	/**< muscles of the belly */
	RECOVERY_STRUCTURE_SKIN                  = 315,	/**< skin */
	RECOVERY_STRUCTURE_GENITAL               = 316,	/**< genitals */
	RECOVERY_STRUCTURE_HEAD                  = 317,	/**< head */
	RECOVERY_STRUCTURE_WHOLE_BODY            = 318	/**< everywhere */
};

/** Sides of the body, the person's own left and right. */
enum recovery_side {
	RECOVERY_SIDE_LEFT    = 1,	/**< left */
	RECOVERY_SIDE_RIGHT   = 2,	/**< right */
	RECOVERY_SIDE_BOTH    = 3,	/**< left and right alike */
	RECOVERY_SIDE_MIDLINE = 4	/**< in the middle (complaints only) */
};

/** Names that a muscle, region or structure has. */
enum recovery_body_text {
	RECOVERY_BODY_TEXT_ENGLISH = 1,	/**< as a trainer says it: "quadriceps" */
	RECOVERY_BODY_TEXT_PLAIN   = 2,	/**< as anybody says it: "front of the thigh" */
	RECOVERY_BODY_TEXT_LATIN   = 3,	/**< the members, after the Terminologia Anatomica */
	RECOVERY_BODY_TEXT_SLUG_RN = 4,	/**< part name in the npm package react-native-body-highlighter, muscles only */
	RECOVERY_BODY_TEXT_SLUG_WEB = 5	/**< part name in the npm package react-body-highlighter, muscles only */
};

/** A name of a muscle, region or structure.
 *  @param id    a RECOVERY_MUSCLE_*, RECOVERY_REGION_* or RECOVERY_STRUCTURE_*
 *  @param text  a RECOVERY_BODY_TEXT_*
 *  @return static text, "" when it has none, NULL for an unknown id or kind of text
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_body_name(int32_t id, int32_t text);

/** The region in which a muscle lies.
 *  @param muscle  a RECOVERY_MUSCLE_*
 *  @param i       0 for the main region, 1 for a second one
 *  @return a RECOVERY_REGION_*, 0 when there is none
 *  @since 0.1 */
RECOVERY_API(int32_t) recovery_muscle_region(int32_t muscle, size_t i);

#ifdef __cplusplus
}
#endif
#endif
