"""nightly.py - nightly.c in Python: over a folder of logs, keep each state as bytes, say what is sorest in the morning.

    python3 nightly.py logs 2026-03-11T07:00:00Z [folder for the states]"""
import pathlib
import sys

import pandas

import recovery

folder, morning = pathlib.Path(sys.argv[1]), sys.argv[2]
states = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
failed = 0
for path in sorted(folder.glob("*.csv")):
    try:
        log = recovery.Log.from_frame(pandas.read_csv(path))
        state = recovery.State().add(log)
        saved = state.save()
        if states:
            (states / (path.stem + ".state")).write_bytes(saved)
        sorest = state.worked(morning)[0]
        p = state.forecast(sorest, morning)[0]
    except (recovery.RecoveryError, ValueError, IndexError) as why:  # one bad log must not stop the night
        print(f"{path.name}: {why}", file=sys.stderr)
        failed += 1
        continue
    print(f"{path.stem:5} {len(log):2} sets, {len(log.refused)} not read, state {len(saved)} bytes; "
          f"sorest: {sorest} {p.soreness:.1f} ({p.soreness_low:.1f} to {p.soreness_high:.1f})")
sys.exit(failed > 0)
