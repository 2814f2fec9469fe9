"""Written by stubs.py from what librecovery says of itself; do not edit."""

from ._describe import Enum as _Enum


class Enum(_Enum):
    """The enumerations."""

    ENUM = 1  # the enumerations
    TYPE = 2  # the structs
    FIELD_KIND = 3  # machine types of fields
    STATUS_CODE = 4  # what calls return
    PART = 5  # parts of the library
    DESIGN = 6  # kinds of study
    MUSCLE = 7  # muscle groups
    REGION = 8  # body regions
    STRUCTURE = 9  # tissues one can point to
    SIDE = 10  # sides of the body
    BODY_TEXT = 11  # names a muscle, region or structure has
    KIND = 12  # kinds of event
    SET_KIND = 13  # kinds of set
    SCALE = 14  # rating scales
    SEX = 15  # sex
    TRAINING = 16  # training status
    ACTIVITY = 17  # sports and activities
    MOVEMENT = 18  # movements of strength training
    FORM = 19  # forms of a state
    PHASE = 20  # phases of soreness
    ANSWER = 21  # answers to a question of fact
    FACT = 22  # facts that can be present, denied or unknown
    SPREAD = 23  # how far a pain spreads
    ONSET = 24  # how a pain began
    TREND = 25  # which way a pain goes
    FUNCTION = 26  # what a pain does to movement
    DECISION = 27  # what to do about a pain
    PAIN_CLASS = 28  # what a pain resembles
    RULE = 29  # rules about pain
    GOAL = 30  # goals of training
    MEASURE = 31  # measures a plan can hold
    VERB = 32  # what a plan says of a measure or muscle
    REASON = 33  # why an action stands in a plan
    UNIT = 34  # units of amounts
    CERTAINTY = 35  # GRADE certainty of evidence
    OUTCOME = 36  # what a measure acts on
    TEXT = 37  # what recovery_text() renders
    CONTRACTION = 38  # kinds of contraction
    CHANNEL = 39  # what a batch computes
    SCORE = 40  # published scores about pain
    QUESTION = 41  # groups of facts to ask about a pain
    LEAVE_OUT = 42  # kinds of work to leave out
    RANGE = 43  # how far to move under load
    WATCH = 44  # what to watch for
    EFFECT_UNIT = 45  # units of effects


class Type(_Enum):
    """The structs."""

    DIAG = 11  # recovery_diag: why a call failed
    PERSON = 12  # recovery_person: what is known of the person
    EVENT = 13  # recovery_event: one row of the log
    POINT = 14  # recovery_point: the forecast at one time
    TIMELINE = 15  # recovery_timeline: the course of one muscle
    FACT = 16  # recovery_fact: one answer about signs, context, conditions ...
    COMPLAINT = 17  # recovery_complaint: one place that hurts
    VERDICT = 18  # recovery_verdict: what kind of pain, and the decision
    REQUEST = 19  # recovery_request: what a plan is wanted for
    ACTION = 20  # recovery_action: one line of a plan
    MOVEMENT = 21  # recovery_movement: what the table says of an exercise
    PARAMS = 22  # recovery_params: the constants of the model
    RATING = 23  # recovery_rating: what the person would answer when asked
    DRIVER = 24  # recovery_driver: one bout and its part of the soreness
    SCORE = 25  # recovery_score: a published score of one complaint
    ADVICE = 26  # recovery_advice: how to train with a complaint


class FieldKind(_Enum):
    """Machine types of fields."""

    U32 = 1  # uint32_t
    I32 = 2  # int32_t
    U64 = 3  # uint64_t
    I64 = 4  # int64_t
    F64 = 5  # double


class StatusCode(_Enum):
    """What calls return."""

    OK = 0  # done
    E_NULL = -3  # a pointer that must not be NULL is NULL
    E_TYPE = -5  # the struct was never given to recovery_init(), or is of another type
    E_SIZE = -7  # `size` of the struct cannot be right, or differs within one array
    E_NEWER = -12  # the caller uses a field that this library does not know yet
    E_RANGE = -18  # a number lies outside its documented range
    E_ENUM = -25  # a value is not in its enumeration
    E_MISSING = -27  # a field that this kind of event needs is unknown
    E_CONFLICT = -31  # two inputs contradict each other
    E_ORDER = -33  # events are not in the order of recovery_order()
    E_PAST = -36  # before the last thing the state has seen
    E_NOT_FOUND = -38  # no such element
    E_SPACE = -44  # the caller's buffer is too small; the needed count was written
    E_ALIGN = -47  # memory for a state must start at a multiple of 8
    E_STATE = -52  # these bytes are not a whole state, or were damaged
    E_FORM = -55  # this form of a state cannot answer that
    E_SELFTEST = -58  # this build does not compute the published numbers


class Part(_Enum):
    """Parts of the library."""

    FORECAST = 1  # forecast of soreness and strength
    PAIN = 2  # reading of a complaint
    PLAN = 3  # what to do now


class Design(_Enum):
    """Kinds of study."""

    META_ANALYSIS = 1  # pooled figures of several studies
    SYSTEMATIC_REVIEW = 2  # systematic review without pooled figures
    RANDOMISED_TRIAL = 3  # randomised trial
    CONTROLLED_TRIAL = 4  # trial with a control, not known to be randomised
    COHORT = 5  # people followed over time
    CROSS_SECTIONAL = 6  # people seen once
    CASE_REPORT = 7  # one or a few people
    GUIDELINE = 8  # guideline or position stand
    CONSENSUS = 9  # agreement of experts
    REVIEW = 10  # narrative review
    PUBLIC_HEALTH_PAGE = 11  # page of a health service for the public
    EXPERT_PAGE = 12  # page of an expert or clinic
    JUDGEMENT = 13  # our own judgement, no figure found


class Muscle(_Enum):
    """Muscle groups."""

    NECK_FLEXORS = 101  # front of the neck
    NECK_EXTENSORS = 102  # back of the neck
    UPPER_TRAPEZIUS = 103  # upper traps
    MID_LOWER_TRAPEZIUS = 104  # middle and lower traps
    RHOMBOIDS = 105  # between the shoulder blades
    LATISSIMUS = 106  # lats
    ERECTOR_SPINAE = 107  # back extensors
    QUADRATUS_LUMBORUM = 108  # side of the lower back
    DELTOID_ANTERIOR = 109  # front of the shoulder
    DELTOID_LATERAL = 110  # side of the shoulder
    DELTOID_POSTERIOR = 111  # back of the shoulder
    ROTATOR_CUFF = 112  # deep muscles around the shoulder joint
    PECTORALS = 113  # chest
    SERRATUS_ANTERIOR = 114  # side of the ribs
    BICEPS = 115  # front of the upper arm
    TRICEPS = 116  # back of the upper arm
    FOREARM_FLEXORS = 117  # palm side of the forearm
    FOREARM_EXTENSORS = 118  # back of the forearm
    RECTUS_ABDOMINIS = 119  # front of the belly
    OBLIQUES = 120  # side of the belly
    HIP_FLEXORS = 121  # front of the hip
    GLUTEUS_MAXIMUS = 122  # buttock
    GLUTEUS_MEDIUS = 123  # side of the hip
    DEEP_HIP_ROTATORS = 124  # deep in the buttock
    ADDUCTORS = 125  # inner thigh
    QUADRICEPS = 126  # front of the thigh
    HAMSTRINGS = 127  # back of the thigh
    TENSOR_FASCIAE_LATAE = 128  # outer thigh
    GASTROCNEMIUS = 129  # upper calf
    SOLEUS = 130  # deep calf
    TIBIALIS_ANTERIOR = 131  # front of the shin
    FIBULARIS = 132  # outer lower leg
    TIBIALIS_POSTERIOR = 133  # inner deep calf
    FOOT_INTRINSICS = 134  # sole of the foot


class Region(_Enum):
    """Body regions."""

    HEAD = 201  # head
    JAW = 202  # jaw
    NECK = 203  # neck
    SHOULDER = 204  # shoulder
    UPPER_ARM = 205  # upper arm
    ELBOW = 206  # elbow
    FOREARM = 207  # forearm
    WRIST = 208  # wrist
    HAND = 209  # hand
    CHEST = 210  # chest
    UPPER_BACK = 211  # upper back
    LOWER_BACK = 212  # lower back
    FLANK = 213  # flank
    ABDOMEN = 214  # abdomen
    PELVIS = 215  # pelvis
    BUTTOCK = 216  # buttock
    HIP = 217  # hip
    GROIN = 218  # groin
    GENITAL = 219  # genitals
    THIGH_FRONT = 220  # front of the thigh
    THIGH_BACK = 221  # back of the thigh
    THIGH_INNER = 222  # inner thigh
    THIGH_OUTER = 223  # outer thigh
    KNEE = 224  # knee
    SHIN = 225  # shin
    CALF = 226  # calf
    ANKLE = 227  # ankle
    HEEL = 228  # heel
    MIDFOOT = 229  # middle of the foot
    FOREFOOT = 230  # front of the foot
    WHOLE_BODY = 231  # everywhere


class Structure(_Enum):
    """Tissues one can point to."""

    MUSCLE_BELLY = 301  # meaty middle of a muscle
    MYOTENDINOUS_JUNCTION = 302  # where muscle turns to cord
    TENDON = 303  # cord
    ENTHESIS = 304  # where a cord meets bone
    FASCIA = 305  # sheet around muscles
    JOINT = 306  # joint
    LIGAMENT = 307  # band that holds a joint
    BONE = 308  # bone
    GROWTH_PLATE = 309  # growth zone of a bone, only under about 18 years
    SPINE = 310  # spine
    NERVE_PATH = 311  # a line that tingles or shoots
    CHEST_WALL = 312  # ribs and chest muscles, can be reached with a finger
    CHEST_CENTRAL = 313  # deep in the chest, cannot be reached with a finger
    ABDOMINAL_WALL = 314  # muscles of the belly
    SKIN = 315  # skin
    GENITAL = 316  # genitals
    HEAD = 317  # head
    WHOLE_BODY = 318  # everywhere


class Side(_Enum):
    """Sides of the body."""

    LEFT = 1  # left
    RIGHT = 2  # right
    BOTH = 3  # left and right alike
    MIDLINE = 4  # in the middle (complaints only)


class BodyText(_Enum):
    """Names a muscle, region or structure has."""

    ENGLISH = 1  # as a trainer says it: "quadriceps"
    PLAIN = 2  # as anybody says it: "front of the thigh"
    LATIN = 3  # the members, after the Terminologia Anatomica
    SLUG_RN = 4  # part name in the npm package react-native-body-highlighter, muscles only
    SLUG_WEB = 5  # part name in the npm package react-body-highlighter, muscles only


class Kind(_Enum):
    """Kinds of event."""

    BOUT = 1  # a dose given directly: what = muscle, dose
    SET = 2  # one set of a movement: what = movement, reps; load_kg, rir or rpe when known
    ACTIVITY = 3  # sport or work: what = activity, duration_s; rpe, climb_m, descent_m when known
    REPORT = 4  # a soreness rating: what = muscle, region or 0 (general), scale, value
    STRENGTH = 5  # a strength test: what = muscle or 0, value in % of own baseline
    PROTOCOL = 6  # counted contractions: what = muscle, contractions; their kind, intensity, velocity and length when known


class SetKind(_Enum):
    """Kinds of set."""

    NORMAL = 1  # working set
    WARM_UP = 2  # warm-up set
    DROP = 3  # drop set: straight on with less load
    FAILURE = 4  # set to failure


class Scale(_Enum):
    """Rating scales."""

    NRS_0_10 = 1  # 0 none to 10 worst: the numeric rating scale
    VAS_0_100 = 2  # 0 to 100 mm line: the visual analogue scale
    LIKERT_1_5 = 3  # 1 none to 5 worst
    HOOPER_1_7 = 4  # 1 none to 7 worst
    RATING_1_10 = 5  # 1 none to 10 worst
    VERBAL_0_3 = 6  # 0 none, 1 mild, 2 moderate, 3 severe
    NRS_0_10_REVERSED = 101  # 10 none to 0 worst
    VAS_0_100_REVERSED = 102  # 100 none to 0 worst
    LIKERT_1_5_REVERSED = 103  # 5 none to 1 worst
    HOOPER_1_7_REVERSED = 104  # 7 none to 1 worst
    RATING_1_10_REVERSED = 105  # 10 none to 1 worst
    VERBAL_0_3_REVERSED = 106  # 3 none to 0 severe


class Sex(_Enum):
    """Sex."""

    FEMALE = 1  # female
    MALE = 2  # male


class Training(_Enum):
    """Training status."""

    UNTRAINED = 1  # no regular training in the last half year
    RECREATIONAL = 2  # trains now and then, or for less than a year
    TRAINED = 3  # trains regularly, for a year or more
    COMPETITIVE = 4  # trains for competition


class Activity(_Enum):
    """Sports and activities."""

    WALKING = 1001  # walking
    HIKING = 1002  # hiking, with climb and descent where known
    RUNNING = 1003  # running on road or track
    TRAIL_RUNNING = 1004  # running on hills, with climb and descent where known
    CYCLING = 1005  # cycling
    SWIMMING = 1006  # swimming
    ROWING = 1007  # rowing, on water or machine
    FOOTBALL = 1008  # football (soccer)
    TENNIS = 1009  # tennis, padel, squash
    CLIMBING = 1010  # climbing and bouldering
    SKIING = 1011  # downhill skiing
    YOGA = 1012  # yoga, mobility
    INDOOR_CYCLING = 1013  # indoor cycling, spinning
    MOUNTAIN_BIKING = 1014  # mountain biking
    BASKETBALL = 1015  # basketball
    VOLLEYBALL = 1016  # volleyball, beach volleyball
    HANDBALL = 1017  # handball
    RUGBY = 1018  # rugby, American football, Australian football
    FIELD_HOCKEY = 1019  # field hockey, lacrosse, floorball
    ICE_HOCKEY = 1020  # ice hockey
    BASEBALL = 1021  # baseball, softball, cricket
    GOLF = 1022  # golf
    BADMINTON = 1023  # badminton
    TABLE_TENNIS = 1024  # table tennis
    STRIKING = 1025  # boxing, kickboxing, karate and other striking
    GRAPPLING = 1026  # judo, wrestling and other grappling
    GYMNASTICS = 1027  # gymnastics, calisthenics
    DANCE = 1028  # dance, ballet
    AEROBICS = 1029  # aerobics, step and group fitness
    CIRCUIT_TRAINING = 1030  # circuit and interval training with mixed exercises
    ROPE_SKIPPING = 1031  # rope skipping
    STAIR_CLIMBING = 1032  # stairs or stair machine
    ELLIPTICAL = 1033  # elliptical trainer
    CROSS_COUNTRY_SKIING = 1034  # cross-country skiing, roller skiing
    SNOWBOARDING = 1035  # snowboarding
    SKATING = 1036  # ice, inline and roller skating
    SNOWSHOEING = 1037  # snowshoe walking, with climb and descent where known
    NORDIC_WALKING = 1038  # walking with poles, with climb and descent where known
    SPRINTING = 1039  # sprints, track athletics
    JUMPING = 1040  # jumps, plyometrics
    PADDLING = 1041  # canoe, kayak, stand-up paddling
    SURFING = 1042  # surfing, windsurfing, kitesurfing
    SAILING = 1043  # dinghy sailing
    AQUA_FITNESS = 1044  # exercise in water
    WATER_POLO = 1045  # water polo
    HORSE_RIDING = 1046  # horse riding
    PILATES = 1047  # pilates, barre
    TAI_CHI = 1048  # tai chi, qigong
    MOVING_HOUSE = 1049  # moving house, carrying loads up and down
    GARDENING = 1050  # gardening, digging, shovelling snow
    BUILDING_WORK = 1051  # building and other heavy manual work
    MOUNTAINEERING = 1052  # mountaineering, with climb and descent where known
    ORIENTEERING = 1053  # orienteering, with climb and descent where known
    DISC_SPORTS = 1054  # ultimate frisbee, flag and touch games


class Movement(_Enum):
    """Movements of strength training."""

    BENCH_PRESS = 2001  # bench press, flat: barbell, dumbbells or Smith machine
    INCLINE_BENCH_PRESS = 2002  # incline press: barbell, dumbbells or machine
    DECLINE_BENCH_PRESS = 2003  # decline press: barbell, dumbbells or machine
    CLOSE_GRIP_BENCH_PRESS = 2004  # close-grip bench press
    CHEST_PRESS = 2005  # chest press: machine, cable or band, trunk supported
    FLOOR_PRESS = 2006  # floor press: bench press from the floor, short range
    REVERSE_GRIP_BENCH_PRESS = 2007  # bench press, palms to the face
    GUILLOTINE_PRESS = 2008  # guillotine or neck press: bar to the neck, elbows wide
    BOARD_PRESS = 2009  # board or pin press: upper part of a bench press
    SVEND_PRESS = 2010  # Svend press: plates pressed together
    CHEST_FLY = 2011  # chest fly: dumbbells, cable, machine or band
    INCLINE_FLY = 2012  # chest fly on an incline bench
    LOW_CABLE_FLY = 2013  # cable fly from low to high
    DECLINE_FLY = 2014  # chest fly on a decline bench
    SCAPULAR_PUSH_UP = 2015  # scapular push-up, elbows straight
    SERRATUS_PUNCH = 2016  # serratus punch: reach at the end of a press, cable, band or dumbbell
    HINDU_PUSH_UP = 2017  # Hindu or dive-bomber push-up
    RING_PUSH_UP = 2018  # push-up on rings or straps
    PSEUDO_PLANCHE_PUSH_UP = 2019  # pseudo planche push-up, hands by the waist
    PUSH_UP = 2021  # push-up
    INCLINE_PUSH_UP = 2022  # push-up made lighter: hands raised or on the knees
    CLOSE_PUSH_UP = 2023  # push-up with the hands close: diamond or triceps push-up
    PIKE_PUSH_UP = 2024  # pike push-up, hips high
    WIDE_PUSH_UP = 2025  # push-up with the hands wide
    DECLINE_PUSH_UP = 2026  # push-up with the feet raised
    HANDSTAND_PUSH_UP = 2027  # handstand push-up
    CLAP_PUSH_UP = 2028  # clap or plyometric push-up
    ARCHER_PUSH_UP = 2029  # archer or typewriter push-up, from one side to the other
    ONE_ARM_PUSH_UP = 2030  # push-up on one arm
    DIP = 2031  # dip on bars or rings, free, with or without extra load
    ASSISTED_DIP = 2032  # dip with help: machine or band
    SEATED_DIP = 2033  # dip machine, seated
    BENCH_DIP = 2034  # dip between benches or on a chair, hands behind the body
    TRICEPS_DIP = 2035  # dip with the trunk upright
    OVERHEAD_PRESS = 2041  # overhead or shoulder press: barbell, dumbbells or machine
    ARNOLD_PRESS = 2042  # Arnold press: dumbbells, turned on the way up
    PUSH_PRESS = 2043  # push press: overhead press started by the legs
    BEHIND_NECK_PRESS = 2044  # overhead press behind the neck
    LANDMINE_PRESS = 2045  # landmine press, one end of the bar
    CUBAN_PRESS = 2046  # Cuban press: rotation and press with little weight
    BRADFORD_PRESS = 2047  # Bradford press: from the front to the back of the head
    ONE_ARM_OVERHEAD_PRESS = 2048  # overhead press with one arm
    OVERHEAD_FRONT_RAISE = 2050  # front raise to above the head
    LATERAL_RAISE = 2051  # lateral raise: dumbbells, cable or machine
    FRONT_RAISE = 2052  # front raise: dumbbells, plate, barbell or cable
    REAR_DELT_FLY = 2053  # reverse fly or rear raise: dumbbells, cable or machine
    UPRIGHT_ROW = 2054  # upright row: barbell, dumbbells, kettlebell or cable
    FACE_PULL = 2055  # face pull: cable or band
    SHRUG = 2056  # shrug: barbell, dumbbells or machine
    SCAPTION = 2057  # scaption: raise between front and side
    LATERAL_TO_FRONT_RAISE = 2058  # lateral raise and front raise in one
    Y_RAISE = 2059  # Y raise: arms up and out, lying or by cable
    T_RAISE = 2060  # T raise: arms out to the sides, lying on the front
    BENT_OVER_ROW = 2061  # row bent over, trunk free: barbell, T-bar, dumbbells or machine
    SEATED_ROW = 2062  # row with the trunk held: cable, machine or lying on a bench
    ONE_ARM_ROW = 2063  # row with one arm: dumbbell or kettlebell
    INVERTED_ROW = 2064  # inverted row under a bar, rings or straps
    RENEGADE_ROW = 2065  # renegade row: row from a push-up position
    BAND_PULL_APART = 2066  # band pull-apart
    SCAPULAR_RETRACTION = 2067  # shoulder blades drawn together, elbows straight
    PULL_UP = 2071  # pull-up, free, with or without extra load
    ASSISTED_PULL_UP = 2072  # pull-up or chin-up with help: machine or band
    CHIN_UP = 2073  # chin-up, palms to the face, free, with or without extra load
    LAT_PULLDOWN = 2074  # lat pulldown, any grip: cable or machine
    PULLOVER = 2075  # pullover or straight-arm pulldown: dumbbell, cable or machine
    MUSCLE_UP = 2076  # muscle-up on bar or rings
    SCAPULAR_PULL_UP = 2077  # scapular pull-up, elbows straight
    ROPE_CLIMB = 2078  # rope climb
    ONE_ARM_PULL_UP = 2079  # pull-up or chin-up with one arm, also archer pull-up
    FRONT_LEVER = 2080  # front lever, held, raised or rowed
    BICEPS_CURL = 2081  # biceps curl: barbell, dumbbells, cable or machine
    INCLINE_CURL = 2082  # biceps curl with the upper arm behind the trunk: incline bench
    PREACHER_CURL = 2083  # preacher curl, upper arm on a pad
    HAMMER_CURL = 2084  # hammer curl, thumbs up: dumbbells or rope
    REVERSE_CURL = 2085  # reverse curl, palms down: barbell, dumbbells or cable
    WRIST_CURL = 2086  # wrist curl, palms up
    CONCENTRATION_CURL = 2087  # concentration curl, elbow against the thigh
    REVERSE_WRIST_CURL = 2088  # wrist extension: wrist curl, palms down
    FINGER_CURL = 2089  # finger curl: the bar rolls down to the finger tips
    WRIST_ROLLER = 2090  # forearm or wrist roller: a weight wound up on a cord
    TRICEPS_PUSHDOWN = 2091  # triceps pushdown: cable or machine
    TRICEPS_EXTENSION = 2092  # triceps extension, also overhead: cable, dumbbell or machine
    SKULLCRUSHER = 2093  # lying triceps extension: barbell or dumbbells
    TRICEPS_KICKBACK = 2094  # triceps kickback: dumbbell
    BODYWEIGHT_TRICEPS_EXTENSION = 2095  # triceps extension against a bar, straps or the floor
    SQUAT = 2101  # squat: bar on the back, dumbbells, Smith machine or no load
    FRONT_SQUAT = 2102  # front squat: barbell or kettlebells
    GOBLET_SQUAT = 2103  # goblet squat: one weight held before the chest
    SPLIT_SQUAT = 2104  # split squat, also Bulgarian (rear foot raised)
    LUNGE = 2105  # lunge: forwards, backwards or walking
    STEP_UP = 2106  # step-up onto a box
    HACK_SQUAT = 2107  # hack or pendulum squat machine
    LEG_PRESS = 2108  # leg press: seated, lying or 45 degrees
    ZERCHER_SQUAT = 2109  # Zercher squat: bar in the bend of the elbows
    OVERHEAD_SQUAT = 2110  # overhead squat: weight held above the head
    LEG_EXTENSION = 2111  # leg extension machine
    LYING_LEG_CURL = 2112  # leg curl, lying or standing: machine or band
    SEATED_LEG_CURL = 2113  # leg curl machine, seated
    NORDIC_CURL = 2114  # Nordic hamstring curl or glute-ham raise
    SISSY_SQUAT = 2115  # sissy squat: knees far forward, hips straight
    BELT_SQUAT = 2116  # belt squat: weight hung from the hips
    PISTOL_SQUAT = 2117  # squat on one leg: pistol, shrimp or skater squat
    COSSACK_SQUAT = 2118  # Cossack squat, from one side to the other
    WALL_SIT = 2119  # wall sit, held
    SIDE_LUNGE = 2120  # side lunge
    DEADLIFT = 2121  # deadlift: straight bar or dumbbells, from the floor
    SUMO_DEADLIFT = 2122  # sumo deadlift, feet wide
    ROMANIAN_DEADLIFT = 2123  # Romanian deadlift
    STIFF_LEG_DEADLIFT = 2124  # stiff-leg deadlift
    GOOD_MORNING = 2125  # good morning: bar on the back, bow
    RACK_PULL = 2126  # rack or block pull: deadlift from the knee
    TRAP_BAR_DEADLIFT = 2127  # trap-bar or hex-bar deadlift
    SUITCASE_DEADLIFT = 2128  # suitcase deadlift: one weight at one side
    ONE_LEG_ROMANIAN_DEADLIFT = 2129  # deadlift on one leg, knee nearly straight
    PULL_THROUGH = 2130  # pull-through: cable or band between the legs
    HIP_THRUST = 2131  # hip thrust or glute bridge
    BACK_EXTENSION = 2132  # back extension on a bench or machine
    HIP_ABDUCTION = 2133  # hip abduction: machine, cable or band
    HIP_ADDUCTION = 2134  # hip adduction: machine or cable
    GLUTE_KICKBACK = 2135  # glute kickback: cable, machine or on hands and knees
    REVERSE_HYPEREXTENSION = 2136  # reverse hyperextension: the legs move, the trunk lies
    FIRE_HYDRANT = 2137  # fire hydrant: leg to the side on hands and knees
    CLAMSHELL = 2138  # clamshell: knee opened lying on the side
    MONSTER_WALK = 2139  # monster or lateral walk against a band
    HIP_FLEXION = 2140  # knee or leg lifted against cable, band or machine
    STANDING_CALF_RAISE = 2141  # calf raise, knees straight: standing, free, machine or bar
    SEATED_CALF_RAISE = 2142  # calf raise, seated, knees bent
    LEG_PRESS_CALF_RAISE = 2143  # calf press on a leg press
    TIBIALIS_RAISE = 2144  # toe raise for the front of the shin
    ONE_LEG_CALF_RAISE = 2145  # calf raise on one leg, knee straight
    FOOT_EVERSION = 2146  # foot turned outward against a band
    FOOT_INVERSION = 2147  # foot turned inward against a band
    TOE_CURL = 2148  # toe curl, towel scrunch or short foot
    CRUNCH = 2151  # crunch, on the floor, a ball or a bench
    CABLE_CRUNCH = 2152  # crunch against a cable or in a machine
    OBLIQUE_CRUNCH = 2153  # oblique or bicycle crunch
    SIT_UP = 2154  # sit-up
    LEG_RAISE = 2155  # leg raise lying, flutter or scissor kick
    HANGING_LEG_RAISE = 2156  # leg or knee raise, hanging or on the elbows, toes to bar
    PLANK = 2157  # plank, held
    RUSSIAN_TWIST = 2158  # trunk rotation: Russian twist, cable twist, wood chop or machine
    AB_WHEEL = 2159  # ab wheel or rollout
    DEAD_BUG = 2160  # dead bug
    SIDE_PLANK = 2161  # side plank or side bridge, held or with movement
    SIDE_BEND = 2162  # side bend: dumbbell, cable or plate
    HIP_HIKE = 2163  # hip hike: one side of the pelvis lifted on a step
    SUPERMAN = 2164  # superman: arms and legs lifted lying on the front
    BIRD_DOG = 2165  # bird dog: arm and leg stretched on hands and knees
    HOLLOW_HOLD = 2166  # hollow hold or rock
    REVERSE_CRUNCH = 2167  # reverse crunch: the pelvis is lifted
    V_UP = 2168  # V-up or jackknife: trunk and legs lifted together
    MOUNTAIN_CLIMBER = 2169  # mountain climber
    PALLOF_PRESS = 2170  # Pallof press: trunk held against a sideways pull
    KETTLEBELL_SWING = 2171  # kettlebell swing
    CLEAN = 2172  # clean: power, hang or full
    FARMERS_WALK = 2173  # farmer's walk or other carry
    BURPEE = 2174  # burpee
    SNATCH = 2175  # snatch: power, hang or full, barbell
    THRUSTER = 2176  # thruster: squat and press in one
    CLEAN_AND_JERK = 2177  # clean and jerk
    JERK = 2178  # jerk: push or split
    KETTLEBELL_SNATCH = 2179  # kettlebell or dumbbell snatch with one arm
    HIGH_PULL = 2180  # high pull: barbell or kettlebell, also sumo
    CLEAN_PULL = 2181  # clean or snatch pull, from the floor
    WALL_BALL = 2182  # wall ball: squat and throw
    TURKISH_GET_UP = 2183  # Turkish get-up
    MEDICINE_BALL_SLAM = 2184  # ball slam
    BATTLE_ROPE_WAVE = 2185  # battle rope waves or slams
    MEDICINE_BALL_CHEST_PASS = 2186  # chest pass with a ball
    SLED_PUSH = 2191  # sled or prowler push
    SLED_DRAG_BACKWARD = 2192  # sled pulled while walking backward
    TIRE_FLIP = 2193  # tire flip
    ATLAS_STONE = 2194  # atlas stone load
    OVERHEAD_CARRY = 2195  # overhead carry or waiter's walk
    BOX_JUMP = 2201  # box jump, on one leg or two
    JUMP_SQUAT = 2202  # jump squat
    JUMP_LUNGE = 2203  # jumping lunge or split jump
    TUCK_JUMP = 2204  # tuck jump or star jump
    BROAD_JUMP = 2205  # broad or long jump from standing
    DEPTH_JUMP = 2206  # depth or drop jump
    LATERAL_JUMP = 2207  # jump to the side, skater jump, lateral hop
    POGO_JUMP = 2208  # pogo jump, ankles only
    EXTERNAL_ROTATION = 2211  # shoulder external rotation: cable, band or dumbbell
    INTERNAL_ROTATION = 2212  # shoulder internal rotation: cable or band
    W_RAISE = 2213  # W raise: elbows bent, arms turned outward
    NECK_FLEXION = 2221  # neck curl: head lifted against weight or harness
    NECK_EXTENSION = 2222  # neck extension: head moved back against weight or harness
    NECK_SIDE_FLEXION = 2223  # neck bent to the side against weight
    HAND_GRIPPER = 2231  # hand gripper
    PLATE_PINCH = 2232  # plate pinch, held
    DEAD_HANG = 2233  # hang from a bar, held
    WRIST_ROTATION = 2234  # forearm turned inward or outward
    FINGER_EXTENSION = 2235  # fingers opened against a band
    SUMO_SQUAT = 2241  # sumo or plie squat, feet wide
    KNEELING_SQUAT = 2242  # kneeling squat: from the heels to upright
    REVERSE_NORDIC = 2243  # reverse Nordic: leaning back from the knees
    SPANISH_SQUAT = 2244  # Spanish squat: a strap behind the knees
    JEFFERSON_SQUAT = 2245  # Jefferson squat or deadlift, bar between the legs
    CURTSY_LUNGE = 2246  # curtsy lunge: one leg crosses behind
    ONE_LEG_PRESS = 2247  # leg press with one leg
    ONE_LEG_HIP_THRUST = 2248  # hip thrust or bridge on one leg
    SLIDING_LEG_CURL = 2249  # leg curl lying on the back: heels on sliders or a ball
    COPENHAGEN_PLANK = 2250  # Copenhagen plank: side plank on the inner thigh
    HIP_EXTERNAL_ROTATION = 2251  # thigh turned outward against cable or band
    HIP_INTERNAL_ROTATION = 2252  # thigh turned inward against cable or band
    HIP_CIRCLE = 2253  # hip circles on hands and knees
    WINDSHIELD_WIPER = 2261  # windshield wiper: legs from side to side
    HEEL_TOUCH = 2262  # heel touch: from heel to heel lying on the back
    BODY_SAW = 2263  # body saw: plank rocked back and forth
    KNEE_TUCK = 2264  # knee tuck or pike on a ball or straps
    DRAGON_FLAG = 2265  # dragon flag
    L_SIT = 2266  # L-sit, held
    KETTLEBELL_WINDMILL = 2267  # windmill: one weight held overhead, bend to the side
    REVERSE_PLANK = 2268  # reverse plank, held
    LANDMINE_TWIST = 2269  # landmine twist: the bar end from hip to hip
    BEAR_CRAWL = 2270  # bear crawl or bear hold
    HANGING_OBLIQUE_RAISE = 2271  # hanging knee or leg raise to the side
    BOUNDING = 2281  # bounds: running jumps from one leg to the other
    ONE_LEG_HOP = 2282  # hop on one leg
    HURDLE_HOP = 2283  # hops over hurdles or cones, both feet
    JUMPING_JACK = 2284  # jumping jack
    OVERHEAD_THROW = 2285  # ball thrown forward from above the head
    SCOOP_THROW = 2286  # ball thrown up or backward from between the legs
    ROTATIONAL_THROW = 2287  # ball thrown to the side from a turn of the trunk
    SLEDGEHAMMER_SWING = 2288  # sledgehammer swung onto a tyre
    DEVILS_PRESS = 2289  # devil's press: dumbbells from a burpee to overhead
    YOKE_WALK = 2290  # yoke walk: load on the back
    SANDBAG_CARRY = 2291  # sandbag, keg or stone carried before the chest
    FRONT_RACK_CARRY = 2292  # front rack carry: weights at the shoulders
    SUITCASE_CARRY = 2293  # suitcase carry: one weight at one side
    SLED_DRAG_FORWARD = 2294  # sled drawn walking forward
    BARBELL_HOLD = 2295  # barbell held in the hands
    SQUAT_HOLD = 2296  # squat, held
    STEP_DOWN = 2297  # step-down: lowered from a box on one leg
    PLANCHE = 2301  # planche or planche lean, held
    HANDSTAND_HOLD = 2302  # handstand, held or walked
    SKIN_THE_CAT = 2303  # skin the cat: hanging, turned backward
    SWIMMER_PULL = 2304  # swimmer pull: straight-arm pull on straps, leaning
    ROTATIONAL_PUSH_UP = 2305  # push-up with a turn to the side plank
    PLANK_UP_DOWN = 2306  # plank from elbows to hands and back
    PLANK_SHOULDER_TAP = 2307  # plank on the hands, touching the shoulders in turn
    SPIDERMAN_PLANK = 2308  # plank, knee drawn to the elbow
    STIR_THE_POT = 2309  # stir the pot: plank on a ball, elbows circling
    INCHWORM = 2310  # inchworm: hands walked out to the plank and back
    ARM_CIRCLE = 2311  # arm circles, arms out to the sides
    KETTLEBELL_HALO = 2312  # halo: weight circled round the head
    BOTTOMS_UP_PRESS = 2313  # press with the kettlebell upside down
    JEFFERSON_CURL = 2314  # Jefferson curl: back rounded down joint by joint
    HIP_AIRPLANE = 2315  # hip airplane: pelvis turned on one leg
    BRIDGE_MARCH = 2316  # glute bridge, feet lifted in turn
    ADDUCTOR_SQUEEZE = 2317  # ball squeezed between the knees, held
    NECK_BRIDGE = 2318  # wrestler's bridge: head on the floor
    CLEAN_AND_PRESS = 2319  # clean and press: the press sets the weight


class Form(_Enum):
    """Forms of a state."""

    FULL = 1  # everything, at most 16 KiB
    WATCH = 2  # typical courses without bands, at most 4 KiB; see recovery_state_watch()


class Phase(_Enum):
    """Phases of soreness."""

    NONE = 1  # never reaches 1 of 10
    RISING = 2  # below 90 % of the peak to come
    PEAK = 3  # within 10 % of the peak
    FADING = 4  # past the peak, before the median end
    GONE = 5  # past the median end: below 1 of 10 for good


class Answer(_Enum):
    """Answers to a question of fact."""

    UNKNOWN = 0  # not asked, not answered, don't know
    DENIED = 1  # asked, and the answer is no
    PRESENT = 2  # yes


class Fact(_Enum):
    """Facts that can be present, denied or unknown."""

    SIGN_SWELLING = 4001  # some swelling
    SIGN_SWELLING_MARKED = 4002  # clearly bigger than the other side
    SIGN_TENSE_SWELLING = 4003  # hard like wood, or the skin shiny
    SIGN_BRUISING = 4004  # bruise
    SIGN_BRUISING_EXTENSIVE = 4005  # large or spreading bruise
    SIGN_HEAT = 4006  # warm to the touch
    SIGN_REDNESS = 4007  # red skin
    SIGN_REDNESS_SPREADING = 4008  # redness that spreads
    SIGN_WOUND = 4009  # open wound or broken skin
    SIGN_SKIN_DARK_BLISTER = 4010  # black, purple or grey blotches or blisters
    SIGN_GAP = 4011  # a dip that can be felt or seen
    SIGN_DEFORMITY = 4012  # changed shape or odd angle
    SIGN_LUMP = 4013  # a lump or bulge
    SIGN_POP = 4014  # a snap or pop at the moment it happened
    SIGN_BONY_TENDERNESS = 4015  # the bone itself is sore to press
    SIGN_LOCKING = 4016  # it catches or blocks
    SIGN_GIVING_WAY = 4017  # it slides away or gives way
    SIGN_EFFUSION = 4018  # fluid in a joint
    SIGN_EFFUSION_RAPID = 4019  # a joint that blew up within hours
    SIGN_WEAKNESS = 4020  # somewhat weaker than usual
    SIGN_WEAKNESS_MARKED = 4021  # cannot do something simple because the strength is gone
    SIGN_ROM_LOSS = 4022  # moves less far than usual
    SIGN_CANNOT_STRAIGHT_LEG_RAISE = 4023  # cannot lift the straight leg when lying
    SIGN_CANNOT_HEEL_RAISE = 4024  # cannot rise on tiptoe on that leg alone
    SIGN_COLD_PALE = 4025  # cold or pale limb
    SIGN_BLUE_LIMB = 4026  # blue limb
    SIGN_PROMINENT_VEINS = 4027  # veins stand out on that limb
    SIGN_CALF_SWELLING_ONE = 4028  # one calf 3 cm or more thicker than the other
    SIGN_PITTING_ONE = 4029  # a thumb leaves a dent, on one leg
    SIGN_WHOLE_LEG_SWELLING = 4030  # the whole leg is swollen
    SIGN_DEEP_VEIN_TENDERNESS = 4031  # tender along the deep veins of the leg
    SIGN_CANNOT_4_STEPS = 4032  # could not take four steps right after and now
    SIGN_TENDER_LAT_MALLEOLUS = 4033  # outer ankle bone sore to press
    SIGN_TENDER_MED_MALLEOLUS = 4034  # inner ankle bone sore to press
    SIGN_TENDER_5TH_MET = 4035  # outer edge of the midfoot sore to press
    SIGN_TENDER_NAVICULAR = 4036  # inner side of the midfoot sore to press
    SIGN_TENDER_PATELLA_ONLY = 4037  # only the kneecap sore to press
    SIGN_TENDER_FIBULAR_HEAD = 4038  # the knob below the outer knee sore to press
    SIGN_CANNOT_FLEX_90 = 4039  # cannot bend the knee to a right angle
    SIGN_CREPITUS = 4040  # grating that can be felt or heard
    SIGN_TINGLING = 4041  # pins and needles
    SIGN_NUMBNESS = 4042  # numbness
    SIGN_FOOT_DROP = 4043  # cannot lift the front of the foot
    SIGN_SADDLE_NUMBNESS = 4044  # numb where one sits or wipes
    SIGN_BLADDER_BOWEL = 4045  # new trouble with bladder, bowels or sexual function
    SIGN_BOTH_LEGS_NEURO = 4046  # tingling, numbness or weakness in both legs
    SIGN_BOTH_ARMS_NEURO = 4047  # tingling, numbness or weakness in both arms
    SIGN_STROKE_SIGNS = 4048  # drooping face, weak arm, slurred speech
    SIGN_HEADACHE = 4049  # headache
    SIGN_HEADACHE_SUDDEN_SEVERE = 4050  # sudden headache that is worst within a minute
    SIGN_JAW_PAIN_CHEWING = 4051  # jaw aches when chewing
    SIGN_VISION_CHANGE = 4052  # sight has changed
    SIGN_CONFUSION = 4053  # confused
    SIGN_COLLAPSE = 4054  # collapsed or fainted
    SIGN_SEIZURE = 4055  # fit or seizure
    SIGN_DARK_URINE = 4056  # brown, red, cola- or tea-coloured urine
    SIGN_LOW_URINE = 4057  # passes much less urine than usual
    SIGN_FEVER = 4058  # temperature of 38 or more, or shivering
    SIGN_UNWELL = 4059  # feels ill
    SIGN_NAUSEA_VOMITING = 4060  # feels sick or vomits
    SIGN_WEIGHT_LOSS = 4061  # weight lost without trying
    SIGN_CHEST_PAIN = 4062  # pain in the chest
    SIGN_CHEST_PRESSURE = 4063  # tightness or pressure in the chest
    SIGN_PAIN_SPREAD_ARM_JAW = 4064  # pain spreads to arm, jaw, neck or back
    SIGN_BREATHLESSNESS = 4065  # short of breath more than the effort explains
    SIGN_PALPITATIONS = 4066  # heart races or stumbles
    SIGN_COLD_SWEAT = 4067  # cold sweat
    SIGN_DIZZINESS = 4068  # dizzy or faint
    SIGN_COUGH_BLOOD = 4069  # coughs up blood
    SIGN_SCROTAL_PAIN = 4070  # pain in a testicle
    SIGN_VAGINAL_BLEEDING = 4071  # bleeding from the vagina in pregnancy
    SIGN_PUFFINESS = 4072  # puffy hands or face
    SIGN_ARM_SWELLING_ONE = 4073  # one arm is swollen
    QUALITY_DULL_ACHE = 4101  # dull ache
    QUALITY_TIGHT = 4102  # tight
    QUALITY_TENDER = 4103  # tender to press
    QUALITY_CRAMPING = 4104  # cramping
    QUALITY_SHARP = 4105  # sharp
    QUALITY_STABBING = 4106  # stabbing
    QUALITY_BURNING = 4107  # burning
    QUALITY_ELECTRIC = 4108  # like electricity
    QUALITY_TINGLING = 4109  # tingling pain
    QUALITY_NUMB = 4110  # numb feeling
    QUALITY_THROBBING = 4111  # throbbing
    QUALITY_PRESSURE = 4112  # pressing
    QUALITY_TEARING = 4113  # tearing
    BEHAVIOUR_EASES_WARMUP = 4201  # eases as the muscle warms up
    BEHAVIOUR_RETURNS_AFTER = 4202  # comes back after the session
    BEHAVIOUR_WORSE_MOVEMENT = 4203  # worse when moved
    BEHAVIOUR_WORSE_LOAD = 4204  # worse under load
    BEHAVIOUR_WORSE_IMPACT = 4205  # worse with impact
    BEHAVIOUR_WORSE_STRETCH = 4206  # worse when stretched
    BEHAVIOUR_WORSE_PASSIVE_STRETCH = 4207  # severe when somebody else gently stretches it
    BEHAVIOUR_WORSE_TOUCH = 4208  # worse when touched
    BEHAVIOUR_WORSE_BREATHING = 4209  # worse when breathing
    BEHAVIOUR_WORSE_EXTENSION = 4210  # worse when bending back
    BEHAVIOUR_WORSE_SITTING = 4211  # worse when sitting
    BEHAVIOUR_BUILDS_DURING = 4212  # builds up during activity
    BEHAVIOUR_REST_PAIN = 4213  # hurts at rest
    BEHAVIOUR_NIGHT_PAIN = 4214  # hurts at night
    BEHAVIOUR_CONSTANT = 4215  # never lets up
    BEHAVIOUR_EASES_REST = 4216  # goes away with rest
    BEHAVIOUR_PREDICTABLE_EXERTIONAL = 4217  # comes each time at the same effort
    BEHAVIOUR_SETTLES_NEXT_MORNING = 4218  # settled by the next morning
    BEHAVIOUR_FLARES_NEXT_MORNING = 4219  # worse the next morning
    BEHAVIOUR_WEEK_ON_WEEK_WORSE = 4220  # worse from week to week
    BEHAVIOUR_MORNING_STIFF_SHORT = 4221  # stiff in the morning for less than half an hour
    BEHAVIOUR_MORNING_STIFF_LONG = 4222  # stiff in the morning for half an hour or more
    BEHAVIOUR_EXERTIONAL_ONLY = 4223  # only with effort
    BEHAVIOUR_WARMUP_CONTINUES = 4224  # present at warm-up and stays
    BEHAVIOUR_WARMUP_THEN_GONE = 4225  # present at warm-up, then gone
    BEHAVIOUR_WARMUP_GONE_RETURNS = 4226  # gone after warm-up, comes back in the session
    BEHAVIOUR_OUT_OF_PROPORTION = 4227  # far worse than would be expected
    CONTEXT_TRAINED = 4301  # used to this training
    CONTEXT_NOVEL_EXERCISE = 4302  # new exercise
    CONTEXT_ECCENTRIC = 4303  # much lowering or downhill work
    CONTEXT_HIGH_VOLUME = 4304  # much more than usual
    CONTEXT_MAX_EFFORT = 4305  # greatest effort
    CONTEXT_LOAD_SPIKE = 4306  # sudden rise of training over days or weeks
    CONTEXT_ONE_SIDED_EXERCISE = 4307  # only one side was trained
    CONTEXT_HEAT = 4308  # in the heat
    CONTEXT_DEHYDRATION = 4309  # drank too little
    CONTEXT_OVERDRINKING = 4310  # drank a lot of plain fluid
    CONTEXT_PROLONGED_ENDURANCE = 4311  # long endurance event
    CONTEXT_ILLNESS_RECENT = 4312  # ill in the last days
    CONTEXT_DIRECT_BLOW = 4313  # a blow to the place
    CONTEXT_FALL = 4314  # a fall
    CONTEXT_TWIST = 4315  # a twist
    CONTEXT_ACCIDENT_MAJOR = 4316  # a serious accident
    CONTEXT_NECK_IMPACT = 4317  # a blow to the neck or head
    CONTEXT_STATIN = 4318  # takes a statin
    CONTEXT_STATIN_NEW = 4319  # new statin or raised dose
    CONTEXT_QUINOLONE = 4320  # quinolone antibiotic now or lately
    CONTEXT_STEROID = 4321  # takes steroids
    CONTEXT_ANTICOAGULANT = 4322  # takes a blood thinner
    CONTEXT_ALCOHOL_STIMULANT = 4323  # alcohol or stimulants
    CONTEXT_SICKLE_TRAIT = 4324  # sickle cell trait
    CONTEXT_PRIOR_RHABDO = 4325  # had muscle breakdown before
    CONTEXT_PRIOR_SAME = 4326  # had the same before
    CONTEXT_PRIOR_DVT = 4327  # had a clot in a vein before
    CONTEXT_CANCER_ACTIVE = 4328  # active cancer
    CONTEXT_SURGERY_RECENT = 4329  # surgery in the last weeks
    CONTEXT_IMMOBILISED = 4330  # limb in a cast or not moved
    CONTEXT_BEDRIDDEN = 4331  # three days or more in bed
    CONTEXT_LONG_TRAVEL = 4332  # long journey lately
    CONTEXT_OESTROGEN = 4333  # takes oestrogen
    CONTEXT_PREGNANT = 4334  # pregnant
    CONTEXT_POSTPARTUM = 4335  # gave birth in the last weeks
    CONTEXT_CHILD = 4336  # child
    CONTEXT_ADOLESCENT = 4337  # adolescent
    CONTEXT_AMENORRHOEA = 4338  # no periods
    CONTEXT_LOW_ENERGY = 4339  # eats too little for the training
    CONTEXT_PRIOR_BSI = 4340  # had a bone stress injury before
    CONTEXT_OSTEOPOROSIS = 4341  # osteoporosis
    CONTEXT_DIABETES = 4342  # diabetes
    CONTEXT_IMMUNOSUPPRESSED = 4343  # weakened immune system
    CONTEXT_PROSTHETIC_JOINT = 4344  # artificial joint
    CONTEXT_JOINT_INJECTION = 4345  # injection into a joint lately
    CONTEXT_JOINT_DISEASE = 4346  # joint disease
    CONTEXT_CARDIAC_RISK = 4347  # raised risk of heart disease
    CONTEXT_HEART_DISEASE = 4348  # heart disease
    CONTEXT_EXTENSION_SPORT = 4349  # sport with much bending back
    CONTEXT_OVERHEAD_SPORT = 4350  # overhead sport
    PERSON_KIDNEY_DISEASE = 4401  # kidney disease
    PERSON_HEART_FAILURE = 4402  # heart failure or told to limit fluid
    PERSON_LOW_SODIUM = 4403  # had low blood sodium before
    PERSON_MAGNESIUM_ALLERGY = 4404  # skin reacts to magnesium products
    PERSON_BREATHING_EXERCISE_DISTRESS = 4405  # breathing exercises feel bad
    PERSON_WANTS_TOPICAL_MAGNESIUM = 4406  # would like to use magnesium cream
    PERSON_HEAVY_SWEAT = 4407  # sweated heavily for long
    PERSON_PAIN_BEYOND_SORENESS = 4408  # there is pain beyond ordinary soreness
    PERSON_BLOOD_PRESSURE_HIGH = 4409  # high blood pressure, also when it is controlled
    PERSON_BLOOD_PRESSURE_UNCONTROLLED = 4410  # high blood pressure that is not controlled
    PERSON_DIURETIC = 4411  # takes water tablets
    PERSON_BISPHOSPHONATE = 4412  # takes a bisphosphonate for the bones
    PERSON_TETRACYCLINE = 4413  # takes a tetracycline antibiotic
    PERSON_PROTON_PUMP_INHIBITOR = 4414  # takes an acid blocker for the stomach
    PERSON_HEART_RHYTHM = 4415  # heart rhythm trouble, slow heart or heart block
    PERSON_HEART_ATTACK_RECENT = 4416  # recent heart attack or bypass surgery
    PERSON_HEART_UNSTABLE = 4417  # unstable heart disease, such as angina at rest, or a badly narrowed heart valve
    PERSON_RAYNAUD = 4418  # fingers or toes turn white in the cold
    PERSON_COLD_URTICARIA = 4419  # gets hives from cold
    PERSON_LOST_SENSATION = 4420  # nerve damage or skin that feels less
    PERSON_LEG_ARTERY_DISEASE = 4421  # narrowed arteries of the legs
    PERSON_ARTERIAL_BYPASS = 4422  # a bypass of a leg artery under the skin
    PERSON_BLEEDING_DISORDER = 4423  # bleeds easily or for long
    PERSON_IMPLANT = 4424  # pacemaker or another implanted device
    PERSON_EPILEPSY = 4425  # epilepsy
    PERSON_LIVER_DISEASE = 4426  # liver disease
    PERSON_STOMACH_ULCER = 4427  # stomach ulcer or bleeding, now or before
    PERSON_ASPIRIN_ALLERGY = 4428  # allergy or asthma from aspirin or anti-inflammatory painkillers
    PERSON_NSAID_TAKEN = 4429  # took an anti-inflammatory painkiller
    PERSON_ALCOHOL_TODAY = 4430  # alcohol today
    PERSON_GARMENT_ALLERGY = 4431  # skin reacts to tape or fabric
    PERSON_ATOPIC_DERMATITIS = 4432  # eczema
    PERSON_EATING_DISORDER = 4433  # eating disorder, now or before
    PERSON_BREASTFEEDING = 4434  # breastfeeding
    PERSON_FRACTURE_RECENT = 4435  # broken bone in the last months
    PERSON_HOT_PAD_ON_SKIN = 4436  # a hot pad or tight bandage is on the place
    PERSON_MENTHOL_ON_SKIN = 4437  # a menthol or warming rub is on the place
    PERSON_VEIN_CLOT = 4438  # a clot or inflammation in a vein, known or suspected
    PERSON_BLOOD_PRESSURE_LOW = 4439  # low blood pressure
    PERSON_SSRI = 4440  # takes an antidepressant of the SSRI kind
    PERSON_KIDNEY_STONES = 4441  # kidney stones, now or before
    MEASURE_AT_HAND = 4601  # `about` is a measure: what it needs is at hand
    MEASURE_LIKED = 4602  # `about` is a measure: the person likes it
    MEASURE_DISLIKED = 4603  # `about` is a measure: the person does not want it


class Spread(_Enum):
    """How far a pain spreads."""

    FOCAL = 1  # can be covered with a fingertip or palm
    DIFFUSE = 2  # a whole muscle or area
    RADIATING = 3  # travels along a line


class Onset(_Enum):
    """How a pain began."""

    SUDDEN_DURING = 1  # at one moment of the activity
    GRADUAL_DURING = 2  # built up during the activity
    WITHIN_HOURS = 3  # up to 12 hours after
    DELAYED_12_72H = 4  # 12 to 72 hours after
    GRADUAL_WEEKS = 5  # over weeks
    TRAUMA = 6  # fall, twist or blow
    UNPROVOKED = 7  # no exercise explains it


class Trend(_Enum):
    """Which way a pain goes."""

    IMPROVING = 1  # getting better
    SAME = 2  # no change
    WORSENING = 3  # getting worse


class Function(_Enum):
    """What a pain does to movement."""

    NORMAL = 1  # moves as always
    STIFF = 2  # slower or shorter movement
    LIMPING = 3  # limps, compensates or favours the other side
    UNABLE = 4  # cannot stand on it, lift it or use it


class Decision(_Enum):
    """What to do about a pain."""

    PUSH = 1  # train on
    MODIFY = 2  # train, but change load, range or movement
    PAUSE = 3  # leave the sore part alone
    CLINICIAN = 4  # have it looked at within days
    URGENT = 5  # have it looked at the same day
    EMERGENCY = 6  # get emergency help now


class PainClass(_Enum):
    """What a pain resembles."""

    ADAPTIVE_SORENESS = 1  # ordinary soreness of adaptation
    SEVERE_DOMS = 2  # severe delayed soreness
    MUSCLE_TIGHTNESS = 3  # muscle tightness
    MUSCLE_CRAMP = 4  # cramp
    MUSCLE_CONTUSION = 5  # bruised muscle
    MUSCLE_STRAIN = 6  # strained muscle
    MUSCLE_TENDON_RUPTURE = 7  # torn muscle or tendon
    TENDON_OVERUSE = 8  # overused tendon
    JOINT_OVERUSE = 9  # overused joint
    JOINT_INJURY = 10  # injured joint
    BONE_STRESS = 11  # stress on a bone
    FRACTURE_SUSPECTED = 12  # signs of a broken bone
    GROWTH_PLATE = 13  # growth zone of a bone
    NERVE = 14  # nerve
    BACK_MECHANICAL = 15  # ordinary back pain
    RHABDO_SUSPECTED = 16  # signs of muscle breakdown
    COMPARTMENT_ACUTE = 17  # signs of pressure inside a muscle compartment
    COMPARTMENT_CHRONIC = 18  # compartment pressure with effort
    DVT_SUSPECTED = 19  # signs of a clot in a vein
    CARDIOPULMONARY = 20  # signs from heart or lungs
    INFECTION = 21  # signs of infection
    CAUDA_EQUINA_CORD = 22  # signs from the spinal cord or its lower nerves
    NEUROVASCULAR_HEAD_NECK = 23  # signs from vessels or nerves of head and neck
    HEAT_OR_SODIUM = 24  # signs of overheating or low sodium
    EXERTIONAL_SICKLING = 25  # sickle cell trait under effort
    TESTICULAR_OR_HERNIA = 26  # testicle or hernia
    SYSTEMIC_ILLNESS = 27  # illness of the whole body
    INFLAMMATORY_OR_TUMOUR = 28  # signs that need a doctor's search
    INSUFFICIENT_INFORMATION = 29  # too little was said
    NO_COMPLAINT = 30  # no pain beyond soreness


class Rule(_Enum):
    """Rules about pain."""

    EM_01 = 5001  # a sore or tight chest with sweating, sickness, faintness, short breath or spreading pain can come from the heart
    EM_02 = 5002  # pressure in the chest that is not known to pass with rest needs an ambulance, also when it comes alone
    EM_03 = 5003  # trouble of the heart can be felt in jaw, neck, arm, shoulder or upper back, with sweating, sickness or short breath only
    EM_04 = 5004  # short breath beside a swollen leg, blood coughed up or pain on breathing in can mean a clot has reached the lung
    EM_05 = 5005  # a stab in the chest out of nowhere with short breath can be a lung that has collapsed; it passes for a pulled muscle
    EM_06 = 5006  # passing out with a racing heartbeat or a sore chest may begin in the heart itself: ambulance
    EM_07 = 5007  # a muscle as hard as wood that cannot bear stretching, hurts beyond reason or dulls its nerves can be lost in hours
    EM_08 = 5008  # a limb that turns cold or pale while it swells, goes numb or weak may be losing its blood supply, and that comes late
    EM_09 = 5009  # a foot that will not lift after lower-leg effort can be muscle pressure, without any injury and on both sides too
    EM_10 = 5010  # a bruised muscle that hardens and gets worse may be under pressure, however bearable the pain
    EM_12 = 5012  # brown urine beside strong soreness, weakness, swelling or sickness can be broken-down muscle that harms the kidneys
    EM_13 = 5013  # strongly sore muscles in somebody who hardly passes water or is confused can be muscle breakdown with complications
    EM_14 = 5014  # with sickle cell trait, going weak or short of breath in a session calls for help at once; muscles need not be hard
    EM_15 = 5015  # a muddled, collapsed or convulsing person after great effort may be overheated, on a cool day too: cool, and call
    EM_16 = 5016  # long effort or much drinking, a sore head, sickness or puffiness, then a clouded mind: blood sodium may be low
    EM_17 = 5017  # two of sore head, sickness and puffiness after much plain drinking can be early low sodium, which may still deepen
    EM_18 = 5018  # numbness where one sits, or new trouble with bladder, bowel or sexual function, is reason enough by itself
    EM_19 = 5019  # a sore back or buttock with nerve signs down both legs can be pressure on the nerves at the end of the cord
    EM_20 = 5020  # nerve signs in both arms, or in both legs after a blow to the neck, can come from the spinal cord; a stinger is one-sided
    EM_21 = 5021  # a sore neck or back from a serious accident is for a hospital to clear before anything else
    EM_22 = 5022  # a changed face, arm or speech anywhere, or changed sight with a sore neck or head, can be a torn artery; lifting can set it off
    EM_23 = 5023  # a head that goes from nothing to its worst within a minute may be bleeding inside, and effort is a known moment for it
    EM_24 = 5024  # a graze or red patch that hurts beyond its look in somebody who is ill can be an infection that eats into the tissue
    EM_25 = 5025  # skin that turns dark or blisters over a sore place can be tissue dying of infection
    EM_26 = 5026  # inflamed skin in somebody feverish, sick, confused or with a racing heart: it may have got into the blood
    EM_27 = 5027  # a hot or swollen joint that will not carry or bend, with fever, may be infected, and days decide about its surface
    EM_28 = 5028  # a young person with fever and a limp can have an infected hip, which is also felt in groin, thigh or knee
    EM_29 = 5029  # a sore testicle may be twisted; it is usually saved within about six hours, seldom later, and sport does not rule it out
    EM_30 = 5030  # boys may name belly or groin, and feel sick, when the testicle is the trouble
    EM_31 = 5031  # a bulge in a sore groin with sickness can be gut caught in a hernia
    EM_32 = 5032  # a part that is bent or shaped wrongly after an injury may be broken or out of joint
    EM_33 = 5033  # an injured part without feeling or colour may have a caught nerve or vessel
    EM_11 = 5011  # pain near the worst there is, come suddenly, in a part that cannot be used: emergency care, whatever the place
    EM_34 = 5034  # past fifty, a sore head with changed sight or a jaw that tires on chewing can be inflamed arteries that cost the sight
    EM_35 = 5035  # in pregnancy a sore chest or short breath ends the session and calls for help
    EM_36 = 5036  # a muscle hard as wood that hurts badly can be under pressure
    EM_37 = 5037  # pain beyond reason that gentle stretching makes unbearable comes before the hardness
    EM_38 = 5038  # a cold, pale or blue limb that hurts badly may have lost its blood supply
    EM_39 = 5039  # pressure deep in the chest that is not known to pass with rest
    EM_40 = 5040  # short breath or coughed-up blood in somebody at risk of clots
    EM_41 = 5041  # a sore chest that neither touch nor movement explains, with heart disease or its risks
    EM_42 = 5042  # a sore head with sickness, dizziness or blood thinners after a blow can be bleeding inside
    EM_43 = 5043  # a blow to the trunk with dizziness, cold sweat or sickness can be bleeding inside
    EM_44 = 5044  # strong pain in the trunk out of nowhere with faintness, past 55, can come from a large vessel
    EM_45 = 5045  # in pregnancy, faintness with pain in belly, shoulder or back can be bleeding inside
    EM_46 = 5046  # a blow to the head with sickness, dizziness or changed feeling can be bleeding inside
    EM_47 = 5047  # strong pain beyond reason in a cast or after an injury is pressure until shown otherwise
    EM_48 = 5048  # with sickle cell trait, strong muscle pain in a session is not a plain cramp
    EM_49 = 5049  # fever with headache and a stiff neck can be an infection around the brain
    UR_01 = 5101  # a tight or sore chest, deep inside: stop training, also when it passes with rest
    UR_02 = 5102  # chest signs after an infection can be an inflamed heart; effort is dangerous until checked
    UR_03 = 5103  # a racing or stumbling heart in effort, with dizziness or with known risk
    UR_44 = 5144  # a sore chest that neither touch nor movement is known to bring on
    UR_05 = 5105  # soreness beyond expectation with lost strength or a swollen muscle, also when urine looks normal
    UR_06 = 5106  # sick, ill or hardly passing water beside strong soreness is more than soreness
    UR_07 = 5107  # strong soreness in somebody who had muscle breakdown before: blood test
    UR_08 = 5108  # strong soreness and weakness with sickle cell trait
    UR_09 = 5109  # strong muscle pain or lost strength on a statin is not waited out
    UR_12 = 5112  # two or more of the listed signs and risks of a leg clot: scan within hours
    UR_10 = 5110  # one leg swollen: clot check the same day
    UR_11 = 5111  # one sore calf without a reason and a risk of clots, before any swelling
    UR_13 = 5113  # one warm and swollen or red calf, even if a strain began it
    UR_14 = 5114  # a heavy, swollen or bluish arm, often after overhead work, can be a clot
    UR_15 = 5115  # a sore calf in pregnancy, on one side or swollen
    UR_16 = 5116  # a hot swollen joint that moves badly may be infected, fever or not
    UR_17 = 5117  # an artificial or lately injected joint that is warm, red or swollen
    UR_18 = 5118  # red or broken skin that is hot, spreads or comes with fever
    UR_19 = 5119  # a sore back, neck or head with fever
    UR_45 = 5145  # fever with a sore joint or bone, or with weak defences
    UR_21 = 5121  # strength gone along a nerve or beside a sore spine
    UR_22 = 5122  # a snap at the heel cord or no tiptoe on that leg: it may be torn although walking goes
    UR_23 = 5123  # a straight leg that cannot be raised can be a torn tendon at the knee
    UR_24 = 5124  # a dip that came with the injury is a large tear
    UR_25 = 5125  # a pop at the sit bone with bruise, weakness or tingling
    UR_26 = 5126  # a pop in the crook of the elbow with bruise or weakness
    UR_27 = 5127  # a pop at chest, shoulder or arm with bruise or lost strength
    UR_28 = 5128  # an injured shoulder without strength: the cuff may be torn
    UR_29 = 5129  # an injured ankle that by the Ottawa rule is X-rayed
    UR_30 = 5130  # an injured foot that by the Ottawa rule is X-rayed
    UR_31 = 5131  # an injured knee that by the Ottawa rule is X-rayed
    UR_32 = 5132  # an injured part that cannot be used or stood on
    UR_46 = 5146  # an injury to spine, hip or bone in somebody whose bones break easily
    UR_33 = 5133  # a joint that swelled within hours may hold blood from a ligament or bone
    UR_34 = 5134  # a knee that is blocked may have trapped cartilage
    UR_36 = 5136  # a growing person who limps: the hip can slip and be felt in thigh or knee
    UR_35 = 5135  # groin pain with impact can be a crack in the neck of the thigh bone that may shift
    UR_37 = 5137  # a pop at hip or pelvis in the teens can be bone pulled off
    UR_38 = 5138  # a blow on blood thinners that swells or gets worse
    UR_39 = 5139  # a muscle that cannot be used after a sudden pain
    UR_40 = 5140  # a sore tendon on a quinolone: stop loading and call the prescriber
    UR_41 = 5141  # pain at night or at rest with a lump, lost weight or cancer is not from training
    UR_42 = 5142  # fever with short breath, dizziness, sickness or little urine
    UR_43 = 5143  # a new bulge in the groin, often after lifting
    UR_47 = 5147  # two of sore head, sickness, dizziness and puffiness after heat or long effort
    UR_48 = 5148  # a badly sore muscle with numbness or tingling, also without hardness
    UR_49 = 5149  # jaw or chest that aches with effort and at no other time can be the heart
    UR_50 = 5150  # arm, neck, back or upper belly that aches at the same effort each time, at risk, can be the heart
    UR_51 = 5151  # belly or flank pain with fever, or strong with sickness, comes from inside
    UR_52 = 5152  # strong belly or flank pain that no session explains
    UR_53 = 5153  # a blow to belly or flank that still hurts, or is felt in the shoulder, can hurt an organ
    UR_54 = 5154  # belly pain in pregnancy that no session explains
    UR_55 = 5155  # one swollen leg in somebody at risk of clots
    UR_56 = 5156  # a sore neck with two of headache, dizziness, sickness, weakness and numbness can be a torn artery
    UR_57 = 5157  # a blow to the head on blood thinners or past 65 can bleed late
    UR_58 = 5158  # a strong headache that began at one moment of effort
    UR_59 = 5159  # muscles clearly swollen after hard work that will not move or hold are more than soreness
    UR_60 = 5160  # hardly passing water with sore muscles after hard work
    UR_61 = 5161  # a warm or swollen joint in somebody prone to infection, fever or not
    UR_62 = 5162  # a joint with an implant or a recent injection that gets worse may be infected
    UR_63 = 5163  # past fifty, a jaw that tires on chewing, or headache with long morning stiffness, can cost the sight
    UR_64 = 5164  # pain on breathing in with a sore leg or a risk of clots
    UR_65 = 5165  # much plain drinking with a sore head, sickness, dizziness or puffiness may deepen for hours
    UR_66 = 5166  # a neck hurt in a fall, with age, strong pain or changed feeling, may be broken
    CL_37 = 5237  # bone that is sore to press after an injury may be broken
    CL_01 = 5201  # soreness past five days that is not easing
    CL_02 = 5202  # a limp with bruise, pop or weakness is more than a slight strain
    CL_03 = 5203  # a strain no better after five days
    CL_04 = 5204  # a pop or giving way can be a torn ligament
    CL_05 = 5205  # a sprain no better after two weeks
    CL_06 = 5206  # a joint that swells, blocks or gives way without injury
    CL_07 = 5207  # a tendon no better in weeks or past the limit
    CL_08 = 5208  # a sore point on bone that builds with impact or wakes at night
    CL_09 = 5209  # sore bone with missed periods, too little food or an earlier stress fracture
    CL_10 = 5210  # sore bone at a place that mends badly
    CL_11 = 5211  # an ache on top of the midfoot with sprints and jumps is missed for months
    CL_12 = 5212  # a young back that hurts when arching for two weeks
    CL_13 = 5213  # a sore point on a rib in rowers and golfers
    CL_14 = 5214  # tight at the same point of each session, gone soon after: pressure testing
    CL_15 = 5215  # numbness or pins and needles for over a week
    CL_16 = 5216  # an arm that tingles or is weak after a blow to the neck: examined before contact
    CL_17 = 5217  # a back no better after six weeks
    CL_19 = 5219  # stiff shoulders or hips each morning past fifty
    CL_20 = 5220  # bone pain at night in the young
    CL_21 = 5221  # muscles sore on both sides without a session, on a statin
    CL_22 = 5222  # a sore growth zone with a limp or pain at rest
    CL_23 = 5223  # a pop with bruise, bulge or weakness is a tear; an early look keeps choices open
    CL_24 = 5224  # an arm that does not rise two weeks after an injury
    CL_25 = 5225  # fever and aches for days
    CL_26 = 5226  # a sore chest that neither pressing nor moving brings on
    CL_27 = 5227  # a pop in calf or arch is a tear, and a clot can follow
    CL_28 = 5228  # fewer than one in fifty would be so sore so late from what was trained
    CL_29 = 5229  # new back or bone pain with cancer is looked at, however small
    CL_30 = 5230  # a back that suddenly hurts, with weak bones, steroids or age, may be a broken vertebra
    CL_31 = 5231  # with diabetes or a weak immune system small things on foot and leg are looked at early
    CL_32 = 5232  # weak muscles on a statin: blood test, and ask about the medicine
    CL_33 = 5233  # weakness along a nerve
    CL_34 = 5234  # soreness that still grows on the fifth day
    CL_35 = 5235  # one arm that swells with overhead sport
    CL_36 = 5236  # a neck hurt in a fall or blow is looked at before training
    PA_04 = 5304  # a bruised muscle bleeds for a day or two: leave it alone
    PA_01 = 5301  # a sudden pain at one place can be torn fibres: rest it two or three days
    PA_02 = 5302  # a stab at one point of one side is like a strain, also a day later
    PA_03 = 5303  # a new sprain: rest, then early movement
    PA_05 = 5305  # severe soreness: spare the muscle, move lightly, look at urine and swelling again
    PA_06 = 5306  # a tendon above 5 of 10, worse next morning or from week to week has too much load
    PA_07 = 5307  # bone is not trained through: no impact
    PA_09 = 5309  # soreness in warm-up that stays: two days off, one level down
    PA_10 = 5310  # soreness that goes and comes back in one session: two days off, one level down
    PA_11 = 5311  # a joint above 5 of 10 has too much load
    PA_12 = 5312  # new nerve signs end the session; watch strength and spread
    PA_13 = 5313  # cramps in somebody who feels ill are not plain cramps
    PA_14 = 5314  # after an earlier muscle breakdown: rest the muscle sooner, look at urine
    PA_15 = 5315  # strong pain and urine never asked about: ask before anything is called harmless
    PA_16 = 5316  # a sudden stiff back: no lifting, keep walking
    PA_18 = 5318  # numb or weak with effort each time: stop before it begins
    PA_19 = 5319  # one calf sore without a reason: compare both and ask for clot risks first
    PA_20 = 5320  # fewer than one in twenty would be so sore so late from what was trained
    PA_21 = 5321  # a part that cannot be used is not trained
    PA_22 = 5322  # strong pain is not trained through
    PA_23 = 5323  # a new injury is protected first
    MO_04 = 5404  # a plain cramp: lengthen it gently, ease off
    MO_14 = 5414  # a slight twinge at one place: easy work only
    MO_03 = 5403  # a muscle that tightens with work: ease off before it tears
    MO_01 = 5401  # moderate soreness: train around it, or with less, until it eases
    MO_02 = 5402  # stiff muscles move less far: easier versions or other muscles
    MO_17 = 5417  # soreness after work, when nothing is said of how it moves: with less, until that is known
    MO_18 = 5418  # a muscle that stays tight: less of what tightens it
    MO_19 = 5419  # soreness a day after work, when it is not said to be in a muscle: with less, until that is known
    MO_05 = 5405  # a tendon up to 5 of 10 that settles by morning may be loaded; full rest weakens it
    MO_06 = 5406  # gone after warm-up and stays away: keep the level
    MO_07 = 5407  # a joint: low pain that settles within a day; shorter, flatter, fewer deep bends
    MO_08 = 5408  # a shin sore over a hand's breadth: less impact
    MO_09 = 5409  # a sore growth zone: less running and jumping, seldom a full stop
    MO_10 = 5410  # a sore back: stay active, other loads, leave out the lifts that bring it on
    MO_11 = 5411  # tingling from pressure: change position or gear and watch a week
    MO_16 = 5416  # not yet clear enough to train on unchanged
    PU_06 = 5506  # no pain beyond soreness
    PU_01 = 5501  # a mildly tender, tight muscle with near-normal strength and range can be trained
    PU_02 = 5502  # up to 2 of 10 in a muscle
    PU_03 = 5503  # soreness that fades with warm-up and comes back after
    PU_04 = 5504  # a tendon at 0 to 2 of 10 that settles by the next morning
    PU_07 = 5507  # a joint at 0 to 2 of 10 that settles by the next morning
    SIGN_SWELLING = 8001  # some swelling
    SIGN_SWELLING_MARKED = 8002  # clearly bigger than the other side
    SIGN_TENSE_SWELLING = 8003  # hard like wood, or the skin shiny
    SIGN_BRUISING = 8004  # bruise
    SIGN_BRUISING_EXTENSIVE = 8005  # large or spreading bruise
    SIGN_HEAT = 8006  # warm to the touch
    SIGN_REDNESS = 8007  # red skin
    SIGN_REDNESS_SPREADING = 8008  # redness that spreads
    SIGN_WOUND = 8009  # open wound or broken skin
    SIGN_SKIN_DARK_BLISTER = 8010  # black, purple or grey blotches or blisters
    SIGN_GAP = 8011  # a dip that can be felt or seen
    SIGN_DEFORMITY = 8012  # changed shape or odd angle
    SIGN_LUMP = 8013  # a lump or bulge
    SIGN_POP = 8014  # a snap or pop at the moment it happened
    SIGN_BONY_TENDERNESS = 8015  # the bone itself is sore to press
    SIGN_LOCKING = 8016  # it catches or blocks
    SIGN_GIVING_WAY = 8017  # it slides away or gives way
    SIGN_EFFUSION = 8018  # fluid in a joint
    SIGN_EFFUSION_RAPID = 8019  # a joint that blew up within hours
    SIGN_WEAKNESS = 8020  # somewhat weaker than usual
    SIGN_WEAKNESS_MARKED = 8021  # cannot do something simple because the strength is gone
    SIGN_ROM_LOSS = 8022  # moves less far than usual
    SIGN_CANNOT_STRAIGHT_LEG_RAISE = 8023  # cannot lift the straight leg when lying
    SIGN_CANNOT_HEEL_RAISE = 8024  # cannot rise on tiptoe on that leg alone
    SIGN_COLD_PALE = 8025  # cold or pale limb
    SIGN_BLUE_LIMB = 8026  # blue limb
    SIGN_PROMINENT_VEINS = 8027  # veins stand out on that limb
    SIGN_CALF_SWELLING_ONE = 8028  # one calf 3 cm or more thicker than the other
    SIGN_PITTING_ONE = 8029  # a thumb leaves a dent, on one leg
    SIGN_WHOLE_LEG_SWELLING = 8030  # the whole leg is swollen
    SIGN_DEEP_VEIN_TENDERNESS = 8031  # tender along the deep veins of the leg
    SIGN_CANNOT_4_STEPS = 8032  # could not take four steps right after and now
    SIGN_TENDER_LAT_MALLEOLUS = 8033  # outer ankle bone sore to press
    SIGN_TENDER_MED_MALLEOLUS = 8034  # inner ankle bone sore to press
    SIGN_TENDER_5TH_MET = 8035  # outer edge of the midfoot sore to press
    SIGN_TENDER_NAVICULAR = 8036  # inner side of the midfoot sore to press
    SIGN_TENDER_PATELLA_ONLY = 8037  # only the kneecap sore to press
    SIGN_TENDER_FIBULAR_HEAD = 8038  # the knob below the outer knee sore to press
    SIGN_CANNOT_FLEX_90 = 8039  # cannot bend the knee to a right angle
    SIGN_CREPITUS = 8040  # grating that can be felt or heard
    SIGN_TINGLING = 8041  # pins and needles
    SIGN_NUMBNESS = 8042  # numbness
    SIGN_FOOT_DROP = 8043  # cannot lift the front of the foot
    SIGN_SADDLE_NUMBNESS = 8044  # numb where one sits or wipes
    SIGN_BLADDER_BOWEL = 8045  # new trouble with bladder, bowels or sexual function
    SIGN_BOTH_LEGS_NEURO = 8046  # tingling, numbness or weakness in both legs
    SIGN_BOTH_ARMS_NEURO = 8047  # tingling, numbness or weakness in both arms
    SIGN_STROKE_SIGNS = 8048  # drooping face, weak arm, slurred speech
    SIGN_HEADACHE = 8049  # headache
    SIGN_HEADACHE_SUDDEN_SEVERE = 8050  # sudden headache that is worst within a minute
    SIGN_JAW_PAIN_CHEWING = 8051  # jaw aches when chewing
    SIGN_VISION_CHANGE = 8052  # sight has changed
    SIGN_CONFUSION = 8053  # confused
    SIGN_COLLAPSE = 8054  # collapsed or fainted
    SIGN_SEIZURE = 8055  # fit or seizure
    SIGN_DARK_URINE = 8056  # brown, red, cola- or tea-coloured urine
    SIGN_LOW_URINE = 8057  # passes much less urine than usual
    SIGN_FEVER = 8058  # temperature of 38 or more, or shivering
    SIGN_UNWELL = 8059  # feels ill
    SIGN_NAUSEA_VOMITING = 8060  # feels sick or vomits
    SIGN_WEIGHT_LOSS = 8061  # weight lost without trying
    SIGN_CHEST_PAIN = 8062  # pain in the chest
    SIGN_CHEST_PRESSURE = 8063  # tightness or pressure in the chest
    SIGN_PAIN_SPREAD_ARM_JAW = 8064  # pain spreads to arm, jaw, neck or back
    SIGN_BREATHLESSNESS = 8065  # short of breath more than the effort explains
    SIGN_PALPITATIONS = 8066  # heart races or stumbles
    SIGN_COLD_SWEAT = 8067  # cold sweat
    SIGN_DIZZINESS = 8068  # dizzy or faint
    SIGN_COUGH_BLOOD = 8069  # coughs up blood
    SIGN_SCROTAL_PAIN = 8070  # pain in a testicle
    SIGN_VAGINAL_BLEEDING = 8071  # bleeding from the vagina in pregnancy
    SIGN_PUFFINESS = 8072  # puffy hands or face
    SIGN_ARM_SWELLING_ONE = 8073  # one arm is swollen
    QUALITY_CRAMPING = 8104  # cramping
    QUALITY_SHARP = 8105  # sharp
    QUALITY_STABBING = 8106  # stabbing
    QUALITY_ELECTRIC = 8108  # like electricity
    QUALITY_TINGLING = 8109  # tingling pain
    QUALITY_NUMB = 8110  # numb feeling
    QUALITY_THROBBING = 8111  # throbbing
    QUALITY_PRESSURE = 8112  # pressing
    QUALITY_TEARING = 8113  # tearing
    BEHAVIOUR_WORSE_PASSIVE_STRETCH = 8207  # severe when somebody else gently stretches it
    BEHAVIOUR_WORSE_BREATHING = 8209  # worse when breathing
    BEHAVIOUR_BUILDS_DURING = 8212  # builds up during activity
    BEHAVIOUR_REST_PAIN = 8213  # hurts at rest
    BEHAVIOUR_NIGHT_PAIN = 8214  # hurts at night
    BEHAVIOUR_CONSTANT = 8215  # never lets up
    BEHAVIOUR_PREDICTABLE_EXERTIONAL = 8217  # comes each time at the same effort
    BEHAVIOUR_FLARES_NEXT_MORNING = 8219  # worse the next morning
    BEHAVIOUR_WEEK_ON_WEEK_WORSE = 8220  # worse from week to week
    BEHAVIOUR_MORNING_STIFF_LONG = 8222  # stiff in the morning for half an hour or more
    BEHAVIOUR_WARMUP_CONTINUES = 8224  # present at warm-up and stays
    BEHAVIOUR_WARMUP_GONE_RETURNS = 8226  # gone after warm-up, comes back in the session
    BEHAVIOUR_OUT_OF_PROPORTION = 8227  # far worse than would be expected
    CONTEXT_OVERDRINKING = 8310  # drank a lot of plain fluid
    CONTEXT_ILLNESS_RECENT = 8312  # ill in the last days
    CONTEXT_DIRECT_BLOW = 8313  # a blow to the place
    CONTEXT_FALL = 8314  # a fall
    CONTEXT_TWIST = 8315  # a twist
    CONTEXT_ACCIDENT_MAJOR = 8316  # a serious accident
    CONTEXT_NECK_IMPACT = 8317  # a blow to the neck or head
    CONTEXT_STATIN = 8318  # takes a statin
    CONTEXT_STATIN_NEW = 8319  # new statin or raised dose
    CONTEXT_QUINOLONE = 8320  # quinolone antibiotic now or lately
    CONTEXT_ANTICOAGULANT = 8322  # takes a blood thinner
    CONTEXT_SICKLE_TRAIT = 8324  # sickle cell trait
    CONTEXT_PRIOR_RHABDO = 8325  # had muscle breakdown before
    CONTEXT_PRIOR_DVT = 8327  # had a clot in a vein before
    CONTEXT_CANCER_ACTIVE = 8328  # active cancer
    CONTEXT_SURGERY_RECENT = 8329  # surgery in the last weeks
    CONTEXT_IMMOBILISED = 8330  # limb in a cast or not moved
    CONTEXT_BEDRIDDEN = 8331  # three days or more in bed
    CONTEXT_PREGNANT = 8334  # pregnant
    CONTEXT_POSTPARTUM = 8335  # gave birth in the last weeks
    CONTEXT_AMENORRHOEA = 8338  # no periods
    CONTEXT_LOW_ENERGY = 8339  # eats too little for the training
    CONTEXT_HEART_DISEASE = 8348  # heart disease


class Goal(_Enum):
    """Goals of training."""

    HEALTH = 1  # health
    STRENGTH = 2  # strength or growth
    ENDURANCE = 3  # endurance
    EVENT = 4  # race or tournament soon


class Measure(_Enum):
    """Measures a plan can hold."""

    LIGHT_MOVEMENT = 6001  # gentle movement: walking, easy cycling, mobility or yoga at a comfortable effort
    HYDRATION = 6002  # drink to thirst, with normal meals
    ELECTROLYTES = 6003  # a drink with sodium, or water with salted food
    TOPICAL_MAGNESIUM = 6004  # magnesium cream or gel rubbed into the sore muscle
    MINDFUL_PAUSE = 6005  # easy slow breathing, sitting or lying
    SLEEP = 6006  # a full night of sleep
    PROTEIN = 6007  # protein with every meal
    CARBOHYDRATE = 6008  # bread, rice, pasta, potatoes or fruit in the first hours
    REHYDRATION = 6009  # drink back what was sweated out, in steps
    PROGRESSIVE_LOADING = 6010  # start new exercise light and add a little at a time
    WARM_UP = 6011  # ten easy minutes before you start
    ISOMETRIC_PRIMING = 6012  # a few hard static holds, two to four days before
    MASSAGE = 6013  # massage by hand
    HEAT_PACK = 6014  # a warm pack on the sore muscle
    HEAT_WRAP = 6015  # a low-heat wrap, worn while awake
    WARM_BATH = 6016  # a warm bath
    COLD_WATER = 6017  # a cold bath
    COLD_PACK = 6018  # a cold pack on the sore muscle
    FOAM_ROLLING = 6019  # foam rolling
    CONTRAST_WATER = 6020  # warm and cold water in turn
    MASSAGE_GUN = 6021  # a massage gun
    PNEUMATIC_BOOTS = 6022  # pneumatic boots
    COMPRESSION_GARMENT = 6023  # compression tights or sleeves
    KINESIO_TAPE = 6024  # elastic tape on the sore muscle
    VIBRATION = 6025  # a vibration plate or roller
    INFRARED_SAUNA = 6026  # an infrared sauna
    MENTHOL_GEL = 6027  # menthol gel
    MUD_PACK = 6028  # a mud pack with menthol and arnica
    YOGA = 6029  # gentle yoga
    EASY_CYCLING = 6030  # easy cycling
    ISOMETRIC_HOLDS = 6031  # gentle static holds
    COOL_DOWN = 6032  # a cool-down
    MINDFULNESS = 6033  # mindfulness practice
    POLYPHENOL_FOODS = 6034  # berries, cherries, grapes and cocoa for some days
    PROTEIN_POWDER = 6035  # protein powder
    TART_CHERRY = 6036  # tart cherry juice
    CURCUMIN = 6037  # curcumin
    BCAA = 6038  # branched-chain amino acids
    OMEGA_3 = 6039  # omega-3 capsules
    ORAL_NSAID = 6040  # anti-inflammatory tablets for soreness
    TOPICAL_NSAID = 6041  # anti-inflammatory gel for soreness
    PARACETAMOL = 6042  # paracetamol for soreness
    STATIC_STRETCHING = 6043  # static stretching against soreness
    ANTIOXIDANT_PILLS = 6044  # antioxidant pills
    VITAMIN_C_E = 6045  # vitamin C or E against soreness
    VITAMIN_D = 6046  # vitamin D against soreness
    CREATINE = 6047  # creatine against soreness
    CAFFEINE = 6048  # caffeine against soreness
    ORAL_MAGNESIUM = 6049  # magnesium tablets against soreness or cramps
    ELECTRICAL_STIMULATION = 6050  # electrical stimulation of the muscle
    EPSOM_SALT = 6051  # Epsom salt in the bath
    WHOLE_BODY_CRYOTHERAPY = 6052  # a cold chamber
    BLOOD_FLOW_RESTRICTION = 6053  # training with cuffs against soreness
    ISCHAEMIC_CONDITIONING = 6054  # cuffs that stop the blood flow at rest
    ALCOHOL = 6055  # alcohol after training


class Verb(_Enum):
    """What a plan says of a measure or muscle."""

    DO = 1  # do this
    SKIP = 2  # leave this out; `reason` says why
    TRAIN = 3  # train this muscle
    TRAIN_LIGHTER = 4  # train this muscle, but lighter
    REST = 5  # leave this muscle alone until `end_s`, then train it lighter until `ready_s`
    GET_HELP = 6  # a pain decision stands above every plan
    ASK = 7  # answer the questions about pain first; until then the plan stays gentle


class Reason(_Enum):
    """Why an action stands in a plan."""

    SORE = 1  # a muscle is sore or will be
    WEAK = 2  # strength is not back
    READY = 3  # soreness and strength are within the limits
    SWEAT = 4  # heavy sweating was reported
    WISH = 5  # the person asked for it
    CALM = 6  # to make discomfort less bothersome
    CONDITION = 7  # a condition bars it
    ASK_FIRST = 8  # ask a professional first because of a condition
    NO_BENEFIT = 9  # no benefit was shown and nobody asked for it
    PAIN = 10  # a complaint decides
    NO_TIME = 11  # no minutes left in the day
    SESSION = 12  # a session lies less than a day back
    REPAIR = 13  # repair and building go on for days after work
    SOON = 14  # the next hard session or event is near
    NEXT_TIME = 15  # to be less sore next time
    GOAL = 16  # it works against the goal
    TOGETHER = 17  # not together with another measure of this plan
    MINOR = 18  # not below 18 years of age
    NOT_ANSWERED = 19  # a condition that would bar it was not answered
    FULL = 20  # the plan is full: a few things a day are enough
    NOT_AT_HAND = 21  # what it needs is not at hand
    DISLIKED = 22  # the person does not like it
    GENTLE = 23  # pain was not asked about, so the plan stays gentle
    WINDOW = 24  # the time in which it makes sense is over


class Unit(_Enum):
    """Units of amounts."""

    MINUTE = 1  # minutes
    LITRE = 2  # litres
    MG_SODIUM_PER_L = 3  # milligrams of sodium per litre
    PERCENT_OF_LOAD = 4  # percent of the usual load
    GRAM = 5  # grams a day
    HOUR = 6  # hours
    G_PER_KG = 7  # grams a day per kilogram of body mass
    G_PER_KG_H = 8  # grams an hour per kilogram of body mass
    L_PER_KG_LOST = 9  # litres per kilogram of body mass lost
    GRAM_PER_H = 10  # grams an hour


class Certainty(_Enum):
    """GRADE certainty of evidence."""

    NONE = 1  # not tested
    VERY_LOW = 2  # we are not sure whether
    LOW = 3  # may
    MODERATE = 4  # probably
    HIGH = 5  # does


class Outcome(_Enum):
    """What a measure acts on."""

    SORENESS = 1  # soreness, points of 10; negative is better
    STRENGTH = 2  # strength
    HYDRATION = 3  # fluid balance
    COMFORT = 4  # how bothersome discomfort is
    ENERGY = 5  # stores of energy
    REPAIR = 6  # repair and building of muscle, and health
    NEXT_TIME = 7  # soreness after the next session
    INJURY = 8  # strains and sprains


class Text(_Enum):
    """What recovery_text() renders."""

    HEADLINE = 1  # one line
    WHOLE = 2  # everything, several lines


class Contraction(_Enum):
    """Kinds of contraction."""

    ECCENTRIC = 1  # the muscle lengthens under load
    CONCENTRIC = 2  # the muscle shortens under load
    ISOMETRIC = 3  # the muscle holds its length
    MIXED = 4  # shortens and lengthens each time, as in lifting and lowering


class Channel(_Enum):
    """What a batch computes."""

    SORENESS = 1  # soreness of the middle kind of person, 0 to 10: the typical curve
    STRENGTH = 2  # strength of the middle kind of person, % of own baseline: the typical curve
    SORENESS_BANDS = 3  # mean, 10th and 90th percentile of soreness, as recovery_forecast() gives them
    STRENGTH_BANDS = 4  # the same of strength


class Score(_Enum):
    """Published scores about pain."""

    WELLS_DVT = 1  # Wells score: signs and risks of a leg clot, 0 to 9 points
    OTTAWA_ANKLE = 2  # Ottawa rule: does a hurt ankle need an X-ray?
    OTTAWA_FOOT = 3  # Ottawa rule: does a hurt midfoot need an X-ray?
    OTTAWA_KNEE = 4  # Ottawa rule: does a hurt knee need an X-ray?
    PAIN_MONITORING = 5  # pain-monitoring model for tendons, zone 1 to 3
    NIRSCHL = 6  # Nirschl phase of an overused tendon, 1 to 7


class Question(_Enum):
    """Groups of facts to ask about a pain."""

    DANGER = 5801  # Is or was any of these there, even mildly?
    ILLNESS = 5802  # Since it began, any of these? Dark yellow urine does not count.
    SPINE = 5803  # Any of these? They matter even if they seem to have nothing to do with it.
    GROIN = 5804  # Groin or lower belly: any of these?
    HEART = 5805  # Chest, shoulder or arm: any of these?
    HEAD = 5806  # Head or neck: any of these?
    LEG_CLOT = 5807  # Compare both legs: is any of these true of the sore one?
    CLOT_RISK = 5808  # In the last weeks, any of these?
    PRESSURE = 5809  # The sore part and below it: any of these?
    BONE = 5810  # Press the bones and try a few steps: any of these?
    JOINT = 5811  # The joint: any of these?
    TEAR = 5812  # When it happened, or since: any of these?
    SKIN = 5813  # The skin over it: any of these?
    MUSCLE_RISK = 5814  # Is any of these true of you?


class LeaveOut(_Enum):
    """Kinds of work to leave out."""

    PROVOKING = 1  # the movements that bring it on
    LOWERING = 2  # heavy or slow lowering
    HEAVY = 3  # heavy loads
    SPRINTS = 4  # sprints and quick starts
    JUMPS = 5  # jumps
    IMPACT = 6  # running, jumping and every impact
    DEEP_BENDS = 7  # deep bends
    TWISTS = 8  # twists under load
    FLOOR_LIFTS = 9  # lifts from the floor
    STRETCHING = 10  # stretching into the pain
    ALL = 11  # all work of this part


class Range(_Enum):
    """How far to move under load."""

    FULL = 1  # the whole range
    COMFORTABLE = 2  # as far as pain stays within its limit
    SHORT = 3  # the middle of the range, never its ends
    NONE = 4  # not under load


class Watch(_Enum):
    """What to watch for."""

    MUSCLE = 1  # the same day if urine turns brown, the muscle becomes hard, or a limb goes weak or numb
    STRAIN = 2  # the same day if you feel a snap or lose strength at once
    JOINT = 3  # the same day if it becomes hot and swollen, if it blocks, or with fever
    BONE = 4  # within days if it hurts at night, at rest or with each step
    NERVE = 5  # at once if you go numb where you sit, or if bladder, bowels or both legs change


class EffectUnit(_Enum):
    """Units of effects."""

    POINTS = 1  # points of 10; 1.4 are noticed
    SMD = 2  # standardised mean difference; 0.7 are noticed
    PERCENT = 3  # percent

