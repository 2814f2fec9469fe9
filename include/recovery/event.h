/* event.h - the person, and the log: sets, activities, protocols, bouts, reports, strength tests.
 *
 * One struct is one row of the log, in C, in a database and in a data frame, and the only way in. */
#ifndef RECOVERY_EVENT_H
#define RECOVERY_EVENT_H

#include <recovery/base.h>
#include <recovery/body.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Sex, as far as studies tell it apart. */
enum recovery_sex {
	RECOVERY_SEX_FEMALE = 1,	/**< female */
	RECOVERY_SEX_MALE   = 2		/**< male */
};

/** Training status of the person. */
enum recovery_training {
	RECOVERY_TRAINING_UNTRAINED    = 1,	/**< no regular training in the last half year */
	RECOVERY_TRAINING_RECREATIONAL = 2,	/**< trains now and then, or for less than a year */
	RECOVERY_TRAINING_TRAINED      = 3,	/**< trains regularly, for a year or more */
	RECOVERY_TRAINING_COMPETITIVE  = 4	/**< trains for competition */
};

/** What is known of the person.  NULL instead of it means: nothing. */
typedef struct recovery_person {
	uint32_t size;			/**< written by recovery_init() [By] */
	int32_t  type;			/**< RECOVERY_TYPE_PERSON {enum type} */
	int32_t  sex;			/**< sex; it changes no forecast, see docs/MODEL.md {enum sex} */
	int32_t  training;		/**< training status: sets the protection a log begins with {enum training} */
	double   age_y;			/**< age [a] {0..130} */
	double   mass_kg;		/**< body mass; without it body-weight work is judged with a wide band [kg] {2..500} */
	double   sessions_per_week;	/**< training sessions in a usual week before the log begins [/wk] {0..50} */
} recovery_person;

/** Kinds of event. */
enum recovery_kind {
	RECOVERY_KIND_BOUT     = 1,	/**< a dose given directly: what = muscle, dose */
	RECOVERY_KIND_SET      = 2,	/**< one set of a movement: what = movement, reps; load_kg, rir or rpe when known */
	RECOVERY_KIND_ACTIVITY = 3,	/**< sport or work: what = activity, duration_s; rpe, climb_m, descent_m when known */
	RECOVERY_KIND_REPORT   = 4,	/**< a soreness rating: what = muscle, region or 0 (general), scale, value */
	RECOVERY_KIND_STRENGTH = 5,	/**< a strength test: what = muscle or 0, value in % of own baseline */
	RECOVERY_KIND_PROTOCOL = 6	/**< counted contractions: what = muscle, contractions; their kind, intensity, velocity and length when known */
};

/** Kinds of set. */
enum recovery_set_kind {
	RECOVERY_SET_KIND_NORMAL  = 1,	/**< working set */
	RECOVERY_SET_KIND_WARM_UP = 2,	/**< warm-up set */
	RECOVERY_SET_KIND_DROP    = 3,	/**< drop set: straight on with less load */
	RECOVERY_SET_KIND_FAILURE = 4	/**< set to failure */
};

/** Kinds of contraction. */
enum recovery_contraction {
	RECOVERY_CONTRACTION_ECCENTRIC  = 1,	/**< the muscle lengthens under load */
	RECOVERY_CONTRACTION_CONCENTRIC = 2,	/**< the muscle shortens under load */
	RECOVERY_CONTRACTION_ISOMETRIC  = 3,	/**< the muscle holds its length */
	RECOVERY_CONTRACTION_MIXED      = 4	/**< shortens and lengthens each time, as in lifting and lowering */
};

/** Scales on which soreness is reported.  A reversed scale says low for sore. */
enum recovery_scale {
	RECOVERY_SCALE_NRS_0_10            = 1,		/**< 0 none to 10 worst: the numeric rating scale */
	RECOVERY_SCALE_VAS_0_100           = 2,		/**< 0 to 100 mm line: the visual analogue scale */
	RECOVERY_SCALE_LIKERT_1_5          = 3,		/**< 1 none to 5 worst */
	RECOVERY_SCALE_HOOPER_1_7          = 4,		/**< 1 none to 7 worst */
	RECOVERY_SCALE_RATING_1_10         = 5,		/**< 1 none to 10 worst */
	RECOVERY_SCALE_VERBAL_0_3          = 6,		/**< 0 none, 1 mild, 2 moderate, 3 severe */
	RECOVERY_SCALE_NRS_0_10_REVERSED   = 101,	/**< 10 none to 0 worst */
	RECOVERY_SCALE_VAS_0_100_REVERSED  = 102,	/**< 100 none to 0 worst */
	RECOVERY_SCALE_LIKERT_1_5_REVERSED = 103,	/**< 5 none to 1 worst */
	RECOVERY_SCALE_HOOPER_1_7_REVERSED = 104,	/**< 7 none to 1 worst */
	RECOVERY_SCALE_RATING_1_10_REVERSED = 105,	/**< 10 none to 1 worst */
	RECOVERY_SCALE_VERBAL_0_3_REVERSED = 106	/**< 3 none to 0 severe */
};

/** Sports and activities. */
enum recovery_activity {
	RECOVERY_ACTIVITY_WALKING    = 1001,	/**< walking */
	RECOVERY_ACTIVITY_HIKING     = 1002,	/**< hiking, with climb and descent where known */
	RECOVERY_ACTIVITY_RUNNING    = 1003,	/**< running on road or track */
	RECOVERY_ACTIVITY_TRAIL_RUNNING = 1004,	/**< running on hills, with climb and descent where known */
	RECOVERY_ACTIVITY_CYCLING    = 1005,	/**< cycling */
	RECOVERY_ACTIVITY_SWIMMING   = 1006,	/**< swimming */
	RECOVERY_ACTIVITY_ROWING     = 1007,	/**< rowing, on water or machine */
	RECOVERY_ACTIVITY_FOOTBALL   = 1008,	/**< football (soccer) */
	RECOVERY_ACTIVITY_TENNIS     = 1009,	/**< tennis, padel, squash */
	RECOVERY_ACTIVITY_CLIMBING   = 1010,	/**< climbing and bouldering */
	RECOVERY_ACTIVITY_SKIING     = 1011,	/**< downhill skiing */
	RECOVERY_ACTIVITY_YOGA       = 1012,	/**< yoga, mobility */
	RECOVERY_ACTIVITY_INDOOR_CYCLING = 1013,	/**< indoor cycling, spinning */
	RECOVERY_ACTIVITY_MOUNTAIN_BIKING = 1014,	/**< mountain biking */
	RECOVERY_ACTIVITY_BASKETBALL = 1015,	/**< basketball */
	RECOVERY_ACTIVITY_VOLLEYBALL = 1016,	/**< volleyball, beach volleyball */
	RECOVERY_ACTIVITY_HANDBALL = 1017,	/**< handball */
	RECOVERY_ACTIVITY_RUGBY = 1018,	/**< rugby, American football, Australian football */
	RECOVERY_ACTIVITY_FIELD_HOCKEY = 1019,	/**< field hockey, lacrosse, floorball */
	RECOVERY_ACTIVITY_ICE_HOCKEY = 1020,	/**< ice hockey */
	RECOVERY_ACTIVITY_BASEBALL = 1021,	/**< baseball, softball, cricket */
	RECOVERY_ACTIVITY_GOLF = 1022,	/**< golf */
	RECOVERY_ACTIVITY_BADMINTON = 1023,	/**< badminton */
	RECOVERY_ACTIVITY_TABLE_TENNIS = 1024,	/**< table tennis */
	RECOVERY_ACTIVITY_STRIKING = 1025,	/**< boxing, kickboxing, karate and other striking */
	RECOVERY_ACTIVITY_GRAPPLING = 1026,	/**< judo, wrestling and other grappling */
	RECOVERY_ACTIVITY_GYMNASTICS = 1027,	/**< gymnastics, calisthenics */
	RECOVERY_ACTIVITY_DANCE = 1028,	/**< dance, ballet */
	RECOVERY_ACTIVITY_AEROBICS = 1029,	/**< aerobics, step and group fitness */
	RECOVERY_ACTIVITY_CIRCUIT_TRAINING = 1030,	/**< circuit and interval training with mixed exercises */
	RECOVERY_ACTIVITY_ROPE_SKIPPING = 1031,	/**< rope skipping */
	RECOVERY_ACTIVITY_STAIR_CLIMBING = 1032,	/**< stairs or stair machine */
	RECOVERY_ACTIVITY_ELLIPTICAL = 1033,	/**< elliptical trainer */
	RECOVERY_ACTIVITY_CROSS_COUNTRY_SKIING = 1034,	/**< cross-country skiing, roller skiing */
	RECOVERY_ACTIVITY_SNOWBOARDING = 1035,	/**< snowboarding */
	RECOVERY_ACTIVITY_SKATING = 1036,	/**< ice, inline and roller skating */
	RECOVERY_ACTIVITY_SNOWSHOEING = 1037,	/**< snowshoe walking, with climb and descent where known */
	RECOVERY_ACTIVITY_NORDIC_WALKING = 1038,	/**< walking with poles, with climb and descent where known */
	RECOVERY_ACTIVITY_SPRINTING = 1039,	/**< sprints, track athletics */
	RECOVERY_ACTIVITY_JUMPING = 1040,	/**< jumps, plyometrics */
	RECOVERY_ACTIVITY_PADDLING = 1041,	/**< canoe, kayak, stand-up paddling */
	RECOVERY_ACTIVITY_SURFING = 1042,	/**< surfing, windsurfing, kitesurfing */
	RECOVERY_ACTIVITY_SAILING = 1043,	/**< dinghy sailing */
	RECOVERY_ACTIVITY_AQUA_FITNESS = 1044,	/**< exercise in water */
	RECOVERY_ACTIVITY_WATER_POLO = 1045,	/**< water polo */
	RECOVERY_ACTIVITY_HORSE_RIDING = 1046,	/**< horse riding */
	RECOVERY_ACTIVITY_PILATES = 1047,	/**< pilates, barre */
	RECOVERY_ACTIVITY_TAI_CHI = 1048,	/**< tai chi, qigong */
	RECOVERY_ACTIVITY_MOVING_HOUSE = 1049,	/**< moving house, carrying loads up and down */
	RECOVERY_ACTIVITY_GARDENING = 1050,	/**< gardening, digging, shovelling snow */
	RECOVERY_ACTIVITY_BUILDING_WORK = 1051,	/**< building and other heavy manual work */
	RECOVERY_ACTIVITY_MOUNTAINEERING = 1052,	/**< mountaineering, with climb and descent where known */
	RECOVERY_ACTIVITY_ORIENTEERING = 1053,	/**< orienteering, with climb and descent where known */
	RECOVERY_ACTIVITY_DISC_SPORTS = 1054	/**< ultimate frisbee, flag and touch games */
};

/** One row of the log.  Which fields count depends on `kind`; the others stay unknown. */
typedef struct recovery_event {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_EVENT {enum type} */
	int32_t  kind;		/**< what happened {enum kind} */
	int32_t  what;		/**< muscle (BOUT, PROTOCOL, REPORT, STRENGTH), region (REPORT), movement (SET), activity (ACTIVITY) */
	int32_t  side;		/**< side; 0 counts as both {enum side} */
	int32_t  scale;		/**< scale of `value` in a REPORT {enum scale} */
	int32_t  set_kind;	/**< kind of a SET; 0 counts as a working set {enum set_kind} */
	int32_t  contraction;	/**< kind of contraction of a PROTOCOL; unknown counts as mixed, with a wide band {enum contraction} */
	int64_t  time_s;	/**< begin of the time in which it happened [s] {time} */
	double   window_s;	/**< it happened within [time_s, time_s + window_s): 0 exact, 86400 "that day" [s] {0..604800 default 0} */
	double   duration_s;	/**< how long it lasted [s] {0..604800} */
	double   reps;		/**< repetitions done, both sides counted once [1] {0..1000} */
	double   load_kg;	/**< external load; on assisted movements the help [kg] {0..1000} */
	double   rir;		/**< repetitions in reserve [1] {0..30} */
	double   rpe;		/**< rating of perceived exertion, of the set or the session [1] {0..10} */
	double   eccentric;	/**< share of the work done as it lengthens, 0.5 usual, 1 lowering only [1] {0..1} */
	double   climb_m;	/**< metres of climb; it counts where it is done on foot [m] {0..20000} */
	double   descent_m;	/**< metres of descent; it counts where it is done on foot [m] {0..20000} */
	double   dose;		/**< dose of a BOUT, 1 = the laboratory bout [1] {0..10} */
	double   dose_log_sd;	/**< standard deviation of the natural logarithm of `dose`; unknown counts as 0.3 [1] {0..3} */
	double   value;		/**< rating on `scale` (REPORT), or % of own baseline (STRENGTH) {-1000..1000} */
	double   contractions;	/**< number of contractions of a PROTOCOL [1] {0..2000} */
	double   intensity_pct;	/**< their load in % of the maximum; unknown counts as maximal, with a wider band [%] {0..200} */
	double   velocity_dps;	/**< angular velocity of the joint as the muscle lengthens; unknown counts as usual [deg/s] {0..1000} */
	double   length;	/**< muscle length they are done at, 0 shortest, 1 longest; unknown counts as middle [1] {0..1} */
} recovery_event;

/** Check one event as every call does that takes events.
 *  @return RECOVERY_OK, or why it is refused: RECOVERY_E_NULL, _TYPE, _SIZE, _NEWER, _ENUM, _RANGE, _MISSING
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_event_check(const recovery_event *event, recovery_diag *diag) RECOVERY_MUST_USE;

/** The total order in which events enter: by time, then doses (bouts, sets, activities, protocols) before reports before strength
 *  tests, then by what, side and place in the array.
 *  @param events  `n` events, in any order
 *  @param order   `n` places, filled with indices into `events`; untouched on failure
 *  @return RECOVERY_OK or why an event is refused, with its index in `diag`
 *  @since 0.1 */
RECOVERY_API(recovery_status) recovery_order(const recovery_event *events, size_t n, uint64_t *order, recovery_diag *diag) RECOVERY_MUST_USE;

/** A rating turned into the 0 to 10 numeric rating scale.
 *  @param scale  a RECOVERY_SCALE_*
 *  @return soreness 0 to 10; NaN for an unknown scale or a value off the scale
 *  @since 0.1 */
RECOVERY_API(double) recovery_scale_to_nrs(int32_t scale, double value);

/** Soreness 0 to 10 as a rating on another scale, not rounded.
 *  @return NaN for an unknown scale or soreness outside 0 to 10
 *  @since 0.1 */
RECOVERY_API(double) recovery_scale_from_nrs(int32_t scale, double nrs);

#ifdef __cplusplus
}
#endif
#endif
