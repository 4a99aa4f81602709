"""Texts for property tests: any Unicode, and Arabic with everything that gets in its way."""

from __future__ import annotations

from hypothesis import strategies as st

from archive.arabic import letters

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱپچژکگیہ"
_NOISE = "".join(sorted(letters.TASHKEEL | letters.INVISIBLE)) + letters.TATWEEL
_FORMS = "".join(
    chr(point) for point in (*range(0xFB50, 0xFBC2), *range(0xFD50, 0xFDFD), *range(0xFE70, 0xFEFD))
)
_REST = " \n.,:؛،؟«»\"'-/%_()0123456789" + letters.ARABIC_DIGITS + letters.PERSIAN_DIGITS + "aZéßİ"

arabic_text = st.text(st.sampled_from(_LETTERS * 4 + _NOISE + _FORMS + _REST), max_size=60)
any_text = st.one_of(st.text(st.characters(), max_size=60), arabic_text)
"""Lone surrogates included, which st.text() leaves out: text decoded with surrogateescape holds them."""

arabic_word = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويء"), min_size=1, max_size=14)
root = st.text(st.sampled_from("ثخذزشصضطظغ"), min_size=3, max_size=5)
"""Letters that no affix has."""
