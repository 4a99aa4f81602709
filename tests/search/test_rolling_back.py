"""Back to the generation before."""

from __future__ import annotations

import json
from unittest import mock

from archive.models import Status
from archive.search.query.nodes import Word
from archive.search.rebuilding import rebuild
from archive.search.rolling_back import RollbackRefused, roll_back
from archive.search.whoosh_engine.generations import Generations
from archive.search.writer import drain
from tests.builders import make_statement
from tests.search.base import IndexTestCase


class RollbackTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.kept, self.gone = make_statement("قوات التحالف"), make_statement("قوات سوريا")
        rebuild()
        self.before = self.backend.reader.generations.current()
        rebuild()
        self.current = self.backend.reader.generations.current()

    def change(self) -> int:
        self.gone.status = Status.WITHDRAWN
        self.gone.save()
        added = make_statement("قوات أخرى")
        drain()
        return added.pk

    def test_the_generation_before_answers_and_catches_up(self) -> None:
        added = self.change()

        self.assertEqual(roll_back(), self.before)
        drain()
        self.assertCountEqual(self.found(Word("قوات")), [self.kept.pk, added])

    def test_killed_before_the_swap_it_changes_nothing(self) -> None:
        added = self.change()
        with mock.patch.object(Generations, "make_current", side_effect=KeyboardInterrupt):
            self.assertRaises(KeyboardInterrupt, roll_back)
        drain()

        self.assertEqual(self.backend.reader.generations.current(), self.current)
        self.assertCountEqual(self.found(Word("قوات")), [self.kept.pk, added])

    def test_killed_after_the_swap_the_outbox_still_holds_what_differs(self) -> None:
        added = self.change()
        swap = Generations.make_current

        def killed(*args: object) -> None:
            swap(*args)
            raise KeyboardInterrupt

        with mock.patch.object(Generations, "make_current", killed):
            self.assertRaises(KeyboardInterrupt, roll_back)
        drain()

        self.assertEqual(self.backend.reader.generations.current(), self.before)
        self.assertCountEqual(self.found(Word("قوات")), [self.kept.pk, added])

    def test_what_cannot_answer_is_refused(self) -> None:
        def other_analysis() -> None:
            path = self.before / "manifest.json"
            path.write_text(json.dumps(json.loads(path.read_text()) | {"analysis": "older"}))

        def changed_byte() -> None:
            (path,) = self.before.glob("*.arrays")
            data = bytearray(path.read_bytes())
            data[100] ^= 1
            path.write_bytes(data)

        for reason, spoil in {"damaged": changed_byte, "text analysis": other_analysis}.items():
            with self.subTest(reason=reason):
                spoil()
                self.assertRaisesRegex(RollbackRefused, reason, roll_back)
                self.assertEqual(self.backend.reader.generations.current(), self.current)

    def test_a_rebuild_is_not_disturbed(self) -> None:
        with self.backend.changes.generations.locked("rebuild"):
            self.assertRaisesRegex(RollbackRefused, "rebuilt", roll_back)
