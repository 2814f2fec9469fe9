/* facts.h - everything that can be present, denied or unknown about a complaint or a person.
 *
 * A fact that was not asked is unknown; silence is never "no". */
#ifndef RECOVERY_FACTS_H
#define RECOVERY_FACTS_H

#include <recovery/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Answers to a question of fact. */
enum recovery_answer {
	RECOVERY_ANSWER_UNKNOWN = 0,	/**< not asked, not answered, don't know */
	RECOVERY_ANSWER_DENIED  = 1,	/**< asked, and the answer is no */
	RECOVERY_ANSWER_PRESENT = 2	/**< yes */
};

/** Facts: signs, qualities of the pain, its behaviour, circumstances, and what a plan must know of the person and of its
 *  measures. */
enum recovery_fact_id {
	RECOVERY_FACT_SIGN_SWELLING                      = 4001,	/**< some swelling */
	RECOVERY_FACT_SIGN_SWELLING_MARKED               = 4002,	/**< clearly bigger than the other side */
	RECOVERY_FACT_SIGN_TENSE_SWELLING                = 4003,	/**< hard like wood, or the skin shiny */
	RECOVERY_FACT_SIGN_BRUISING                      = 4004,	/**< bruise */
	RECOVERY_FACT_SIGN_BRUISING_EXTENSIVE            = 4005,	/**< large or spreading bruise */
	RECOVERY_FACT_SIGN_HEAT                          = 4006,	/**< warm to the touch */
	RECOVERY_FACT_SIGN_REDNESS                       = 4007,	/**< red skin */
	RECOVERY_FACT_SIGN_REDNESS_SPREADING             = 4008,	/**< redness that spreads */
	RECOVERY_FACT_SIGN_WOUND                         = 4009,	/**< open wound or broken skin */
	RECOVERY_FACT_SIGN_SKIN_DARK_BLISTER             = 4010,	/**< black, purple or grey blotches or blisters */
	RECOVERY_FACT_SIGN_GAP                           = 4011,	/**< a dip that can be felt or seen */
	RECOVERY_FACT_SIGN_DEFORMITY                     = 4012,	/**< changed shape or odd angle */
	RECOVERY_FACT_SIGN_LUMP                          = 4013,	/**< a lump or bulge */
	RECOVERY_FACT_SIGN_POP                           = 4014,	/**< a snap or pop at the moment it happened */
	RECOVERY_FACT_SIGN_BONY_TENDERNESS               = 4015,	/**< the bone itself is sore to press */
	RECOVERY_FACT_SIGN_LOCKING                       = 4016,	/**< it catches or blocks */
	RECOVERY_FACT_SIGN_GIVING_WAY                    = 4017,	/**< it slides away or gives way */
	RECOVERY_FACT_SIGN_EFFUSION                      = 4018,	/**< fluid in a joint */
	RECOVERY_FACT_SIGN_EFFUSION_RAPID                = 4019,	/**< a joint that blew up within hours */
	RECOVERY_FACT_SIGN_WEAKNESS                      = 4020,	/**< somewhat weaker than usual */
	RECOVERY_FACT_SIGN_WEAKNESS_MARKED               = 4021,	/**< cannot do something simple because the strength is gone */
	RECOVERY_FACT_SIGN_ROM_LOSS                      = 4022,	/**< moves less far than usual */
	RECOVERY_FACT_SIGN_CANNOT_STRAIGHT_LEG_RAISE     = 4023,	/**< cannot lift the straight leg when lying */
	RECOVERY_FACT_SIGN_CANNOT_HEEL_RAISE             = 4024,	/**< cannot rise on tiptoe on that leg alone */
	RECOVERY_FACT_SIGN_COLD_PALE                     = 4025,	/**< cold or pale limb */
	RECOVERY_FACT_SIGN_BLUE_LIMB                     = 4026,	/**< blue limb */
	RECOVERY_FACT_SIGN_PROMINENT_VEINS               = 4027,	/**< veins stand out on that limb */
	RECOVERY_FACT_SIGN_CALF_SWELLING_ONE             = 4028,	/**< one calf 3 cm or more thicker than the other */
	RECOVERY_FACT_SIGN_PITTING_ONE                   = 4029,	/**< a thumb leaves a dent, on one leg */
	RECOVERY_FACT_SIGN_WHOLE_LEG_SWELLING            = 4030,	/**< the whole leg is swollen */
	RECOVERY_FACT_SIGN_DEEP_VEIN_TENDERNESS          = 4031,	/**< tender along the deep veins of the leg */
	RECOVERY_FACT_SIGN_CANNOT_4_STEPS                = 4032,	/**< could not take four steps right after and now */
	RECOVERY_FACT_SIGN_TENDER_LAT_MALLEOLUS          = 4033,	/**< outer ankle bone sore to press */
	RECOVERY_FACT_SIGN_TENDER_MED_MALLEOLUS          = 4034,	/**< inner ankle bone sore to press */
	RECOVERY_FACT_SIGN_TENDER_5TH_MET                = 4035,	/**< outer edge of the midfoot sore to press */
	RECOVERY_FACT_SIGN_TENDER_NAVICULAR              = 4036,	/**< inner side of the midfoot sore to press */
	RECOVERY_FACT_SIGN_TENDER_PATELLA_ONLY           = 4037,	/**< only the kneecap sore to press */
	RECOVERY_FACT_SIGN_TENDER_FIBULAR_HEAD           = 4038,	/**< the knob below the outer knee sore to press */
	RECOVERY_FACT_SIGN_CANNOT_FLEX_90                = 4039,	/**< cannot bend the knee to a right angle */
	RECOVERY_FACT_SIGN_CREPITUS                      = 4040,	/**< grating that can be felt or heard */
	RECOVERY_FACT_SIGN_TINGLING                      = 4041,	/**< pins and needles */
	RECOVERY_FACT_SIGN_NUMBNESS                      = 4042,	/**< numbness */
	RECOVERY_FACT_SIGN_FOOT_DROP                     = 4043,	/**< cannot lift the front of the foot */
	RECOVERY_FACT_SIGN_SADDLE_NUMBNESS               = 4044,	/**< numb where one sits or wipes */
	RECOVERY_FACT_SIGN_BLADDER_BOWEL                 = 4045,	/**< new trouble with bladder, bowels or sexual function */
	RECOVERY_FACT_SIGN_BOTH_LEGS_NEURO               = 4046,	/**< tingling, numbness or weakness in both legs */
	RECOVERY_FACT_SIGN_BOTH_ARMS_NEURO               = 4047,	/**< tingling, numbness or weakness in both arms */
	RECOVERY_FACT_SIGN_STROKE_SIGNS                  = 4048,	/**< drooping face, weak arm, slurred speech */
	RECOVERY_FACT_SIGN_HEADACHE                      = 4049,	/**< headache */
	RECOVERY_FACT_SIGN_HEADACHE_SUDDEN_SEVERE        = 4050,	/**< sudden headache that is worst within a minute */
	RECOVERY_FACT_SIGN_JAW_PAIN_CHEWING              = 4051,	/**< jaw aches when chewing */
	RECOVERY_FACT_SIGN_VISION_CHANGE                 = 4052,	/**< sight has changed */
	RECOVERY_FACT_SIGN_CONFUSION                     = 4053,	/**< confused */
	RECOVERY_FACT_SIGN_COLLAPSE                      = 4054,	/**< collapsed or fainted */
	RECOVERY_FACT_SIGN_SEIZURE                       = 4055,	/**< fit or seizure */
	RECOVERY_FACT_SIGN_DARK_URINE                    = 4056,	/**< brown, red, cola- or tea-coloured urine */
	RECOVERY_FACT_SIGN_LOW_URINE                     = 4057,	/**< passes much less urine than usual */
	RECOVERY_FACT_SIGN_FEVER                         = 4058,	/**< temperature of 38 or more, or shivering */
	RECOVERY_FACT_SIGN_UNWELL                        = 4059,	/**< feels ill */
	RECOVERY_FACT_SIGN_NAUSEA_VOMITING               = 4060,	/**< feels sick or vomits */
	RECOVERY_FACT_SIGN_WEIGHT_LOSS                   = 4061,	/**< weight lost without trying */
	RECOVERY_FACT_SIGN_CHEST_PAIN                    = 4062,	/**< pain in the chest */
	RECOVERY_FACT_SIGN_CHEST_PRESSURE                = 4063,	/**< tightness or pressure in the chest */
	RECOVERY_FACT_SIGN_PAIN_SPREAD_ARM_JAW           = 4064,	/**< pain spreads to arm, jaw, neck or back */
	RECOVERY_FACT_SIGN_BREATHLESSNESS                = 4065,	/**< short of breath more than the effort explains */
	RECOVERY_FACT_SIGN_PALPITATIONS                  = 4066,	/**< heart races or stumbles */
	RECOVERY_FACT_SIGN_COLD_SWEAT                    = 4067,	/**< cold sweat */
	RECOVERY_FACT_SIGN_DIZZINESS                     = 4068,	/**< dizzy or faint */
	RECOVERY_FACT_SIGN_COUGH_BLOOD                   = 4069,	/**< coughs up blood */
	RECOVERY_FACT_SIGN_SCROTAL_PAIN                  = 4070,	/**< pain in a testicle */
	RECOVERY_FACT_SIGN_VAGINAL_BLEEDING              = 4071,	/**< bleeding from the vagina in pregnancy */
	RECOVERY_FACT_SIGN_PUFFINESS                     = 4072,	/**< puffy hands or face */
	RECOVERY_FACT_SIGN_ARM_SWELLING_ONE              = 4073,	/**< one arm is swollen */

	RECOVERY_FACT_QUALITY_DULL_ACHE                  = 4101,	/**< dull ache */
	RECOVERY_FACT_QUALITY_TIGHT                      = 4102,	/**< tight */
	RECOVERY_FACT_QUALITY_TENDER                     = 4103,	/**< tender to press */
	RECOVERY_FACT_QUALITY_CRAMPING                   = 4104,	/**< cramping */
	RECOVERY_FACT_QUALITY_SHARP                      = 4105,	/**< sharp */
	RECOVERY_FACT_QUALITY_STABBING                   = 4106,	/**< stabbing */
	RECOVERY_FACT_QUALITY_BURNING                    = 4107,	/**< burning */
	RECOVERY_FACT_QUALITY_ELECTRIC                   = 4108,	/**< like electricity */
	RECOVERY_FACT_QUALITY_TINGLING                   = 4109,	/**< tingling pain */
	RECOVERY_FACT_QUALITY_NUMB                       = 4110,	/**< numb feeling */
	RECOVERY_FACT_QUALITY_THROBBING                  = 4111,	/**< throbbing */
	RECOVERY_FACT_QUALITY_PRESSURE                   = 4112,	/**< pressing */
	RECOVERY_FACT_QUALITY_TEARING                    = 4113,	/**< tearing */

	RECOVERY_FACT_BEHAVIOUR_EASES_WARMUP             = 4201,	/**< eases as the muscle warms up */
	RECOVERY_FACT_BEHAVIOUR_RETURNS_AFTER            = 4202,	/**< comes back after the session */
	RECOVERY_FACT_BEHAVIOUR_WORSE_MOVEMENT           = 4203,	/**< worse when moved */
	RECOVERY_FACT_BEHAVIOUR_WORSE_LOAD               = 4204,	/**< worse under load */
	RECOVERY_FACT_BEHAVIOUR_WORSE_IMPACT             = 4205,	/**< worse with impact */
	RECOVERY_FACT_BEHAVIOUR_WORSE_STRETCH            = 4206,	/**< worse when stretched */
	RECOVERY_FACT_BEHAVIOUR_WORSE_PASSIVE_STRETCH    = 4207,	/**< severe when somebody else gently stretches it */
	RECOVERY_FACT_BEHAVIOUR_WORSE_TOUCH              = 4208,	/**< worse when touched */
	RECOVERY_FACT_BEHAVIOUR_WORSE_BREATHING          = 4209,	/**< worse when breathing */
	RECOVERY_FACT_BEHAVIOUR_WORSE_EXTENSION          = 4210,	/**< worse when bending back */
	RECOVERY_FACT_BEHAVIOUR_WORSE_SITTING            = 4211,	/**< worse when sitting */
	RECOVERY_FACT_BEHAVIOUR_BUILDS_DURING            = 4212,	/**< builds up during activity */
	RECOVERY_FACT_BEHAVIOUR_REST_PAIN                = 4213,	/**< hurts at rest */
	RECOVERY_FACT_BEHAVIOUR_NIGHT_PAIN               = 4214,	/**< hurts at night */
	RECOVERY_FACT_BEHAVIOUR_CONSTANT                 = 4215,	/**< never lets up */
	RECOVERY_FACT_BEHAVIOUR_EASES_REST               = 4216,	/**< goes away with rest */
	RECOVERY_FACT_BEHAVIOUR_PREDICTABLE_EXERTIONAL   = 4217,	/**< comes each time at the same effort */
	RECOVERY_FACT_BEHAVIOUR_SETTLES_NEXT_MORNING     = 4218,	/**< settled by the next morning */
	RECOVERY_FACT_BEHAVIOUR_FLARES_NEXT_MORNING      = 4219,	/**< worse the next morning */
	RECOVERY_FACT_BEHAVIOUR_WEEK_ON_WEEK_WORSE       = 4220,	/**< worse from week to week */
	RECOVERY_FACT_BEHAVIOUR_MORNING_STIFF_SHORT      = 4221,	/**< stiff in the morning for less than half an hour */
	RECOVERY_FACT_BEHAVIOUR_MORNING_STIFF_LONG       = 4222,	/**< stiff in the morning for half an hour or more */
	RECOVERY_FACT_BEHAVIOUR_EXERTIONAL_ONLY          = 4223,	/**< only with effort */
	RECOVERY_FACT_BEHAVIOUR_WARMUP_CONTINUES         = 4224,	/**< present at warm-up and stays */
	RECOVERY_FACT_BEHAVIOUR_WARMUP_THEN_GONE         = 4225,	/**< present at warm-up, then gone */
	RECOVERY_FACT_BEHAVIOUR_WARMUP_GONE_RETURNS      = 4226,	/**< gone after warm-up, comes back in the session */
	RECOVERY_FACT_BEHAVIOUR_OUT_OF_PROPORTION        = 4227,	/**< far worse than would be expected */

	RECOVERY_FACT_CONTEXT_TRAINED                    = 4301,	/**< used to this training */
	RECOVERY_FACT_CONTEXT_NOVEL_EXERCISE             = 4302,	/**< new exercise */
	RECOVERY_FACT_CONTEXT_ECCENTRIC                  = 4303,	/**< much lowering or downhill work */
	RECOVERY_FACT_CONTEXT_HIGH_VOLUME                = 4304,	/**< much more than usual */
	RECOVERY_FACT_CONTEXT_MAX_EFFORT                 = 4305,	/**< greatest effort */
	RECOVERY_FACT_CONTEXT_LOAD_SPIKE                 = 4306,	/**< sudden rise of training over days or weeks */
	RECOVERY_FACT_CONTEXT_ONE_SIDED_EXERCISE         = 4307,	/**< only one side was trained */
	RECOVERY_FACT_CONTEXT_HEAT                       = 4308,	/**< in the heat */
	RECOVERY_FACT_CONTEXT_DEHYDRATION                = 4309,	/**< drank too little */
	RECOVERY_FACT_CONTEXT_OVERDRINKING               = 4310,	/**< drank a lot of plain fluid */
	RECOVERY_FACT_CONTEXT_PROLONGED_ENDURANCE        = 4311,	/**< long endurance event */
	RECOVERY_FACT_CONTEXT_ILLNESS_RECENT             = 4312,	/**< ill in the last days */
	RECOVERY_FACT_CONTEXT_DIRECT_BLOW                = 4313,	/**< a blow to the place */
	RECOVERY_FACT_CONTEXT_FALL                       = 4314,	/**< a fall */
	RECOVERY_FACT_CONTEXT_TWIST                      = 4315,	/**< a twist */
	RECOVERY_FACT_CONTEXT_ACCIDENT_MAJOR             = 4316,	/**< a serious accident */
	RECOVERY_FACT_CONTEXT_NECK_IMPACT                = 4317,	/**< a blow to the neck or head */
	RECOVERY_FACT_CONTEXT_STATIN                     = 4318,	/**< takes a statin */
	RECOVERY_FACT_CONTEXT_STATIN_NEW                 = 4319,	/**< new statin or raised dose */
	RECOVERY_FACT_CONTEXT_QUINOLONE                  = 4320,	/**< quinolone antibiotic now or lately */
	RECOVERY_FACT_CONTEXT_STEROID                    = 4321,	/**< takes steroids */
	RECOVERY_FACT_CONTEXT_ANTICOAGULANT              = 4322,	/**< takes a blood thinner */
	RECOVERY_FACT_CONTEXT_ALCOHOL_STIMULANT          = 4323,	/**< alcohol or stimulants */
	RECOVERY_FACT_CONTEXT_SICKLE_TRAIT               = 4324,	/**< sickle cell trait */
	RECOVERY_FACT_CONTEXT_PRIOR_RHABDO               = 4325,	/**< had muscle breakdown before */
	RECOVERY_FACT_CONTEXT_PRIOR_SAME                 = 4326,	/**< had the same before */
	RECOVERY_FACT_CONTEXT_PRIOR_DVT                  = 4327,	/**< had a clot in a vein before */
	RECOVERY_FACT_CONTEXT_CANCER_ACTIVE              = 4328,	/**< active cancer */
	RECOVERY_FACT_CONTEXT_SURGERY_RECENT             = 4329,	/**< surgery in the last weeks */
	RECOVERY_FACT_CONTEXT_IMMOBILISED                = 4330,	/**< limb in a cast or not moved */
	RECOVERY_FACT_CONTEXT_BEDRIDDEN                  = 4331,	/**< three days or more in bed */
	RECOVERY_FACT_CONTEXT_LONG_TRAVEL                = 4332,	/**< long journey lately */
	RECOVERY_FACT_CONTEXT_OESTROGEN                  = 4333,	/**< takes oestrogen */
	RECOVERY_FACT_CONTEXT_PREGNANT                   = 4334,	/**< pregnant */
	RECOVERY_FACT_CONTEXT_POSTPARTUM                 = 4335,	/**< gave birth in the last weeks */
	RECOVERY_FACT_CONTEXT_CHILD                      = 4336,	/**< child */
	RECOVERY_FACT_CONTEXT_ADOLESCENT                 = 4337,	/**< adolescent */
	RECOVERY_FACT_CONTEXT_AMENORRHOEA                = 4338,	/**< no periods */
	RECOVERY_FACT_CONTEXT_LOW_ENERGY                 = 4339,	/**< eats too little for the training */
	RECOVERY_FACT_CONTEXT_PRIOR_BSI                  = 4340,	/**< had a bone stress injury before */
	RECOVERY_FACT_CONTEXT_OSTEOPOROSIS               = 4341,	/**< osteoporosis */
	RECOVERY_FACT_CONTEXT_DIABETES                   = 4342,	/**< diabetes */
	RECOVERY_FACT_CONTEXT_IMMUNOSUPPRESSED           = 4343,	/**< weakened immune system */
	RECOVERY_FACT_CONTEXT_PROSTHETIC_JOINT           = 4344,	/**< artificial joint */
	RECOVERY_FACT_CONTEXT_JOINT_INJECTION            = 4345,	/**< injection into a joint lately */
	RECOVERY_FACT_CONTEXT_JOINT_DISEASE              = 4346,	/**< joint disease */
	RECOVERY_FACT_CONTEXT_CARDIAC_RISK               = 4347,	/**< raised risk of heart disease */
	RECOVERY_FACT_CONTEXT_HEART_DISEASE              = 4348,	/**< heart disease */
	RECOVERY_FACT_CONTEXT_EXTENSION_SPORT            = 4349,	/**< sport with much bending back */
	RECOVERY_FACT_CONTEXT_OVERHEAD_SPORT             = 4350,	/**< overhead sport */

	RECOVERY_FACT_PERSON_KIDNEY_DISEASE              = 4401,	/**< kidney disease */
	RECOVERY_FACT_PERSON_HEART_FAILURE               = 4402,	/**< heart failure or told to limit fluid */
	RECOVERY_FACT_PERSON_LOW_SODIUM                  = 4403,	/**< had low blood sodium before */
	RECOVERY_FACT_PERSON_MAGNESIUM_ALLERGY           = 4404,	/**< skin reacts to magnesium products */
	RECOVERY_FACT_PERSON_BREATHING_EXERCISE_DISTRESS = 4405,	/**< breathing exercises feel bad */
	RECOVERY_FACT_PERSON_WANTS_TOPICAL_MAGNESIUM     = 4406,	/**< would like to use magnesium cream */
	RECOVERY_FACT_PERSON_HEAVY_SWEAT                 = 4407,	/**< sweated heavily for long */
	RECOVERY_FACT_PERSON_PAIN_BEYOND_SORENESS        = 4408,	/**< there is pain beyond ordinary soreness */
	RECOVERY_FACT_PERSON_BLOOD_PRESSURE_HIGH         = 4409,	/**< high blood pressure, also when it is controlled */
	RECOVERY_FACT_PERSON_BLOOD_PRESSURE_UNCONTROLLED = 4410,	/**< high blood pressure that is not controlled */
	RECOVERY_FACT_PERSON_DIURETIC                    = 4411,	/**< takes water tablets */
	RECOVERY_FACT_PERSON_BISPHOSPHONATE              = 4412,	/**< takes a bisphosphonate for the bones */
	RECOVERY_FACT_PERSON_TETRACYCLINE                = 4413,	/**< takes a tetracycline antibiotic */
	RECOVERY_FACT_PERSON_PROTON_PUMP_INHIBITOR       = 4414,	/**< takes an acid blocker for the stomach */
	RECOVERY_FACT_PERSON_HEART_RHYTHM                = 4415,	/**< heart rhythm trouble, slow heart or heart block */
	RECOVERY_FACT_PERSON_HEART_ATTACK_RECENT         = 4416,	/**< recent heart attack or bypass surgery */
	RECOVERY_FACT_PERSON_HEART_UNSTABLE              = 4417,	/**< unstable heart disease, such as angina at rest, or a badly narrowed heart valve */
	RECOVERY_FACT_PERSON_RAYNAUD                     = 4418,	/**< fingers or toes turn white in the cold */
	RECOVERY_FACT_PERSON_COLD_URTICARIA              = 4419,	/**< gets hives from cold */
	RECOVERY_FACT_PERSON_LOST_SENSATION              = 4420,	/**< nerve damage or skin that feels less */
	RECOVERY_FACT_PERSON_LEG_ARTERY_DISEASE          = 4421,	/**< narrowed arteries of the legs */
	RECOVERY_FACT_PERSON_ARTERIAL_BYPASS             = 4422,	/**< a bypass of a leg artery under the skin */
	RECOVERY_FACT_PERSON_BLEEDING_DISORDER           = 4423,	/**< bleeds easily or for long */
	RECOVERY_FACT_PERSON_IMPLANT                     = 4424,	/**< pacemaker or another implanted device */
	RECOVERY_FACT_PERSON_EPILEPSY                    = 4425,	/**< epilepsy */
	RECOVERY_FACT_PERSON_LIVER_DISEASE               = 4426,	/**< liver disease */
	RECOVERY_FACT_PERSON_STOMACH_ULCER               = 4427,	/**< stomach ulcer or bleeding, now or before */
	RECOVERY_FACT_PERSON_ASPIRIN_ALLERGY             = 4428,	/**< allergy or asthma from aspirin or anti-inflammatory painkillers */
	RECOVERY_FACT_PERSON_NSAID_TAKEN                 = 4429,	/**< took an anti-inflammatory painkiller */
	RECOVERY_FACT_PERSON_ALCOHOL_TODAY               = 4430,	/**< alcohol today */
	RECOVERY_FACT_PERSON_GARMENT_ALLERGY             = 4431,	/**< skin reacts to tape or fabric */
	RECOVERY_FACT_PERSON_ATOPIC_DERMATITIS           = 4432,	/**< eczema */
	RECOVERY_FACT_PERSON_EATING_DISORDER             = 4433,	/**< eating disorder, now or before */
	RECOVERY_FACT_PERSON_BREASTFEEDING               = 4434,	/**< breastfeeding */
	RECOVERY_FACT_PERSON_FRACTURE_RECENT             = 4435,	/**< broken bone in the last months */
	RECOVERY_FACT_PERSON_HOT_PAD_ON_SKIN             = 4436,	/**< a hot pad or tight bandage is on the place */
	RECOVERY_FACT_PERSON_MENTHOL_ON_SKIN             = 4437,	/**< a menthol or warming rub is on the place */
	RECOVERY_FACT_PERSON_VEIN_CLOT                   = 4438,	/**< a clot or inflammation in a vein, known or suspected */
	RECOVERY_FACT_PERSON_BLOOD_PRESSURE_LOW          = 4439,	/**< low blood pressure */
	RECOVERY_FACT_PERSON_SSRI                        = 4440,	/**< takes an antidepressant of the SSRI kind */
	RECOVERY_FACT_PERSON_KIDNEY_STONES               = 4441,	/**< kidney stones, now or before */

	RECOVERY_FACT_MEASURE_AT_HAND                    = 4601,	/**< `about` is a measure: what it needs is at hand */
	RECOVERY_FACT_MEASURE_LIKED                      = 4602,	/**< `about` is a measure: the person likes it */
	RECOVERY_FACT_MEASURE_DISLIKED                   = 4603	/**< `about` is a measure: the person does not want it */
};

/** One answer.  A list of them says all that was asked; what is not in the list is unknown. */
typedef struct recovery_fact {
	uint32_t size;		/**< written by recovery_init() [By] */
	int32_t  type;		/**< RECOVERY_TYPE_FACT {enum type} */
	int32_t  about;		/**< id of the complaint it belongs to, 0: the person; of a RECOVERY_FACT_MEASURE_*, the measure */
	int32_t  fact;		/**< a RECOVERY_FACT_*, or a further RECOVERY_REGION_* or RECOVERY_MUSCLE_* that hurts */
	int32_t  answer;	/**< the answer {enum answer} */
	int32_t  reserved;	/**< 0 {0..0} */
} recovery_fact;

#ifdef __cplusplus
}
#endif
#endif
