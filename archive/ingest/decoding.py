"""Turn received bytes into text that gives the same bytes back; refuse rather than guess."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.stopwords import STOP_WORDS
from archive.arabic.tokenize import tokenize

_BYTE_ORDER_MARKS: Final = (
    # The four-byte marks come first: the mark of UTF-32-LE begins with that of UTF-16-LE.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ARABIC_CODE_PAGES: Final = ("cp1256", "iso8859-6")
"""Windows-1256 and ISO 8859-6, the two in which Arabic newspapers wrote before UTF-8."""

_LEAST_STOP_WORDS: Final = 0.05
"""Share of stop words below which decoded words are no Arabic prose; running news text has .15 to .30."""

_SAMPLE: Final = 20_000
"""Characters looked at to tell one code page from another; the rest of a long text adds nothing."""

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
"""First bytes of files that people take for text, and what to call them."""


class UndecodableError(ValueError):
    """Bytes that are no text in any encoding the archive reads."""


class BinaryError(ValueError):
    """Bytes that are no text at all."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that gives its bytes back."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Decode `data` without losing a byte: a byte order mark stays as the first character.

    UTF-8 is tried first, then what a byte order mark announces, then the Arabic code pages.
    Raises BinaryError, or UndecodableError naming the first offending byte (offset from 0).
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryError(f"is {name}, not plain text")
    decoded = _announced(data) or _utf8(data) or _code_page(data)
    if decoded is None:
        raise UndecodableError(_first_fault(data))
    if "\x00" in decoded.text:
        raise BinaryError(f"is not text: a NUL character at character {decoded.text.index(chr(0))}")
    return decoded


def _announced(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _exactly(data, encoding)
    return None


def _utf8(data: bytes) -> Decoded | None:
    return _exactly(data, "utf-8")


def _code_page(data: bytes) -> Decoded | None:
    if b"\x00" in data:
        return None
    candidates = [decoded for page in _ARABIC_CODE_PAGES if (decoded := _exactly(data, page))]
    best = max(candidates, key=_stop_word_share, default=None)
    return best if best and _stop_word_share(best) >= _LEAST_STOP_WORDS else None


def _exactly(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
        return Decoded(text, encoding) if text.encode(encoding) == data else None
    except UnicodeError:
        return None


def _stop_word_share(decoded: Decoded) -> float:
    """Give the share of words that are Arabic stop words: في in a wrong code page is ظپظٹ."""
    words = [fold(token.text) for token in tokenize(decoded.text[:_SAMPLE])]
    return sum(word in STOP_WORDS for word in words) / len(words) if words else 0.0


def _first_fault(data: bytes) -> str:
    if b"\x00" in data:
        return f"is not text: a NUL byte at offset {data.index(0)}"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        fault = f"invalid UTF-8 at byte {error.start} (0x{data[error.start]:02x})"
        return f"{fault}, and not Arabic in any old code page either"
    return "does not keep its bytes when decoded"
