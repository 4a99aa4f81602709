"""Find a name by what follows it: all that stands between a description and the reported clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.adverb_phrases import adverb_length
from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.filled_slots import TELLING_TO, filled_slot_end
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, words
from archive.extraction.name_attainments import is_attainment, is_trade_with_field
from archive.extraction.name_joints import LONGEST_NAME, is_participle, joint, tells_addressee
from archive.extraction.name_objects import is_his_noun, is_of_his
from archive.extraction.name_shapes import DEED, FUTURE, VERBAL_NOUN
from archive.extraction.name_stops import is_stop, reports_behind_name, tells
from archive.extraction.name_words import (
    JOINED_HAMZAS,
    OWNED,
    is_joined_word,
    is_never_name,
    is_owned_noun,
    is_people,
)
from archive.extraction.subject_ends import ends_subject
from archive.extraction.surname_slots import (
    EVERYDAY_NAMES,
    clause_begins,
    is_everyday_name,
    is_last,
    is_like_verb,
    is_manner,
    is_noun_for_name,
    is_surname_by_place,
    is_thing_for_name,
    leads_to_given,
)
from archive.extraction.trade_names import is_emir_of
from archive.extraction.words import (
    classes,
    has_article,
    is_adjective,
    is_complementizer,
    is_demonym,
)

LONGEST: Final = 5
"""Words of a name known only by its place."""
_NEVER_IN_SLOT: Final = frozenset(
    {"document", "outlet", "unit", "occasion", "honorific", "anaphor", "quantifier"}
)
_ABD: Final = "عبد"
_JOINED_NOUN: Final = re.compile("ب[^ا].*(ات|ة)")
WITH_ARTICLE: Final = 2
_GOD: Final = "الله"
_WHAT: Final = "ما"
REACH_OF_VERB: Final = 12
"""Words between such a verb and the name at most."""
_NO_FIRST: Final = frozenset({"organisation", "document", "outlet", "body", "unnamed", "thing", "adjective"})
_BODIES: Final = frozenset({"organisation", "document", "outlet", "body"})
_NO_LATER: Final = frozenset({"organisation", "document", "unnamed", "quantifier", "anaphor", "outlet"})
_COMMON: Final = frozenset({"common", "thing"})
_OFFICES: Final = frozenset({"role", "title", "quantifier"})


def clause_slot_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a name that runs up to the clause or the colon, `start` when none does.

    A verb of saying has no other object before its clause, so that even places, trades and things are names
    there: قال المدير ديفيد كاميرون إن; أكد الخبير جمال سند أن.
    """
    follower = bare(lexemes[start + 1].key) if start + 1 < limit else ""
    if follower and "given" in classes(follower) and classes(lexemes[start].key) == {"place"}:
        return start  # عضو المجلس البلدي سبها | سامر الحداد
    filled = start if leads_to_given(lexemes, start, limit) else filled_slot_end(lexemes, start)
    if start < filled <= limit and not after_telling_to(lexemes, start):
        return filled
    index = start
    while index < limit and index - start <= LONGEST and _may_be_part(lexemes, start, index):
        index += 1
    if index == start and start + 1 < limit:
        if is_everyday_name(lexemes, start, limit) or is_like_verb(lexemes, start, limit):
            return start + WITH_ARTICLE
        index = _everyday_first_end(lexemes, start, limit)
    if index == start:
        return start
    ends = reports_behind_name(lexemes, start, index) if index < limit else False
    if start < index < limit and not ends and is_last(lexemes, index, limit):
        is_surname = is_surname_by_place(lexemes, index) and not is_of_his(lexemes, start, index)
        is_surname = is_surname and not tells_addressee(lexemes, start, index)
        index += is_surname or is_noun_for_name(lexemes, start, index)
    opens = limit < len(lexemes) and is_complementizer(lexemes[limit])
    before_quote = index == limit < len(lexemes) and lexemes[limit].kind == "mark"
    before_clause = opens or before_quote or lexemes[limit - 1].text == ":"
    stops = index == limit or is_stop(lexemes[index]) or tells_addressee(lexemes, start, index)
    ends = ends or clause_begins(lexemes, index) or before_clause and stops
    ends = ends or ends_subject(lexemes, start, index)
    is_none = not ends or not 1 < index - start <= LONGEST or _heads_place(lexemes, start, index)
    is_none = is_none or after_telling_to(lexemes, start)
    return start if is_none else index - is_his_noun(lexemes, start, index - 1)


def _everyday_first_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past the words of a name after a first one that is an everyday word, `start` for none.

    A given name stands second (قال مصباح سالم الورفلي إن), or a title before it, which no verb follows
    (قال الجنرال بات ميرفال إن).
    """
    known, second = classes(lexemes[start].key), start + 1
    if has_article(lexemes[start]) or has_article(lexemes[second]):
        return start
    is_word = bool(known) and known <= EVERYDAY_NAMES and "given" in classes(lexemes[second].key)
    if not is_word and not _is_verb_behind_title(lexemes, start):
        return start
    index = second
    while index < limit and index - start <= LONGEST and _may_be_part(lexemes, second, index):
        index += 1
    return index


def _is_verb_behind_title(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a perfect and a word in no list follow a rank, and then the clause."""
    form = form_table().get(lexemes[start].key)
    is_verb = form is not None and form.kind == "perfect" or is_everyday_verb(lexemes[start].key)
    title = lexemes[start - 1] if start else None
    is_titled = title is not None and has_article(title) and "title" in classes(title.key)
    return is_titled and is_verb and not classes(lexemes[start + 1].key) and clause_begins(lexemes, start + 2)


def after_telling_to(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether the verb before tells somebody, who stands before the clause too (أبلغ فلان المجلس أن)."""
    near = range(start - 1, max(-1, start - REACH_OF_VERB), -1)
    forms = (form_table().get(lexemes[place].key.lstrip("وف")) for place in near)
    return any(form is not None and form.lemma.verb in TELLING_TO for form in forms)


def _heads_place(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether an unknown word and a definite one are an office before a name (مأمور البلدة سالم)."""
    if end - start <= WITH_ARTICLE or "given" in classes(lexemes[start].key):
        return False
    return has_article(lexemes[start + 1]) and not has_article(lexemes[start + 2])


def _may_be_part(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    lexeme = lexemes[index]
    known = classes(lexeme.key)
    if lexeme.kind != "word" or is_stop(lexeme) or letters.FATHATAN in lexeme.text:
        return False
    if adverb_length(lexemes, index, len(lexemes)) > 1 or index > start + 1 and is_participle(lexemes, index):
        return False
    if tells(lexeme) or index > start + 1 and is_emir_of(lexeme, lexemes[min(index + 1, len(lexemes) - 1)]):
        return False
    of_office = index == start and leads_to_given(lexemes, start, len(lexemes))
    if of_office or tells_addressee(lexemes, start, index):
        return False
    if "given" in known:
        return True
    joined = not known and (is_joined_word(lexeme.key) or lexeme.shape.startswith(JOINED_HAMZAS))
    if joined or is_everyday_verb(lexeme.key) or is_never_name(lexeme.key):
        return False
    form = form_table().get(lexeme.key)
    if form is not None and (form.finite or form.lemma.tier in ("A", "B")):
        return False
    if index > start:
        is_his = is_of_his(lexemes, start, index) or is_manner(lexeme.key)
        if is_his or has_article(lexeme) and is_people(bare(lexeme.key)):
            return False
        if is_thing_for_name(lexemes, start, index):
            return True
        if known & {"role", "title"}:
            of_what = index + 1 < len(lexemes) and lexemes[index + 1].key == _WHAT
            if of_what or not _ends_name(lexemes, index) or is_trade_with_field(lexemes, start, index):
                return False  # سالم البدري | رئيس ما يسمى مجلس المدينة
            if has_article(lexeme) and _meets_clause(lexemes, index + 1):
                return True  # قال يوسف الشاهد إن
        is_noun = has_article(lexeme) and known & _COMMON and not is_adjective(lexeme.key)
        is_noun = is_noun or known & _COMMON and lexeme.shape.endswith(letters.TEH_MARBUTA)  # خلف | إصابة
        return not known & _NO_LATER and not is_noun
    if known & _BODIES:
        return False
    if known & _OFFICES:
        return not has_article(lexeme) and _is_surname_next(lexemes, index + 1)
    return not (has_article(lexeme) or known & _NO_FIRST or is_adjective(lexeme.key))


def _meets_clause(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether the clause begins here, a colon before it left out (قال سالم المرشد |: إن)."""
    index += index < len(lexemes) and lexemes[index].text == ":"
    return index < len(lexemes) and is_complementizer(lexemes[index])


def _ends_name(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether an office closes a name as its family name (عادل إمام، فؤاد الخطيب)."""
    is_last = index + 1 >= len(lexemes) or is_stop(lexemes[index + 1])
    if _meets_clause(lexemes, index + 1):
        return True
    governs = index + 1 < len(lexemes) and lexemes[index + 1].kind == "mark"  # مارين دوبري | مدرب «الصقور»
    is_free = not governs and not has_article(lexemes[index])
    return is_last and (is_free or bare(lexemes[index].key) in words("role_surnames"))


def _is_surname_next(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a family name follows an office, which is a first name then (شيخة المسكري)."""
    if index >= len(lexemes) or lexemes[index].kind != "word":
        return False
    key = lexemes[index].key
    if key == _GOD:
        return True
    return has_article(lexemes[index]) and is_adjective(key) and not classes(key)


def slot_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a name known by its place: all that is left between a description and the next stop.

    In المدير العام للشركة | معتصم الرفاعي | إن the words need to be in no list. Gives `start` when the words
    do not end at a stop, or one of them is no name by itself.
    """
    index = start
    if _are_accusatives(lexemes, start, limit) or adverb_length(lexemes, start, limit) > 1:
        return start
    if start < limit and (tells_addressee(lexemes, start, start) or leads_to_given(lexemes, start, limit)):
        return start
    while index < limit and index - start <= LONGEST_NAME:
        if index > start and (hyphen := joint(lexemes, index, limit)):
            index += hyphen  # كارين فولد-هاغن
        lexeme, later = lexemes[index], index > start
        is_office = later and "role" in classes(lexeme.key)
        if later and is_attainment(lexemes, index):
            return index
        if index - start > 1 and _begins_object(lexemes[index - 1], lexeme):
            return start if classes(lexemes[start].key) & {"common", "organisation"} else index
        if is_office or not _fills_slot(lexeme, first=index == start):
            break
        index += 1
    if index == start or index - start > LONGEST_NAME or index < limit and not ends_slot(lexemes[index]):
        return start
    everyday = bool(classes(lexemes[start].key) & {"common", "organisation"})
    if everyday and (index - start < 2 or any(classes(lexemes[i].key) for i in range(start + 1, index))):
        return start
    return index


def _are_accusatives(lexemes: Sequence[Lexeme], start: int, limit: int) -> bool:
    """Tell whether a noun and its adjective in the accusative stand here (حضره الوزير | نقاشا حادا)."""
    keys = [lexeme.key for lexeme in lexemes[start : min(start + 2, limit)]]
    return len(keys) > 1 and all(key.endswith("ا") and "given" not in classes(key) for key in keys)


def _begins_object(before: Lexeme, lexeme: Lexeme) -> bool:
    """Tell whether a definite noun follows a family name with its article (جواهر الهاجري | الادعاء)."""
    of_father = "given" in classes(bare(before.key)) or bare(before.key).startswith(_ABD)
    return has_article(before) and has_article(lexeme) and bool(classes(lexeme.key)) and not of_father


def ends_slot(lexeme: Lexeme) -> bool:
    """Tell whether a word ends a name known by its place: a stop or the next office."""
    return is_stop(lexeme) or "role" in classes(lexeme.key)


_NO_FAMILY_NAMES: Final = frozenset({"unnamed", "organisation", "body"})
"""What a name is followed by, not what it ends in (دعا لينوس | المواطنين)."""


def _fills_slot(lexeme: Lexeme, first: bool) -> bool:
    """Tell whether a word may be part of a name between a description and a stop."""
    if lexeme.kind != "word" or letters.FATHATAN in lexeme.text or is_stop(lexeme):
        return False
    if (
        is_everyday_verb(lexeme.key)
        or FUTURE.fullmatch(lexeme.key)
        or is_never_name(lexeme.key)
        or lexeme.key[0] == "ب"
        and VERBAL_NOUN.fullmatch(lexeme.key[1:])
    ):
        return False
    known = classes(lexeme.key)
    if "given" in known or "particle" in known:
        return True
    if lexeme.shape.startswith(JOINED_HAMZAS):
        return False  # قام الطلاب | بإحراق العلم
    if lexeme.key.endswith("ا") and classes(lexeme.key[:-1]) & _COMMON:
        return False  # لم يحدد المتحدث | موعدا
    if first and (DEED.fullmatch(lexeme.key) or _JOINED_NOUN.fullmatch(lexeme.shape)):
        return False  # البعثة المكلفة | بملاحظة الانتخابات
    if known & _NEVER_IN_SLOT or lexeme.key.endswith(OWNED) or is_joined_word(lexeme.key):
        return False
    if is_owned_noun(lexeme) or not first and known & _NO_FAMILY_NAMES:
        return False
    if first and (known - {"common", "organisation"} or has_article(lexeme) or is_demonym(lexeme.key)):
        return False
    if not first and known and not has_article(lexeme):
        return False
    form = form_table().get(lexeme.key)
    is_finite = form is not None and (form.kind == "imperfect" or first and form.kind == "perfect")
    is_verb = is_finite or form is not None and form.lemma.tier in ("A", "B")
    return not is_verb
