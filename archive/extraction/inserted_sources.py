"""Find a source put between dashes into what it says (خطط البناء -بحسب المتحدث ذاته- جاهزة)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.accordance import accordance_at
from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, DASHES, Lexeme
from archive.extraction.no_sources import Accordance
from archive.extraction.phrases import OWN_SELF, Reader
from archive.extraction.words import classes, has_article, is_preposition

LONGEST: Final = 12
"""Words between the dashes or commas at most."""
LONGEST_SUBJECT: Final = 6
_CONCEDING: Final = frozenset({"رغم", "ورغم", "الرغم", "بالرغم", "وبالرغم"})
"""Among the first two words of a concession."""
_VERBAL: Final = frozenset({"لن", "لم", "لا", "ليس", "ليست", "سوف", "قد", "ما", "باتت", "بات"})


def dashed_end(reader: Reader, dash: int, limit: int) -> int | None:
    """Return one past the second dash when a source phrase is all that stands behind the first one."""
    if reader.lexemes[dash].text not in DASHES or dash + 1 >= limit:
        return None
    found = accordance_at(reader, dash + 1, min(limit, dash + LONGEST))
    return closed_by_dash(reader, found, limit) if found is not None else None


def past_inserted(reader: Reader, start: int, index: int, limit: int) -> int | None:
    """Return one past the predicate's first word behind a source or a concession put after a subject alone.

    أن الحكومة، بحسب المعطيات، لن | ترفع; أن البلدان الإفريقية، وعلى الرغم من هذا، مطالبة | ب. Behind a verb
    its preposition does: أن الطائرات تحتاج، حسب تقديره، | إلى ثلاث عمليات.
    """
    lexemes = reader.lexemes
    if lexemes[index - 1].text not in COMMAS:
        return None
    found = accordance_at(reader, index, limit)
    if found is not None and _needs_more(lexemes, index - 2, found, limit):
        return found.end + 1
    if not _is_subject(lexemes[start : index - 1]):
        return None
    if found is not None:
        close = found.end
    elif not _CONCEDING.isdisjoint(lexeme.key for lexeme in lexemes[index : index + 2]):
        near = range(index, min(index + LONGEST, limit))
        close = next((place for place in near if lexemes[place].text in COMMAS), limit)
    else:
        return None
    predicates = close + 1 < limit and lexemes[close].text in COMMAS and _predicates(lexemes[close + 1])
    return close + 2 if predicates else None


def _needs_more(lexemes: Sequence[Lexeme], verb: int, found: Accordance, limit: int) -> bool:
    """Tell whether a verb stands before the speaker's own view and its preposition behind it."""
    after = found.end + 1
    if found.source is not None or after >= limit or lexemes[found.end].text not in COMMAS:
        return False
    return is_everyday_verb(lexemes[verb].key) and is_preposition(lexemes[after].key)


def _is_subject(words_before: Sequence[Lexeme]) -> bool:
    """Tell whether a clause so far is a definite noun phrase, of which nothing was said yet."""
    if not words_before or len(words_before) > LONGEST_SUBJECT or not has_article(words_before[-1]):
        return False
    return not any(
        lexeme.kind != "word"
        or is_everyday_verb(lexeme.key)
        or classes(lexeme.key) & {"preposition", "relative"}
        for lexeme in words_before
    )


def _predicates(lexeme: Lexeme) -> bool:
    """Tell whether a word may begin what is said of a subject: a verb, a denial, an indefinite participle."""
    if lexeme.kind != "word" or lexeme.key[:1] in ("و", "ف") or has_article(lexeme):
        return False
    return is_everyday_verb(lexeme.key) or lexeme.key in _VERBAL or form_table().get(lexeme.key) is not None


def closed_by_dash(reader: Reader, found: Accordance, limit: int) -> int | None:
    """Return one past the dash that closes a source phrase behind another dash, None where none does."""
    lexemes, end = reader.lexemes, found.end
    if not found.start or lexemes[found.start - 1].text not in DASHES:
        return None
    end += end < limit and lexemes[end].key in OWN_SELF
    return end + 1 if end < limit and lexemes[end].text in DASHES else None
