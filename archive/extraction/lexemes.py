"""Cut the article into words, numbers and punctuation, each with its folded key and its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, wraps
from typing import Final, Literal, Protocol

from archive.arabic import letters
from archive.arabic.fold import fold, light
from archive.arabic.tokenize import TOKEN

LexemeKind = Literal["word", "number", "mark", "punctuation"]

MARKS: Final = frozenset('"“”„‟″«»‹›‘’‚‛`´❝❞＂' + "'")
"""Every sign used as a quotation mark; the straight single one only where it is no apostrophe."""
COMMAS: Final = ("،", ",")
DASHES: Final = frozenset("-–—")
QUESTION_MARKS: Final = frozenset("؟?")
REMEMBERED: Final = 1 << 16
"""Words whose treated forms are kept; news repeats few words often."""
HASHTAG_SIGNS: Final = frozenset("#_")
SINGLE_MARKS: Final = frozenset("‘’‚‛`´'")
TYPED_TWICE: Final = {
    "((": "«",
    "))": "»",
    "‹‹": "«",
    "››": "»",
    "<<": "«",
    ">>": "»",
    "''": '"',
    "``": "“",
    "´´": "”",
    "’’": "”",
    "‘‘": "“",
}
"""Signs typed twice for one mark, and the mark they stand for."""


_NAMES_IN_MADDA: Final = frozenset({"آنا", "آلان", "آلدار", "آبي"})
"""Given names that folding would make أنا, الآن، الدار and أبي of; they keep their own key."""


_BAN: Final = "بان"
_THE: Final = "الـ"
"""The article before a number in figures (الـ15)."""
_SYLLABLES: Final = frozenset({"كي"})
"""After بان printed without hamza they show a name of the Far East and no بأن."""
_NAMES_WITH_BAN: Final = frozenset(_BAN + syllable for syllable in _SYLLABLES)
_STRAIGHT: Final = '"'
_BETWEEN: Final = "بين"
_BIN: Final = "بيين"
"""The key of بين at the end of a foreign name, where no preposition can stand (وانغ ون | بين إن)."""
SYLLABLE: Final = 3
_PARTICLES: Final = frozenset(
    {"قد", "ما", "لم", "لا", "لن", "ثم", "كما", "هو", "هي", "من", "وقد", "مما", "ذلك", "هذا", "فقد", "لقد"}
)
"""Short words before the verb بين, which are no part of a name."""
_CLAUSES: Final = frozenset({"ان", "انه", "انها", "انهم"})


@dataclass(slots=True)
class Lexeme:
    """A word, number or sign: `key` is its folded form, `shape` its form without vowel signs.

    Nothing may be assigned to, which the type checker sees to: to freeze them took four times as long.
    """

    text: Final[str]
    key: Final[str]
    shape: Final[str]
    start: Final[int]
    end: Final[int]
    kind: Final[LexemeKind]


class Judge(Protocol):
    """Tells something of a word as the first or a later part of what it stands in."""

    def __call__(self, lexeme: Lexeme, first: bool) -> bool: ...


def by_word(judge: Judge) -> Judge:
    """Remember what `judge` says of a word, which must not depend on its place."""

    @lru_cache(maxsize=REMEMBERED)
    def judged(text: str, key: str, shape: str, kind: LexemeKind, first: bool) -> bool:
        return judge(Lexeme(text, key, shape, 0, 0, kind), first)

    @wraps(judge)
    def remembered(lexeme: Lexeme, first: bool) -> bool:
        return judged(lexeme.text, lexeme.key, lexeme.shape, lexeme.kind, first)

    return remembered


def cut(text: str) -> list[Lexeme]:
    """Return the lexemes of `text` in order; spaces and invisible signs are left out.

    «قال:» gives the mark «, the word قال, the punctuation : and the mark ».
    """
    lexemes: list[Lexeme] = []
    reached = 0
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if start > reached and text[reached:start] != " ":
            lexemes.extend(_signs(text, reached, start))
        word = match[0]
        key, shape, kind = _treated(word)
        reached = end
        if not key:
            continue  # a vowel sign of its own (ۥ)
        if key in _SYLLABLES and lexemes and lexemes[-1].shape == _BAN:
            lexemes[-1] = replace(lexemes[-1], key=_BAN + key)
        if kind == "number" and lexemes and lexemes[-1].text == _THE:
            lexemes[-1] = replace(lexemes[-1], kind="number")
        lexemes.append(Lexeme(word, key, shape, start, end, kind))
    lexemes.extend(_signs(text, reached, len(text)))
    return _with_short_name(lexemes)


def _with_short_name(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with بان read as the name it was printed in before (وأضاف بان إن)."""
    known = False
    for index, lexeme in enumerate(lexemes[:-1]):
        if lexeme.key == _BETWEEN and _ends_name(lexemes, index):
            lexemes[index] = replace(lexeme, key=_BIN)
        known = known or lexeme.key in _NAMES_WITH_BAN
        if known and lexeme.key == _BAN and lexemes[index + 1].key in _CLAUSES:
            lexemes[index] = replace(lexeme, key=next(iter(_NAMES_WITH_BAN)))
    return lexemes


def _ends_name(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether the clause follows بين and a short foreign syllable, no particle, stands before it."""
    before = lexemes[index - 1] if index > 1 else None
    is_syllable = before is not None and before.kind == "word" and len(before.key) <= SYLLABLE
    is_name = is_syllable and before is not None and before.key not in _PARTICLES
    return is_name and lexemes[index + 1].key in _CLAUSES and lexemes[index - 2].kind == "word"


@lru_cache(maxsize=REMEMBERED)
def _treated(word: str) -> tuple[str, str, LexemeKind]:
    shape = light(word)
    key = shape if shape in _NAMES_IN_MADDA else fold(word)
    return key, shape, "number" if word[0].isdigit() else "word"


def _signs(text: str, start: int, end: int) -> Iterator[Lexeme]:
    place = start - 1
    while (place := place + 1) < end:
        twice = TYPED_TWICE.get(text[place : min(place + 2, end)])
        if twice is None and text[place] == _STRAIGHT and _opens_twice(text, place):
            twice = text[place]
        if twice is not None:
            yield Lexeme(twice, twice, twice, place, place + 2, "mark")
            place += 1
            continue
        sign = text[place]
        if sign.isspace() or sign in letters.INVISIBLE or sign in letters.TASHKEEL or sign == letters.TATWEEL:
            continue
        if sign in HASHTAG_SIGNS and _is_of_hashtag(text, place):
            continue
        kind: LexemeKind = "mark" if sign in MARKS and not _is_apostrophe(text, place) else "punctuation"
        yield Lexeme(sign, sign, sign, place, place + 1, kind)


def _opens_twice(text: str, place: int) -> bool:
    """Tell whether a straight mark is typed twice before a word (قال: ""نحن)."""
    before = text[place - 1] if place else " "
    return (
        text[place : place + 2] == _STRAIGHT * 2
        and before in " :\n"
        and text[place + 2 : place + 3].isalpha()
    )


def _is_of_hashtag(text: str, place: int) -> bool:
    """Tell whether a sign only makes a link of a word (طارق #الحداد، #التحالف_الدولي)."""
    before, after = text[max(place - 1, 0)], text[min(place + 1, len(text) - 1)]
    return after.isalpha() and (before.isalpha() if text[place] == "_" else not before.isalpha())


def _is_apostrophe(text: str, place: int) -> bool:
    """Tell whether a single mark stands inside a Latin word (Côte d'Ivoire)."""
    if text[place] not in SINGLE_MARKS or not 0 < place < len(text) - 1:
        return False
    return text[place - 1].isalpha() and text[place + 1].isalpha()


def keys_from(lexemes: Sequence[Lexeme], start: int, count: int) -> tuple[str, ...]:
    """Return the folded words from `start`, at most `count` of them."""
    return tuple([lexeme.key for lexeme in lexemes[start : start + count]])
