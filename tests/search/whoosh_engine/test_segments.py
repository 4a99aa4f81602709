"""Segments built, merged and read."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.search.whoosh_engine.arrays_file import write_arrays
from archive.search.whoosh_engine.documents import Document, DocumentError, make_document, number_of
from archive.search.whoosh_engine.fields import FieldSpec
from archive.search.whoosh_engine.segment import SegmentReader
from archive.search.whoosh_engine.segment_builder import SegmentBuilder
from archive.search.whoosh_engine.segment_merge import merge_arrays, merged_count

SPECS = {
    spec.name: spec
    for spec in (
        FieldSpec("id", "keyword", stored=False),
        FieldSpec("text", "text", stored=False, searched=1.0),
        FieldSpec("topic", "keyword"),
        FieldSpec("year", "integer"),
        FieldSpec("weight", "real"),
        FieldSpec("digest", "integer", stored=False),
    )
}
TEXT = st.lists(st.sampled_from(["قوات", "التحالف", "الدولي", "من", "سوريا", "هزيمة"]), max_size=6).map(
    " ".join
)
RECORDS = st.lists(
    st.fixed_dictionaries(
        {
            "text": TEXT,
            "topic": st.lists(st.sampled_from(["a", "b", "c"]), max_size=3, unique=True),
            "year": st.none() | st.integers(600, 2100),
            "weight": st.none() | st.floats(-5, 5),
        }
    ),
    min_size=1,
    max_size=8,
)


def documents(records: list[dict]) -> list[Document]:
    return [make_document({"id": f"archive.statement.{n}", **each}, SPECS) for n, each in enumerate(records)]


class SegmentTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name: str, pieces: object, count: int) -> SegmentReader:
        path = self.folder / name
        write_arrays(path, pieces, {})
        return SegmentReader(path, name, count)

    def build(self, name: str, made: list[Document]) -> SegmentReader:
        builder = SegmentBuilder(SPECS)
        for document in made:
            builder.add(document)
        return self.write(name, builder.arrays(), len(made))

    def assert_same(self, one: SegmentReader, other: SegmentReader) -> None:
        names = one.file.names("")
        self.assertCountEqual(names, other.file.names(""))
        for name in names:
            np.testing.assert_array_equal(one.file[name], other.file[name], name)

    @settings(deadline=None, max_examples=40)
    @given(RECORDS, st.data())
    def test_merging_parts_gives_what_building_the_kept_documents_at_once_gives(
        self, records: list[dict], data: st.DataObject
    ) -> None:
        made = documents(records)
        cut = data.draw(st.integers(0, len(made)))
        deleted = data.draw(st.sets(st.integers(0, len(made) - 1), max_size=len(made) - 1))
        parts = [(part, base) for part, base in ((made[:cut], 0), (made[cut:], cut)) if part]
        segments = [
            (self.build(f"part-{base}", part), {n - base for n in deleted if base <= n < base + len(part)})
            for part, base in parts
        ]

        merged = self.write("merged", merge_arrays(segments, SPECS), merged_count(segments))
        whole = self.build("whole", [each for n, each in enumerate(made) if n not in deleted])

        self.assertEqual(merged.count, whole.count)
        self.assert_same(merged, whole)

    def test_positions_lead_back_to_the_words(self) -> None:
        segment = self.build("one", documents([{"text": "قوات من قوات"}, {"text": "التحالف قوات"}]))
        words = segment.words("text", "printed")
        held, positions = words.positions(words.terms.find("قوات"))

        self.assertEqual((held.tolist(), positions.tolist()), ([0, 0, 1], [0, 2, 1]))

    def test_values_are_read_back(self) -> None:
        segment = self.build("one", documents([{"topic": ["b", "a"], "year": 632}, {"weight": 0.5}]))

        self.assertEqual(segment.keywords("topic", 0), ("b", "a"))
        self.assertEqual([segment.number("year", n) for n in (0, 1)], [632, None])
        self.assertEqual([segment.number("weight", n) for n in (0, 1)], [None, 0.5])
        self.assertEqual(segment.stored(0), {"topic": ["b", "a"], "year": 632})
        self.assertEqual(segment.documents_of(["archive.statement.1", "archive.statement.9"]), [1])


class DocumentTests(unittest.TestCase):
    def test_dates_and_truth_values_become_numbers(self) -> None:
        from datetime import date, datetime

        rows = (
            (date(632, 6, 8), 6320608000000),
            (datetime(2021, 3, 2, 13, 5, 9), 20210302130509),
            ("2021-03-02", 20210302000000),
            ("true", 1),
            (False, 0),
            ("12", 12),
        )
        for value, number in rows:
            with self.subTest(value=value):
                self.assertEqual(number_of(value), number)

    def test_values_that_do_not_fit_are_refused_with_record_and_field(self) -> None:
        for name, value in (("year", "soon"), ("year", 2**64), ("text", b"bytes"), ("text", "\ud800")):
            with (
                self.subTest(value=value),
                self.assertRaisesRegex(DocumentError, f"archive.statement.1: {name}"),
            ):
                make_document({"id": "archive.statement.1", name: value}, SPECS)

    def test_the_digest_follows_the_values(self) -> None:
        one, same, other = (
            make_document({"id": "x", "text": text}, SPECS) for text in ("قوات", "قوات", "قواتٌ")
        )

        self.assertEqual(one.digest, same.digest)
        self.assertNotEqual(one.digest, other.digest)
