"""Tell where an office of another begins behind a description: استقبل الرئيس التونسي | وزير الخارجية."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.adverbials import skip_adverbs
from archive.extraction.conjugation import imperfect_forms, perfect_forms
from archive.extraction.cues import cue_at, form_at
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite, rows
from archive.extraction.mentions import without_office
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.words import classes, is_attached

_NEEDING_OBJECT: Final = frozenset(
    {"استقبل", "التقى", "قابل", "زار", "هاتف", "عزى", "هنأ", "كرم", "كلف", "أقال", "أبلغ"}
    | {"انتقد", "اتهم", "حث", "ناشد", "شكر", "هاجم", "خاطب", "أيد", "سأل", "استدعى", "ودع"}
    | {"رافق", "ساند", "استضاف", "وبخ", "أوفد", "رشح", "دعم", "واجه"}
)
"""Verbs that need an object."""
_GIVING: Final = frozenset({"سلم", "منح", "قلد"})
"""Verbs of two objects: to whom, and what (سلم السفير | الوزير فلان رسالة)."""
_FOR_SOMETHING: Final = frozenset({"حث", "شكر", "هنأ"})
"""Verbs of which على names the cause or aim, behind whom it concerns."""
_UPON: Final = "علي"
_ASKING: Final = frozenset({"دعا", "طالب", "حذر", "حمل"})
"""Verbs that may leave out who is asked (دعا رئيس الحزب وزير الداخلية السابق فلان إلى الحوار)."""
_HIGHEST: Final = frozenset({"رءيس", "رءيسه", "وزير", "وزيره", "ملك", "الرءيس", "الملك"})
_APART: Final = _HIGHEST | frozenset(
    "ال" + office for office in ("وزير", "وزيره", "سفير", "سفيره", "قاضي", "لاعب", "مدرب", "طالب", "طالبه")
)
"""Offices that are no form of address beside another one, as الدكتور and النائب are."""
_WHO: Final = frozenset({"role", "title", "unnamed", "organisation"})
LONGEST_REST: Final = 12
"""Words behind a name among which its object may stand."""
_FORMER: Final = frozenset({"السابق", "السابقه", "الاسبق"})


def without_object(reader: Reader, verb: int, mention: Mention) -> Mention:
    """Return the first of two offices read as one before a name, the second of which is the verb's object.

    انتقد زعيم المعارضة | رئيس الحكومة فلان، معتبرا; سأل النائب فلان | وزير المالية; but استقبل زعيم الحزب
    وزير الدفاع فلان وفدا, where the object stands behind the name.
    """
    if mention.name is None or mention.plural or mention.role is None and mention.office is None:
        return mention
    is_asking, gives = _is_one_of(reader, verb, _ASKING), _is_one_of(reader, verb, _GIVING)
    if not (is_asking or gives or _is_one_of(reader, verb, _NEEDING_OBJECT)):
        return mention
    behind = read_phrase(reader, mention.end, len(reader.lexemes))
    if mention.office is not None and behind is not None and behind.kind == "person":
        return without_office(mention)  # سأل النائب فلان | وزير المالية سالم حداد عن
    if _has_object(reader, mention.end) and not gives:
        return mention
    second = _second_office(reader, mention, is_asking)
    if second == mention.start:
        return mention if is_asking else without_office(mention)
    first = (mention.start, second)
    return replace(mention, end=second, kind="role", name=None, role=first, office=None, definite=True)


def is_object_alone(reader: Reader, verb: int, mention: Mention) -> bool:
    """Tell whether the only noun of a verb that needs an object is its object: nothing but a cause follows.

    وانتقد | الوزير فلان، معتبرا; وهنأ | الوزير فلان على نجاحه; but وانتقد الوزير فلان القرار، معتبرا.
    """
    if mention.end >= len(reader.lexemes):
        return False
    form, after = form_at(reader.lexemes, verb), reader.lexemes[mention.end]
    if form is not None and form.pronoun or not _is_one_of(reader, verb, _NEEDING_OBJECT):
        return False
    for_it = after.key == _UPON and _is_one_of(reader, verb, _FOR_SOMETHING)
    return for_it or after.text == "." or after.text in COMMAS and _says_on(reader, mention.end + 1)


def _says_on(reader: Reader, index: int) -> bool:
    """Tell whether the subject of the sentence goes on to say something (، معتبرا أن؛ ، وقال إن)."""
    other = cue_at(reader.lexemes, index, index) if index < len(reader.lexemes) else None
    return other is not None and (other.participle or other.joined and other.finite)


def _second_office(reader: Reader, mention: Mention, is_asking: bool) -> int:
    """Return where a second office begins in a description, its start where none does."""
    if mention.role is None or mention.name is None:
        return mention.start
    lexemes, start = reader.lexemes, mention.role[0]
    end = max(mention.role[1], mention.name[0])
    for index in range(start + 1, end):
        key, before = lexemes[index].key, lexemes[index - 1].key
        closes = is_definite(before) or bool(classes(before) & {"place", "body"})
        is_office = key in _APART if is_definite(key) else "role" in classes(key)
        if not closes or not is_office:
            continue
        is_highest = key in _HIGHEST and not any(word.key in _FORMER for word in lexemes[index:end])
        return index if is_highest or not is_asking else start
    return start


def _has_object(reader: Reader, index: int) -> bool:
    """Tell whether a noun stands behind a subject, days left out (استقبل الوزير فلان أمس | وفدا).

    So may somebody else behind an adjunct (التقى الوزير فلان اليوم في صيدا | السفير فلانا).
    """
    index = skip_adverbs(reader, index, len(reader.lexemes))
    after = _words_from(reader, index)
    if not after or not (is_attached(after[0]) or "preposition" in classes(after[0].key)):
        return bool(after) and (after[0].key[:1] != "و" or bool(classes(after[0].key.removesuffix("ا"))))
    return any(
        "preposition" not in classes(one.key) and classes(two.key) & _WHO for one, two in pairwise(after)
    )


def _words_from(reader: Reader, index: int) -> list[Lexeme]:
    """Return the words up to the next sign."""
    return list(takewhile(lambda lexeme: lexeme.kind == "word", reader.lexemes[index : index + LONGEST_REST]))


def _is_one_of(reader: Reader, verb: int, perfects: frozenset[str]) -> bool:
    """Tell whether the verb at a place is one of some given in the perfect, one that reports or none."""
    form = form_at(reader.lexemes, verb)
    if form is not None and form.lemma.verb in perfects:
        return True
    return reader.lexemes[verb].key.removeprefix("و") in _forms(perfects)


@cache
def _forms(perfects: frozenset[str]) -> frozenset[str]:
    """Return the folded forms of everyday verbs, given in the perfect."""
    pairs = [(pair[0].strip("()"), pair[1]) for pair in rows("everyday_verbs")]
    found: set[str] = set()
    for perfect, imperfect in pairs:
        if perfect in perfects:
            found.update(fold(form[0]) for form in (*perfect_forms(perfect), *imperfect_forms(imperfect)))
    return frozenset(found)
