"""Cut paragraphs into sentences; a full stop inside a quote ends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import ARTICLE
from archive.extraction.marks import FULL_STOPS, Quote
from archive.extraction.name_joints import is_called_letter
from archive.extraction.name_words import can_be_name
from archive.extraction.words import classes

_STOPS: Final = frozenset(".؟?!…")
_QUESTIONS: Final = frozenset("؟?!")
_GOING_ON: Final = frozenset(
    ("ولا", "ولكن", "ولكنه", "ولكنها", "ولن", "وليس", "ونحن", "وانا", "وهو", "وهي", "وهذا", "وهذه", "وانما")
    + ("وان", "وانه", "وانها", "وانهم", "وبان", "وبانه", "وبانها")
)
_ASKING_ON: Final = frozenset({"وهل", "ولماذا", "وكيف", "ومتي", "واين", "وماذا"})
_AND_WHO: Final = "ومن"
LETTERS_OF_AN_INITIAL: Final = 2
"""A stop after so short a word may belong to an abbreviation (د. محمد، إف. بي. آي)."""

LONGEST_DOMAIN: Final = 4
"""Letters of the end of an address (info)."""

Range = tuple[int, int]


def sentences(lexemes: Sequence[Lexeme], paragraph: Range, outer: dict[int, Quote]) -> list[Range]:
    """Return the sentences of one paragraph as half-open lexeme ranges.

    `outer` holds outer quotes by opening index.
    """
    start, end = paragraph
    found: list[Range] = []
    index = start
    while index < end:
        quote = outer.get(index)
        if quote is not None:
            index = min(max(quote.close, index), end - 1) + 1
            if _ends_inside(lexemes, quote, index, end):
                found.append((start, index))
                start = index
            continue
        if lexemes[index].text in _STOPS:
            ends = _is_end(lexemes, index, end)
            index = _past_stops(lexemes, index, end)
            if ends:
                found.append((start, index))
                start = index
            continue
        index += 1
    if start < end:
        found.append((start, end))
    return found


def _is_end(lexemes: Sequence[Lexeme], index: int, end: int) -> bool:
    """Tell whether a stop ends the sentence: not in العربية.نت, not after an initial, not as an ellipsis."""
    if index + 1 >= end or lexemes[index].text in _QUESTIONS:
        if index + 1 < end and lexemes[index].text == "؟" and _asks_on(lexemes, index, end):
            return False
        return index + 1 >= end or lexemes[index + 1].text not in COMMAS  # إن السؤال متى؟، ليس جديدا
    before, after = lexemes[index - 1] if index else None, lexemes[index + 1]
    if after.text in _STOPS or lexemes[index].text == "…":
        return _opens_anew(lexemes, index, end)
    if (
        before is not None
        and len(before.text) == len(after.text) == 1
        and before.kind == after.kind == "word"
    ):
        return False  # (م . س)
    if before is not None and before.kind == after.kind == "number":
        return after.start > lexemes[index].end  # خسائر بلغت 3 .25 مليون
    if before is None or before.kind != "word" or before.end != lexemes[index].start:
        return True
    if after.start > lexemes[index].end:
        if _is_in_letters(lexemes, index):
            return False
        of_era = index > 1 and lexemes[index - 2].kind == "number"  # 7 أبريل 2013 م. | وقد أفيد
        return len(before.key) >= LETTERS_OF_AN_INITIAL or of_era
    if after.kind == "word" and after.text.isascii() and not before.text.isascii():
        return len(after.text) > LONGEST_DOMAIN  # المدينة.SoundCloud, but العربية.net
    is_arabic = after.kind == "word" and not after.text.isascii() and not before.text.isascii()
    is_word = len(after.key) > LETTERS_OF_AN_INITIAL or bool(classes(after.key))
    return is_arabic and len(before.key) > LETTERS_OF_AN_INITIAL and is_word


def _is_in_letters(lexemes: Sequence[Lexeme], stop: int) -> bool:
    """Tell whether a stop stands behind a Latin letter, called by its name, within a person's name.

    قال السيناتور جيه. دي. حداد إن; not في مكتب إف. بي. آي. | وقال.
    """
    if not is_called_letter(lexemes, stop - 1) or stop + 1 >= len(lexemes):
        return False
    if is_called_letter(lexemes, stop + 1):
        return True
    after = lexemes[stop + 1]
    acts = after.key.lstrip("وف") in form_table()
    behind = stop > 2 and is_called_letter(lexemes, stop - 3)
    return behind and can_be_name(after, first=True) and not acts


def _asks_on(lexemes: Sequence[Lexeme], index: int, end: int) -> bool:
    """Tell whether whoever asks goes on with the next question (وتغلق المدارس؟ | ومن يعلم الأطفال)."""
    after, then = lexemes[index + 1].key, lexemes[min(index + 2, end - 1)].key
    form = form_table().get(then)
    acts = is_everyday_verb(then) or form is not None and form.kind == "imperfect"
    return after in _ASKING_ON or after == _AND_WHO and then[:1] in ("ي", "س") and acts


def _opens_anew(lexemes: Sequence[Lexeme], index: int, end: int) -> bool:
    """Tell whether و and no noun follows two stops or more: only then do they end a sentence (... وقال).

    Whoever speaks goes on with ولا or وأن (حركات مشبوهة.. | ولا نكشف أحدا).
    """
    index = _past_stops(lexemes, index, end)
    if index >= end or lexemes[index].key in _GOING_ON | _ASKING_ON:
        return index >= end
    return lexemes[index].key[:1] == "و" and lexemes[index].key[1:3] != ARTICLE


def _past_stops(lexemes: Sequence[Lexeme], index: int, end: int) -> int:
    while index < end and lexemes[index].text in _STOPS:
        index += 1
    return index


def _ends_inside(lexemes: Sequence[Lexeme], quote: Quote, index: int, end: int) -> bool:
    """Tell whether a quote closed with its own full stop also ends the sentence around it (بلادنا.” وقال).

    One left open ends both at the full stop before the next report.
    """
    if index >= end or quote.close == 0:
        return False
    if not quote.closed:
        return lexemes[index - 1].text == "."
    return lexemes[quote.close - 1].text in FULL_STOPS and lexemes[index].key[:1] == "و"
