"""Bytes become text that gives the same bytes back, or a refusal that says where the fault lies."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.ingest.decoding import BinaryError, UndecodableError, decode

ARABIC = "وقال الوزير في مؤتمر صحفي إن الحكومة تعمل على إعادة النازحين إلى ديارهم من دون تأخير.\r\n"


class RoundTripTests(unittest.TestCase):
    def test_each_encoding_is_recognised_and_gives_the_bytes_back(self) -> None:
        cases = (
            # what the bytes are, the encoding told, the text
            (ARABIC.encode(), "utf-8", ARABIC),
            (("\ufeff" + ARABIC).encode(), "utf-8", "\ufeff" + ARABIC),
            (("\ufeff" + ARABIC).encode("utf-16-le"), "utf-16-le", "\ufeff" + ARABIC),
            (("\ufeff" + ARABIC).encode("utf-16-be"), "utf-16-be", "\ufeff" + ARABIC),
            (("\ufeff" + ARABIC).encode("utf-32-le"), "utf-32-le", "\ufeff" + ARABIC),
            (ARABIC.encode("cp1256"), "cp1256", ARABIC),
            (ARABIC.encode("iso8859-6"), "iso8859-6", ARABIC),
        )
        for data, encoding, text in cases:
            with self.subTest(encoding=encoding, start=data[:4]):
                decoded = decode(data)

                self.assertEqual((decoded.encoding, decoded.text), (encoding, text))
                self.assertEqual(decoded.text.encode(decoded.encoding), data)

    @given(st.binary(max_size=300))
    def test_whatever_is_decoded_keeps_its_bytes(self, data: bytes) -> None:
        try:
            decoded = decode(data)
        except (BinaryError, UndecodableError):
            return

        self.assertEqual(decoded.text.encode(decoded.encoding), data)
        self.assertNotIn("\x00", decoded.text)


class RefusalTests(unittest.TestCase):
    def test_one_bad_byte_in_utf8_is_named_by_its_offset(self) -> None:
        data = ARABIC.encode()

        with self.assertRaisesRegex(UndecodableError, r"invalid UTF-8 at byte 21 \(0xff\)"):
            decode(data[:21] + b"\xff" + data[21:])

    def test_another_language_is_not_taken_for_an_arabic_code_page(self) -> None:
        with self.assertRaises(UndecodableError):
            decode("Le porte-parole a déclaré à la presse que l'opération était terminée.".encode("latin-1"))

    def test_binaries_are_called_by_their_name(self) -> None:
        cases = (
            # first bytes, what the message says
            (b"%PDF-1.7\n", "a PDF"),
            (b"PK\x03\x04rest", "a ZIP archive"),
            (b"\x89PNG\r\n", "a PNG image"),
            (b"text\x00text", "NUL character"),
        )
        for data, message in cases:
            with self.subTest(message), self.assertRaisesRegex(BinaryError, message):
                decode(data)

    def test_a_nul_among_bytes_that_are_no_text_is_told(self) -> None:
        with self.assertRaisesRegex(UndecodableError, "NUL byte at offset 2"):
            decode(b"\xc7\xe1\x00\xff")
