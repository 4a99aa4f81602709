"""What is on the disk when a change is called done, and what a full disk does."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from archive.models import IndexTask
from archive.search.query.nodes import Word
from archive.search.rebuilding import rebuild
from archive.search.writer import apply_pending, drain
from tests.builders import make_statement
from tests.search.base import IndexTestCase


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file of this process grow beyond a few bytes, as the system itself would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class DurabilityTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.first = make_statement("قوات التحالف")
        rebuild()

    @contextmanager
    def synced(self) -> Iterator[list[tuple[str, bool]]]:
        """Collect the names of what is synced, and whether the outbox still held its rows then."""
        seen: list[tuple[str, bool]] = []
        sync = os.fsync

        def noting(descriptor: int) -> None:
            sync(descriptor)
            name = Path(f"/proc/self/fd/{descriptor}").readlink().name
            seen.append((name, IndexTask.objects.exists()))

        with mock.patch("os.fsync", noting):
            yield seen

    def test_segment_contents_and_folder_are_on_the_disk_before_the_outbox_forgets(self) -> None:
        make_statement("قوات سوريا")
        with self.synced() as seen:
            apply_pending()

        names = [name for name, _ in seen]
        self.assertTrue(all(waiting for _, waiting in seen))
        self.assertTrue(names[0].endswith(".arrays"), names)
        self.assertTrue(any("toc" in name for name in names[1:]), names)
        self.assertTrue(names[-1].startswith("generation-"), names)

    def test_a_rebuilt_generation_is_on_the_disk_before_it_answers(self) -> None:
        with self.synced() as seen:
            rebuild()

        names = [name for name, _ in seen]
        manifest, current = names.index("manifest.json.new"), names.index("CURRENT.new")
        self.assertLess(next(place for place, name in enumerate(names) if name.endswith(".arrays")), manifest)
        self.assertLess(manifest, current)
        self.assertEqual(names[-1], self.index_root.name)

    def test_a_full_disk_loses_no_change_and_no_answer(self) -> None:
        second = make_statement("قوات سوريا")
        with full_disk():
            self.assertRaises(OSError, apply_pending)
            self.assertRaises(OSError, rebuild)
            self.assertEqual(self.found(Word("قوات")), [self.first.pk])

        self.assertTrue(IndexTask.objects.exists())
        drain()
        self.assertCountEqual(self.found(Word("قوات")), [self.first.pk, second.pk])
        self.assertEqual(rebuild().refused, ())
