"""Real processes, killed at random: nothing is lost, nothing comes back, no half answer is given."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
STATEMENTS, EDITS = 40, 2_000
WORK = ("-m", "tests.search.index_work")
MIGRATE = ("manage.py", "migrate", "--verbosity", "0")


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a process whose archive lies in `folder`."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SEARCH_URL")}
    settings = os.environ.get("DJANGO_SETTINGS_MODULE", "archive.settings")
    return kept | {"ARCHIVE_DATA": str(folder), "DJANGO_SETTINGS_MODULE": settings, "LOG_LEVEL": "ERROR"}


class ProcessTests(unittest.TestCase):
    """An archive of its own, database and index, in a temporary folder for each test."""

    template: Path

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.template = Path(tempfile.mkdtemp(prefix="archive-template-"))
        cls.addClassCleanup(shutil.rmtree, cls.template, ignore_errors=True)
        for arguments in (MIGRATE, (*WORK, "fill", str(STATEMENTS)), (*WORK, "finish")):
            subprocess.run(
                [sys.executable, *arguments],
                cwd=ROOT,
                env=environment(cls.template),
                check=True,
                stdout=subprocess.DEVNULL,
            )

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="archive-processes-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        shutil.copytree(self.template, self.folder, dirs_exist_ok=True)
        self.running: list[subprocess.Popen[str]] = []
        self.addCleanup(self.kill_all)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment(self.folder),
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.running.append(process)
        return process

    def end(self, process: subprocess.Popen[str]) -> str:
        output, errors = process.communicate(timeout=300)
        self.assertEqual(process.returncode, 0, errors)
        return output

    def start_work(self, *arguments: str) -> subprocess.Popen[str]:
        return self.start(*WORK, *arguments)

    def work(self, *arguments: str) -> Any:
        output = self.end(self.start_work(*arguments))
        return json.loads(output) if output.strip().startswith("{") else None

    def start_polling(self) -> subprocess.Popen[str]:
        return self.start_work("poll", str(self.folder / "stop"))

    def totals_seen(self, poller: subprocess.Popen[str]) -> dict[int, int]:
        (self.folder / "stop").touch()
        return {int(total): count for total, count in json.loads(self.end(poller)).items()}

    def kill_all(self) -> None:
        for process in self.running:
            if process.poll() is None:
                process.kill()
            process.communicate()

    def assert_index_is_database(self) -> None:
        state = self.work("finish")
        for faults in ("differing", "refused", "damaged"):
            self.assertEqual(state[faults], [])
        self.assertEqual(state["waiting"], 0)
        self.assertEqual(state["found"], state["visible"])
        self.assertGreater(state["compared"], STATEMENTS)

    def test_edits_and_deletes_of_four_editors_survive_a_writer_that_keeps_being_killed(self) -> None:
        poller = self.start_work("poll_marks", str(self.folder / "stop"))
        editors = [self.start_work("edit", str(seed), str(EDITS // 4)) for seed in range(4)]
        chance = random.Random(4)
        kills = 0
        while kills < 5 or any(editor.poll() is None for editor in editors):
            writers = [self.start_work("write") for _ in range(2)]
            time.sleep(chance.uniform(1.2, 2.2))
            for writer in writers:
                writer.kill()
            kills += 1
        for editor in editors:
            self.end(editor)

        self.assert_index_is_database()
        (self.folder / "stop").touch()
        polled = json.loads(self.end(poller))
        self.assertEqual(polled["partial"], [])
        self.assertGreater(polled["polls"], 100)

    def test_readers_see_only_full_answers_while_rebuilds_are_killed_and_one_succeeds(self) -> None:
        poller = self.start_polling()
        chance = random.Random(7)
        for _ in range(5):
            rebuild = self.start_work("rebuild_slowly")
            self.wait_for_journal(rebuild)
            time.sleep(chance.uniform(0, 0.8))
            rebuild.kill()
        self.end(self.start_work("rebuild_slowly"))

        self.assertEqual(set(self.totals_seen(poller)), {STATEMENTS})
        self.assert_index_is_database()
        self.assertLessEqual(len(list((self.folder / "index").glob("generation-*"))), 2)

    def test_edits_made_during_a_rebuild_reach_the_new_generation(self) -> None:
        self.start_work("write")
        rebuild = self.start_work("rebuild_slowly")
        self.wait_for_journal(rebuild)
        editors = [self.start_work("edit", str(seed), "10") for seed in (11, 12)]
        for process in (*editors, rebuild):
            self.end(process)

        self.assert_index_is_database()

    def wait_for_journal(self, rebuild: subprocess.Popen[str]) -> None:
        """Wait until the rebuild has begun to write its generation."""
        while rebuild.poll() is None and not list((self.folder / "index").glob("*/journal")):
            time.sleep(0.01)

    def test_another_process_takes_over_when_the_leader_is_killed(self) -> None:
        first = self.start_work("write")
        time.sleep(2)
        self.start_work("write")
        first.kill()
        self.work("edit", "1", "10")
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not self.outbox_is_empty():
            time.sleep(0.2)

        self.assertTrue(self.outbox_is_empty())
        self.assert_index_is_database()

    def outbox_is_empty(self) -> bool:
        import sqlite3

        with sqlite3.connect(self.folder / "archive.sqlite3", timeout=20) as database:
            return bool(database.execute("SELECT COUNT(*) = 0 FROM archive_indextask").fetchone()[0])
