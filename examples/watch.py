"""watch.py - watch.c in Python: a state of less than 4 KiB, one number an hour, asleep in between."""
import recovery

START_S, HOUR = 1700035200, 3600  # 15 November 2023, 08:00 UTC

state = recovery.State(form="watch")
for hour in range(0, 73, 6):
    if hour == 6:  # eight sets in the hour before 14:00; the effort as the wearer felt it
        for i in range(8):
            log = recovery.Log()
            log.set("Squat", START_S + 5 * HOUR + i * 240, reps=10, rpe=8)
            state.add(log)
    flash = state.save()
    state = recovery.State.load(flash)
    now = state.forecast("quadriceps", START_S + hour * HOUR)[0]
    if now.soreness is None:  # no bout on record: unknown, never 0
        print(f"{hour:2} h  thighs   -")
    else:
        print(f"{hour:2} h  thighs {now.soreness:3.1f}  strength {now.strength:3.0f} %  {'#' * int(8 * now.soreness)}")
print(f"4096 bytes of memory, {len(flash)} of flash")
