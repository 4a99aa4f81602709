"""Join lines that were broken in the middle of a sentence, as flattened pages and old feeds break them."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.conjugation import form_table
from archive.extraction.lexicon import is_definite, words
from archive.extraction.records import Span
from archive.extraction.words import classes, is_adjective, is_demonym

WORD: Final = re.compile(r"[^\W\d_]+")
_ENDS: Final = tuple('.؟!?…،:؛”»")')
_BEGINS_CLAUSE: Final = re.compile(r"[:،؛]|(?:^|\s)ب?[أإا]ن(?:ه|ها|هم|هما|نا|ني)?(?:\s|$)")
_LABELLED: Final = re.compile(r"[^\W\d_]+ ?:")
"""One word and its colon, by which somebody's turn begins."""
_TURNS: Final = {
    "في": frozenset({"المقابل", "السياق", "سياق", "غضون", "هذا", "هذه", "الاثناء", "الوقت", "الاطار", "حين"}),
    "من": frozenset({"جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم", "ناحيته", "ناحيتها", "جهه"}),
    "علي": frozenset({"صعيد", "الصعيد", "الجانب", "جانب"}),
    "الي": frozenset({"ذلك"}),
}
"""First two words of a new paragraph, whatever the line before ends with (في المقابل، من جهته)."""
LONG_LINE: Final = 8
"""Words from which a line is running text and no heading."""
MOSTLY: Final = 0.5
"""Share of long lines that end in punctuation where a line that does not was broken."""
LOOK_BACK: Final = 12
"""Words before a break in which a verb of saying waits for its clause."""


def unwrapped(text: str, spans: list[Span]) -> list[Span]:
    """Return the lines of `text` with those joined that a break in a sentence parted.

    قال رئيس البعثة ⏎ سمير حداد إن.
    """
    long = [span for span in spans if count_words(span.of(text), LONG_LINE) >= LONG_LINE]
    ended = sum(span.of(text).endswith(_ENDS) for span in long)
    is_punctuated = bool(long) and ended >= MOSTLY * len(long)
    joined: list[Span] = []
    last = ""
    for span in spans:
        line = span.of(text)
        is_next = bool(joined) and text.count("\n", joined[-1].end, span.start) == 1
        if is_next and _is_broken(last, line, is_punctuated):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
        last = line
    return joined


def count_words(line: str, most: int) -> int:
    """Count the words of a line, the first `most` of them: whether there are more is all that is asked."""
    return len(list(islice(WORD.finditer(line), most)))


def _is_broken(line: str, following: str, is_punctuated: bool) -> bool:
    """Tell whether a sentence goes on from one line to the next."""
    if not line[-1:].isalnum() or not following[:1].isalpha():
        return False
    ending, opening = WORD.findall(line), WORD.findall(following)
    if not ending or not opening:
        return False
    first, is_long = fold(opening[0]), len(ending) >= LONG_LINE
    if len(opening) > 1 and fold(opening[1]) in _TURNS.get(first.removeprefix("و"), ()):
        return False
    if first.removeprefix("و") in words("narrator"):
        return False  # ... وقالوا غدا ⏎ يذكر أن السوق
    if first in form_table() or first[:1] == "و" and first[1:] in form_table():
        return False
    if _waits_for_clause(line):
        return True
    if _LABELLED.match(following):
        return False  # ... المراقب المالي ⏎ القاضي: الخبرة تقول
    if is_long and _agree(fold(ending[-1]), first):
        return True
    goes_on = "preposition" in classes(first) or is_adjective(first) or is_demonym(first)
    return is_punctuated and goes_on and is_long


def _agree(noun: str, adjective: str) -> bool:
    """Tell whether a definite relational adjective belongs to the noun before the break (القيادة المحلية)."""
    relational = is_definite(adjective) and (is_adjective(adjective) or is_demonym(adjective))
    return relational and is_definite(noun) and noun.endswith("ه") == adjective.endswith("ه")


def _waits_for_clause(line: str) -> bool:
    """Tell whether a line ends with a sure verb of saying whose clause has not begun."""
    last = list(WORD.finditer(line))[-LOOK_BACK:]
    for match in reversed(last):
        key = fold(match.group())
        form = form_table().get(key) or form_table().get(key[1:] if key[:1] in "وف" else key)
        if form is not None and form.kind == "perfect" and form.lemma.tier == "A":
            return _BEGINS_CLAUSE.search(line, match.end()) is None
    return False
