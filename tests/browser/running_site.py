"""The archive as readers meet it: gunicorn with two workers over a copy of the seeds' archive."""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from django.conf import settings

from tests.source_tree import ROOT

ADMIN, PASSWORD = "editor", "a long enough phrase"
START_SECONDS = 60
LOG_SECONDS = 20


class RunningSite:
    """A served archive with data of its own; `address` is where it answers."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="site-", dir=settings.DATA_DIR))
        shutil.copytree(prepared_data(), self.folder, dirs_exist_ok=True)
        self.address = f"http://127.0.0.1:{free_port()}"
        self.log = (self.folder / "log").open("w+")
        self.server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "python:archive.gunicorn_config"],
            cwd=ROOT,
            env=environment(self.folder)
            | {"BIND": self.address.removeprefix("http://"), "WEB_CONCURRENCY": "2"},
            stdout=self.log,
            stderr=self.log,
            preexec_fn=end_with_parent,
        )
        try:
            self._wait_until_healthy()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End the server and take its data away."""
        self.server.terminate()
        self.server.wait(30)
        self.log.close()
        shutil.rmtree(self.folder)

    def log_lines(self) -> list[str]:
        """Return what the server has logged so far."""
        return (self.folder / "log").read_text(encoding="utf-8").splitlines()

    def lines_with(self, words: str) -> list[str]:
        """Return the log lines that hold `words`; a line may come a moment after what it tells of."""
        last = time.monotonic() + LOG_SECONDS
        while not (found := [line for line in self.log_lines() if words in line]):
            if time.monotonic() > last:
                raise AssertionError(f"no log line holds {words!r}:\n" + "\n".join(self.log_lines()))
            time.sleep(0.1)
        return found

    def _wait_until_healthy(self) -> None:
        last = time.monotonic() + START_SECONDS
        while time.monotonic() < last and self.server.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=5):
                    return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise RuntimeError("the site does not answer:\n" + "\n".join(self.log_lines()))


def prepared_data() -> Path:
    """Return a data folder as `make run` prepares it, made once for all processes of a test run."""
    folder = Path(settings.DATA_DIR) / "prepared"
    with (Path(settings.DATA_DIR) / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            draft = folder.with_name("prepared-draft")
            manage(draft, "collectstatic", "--noinput", "--verbosity", "0")
            manage(draft, "prepare_archive", "seeds")
            draft.rename(folder)
    return folder


def manage(folder: Path, *command: str) -> str:
    """Run a command of manage.py on the data in `folder` and return what it prints."""
    done = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"manage.py {' '.join(command)} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def environment(folder: Path) -> dict[str, str]:
    """Return the variables of a site whose data lies in `folder`, without those of the test run."""
    ours = {"ARCHIVE_DATA": str(folder), "ARCHIVE_ADMIN_USER": ADMIN, "ARCHIVE_ADMIN_PASSWORD": PASSWORD}
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | ours


def end_with_parent() -> None:
    """Let the server end when the test process does, even one that is killed."""
    pr_set_pdeathsig = 1  # linux/prctl.h
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
