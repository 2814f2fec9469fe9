"""Part 3: simulated people, of whom the truth is known, against the exact posterior.

People are drawn from the library's own prior: time scale (one of three), person and bout spread of log drive, resting level with
its drift, what a day brings, noise of an answer.  Each does 20 weekly laboratory bouts with one muscle and answers 1, 2 or 3
times after each.  The exact posterior under that very model comes from numerical integration over all of it on a fine grid.
The gain is how much the reports lower the mean squared error of the level 24 h after the last of them.

The typical courses (protection between the weeks included) come from the library with its time scale moved to each of the three;
the spreads that a log of unknown past or an uncertain dose would add are set to nothing on both sides.
"""
import math

import numpy as np
from scipy.special import stdtr

from result import Metric

WEEKS, ASKED, PEOPLE = 20, (24, 48, 72), 120
MUSCLE, WEEK, SEED = "biceps", 7 * 86400, 20240901
BEGIN = 1700000000 - 1700000000 % 86400
QUIET = {"start_log_sd": 0.0, "start_log_sd_unknown": 0.0, "bout_log_sd": 0.0, "age_log_sd": 0.0}


class World:
    """The generating model: constants, and log drive of every time scale at every hour that is asked for."""

    def __init__(self, library):
        self.library = library
        quiet = {k: v for k, v in QUIET.items() if k in library.field_list["params"]}
        self.p = library.constants(quiet)
        self.params = library.params(quiet)
        self.person = library.new("person", training="recreational", age_y=25.0)
        self.hours = list(ASKED) + [ASKED[-1] + 24]
        w = self.p["scale_weight"]
        self.weights = np.array([w, 1 - 2 * w, w])
        self.drive = np.empty((3, WEEKS, len(self.hours)))          # log drive
        for k, step in enumerate((-1, 0, 1)):
            least, most = library.limits("params", "slow_h")
            slow = min(max(self.p["slow_h"] * self.p["ladder"] ** step, least), most)
            state = library.state(self.person, library.params(dict(quiet, slow_h=slow, scale_weight=0.0)))
            for week in range(WEEKS):
                state.add(self.bout(week))
                typical = np.clip(state.typical(MUSCLE, [self.time(week, h) for h in self.hours]), 1e-4, 9.999)
                self.drive[k, week] = np.log(typical / (10 - typical))

    def time(self, week, hour):
        return BEGIN + week * WEEK + 3600 * hour

    def bout(self, week):
        return self.library.event(kind="bout", what=MUSCLE, side="left", dose=1.0, dose_log_sd=0.0, time_s=self.time(week, 0))

    def report(self, week, hour, value):
        return self.library.event(kind="report", what=MUSCLE, side="left", scale="nrs_0_10", value=float(value), time_s=self.time(week, hour))

    def fade(self, hours):
        return math.exp(-hours / (24 * self.p["day_d"])) if self.p["day_d"] > 0 else 0.0

    def draw(self, random):
        """(levels[week, hour], answers[week, hour]) of one person."""
        p = self.p
        kind = random.choice(3, p=self.weights)
        person, bouts = random.normal(0, p["person_log_sd"]), random.normal(0, p["episode_log_sd"], WEEKS)
        level = 10 / (1 + np.exp(-(self.drive[kind] + person + bouts[:, None])))
        rest = p["rest_local"] + p["rest_local_sd"] * random.normal()
        answers, day, last = np.empty_like(level), random.normal(0, p["day_sd"]), 0.0
        for week in range(WEEKS):
            rest += p["rest_drift"] * math.sqrt(7) * random.normal() * (week > 0)
            for i, hour in enumerate(self.hours):
                now = week * 168.0 + hour
                keep = self.fade(now - last)
                day, last = keep * day + math.sqrt(max(1 - keep * keep, 0)) * random.normal(0, p["day_sd"]), now
                answers[week, i] = level[week, i] + rest + day + p["report_sd"] * random.standard_t(p["report_df"])
        return level, np.clip(answers, 0, 10)


class Exact:
    """The posterior by integration over person x time scale x resting level (kept from bout to bout), the bout's own drive and what
    the days bring (a path on a grid).  Answers at an end of the scale count as "there or beyond"."""

    def __init__(self, world):
        self.w, p = world, world.p
        step = 0.15
        self.a = np.arange(-3.6, 3.6 + step / 2, step)                                # log drive of this bout over the typical
        self.p = np.arange(-2.4, 2.4 + step / 2, step)                                # of the person
        self.rest = np.linspace(p["rest_local"] - 5, p["rest_local"] + 5, 31)
        self.u = np.linspace(-3.2, 3.2, 17) * max(p["day_sd"], 1e-3)
        self.kernel = self.norm(np.exp(-0.5 * ((self.a[None] - self.p[:, None]) / p["episode_log_sd"]) ** 2))
        self.drift = self.norm(np.exp(-0.5 * ((self.rest[None] - self.rest[:, None]) / max(p["rest_drift"] * math.sqrt(7), 0.12)) ** 2))
        person = np.exp(-0.5 * (self.p / p["person_log_sd"]) ** 2)
        rest = np.exp(-0.5 * ((self.rest - p["rest_local"]) / p["rest_local_sd"]) ** 2)
        self.prior = person[:, None, None] * world.weights[None, :, None] * rest[None, None, :]
        self.prior /= self.prior.sum()
        day = np.exp(-0.5 * (self.u / max(p["day_sd"], 1e-3)) ** 2)
        self.day = day / day.sum()
        keep = world.fade(24.0)
        spread = max(p["day_sd"], 1e-3) * math.sqrt(max(1 - keep * keep, 1e-6))
        self.next = self.norm(np.exp(-0.5 * ((self.u[None] - keep * self.u[:, None]) / spread) ** 2))
        self.level = 10 / (1 + np.exp(-(world.drive[None] + self.a[:, None, None, None])))     # drive node, scale, week, hour

    @staticmethod
    def norm(rows):
        return rows / rows.sum(1, keepdims=True)

    def likelihood(self, left):
        """Of an answer, given what it is above level + rest + day; `left` holds that, and the answer's two ends."""
        value, residual = left
        p = self.w.p
        x = residual / p["report_sd"]
        if value <= 0:
            return stdtr(p["report_df"], x)
        if value >= 10:
            return stdtr(p["report_df"], -x)
        return (1 + x * x / p["report_df"]) ** (-(p["report_df"] + 1) / 2)

    def run(self, answers, count):
        """Posterior mean of the level 24 h after the last of `count` answers, every week."""
        kept, out = self.prior, np.empty(WEEKS)
        for week in range(WEEKS):
            if week:
                kept = kept @ self.drift
            ahead = np.broadcast_to(self.day, (len(self.a), 3, len(self.rest), len(self.u)))
            for i in range(count):
                if i:
                    ahead = ahead @ self.next
                value = answers[week, i]
                mean = self.level[:, :, week, i][:, :, None, None] + self.rest[None, None, :, None] + self.u
                ahead = ahead * self.likelihood((value, value - mean))
            like = ahead.sum(-1)                                                       # drive node, scale, rest
            whole = np.einsum("psr,pa,asr->as", kept, self.kernel, like, optimize=True)
            out[week] = float((whole * self.level[:, :, week, count]).sum() / whole.sum())
            kept = kept * np.einsum("pa,asr->psr", self.kernel, like, optimize=True)
            kept = kept / kept.sum()
        return out


def typical_person(world):
    """Forecasts without any report, the same for all: mean[week, hour]."""
    state, out = world.library.state(world.person, world.params), []
    for week in range(WEEKS):
        state.add(world.bout(week))
        out.append(state.forecast(MUSCLE, [world.time(week, h) for h in world.hours])["soreness"])
    return np.array(out)


def library_run(world, answers, count):
    """The library's forecast after `count` answers a week: mean, latent band, report band, 24 h after the last."""
    state, out = world.library.state(world.person, world.params), []
    for week in range(WEEKS):
        state.add(world.bout(week))
        for i in range(count):
            state.add(world.report(week, world.hours[i], answers[week, i]))
        at = [world.time(week, world.hours[count])]
        point, said = state.forecast(MUSCLE, at)[0], state.answer(MUSCLE, "nrs_0_10", at, side="left")[0]
        out.append((point["soreness"], point["soreness_low"], point["soreness_high"], said["low"], said["high"]))
    return np.array(out)


def run(library, say, people=PEOPLE):
    """Gain and coverage for 1, 2 and 3 reports a bout."""
    say("simulated people: %d, %d weekly bouts" % (people, WEEKS))
    world = World(library)
    exact, random = Exact(world), np.random.default_rng(SEED)
    drawn = [world.draw(random) for _ in range(people)]
    before = typical_person(world)
    out, latent, reported = [], [], []
    for count in (1, 2, 3):
        errors = {"none": [], "ours": [], "exact": []}
        for level, answers in drawn:
            truth, ours = level[:, count], library_run(world, answers, count)
            errors["none"].append((before[:, count] - truth) ** 2)
            errors["ours"].append((ours[:, 0] - truth) ** 2)
            errors["exact"].append((exact.run(answers, count) - truth) ** 2)
            latent.append((truth >= ours[:, 1]) & (truth <= ours[:, 2]))
            reported.append((answers[:, count] >= ours[:, 3] - 1e-9) & (answers[:, count] <= ours[:, 4] + 1e-9))
        none, ours, best = (float(np.mean(errors[k])) for k in ("none", "ours", "exact"))
        first = [float(np.mean(np.array(errors[k])[:, :3])) for k in ("none", "ours", "exact")]
        n = "%d people, %d bouts" % (people, WEEKS)
        out.append(Metric("simulated_gain_%d" % count, "Lower mean squared error of the level 24 h after %d report%s a bout, as a share of the "
                          "exact posterior's" % (count, "s" * (count > 1)), (none - ours) / (none - best), (">=", 0.9), n,
                          {"error without reports": none, "ours": ours, "exact": best,
                           "first three bouts": (first[0] - first[1]) / (first[0] - first[2])}))
    n = "%d forecasts" % (3 * people * WEEKS)
    for name, hits, about in (("latent", latent, "true level inside the band of the level"), ("report", reported, "next answer inside the report band")):
        hits = np.array(hits)
        out.append(Metric("simulated_cover_" + name, "Share of forecasts with the " + about, float(hits.mean()), ("in", 0.75, 0.85), n,
                          {"first five bouts": float(hits[:, :5].mean()), "last five": float(hits[:, -5:].mean())}))
    return out
