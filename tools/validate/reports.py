"""Part 2: people's daily answers, each predicted from earlier days only.

Per person: on a day with an answer the library is asked first, with all it has heard up to the day before; then the day's events
go in by their times, the answer among them as a REPORT.  The first 14 answers of a person are not scored.  Rivals see the same
answers: running mean, last value, and the exponentially weighted mean whose one weight is the best for all people, in hindsight.
"""
import calendar
import collections
import csv
import datetime
import glob
import math
import os

import numpy as np

from protocol import number
from result import Metric

UNSCORED = 14
MORNING = 8 * 3600
Z = 1.2815515655446004
Day = collections.namedtuple("Day", "begin answer_at answer sessions load")      # answer: None when not asked; sessions: event fields
SCALE, LOW, HIGH = "likert_1_5_reversed", 1.0, 5.0


def seconds(text):
    """Seconds since 1970 of an ISO time or date; None when it is neither."""
    text = str(text or "").strip().replace("Z", "")
    for form in ("%Y-%m-%dT%H:%M:%S.%f", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d"):
        try:
            return float(calendar.timegm(datetime.datetime.strptime(text, form).timetuple()))
        except ValueError:
            pass
    return None


def rows_of(path):
    with open(path, newline="", encoding="utf-8-sig") as f:
        return list(csv.DictReader(f))


def answered(text):
    """An answer on the scale, or None: blank, 0 and what is off the scale were not answered."""
    value = number(text)
    return value if LOW <= value <= HIGH else None


def soccermon(folder):
    """{person: [Day, ...]} of club tables: daily load (session RPE x minutes), morning answer, dates only."""
    people = collections.defaultdict(dict)
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        for row in rows_of(path):
            begin = seconds(row.get("date"))
            if begin is None or not row.get("player_id"):
                continue
            load = number(row.get("daily_load"), 0.0)
            load = load if load > 0 else 0.0
            # Only RPE x minutes is known.  Their product is what counts, so RPE is set to the middle of the scale.
            sessions = [{"kind": "activity", "what": "football", "rpe": 5.0, "duration_s": min(60 * load / 5, 86400.0),
                         "time_s": begin + MORNING + 1, "window_s": 86400.0 - MORNING - 1}] if load else []
            people[row["player_id"]][begin] = Day(begin, begin + MORNING, answered(row.get("soreness")), sessions, load)
    return {who: [days[b] for b in sorted(days)] for who, days in people.items()}


ACTIVITIES = (("running", "running"), ("soccer|football", "football"), ("strength", "circuit_training"), ("swim", "swimming"),
              ("cycl|bik", "cycling"), ("ski", "cross_country_skiing"), ("dance", "dance"), ("handball", "handball"), ("basket", "basketball"),
              ("endurance", "cycling"))


def activity(names):
    """Activity of a session by the names it carries: running and ball games before the plain words strength and endurance."""
    names = str(names or "").lower()
    return next((what for words, what in ACTIVITIES if any(w in names for w in words.split("|"))), "circuit_training")


def pmdata(folder):
    """{person: [Day, ...]} of folders with wellness.csv and srpe.csv, with times."""
    people = {}
    for path in sorted(glob.glob(os.path.join(folder, "p*"))):
        wellness = os.path.join(path, "wellness.csv")
        if not os.path.exists(wellness):
            continue
        answers, sessions, loads = {}, collections.defaultdict(list), collections.Counter()
        for row in sorted(rows_of(wellness), key=lambda r: seconds(r.get("effective_time_frame")) or 0):
            at, value = seconds(row.get("effective_time_frame")), answered(row.get("soreness"))
            if at is not None and value is not None:
                answers.setdefault(at - at % 86400, (at, value))       # two answers on one day: the first counts
        srpe = os.path.join(path, "srpe.csv")
        for row in rows_of(srpe) if os.path.exists(srpe) else []:
            end, rpe, minutes = seconds(row.get("end_date_time")), number(row.get("perceived_exertion")), number(row.get("duration_min"))
            if end is None or not minutes > 0:
                continue
            begin = end - 60 * min(minutes, 1440.0)
            day = begin - begin % 86400
            event = {"kind": "activity", "what": activity(row.get("activity_names")), "duration_s": 60 * min(minutes, 1440.0), "time_s": begin}
            if 0 <= rpe <= 10:
                event["rpe"] = rpe
                loads[day] += rpe * minutes
            sessions[day].append(event)
        known = sorted(set(answers) | set(sessions))
        if known:
            days = np.arange(known[0], known[-1] + 1, 86400.0)
            people[os.path.basename(path)] = [Day(b, *answers.get(b, (b + MORNING, None)), sessions.get(b, []), loads[b]) for b in days]
    return people


def run_person(library, days, load=True, feed=True):
    """One step ahead through one person's days: a list of (day, answer, predicted mean, low, high, sd, part of the bouts)."""
    state, out = library.state(), []
    for day in days:
        if day.answer is not None:
            said = state.answer(0, SCALE, [day.answer_at])[0]
            out.append((day, day.answer, float(said["mean"]), float(said["low"]), float(said["high"]), float(said["sd"]), float(said["soreness"])))
        events = [library.event(**dict(s, time_s=int(s["time_s"]))) for s in day.sessions] if load else []
        if day.answer is not None and feed:
            events.append(library.event(kind="report", what=0, scale=SCALE, value=day.answer, time_s=int(day.answer_at)))
        for event in sorted(events, key=lambda e: e.time_s):
            # A session that began before midnight may have been noted after the next day's first event.
            if event.time_s < library.c.recovery_state_clock(state.handle):
                event.time_s = library.c.recovery_state_clock(state.handle)
            state.add(event)
    return out


def averages(values, weight):
    """What an exponentially weighted mean says before each answer; weight None: the running mean."""
    out, mean = [], float("nan")
    for i, value in enumerate(values):
        out.append(mean)
        step = 1 / (i + 1) if weight is None else weight
        mean = value if i == 0 else mean + step * (value - mean)
    return out


class Scores:
    """Scored answers of one data set: arrays over all people, `who` names the person of each."""

    def __init__(self, library, people, say):
        self.who, self.y, self.answers, kept = [], [], {}, collections.defaultdict(list)
        for who, days in people.items():
            values = [d.answer for d in days if d.answer is not None]
            if len(values) <= UNSCORED:
                continue
            self.answers[who] = values
            runs = {"ours": run_person(library, days), "twin": run_person(library, days, load=False)}
            runs["unfed"] = run_person(library, days, feed=False)
            for name, run in runs.items():
                kept[name] += run[UNSCORED:]
            self.who += [who] * (len(values) - UNSCORED)
            self.y += values[UNSCORED:]
        self.y = np.array(self.y)
        self.mean = {name: np.array([r[2] for r in run]) for name, run in kept.items()}
        self.low, self.high, self.sd, self.part = (np.array([r[i] for r in kept["ours"]]) for i in (3, 4, 5, 6))
        self.runs = kept
        say("  %d people, %d answers scored" % (len(self.answers), len(self.y)))

    def average(self, weight):
        return np.array([p for values in self.answers.values() for p in averages(values, weight)[UNSCORED:]])


def pool(parts):
    """Several Scores as one."""
    made = Scores.__new__(Scores)
    made.answers = {(i, who): v for i, p in enumerate(parts) for who, v in p.answers.items()}
    made.y = np.concatenate([p.y for p in parts])
    made.mean = {k: np.concatenate([p.mean[k] for p in parts]) for k in parts[0].mean}
    made.low, made.high, made.sd, made.part = (np.concatenate([getattr(p, k) for p in parts]) for k in ("low", "high", "sd", "part"))
    return made


def rmse(a, b):
    return math.sqrt(float(np.mean((a - b) ** 2)))


def interval_score(y, low, high):
    """Mean score of an 80 % interval: its width, and ten times by how much it misses."""
    return float(np.mean(high - low + 10 * np.maximum(low - y, 0) + 10 * np.maximum(y - high, 0)))


def cell_share(y, low, high):
    """Part of the cell of an integer answer, half a point to each side, that lies in the band."""
    return np.clip(np.minimum(y + 0.5, high) - np.maximum(y - 0.5, low), 0, 1)


def judge(name, s):
    """All figures of one data set."""
    weights = np.arange(0.01, 1.0, 0.01)
    best = min(weights, key=lambda w: rmse(s.average(w), s.y))
    ewma = s.average(best)
    ours, base, twin = rmse(s.mean["ours"], s.y), rmse(ewma, s.y), rmse(s.mean["twin"], s.y)
    n = "%d people, %d answers" % (len(s.answers), len(s.y))
    rivals = {"running mean": rmse(s.average(None), s.y), "last value": rmse(s.average(1.0), s.y), "EWMA, weight %.2f" % best: base,
              "ours without load": twin, "ours without reports": rmse(s.mean["unfed"], s.y), "ours": ours}
    out = [Metric("reports_rmse_" + name, "Next day's answer (1-5): our RMSE as a share of the best EWMA's; stretch goal 0.955", ours / base,
                  ("<=", 0.97), n, rivals),
           Metric("reports_load_" + name, "The same as a share of our twin that hears no sessions", ours / twin, ("<=", 0.985), n),
           Metric("reports_feed_" + name, "How much reports lower the RMSE, as a share of ours without them",
                  1 - ours / rivals["ours without reports"], None, n)]
    low, high = s.mean["ours"] - Z * s.sd, s.mean["ours"] + Z * s.sd
    share = cell_share(s.y, low, high)
    plain = float(np.mean((s.y >= low) & (s.y <= high)))
    out.append(Metric("reports_band_" + name, "Share of the answers' cells inside the report band", float(share.mean()), ("in", 0.75, 0.85), n,
                      {"plain count": plain, "mean SD": float(s.sd.mean())}, 2))
    order = np.argsort(s.mean["ours"], kind="stable")[::-1]      # 5 is not sore
    for third, part in zip(("least", "middle", "most"), np.array_split(order, 3)):
        out.append(Metric("reports_band_%s_%s" % (name, third), "The same in the %s sore third of our predictions" % third,
                          float(share[part].mean()), ("in", 0.75, 0.85), "%d answers" % len(part),
                          {"plain count": float(np.mean((s.y >= low)[part] & (s.y <= high)[part])),
                           "RMSE": rmse(s.mean["ours"][part], s.y[part]), "EWMA": rmse(ewma[part], s.y[part])}, 2))
    mine = interval_score(s.y, s.low, s.high)
    wide = min(interval_score(s.y, np.clip(ewma - c, LOW, HIGH), np.clip(ewma + c, LOW, HIGH)) for c in np.arange(0.05, 3, 0.01))
    out.append(Metric("reports_interval_" + name, "Mean score of the 80 % interval as a share of that of EWMA with the best constant width",
                      mine / wide, ("<=", 1.0), n, {"ours": mine, "EWMA": wide}))
    return out


SETS = (("soccermon", soccermon, "SoccerMon"), ("pmdata", pmdata, "PMData"))


def read(data, say):
    """{name: {person: days}} of what is there."""
    found = {}
    for name, reader, title in SETS:
        folder = os.path.join(data, "data", "monitoring", name)
        people = reader(folder) if os.path.isdir(folder) else {}
        if people:
            found[name] = people
        else:
            say("skipped: %s, nothing in %s" % (title, folder))
    return found


def run(library, found, say):
    """Figures of every data set and of all together; also the runs, which the lag profile uses."""
    out, scores = [], {}
    for name, people in found.items():
        say("daily answers, %s" % name)
        scores[name] = Scores(library, people, say)
        if len(scores[name].y):
            out += judge(name, scores[name])
    if len(scores) > 1:
        out += judge("pooled", pool(list(scores.values())))
    return out, scores
