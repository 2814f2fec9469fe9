"""pip install, offline, in a fresh environment; the source archive; a wheel that brings the library along."""
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from conftest import HERE, ROOT

SOURCE = HERE.parent
LIBRARY = os.environ.get("RECOVERY_LIBRARY", "")
QUIET = {"capture_output": True, "text": True}
PIP = ["-m", "pip", "--disable-pip-version-check", "--no-cache-dir"]


def clean():
    """An environment in which neither a network nor our own folders can help."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_", "RECOVERY_"))}
    return dict(env, PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    folder = tmp_path_factory.mktemp("venv")
    made = subprocess.run([sys.executable, "-m", "venv", str(folder)], **QUIET)
    if made.returncode:
        pytest.skip("no venv: " + made.stdout.strip()[-200:])
    return str(folder / "bin" / "python")


def test_pip_install(fresh, tmp_path):
    made = subprocess.run([fresh, *PIP, "install", str(SOURCE)], env=clean(), cwd=tmp_path, **QUIET)
    assert made.returncode == 0, made.stderr
    code = "import recovery; print(recovery.__file__, recovery.library_version, recovery.State().save()[:0])"
    asked = subprocess.run([fresh, "-c", code], env=dict(clean(), RECOVERY_LIBRARY=LIBRARY), cwd=tmp_path, **QUIET)
    assert asked.returncode == 0 and "site-packages" in asked.stdout, asked.stderr
    shown = subprocess.run([fresh, *PIP, "show", "librecovery"], env=clean(), **QUIET).stdout
    assert "Version: 0.1.0" in shown and "License: MIT" in shown
    assert not any(SOURCE.glob("*.egg-info")) and not (SOURCE / "build").exists()


def test_from_pip_install_to_a_picture(tmp_path):
    """The first two blocks of docs/PYTHON.md as a new user types them."""
    pytest.importorskip("pandas")
    pytest.importorskip("matplotlib")
    shell, code = re.findall(r"^```(?:sh|python)\n(.*?)^```$", (ROOT / "docs/PYTHON.md").read_text(encoding="utf-8"), re.M | re.S)[:2]
    shell = shell.replace("python3 ", sys.executable + " ").replace("./bindings/python", str(SOURCE))
    made = subprocess.run(["sh", "-ec", shell], env=clean(), cwd=tmp_path, **QUIET)
    if "ensurepip" in made.stdout:
        pytest.skip("no venv")
    assert made.returncode == 0, made.stderr
    (tmp_path / "strong.csv").write_bytes((ROOT / "examples" / "strong.csv").read_bytes())
    env = dict(clean(), RECOVERY_LIBRARY=LIBRARY, MPLBACKEND="Agg")
    asked = subprocess.run([str(tmp_path / "env/bin/python"), "-c", code], env=env, cwd=tmp_path, **QUIET)
    assert asked.returncode == 0 and "quadriceps" in asked.stdout, asked.stderr
    assert all((tmp_path / name).stat().st_size > 20000 for name in ("soreness.png", "body.png"))


def backend():
    sys.path.insert(0, str(SOURCE / "packaging"))
    try:
        import backend as made
    finally:
        sys.path.pop(0)
    return made


def test_a_pure_wheel_with_the_same_bytes_each_time(tmp_path):
    names = [backend().build_wheel(tmp_path / one) for one in map(str, ("a", "b")) if not (tmp_path / one).mkdir()]
    assert names[0] == names[1] == "librecovery-0.1.0-py3-none-any.whl"
    assert (tmp_path / "a" / names[0]).read_bytes() == (tmp_path / "b" / names[0]).read_bytes()
    inside = set(zipfile.ZipFile(tmp_path / "a" / names[0]).namelist())
    assert {"recovery/__init__.py", "recovery/py.typed", "recovery/structs.pyi", "librecovery-0.1.0.dist-info/RECORD"} <= inside
    assert not any(one.endswith((".so", ".0", ".pyc")) for one in inside)


def test_a_wheel_from_the_source_archive(fresh, tmp_path):
    name = backend().build_sdist(tmp_path)
    with tarfile.open(tmp_path / name) as archive:
        assert all(one.startswith("librecovery-0.1.0/") for one in archive.getnames())
    made = subprocess.run([fresh, *PIP, "wheel", "-w", str(tmp_path), str(tmp_path / name)], env=clean(), cwd=tmp_path, **QUIET)
    assert made.returncode == 0 and list(tmp_path.glob("*.whl")), made.stderr


@pytest.mark.skipif(not Path(LIBRARY).exists(), reason="needs the path of the library in RECOVERY_LIBRARY")
def test_a_wheel_that_brings_the_library(tmp_path, monkeypatch):
    monkeypatch.setenv("RECOVERY_BUNDLE", str(Path(LIBRARY).resolve()))
    name = backend().build_wheel(tmp_path)
    assert "none-any" not in name
    zipfile.ZipFile(tmp_path / name).extractall(tmp_path / "site")
    code = "import recovery; from recovery import _load; print(_load.wanted())"
    asked = subprocess.run([sys.executable, "-c", code], env=clean(), cwd=tmp_path / "site", **QUIET)
    assert asked.stdout.strip() == str(tmp_path / "site" / "recovery" / "librecovery.so.0"), asked.stderr
