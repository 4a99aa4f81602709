"""Tell first names by the word for a son or daughter behind them: الطاهر بن سعيد، شيخنا ولد فال."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare
from archive.extraction.name_stops import is_stop
from archive.extraction.name_words import can_be_name, is_joined_word
from archive.extraction.surname_slots import is_nisba
from archive.extraction.words import classes, has_article

CHILD: Final = frozenset({"بن", "بنت", "ولد", "ود"})
COMPOUND_ENDS: Final = frozenset({"الدين", "الله"})
"""Second words of one first name (دخيل الله، نور الدين)."""
_SONS: Final = frozenset({"بن", "بنت"})
_MAGHREB: Final = ("بل", "بو", "بن")
"""How many family names of the Maghreb begin."""
_SECOND: Final = "ثاني"
"""A number, and a first name in the Gulf before بن."""
SONS: Final = frozenset({"ولد", "منت"})
_NO_FIRST_NAMES: Final = frozenset({"role", "title", "organisation", "quantifier", "unnamed", "particle"})
_SHEIKH: Final = "شيخ"
_BEHIND_NAMES: Final = frozenset({"خان", "باشا", "افندي"})
"""Titles that only stand behind a given name."""


def leads_with_article(lexemes: Sequence[Lexeme], start: int, limit: int) -> bool:
    """Tell whether a first name carries the article before the only other word of the name.

    قال | السعيد بركات | إن; وزير الصحة | الهادي المجبري; العربي بلخير.
    """
    last = start + 1
    if last >= limit or not has_article(lexemes[start]) or not can_be_name(lexemes[last], first=False):
        return False
    known, follower = classes(lexemes[start].key), lexemes[last]
    is_given = "given" in classes(bare(lexemes[start].key)) and not known - {"common", "adjective"}
    of_maghreb = (
        not classes(follower.key)
        and follower.key.startswith(_MAGHREB)
        and known <= {"common", "adjective", "outlet name"}
    )
    is_second = not has_article(follower) or is_nisba(follower)
    ends = last + 1 >= limit or is_stop(lexemes[last + 1]) or _is_office(lexemes[last + 1])
    return (is_given and is_second or of_maghreb) and ends


def _is_office(lexeme: Lexeme) -> bool:
    """Tell whether an office follows a name (الأسعد الجلاصي | الناطق باسم)."""
    return has_article(lexeme) and "role" in classes(lexeme.key) and "given" not in classes(lexeme.key)


def is_son(lexeme: Lexeme, follower: Lexeme | None) -> bool:
    """Tell whether a first name carries the article: بن or بنت follows it (الطاهر بن سعيد)."""
    is_child = follower is not None and follower.key in CHILD
    known = classes(lexeme.key)
    is_name = "given" in known | classes(bare(lexeme.key)) or not known - {"common", "adjective"}
    return is_child and has_article(lexeme) and is_name


def _are_two_names(first: Lexeme, last: Lexeme) -> bool:
    """Tell whether an everyday word follows a first name as the father's (شيخة | مطر | بن سالم)."""
    is_word = not has_article(last) and not is_stop(last) and not is_everyday_verb(last.key)
    return "given" in classes(first.key) and is_word


def _is_child_of(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether بن stands here, or ولد before a name, which is no verb then (شيخنا | ولد فال)."""
    if lexemes[index].key in _SONS:
        return True
    after = index + 1
    if lexemes[index].key not in SONS or after >= limit:
        return False
    lexeme = lexemes[after]
    is_unlisted = lexeme.kind == "word" and not classes(lexeme.key) and not is_stop(lexeme)
    return can_be_name(lexeme, first=True) or is_unlisted and not is_joined_word(lexeme.key)  # ولد اسويدات


def name_before_son(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a first name of one or two words before بن or بنت, whatever it means, else `start`.

    فيحان | بن عبد الله، دخيل الله | بن سالم; no verb (قال بن سالم) and no preposition.
    """
    for end in (start + 1, start + 2):
        if end < limit and lexemes[end].kind == "word" and _is_child_of(lexemes, end, limit):
            first, last = lexemes[start], lexemes[end - 1]
            compound = end == start + 1 or last.key in COMPOUND_ENDS or _are_two_names(first, last)
            form = form_table().get(first.key.removeprefix("و"))
            known = classes(first.key) | classes(first.key[1:]) if first.key[0] == "و" else classes(first.key)
            is_verb = form is not None and form.finite or is_everyday_verb(first.key.removeprefix("و"))
            known -= {"title", "quantifier"} if first.key == _SECOND else set()
            known -= {"role", "title"} if end > start + 1 and "given" in known else set()
            may_be = not is_stop(first) and not has_article(first) and not known & _NO_FIRST_NAMES
            return end if compound and may_be and not is_verb else start
    return start


def opens_with_sheikh(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether شيخ without article belongs to the name it opens (شيخ آدم محمد, not شيخ قبيلة)."""
    follower = lexemes[start + 1] if start + 1 < len(lexemes) else None
    return lexemes[start].key == _SHEIKH and follower is not None and "given" in classes(follower.key)


def is_title_behind(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a title stands behind the given name it belongs to (سليمان | خان مسيرة)."""
    is_later = index > start and lexemes[index].key in _BEHIND_NAMES
    return is_later and "given" in classes(lexemes[index - 1].key)
