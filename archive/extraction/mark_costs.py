"""What it costs to read a quotation mark as opening or closing: its sign, its spacing and its neighbours.

Costs are steps of surprise on one scale: 0 expected, 1 unusual, 2 and more a misprint. They were set by hand
from how Arabic copy is typeset, not fitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import REMEMBERED, Lexeme
from archive.extraction.words import is_complementizer

OPENERS: Final = {
    "«": "»",
    "‹": "›",
    "“": "”„‟",
    "„": "“”",
    "‟": "”",
    "‘": "’",
    "‚": "’‘",
    "‛": "’",
    "`": "'´",
    "❝": "❞",
    "reversed": "”»’›❞´",
}
"""Opening signs and what closes them; "reversed" lists the signs that open only by mistake."""
_CLOSING: Final = frozenset(OPENERS["reversed"])
_TURNED: Final = frozenset("“”")
_CLITICS: Final = frozenset({"ل", "ب", "و", "ك", "ف", "لل", "ال", "وب", "ول"})
_AFTER_QUOTE: Final = frozenset(".,،؛;:!؟?)]…-–/")
_BEFORE_QUOTE: Final = frozenset(":([،-–؛")

AGAINST_SIGN: Final = 2.0
TURNED: Final = 1.0
LOOSE: Final = 1.0
GLUED: Final = 1.5
IMPOSSIBLE: Final = 3.0
NEVER: Final = 6.0
EXPECTED: Final = -0.5


def _against(mark: Lexeme) -> float:
    """Return what it costs to read a sign against its direction; many fonts turn “ and ” about."""
    return TURNED if mark.text in _TURNED else AGAINST_SIGN


def _says_more(lexeme: Lexeme) -> bool:
    """Tell whether a verb of mere saying is joined to what came before (وأضاف | “; قائلا | “)."""
    return lexeme.kind == "word" and _is_joined_saying(lexeme.key)


@lru_cache(maxsize=REMEMBERED)
def _is_joined_saying(key: str) -> bool:
    joined = key[:1] == "و"
    form = form_table().get(key[joined:])
    says = form is not None and form.lemma.tier == "A"
    return says and form is not None and (form.kind == "participle" or joined and form.finite)


def open_cost(lexemes: Sequence[Lexeme], index: int, start: int, end: int) -> float:
    """Return the cost of reading the mark at `index` as opening, within the paragraph [start, end)."""
    mark = lexemes[index]
    cost = _against(mark) if mark.text in _CLOSING else 0.0
    before = lexemes[index - 1] if index > start else None
    after = lexemes[index + 1] if index + 1 < end else None
    if after is None:
        cost += IMPOSSIBLE
    elif after.start > mark.end:
        cost += LOOSE if after.text not in _AFTER_QUOTE else IMPOSSIBLE
    elif after.kind == "punctuation" and after.text in _AFTER_QUOTE and after.text != "…":
        cost += IMPOSSIBLE
    if before is None:
        return cost + EXPECTED
    if before.text == ":" or is_complementizer(before) or _says_more(before):
        return cost + EXPECTED
    if before.end == mark.start and before.key not in _CLITICS:
        cost += GLUED if before.kind != "punctuation" or before.text not in _BEFORE_QUOTE else 0.0
    return cost


def close_cost(lexemes: Sequence[Lexeme], index: int, start: int, end: int) -> float:
    """Return the cost of reading the mark at `index` as closing, within the paragraph [start, end)."""
    mark = lexemes[index]
    cost = _against(mark) if mark.text in OPENERS else 0.0
    before = lexemes[index - 1] if index > start else None
    after = lexemes[index + 1] if index + 1 < end else None
    if before is not None and before.text == ":":
        cost += NEVER
    elif before is None or is_complementizer(before):
        opens_word = after is not None and after.start == mark.end
        cost += NEVER if opens_word and before is not None and before.end < mark.start else IMPOSSIBLE
    elif _says_more(before):
        cost += IMPOSSIBLE
    elif before.end < mark.start:
        cost += LOOSE
    elif before.key in _CLITICS:
        cost += GLUED
    if after is not None and after.start == mark.end and after.kind in ("word", "number"):
        cost += GLUED
    return cost
