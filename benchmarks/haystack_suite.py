"""Run Haystack's own Whoosh tests with the archive's engine in place of the stock one.

    python benchmarks/haystack_suite.py

The tests come with Haystack's source archive, which pip fetches once (or --source names it). A test that the
stock engine passes and ours does not must stand, with its reason, in data/haystack_suite_exceptions.txt.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCES: Final = ROOT / ".venv" / "sources"
EXCEPTIONS: Final = ROOT / "benchmarks" / "data" / "haystack_suite_exceptions.txt"

_FAILED: Final = re.compile(
    r"^(?:ERROR|FAIL|UNEXPECTED SUCCESS): \w+ \(test_haystack\.whoosh_tests\.([\w.]+)\)", re.M
)
_RAN: Final = re.compile(r"^Ran (\d+) tests", re.M)


class SuiteMissing(Exception):
    """Haystack's tests cannot be had or run; the message says why."""


def main() -> None:
    """Run the suite with both engines and compare; exit with 1 when something is not as the list says."""
    parser = argparse.ArgumentParser(description="Run Haystack's Whoosh tests with the archive's engine.")
    parser.add_argument("--source", type=Path, help="Haystack's source archive (.tar.gz), if it is there")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="haystack-suite-") as folder:
        try:
            unpack(arguments.source or kept() or download(), Path(folder))
            (count, stock), (_, own) = (run(Path(folder), engine) for engine in ("stock", "archive"))
        except SuiteMissing as missing:
            sys.exit(f"haystack_suite.py: {missing}")
    sys.exit(report(count, stock, own, read_exceptions()))


def kept() -> Path | None:
    """Return the source archive of the Haystack that is installed, if it was fetched before."""
    return next(SOURCES.glob(f"django_haystack-{version('django-haystack')}.tar.gz"), None)


def download(folder: Path = SOURCES) -> Path:
    """Fetch that source archive and keep it."""
    wanted = f"django-haystack=={version('django-haystack')}"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-binary", ":all:", "--no-deps"]
    done = subprocess.run([*command, "--dest", str(folder), wanted], capture_output=True, text=True)
    found = sorted(folder.glob("*.tar.gz"))
    if done.returncode or not found:
        raise SuiteMissing(f"{wanted} cannot be fetched: {done.stderr.strip()[-300:]}")
    return found[0]


def unpack(archive: Path, folder: Path) -> None:
    """Unpack the tests only: Haystack itself is the one installed."""
    with tarfile.open(archive) as packed:
        for member in packed.getmembers():
            _, _, inside = member.name.partition("/")
            if inside.split("/")[0] == "test_haystack":
                member.name = inside
                packed.extract(member, folder, filter="data")
    if not (folder / "test_haystack" / "whoosh_tests").is_dir():
        raise SuiteMissing(f"{archive} holds no test_haystack/whoosh_tests")


def run(folder: Path, engine: str) -> tuple[int, set[str]]:
    """Run the Whoosh tests with an engine, stock or archive; return how many ran, and which failed."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)]),
        "DJANGO_SETTINGS_MODULE": "benchmarks.haystack_suite_settings",
        "SUITE_ENGINE": engine,
        "TMPDIR": str(folder),
    }
    command = [sys.executable, "-m", "django", "test", "test_haystack.whoosh_tests"]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True)
    ran = _RAN.search(done.stderr)
    if ran is None or "unittest.loader._FailedTest" in done.stderr:
        raise SuiteMissing(f"the tests did not run with the {engine} engine: {done.stderr.strip()[-500:]}")
    return int(ran[1]), set(_FAILED.findall(done.stderr))


def read_exceptions(path: Path = EXCEPTIONS) -> dict[str, str]:
    """Return the tests that may fail, with the reason of each."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    rows = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return {name: reason.strip() for name, _, reason in rows}


def report(count: int, stock: set[str], own: set[str], exceptions: dict[str, str]) -> int:
    """Print what differs; return 1 when a failure is not listed or a listed test passes, else 0."""
    print(f"{count} tests; stock engine: {len(stock)} failed; archive's engine: {len(own)} failed")
    for name in sorted(own - stock):
        print(f"  {name}\n      {exceptions.get(name, 'NOT EXPECTED')}")
    gone = sorted(set(exceptions) - own)
    for name in gone:
        print(f"  {name}\n      passes: take it off the list")
    return int(bool(gone or own - stock - set(exceptions)))


if __name__ == "__main__":
    main()
