"""Named code points and sets of the Arabic script, so that no invisible sign stands in other code.

Ranges follow the Unicode 15 blocks Arabic (0600-06FF), its presentation forms (FB50-FDFF, FE70-FEFF)
and General Punctuation (2000-206F).
"""

from __future__ import annotations

from typing import Final

HAMZA: Final = "\u0621"
ALEF_MADDA: Final = "\u0622"
ALEF_HAMZA_ABOVE: Final = "\u0623"
WAW_HAMZA: Final = "\u0624"
ALEF_HAMZA_BELOW: Final = "\u0625"
YEH_HAMZA: Final = "\u0626"
ALEF: Final = "\u0627"
BEH: Final = "\u0628"
TEH_MARBUTA: Final = "\u0629"
TEH: Final = "\u062a"
JEEM: Final = "\u062c"
DAL: Final = "\u062f"
REH: Final = "\u0631"
ZAIN: Final = "\u0632"
FEH: Final = "\u0641"
QAF: Final = "\u0642"
KAF: Final = "\u0643"
LAM: Final = "\u0644"
MEEM: Final = "\u0645"
NOON: Final = "\u0646"
HEH: Final = "\u0647"
WAW: Final = "\u0648"
ALEF_MAKSURA: Final = "\u0649"
YEH: Final = "\u064a"
ALEF_WASLA: Final = "\u0671"
FARSI_YEH: Final = "\u06cc"

TATWEEL: Final = "\u0640"
FATHATAN: Final = "\u064b"
SHADDA: Final = "\u0651"
MADDAH_ABOVE: Final = "\u0653"
HAMZA_ABOVE: Final = "\u0654"
HAMZA_BELOW: Final = "\u0655"
SUPERSCRIPT_ALEF: Final = "\u0670"
HIGH_HAMZA: Final = "\u0674"
ZWNJ: Final = "\u200c"
ZWJ: Final = "\u200d"
RLM: Final = "\u200f"
BYTE_ORDER_MARK: Final = "\ufeff"

COMMA: Final = "\u060c"
SEMICOLON: Final = "\u061b"
QUESTION_MARK: Final = "\u061f"
PERCENT: Final = "\u066a"
DECIMAL_SEPARATOR: Final = "\u066b"
THOUSANDS_SEPARATOR: Final = "\u066c"


def _between(*ranges: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(point) for first, last in ranges for point in range(first, last + 1))


TASHKEEL: Final = _between(
    (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED)
) - frozenset(
    # In the Quranic range, but no marks: end of ayah, rub el hizb, small waw and yeh, sajdah.
    "\u06dd\u06de\u06e5\u06e6\u06e9"
)
"""Vowel signs, Quranic marks and the superscript alef, which Unicode writes after its letter."""

QURANIC_SIGNS: Final = frozenset("\u06dd\u06de\u06e5\u06e6\u06e9")
"""Signs of the same range that are no combining marks; folding removes them too."""

COMBINING: Final = _between((0x0300, 0x036F))
"""Diacritics of Latin, Greek and Cyrillic letters (o with two dots, decomposed)."""

INVISIBLE: Final = _between(
    (0x00AD, 0x00AD),  # soft hyphen
    (0x061C, 0x061C),  # Arabic letter mark
    (0x180E, 0x180E),  # Mongolian vowel separator
    (0x200B, 0x200F),  # zero-width space, non-joiner, joiner, direction marks
    (0x202A, 0x202E),  # direction embeddings and overrides
    (0x2060, 0x206F),  # word joiner, invisible operators, direction isolates
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte order mark
)
"""Zero-width and direction controls: they change no word."""

MARK_FORMS: Final = _between((0xFE70, 0xFE7F), (0xFC5E, 0xFC63), (0xFCF2, 0xFCF4)) - frozenset("\ufe75")
"""Presentation forms of vowel signs alone; their compatibility form would leave a stray space."""

PRESENTATION_FORMS: Final = _between((0xFB50, 0xFDFF), (0xFE70, 0xFEFE))
"""Shaped letters and ligatures, as left behind by old PDF and page layout software."""

ARABIC_DIGITS: Final = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669"
PERSIAN_DIGITS: Final = "\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9"

COMPOSITIONS: Final = {
    ALEF + MADDAH_ABOVE: ALEF_MADDA,
    ALEF + HAMZA_ABOVE: ALEF_HAMZA_ABOVE,
    ALEF + HAMZA_BELOW: ALEF_HAMZA_BELOW,
    WAW + HAMZA_ABOVE: WAW_HAMZA,
    YEH + HAMZA_ABOVE: YEH_HAMZA,
    ALEF_MAKSURA + HAMZA_ABOVE: YEH_HAMZA,
    FARSI_YEH + HAMZA_ABOVE: YEH_HAMZA,
}
"""A letter and its sign typed apart, and the one letter they are."""

LETTER_VARIANTS: Final = {
    ALEF: "\u0622\u0623\u0625\u0671\u0672\u0673",
    HAMZA: "\u0624\u0626",
    HEH: "\u0629\u06c1\u06be\u06c0\u06c2\u06c3\u06d5\u06ff",
    YEH: "\u0649\u06cc\u06d2\u06d3\u06ce\u06cd\u06d0",
    KAF: "\u06a9\u06aa\u06ac\u06ad\u06af\u063b\u063c",
    WAW: "\u06c4\u06c5\u06c6\u06c7\u06c8\u06c9\u06ca\u06cb\u06cf",
    BEH: "\u067e",
    TEH: "\u0679\u067c",
    JEEM: "\u0686",
    DAL: "\u0688\u0689",
    REH: "\u0691\u0693\u0695",
    ZAIN: "\u0698",
    FEH: "\u06a4",
    QAF: "\u06a8",
    LAM: "\u06b5",
    NOON: "\u06ba\u06bc",
}
"""Letter -> letters searched as if they were it: hamza seats, final shapes, Persian, Urdu, Kurdish."""
