"""Print an annotated article in other spellings, its annotation moved along, to see what a reader bears.

Arabic is typed without hamza, with ه for ة, with ي for ى or ى for ي, with full vowel signs, stretched, and
between whatever marks a keyboard has; none of it changes what is said or by whom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from archive.arabic import letters
from archive.evaluation.records import GoldArticle, GoldStatement, Span

Spell = Callable[[str, str], str]
"""What is printed for a character, given the one after it."""

FATHA: Final = "\u064e"
HAMZA_ALEFS: Final = "أإآ"
CLOSING: Final = "»”"
OPENING: Final = "«“„"


def _without_hamza(sign: str, after: str) -> str:
    return letters.ALEF if sign in HAMZA_ALEFS else sign


def _final(sign: str, after: str, printed: str, typed: str) -> str:
    return typed if sign == printed and not after.isalpha() else sign


def _inside_word(sign: str, after: str) -> bool:
    return "ء" <= sign <= "ي" and after.isalpha()


def _as_typed(sign: str, after: str) -> str:
    return '"' if sign in OPENING or sign in CLOSING else sign


def _reversed_marks(sign: str, after: str) -> str:
    return "”" if sign in OPENING else "“" if sign in CLOSING else sign


SPELLINGS: Final[dict[str, Spell]] = {
    "as printed": lambda sign, after: sign,
    "without hamza": _without_hamza,
    "ه for ة": lambda sign, after: _final(sign, after, "ة", "ه"),
    "ي for ى": lambda sign, after: _final(sign, after, "ى", "ي"),
    "ى for ي": lambda sign, after: _final(sign, after, "ي", "ى"),
    "with vowel signs": lambda sign, after: sign + FATHA if _inside_word(sign, after) else sign,
    "stretched": lambda sign, after: sign + letters.TATWEEL if _inside_word(sign, after) else sign,
    "straight marks": _as_typed,
    "marks reversed": _reversed_marks,
}


@dataclass(frozen=True, slots=True)
class Respelled:
    """A text in another spelling; `places` tells where each character of the first went, and its end."""

    text: str
    places: tuple[int, ...]

    def moved(self, span: Span) -> Span:
        """Return where a span of the first text stands now."""
        return self.places[span[0]], self.places[span[1]]

    def gold(self, article: GoldArticle) -> GoldArticle:
        """Return the annotation of the first text for this one."""
        return replace(
            article,
            statements=tuple(map(self._statement, article.statements)),
            not_statements=self._all(article.not_statements),
        )

    def _statement(self, item: GoldStatement) -> GoldStatement:
        return replace(
            item, span=self.moved(item.span), outer=self.moved(item.outer), gaps=self._all(item.gaps)
        )

    def _all(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(map(self.moved, spans))


def respell(text: str, spelling: str) -> Respelled:
    """Return `text` in one of SPELLINGS; KeyError for another."""
    spell = SPELLINGS[spelling]
    pieces = [spell(sign, after) for sign, after in zip(text, text[1:] + " ", strict=True)]
    return Respelled("".join(pieces), tuple(accumulate(map(len, pieces), initial=0)))
