"""Cut a printed name into the words that tell people apart, and tell native words from foreign ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from archive.arabic.fold import fold, light
from archive.arabic.tokenize import tokenize
from archive.arabic.wordlists import load

DATA = Path(__file__).parent / "data"
SHARED_DATA = Path(__file__).parent.parent / "data"
VOWELS = frozenset(fold("اويء"))
"""Letters that spell a vowel in a foreign name, or nothing: دالتو, دالوتو."""
FINAL_VOWELS = VOWELS | frozenset(fold("ة"))
ARTICLE = fold("ال")
LINEAGE = frozenset(map(fold, ("بن", "ابن", "بنت")))
"""Dropped: هاني بن أحمد القصير is the هاني أحمد القصير of other papers."""
JOINED = {
    fold(word): fold(form) for word, form in (("عبد", "عبد"), ("أبو", "أبو"), ("أبي", "أبو"), ("آل", "آل"))
}
"""Written with or without a space before the next word: عبد الله, عبدالله."""
REMEMBERED = 1 << 14
"""Names kept cut: the pairs of one block ask for the same name again and again."""
COMPOUND_LENGTH = 5
"""Letters from which عبد... and أبو... are compounds, not names that only begin so (عبدو)."""


@dataclass(frozen=True, slots=True)
class NameToken:
    """One folded word of a name with its consonant skeleton; `is_native` when Arabic spelling is fixed."""

    text: str
    skeleton: str
    is_native: bool


@lru_cache(maxsize=REMEMBERED)
def name_tokens(name: str) -> tuple[NameToken, ...]:
    """Return the words of `name`: «راين دالوتّو» has the skeletons رن and دلت."""
    words = tokenize(name)
    cut: list[NameToken] = []
    prefix = ""
    for index, word in enumerate(words):
        key = fold(word.text)
        if key in JOINED and index < len(words) - 1:
            prefix += JOINED[key]
        elif key and (prefix or key not in LINEAGE):
            cut.append(_token(prefix + key, is_definite=light(word.text).startswith(ARTICLE)))
            prefix = ""
    whole = (fold(word.text) for word in words)
    return tuple(cut) or tuple(_token(key, is_definite=False) for key in whole if key)


def _is_native(word: str) -> bool:
    """Return whether a folded word is a common Arabic given name or a compound (عبدالله, أبوبكر)."""
    is_compound = word.startswith((fold("عبد"), fold("أبو"))) and len(word) >= COMPOUND_LENGTH
    return word in _given_names() or is_compound


@cache
def letter_classes(scope: str) -> dict[str, str]:
    """Return letter -> the letter that stands for its class, of the classes of `scope` (any or foreign)."""
    rows = (line.split(":") for line in load(DATA / "letter_classes.txt"))
    return {letter: row.split()[0] for name, row in rows if name == scope for letter in row.split()}


def class_of(letter: str) -> str:
    """Return the letter that stands for all that spell one foreign sound: غ and ج are ج, ص and ز are س."""
    plain = letter_classes("any").get(letter, letter)
    return letter_classes("foreign").get(plain, plain)


def _token(word: str, *, is_definite: bool) -> NameToken:
    """Cut one word; a definite one (العطاري, not ألكسندر) is an Arabic family name."""
    native = is_definite or _is_native(word)
    return NameToken(word, word if native else _consonants(word), native)


def _consonants(word: str) -> str:
    """Drop what spellings of one foreign name vary in: «هاغينز», «هيغنز» and «هاجنز» all leave هجنس."""
    body = word[:-1] if word[-1] in FINAL_VOWELS else word
    letters = [class_of(letter) for letter in body if letter not in VOWELS]
    kept = [letter for index, letter in enumerate(letters) if index == 0 or letter != letters[index - 1]]
    return "".join(kept) or word


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(row.partition(" | ")[0]) for row in load(SHARED_DATA / "given_names.txt"))
