"""hevy.py - from a Hevy export to a picture, as one would write it in a notebook.

    python3 hevy.py hevy.csv [folder for the pictures]"""
import pathlib
import sys

import recovery
from recovery import frames

# %% the log: each set of the export; what could not be used is listed, never guessed
log = recovery.read_csv(sys.argv[1], tz="Europe/Berlin")
print(f"{len(log)} sets read, {len(log.refused)} left out")
print(log.frame().groupby("what").agg(sets=("reps", "size"), heaviest=("load_kg", "max")).to_string(), "\n")

# %% the state: who it is, and what was done
state = recovery.State(recovery.Person(training="trained", mass_kg=72, sessions_per_week=3)).add(log)
state.report("hamstrings", 4, state.clock + 12 * 3600)  # an answer, the morning after: the forecast learns from it

# %% the next days in words
for muscle in state.worked()[:3]:
    print(recovery.text(state.timeline(muscle, state.clock), state.clock, utc_offset_s=3600, what="headline"))

# %% a table: how sore, day by day, since the log began
table = log.frame()
table["athlete"] = "me"
daily = frames.daily(table, ahead=3, sides=("left",))
thighs = daily[daily.muscle == "quadriceps"].set_index("day")[["soreness", "soreness_low", "soreness_high"]]
print("\n" + thighs.tail(6).round(1).to_string())

# %% and the pictures
folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".")
state.plot(utc_offset_s=3600).savefig(folder / "soreness.png", dpi=110)
state.body().savefig(folder / "body.png", dpi=110)
