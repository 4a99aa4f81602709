"""Take a participle and what it governs before a name: الطبيب المعتمد لدى المملكة | فلان."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import form_at
from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.name_shapes import PARTICIPLE
from archive.extraction.passive_participles import UPON
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.words import (
    classes,
    has_article,
    is_adjective,
    is_attached,
    is_complementizer,
    is_owned,
)

_GOVERNING: Final = frozenset({"في", "من", "عن", "علي", "الي", "لدي", "مع", "ضد", "باسم"})
_LONGEST: Final = 4
"""Words that the preposition of a participle governs."""
_WHOLE_NAME: Final = 2
_OF_SOMEBODY: Final = frozenset({"role", "title", "unnamed", "quantifier"})
"""Behind whom a name is theirs (النائب المقرب من الرئيس | فلان)."""
_NO_COMPLEMENT: Final = frozenset({"time", "occasion", "outlet", "relative"})
_LATELY: Final = frozenset({"حديثا", "مؤخرا", "سابقا", "سلفا", "حاليا", "موقتا", "مؤقتا"})
"""When somebody came to be what a participle says (المدير المعين | حديثا)."""


def take_participle(walk: Walk) -> bool:
    """Take a definite participle that agrees with whom it describes, with its complement before a name."""
    lexeme, before = walk.lexeme, walk.before
    if _are_of(walk):
        return walk.take(closed=False)  # مراقبون | تابعون للبلدية
    if not walk.person_head or not has_article(lexeme) or not has_article(before):
        return False
    is_trade = "role" in walk.known and "title" not in walk.known
    if not is_trade and not PARTICIPLE.fullmatch(lexeme.key.removesuffix("ه")):
        return False
    end = _complement_end(walk)
    if end == walk.index:
        return False
    walk.move_to(end - 1)
    return walk.take(closed=True)


def _complement_end(walk: Walk) -> int:
    """Return one past what the participle governs, its own place when no name follows."""
    first = walk.index + 1
    if walk.follower is None:
        return walk.index
    lately = first + (walk.follower.key in UPON)
    if lately < walk.limit and walk.lexemes[lately].key in _LATELY:
        return lately + 1 if walk.names_at(lately + 1) >= _WHOLE_NAME else walk.index
    if is_adjective(walk.before.key) and "given" in classes(walk.follower.key):
        return first if walk.names_at(first) >= _WHOLE_NAME else walk.index  # الوفد الحكومي المفاوض | فلان
    governs = walk.follower.key in _GOVERNING
    if not governs and not _is_joined(walk.follower):
        return walk.index
    for end in range(first + 1 + governs, min(first + governs + _LONGEST, walk.limit)):
        last = walk.lexemes[end - 1]
        if _ends_complement(walk, end - 1):
            return walk.index
        if _closes(last) and walk.names_at(end) >= _WHOLE_NAME:
            return walk.index if _is_somebody(last) else end
    return walk.index


def _closes(lexeme: Lexeme) -> bool:
    """Tell whether a word ends what it is governed by: it carries the article or its owner, or is a place."""
    key = lexeme.key
    by_article = is_definite(key) or is_definite(key[1:]) or key.startswith("لل")
    return by_article or is_owned(lexeme) or classes(bare(key[_is_joined(lexeme) :])) == {"place"}


def _is_joined(lexeme: Lexeme) -> bool:
    """Tell whether ب or ل is joined to a listed word (بحرية، للوزارة)."""
    key = lexeme.key
    return is_attached(lexeme) or key[:1] in ("ب", "ل") and not classes(key) and bool(classes(key[1:]))


def _is_somebody(lexeme: Lexeme) -> bool:
    """Tell whether a word tells of one person, whose name is the next (المقرب من الرئيس | فلان)."""
    key = lexeme.key
    stem = key[2:] if key.startswith("لل") else bare(key[_is_joined(lexeme) :])
    return bool(classes(stem) & _OF_SOMEBODY) and not is_plural(key)


def _ends_complement(walk: Walk, index: int) -> bool:
    """Tell whether a word cannot stand in what a participle governs: a sign, a verb, a time."""
    lexeme = walk.lexemes[index]
    form = form_at(walk.lexemes, index)
    acts = form is not None and form.finite and not has_article(lexeme)
    opens = is_complementizer(lexeme) or bool(classes(lexeme.key) & _NO_COMPLEMENT)
    return lexeme.kind != "word" or acts or opens


def _are_of(walk: Walk) -> bool:
    """Tell whether an indefinite plural goes on with whom it belongs to (مراقبون | تابعون للبلدية)."""
    ending = walk.lexeme.key[-2:]
    agrees = ending in ("ون", "ين") and walk.before.key.endswith(ending) and not walk.definite_head
    return (
        agrees
        and not walk.closed
        and not walk.known
        and walk.follower is not None
        and is_attached(walk.follower)
    )
