"""Written by stubs.py from what librecovery says of itself; do not edit."""

from typing import Optional, Union

from . import enums
from ._describe import Struct
from ._fields import EnumField, HeadField, IdField, NumberField, Time, TimeField, WholeField


class Diag(Struct):
    """Why a call failed."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_DIAG {Type}
    status: EnumField[enums.StatusCode]  # what the call returned {StatusCode}
    at_type: EnumField[enums.Type]  # type of the struct at fault, 0 when it was a plain argument {Type}
    field: WholeField  # field of that struct as counted by recovery_field_name(), -1 when no single field -1 to 1000
    index: WholeField  # which element of the array, counted from 0
    got: NumberField  # the value that was refused
    min: NumberField  # least value allowed
    max: NumberField  # greatest value allowed
    def __init__(self, *,
                 status: Union[enums.StatusCode, str, int, None] = ...,
                 at_type: Union[enums.Type, str, int, None] = ...,
                 field: int = ...,
                 index: int = ...,
                 got: Optional[float] = ...,
                 min: Optional[float] = ...,
                 max: Optional[float] = ...,
                 ) -> None: ...


class Person(Struct):
    """What is known of the person."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_PERSON {Type}
    sex: EnumField[enums.Sex]  # sex; it changes no forecast, see docs/MODEL.md {Sex}
    training: EnumField[enums.Training]  # training status: sets the protection a log begins with {Training}
    age_y: NumberField  # age [a] 0 to 130
    mass_kg: NumberField  # body mass; without it body-weight work is judged with a wide band [kg] 2 to 500
    sessions_per_week: NumberField  # training sessions in a usual week before the log begins [/wk] 0 to 50
    def __init__(self, *,
                 sex: Union[enums.Sex, str, int, None] = ...,
                 training: Union[enums.Training, str, int, None] = ...,
                 age_y: Optional[float] = ...,
                 mass_kg: Optional[float] = ...,
                 sessions_per_week: Optional[float] = ...,
                 ) -> None: ...


class Event(Struct):
    """One row of the log."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_EVENT {Type}
    kind: EnumField[enums.Kind]  # what happened {Kind}
    what: IdField  # muscle (BOUT, PROTOCOL, REPORT, STRENGTH), region (REPORT), movement (SET), activity (ACTIVITY)
    side: EnumField[enums.Side]  # side; 0 counts as both {Side}
    scale: EnumField[enums.Scale]  # scale of `value` in a REPORT {Scale}
    set_kind: EnumField[enums.SetKind]  # kind of a SET; 0 counts as a working set {SetKind}
    contraction: EnumField[enums.Contraction]  # kind of contraction of a PROTOCOL; unknown counts as mixed, with a wide band {Contraction}
    time_s: TimeField  # begin of the time in which it happened [s]
    window_s: NumberField  # it happened within [time_s, time_s + window_s): 0 exact, 86400 "that day" [s] 0 to 604800
    duration_s: NumberField  # how long it lasted [s] 0 to 604800
    reps: NumberField  # repetitions done, both sides counted once [1] 0 to 1000
    load_kg: NumberField  # external load; on assisted movements the help [kg] 0 to 1000
    rir: NumberField  # repetitions in reserve [1] 0 to 30
    rpe: NumberField  # rating of perceived exertion, of the set or the session [1] 0 to 10
    eccentric: NumberField  # share of the work done as it lengthens, 0.5 usual, 1 lowering only [1] 0 to 1
    climb_m: NumberField  # metres of climb; it counts where it is done on foot [m] 0 to 20000
    descent_m: NumberField  # metres of descent; it counts where it is done on foot [m] 0 to 20000
    dose: NumberField  # dose of a BOUT, 1 = the laboratory bout [1] 0 to 10
    dose_log_sd: NumberField  # standard deviation of the natural logarithm of `dose`; unknown counts as 0.3 [1] 0 to 3
    value: NumberField  # rating on `scale` (REPORT), or % of own baseline (STRENGTH) -1000 to 1000
    contractions: NumberField  # number of contractions of a PROTOCOL [1] 0 to 2000
    intensity_pct: NumberField  # their load in % of the maximum; unknown counts as maximal, with a wider band [%] 0 to 200
    velocity_dps: NumberField  # angular velocity of the joint as the muscle lengthens; unknown counts as usual [deg/s] 0 to 1000
    length: NumberField  # muscle length they are done at, 0 shortest, 1 longest; unknown counts as middle [1] 0 to 1
    def __init__(self, *,
                 kind: Union[enums.Kind, str, int, None] = ...,
                 what: Union[str, int, None] = ...,
                 side: Union[enums.Side, str, int, None] = ...,
                 scale: Union[enums.Scale, str, int, None] = ...,
                 set_kind: Union[enums.SetKind, str, int, None] = ...,
                 contraction: Union[enums.Contraction, str, int, None] = ...,
                 time_s: Time = ...,
                 window_s: Optional[float] = ...,
                 duration_s: Optional[float] = ...,
                 reps: Optional[float] = ...,
                 load_kg: Optional[float] = ...,
                 rir: Optional[float] = ...,
                 rpe: Optional[float] = ...,
                 eccentric: Optional[float] = ...,
                 climb_m: Optional[float] = ...,
                 descent_m: Optional[float] = ...,
                 dose: Optional[float] = ...,
                 dose_log_sd: Optional[float] = ...,
                 value: Optional[float] = ...,
                 contractions: Optional[float] = ...,
                 intensity_pct: Optional[float] = ...,
                 velocity_dps: Optional[float] = ...,
                 length: Optional[float] = ...,
                 ) -> None: ...


class Point(Struct):
    """The forecast at one time."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_POINT {Type}
    model: WholeField  # recovery_model_version() that computed it
    settings: WholeField  # 0: the published parameters, else a fingerprint of the changed ones
    time_s: TimeField  # the time [s]
    soreness: NumberField  # mean of the noise-free level, 0 none to 10 worst [{NRS}] 0 to 10
    soreness_low: NumberField  # its 10th percentile over people and bouts [{NRS}] 0 to 10
    soreness_high: NumberField  # its 90th percentile [{NRS}] 0 to 10
    report_low: NumberField  # 10th percentile of what the person would answer if asked: level plus answer noise [{NRS}] 0 to 10
    report_high: NumberField  # 90th percentile of what the person would answer [{NRS}] 0 to 10
    strength: NumberField  # mean strength in percent of the person's own baseline [%] 0 to 100
    strength_low: NumberField  # its 10th percentile [%] 0 to 100
    strength_high: NumberField  # its 90th percentile [%] 0 to 100
    def __init__(self, *,
                 model: int = ...,
                 settings: int = ...,
                 time_s: Time = ...,
                 soreness: Optional[float] = ...,
                 soreness_low: Optional[float] = ...,
                 soreness_high: Optional[float] = ...,
                 report_low: Optional[float] = ...,
                 report_high: Optional[float] = ...,
                 strength: Optional[float] = ...,
                 strength_low: Optional[float] = ...,
                 strength_high: Optional[float] = ...,
                 ) -> None: ...


class Timeline(Struct):
    """The course of one muscle."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_TIMELINE {Type}
    muscle: EnumField[enums.Muscle]  # the muscle {Muscle}
    side: EnumField[enums.Side]  # LEFT or RIGHT {Side}
    phase: EnumField[enums.Phase]  # phase at `now` {Phase}
    in_window: WholeField  # 1: at or above half its own peak at `now`, 0: not 0 to 1
    in_12_72h: WholeField  # 1: `now` is 12 to 72 hours after the last bout, 0: not 0 to 1
    model: WholeField  # recovery_model_version() that computed it
    onset_early_s: TimeField  # 10th percentile of the time soreness reaches 1 of 10 [s]
    onset_s: TimeField  # median of it; unknown when the muscle was sore already at its last bout and the state forgot [s]
    onset_late_s: TimeField  # 90th percentile of it [s]
    peak_early_s: TimeField  # 10th percentile of the time of the peak [s]
    peak_s: TimeField  # median of it [s]
    peak_late_s: TimeField  # 90th percentile of it [s]
    end_early_s: TimeField  # 10th percentile of the time soreness falls below 1 of 10 for good [s]
    end_s: TimeField  # median of it [s]
    end_late_s: TimeField  # 90th percentile of it [s]
    ready_early_s: TimeField  # 10th percentile of the last time that soreness or strength cross the chosen limits; never before `now` [s]
    ready_s: TimeField  # median of it: stays ready from here up to the horizon of 21 days [s]
    ready_late_s: TimeField  # 90th percentile of it [s]
    last_bout_s: TimeField  # begin of the last bout up to `now` [s]
    now: NumberField  # mean soreness at `now`, acute part included [{NRS}] 0 to 10
    now_low: NumberField  # its 10th percentile [{NRS}] 0 to 10
    now_high: NumberField  # its 90th percentile [{NRS}] 0 to 10
    peak: NumberField  # mean soreness at the peak [{NRS}] 0 to 10
    peak_low: NumberField  # its 10th percentile [{NRS}] 0 to 10
    peak_high: NumberField  # its 90th percentile [{NRS}] 0 to 10
    strength_now: NumberField  # mean strength at `now` in percent of own baseline [%] 0 to 100
    strength_now_low: NumberField  # its 10th percentile [%] 0 to 100
    strength_now_high: NumberField  # its 90th percentile [%] 0 to 100
    bouts: WholeField  # bouts on this muscle and side so far
    reports: WholeField  # reports about this muscle and side so far: about it, its region, or in general
    tail: NumberField  # share of people in whom soreness would have been at least what the last report about this muscle said, so late; unknown without one [1] 0 to 1
    settings: WholeField  # 0: the published parameters, else a fingerprint of the changed ones
    def __init__(self, *,
                 muscle: Union[enums.Muscle, str, int, None] = ...,
                 side: Union[enums.Side, str, int, None] = ...,
                 phase: Union[enums.Phase, str, int, None] = ...,
                 in_window: int = ...,
                 in_12_72h: int = ...,
                 model: int = ...,
                 onset_early_s: Time = ...,
                 onset_s: Time = ...,
                 onset_late_s: Time = ...,
                 peak_early_s: Time = ...,
                 peak_s: Time = ...,
                 peak_late_s: Time = ...,
                 end_early_s: Time = ...,
                 end_s: Time = ...,
                 end_late_s: Time = ...,
                 ready_early_s: Time = ...,
                 ready_s: Time = ...,
                 ready_late_s: Time = ...,
                 last_bout_s: Time = ...,
                 now: Optional[float] = ...,
                 now_low: Optional[float] = ...,
                 now_high: Optional[float] = ...,
                 peak: Optional[float] = ...,
                 peak_low: Optional[float] = ...,
                 peak_high: Optional[float] = ...,
                 strength_now: Optional[float] = ...,
                 strength_now_low: Optional[float] = ...,
                 strength_now_high: Optional[float] = ...,
                 bouts: int = ...,
                 reports: int = ...,
                 tail: Optional[float] = ...,
                 settings: int = ...,
                 ) -> None: ...


class Fact(Struct):
    """One answer about signs, context, conditions ...."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_FACT {Type}
    about: IdField  # id of the complaint it belongs to, 0: the person; of a RECOVERY_FACT_MEASURE_*, the measure
    fact: IdField  # a RECOVERY_FACT_*, or a further RECOVERY_REGION_* or RECOVERY_MUSCLE_* that hurts
    answer: EnumField[enums.Answer]  # the answer {Answer}
    def __init__(self, *,
                 about: Union[str, int, None] = ...,
                 fact: Union[str, int, None] = ...,
                 answer: Union[enums.Answer, str, int, None] = ...,
                 ) -> None: ...


class Complaint(Struct):
    """One place that hurts."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_COMPLAINT {Type}
    id: IdField  # the caller's number for it, named by facts in `about`
    structure: EnumField[enums.Structure]  # tissue {Structure}
    region: EnumField[enums.Region]  # region {Region}
    muscle: EnumField[enums.Muscle]  # muscle {Muscle}
    side: EnumField[enums.Side]  # side {Side}
    spread: EnumField[enums.Spread]  # spread {Spread}
    onset: EnumField[enums.Onset]  # how it began {Onset}
    trend: EnumField[enums.Trend]  # trend {Trend}
    function: EnumField[enums.Function]  # what it does to movement {Function}
    intensity: NumberField  # pain now, at its usual worst in daily movement [{NRS}] 0 to 10
    hours_since: NumberField  # since the session or event that is blamed [h] 0 to 8760
    pain_days: NumberField  # the pain has been there for [d] 0 to 36500
    def __init__(self, *,
                 id: Union[str, int, None] = ...,
                 structure: Union[enums.Structure, str, int, None] = ...,
                 region: Union[enums.Region, str, int, None] = ...,
                 muscle: Union[enums.Muscle, str, int, None] = ...,
                 side: Union[enums.Side, str, int, None] = ...,
                 spread: Union[enums.Spread, str, int, None] = ...,
                 onset: Union[enums.Onset, str, int, None] = ...,
                 trend: Union[enums.Trend, str, int, None] = ...,
                 function: Union[enums.Function, str, int, None] = ...,
                 intensity: Optional[float] = ...,
                 hours_since: Optional[float] = ...,
                 pain_days: Optional[float] = ...,
                 ) -> None: ...


class Verdict(Struct):
    """What kind of pain, and the decision."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_VERDICT {Type}
    about: IdField  # id of the complaint
    decision: EnumField[enums.Decision]  # what to do {Decision}
    pain_class: EnumField[enums.PainClass]  # what the signs resemble {PainClass}
    rule: EnumField[enums.Rule]  # the rule that decided, 0: none fired {Rule}
    open_questions: WholeField  # facts the rules look at that are still unknown 0 to 1000
    model: WholeField  # recovery_model_version() that computed it
    answered: NumberField  # share of the facts the rules look at that are answered; never a probability [1] 0 to 1
    def __init__(self, *,
                 about: Union[str, int, None] = ...,
                 decision: Union[enums.Decision, str, int, None] = ...,
                 pain_class: Union[enums.PainClass, str, int, None] = ...,
                 rule: Union[enums.Rule, str, int, None] = ...,
                 open_questions: int = ...,
                 model: int = ...,
                 answered: Optional[float] = ...,
                 ) -> None: ...


class Request(Struct):
    """What a plan is wanted for."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_REQUEST {Type}
    now_s: TimeField  # the time of the request [s]
    utc_offset_s: WholeField  # local time minus UTC, so that a day is the person's day [s] -64800 to 64800
    goal: EnumField[enums.Goal]  # goal; unknown plans for health {Goal}
    days: WholeField  # days to plan, today included 1 to 14
    minutes_per_day: WholeField  # minutes the person can spend a day 0 to 1440
    next_event_s: TimeField  # the next race, match or hard session; unknown: the first planned session [s]
    mass_lost_kg: NumberField  # body mass lost in the last session [kg] 0 to 20
    def __init__(self, *,
                 now_s: Time = ...,
                 utc_offset_s: int = ...,
                 goal: Union[enums.Goal, str, int, None] = ...,
                 days: int = ...,
                 minutes_per_day: int = ...,
                 next_event_s: Time = ...,
                 mass_lost_kg: Optional[float] = ...,
                 ) -> None: ...


class Action(Struct):
    """One line of a plan."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_ACTION {Type}
    start_s: TimeField  # from [s]
    end_s: TimeField  # to; of REST: lighter work from here, of TRAIN_LIGHTER: ready again, in half of people and sessions [s]
    ready_s: TimeField  # of REST and TRAIN_LIGHTER: ready again from here in half of people and sessions [s]
    late_s: TimeField  # of REST and TRAIN_LIGHTER: ready again from here in nine of ten [s]
    repeat_s: NumberField  # again after [s] 0 to 3.16224e+07
    repeats: WholeField  # how many times again, 0: once is all 0 to 366
    measure: EnumField[enums.Measure]  # the measure, 0 for a muscle {Measure}
    verb: EnumField[enums.Verb]  # what the plan says {Verb}
    muscle: EnumField[enums.Muscle]  # the muscle, 0 for the whole body {Muscle}
    side: EnumField[enums.Side]  # side of the muscle {Side}
    reason: EnumField[enums.Reason]  # why {Reason}
    unit: EnumField[enums.Unit]  # unit of the amount {Unit}
    certainty: EnumField[enums.Certainty]  # certainty that it acts on `outcome` {Certainty}
    outcome: EnumField[enums.Outcome]  # what it acts on {Outcome}
    effect_unit: EnumField[enums.EffectUnit]  # unit of the effect {EffectUnit}
    because: IdField  # the fact behind a SKIP, the fact that limits a DO, the decision behind GET_HELP, 0: none
    range: EnumField[enums.Range]  # of TRAIN_LIGHTER: how far to move under load {Range}
    model: WholeField  # recovery_model_version() that computed it
    amount_low: NumberField  # least amount, in `unit` 0 to 10000
    amount_high: NumberField  # greatest amount, in `unit` 0 to 10000
    minutes: NumberField  # minutes of the person's time, each time [min] 0 to 1440
    effect: NumberField  # effect on `outcome` as studied; unknown when no figure was found -100 to 100
    effect_low: NumberField  # low end of its 95 % interval -100 to 100
    effect_high: NumberField  # high end of its 95 % interval -100 to 100
    effect_at_h: NumberField  # hours after the session at which it was measured [h] 0 to 1000
    evidence1: WholeField  # first source, for recovery_evidence_key(); 0: none
    evidence2: WholeField  # second source
    evidence3: WholeField  # third source
    evidence4: WholeField  # fourth source
    def __init__(self, *,
                 start_s: Time = ...,
                 end_s: Time = ...,
                 ready_s: Time = ...,
                 late_s: Time = ...,
                 repeat_s: Optional[float] = ...,
                 repeats: int = ...,
                 measure: Union[enums.Measure, str, int, None] = ...,
                 verb: Union[enums.Verb, str, int, None] = ...,
                 muscle: Union[enums.Muscle, str, int, None] = ...,
                 side: Union[enums.Side, str, int, None] = ...,
                 reason: Union[enums.Reason, str, int, None] = ...,
                 unit: Union[enums.Unit, str, int, None] = ...,
                 certainty: Union[enums.Certainty, str, int, None] = ...,
                 outcome: Union[enums.Outcome, str, int, None] = ...,
                 effect_unit: Union[enums.EffectUnit, str, int, None] = ...,
                 because: Union[str, int, None] = ...,
                 range: Union[enums.Range, str, int, None] = ...,
                 model: int = ...,
                 amount_low: Optional[float] = ...,
                 amount_high: Optional[float] = ...,
                 minutes: Optional[float] = ...,
                 effect: Optional[float] = ...,
                 effect_low: Optional[float] = ...,
                 effect_high: Optional[float] = ...,
                 effect_at_h: Optional[float] = ...,
                 evidence1: int = ...,
                 evidence2: int = ...,
                 evidence3: int = ...,
                 evidence4: int = ...,
                 ) -> None: ...


class Movement(Struct):
    """What the table says of an exercise."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_MOVEMENT {Type}
    movement: EnumField[enums.Movement]  # which one {Movement}
    one_sided: WholeField  # 1: the load is moved by one side at a time 0 to 1
    assisted: WholeField  # 1: the load takes weight away, as a machine or band that helps 0 to 1
    muscles: WholeField  # how many muscles share the work, for recovery_movement_muscles() 0 to 8
    evidence: WholeField  # what supports the emphasis, for recovery_evidence_key()
    body_fraction: NumberField  # part of body mass that is moved along with the load; 0 also where nothing is moved (plank) [1] 0 to 1
    eccentric: NumberField  # emphasis on lengthening work, 1 usual [1] 0 to 2
    length: NumberField  # emphasis on work at long muscle length, 1 usual, less for short partial ranges [1] 0 to 2
    def __init__(self, *,
                 movement: Union[enums.Movement, str, int, None] = ...,
                 one_sided: int = ...,
                 assisted: int = ...,
                 muscles: int = ...,
                 evidence: int = ...,
                 body_fraction: Optional[float] = ...,
                 eccentric: Optional[float] = ...,
                 length: Optional[float] = ...,
                 ) -> None: ...


class Params(Struct):
    """The constants of the model."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_PARAMS {Type}
    fast_h: NumberField  # time constant of both fast stages of accustomed work; all nine sites were sorest at the first rating a day after a marathon [h] 2 to 10
    fast_novel_h: NumberField  # the same of novel lengthening work; with its slow stages a quarter of the peak is there at 6 h [h] 2 to 12
    slow_h: NumberField  # slow time constant of accustomed work; lightly worked elbow flexors keep .41 and .24 of their soreness at 48 and 72 h [h] 18 to 60
    ladder: NumberField  # ratio between neighbours on the ladder of slow time constants; novel work stands two rungs above accustomed work [1] 1.1 to 1.7
    novel_dose: NumberField  # dose, after protection, of which half counts as novel work whatever its kind: after one race the sites that hurt 6 of 10 kept .76 and .39 at 48 and 72 h, those that hurt 2 kept .41 and .24 [1] 0.05 to 10
    scale_weight: NumberField  # share of people one step slower, and one step faster, than the middle; peaks at 24 h in 57.5 %, at 48 h in 32.5 % [1] 0 to 0.49
    acute_share: NumberField  # drive right after a bout as a share of its later peak; ratings at once are often half the later peak [1] 0 to 1
    acute_h: NumberField  # time constant of the acute part: it dies within hours [h] 0.5 to 8
    person_log_sd: NumberField  # spread of drive between people (natural log); with that between bouts 0.9, which gives the published SD of 2 of 10 on the rating [1] 0.05 to 1.5
    episode_log_sd: NumberField  # spread of drive between muscles and bouts of one person; ratings of two identical sessions vary by 45 %, a part of which is answer noise [1] 0.2 to 1.5
    age_log_sd: NumberField  # spread added when age is unknown, below 18 or above 40: older people were found sorer, less sore and equally sore [1] 0 to 1
    onset_nrs: NumberField  # soreness that counts as onset and end [{NRS}] 0.1 to 5
    report_sd: NumberField  # noise of one answer; with what a day brings it gives the published SD of 1.47 of 10 for the change from one day to the next [{NRS}] 0.1 to 5
    report_wild: NumberField  # an answer this many standard deviations off counts as wild: from there on it moves no more than it does there (Huber) [1] 1 to 10
    day_sd: NumberField  # spread of what a day brings to all answers of a person: sleep, stress, mood, work that nobody logged [{NRS}] 0 to 5
    day_d: NumberField  # time constant with which that fades [d] 0.25 to 30
    rest_local: NumberField  # resting level of answers about one muscle or region; 0.4 to 1.7 was answered before the race [{NRS}] 0 to 5
    rest_local_sd: NumberField  # its spread between people [{NRS}] 0.1 to 5
    rest_general: NumberField  # resting level of answers about soreness in general: people call the middle of a scale normal [{NRS}] 0 to 5
    rest_general_sd: NumberField  # its spread between people [{NRS}] 0.1 to 5
    rest_drift: NumberField  # drift of a resting level: its SD after a day; 0.75 after a month [{NRS}/d^0.5] 0 to 1
    forget_d: NumberField  # what reports taught about a person fades with this half-life [d] 14 to 3650
    loss_max: NumberField  # loss that the largest doses approach; an unprotected dose 1 costs about half of it, 57 % was seen after high-force eccentric work [%] 20 to 100
    loss_fast_share: NumberField  # part of the loss that is fatigue and returns within hours [1] 0 to 1
    loss_fast_h: NumberField  # time constant of that part [h] 0.5 to 24
    loss_slow_h: NumberField  # time constant of the rest after accustomed work [h] 24 to 400
    loss_novel_h: NumberField  # the same after novel lengthening work; two thirds are back by 132 h [h] 24 to 600
    loss_arm: NumberField  # loss of the elbow flexors and extensors from a dose against that of other muscles; order seen in the same people, size fitted [1] 0.5 to 4
    loss_knee_extensors: NumberField  # the same of the knee extensors [1] 0.25 to 2
    loss_log_sd: NumberField  # spread of loss between people and bouts (natural log); 31.4 +/- 14.0 % at 24 h [1] 0.05 to 3
    strength_report_sd: NumberField  # noise of one strength test; 3.1 to 7.4 % standard error of measurement [%] 0.5 to 30
    protect_grow_h: NumberField  # protection grows with this time constant: none at 12 h, 70 % at 1 d in the other arm [h] 6 to 72
    protect_sore_d: NumberField  # protection from soreness fades with this time constant; it halves in about 5 weeks in the other arm, later in the same limb [d] 10 to 365
    protect_strength_d: NumberField  # protection of strength fades with this time constant; at 12 weeks only strength and blood markers were still protected [d] 10 to 365
    protect_half_dose: NumberField  # dose that gives half of the full protection; light bouts protect too [1] 0.01 to 1
    protect_sore_max: NumberField  # largest share of soreness drive that protection takes away; 91 % after 14 d for the same 30 actions, 31 % after a strength session [1] 0 to 0.95
    protect_strength_max: NumberField  # largest share of strength loss that protection takes away; trained men still lose 10 % of their jump a day after squats [1] 0 to 0.95
    start_unknown: NumberField  # protection a log begins with when training status is unknown [1] 0 to 1
    start_untrained: NumberField  # the same for untrained people [1] 0 to 1
    start_recreational: NumberField  # the same for recreational training [1] 0 to 1
    start_trained: NumberField  # the same for trained people; no attenuation was left to gain in trained lifters [1] 0 to 1
    start_competitive: NumberField  # the same for competitive people [1] 0 to 1
    start_idle: NumberField  # share of it that is left when no session a week is done; once a week keeps all of it [1] 0 to 1
    start_log_sd: NumberField  # extra spread of the first bouts of a log when training status is known (natural log) [1] 0 to 2
    start_log_sd_unknown: NumberField  # the same when it is unknown [1] 0 to 2
    start_days: NumberField  # a log warms up over four weeks: that extra variance fades with this time constant [d] 7 to 90
    rep_dose: NumberField  # dose of one maximal repetition to a muscle that does all the work; 45 maximal eccentric elbow flexions come to 0.7, five working sets to 0.15 [1] 0.001 to 0.1
    intensity_power: NumberField  # dose grows with relative load to this power; 10, 50, 100 % of maximum gave 26, 36, 47 mm [1] 0.5 to 3
    reserve_reps: NumberField  # a repetition in reserve takes 1/8 off: effort is exp(-reserve/8); failure delays recovery by 24 to 48 h [1] 2 to 30
    reserve_assumed: NumberField  # repetitions in reserve of a working set that says nothing about effort [1] 0 to 10
    warm_up: NumberField  # a warm-up set counts this share when nothing is known of its effort [1] 0 to 1
    epley_reps: NumberField  # repetitions to failure r at load w from the best e: w (1 + r / 30) = e (Epley's rule, from memory) [1] 10 to 60
    mass_assumed_kg: NumberField  # body mass when unknown [kg] 40 to 120
    mass_log_sd: NumberField  # spread that an unknown body mass adds to body-weight work [1] 0 to 1
    set_log_sd: NumberField  # spread of the dose of a set whose effort is known (natural log) [1] 0 to 2
    effort_log_sd_unknown: NumberField  # spread added when nothing tells the effort; effort inferred from the person's own best never adds more [1] 0 to 2
    load_log_sd_unknown: NumberField  # spread added when the load of body-weight work is left empty: mostly there is none, but a belt or vest is not always noted [1] 0 to 2
    best_log_sd: NumberField  # spread of an own best that comes from one maximal repetition (natural log): the form of the day [1] 0.005 to 0.2
    best_reps_sd: NumberField  # spread of repetitions to failure about Epley's rule, as a share of them; what is a person's own way is in the best and in the set, and cancels [1] 0 to 0.5
    reserve_sd_stated: NumberField  # spread of a stated reserve in repetitions; failure is seen, not rated, and has none [1] 0 to 10
    reserve_sd_assumed: NumberField  # the same when the reserve is assumed: its best then says what was surely there and little more [1] 0 to 10
    bout_log_sd: NumberField  # spread of a dose given directly without one [1] 0 to 2
    au_dose: NumberField  # dose per minute and point of session RPE to a muscle that does all the work; fitted; a marathon gives 5 of 10 in the knee extensors, answered were 6 with 1 before [1] 0.0005 to 0.05
    au_marathon: NumberField  # minutes times session RPE of a marathon, where that holds [1] 300 to 5000
    au_power: NumberField  # dose grows with minutes times RPE to this power: 15 km left 2 of 10 where a marathon left 5, which is 1.4; half the minutes downhill gave 68 % less (Maeo_2015walk), which is 1.6 [1] 1 to 2
    descent_m: NumberField  # metres of descent that give the knee extensors dose 1: about 40 min of laboratory downhill running or walking [m] 100 to 5000
    rpe_assumed: NumberField  # session RPE when unknown [1] 1 to 10
    activity_log_sd: NumberField  # spread of the dose of an activity with known effort (natural log) [1] 0 to 2
    rpe_log_sd_unknown: NumberField  # spread added when session RPE is unknown [1] 0 to 2
    descent_log_sd_unknown: NumberField  # spread added on foot when the descent is unknown: a descent nobody noted is not a flat course [1] 0 to 2
    climb_log_sd_unknown: NumberField  # the same for the climb, which adds little [1] 0 to 2
    climb_dose: NumberField  # dose of 1000 m of climb to a muscle with share 1: little, as uphill training is the harmless arm of the downhill studies [1] 0 to 1
    mass_power: NumberField  # where body mass is carried, dose grows with mass / 75 kg to this power: mildly, as heavier people are mostly stronger too [1] 0 to 1.5
    bend: NumberField  # dose(u) = u^2 (1 + bend) / (1 + bend u^2): half the amount gives 67 % less (67-69 % published), and very much saturates (Margaritelis_2021vol) [1] 0 to 1
    contractions: NumberField  # maximal eccentric contractions of dose 1; laboratories ask for 30 to 60 [1] 10 to 100
    length_ratio: NumberField  # dose at the longest against the shortest length; curls over full range hurt 4.1 against 1.9 of 10, a drive of 3.0 times, with less load [1] 1 to 5
    velocity_power: NumberField  # dose of lengthening work grows with velocity to this power; the published 55 against 30 % has seven times the contractions in it [1] 0 to 1
    velocity_usual: NumberField  # velocity when unknown, that of most dose studies [deg/s] 30 to 180
    velocity_least: NumberField  # slower counts as this: nothing was measured there [deg/s] 1 to 30
    velocity_most: NumberField  # faster counts as this: nothing was measured there [deg/s] 210 to 1000
    mixed: NumberField  # dose of contractions that shorten and lengthen as a share of eccentric ones, as for sets [1] 0 to 1
    isometric: NumberField  # the same for isometric ones: sore, but Talag (1973) saw less than after eccentric work [1] 0 to 1
    concentric: NumberField  # the same for concentric ones: minimal soreness after equal work time [1] 0 to 1
    protocol_log_sd: NumberField  # spread of the dose of contractions of which all is known (natural log) [1] 0 to 2
    contraction_log_sd_unknown: NumberField  # spread added when the kind of contraction is unknown: tenfold between the kinds [1] 0 to 2
    intensity_log_sd_unknown: NumberField  # spread added when the load is unknown [1] 0 to 2
    length_log_sd_unknown: NumberField  # spread added when the length is unknown: the SD over evenly spread lengths [1] 0 to 2
    velocity_log_sd_unknown: NumberField  # spread added when the velocity of lengthening work is unknown [1] 0 to 2
    ready_strength: NumberField  # strength that counts as ready when the caller names none [%] 50 to 100
    ready_soreness: NumberField  # soreness that counts as ready when the caller names none [{NRS}] 0 to 9.9
    def __init__(self, *,
                 fast_h: Optional[float] = ...,
                 fast_novel_h: Optional[float] = ...,
                 slow_h: Optional[float] = ...,
                 ladder: Optional[float] = ...,
                 novel_dose: Optional[float] = ...,
                 scale_weight: Optional[float] = ...,
                 acute_share: Optional[float] = ...,
                 acute_h: Optional[float] = ...,
                 person_log_sd: Optional[float] = ...,
                 episode_log_sd: Optional[float] = ...,
                 age_log_sd: Optional[float] = ...,
                 onset_nrs: Optional[float] = ...,
                 report_sd: Optional[float] = ...,
                 report_wild: Optional[float] = ...,
                 day_sd: Optional[float] = ...,
                 day_d: Optional[float] = ...,
                 rest_local: Optional[float] = ...,
                 rest_local_sd: Optional[float] = ...,
                 rest_general: Optional[float] = ...,
                 rest_general_sd: Optional[float] = ...,
                 rest_drift: Optional[float] = ...,
                 forget_d: Optional[float] = ...,
                 loss_max: Optional[float] = ...,
                 loss_fast_share: Optional[float] = ...,
                 loss_fast_h: Optional[float] = ...,
                 loss_slow_h: Optional[float] = ...,
                 loss_novel_h: Optional[float] = ...,
                 loss_arm: Optional[float] = ...,
                 loss_knee_extensors: Optional[float] = ...,
                 loss_log_sd: Optional[float] = ...,
                 strength_report_sd: Optional[float] = ...,
                 protect_grow_h: Optional[float] = ...,
                 protect_sore_d: Optional[float] = ...,
                 protect_strength_d: Optional[float] = ...,
                 protect_half_dose: Optional[float] = ...,
                 protect_sore_max: Optional[float] = ...,
                 protect_strength_max: Optional[float] = ...,
                 start_unknown: Optional[float] = ...,
                 start_untrained: Optional[float] = ...,
                 start_recreational: Optional[float] = ...,
                 start_trained: Optional[float] = ...,
                 start_competitive: Optional[float] = ...,
                 start_idle: Optional[float] = ...,
                 start_log_sd: Optional[float] = ...,
                 start_log_sd_unknown: Optional[float] = ...,
                 start_days: Optional[float] = ...,
                 rep_dose: Optional[float] = ...,
                 intensity_power: Optional[float] = ...,
                 reserve_reps: Optional[float] = ...,
                 reserve_assumed: Optional[float] = ...,
                 warm_up: Optional[float] = ...,
                 epley_reps: Optional[float] = ...,
                 mass_assumed_kg: Optional[float] = ...,
                 mass_log_sd: Optional[float] = ...,
                 set_log_sd: Optional[float] = ...,
                 effort_log_sd_unknown: Optional[float] = ...,
                 load_log_sd_unknown: Optional[float] = ...,
                 best_log_sd: Optional[float] = ...,
                 best_reps_sd: Optional[float] = ...,
                 reserve_sd_stated: Optional[float] = ...,
                 reserve_sd_assumed: Optional[float] = ...,
                 bout_log_sd: Optional[float] = ...,
                 au_dose: Optional[float] = ...,
                 au_marathon: Optional[float] = ...,
                 au_power: Optional[float] = ...,
                 descent_m: Optional[float] = ...,
                 rpe_assumed: Optional[float] = ...,
                 activity_log_sd: Optional[float] = ...,
                 rpe_log_sd_unknown: Optional[float] = ...,
                 descent_log_sd_unknown: Optional[float] = ...,
                 climb_log_sd_unknown: Optional[float] = ...,
                 climb_dose: Optional[float] = ...,
                 mass_power: Optional[float] = ...,
                 bend: Optional[float] = ...,
                 contractions: Optional[float] = ...,
                 length_ratio: Optional[float] = ...,
                 velocity_power: Optional[float] = ...,
                 velocity_usual: Optional[float] = ...,
                 velocity_least: Optional[float] = ...,
                 velocity_most: Optional[float] = ...,
                 mixed: Optional[float] = ...,
                 isometric: Optional[float] = ...,
                 concentric: Optional[float] = ...,
                 protocol_log_sd: Optional[float] = ...,
                 contraction_log_sd_unknown: Optional[float] = ...,
                 intensity_log_sd_unknown: Optional[float] = ...,
                 length_log_sd_unknown: Optional[float] = ...,
                 velocity_log_sd_unknown: Optional[float] = ...,
                 ready_strength: Optional[float] = ...,
                 ready_soreness: Optional[float] = ...,
                 ) -> None: ...


class Rating(Struct):
    """What the person would answer when asked."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_RATING {Type}
    model: WholeField  # recovery_model_version() that computed it
    settings: WholeField  # 0: the published parameters, else a fingerprint of the changed ones
    muscle: EnumField[enums.Muscle]  # the muscle that decides the answer; 0 when none has been worked {Muscle}
    side: EnumField[enums.Side]  # its side, LEFT or RIGHT; 0 when none has been worked {Side}
    scale: EnumField[enums.Scale]  # scale of the next four {Scale}
    time_s: TimeField  # the time [s]
    mean: NumberField  # mean of the answer on its scale 0 to 100
    low: NumberField  # the smaller of its 10th and 90th percentile on its scale, within the scale 0 to 100
    high: NumberField  # the larger of them, within the scale 0 to 100
    sd: NumberField  # its standard deviation on its scale, as if the scale had no ends 0 to 1000
    resting: NumberField  # the part that no bout explains, mean [{NRS}] -10 to 10
    soreness: NumberField  # the part that the bouts explain, mean [{NRS}] 0 to 10
    def __init__(self, *,
                 model: int = ...,
                 settings: int = ...,
                 muscle: Union[enums.Muscle, str, int, None] = ...,
                 side: Union[enums.Side, str, int, None] = ...,
                 scale: Union[enums.Scale, str, int, None] = ...,
                 time_s: Time = ...,
                 mean: Optional[float] = ...,
                 low: Optional[float] = ...,
                 high: Optional[float] = ...,
                 sd: Optional[float] = ...,
                 resting: Optional[float] = ...,
                 soreness: Optional[float] = ...,
                 ) -> None: ...


class Driver(Struct):
    """One bout and its part of the soreness."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_DRIVER {Type}
    model: WholeField  # recovery_model_version() that computed it
    settings: WholeField  # 0: the published parameters, else a fingerprint of the changed ones
    kind: EnumField[enums.Kind]  # kind of the event {Kind}
    what: IdField  # its movement, activity or muscle
    time_s: TimeField  # its begin [s]
    event: WholeField  # its place in the log
    dose: NumberField  # its dose to this muscle and side, 1 = the laboratory bout [1] 0 to 10
    protection: NumberField  # part of that dose that earlier bouts took away [1] 0 to 1
    share: NumberField  # its part of the soreness drive at the time asked for [1] 0 to 1
    def __init__(self, *,
                 model: int = ...,
                 settings: int = ...,
                 kind: Union[enums.Kind, str, int, None] = ...,
                 what: Union[str, int, None] = ...,
                 time_s: Time = ...,
                 event: int = ...,
                 dose: Optional[float] = ...,
                 protection: Optional[float] = ...,
                 share: Optional[float] = ...,
                 ) -> None: ...


class Score(Struct):
    """A published score of one complaint."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_SCORE {Type}
    about: IdField  # id of the complaint
    score: EnumField[enums.Score]  # which {Score}
    applies: EnumField[enums.Answer]  # was it made for such a place and onset? {Answer}
    met: EnumField[enums.Answer]  # is the threshold reached?  DENIED only when no open answer could reach it {Answer}
    counted: WholeField  # mask of the items that hold
    open: WholeField  # mask of the items that could still hold
    evidence: WholeField  # its source, for recovery_evidence_key()
    points: NumberField  # what is certain: a sum, or the zone or phase reached; 0: none 0 to 100
    points_open: NumberField  # the same if every open answer were the worse one 0 to 100
    threshold: NumberField  # from here on: Wells a scan the same day, Ottawa an X-ray, zone or phase a pause 0 to 100
    def __init__(self, *,
                 about: Union[str, int, None] = ...,
                 score: Union[enums.Score, str, int, None] = ...,
                 applies: Union[enums.Answer, str, int, None] = ...,
                 met: Union[enums.Answer, str, int, None] = ...,
                 counted: int = ...,
                 open: int = ...,
                 evidence: int = ...,
                 points: Optional[float] = ...,
                 points_open: Optional[float] = ...,
                 threshold: Optional[float] = ...,
                 ) -> None: ...


class Advice(Struct):
    """How to train with a complaint."""

    size: HeadField  # written by recovery_init() [By]
    type: HeadField  # RECOVERY_TYPE_ADVICE {Type}
    about: IdField  # id of the complaint
    decision: EnumField[enums.Decision]  # the decision it goes with {Decision}
    pain_class: EnumField[enums.PainClass]  # what the signs resemble {PainClass}
    range: EnumField[enums.Range]  # how far to move the sore part under load {Range}
    leave_out1: EnumField[enums.LeaveOut]  # first kind of work to leave out, 0: none {LeaveOut}
    leave_out2: EnumField[enums.LeaveOut]  # second {LeaveOut}
    leave_out3: EnumField[enums.LeaveOut]  # third {LeaveOut}
    watch: EnumField[enums.Watch]  # what to watch for {Watch}
    evidence1: WholeField  # first source, for recovery_evidence_key(); 0: none
    evidence2: WholeField  # second source
    load_low: NumberField  # least load for the sore part, of the usual [%] 0 to 100
    load_high: NumberField  # greatest load for the sore part, of the usual [%] 0 to 100
    pain_during: NumberField  # pain that is all right during the session, at most [{NRS}] 0 to 10
    pain_next: NumberField  # pain that may be left over the next morning, above that before the session [{NRS}] 0 to 10
    again_h: NumberField  # answer the questions again after [h] 0 to 8760
    def __init__(self, *,
                 about: Union[str, int, None] = ...,
                 decision: Union[enums.Decision, str, int, None] = ...,
                 pain_class: Union[enums.PainClass, str, int, None] = ...,
                 range: Union[enums.Range, str, int, None] = ...,
                 leave_out1: Union[enums.LeaveOut, str, int, None] = ...,
                 leave_out2: Union[enums.LeaveOut, str, int, None] = ...,
                 leave_out3: Union[enums.LeaveOut, str, int, None] = ...,
                 watch: Union[enums.Watch, str, int, None] = ...,
                 evidence1: int = ...,
                 evidence2: int = ...,
                 load_low: Optional[float] = ...,
                 load_high: Optional[float] = ...,
                 pain_during: Optional[float] = ...,
                 pain_next: Optional[float] = ...,
                 again_h: Optional[float] = ...,
                 ) -> None: ...

