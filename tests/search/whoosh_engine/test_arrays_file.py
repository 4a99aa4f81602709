"""Files of flat arrays."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from archive.search.whoosh_engine.arrays_file import ArraysFile, DamagedFile, write_arrays

TYPES = st.sampled_from([np.int32, np.int64, np.uint8, np.float32, np.uint64])


class ArraysFileTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "some.arrays"

    @given(
        st.dictionaries(
            st.text(min_size=1), TYPES.flatmap(lambda kind: arrays(kind, array_shapes(max_dims=1)))
        )
    )
    def test_what_is_written_is_read(self, written: dict[str, np.ndarray]) -> None:
        write_arrays(self.path, ({name: array} for name, array in written.items()), {"documents": 3})
        file = ArraysFile(self.path)

        file.verify()
        self.assertEqual(file.meta, {"documents": 3})
        for name, array in written.items():
            self.assertEqual(file[name].dtype, array.dtype)
            np.testing.assert_array_equal(file[name], array)

    def test_empty_arrays_and_missing_names(self) -> None:
        write_arrays(self.path, [{"empty": np.empty(0, np.int32)}], {})
        file = ArraysFile(self.path)

        self.assertEqual(len(file["empty"]), 0)
        self.assertIsNone(file.get("other"))
        self.assertIn("empty", file)

    def test_arrays_outlive_the_deletion_of_their_file(self) -> None:
        write_arrays(self.path, [{"numbers": np.arange(1000)}], {})
        file = ArraysFile(self.path)
        self.path.unlink()

        self.assertEqual(int(file["numbers"].sum()), 499_500)

    def test_every_cut_is_noticed_when_opened(self) -> None:
        write_arrays(self.path, [{"numbers": np.arange(4)}], {})
        whole = self.path.read_bytes()
        for length in range(len(whole)):
            self.path.write_bytes(whole[:length])
            with self.subTest(length=length), self.assertRaises(DamagedFile):
                ArraysFile(self.path)

    def test_every_changed_byte_of_the_arrays_is_noticed_by_verify(self) -> None:
        write_arrays(self.path, [{"numbers": np.arange(4)}], {})
        whole = self.path.read_bytes()
        for place in range(64, 64 + 32):
            self.path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            with self.subTest(place=place), self.assertRaises(DamagedFile):
                ArraysFile(self.path).verify()
