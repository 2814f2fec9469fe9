/* planics.c - a plan as iCalendar.  Written over an earlier plan, it brings a calendar up to date: what is still planned keeps its
 * UID, what is not is cancelled, what has begun and repeats ends now, what is over stays. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "icsfile.h"

enum { KEPT_S = 60 * DAY_S, TEXT = 2048 };

struct calendar {
	const struct plan *plan;
	icalcomponent *old, *out;
	struct icaltimetype stamp;	/* UTC */
};

/* ---- times: the log's wall clock is local time wherever the person is ------------------------------------------------------ */

static struct icaltimetype local_time(int64_t time_s)
{
	return icaltime_from_timet_with_zone((time_t)time_s, 0, NULL);
}

static int64_t seconds_of(struct icaltimetype time)
{
	return icaltime_is_null_time(time) ? RECOVERY_TIME_UNKNOWN : (int64_t)icaltime_as_timet(time);
}

/* ---- one event ------------------------------------------------------------------------------------------------------------------ */

/* Same thing, same day: same UID, so that importing again brings up to date. */
static void put_uid(const recovery_action *a, char uid[160])
{
	const char *what = a->measure ? recovery_enum_name(RECOVERY_ENUM_MEASURE, a->measure) : "muscle";
	const char *muscle = a->measure || !a->muscle ? "" : recovery_enum_name(RECOVERY_ENUM_MUSCLE, a->muscle);
	const char *side = *muscle && a->side != RECOVERY_SIDE_BOTH ? recovery_enum_name(RECOVERY_ENUM_SIDE, a->side) : NULL;
	char day[WORDS_MAX];

	iso_words(a->start_s, day);
	snprintf(uid, 160, "%s%s%s%s%s-%.10s@librecovery", what, *muscle ? "-" : "", muscle, side ? "-" : "", side ? side : "", day);
}

static void put_summary(const struct plan *plan, const recovery_action *a, char text[TEXT])
{
	const recovery_request *r = &plan->p->request;
	char name[WORDS_MAX], *words;

	if (!a->measure) {
		place_words(a->muscle, a->side, name, sizeof name);
		if (a->verb == RECOVERY_VERB_REST)
			snprintf(text, TEXT, "Leave alone: %s", name);
		else
			snprintf(text, TEXT, "Train lighter: %s, %.0f to %.0f %% of the load", name, a->amount_low, a->amount_high);
		return;
	}
	words = action_text(a, RECOVERY_TEXT_HEADLINE, r->now_s, r->utc_offset_s);
	snprintf(text, TEXT, "%s", words ? words : "");
	free(words);
	if (*text >= 'a' && *text <= 'z')
		*text = (char)(*text - 'a' + 'A');
	if (*text && text[strlen(text) - 1] == '.')
		text[strlen(text) - 1] = '\0';
}

/* All lines but the headline and "When", which speaks of today. */
static void put_description(const struct plan *plan, const recovery_action *a, char text[TEXT])
{
	const recovery_request *r = &plan->p->request;
	char *words, *from, ready[WORDS_MAX], late[WORDS_MAX];

	*text = '\0';
	if (!a->measure) {
		snprintf(text, TEXT, "Ready again %s for half of people%s%s.", clock_words(a->ready_s, ready),
			 a->late_s == RECOVERY_TIME_UNKNOWN ? "" : ", for nine of ten ", a->late_s == RECOVERY_TIME_UNKNOWN ? "" : clock_words(a->late_s, late));
		return;
	}
	words = action_text(a, RECOVERY_TEXT_WHOLE, r->now_s, r->utc_offset_s);
	from = words ? strchr(words, '\n') : NULL;
	from = from ? strchr(from + 1, '\n') : NULL;
	snprintf(text, TEXT, "%s\n%s", from ? from + 1 : "", recovery_notice(RECOVERY_PART_PLAN));
	free(words);
}

/* A thing of some minutes takes these; the rest of its window is free time.  A muscle is ready at a full hour. */
static int64_t end_of(const recovery_action *a)
{
	const int64_t minutes_s = isnan(a->minutes) ? 0 : (int64_t)(a->minutes * 60);

	if (!a->measure)
		return (a->end_s + HOUR_S - 1) / HOUR_S * HOUR_S;
	if (a->verb == RECOVERY_VERB_DO && minutes_s > 0 && a->start_s + minutes_s < a->end_s)
		return a->start_s + minutes_s;
	return a->end_s;
}

static void add_rule(icalcomponent *event, const recovery_action *a)
{
	struct icalrecurrencetype rule;
	const int64_t every_s = isnan(a->repeat_s) ? 0 : (int64_t)a->repeat_s;

	if (!a->repeats || every_s < HOUR_S)
		return;
	icalrecurrencetype_clear(&rule);
	rule.freq = every_s % DAY_S ? ICAL_HOURLY_RECURRENCE : ICAL_DAILY_RECURRENCE;
	rule.interval = (short)(every_s / (every_s % DAY_S ? HOUR_S : DAY_S));
	rule.count = a->repeats + 1;
	icalcomponent_add_property(event, icalproperty_new_rrule(rule));
}

/* At the begin; for a muscle when it is ready again. */
static void add_alarm(icalcomponent *event, const recovery_action *a, const char *summary)
{
	icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
	struct icaltriggertype trigger = icaltriggertype_from_int(0);
	icalproperty *when = icalproperty_new_trigger(trigger);
	char text[TEXT];

	snprintf(text, sizeof text, "%s%.1900s", a->measure ? "" : "Ready again? ", summary);
	if (!a->measure)
		icalproperty_add_parameter(when, icalparameter_new_related(ICAL_RELATED_END));
	icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
	icalcomponent_add_property(alarm, when);
	icalcomponent_add_property(alarm, icalproperty_new_description(text));
	icalcomponent_add_component(event, alarm);
}

static icalcomponent *new_event(const struct calendar *c, const recovery_action *a)
{
	icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
	char uid[160], summary[TEXT], description[TEXT];

	put_uid(a, uid);
	put_summary(c->plan, a, summary);
	put_description(c->plan, a, description);
	icalcomponent_add_property(event, icalproperty_new_uid(uid));
	icalcomponent_add_property(event, icalproperty_new_dtstamp(c->stamp));
	icalcomponent_add_property(event, icalproperty_new_lastmodified(c->stamp));
	icalcomponent_add_property(event, icalproperty_new_sequence(0));
	icalcomponent_add_property(event, icalproperty_new_dtstart(local_time(a->start_s)));
	icalcomponent_add_property(event, icalproperty_new_dtend(local_time(end_of(a))));
	add_rule(event, a);
	icalcomponent_add_property(event, icalproperty_new_summary(summary));
	icalcomponent_add_property(event, icalproperty_new_description(description));
	icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
	icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
	icalcomponent_add_property(event, icalproperty_new_categories("recovery"));
	add_alarm(event, a, summary);
	return event;
}

/* ---- what stood there before ------------------------------------------------------------------------------------------------------ */

static icalcomponent *find_uid(icalcomponent *calendar, const char *uid)
{
	icalcomponent *e;

	for (e = calendar ? icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT) : NULL; e;
	     e = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
		if (icalcomponent_get_uid(e) && !strcmp(icalcomponent_get_uid(e), uid))
			return e;
	return NULL;
}

static int same_property(icalcomponent *a, icalcomponent *b, icalproperty_kind kind)
{
	icalproperty *p = icalcomponent_get_first_property(a, kind), *q = icalcomponent_get_first_property(b, kind);

	if (!p || !q)
		return p == q;
	return !strcmp(icalproperty_as_ical_string(p), icalproperty_as_ical_string(q));
}

static int same_event(icalcomponent *a, icalcomponent *b)
{
	static const icalproperty_kind kinds[] = {
		ICAL_DTSTART_PROPERTY, ICAL_DTEND_PROPERTY, ICAL_RRULE_PROPERTY, ICAL_SUMMARY_PROPERTY, ICAL_DESCRIPTION_PROPERTY,
		ICAL_STATUS_PROPERTY,
	};
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (!same_property(a, b, kinds[i]))
			return 0;
	return 1;
}

static struct icaltimetype modified(icalcomponent *event)
{
	icalproperty *p = icalcomponent_get_first_property(event, ICAL_LASTMODIFIED_PROPERTY);

	return p ? icalproperty_get_lastmodified(p) : icaltime_null_time();
}

static void set_modified(icalcomponent *event, struct icaltimetype time)
{
	icalproperty *p = icalcomponent_get_first_property(event, ICAL_LASTMODIFIED_PROPERTY);

	if (p)
		icalproperty_set_lastmodified(p, time);
	else
		icalcomponent_add_property(event, icalproperty_new_lastmodified(time));
}

static void take_number(icalcomponent *event, icalcomponent *before)
{
	const int number = icalcomponent_get_sequence(before);

	if (!same_event(event, before)) {
		icalcomponent_set_sequence(event, number + 1);
		return;
	}
	icalcomponent_set_sequence(event, number);
	if (!icaltime_is_null_time(modified(before)))
		set_modified(event, modified(before));
}

static void change(const struct calendar *c, icalcomponent *event)
{
	icalcomponent_set_sequence(event, icalcomponent_get_sequence(event) + 1);
	icalcomponent_set_dtstamp(event, c->stamp);
	set_modified(event, c->stamp);
}

static void cancel(const struct calendar *c, icalcomponent *event)
{
	icalcomponent *alarm;

	if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
		return;
	icalcomponent_set_status(event, ICAL_STATUS_CANCELLED);
	while ((alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT)) != NULL) {
		icalcomponent_remove_component(event, alarm);
		icalcomponent_free(alarm);
	}
	change(c, event);
}

/* When the last of its repetitions begins. */
static int64_t last_start(icalcomponent *event)
{
	icalproperty *p = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
	const int64_t start_s = seconds_of(icalcomponent_get_dtstart(event));
	struct icalrecurrencetype rule;

	if (!p)
		return start_s;
	rule = icalproperty_get_rrule(p);
	if (!icaltime_is_null_time(rule.until))
		return seconds_of(rule.until);
	return start_s + (int64_t)(rule.count > 0 ? rule.count - 1 : 0) * rule.interval * (rule.freq == ICAL_HOURLY_RECURRENCE ? HOUR_S : DAY_S);
}

static void end_now(const struct calendar *c, icalcomponent *event)
{
	icalproperty *p = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
	struct icalrecurrencetype rule = icalproperty_get_rrule(p);

	rule.count = 0;
	rule.until = local_time(c->plan->p->request.now_s - 1);
	icalproperty_set_rrule(p, rule);
	change(c, event);
}

/* An event that the plan no longer holds.  0: long over, it may go. */
static int retire(const struct calendar *c, icalcomponent *event)
{
	const int64_t now_s = c->plan->p->request.now_s, start_s = seconds_of(icalcomponent_get_dtstart(event));
	const int64_t end_s = seconds_of(icalcomponent_get_dtend(event)), last_s = last_start(event);
	const char *uid = icalcomponent_get_uid(event);

	if (!uid || !strstr(uid, "@librecovery") || start_s == RECOVERY_TIME_UNKNOWN)
		return 1;		/* somebody else's */
	if (last_s + (end_s - start_s) < now_s - KEPT_S)
		return 0;
	if (start_s < now_s && last_s >= now_s)
		end_now(c, event);
	else if (start_s >= now_s || (last_s == start_s && end_s > now_s))
		cancel(c, event);
	return 1;
}

static void take_old(struct calendar *c)
{
	icalcomponent *e, *next;

	for (e = c->old ? icalcomponent_get_first_component(c->old, ICAL_VEVENT_COMPONENT) : NULL; e; e = next) {
		next = icalcomponent_get_next_component(c->old, ICAL_VEVENT_COMPONENT);
		if (icalcomponent_get_uid(e) && find_uid(c->out, icalcomponent_get_uid(e)))
			continue;
		if (!retire(c, e))
			continue;
		icalcomponent_add_component(c->out, icalcomponent_new_clone(e));
	}
}

/* ---- the whole ------------------------------------------------------------------------------------------------------------------------ */

static void begin(struct calendar *c)
{
	c->out = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
	icalcomponent_add_property(c->out, icalproperty_new_version("2.0"));
	icalcomponent_add_property(c->out, icalproperty_new_prodid(ICS_PRODUCT));
	icalcomponent_add_property(c->out, icalproperty_new_calscale("GREGORIAN"));
	icalcomponent_add_property(c->out, icalproperty_new_method(ICAL_METHOD_PUBLISH));
	c->stamp = icaltime_from_timet_with_zone((time_t)(c->plan->at ? c->plan->p->request.now_s : time_utc()), 0, icaltimezone_get_utc_timezone());
}

static int has_time(const recovery_action *a)
{
	return a->verb != RECOVERY_VERB_SKIP && a->verb != RECOVERY_VERB_GET_HELP && a->verb != RECOVERY_VERB_ASK &&
	       a->verb != RECOVERY_VERB_TRAIN && a->end_s != RECOVERY_TIME_UNKNOWN;
}

static void add_events(struct calendar *c)
{
	const struct planning *p = c->plan->p;
	size_t i;

	for (i = 0; i < p->action_count; i++) {
		icalcomponent *event, *before;

		if (!has_time(&p->actions[i]))
			continue;
		event = new_event(c, &p->actions[i]);
		before = find_uid(c->old, icalcomponent_get_uid(event));
		if (before)
			take_number(event, before);
		icalcomponent_add_component(c->out, event);
	}
}

int plan_ics(const struct plan *plan)
{
	struct calendar c = { plan, NULL, NULL, { 0 } };
	char *text = NULL;
	int code;

	icalerror_set_errors_are_fatal(0);
	code = ics_read(plan, &c.old);
	if (!code) {
		begin(&c);
		add_events(&c);
		take_old(&c);
		text = icalcomponent_as_ical_string_r(c.out);
		code = text ? ics_write(plan, text) : EXIT_FAILED;
	}
	icalmemory_free_buffer(text);
	if (c.old)
		icalcomponent_free(c.old);
	if (c.out)
		icalcomponent_free(c.out);
	return code;
}
