"""End quotes whose closing mark is missing, where the writer reports on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from archive.extraction.cues import Cue, cue_at, form_at
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import words
from archive.extraction.marks import FULL_STOPS, Quote
from archive.extraction.turns_elsewhere import ASKING
from archive.extraction.words import is_complementizer

LONGEST_TURN: Final = 2
"""Words that announce another speaker (من جهته)."""
_AND_HAS: Final = "وقد"
_HAS: Final = frozenset({"وقد", "ولقد", "كما", "وكان", "وكانت"})
"""What may stand before a verb of saying that opens a sentence."""
_RECALLING: Final = frozenset({"يذكر", "يشار", "تجدر", "يجدر", "جدير", "الجدير"})
LONGEST_RECALL: Final = 5
"""Places up to أن behind such a word (وتجدر الإشارة إلى أن)."""
LONGEST_ADDING: Final = 7
"""Places from a verb of saying to its clause at most, its subject between them."""
_TO_US: Final = frozenset({"لي", "لنا", "بي", "بنا", "الي", "معي"})
"""Show behind such a verb that speech goes on (وقالوا لي إن)."""
_NOR: Final = "ولم"
LONGEST_ANNOUNCED: Final = 7
"""Words of a sentence that is a verb of saying and its subject, before the mark that opens what was said."""


def ended(lexemes: list[Lexeme], quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes in order, those without closing mark ended where the writer reports on."""
    opened = {quote.open for quote in quotes}
    return [part for quote in quotes for part in _parts(lexemes, quote, opened)]


def _parts(lexemes: list[Lexeme], quote: Quote, opened: set[int]) -> Iterator[Quote]:
    """Yield a quote, and the next one when its closing mark opens that (قال: "نعم. وأضاف الوزير "لا")."""
    if not quote.closed or quote.depth > 1 or not _is_announced(lexemes, quote):
        yield _ended_by_report(lexemes, quote)
        return
    stops = (at for at in range(quote.open + 1, quote.close) if lexemes[at].text in FULL_STOPS)
    yield _ended_by_report(lexemes, replace(quote, close=next(stops), closed=False))
    ends = (index for index in range(quote.close + 1, len(lexemes)) if lexemes[index].kind == "mark")
    close = next(ends, len(lexemes))
    if close in opened or close == len(lexemes):
        stops = (index for index in range(quote.close + 1, close) if lexemes[index].text in FULL_STOPS)
        yield Quote(quote.close, next(stops, close), 1, closed=False)
    else:
        yield Quote(quote.close, close, 1)


def _is_announced(lexemes: list[Lexeme], quote: Quote) -> bool:
    """Tell whether a verb of saying and its subject are the last of a sentence before a closing mark.

    «...». وقال الوزير | «; «...». وعن موعد الافتتاح، أجاب الوزير | «.
    """
    first = max(quote.open + 1, quote.close - LONGEST_ANNOUNCED)
    signs = FULL_STOPS | set(COMMAS) if _has_turned(lexemes, quote) else FULL_STOPS
    stop = next((at for at in range(quote.close - 1, first, -1) if lexemes[at].text in signs), 0)
    if not stop or stop + 1 >= quote.close:
        return False
    start = _past_turn(lexemes, stop + 1)
    cue = cue_at(lexemes, start, start) if start < quote.close else None
    if cue is None or not cue.finite or cue.form.lemma.tier not in ("A", "B"):
        return False
    return all(word.kind == "word" and not is_complementizer(word) for word in lexemes[start : quote.close])


def _has_turned(lexemes: list[Lexeme], quote: Quote) -> bool:
    """Tell whether a quote holds a full stop, behind which the writer asks, and a word follows its mark.

    «تعبنا كثيرا. وعن سؤال حول الموعد، أجابت المديرة | «ننتظر الموافقة».
    """
    inside = lexemes[quote.open + 1 : quote.close]
    asks = (one.text in FULL_STOPS and two.key in ASKING for one, two in pairwise(inside))
    after = lexemes[quote.close + 1 : quote.close + 2]
    return bool(after) and after[0].kind == "word" and any(asks)


def _ended_by_report(lexemes: list[Lexeme], quote: Quote) -> Quote:
    """End a quote without closing mark where the writer reports on (قال: «العمل جار. وأضاف أن)."""
    if quote.closed:
        return quote
    for index in range(quote.open + 1, min(quote.close, len(lexemes)) - 1):
        if _goes_on_reporting(lexemes, index):
            return replace(quote, close=index - (lexemes[index - 1].text in COMMAS))
        if lexemes[index].text in COMMAS and (_has_told(lexemes, index + 1) or _adds(lexemes, index + 1)):
            return replace(quote, close=index)
        if lexemes[index].text == ".":
            if lexemes[index + 1].key.removeprefix("و") in words("accordance"):
                return replace(quote, close=index)  # «العمل جار. وبحسب المصادر فإن
            start = _past_turn(lexemes, index + 1)
            cue = cue_at(lexemes, start, start) if start < len(lexemes) else None
            reports = cue is not None and cue.finite and _reports(lexemes, cue)
            if reports or _recalls(lexemes, index + 1) or _kept_back(lexemes, index + 1):
                return replace(quote, close=index)
    return quote


def _has_told(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether وقد and a verb of saying with its clause follow a comma (نقدر الجهود، | وقد أوضحت أن)."""
    if lexemes[index].key != _AND_HAS or index + 2 >= len(lexemes):
        return False
    cue = cue_at(lexemes, index + 1, index)
    says = cue is not None and cue.finite and cue.form.lemma.tier in ("A", "B")
    return says and is_complementizer(lexemes[index + 2])


def _adds(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether و, a verb of saying, its subject and a clause follow (ثم عاد، | وأضاف فلان، أن)."""
    cue = cue_at(lexemes, index, index)
    if cue is None or not (cue.finite and cue.joined) or cue.form.lemma.tier not in ("A", "B"):
        return False
    for lexeme in lexemes[index + 1 : index + LONGEST_ADDING]:
        if is_complementizer(lexeme):
            return lexeme is not lexemes[index + 1]
        if lexeme.kind != "word" and lexeme.text not in COMMAS or lexeme.key in _TO_US:
            return False
    return False


def _kept_back(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether the writer says what was not told (سبعة عمال. | ولم يذكر المدير أسماءهم)."""
    if lexemes[index].key != _NOR or index + 1 >= len(lexemes):
        return False
    form = form_at(lexemes, index + 1)
    return form is not None and form.kind == "imperfect" and form.lemma.tier in ("A", "B")


def _recalls(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether the writer recalls something at the head of a sentence (يشار | إلى أن، وتجدر الإشارة)."""
    key = lexemes[index].key.removeprefix("و") if index < len(lexemes) else ""
    return key in _RECALLING and any(map(is_complementizer, lexemes[index + 1 : index + LONGEST_RECALL]))


def _goes_on_reporting(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether a participle leads to the next clause (... هذه الكشوف | مضيفا أن)."""
    cue = cue_at(lexemes, index, index)
    is_state = cue is not None and cue.participle and lexemes[index].key.endswith("ا")
    after = index + 1 + (lexemes[min(index + 1, len(lexemes) - 1)].key == "الي")
    return is_state and after < len(lexemes) and is_complementizer(lexemes[after])


def _past_turn(lexemes: list[Lexeme], start: int) -> int:
    """Return where a sentence goes on behind what announces another speaker (إلى ذلك | قال، وقد | أكد)."""
    if start + 1 < len(lexemes) and lexemes[start].key in _HAS:
        return start + 1
    for index in range(start, min(start + LONGEST_TURN, len(lexemes) - 1)):
        if lexemes[index].key.removeprefix("و") in words("switches"):
            return index + 1 + (lexemes[index + 1].text in COMMAS)
    return start


def _reports(lexemes: list[Lexeme], cue: Cue) -> bool:
    """Tell whether a verb only reports, or a second one beside it shows that it does (وتابع قائلا)."""
    beside = cue_at(lexemes, cue.index + 1, cue.index + 1) if cue.index + 1 < len(lexemes) else None
    return cue.form.lemma.tier in ("A", "B") or beside is not None and not beside.finite
