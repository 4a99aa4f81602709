"""Find the name that ends an office not read to its end: نقيب الصيادين ببرج القصب | سامر حداد."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.bounded_names import bounded_name, is_bound
from archive.extraction.cues import form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.mentions import Reader
from archive.extraction.name_joints import is_sure_name
from archive.extraction.names import name_end
from archive.extraction.others_described import is_of_another
from archive.extraction.words import classes, has_article, is_attached, is_complementizer, is_owned

_PRINTED: Final = ("word", "number")
_SONS: Final = frozenset({"ولد", "منت", "بن", "بنت", "ابن"})
_OF_RANK: Final = frozenset({"اول", "ثاني", "ركن", "طيار", "بحري", "متقاعد"})
"""What a rank goes on with (الملازم | أول | فلان)."""
_FOR_THE_TIME: Final = frozenset({"سابقا", "حاليا", "بالنيابه", "بالوكاله", "بالانابه", "بالتكليف"})
"""What closes an office (مدير المركز بحفر الباطن سابقا | سامر حداد)."""
_JOINED: Final = ("ب", "ل", "و")
_LONG: Final = 3
"""Letters above which ب or ل is joined to a town (عامل بطلخا | سامر حداد)."""
LONGEST_REST: Final = 12
"""Words between what was read of a description and the name that ends it."""
SHORTEST: Final = 2
LONGEST: Final = 5
_WITH_OTHERS: Final = frozenset(
    {"مع", "عن", "الي", "لدي", "امام", "خلال", "اثناء", "بين", "ضد", "حول", "بعد", "قبل", "عقب", "عبر"}
    | {"ردا", "جوابا", "تعليقا"}
)
"""Words after which somebody else is named (قال الوزير بعد لقاء مع فلان إن)."""
_AT: Final = "لدي"
"""Also where an envoy is accredited (الممثل الخاص لدى دول التحالف السفير فلان)."""
_BEFORE_PERSONS: Final = _WITH_OTHERS - {_AT}
"""The same where an envoy may be accredited."""
_BEFORE_OTHERS: Final = _BEFORE_PERSONS | {"علي", "في"}
"""The same before a form of address that stands behind a description of several words."""
_WITHIN: Final = frozenset({*COMMAS, "(", ")"})
"""Signs that may stand in a description."""
_PERSONS: Final = frozenset({"role", "title", "unnamed", "honorific"})
"""Who may be behind ل or ب with the article (قال الوزير | للسفير فلان)."""
TOLD: Final = frozenset({"role", "title", "unnamed", "outlet", "outlet name", "organisation", "given"})
"""Who may be spoken to after ل."""


def bounded_late_name(reader: Reader, head: int, described: int, limit: int) -> tuple[int, int] | None:
    """Return the listed name that ends an office which was read up to `described`, right before its bound.

    وبحسب عامل بشركة غزل الدلتا | سامر حداد | فإن; «...»، يقول نقيب الصيادين ببرج القصب | سامر حداد |.
    """
    if is_of_another([lexeme.key for lexeme in reader.lexemes[head:described]]):
        return None
    for start in range(described + 1, min(described + LONGEST_REST, limit - 1)):
        if _leads_to_title(reader.lexemes, start - 1):
            continue
        if _names_person(reader.lexemes[start - 1]):
            return None  # قال الوزير | للسفير فلان; ردا على النائب فلان
        if _ends_search(reader.lexemes, start - 1):
            return None
        titled = reader.lexemes[start - 1 - (reader.lexemes[start - 1].key in _OF_RANK)]
        if (
            has_article(titled)
            and "title" in classes(titled.key)
            and reader.lexemes[start].key not in _OF_RANK
        ):
            return bounded_name(reader.lexemes, head, start, limit)  # الكاثوليك المطران | فلان
        if "given" not in classes(reader.lexemes[start].key) or reader.lexemes[start].key in _SONS:
            continue
        end = name_end(reader.lexemes, start, limit)
        if end - start < SHORTEST or not is_late_name(reader, described, start, end):
            continue
        if not is_bound(reader.lexemes, start, end, whole=True):
            return None
        return from_first_word(reader.lexemes, described, start), end
    return None


def from_first_word(lexemes: Sequence[Lexeme], described: int, start: int) -> int:
    """Return where a name begins whose first word is in no list: behind a definite one nothing else stands.

    رئيس قطاع المتاحف المكلف | هنداوي سالم الحداد.
    """
    first = lexemes[start - 1]
    if start - 1 < described or not has_article(lexemes[start - 2]) or has_article(first):
        return start
    is_word = (
        first.kind != "word" or bool(classes(first.key)) or is_attached(first) or first.key[0] in _JOINED
    )
    return start if is_word or is_everyday_verb(first.key) or form_at(lexemes, start - 1) else start - 1


def _leads_to_title(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a comma leads to the title of the holder (في مركز الواحة الطبي، | الدكتور فلان)."""
    after = lexemes[index + 1]
    return lexemes[index].text in COMMAS and has_article(after) and "title" in classes(after.key)


def _ends_search(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a word cannot stand in an office: a sign, a verb, a conjunction of a clause."""
    lexeme = lexemes[index]
    known, form = classes(lexeme.key), form_at(lexemes, index)
    acts = form is not None and form.finite and not known
    return (
        lexeme.kind not in _PRINTED
        or acts
        or is_complementizer(lexeme)
        or classes(lexeme.key) & {"relative", "preposition"} == {"relative"}
    )


def is_late_name(reader: Reader, described: int, start: int, end: int) -> bool:
    """Tell whether a name, listed or known to the article, ends what was not read of a description."""
    if name_end(reader.lexemes, start, end) != end or "outlet name" in classes(reader.lexemes[start].key):
        return False
    is_given = is_sure_name(reader.lexemes, start, start + 1)
    if not is_given and _is_of_body(reader, start):
        return False
    known = _is_known(reader, start, end)
    return (known or is_given) and belongs(reader, described, start, known)


def _is_of_body(reader: Reader, start: int) -> bool:
    """Tell whether an unlisted word belongs to the name of a body (في بنك | براندت فولكس سامر حداد)."""
    for place in range(start - 1, max(-1, start - LONGEST), -1):
        if known := classes(reader.lexemes[place].key):
            return "organisation" in known and not is_definite(reader.lexemes[place].key)
    return False


def _is_known(reader: Reader, start: int, end: int) -> bool:
    """Tell whether the article lets the family name speak alone elsewhere (وأوضح آيدمير أن)."""
    last = reader.lexemes[end - 1].key
    return last in reader.lone or last in reader.family_names and not is_definite(reader.lexemes[start].key)


def _names_others(lexeme: Lexeme) -> bool:
    """Tell whether somebody else is named behind a word (الوزير | عقب لقائه السفير فلان)."""
    return lexeme.key in _BEFORE_OTHERS or is_owned(lexeme)


def _names_person(lexeme: Lexeme) -> bool:
    """Tell whether somebody else is named behind a word, which no place is (عقب لقائه، ردا على)."""
    key = lexeme.key.removeprefix("ب").removeprefix("ل")
    is_addressed = is_attached(lexeme) and bool(classes(key) & _PERSONS or classes(key[1:]) & _PERSONS)
    return lexeme.key in _BEFORE_PERSONS or is_owned(lexeme) or is_addressed


def belongs(reader: Reader, start: int, name: int, known: bool) -> bool:
    """Tell whether the words before a name go on with the description and name nobody else."""
    words = reader.lexemes[start:name]
    last = reader.lexemes[name - 1 - (reader.lexemes[name - 1].text in COMMAS)]
    if "title" in classes(last.key) and all(
        (lexeme.kind == "word" or lexeme.text in COMMAS) and not _names_others(lexeme) for lexeme in words
    ):
        return True  # الممثل الخاص، لدى دول التحالف السفير، | فلان
    closes = (
        is_definite(last.key)
        or last.kind == "number"
        or last.key in _FOR_THE_TIME
        or last.key[:1] in ("ب", "ل")
        and len(last.key) > _LONG
        and not classes(last.key)
        or last.text in COMMAS
        or bool(classes(last.key) & {"place", "title", "adjective"})
    )
    return (
        (closes or known and "preposition" not in classes(last.key))
        and all(lexeme.kind in ("word", "mark", "number") or lexeme.text in _WITHIN for lexeme in words)
        and not any(
            lexeme.key in _WITH_OTHERS
            or is_owned(lexeme)
            or is_attached(lexeme)
            and lexeme.key[0] == "ل"
            and classes(lexeme.key[1:]) & TOLD
            or "time" in classes(lexeme.key)
            for lexeme in words
        )
    )
