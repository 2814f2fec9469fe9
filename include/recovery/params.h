/* params.h - the constants of the model, each with unit, limits and published value.
 *
 * Written by lib/params.py from lib/params.def; do not edit. */
#ifndef RECOVERY_PARAMS_H
#define RECOVERY_PARAMS_H

#include <recovery/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Settings of the model.  recovery_init() fills in the published ones; change what you must and hand it to
 *  recovery_state_begin().  NaN stands for the published value.  Results made with changed settings carry their fingerprint. */
typedef struct recovery_params {
	uint32_t size;	/**< written by recovery_init() [By] */
	int32_t  type;	/**< RECOVERY_TYPE_PARAMS {enum type} */
	double   fast_h;	/**< time constant of both fast stages of accustomed work; all nine sites were sorest at the first rating a day after a marathon [h] {2.0..10.0 default 6.0} */
	double   fast_novel_h;	/**< the same of novel lengthening work; with its slow stages a quarter of the peak is there at 6 h [h] {2.0..12.0 default 9.5} */
	double   slow_h;	/**< slow time constant of accustomed work; lightly worked elbow flexors keep .41 and .24 of their soreness at 48 and 72 h [h] {18.0..60.0 default 18.5} */
	double   ladder;	/**< ratio between neighbours on the ladder of slow time constants; novel work stands two rungs above accustomed work [1] {1.1..1.7 default 1.42} */
	double   novel_dose;	/**< dose, after protection, of which half counts as novel work whatever its kind: after one race the sites that hurt 6 of 10 kept .76 and .39 at 48 and 72 h, those that hurt 2 kept .41 and .24 [1] {0.05..10.0 default 0.35} */
	double   scale_weight;	/**< share of people one step slower, and one step faster, than the middle; peaks at 24 h in 57.5 %, at 48 h in 32.5 % [1] {0.0..0.49 default 0.25} */
	double   acute_share;	/**< drive right after a bout as a share of its later peak; ratings at once are often half the later peak [1] {0.0..1.0 default 0.4} */
	double   acute_h;	/**< time constant of the acute part: it dies within hours [h] {0.5..8.0 default 3.0} */
	double   person_log_sd;	/**< spread of drive between people (natural log); with that between bouts 0.9, which gives the published SD of 2 of 10 on the rating [1] {0.05..1.5 default 0.67} */
	double   episode_log_sd;	/**< spread of drive between muscles and bouts of one person; ratings of two identical sessions vary by 45 %, a part of which is answer noise [1] {0.2..1.5 default 0.6} */
	double   age_log_sd;	/**< spread added when age is unknown, below 18 or above 40: older people were found sorer, less sore and equally sore [1] {0.0..1.0 default 0.3} */
	double   onset_nrs;	/**< soreness that counts as onset and end [{NRS}] {0.1..5.0 default 1.0} */
	double   report_sd;	/**< noise of one answer; with what a day brings it gives the published SD of 1.47 of 10 for the change from one day to the next [{NRS}] {0.1..5.0 default 0.75} */
	double   report_wild;	/**< an answer this many standard deviations off counts as wild: from there on it moves no more than it does there (Huber) [1] {1.0..10.0 default 2.0} */
	double   day_sd;	/**< spread of what a day brings to all answers of a person: sleep, stress, mood, work that nobody logged [{NRS}] {0.0..5.0 default 0.9} */
	double   day_d;	/**< time constant with which that fades [d] {0.25..30.0 default 2.8} */
	double   rest_local;	/**< resting level of answers about one muscle or region; 0.4 to 1.7 was answered before the race [{NRS}] {0.0..5.0 default 0.7} */
	double   rest_local_sd;	/**< its spread between people [{NRS}] {0.1..5.0 default 0.6} */
	double   rest_general;	/**< resting level of answers about soreness in general: people call the middle of a scale normal [{NRS}] {0.0..5.0 default 2.0} */
	double   rest_general_sd;	/**< its spread between people [{NRS}] {0.1..5.0 default 2.0} */
	double   rest_drift;	/**< drift of a resting level: its SD after a day; 0.75 after a month [{NRS}/d^0.5] {0.0..1.0 default 0.14} */
	double   forget_d;	/**< what reports taught about a person fades with this half-life [d] {14.0..3650.0 default 180.0} */
	double   loss_max;	/**< loss that the largest doses approach; an unprotected dose 1 costs about half of it, 57 % was seen after high-force eccentric work [%] {20.0..100.0 default 70.0} */
	double   loss_fast_share;	/**< part of the loss that is fatigue and returns within hours [1] {0.0..1.0 default 0.48} */
	double   loss_fast_h;	/**< time constant of that part [h] {0.5..24.0 default 6.0} */
	double   loss_slow_h;	/**< time constant of the rest after accustomed work [h] {24.0..400.0 default 60.0} */
	double   loss_novel_h;	/**< the same after novel lengthening work; two thirds are back by 132 h [h] {24.0..600.0 default 140.0} */
	double   loss_arm;	/**< loss of the elbow flexors and extensors from a dose against that of other muscles; order seen in the same people, size fitted [1] {0.5..4.0 default 1.8} */
	double   loss_knee_extensors;	/**< the same of the knee extensors [1] {0.25..2.0 default 0.8} */
	double   loss_log_sd;	/**< spread of loss between people and bouts (natural log); 31.4 +/- 14.0 % at 24 h [1] {0.05..3.0 default 0.6} */
	double   strength_report_sd;	/**< noise of one strength test; 3.1 to 7.4 % standard error of measurement [%] {0.5..30.0 default 5.0} */
	double   protect_grow_h;	/**< protection grows with this time constant: none at 12 h, 70 % at 1 d in the other arm [h] {6.0..72.0 default 24.0} */
	double   protect_sore_d;	/**< protection from soreness fades with this time constant; it halves in about 5 weeks in the other arm, later in the same limb [d] {10.0..365.0 default 60.0} */
	double   protect_strength_d;	/**< protection of strength fades with this time constant; at 12 weeks only strength and blood markers were still protected [d] {10.0..365.0 default 100.0} */
	double   protect_half_dose;	/**< dose that gives half of the full protection; light bouts protect too [1] {0.01..1.0 default 0.1} */
	double   protect_sore_max;	/**< largest share of soreness drive that protection takes away; 91 % after 14 d for the same 30 actions, 31 % after a strength session [1] {0.0..0.95 default 0.9} */
	double   protect_strength_max;	/**< largest share of strength loss that protection takes away; trained men still lose 10 % of their jump a day after squats [1] {0.0..0.95 default 0.4} */
	double   start_unknown;	/**< protection a log begins with when training status is unknown [1] {0.0..1.0 default 0.45} */
	double   start_untrained;	/**< the same for untrained people [1] {0.0..1.0 default 0.1} */
	double   start_recreational;	/**< the same for recreational training [1] {0.0..1.0 default 0.5} */
	double   start_trained;	/**< the same for trained people; no attenuation was left to gain in trained lifters [1] {0.0..1.0 default 0.65} */
	double   start_competitive;	/**< the same for competitive people [1] {0.0..1.0 default 0.75} */
	double   start_idle;	/**< share of it that is left when no session a week is done; once a week keeps all of it [1] {0.0..1.0 default 0.2} */
	double   start_log_sd;	/**< extra spread of the first bouts of a log when training status is known (natural log) [1] {0.0..2.0 default 0.3} */
	double   start_log_sd_unknown;	/**< the same when it is unknown [1] {0.0..2.0 default 0.6} */
	double   start_days;	/**< a log warms up over four weeks: that extra variance fades with this time constant [d] {7.0..90.0 default 28.0} */
	double   rep_dose;	/**< dose of one maximal repetition to a muscle that does all the work; 45 maximal eccentric elbow flexions come to 0.7, five working sets to 0.15 [1] {0.001..0.1 default 0.0085} */
	double   intensity_power;	/**< dose grows with relative load to this power; 10, 50, 100 % of maximum gave 26, 36, 47 mm [1] {0.5..3.0 default 1.25} */
	double   reserve_reps;	/**< a repetition in reserve takes 1/8 off: effort is exp(-reserve/8); failure delays recovery by 24 to 48 h [1] {2.0..30.0 default 8.0} */
	double   reserve_assumed;	/**< repetitions in reserve of a working set that says nothing about effort [1] {0.0..10.0 default 2.0} */
	double   warm_up;	/**< a warm-up set counts this share when nothing is known of its effort [1] {0.0..1.0 default 0.3} */
	double   epley_reps;	/**< repetitions to failure r at load w from the best e: w (1 + r / 30) = e (Epley's rule, from memory) [1] {10.0..60.0 default 30.0} */
	double   mass_assumed_kg;	/**< body mass when unknown [kg] {40.0..120.0 default 75.0} */
	double   mass_log_sd;	/**< spread that an unknown body mass adds to body-weight work [1] {0.0..1.0 default 0.25} */
	double   set_log_sd;	/**< spread of the dose of a set whose effort is known (natural log) [1] {0.0..2.0 default 0.4} */
	double   effort_log_sd_unknown;	/**< spread added when nothing tells the effort; effort inferred from the person's own best never adds more [1] {0.0..2.0 default 0.5} */
	double   load_log_sd_unknown;	/**< spread added when the load of body-weight work is left empty: mostly there is none, but a belt or vest is not always noted [1] {0.0..2.0 default 0.1} */
	double   best_log_sd;	/**< spread of an own best that comes from one maximal repetition (natural log): the form of the day [1] {0.005..0.2 default 0.03} */
	double   best_reps_sd;	/**< spread of repetitions to failure about Epley's rule, as a share of them; what is a person's own way is in the best and in the set, and cancels [1] {0.0..0.5 default 0.1} */
	double   reserve_sd_stated;	/**< spread of a stated reserve in repetitions; failure is seen, not rated, and has none [1] {0.0..10.0 default 1.0} */
	double   reserve_sd_assumed;	/**< the same when the reserve is assumed: its best then says what was surely there and little more [1] {0.0..10.0 default 2.0} */
	double   bout_log_sd;	/**< spread of a dose given directly without one [1] {0.0..2.0 default 0.3} */
	double   au_dose;	/**< dose per minute and point of session RPE to a muscle that does all the work; fitted; a marathon gives 5 of 10 in the knee extensors, answered were 6 with 1 before [1] {0.0005..0.05 default 0.0038} */
	double   au_marathon;	/**< minutes times session RPE of a marathon, where that holds [1] {300.0..5000.0 default 1500.0} */
	double   au_power;	/**< dose grows with minutes times RPE to this power: 15 km left 2 of 10 where a marathon left 5, which is 1.4; half the minutes downhill gave 68 % less (Maeo_2015walk), which is 1.6 [1] {1.0..2.0 default 1.3} */
	double   descent_m;	/**< metres of descent that give the knee extensors dose 1: about 40 min of laboratory downhill running or walking [m] {100.0..5000.0 default 1000.0} */
	double   rpe_assumed;	/**< session RPE when unknown [1] {1.0..10.0 default 4.0} */
	double   activity_log_sd;	/**< spread of the dose of an activity with known effort (natural log) [1] {0.0..2.0 default 0.5} */
	double   rpe_log_sd_unknown;	/**< spread added when session RPE is unknown [1] {0.0..2.0 default 0.5} */
	double   descent_log_sd_unknown;	/**< spread added on foot when the descent is unknown: a descent nobody noted is not a flat course [1] {0.0..2.0 default 0.3} */
	double   climb_log_sd_unknown;	/**< the same for the climb, which adds little [1] {0.0..2.0 default 0.1} */
	double   climb_dose;	/**< dose of 1000 m of climb to a muscle with share 1: little, as uphill training is the harmless arm of the downhill studies [1] {0.0..1.0 default 0.1} */
	double   mass_power;	/**< where body mass is carried, dose grows with mass / 75 kg to this power: mildly, as heavier people are mostly stronger too [1] {0.0..1.5 default 0.5} */
	double   bend;	/**< dose(u) = u^2 (1 + bend) / (1 + bend u^2): half the amount gives 67 % less (67-69 % published), and very much saturates (Margaritelis_2021vol) [1] {0.0..1.0 default 0.45} */
	double   contractions;	/**< maximal eccentric contractions of dose 1; laboratories ask for 30 to 60 [1] {10.0..100.0 default 32.0} */
	double   length_ratio;	/**< dose at the longest against the shortest length; curls over full range hurt 4.1 against 1.9 of 10, a drive of 3.0 times, with less load [1] {1.0..5.0 default 2.5} */
	double   velocity_power;	/**< dose of lengthening work grows with velocity to this power; the published 55 against 30 % has seven times the contractions in it [1] {0.0..1.0 default 0.2} */
	double   velocity_usual;	/**< velocity when unknown, that of most dose studies [deg/s] {30.0..180.0 default 90.0} */
	double   velocity_least;	/**< slower counts as this: nothing was measured there [deg/s] {1.0..30.0 default 15.0} */
	double   velocity_most;	/**< faster counts as this: nothing was measured there [deg/s] {210.0..1000.0 default 300.0} */
	double   mixed;	/**< dose of contractions that shorten and lengthen as a share of eccentric ones, as for sets [1] {0.0..1.0 default 0.32} */
	double   isometric;	/**< the same for isometric ones: sore, but Talag (1973) saw less than after eccentric work [1] {0.0..1.0 default 0.4} */
	double   concentric;	/**< the same for concentric ones: minimal soreness after equal work time [1] {0.0..1.0 default 0.1} */
	double   protocol_log_sd;	/**< spread of the dose of contractions of which all is known (natural log) [1] {0.0..2.0 default 0.3} */
	double   contraction_log_sd_unknown;	/**< spread added when the kind of contraction is unknown: tenfold between the kinds [1] {0.0..2.0 default 1.0} */
	double   intensity_log_sd_unknown;	/**< spread added when the load is unknown [1] {0.0..2.0 default 0.7} */
	double   length_log_sd_unknown;	/**< spread added when the length is unknown: the SD over evenly spread lengths [1] {0.0..2.0 default 0.3} */
	double   velocity_log_sd_unknown;	/**< spread added when the velocity of lengthening work is unknown [1] {0.0..2.0 default 0.2} */
	double   ready_strength;	/**< strength that counts as ready when the caller names none [%] {50.0..100.0 default 95.0} */
	double   ready_soreness;	/**< soreness that counts as ready when the caller names none [{NRS}] {0.0..9.9 default 2.0} */
} recovery_params;

/** Number of constants in the model.  Each is also a field of recovery_params of the same name.
 *  @since 0.1 */
RECOVERY_API(size_t) recovery_param_count(void);

/** Name of a constant, "fast_h"; NULL past the end.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_param_name(size_t i);

/** Its published value; NaN past the end.
 *  @since 0.1 */
RECOVERY_API(double) recovery_param_value(size_t i);

/** Its unit, "1" for a plain number; NULL past the end.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_param_unit(size_t i);

/** The evidence behind it: an id for recovery_evidence_find(); 0 past the end.
 *  @since 0.1 */
RECOVERY_API(uint32_t) recovery_param_evidence(size_t i);

/** What it is, and what the evidence says; NULL past the end.
 *  @since 0.1 */
RECOVERY_API(const char *) recovery_param_about(size_t i);

#ifdef __cplusplus
}
#endif
#endif
