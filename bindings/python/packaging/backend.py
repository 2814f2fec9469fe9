"""A build backend with nothing to install: a wheel is a zip file with three texts beside the package.

RECOVERY_BUNDLE=/path/to/librecovery.so.0 puts that library into the wheel, which then is for this platform only."""
import base64
import hashlib
import io
import os
import re
import sysconfig
import tarfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
PACKAGE = HERE / "recovery"
EPOCH = (2026, 1, 1, 0, 0, 0)      # the same bytes from the same files


def _project():
    """The few entries of pyproject.toml that a wheel repeats.  Python 3.9 and 3.10 have no reader of TOML."""
    text = (HERE / "pyproject.toml").read_text(encoding="utf-8")
    found = dict(re.findall(r'^(name|version|description|requires-python) = "(.*)"$', text, re.M))
    extras = re.search(r"^\[project\.optional-dependencies\]\n(.*?)\n\n", text, re.M | re.S).group(1)
    found["extras"] = {line.split(" = ")[0]: re.findall(r'"([^"]+)"', line) for line in extras.splitlines()}
    return found


def _metadata():
    p = _project()
    lines = ["Metadata-Version: 2.1", f"Name: {p['name']}", f"Version: {p['version']}", f"Summary: {p['description']}", "License: MIT",
             f"Requires-Python: {p['requires-python']}"]
    for extra, needs in p["extras"].items():
        lines.append(f"Provides-Extra: {extra}")
        lines += [f'Requires-Dist: {need} ; extra == "{extra}"' for need in needs]
    return "\n".join(lines) + "\nDescription-Content-Type: text/markdown\n\n" + (HERE / "README.md").read_text(encoding="utf-8")


def _sources():
    return sorted(p for p in PACKAGE.rglob("*") if p.suffix in (".py", ".pyi") or p.name == "py.typed")


def _bundle():
    """The library to put beside the package, and the wheel's tag."""
    library = os.environ.get("RECOVERY_BUNDLE")
    if not library:
        return None, "py3-none-any"
    return Path(library), "py3-none-" + re.sub(r"[.-]", "_", sysconfig.get_platform())


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Write the wheel; gives its name."""
    p, (library, tag) = _project(), _bundle()
    stem = f"{p['name']}-{p['version']}"
    pure = "false" if library else "true"
    files = {f"recovery/{f.relative_to(PACKAGE).as_posix()}": f.read_bytes() for f in _sources()}
    if library:     # under the name that _load.py looks for
        files["recovery/" + re.sub(r"(\.so\.\d+).*", r"\1", library.name)] = library.read_bytes()
    files[f"{stem}.dist-info/METADATA"] = _metadata().encode()
    files[f"{stem}.dist-info/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: librecovery\nRoot-Is-Purelib: {pure}\nTag: {tag}\n".encode()
    record = f"{stem}.dist-info/RECORD"
    rows = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in files.items()]
    files[record] = ("\n".join(rows) + f"\n{record},,\n").encode()
    name = f"{stem}-{tag}.whl"
    with zipfile.ZipFile(Path(wheel_directory) / name, "w", zipfile.ZIP_DEFLATED) as out:
        for path, data in files.items():
            info = zipfile.ZipInfo(path, EPOCH)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o100644 << 16
            out.writestr(info, data)
    return name


def _digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def build_sdist(sdist_directory, config_settings=None):
    """Write the source archive; gives its name."""
    p = _project()
    stem = f"{p['name']}-{p['version']}"
    rest = [HERE / name for name in ("pyproject.toml", "README.md", "packaging/backend.py", "stubs.py")]
    files = {f.relative_to(HERE).as_posix(): f.read_bytes() for f in [*_sources(), *rest]}
    files["PKG-INFO"] = _metadata().encode()
    with tarfile.open(Path(sdist_directory) / f"{stem}.tar.gz", "w:gz", format=tarfile.PAX_FORMAT) as out:
        for path, data in sorted(files.items()):
            info = tarfile.TarInfo(f"{stem}/{path}")
            info.size, info.mode, info.mtime = len(data), 0o644, 1767225600
            out.addfile(info, io.BytesIO(data))
    return f"{stem}.tar.gz"
