"""Tell names of the Maghreb that look like a preposition and its noun: أنيس بالحاج، لعيد مصباحي."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import definite_nouns
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import ARTICLE
from archive.extraction.name_particles import is_compound
from archive.extraction.name_words import can_be_name
from archive.extraction.words import classes, has_article, is_complementizer

BEL: Final = "بال"
"""How a family name begins that stands for ابن ال (بالحاج)."""
_FIRST_NAMES: Final = frozenset({"given", "thing", "common"})
_MAY_BE_NAMES: Final = _FIRST_NAMES | {"adjective", "quantifier", "role", "place"}
_OF_TONGUES: Final = ("ه", "ي")
"""How words end that tell in which language or manner one speaks (قال سالم بالعربية إن)."""
_OF_NAMES: Final = frozenset({"given", "particle"})
_OF_PERSONS: Final = frozenset({"title", "given"})
_MANNERS: Final = frozenset(
    {"حرف", "فعل", "مقابل", "مناسبه", "تفصيل", "تاكيد", "صوت", "صوره", "وثاءق", "ارقام"}
)
"""What somebody speaks with or on (قال سالم | بالحرف إن)."""
SHORTEST: Final = 4


def is_surname_in_bel(lexemes: Sequence[Lexeme], index: int, after: Lexeme | None) -> bool:
    """Tell whether a word in بال after a first name is the family name.

    أنيس | بالحاج; قال سالم | بالتمر إن; not قال سالم | بالحرف إن.
    """
    if lexemes[index].key[1:] in definite_nouns():
        return False  # سامي أبو قنديل | بالقول إن
    stem = lexemes[index].key[len(BEL) :]
    known = classes(stem) | classes(ARTICLE + stem) if len(stem) > 1 else frozenset()  # بالو holds no و
    every = known | classes(lexemes[index].key)
    if stem in _MANNERS or "place" in known:
        return False
    ends = after is None or not has_article(after)
    if known & _OF_PERSONS or not every and ends:
        return True
    is_word = bool(every) and every <= _MAY_BE_NAMES and not stem.endswith(_OF_TONGUES)
    is_given = "given" in classes(lexemes[index - 1].key)
    return is_word and is_given and after is not None and is_complementizer(after)


def is_surname_in_la(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether an unlisted word in ل behind one first name is the family name, and nobody is told.

    عبد الوافي | لفتيت، وزير الداخلية; the clause or a comma and an office follow.
    """
    key, after = lexemes[index].key, index + 1
    is_one = index - start == 1 or index - start == 2 and is_compound(lexemes[start].key)
    if key[:1] != "ل" or len(key) < SHORTEST or classes(key) | classes(key[1:]) or key.startswith("لل"):
        return False
    if not is_one or not classes(lexemes[start].key) & _OF_NAMES or after >= len(lexemes):
        return False
    if lexemes[after].text in COMMAS:
        return after + 1 < len(lexemes) and bool(classes(lexemes[after + 1].key) & {"role", "title"})
    return is_complementizer(lexemes[after])


def is_first_in_la(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether ل is part of a first name after a title and before a family name (السيد | لعيد مصباحي)."""
    key, title = lexemes[index].key, lexemes[index - 1]
    is_joined = key[:1] == "ل" and len(key) >= SHORTEST and classes(key[1:]) <= _FIRST_NAMES
    titled = index > 0 and has_article(title) and classes(title.key) == {"title"}
    return is_joined and titled and index + 1 < len(lexemes) and can_be_name(lexemes[index + 1], first=False)
