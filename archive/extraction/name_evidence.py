"""Name what speaks for or against the form of a name: how often it stands, and where it may be cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.entities import Entity
from archive.extraction.lexemes import DASHES, Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.phrases import Mention
from archive.extraction.words import classes, is_adjective, is_complementizer, is_demonym, is_known

OFTEN: Final = 3
"""Mentions from which a name is surely one."""
LONG_NAME: Final = 4
"""Words from which a name may have taken in its neighbours."""
_PREPOSITIONS: Final = ("ب", "ل")
_SERVANT: Final = "عبدال"
"""Begins a first name typed as one word (عبدالرحمن)."""
_ACCUSATIVE: Final = "ا"
_MASDAR: Final = 5
"""Letters of a verbal noun such as تزويد."""

Named = Iterable[tuple[Entity | None, Mention | None]]


def name_evidence(entity: Entity, mentions: int) -> Iterator[str]:
    """Yield what the forms of a person's name in the whole article tell, `mentions` of them in all."""
    if len(entity.tokens) == 1:
        yield "one-word-name"
    if len(entity.tokens) >= LONG_NAME:
        yield "long-name"
    if mentions <= 1:
        yield "named-once"
    elif mentions >= OFTEN:
        yield "named-often"
    lasts = {_last_word(form) for form in entity.printed if form != entity.name}
    if lasts - {_last_word(entity.name)}:
        yield "name-ends-otherwise"
    elif lasts:
        yield "name-confirmed"


def doubts_of_names(named: Named, lexemes: Sequence[Lexeme]) -> dict[int, frozenset[str]]:
    """Return what is to be doubted of each entity's name wherever it is the subject of a verb."""
    found: dict[int, set[str]] = {}
    for entity, mention in named:
        if entity is not None and mention is not None and mention.name is not None:
            found.setdefault(id(entity), set()).update(_doubts(mention, mention.name, lexemes))
    return {number: frozenset(doubts) for number, doubts in found.items()}


def _doubts(mention: Mention, name: tuple[int, int], lexemes: Sequence[Lexeme]) -> Iterator[str]:
    start, end = name
    if mention.in_marks:
        yield "name-in-marks"
    if start > mention.start and _is_of_name(lexemes[start - 1].key):
        yield "name-begins-late"
    if any(is_known(lexeme.key) or is_demonym(lexeme.key) for lexeme in lexemes[start:end]):
        yield "everyday-word-in-name"
    if end - start > 1 and _is_odd(lexemes[end - 1].key):
        yield "name-ends-oddly"
    bare_office = mention.office == (end, end + 1) and not is_definite(lexemes[end].key)
    is_dash = end < len(lexemes) and lexemes[end].text in DASHES
    after = end + is_dash
    if bare_office or mention.end == end and after < len(lexemes) and _is_unread(lexemes[after]):
        yield "name-before-dash" if is_dash else "name-may-go-on"  # هدى سلوم | - غراي


def _is_of_name(key: str) -> bool:
    """Tell whether the word before a name is one, with which it may begin (متاحف عبدالرحمن | خليل حداد)."""
    return classes(key) == {"given"} or key.startswith(_SERVANT)


def _is_unread(lexeme: Lexeme) -> bool:
    """Tell whether a word after a name is neither known, nor a description with its article."""
    unknown = not is_known(lexeme.key) and not is_definite(lexeme.key)
    return lexeme.kind == "word" and unknown and not is_complementizer(lexeme)


def _is_odd(key: str) -> bool:
    """Tell whether the last word of a name looks like no name: فلان الفلاني رئيسا، بتأثر، تزويد."""
    if classes(key) & {"given", "particle"} or is_definite(key):
        return False
    if is_known(key) or key[:1] in _PREPOSITIONS and is_known(key[1:]):
        return True
    if key.endswith(_ACCUSATIVE) and (is_known(key[:-1]) or is_adjective(key[:-1])):
        return True
    return len(key) == _MASDAR and key[0] == "ت" and key[3] == "ي"


def _last_word(printed: str) -> str:
    return bare(fold(printed).split()[-1]) if printed.split() else ""
