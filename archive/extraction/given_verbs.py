"""Tell when a word that is a given name is the verb of the sentence it opens (كرم سامر حداد الفائزين)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.cues import cue_at
from archive.extraction.everyday_verbs import everyday_forms
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.names import name_end
from archive.extraction.words import classes, has_article, is_adjective, is_attached

SUBJECT: Final = 2
"""Words of the name that is left when the first one is the verb, at least."""
_THINGS: Final = frozenset({"common", "thing", "unnamed", "occasion"})
_BODIES: Final = frozenset({"organisation", "body"})
_PEOPLE: Final = frozenset({"role", "title", "given", "particle", "adjective"})
_DEMAND: Final = "طالب"
_GOVERNED: Final = {"اشرف": "علي", "طالب": "ب"}
"""The preposition by which such a verb has its object (أشرف فلان على الحملة، طالب فلان بالتحقيق)."""
_SAME: Final = frozenset({"متصل", "ذاته", "نفسه", "متصله", "اخر", "اخري", "ذاتها", "مواز"})
"""What ends words that point to the matter (وفي سياق متصل، من جهة أخرى)."""


def is_given_verb(lexemes: Sequence[Lexeme], start: int, end: int, limit: int) -> bool:
    """Tell whether the name from `start` to `end` opens a sentence with its verb, which has an object.

    كرم سامر حداد | الطلاب; أشرف الشيخ سامر حداد على: a title stands in no name.
    """
    opens = _opens_clause(lexemes, start)
    after = lexemes[start + 1] if start + 1 < limit else None
    if opens and after is not None and has_article(after) and _is_subject(bare(after.key)):
        return _is_verb(lexemes[start].key)  # طالب الطرفان
    if not opens or lexemes[start].key not in everyday_forms() or start + SUBJECT >= limit:
        return False
    second = lexemes[start + 1]
    if end == start + 1 and classes(second.key) & _BODIES:
        return True  # رفعت | وزارة التجارة الأسعار
    if has_article(second) and classes(second.key) & {"title"}:
        is_first = bool(classes(lexemes[start + 2].key) & {"given", "particle"})
        return is_first and name_end(lexemes, start + 2, limit) > start + 2
    return end - start > SUBJECT and _is_object(lexemes, end, limit, lexemes[start].key)


def _opens_clause(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a clause begins here: behind a sign, or words that announce another speaker or matter.

    من جهته | طالب; وفي سياق متصل | طالب.
    """
    if start == 0 or lexemes[start - 1].kind != "word":
        return True
    before = lexemes[start - 1].key
    return before.removeprefix("و") in words("switches") or start > 2 and before in _SAME


def _is_subject(word: str) -> bool:
    """Tell whether a word without its article is a dual or plural that only a subject is (طرفان، محتجون)."""
    one = classes(word.removesuffix("ان").removesuffix("ون"))
    is_more = word.endswith(("ان", "ون")) and not classes(word) & {"given", "particle"}
    return is_more and bool(one & {"role", "unnamed", "common", "thing"})


def _is_verb(key: str) -> bool:
    return key in everyday_forms() or key in form_table()


def _is_object(lexemes: Sequence[Lexeme], index: int, limit: int, verb: str) -> bool:
    """Tell whether a noun that is no office stands behind a name (الطلاب، أوائل الطلبة)."""
    if index >= limit or lexemes[index].kind != "word" or cue_at(lexemes, index, index) is not None:
        return False
    key = lexemes[index].key
    known = classes(key)
    if "unnamed" in known and is_definite(key) or key == _GOVERNED.get(verb):
        return True
    if verb == _DEMAND and is_attached(lexemes[index]) and key[0] == _GOVERNED[verb]:
        return True
    if known & _PEOPLE or is_adjective(key):
        return False
    governs = index + 1 < limit and is_definite(lexemes[index + 1].key) and not known & {"preposition"}
    return bool(known & _THINGS) and is_definite(key) or governs or is_definite(key) and key.endswith("ين")
