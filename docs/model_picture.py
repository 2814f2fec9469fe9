#!/usr/bin/env python3
"""Draws the pictures of docs/MODEL.md, as the built library computes them.

    LD_LIBRARY_PATH=. python3 docs/model_picture.py DIRECTORY
"""
import ctypes
import math
import os
import sys
from ctypes import byref, c_double, c_int32, c_int64, c_size_t, c_void_p, sizeof

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from dose_picture import ENUM, PERSON, event, lib, made, struct  # noqa: E402

POINT, TIMELINE, PARAMS = struct("point"), struct("timeline"), struct("params")
T0, HOUR, DAY = 1700000000, 3600, 86400
MUSCLE, SIDE = ENUM["muscle"]["quadriceps"], ENUM["side"]["left"]
lib.recovery_param_count.restype = c_size_t
lib.recovery_param_name.restype = ctypes.c_char_p
lib.recovery_param_value.restype = c_double
CONSTANT = {lib.recovery_param_name(c_size_t(i)).decode(): lib.recovery_param_value(c_size_t(i)) for i in range(lib.recovery_param_count())}


# ---- the library ------------------------------------------------------------------------------------------------------------

class State:
    """A running state, of somebody untrained and young unless said otherwise."""

    def __init__(self, other=None, **person):
        self.memory, self.at = (c_double * 2048)(), c_void_p()
        if other:
            ctypes.memmove(self.memory, other.memory, sizeof(self.memory))
            self.at = c_void_p(ctypes.addressof(self.memory))
            return
        who = made(PERSON, **(person or {"training": ENUM["training"]["untrained"], "age_y": 25}))
        assert lib.recovery_state_begin(self.memory, c_size_t(sizeof(self.memory)), ENUM["form"]["full"], byref(who), None,
                                        byref(self.at), None) == 0

    def add(self, **fields):
        assert lib.recovery_state_add(self.at, byref(event(**fields)), c_size_t(1), None) == 0
        return self

    def bout(self, hours, dose, eccentric=1.0):
        return self.add(kind="bout", what="quadriceps", time_s=T0 + int(hours * HOUR), dose=dose, eccentric=eccentric)

    def report(self, hours, value):
        return self.add(kind="report", what="quadriceps", time_s=T0 + int(hours * HOUR), scale=ENUM["scale"]["nrs_0_10"], value=value)

    def forecast(self, hours):
        times, out = (c_int64 * len(hours))(*(T0 + int(h * HOUR) for h in hours)), (POINT * len(hours))()
        out[0] = made(POINT)
        assert lib.recovery_forecast(self.at, MUSCLE, SIDE, times, c_size_t(len(hours)), out, None) == 0
        return out

    def timeline(self):
        out = made(TIMELINE)
        assert lib.recovery_timeline_at(self.at, MUSCLE, SIDE, c_int64(T0), c_double(math.nan), c_double(math.nan), byref(out), None) == 0
        return out


# ---- drawing: Okabe and Ito's colours, and never by colour alone -----------------------------------------------------------

BLUE, RED, GREEN, ORANGE, BLACK, SKY = "#0072B2", "#D55E00", "#009E73", "#E69F00", "#222222", "#56B4E9"
STYLE = ("text{font:12px sans-serif;fill:#222}.t{font-weight:bold;font-size:13px}.h{font-size:15px}.y{text-anchor:end}.x{text-anchor:middle}"
         ".l{paint-order:stroke;stroke:#fff;stroke-width:3.5px}.g{stroke:#ddd;fill:none}.a{stroke:#888;fill:none}")


class Picture:
    def __init__(self, wide, high, head, about):
        self.size, self.rows = (wide, high), []
        self.rows.append('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">' % (
            wide, high, wide, high, about))
        self.rows.append('<style>%s</style>\n<rect width="%d" height="%d" fill="#fff"/>' % (STYLE, wide, high))
        for i, line in enumerate(head):
            self.text(52, 22 + 18 * i, line, "" if i else "h")

    def text(self, x, y, words, look="", colour=None):
        self.rows.append('<text x="%.1f" y="%.1f"%s%s>%s</text>' % (x, y, look and ' class="%s"' % look, colour and ' style="fill:%s"' % colour or "", words))

    def done(self):
        return "\n".join(self.rows + ["</svg>\n"])


class Panel:
    """Axes from (0, low) to (most, high); `ticks`: pairs of place and label."""

    def __init__(self, picture, place, size, title, most, low, high, xticks, yticks, xname="", yname="", notes=()):
        self.p, (self.x0, self.y0), (self.w, self.h), self.most, self.low, self.high = picture, place, size, most, low, high
        picture.text(self.x0, self.y0 - 10 - 15 * len(notes), title, "t")
        for i, note in enumerate(notes):
            picture.text(self.x0, self.y0 - 9 - 15 * (len(notes) - 1 - i), note)
        for y, label in yticks:
            picture.rows.append('<path class="g" d="M%.1f %.1fh%d"/>' % (self.x0, self.y(y), self.w))
            picture.text(self.x0 - 6, self.y(y) + 4, label, "y")
        for x, label in xticks:
            picture.rows.append('<path class="a" d="M%.1f %.1fv4"/>' % (self.x(x), self.y0 + self.h))
            picture.text(self.x(x), self.y0 + self.h + 17, label, "x")
        picture.rows.append('<path class="a" d="M%.1f %.1fh%d"/>' % (self.x0, self.y0 + self.h, self.w))
        if xname:
            picture.text(self.x0 + self.w / 2, self.y0 + self.h + 34, xname, "x")
        if yname:
            picture.rows.append('<text class="x" transform="translate(%.1f %.1f) rotate(-90)">%s</text>' % (self.x0 - 43, self.y0 + self.h / 2, yname))

    def x(self, v):
        return self.x0 + self.w * v / self.most

    def y(self, v):
        return self.y0 + self.h * (1 - (min(max(v, self.low), self.high) - self.low) / (self.high - self.low))

    def path(self, xs, ys):
        return "M" + "L".join("%.1f %.1f" % (self.x(x), self.y(y)) for x, y in zip(xs, ys))

    def line(self, xs, ys, colour, dash="", wide=2.2):
        self.p.rows.append('<path d="%s" fill="none" stroke="%s" stroke-width="%g" stroke-linejoin="round"%s/>' % (
            self.path(xs, ys), colour, wide, dash and ' stroke-dasharray="%s"' % dash))

    def band(self, xs, low, high, colour, shade=0.2):
        self.p.rows.append('<path d="%sZ" fill="%s" fill-opacity="%g"/>' % (self.path(list(xs) + list(xs)[::-1], list(low) + list(high)[::-1]), colour, shade))

    def dot(self, x, y, colour, hollow=False, r=4.2):
        self.p.rows.append('<circle cx="%.1f" cy="%.1f" r="%g" fill="%s" stroke="%s" stroke-width="1.8"/>' % (
            self.x(x), self.y(y), r, "#fff" if hollow else colour, colour if hollow else "#fff"))

    def say(self, x, y, words, dx=0, dy=0, look="l", colour=None):
        self.p.text(self.x(x) + dx, self.y(y) + dy, words, look, colour)


def days(n, step=1):
    return [(24 * d, "%d" % d) for d in range(0, n + 1, step)]


def numbers(low, high, step):
    return [(v, "%g" % v) for v in range(low, high + 1, step)]


# ---- 1: courses of four doses ----------------------------------------------------------------------------------------------

LADDER = ((0.1, "easy, dose 0.1"), (0.2, "usual, dose 0.2"), (0.6, "hard and new, dose 0.6"), (1.0, "laboratory, dose 1.0"))


def when(seconds):
    hours = (seconds - T0) / HOUR
    return "%.0f h" % hours if hours < 47.5 else "%.1f d" % (hours / 24)


def courses():
    p = Picture(1060, 560, ["One bout of lengthening work of an untrained young person, at four doses",
                            "Line: mean.  Shaded: the level of 8 of 10 people and bouts.  Between the dashed lines: what 8 of 10 would answer when asked.",
                            "Dotted: soreness 1 of 10, which counts as onset and end; strength 95 %, which with soreness 2 counts as ready.  The first hours "
                            "hold an acute part."], "soreness and strength after four doses")
    hours = [0.02] + list(range(2, 169, 2))
    for i, (dose, name) in enumerate(LADDER):
        state = State().bout(0, dose)
        points, course = state.forecast(hours), state.timeline()
        left = 62 + 254 * i
        notes = ["the mean never reaches 1 of 10", "no onset, no end"]
        if course.end_s > T0:
            notes = ["onset %s, peak %.1f at %s," % (when(course.onset_s), course.peak, when(course.peak_s)), "below 1 for good after %s" % when(course.end_s)]
        a = Panel(p, (left, 126), (206, 170), name, 168, 0, 10, days(7), numbers(0, 10, 2), "", "soreness, 0 to 10" if i == 0 else "", notes)
        a.band(hours, [q.soreness_low for q in points], [q.soreness_high for q in points], BLUE)
        for edge in "report_low", "report_high":
            a.line(hours, [getattr(q, edge) for q in points], BLUE, "4 3", 1.2)
        a.line(hours, [q.soreness for q in points], BLUE)
        a.line([0, 168], [1, 1], BLACK, "1 3", 1)
        if course.peak == course.peak:
            a.dot((course.peak_s - T0) / HOUR, course.peak, BLUE)
        b = Panel(p, (left, 352), (206, 150), "", 168, 40, 100, days(7), numbers(40, 100, 20), "days after the bout",
                  "strength, % of baseline" if i == 0 else "")
        b.band(hours, [q.strength_low for q in points], [q.strength_high for q in points], RED)
        b.line(hours, [q.strength for q in points], RED)
        b.line([0, 168], [95, 95], BLACK, "1 3", 1)
        b.say(0, 43, "ready %s (%s to %s)" % tuple(when(t) for t in (course.ready_s, course.ready_early_s, course.ready_late_s)), 8)
    return p.done()


# ---- 2: time scales --------------------------------------------------------------------------------------------------------

def impulse(fast, slow, h):
    """y of x1' = -x1 / f, x2' = (x1 - x2) / f, y' = (x2 - y) / s, `h` hours after x1 = 1."""
    a, b = 1 / fast, 1 / slow
    first = (math.exp(-b * h) - math.exp(-a * h)) / (a - b)
    return a * b * (first - h * math.exp(-a * h)) / (a - b)


def scaled(fast, slow, hours):
    """The same with its summit at 1; -> values, hour of the summit."""
    fine = [i / 20 for i in range(1, 2400)]
    summit = max(fine, key=lambda h: impulse(fast, slow, h))
    top = impulse(fast, slow, summit)
    return [impulse(fast, slow, h) / top for h in hours], summit


def constants_of(novel, kind):
    """Fast and slow time constant; kind 0 fast, 1 middle, 2 slow."""
    return CONSTANT["fast_novel_h" if novel else "fast_h"], CONSTANT["slow_h"] * CONSTANT["ladder"] ** (kind - 1 + 2 * novel)


def scales():
    p = Picture(1060, 366, ["Soreness drive after one bout: two classes of work, three kinds of person",
                            "Each curve is scaled to a peak of 1. Kinds of person: %.0f %% fast, %.0f %% middle, %.0f %% slow." % (
                                100 * CONSTANT["scale_weight"], 100 - 200 * CONSTANT["scale_weight"], 100 * CONSTANT["scale_weight"])],
                "time scales of accustomed and novel work")
    hours = [h / 2 for h in range(0, 241)] + list(range(121, 169))
    for novel in 0, 1:
        a = Panel(p, (62 + 510 * novel, 84), (446, 226), ("accustomed work", "novel lengthening work")[novel], 168, 0, 1.0, days(7),
                  [(v / 4, "%g" % (v / 4)) for v in range(5)], "days after the bout", "" if novel else "drive, share of its peak")
        for kind, (name, colour, dash) in enumerate((("fast", GREEN, "8 4"), ("middle", BLUE, ""), ("slow", RED, "2 3"))):
            fast, slow = constants_of(novel, kind)
            values, summit = scaled(fast, slow, hours)
            a.line(hours, values, colour, dash)
            a.dot(summit, 1, colour)
            y = a.y0 + 14 + 18 * kind
            p.rows.append('<path d="M%.1f %.1fh30" stroke="%s" stroke-width="2.2"%s/>' % (a.x0 + 168, y, colour, dash and ' stroke-dasharray="%s"' % dash))
            p.text(a.x0 + 206, y + 4, "%s: peak %.0f h; stages %g, %g, %.1f h" % (name, summit, fast, fast, slow), "l")
    return p.done()


# ---- 3: the repeated-bout effect -------------------------------------------------------------------------------------------

PUBLISHED = ((7, 31, "Doma 2015"), (14, 91, "Chen 2016"), (42, 35, "Jamurtas 2000"))


def repeated():
    p = Picture(1060, 436, ["The same laboratory bout again, after some weeks without any, in an untrained young person",
                            "Left: mean soreness after the second bout.  Right: by how much the second does less than the first, against the time between them.",
                            "Half a year later it does a little more: what little protection an untrained person is taken to begin with has gone too."],
                "the repeated-bout effect")
    hours = list(range(1, 169))
    a = Panel(p, (62, 98), (420, 270), "second bout", 168, 0, 6, days(7), numbers(0, 6, 1), "days after the bout", "mean soreness, 0 to 10")
    looks = ((0, BLACK, "", "first bout"), (26, RED, "2 3", "26 weeks"), (8, ORANGE, "9 3 2 3", "8 weeks"), (4, GREEN, "8 4", "4 weeks"),
             (2, SKY, "4 2", "2 weeks"), (1, BLUE, "", "1 week"))

    def later(weeks):
        state = State().bout(0, 1.0)
        return state.bout(168 * weeks, 1.0) if weeks else state

    for i, (weeks, colour, dash, name) in enumerate(looks):
        a.line(hours, [q.soreness for q in later(weeks).forecast([168 * weeks + h for h in hours])], colour, dash)
        y = a.y0 + 14 + 18 * i
        p.rows.append('<path d="M%.1f %.1fh30" stroke="%s" stroke-width="2.2"%s/>' % (a.x0 + 300, y, colour, dash and ' stroke-dasharray="%s"' % dash))
        p.text(a.x0 + 338, y + 4, name, "l")
    b = Panel(p, (580, 98), (430, 270), "smaller than the first, %", 182, -5, 100, [(7 * w, "%d" % w) for w in (0, 2, 4, 8, 12, 16, 20, 26)],
              numbers(0, 100, 20), "weeks between the bouts", "")
    first = later(0).forecast([36])[0]
    gaps = list(range(7, 183, 7))
    seconds = [later(d / 7).forecast([24 * d + 36])[0] for d in gaps]
    rest = [later(0).forecast([24 * d + 36])[0] for d in gaps]      # what is left of the first bout is not the second's
    b.line(gaps, [100 * (1 - (s.soreness - r.soreness) / first.soreness) for s, r in zip(seconds, rest)], BLUE)
    b.line(gaps, [100 * (1 - (r.strength - s.strength) / (100 - first.strength)) for s, r in zip(seconds, rest)], RED, "8 4")
    b.say(12, 56, "soreness at 36 h", 6, 0, "l", BLUE)
    b.say(105, 12, "strength loss at 36 h", 0, -8, "l", RED)
    for day, percent, source in PUBLISHED:
        if day == 7:
            p.rows.append('<path class="a" d="M%.1f %.1fv18"/>' % (b.x(day), b.y(percent) + 8))
        b.dot(day, percent, BLACK, True)
        b.say(day, percent, source, *((-4, 40) if day == 7 else (9, 4)))
    p.text(580, 426, "Circles: soreness in published trials, each with its own bouts and people.")
    return p.done()


# ---- 4: what reports do ----------------------------------------------------------------------------------------------------

REPORTS = ((16, 6), (26, 7), (40, 7))


def reports():
    p = Picture(1060, 346, ["What 0, 1, 2 and 3 answers do to the forecast of a hard bout, and of the same bout planned a week later",
                            "Line: mean.  Shaded: the level of 8 of 10.  Dots: answers about this muscle, by somebody of whom only the age is known.",
                            "Answers narrow the bout they speak about at once; of the next one they tell less, as it will have a deviation of its own."], "what reports do to the band")
    for n in range(4):
        state = State(age_y=30).bout(0, 0.6, 0.5)
        for hour, value in REPORTS[:n]:
            state.report(hour, value)
        planned = State(state).bout(168, 0.6, 0.5)
        a = Panel(p, (62 + 254 * n, 98), (206, 190), ("no answer", "1 answer", "2 answers", "3 answers")[n], 336, 0, 10, days(14, 2),
                  numbers(0, 10, 2), "days after the first bout", "soreness, 0 to 10" if n == 0 else "")
        for view, hours, colour in ((state, [0.02] + list(range(2, 169, 2)), BLUE), (planned, [168.02] + list(range(170, 337, 2)), GREEN)):
            points = view.forecast(hours)
            a.band(hours, [q.soreness_low for q in points], [q.soreness_high for q in points], colour)
            a.line(hours, [q.soreness for q in points], colour)
        for hour, value in REPORTS[:n]:
            a.dot(hour, value, BLACK)
        for view, hour in ((state, 24), (planned, 192)):
            q = view.forecast([hour])[0]
            a.say(hour, 9.3, "%.1f (%.1f - %.1f)" % (q.soreness, q.soreness_low, q.soreness_high), -10, 0)
    p.text(62, 340, "Figures: mean and band 24 h after each bout.")
    return p.done()


PICTURES = {"courses": courses, "scales": scales, "repeated": repeated, "reports": reports}


def main():
    for name, draw in PICTURES.items():
        with open(os.path.join(sys.argv[1], "model_%s.svg" % name), "w", encoding="utf-8") as f:
            f.write(draw())


if __name__ == "__main__":
    main()
