"""Part 3: simulated people, of whom the truth is known, against the exact posterior.

People are drawn from the library's own prior: time scale (one of three), person and bout spread of log drive, resting level with
its drift, what a day brings, noise of an answer.  Each does 20 weekly laboratory bouts with one muscle and answers 1, 2 or 3
times after each.  The exact posterior under that very model comes from numerical integration over all of it on a fine grid.
The gain is how much the reports lower the mean squared error of the level 24 h after the last of them.

The courses of the three time scales (protection between the weeks included) come from the library with spreads narrowed to their
least; the spreads that a log of unknown past or an uncertain dose would add are set to nothing on both sides.  Answers are whole
numbers from 0 to 10; their noise is normal with the stated SD.  The resting level drifts with the stated SD a day and returns to the mean of
people so that its spread between people stays what it is (a walk would widen it for ever).
"""
import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.special import ndtr

from reports import Z, cell_share
from result import Metric

WEEKS, ASKED, PEOPLE = 20, (24, 48, 72), 150
STEP = 0.25             # of the grids of resting level and day, in points of 0-10
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
        # Over a week; its variance grows by the square of the drift a day, and what returns keeps it at the spread between people.
        self.rest_keep = math.exp(-7 * self.p["rest_drift"] ** 2 / (2 * self.p["rest_local_sd"] ** 2))
        self.rest_step = self.p["rest_local_sd"] * math.sqrt(1 - self.rest_keep ** 2)
        self.drive = self.courses(quiet)

    def courses(self, quiet):
        """Log drive of each time scale, every week and hour.  Only mixtures can be asked for: all middle, all middle moved to the
        slow one, and half fast and half slow, from which the fast one follows."""
        narrow = dict(quiet, **{k: self.library.limits("params", k)[0] for k in ("person_log_sd", "episode_log_sd")})
        widen = math.sqrt(1 + math.pi / 8 * (narrow["person_log_sd"] ** 2 + narrow["episode_log_sd"] ** 2))
        half = self.library.limits("params", "scale_weight")[1]
        middle = self.means(dict(narrow, scale_weight=0.0))
        slow = self.means(dict(narrow, scale_weight=0.0, slow_h=self.p["slow_h"] * self.p["ladder"]))
        fast = (self.means(dict(narrow, scale_weight=half)) - (1 - 2 * half) * middle - half * slow) / half
        share = np.clip(np.array([fast, middle, slow]) / 10, 1e-6, 1 - 1e-6)
        return np.log(share / (1 - share)) * widen

    def means(self, changed):
        """Mean soreness without reports, every week and hour."""
        state, out = self.library.state(self.person, self.library.params(changed)), []
        for week in range(WEEKS):
            state.add(self.bout(week))
            out.append(state.forecast(MUSCLE, [self.time(week, h) for h in self.hours])["soreness"].copy())
        return np.array(out)

    def time(self, week, hour):
        return BEGIN + week * WEEK + 3600 * hour

    def bout(self, week):
        return self.library.event(kind="bout", what=MUSCLE, side="left", dose=1.0, dose_log_sd=0.0, time_s=self.time(week, 0))

    def report(self, week, hour, value):
        return self.library.event(kind="report", what=MUSCLE, side="left", scale="nrs_0_10", value=float(value), time_s=self.time(week, hour))

    def fade(self, hours):
        return math.exp(-hours / (24 * self.p["day_d"])) if self.p["day_d"] > 0 else 0.0

    def draw(self, random):
        """(levels[week, hour], answers[week, hour]) of one person; answers in whole points as if the scale had no ends."""
        p = self.p
        kind = random.choice(3, p=self.weights)
        person, bouts = random.normal(0, p["person_log_sd"]), random.normal(0, p["episode_log_sd"], WEEKS)
        level = 10 / (1 + np.exp(-(self.drive[kind] + person + bouts[:, None])))
        above = p["rest_local_sd"] * random.normal()
        answers, day, last = np.empty_like(level), random.normal(0, p["day_sd"]), 0.0
        for week in range(WEEKS):
            if week:
                above = self.rest_keep * above + self.rest_step * random.normal()
            for i, hour in enumerate(self.hours):
                now = week * 168.0 + hour
                keep = self.fade(now - last)
                day, last = keep * day + math.sqrt(max(1 - keep * keep, 0)) * random.normal(0, p["day_sd"]), now
                answers[week, i] = level[week, i] + p["rest_local"] + above + day + random.normal(0, p["report_sd"])
        return level, np.round(answers)


class Exact:
    """The posterior by integration over person x time scale x resting level (kept from bout to bout), the bout's own drive and what
    the days bring, a path on a grid with the step of the resting level's, so that only their sum has to be looked up.  An answer
    is a whole number: "within half a point", at an end of the scale "there or beyond"."""

    def __init__(self, world):
        self.w, p = world, world.p
        step = 0.15
        self.a = np.arange(-3.6, 3.6 + step / 2, step)                                # log drive of this bout over the typical
        self.folk = np.arange(-2.4, 2.4 + step / 2, step)                             # of the person
        self.rest = p["rest_local"] + STEP * np.arange(-20, 21)
        reach = math.ceil(3.2 * p["day_sd"] / STEP)
        self.u = STEP * np.arange(-reach, reach + 1)
        self.sum = p["rest_local"] + STEP * np.arange(-20 - reach, 21 + reach)
        self.kernel = self.norm(np.exp(-0.5 * ((self.a[None] - self.folk[:, None]) / p["episode_log_sd"]) ** 2))
        above = self.rest - p["rest_local"]
        self.drift = self.norm(np.exp(-0.5 * ((above[None] - world.rest_keep * above[:, None]) / max(world.rest_step, STEP / 2)) ** 2))
        person = np.exp(-0.5 * (self.folk / p["person_log_sd"]) ** 2)
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

    def likelihood(self, value, level):
        """Of an answer for every drive node, time scale, resting level and day: a view on the table over their sum."""
        noise = self.w.p["report_sd"]
        below = (value - 0.5 - level[..., None] - self.sum) / noise
        table = (ndtr(below + 1 / noise) if value < 10 else 1.0) - (ndtr(below) if value > 0 else 0.0)
        return sliding_window_view(table, len(self.u), axis=-1)

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
                ahead = ahead * self.likelihood(answers[week, i], self.level[:, :, week, i])
            like = ahead.sum(-1)                                                       # drive node, scale, rest
            whole = np.einsum("psr,pa,asr->as", kept, self.kernel, like, optimize=True)
            out[week] = float((whole * self.level[:, :, week, count]).sum() / whole.sum())
            kept = kept * np.einsum("pa,asr->psr", self.kernel, like, optimize=True)
            kept = kept / kept.sum()
        return out


def library_run(world, answers, count):
    """The library's forecast after `count` answers a week: mean, latent band, mean and SD of an answer, 24 h after the last."""
    state, out = world.library.state(world.person, world.params), []
    for week in range(WEEKS):
        state.add(world.bout(week))
        for i in range(count):
            state.add(world.report(week, world.hours[i], answers[week, i]))
        at = [world.time(week, world.hours[count])]
        point, said = state.forecast(MUSCLE, at)[0], state.answer(MUSCLE, "nrs_0_10", at, side="left")[0]
        out.append((point["soreness"], point["soreness_low"], point["soreness_high"], said["mean"], said["sd"]))
    return np.array(out)


def run(library, say, people=PEOPLE):
    """Gain and coverage for 1, 2 and 3 reports a bout."""
    say("simulated people: %d, %d weekly bouts" % (people, WEEKS))
    world = World(library)
    exact, random = Exact(world), np.random.default_rng(SEED)
    drawn = [world.draw(random) for _ in range(people)]
    before = world.means({k: v for k, v in QUIET.items() if k in library.field_list["params"]})
    out, latent, reported = [], [], []
    for count in (1, 2, 3):
        errors = {"none": [], "ours": [], "exact": []}
        for level, free in drawn:
            answers = np.clip(free, 0, 10)
            truth, ours = level[:, count], library_run(world, answers, count)
            errors["none"].append((before[:, count] - truth) ** 2)
            errors["ours"].append((ours[:, 0] - truth) ** 2)
            errors["exact"].append((exact.run(answers, count) - truth) ** 2)
            latent.append((truth >= ours[:, 1]) & (truth <= ours[:, 2]))
            reported.append(cell_share(free[:, count], ours[:, 3] - Z * ours[:, 4], ours[:, 3] + Z * ours[:, 4]))
        none, ours, best = (float(np.mean(errors[k])) for k in ("none", "ours", "exact"))
        first = [float(np.mean(np.array(errors[k])[:, :3])) for k in ("none", "ours", "exact")]
        n = "%d people, %d bouts" % (people, WEEKS)
        out.append(Metric("simulated_gain_%d" % count, "Lower mean squared error of the level 24 h after %d report%s a bout, as a share of the "
                          "exact posterior's" % (count, "s" * (count > 1)), (none - ours) / (none - best), (">=", 0.9), n,
                          {"error without reports": none, "ours": ours, "exact": best,
                           "first three bouts": (first[0] - first[1]) / (first[0] - first[2])}))
    n = "%d forecasts" % (3 * people * WEEKS)
    for name, hits, about in (("latent", latent, "true level inside the band of the level"),
                              ("report", reported, "cell of the next answer inside the report band")):
        hits = np.array(hits)
        out.append(Metric("simulated_cover_" + name, "Share of forecasts with the " + about, float(hits.mean()), ("in", 0.75, 0.85), n,
                          {"first five bouts": float(hits[:, :5].mean()), "last five": float(hits[:, -5:].mean())}))
    return out
