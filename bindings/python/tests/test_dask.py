"""The batch on a real cluster: scheduler and two worker processes on this machine, one of which dies in mid-run."""
import os
import signal
import subprocess
import sys
import time

import pytest
from conftest import HERE, ROOT, team

pandas = pytest.importorskip("pandas")
dataframe = pytest.importorskip("dask.dataframe")
distributed = pytest.importorskip("distributed")

import recovery.dask  # noqa: E402
from recovery import frames  # noqa: E402

ATHLETES = 48


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """A scheduler and two workers in processes of their own, as on two machines."""
    folder = tmp_path_factory.mktemp("dask")
    found = folder / "scheduler.json"
    env = dict(os.environ, PYTHONPATH=str(HERE.parent), DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT="20s")
    env.setdefault("RECOVERY_LIBRARY", str(ROOT / "librecovery.so.0"))
    quiet = {"env": env, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    run = [sys.executable, "-m"]
    processes = [subprocess.Popen([*run, "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                                   "--scheduler-file", str(found)], **quiet)]
    for i in range(2):
        processes.append(subprocess.Popen([*run, "distributed.cli.dask_worker", "--scheduler-file", str(found), "--nthreads", "1",
                                           "--no-nanny", "--no-dashboard", "--name", f"w{i}", "--memory-limit", "512MiB"], **quiet))
    client = None
    try:
        for _ in range(200):
            if found.exists():
                break
            time.sleep(0.1)
        client = distributed.Client(scheduler_file=str(found), timeout="60s")
        client.wait_for_workers(2, timeout=60)
        yield client, processes[1:]
    finally:
        if client is not None:
            client.close()
        for process in reversed(processes):
            process.kill()
            process.wait()


def shuffled(partitions=16):
    """Sets of a team, cut without regard to athletes: half of the first one's log lies in another piece than the rest."""
    table = team(ATHLETES)
    table = table.sort_values("time", kind="stable").reset_index(drop=True)
    return table, dataframe.from_pandas(table, npartitions=partitions, sort=False)


def sorted_rows(table):
    return table.sort_values(["athlete", "day", "muscle", "side"], kind="stable").reset_index(drop=True)


def test_a_worker_that_dies_changes_no_bit(cluster):
    client, workers = cluster
    table, pieces = shuffled()
    alone = sorted_rows(frames.daily(table, strength=True))
    lazy = recovery.dask.daily(recovery.dask.by_athlete(pieces), strength=True)
    running = client.persist(lazy)
    keys = [str(key) for key in lazy.__dask_keys__()]
    lost = set()
    for _ in range(2000):       # until the first worker holds results that will be missed
        address = next((a for a, w in client.scheduler_info()["workers"].items() if w["name"] == "w0"), None)
        lost = set(keys) & set(client.has_what().get(address, ()))
        if lost:
            break
        time.sleep(0.005)
    assert lost and len(lost) < len(keys), "the run was over before a worker could be killed"
    workers[0].send_signal(signal.SIGKILL)
    together = sorted_rows(client.gather(client.compute(running)))
    assert len(client.scheduler_info()["workers"]) == 1
    pandas.testing.assert_frame_equal(alone, together, check_exact=True)
    for name in ("soreness", "soreness_low", "soreness_high", "strength", "strength_low", "strength_high"):
        assert alone[name].to_numpy().tobytes() == together[name].to_numpy().tobytes()
    assert len(together.athlete.unique()) == ATHLETES


def test_progress_is_shown(capsys):
    _, pieces = shuffled(4)
    import dask

    with dask.config.set(scheduler="synchronous"):
        made = recovery.dask.watched(recovery.dask.daily(recovery.dask.by_athlete(pieces)))
    assert "100%" in capsys.readouterr().out
    assert len(made)


def test_states_on_a_cluster_are_the_states_of_one_process():
    table, pieces = shuffled(4)
    import dask

    with dask.config.set(scheduler="synchronous"):
        made = recovery.dask.states(recovery.dask.by_athlete(pieces)).compute()
    alone = frames.states(table)
    assert dict(zip(made.athlete, made.state)) == dict(zip(alone.athlete, alone.state))


def test_a_split_athlete_is_refused():
    table, pieces = shuffled(4)
    with pytest.raises(ValueError, match="by_athlete"):
        recovery.dask.daily(pieces)
    with pytest.raises(ValueError, match="by_athlete"):
        recovery.dask.daily(dataframe.from_pandas(table, npartitions=3))
    import dask

    parts = [dask.delayed(table.set_index("athlete"))] * 3
    for divisions in (None, ("a0000000", "a0000005", "a0000005", "a0000048")):
        split = dataframe.from_delayed(parts, meta=table.set_index("athlete").iloc[:0], divisions=divisions, verify_meta=False)
        with pytest.raises(ValueError, match="by_athlete"):
            recovery.dask.daily(split)


BOUNDED = """
import resource, sys
sys.path[:0] = {paths!r}
import dask, pandas
import dask.dataframe
from conftest import team
import recovery.dask

def piece(i):
    table = team(40, 26, seed=i)
    return table.assign(athlete=table.athlete.str.replace("a", f"p{{i:03}}-")).set_index("athlete")

count = int(sys.argv[1])
divisions = [f"p{{i:03}}-" for i in range(count)] + [f"p{{count - 1:03}}-z"]
sets = dask.dataframe.from_delayed([dask.delayed(piece)(i) for i in range(count)], meta=piece(0).iloc[:0], divisions=divisions)
with dask.config.set(scheduler="synchronous"):
    recovery.dask.daily(sets).to_csv(sys.argv[2] + "/*.csv")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def test_memory_is_bounded_by_the_partition(tmp_path):
    """Ten partitions one after the other need no more memory than two."""
    used = []
    for count in (2, 10):
        folder = tmp_path / str(count)
        folder.mkdir()
        code = BOUNDED.format(paths=[str(HERE), str(HERE.parent)])
        made = subprocess.run([sys.executable, "-c", code, str(count), str(folder)], capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        assert len(list(folder.glob("*.csv"))) == count
        used.append(int(made.stdout))
    assert used[1] < used[0] + 12, used     # a partition's tables alone have 8 MiB
