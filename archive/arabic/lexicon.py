"""Words the stemmer knows whole: protected names and words, and plurals that take their singular's stem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from archive.arabic import letters
from archive.arabic.affixes import Ending
from archive.arabic.fold import fold
from archive.arabic.wordlists import WordListError, load

_PROPER: Final[frozenset[Ending]] = frozenset(("none", "nisba"))  # لبناني; but حلبة is not حلب
_PLURAL: Final[frozenset[Ending]] = frozenset(("none", "pronoun", "heh"))  # مدنهم; but مدني is not of مدن
_PLURAL_IN_HAMZA: Final[frozenset[Ending]] = _PLURAL | frozenset(("nisba",))  # أصدقائي is my friends
_BEFORE_PRONOUN: Final[frozenset[Ending]] = frozenset(("pronoun", "heh"))  # قراهم, as قرى is then written
_ANY: Final[frozenset[Ending]] = frozenset(("none", "pronoun", "heh", "nisba", "inflection"))

# File, then the endings that its stems and the further forms of a line take.
_FILES: Final = (
    ("places", _PROPER, _ANY),  # سوريا; سوري
    ("names", _PROPER, _PROPER),
    ("nouns", _ANY, _ANY),
    ("broken_plurals", _ANY, _PLURAL),  # مدينة; مدن
)


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A folded form the stemmer does not take apart, its stem and the endings it may be found under."""

    stem: str
    endings: frozenset[Ending]

    @property
    def is_proper(self) -> bool:
        """Tell whether it is a name, which is known after a joined preposition however short: بغزة."""
        return self.endings == _PROPER


def _words(name: str, heads: frozenset[Ending], forms: frozenset[Ending]) -> Iterator[tuple[str, KnownWord]]:
    for line in load(name):
        head, _, others = line.partition(";")
        stem = fold(head.strip())
        yield head.strip(), KnownWord(stem, heads)
        for form in filter(None, map(str.strip, others.split(","))):
            in_hamza = forms is _PLURAL and fold(form).endswith(letters.HAMZA)
            yield form, KnownWord(stem, _PLURAL_IN_HAMZA if in_hamza else forms)


def _read() -> dict[str, KnownWord]:
    known: dict[str, KnownWord] = {}
    before_pronouns: dict[str, KnownWord] = {}
    for name, heads, forms in _FILES:
        for form, word in _words(name, heads, forms):
            key = fold(form)
            if known.setdefault(key, word).stem != word.stem:
                raise WordListError(f"{name}.txt: {key} has the stem {known[key].stem}, not {word.stem}")
            if form.endswith(letters.ALEF_MAKSURA):
                before_pronouns[key[:-1] + letters.ALEF] = KnownWord(word.stem, _BEFORE_PRONOUN)
    return before_pronouns | known


KNOWN: Final = _read()
"""Folded form -> what is known of it: سوري has the stem سوريا, مدن the stem مدينه, قانون its own."""

COMMON_NOUNS: Final = frozenset(map(fold, load("common_nouns")))
"""Folded nouns that tell a joined preposition from a root letter: بدعم, لحماية."""
