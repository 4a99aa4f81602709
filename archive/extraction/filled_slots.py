"""Find a name of whatever words between a closed description and the clause: وزير الصحة | نهار السهو | إن."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.adverb_phrases import adverb_length
from archive.extraction.conjugation import form_of, form_table
from archive.extraction.everyday_verbs import everyday_forms
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.name_attainments import is_attainment
from archive.extraction.name_joints import tells_addressee
from archive.extraction.name_stops import FACT_LINKS, is_stop, tells
from archive.extraction.name_words import JOINED_HAMZAS, OWNED, is_joined_word, is_never_name
from archive.extraction.place_words import DIRECTIONS
from archive.extraction.subject_ends import OF_VERBS, WAS, has_office, is_preposition_of_verb, is_said_before
from archive.extraction.surname_slots import is_manner, is_nisba
from archive.extraction.trade_names import is_emir_of
from archive.extraction.words import (
    classes,
    has_article,
    is_adjective,
    is_attached,
    is_complementizer,
    is_demonym,
)

LONGEST: Final = 5
"""Words of such a name."""
SHORTEST: Final = 2
TELLING_TO: Final = frozenset({"أبلغ", "أخبر", "طمأن", "أعلم", "أقنع", "أشعر", "سأل", "أحاط", "أوصى", "أنذر"})
"""Verbs whose hearer stands between the subject and the clause."""
BODY: Final = 3  # Words before a name in which a body's own may stand.
AHEAD: Final = 10  # Words of an adjunct between the name and the clause.
_HEADS: Final = frozenset({"role", "title", "organisation", "document", "outlet", "quantifier", "unnamed"})
"""What a further description begins with (وزير الصحة | نائب الرئيس)."""
_NAMES: Final = frozenset({"given", "particle"})
_NEVER: Final = frozenset({"anaphor", "honorific"})
_JOINED: Final = "بلو"
"""Letters that may be a word of their own before an unlisted one (بصحم، لخويا، ووقاية)."""
_AT_THE: Final = "بال"
_ACCUSATIVE: Final = "ا"
_HAD: Final = "قد"
_PLURALS: Final = ("ون", "ات")
_PARTICIPLE: Final = re.compile("م[^ا]...")
"""Derived participles, which tell how one speaks (متهكم), unlike foreign names in ما."""
LONG_ACCUSATIVE: Final = 4
SHORTEST_ALONE: Final = 4  # Letters of a family name that stands alone.


def filled_slot_end(lexemes: Sequence[Lexeme], start: int) -> int:
    """Return one past the words that can only be the name of an office's holder, `start` for none.

    A closed description takes no indefinite noun, and a verb of saying no other object before its clause:
    وقال وزير الصحة | حرب جواد الزبيدي إن; وأشار المدير العام | مفتاح قندوز إلى أن.
    """
    stands = 0 < start < len(lexemes) - 1 and _is_closed(lexemes, start - 1)
    if not stands or not _may_be_first(lexemes, start) or _may_name_body(lexemes, start):
        return start
    end = _run_end(lexemes, start)
    ends = _leads_to_clause(lexemes, start, end) or _is_told(lexemes, start, end)
    return end if ends or _looks_back(lexemes, start, end) else start


def _looks_back(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether قد parts the subject of كان from its verb (كان عالم البحار | سليات منبر | قد أعلن)."""
    near = lexemes[max(0, start - AHEAD) : start]
    return index < len(lexemes) and lexemes[index].key == _HAD and any(word.key in WAS for word in near)


def _run_end(lexemes: Sequence[Lexeme], start: int) -> int:
    """Return one past the words from `start` that may be a name together, `start` for too few or too many."""
    end = start
    while end < len(lexemes) and end - start <= LONGEST and _may_be_part(lexemes, start, end):
        end += 1
    if not SHORTEST <= end - start <= LONGEST or _begins_later(lexemes, start, end):
        return start
    rules = any(is_emir_of(lexemes[at], lexemes[at + 1]) for at in range(start + 2, end - 1))
    return start if rules else end  # الأمير فيصل بن راشد | أمير القصيم


def _begins_later(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether a first name follows what still belongs to the office (السفير بسلطنة عمان | سامر حداد)."""
    for index in range(start + 1, end - 1):
        before = lexemes[index - 1]
        if classes(lexemes[index].key) != {"given"} or classes(before.key) & _NAMES:
            continue
        after_abd = index - 2 >= start and "particle" in classes(lexemes[index - 2].key)
        is_place = before.key[0] in _JOINED or classes(before.key) == {"place"}
        if is_place or is_definite(before.key.lstrip("و")) and not after_abd:
            return True
    return False


def filled_clause_end(lexemes: Sequence[Lexeme], start: int) -> int:
    """Return one past the words between a verb of saying and its clause that can only be a name.

    A thing says nothing, unless a first name follows it: وقال | حرب جواد الزبيدي إن; وقالت | لازار صليوا إن.
    """
    if not 0 < start < len(lexemes) - 1 or not _says(lexemes[start - 1]):
        return start
    first, second = classes(lexemes[start].key), lexemes[start + 1]
    is_given = bool(first & _NAMES) or _has_article_and_name(lexemes, start)
    if not _may_be_first(lexemes, start) or first and not is_given and not classes(second.key) & _NAMES:
        return start
    end = start + 1 if _is_lone_name(lexemes, start) else _run_end(lexemes, start)
    if not is_given and any(map(_is_known, lexemes[start + 1 : end])):
        return start
    described = is_given and end > start and has_office(lexemes, end)
    return end if described or _leads_to_clause(lexemes, start, end) else start


def _is_lone_name(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether one unlisted word that is no plural and tells no manner stands there.

    قال | ترافنيد إن; not وقالت متهكمة: nor قال بحدة إن.
    """
    lexeme = lexemes[start]
    if classes(lexeme.key) or len(lexeme.key) < SHORTEST_ALONE or not _may_be_part(lexemes, start, start):
        return False
    is_plural = lexeme.key.endswith(_PLURALS) or lexeme.key.endswith(_ACCUSATIVE)
    is_state = bool(_PARTICIPLE.match(lexeme.key)) or lexeme.shape.endswith(letters.TEH_MARBUTA)
    tells_how = is_state or is_manner(lexeme.key) or lexeme.key[0] in _JOINED or is_adjective(lexeme.key)
    return not (is_plural or tells_how or has_article(lexeme))


def _says(lexeme: Lexeme) -> bool:
    form = form_of(lexeme.key)
    says = form is not None and form.finite and form.number == "s" and not form.pronoun
    return says and form is not None and form.lemma.tier in ("A", "B") and form.lemma.verb not in TELLING_TO


def _is_known(lexeme: Lexeme) -> bool:
    """Tell whether a word is an everyday one that names nobody (عائلات | الضحايا)."""
    return bool(classes(lexeme.key) - _NAMES) and not is_nisba(lexeme)


def filled_commas_end(lexemes: Sequence[Lexeme], start: int) -> int:
    """Return one past the words between two commas that can only be a name, `start` for none.

    The clause follows them: وأكد المدير العام، | النعاس قهوجي |، أن; a country may stand before: ، الكيني |.
    """
    before = lexemes[start - 1]
    comma = start - 1 - (start > 1 and has_article(before) and is_demonym(before.key))
    if not 0 < start < len(lexemes) - 1 or lexemes[comma].text not in COMMAS:
        return start
    known = classes(lexemes[start].key)
    if known & _HEADS | known & _NEVER or is_demonym(lexemes[start].key) or _joins_field(lexemes[start].key):
        return start
    end = _run_end(lexemes, start)
    closed = end + 1 < len(lexemes) and lexemes[end].text in COMMAS
    return end if closed and _is_clause_ahead(lexemes, end + 1, at_once=True) else start


def _may_name_body(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether an unlisted word may still be a body's before a first name (نادي الأهلي | مصراتة سامر)."""
    near = lexemes[max(0, start - BODY) : start]
    of_body = any(classes(bare(word.key)) & {"organisation", "outlet"} for word in near)
    return of_body and not classes(lexemes[start].key) and bool(classes(lexemes[start + 1].key) & _NAMES)


def _is_closed(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a word ends a description: it carries the article, or names a place or a body."""
    lexeme = lexemes[index]
    if lexeme.kind != "word" or is_attached(lexeme):
        return lexeme.key.startswith(_AT_THE)  # كاتب العمود بالصحيفة | روتشيل شارمان في
    behind_article = lexemes[index - 1].key.startswith(("ال", "لل"))
    of_town = behind_article and lexeme.key[0] == "ب" and not classes(lexeme.key)
    return has_article(lexeme) or of_town or classes(lexeme.key) == {"place"}  # مديرة الصحة بصحم | سامية


def _may_be_first(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether an indefinite word may begin a name here, and heads no further description."""
    lexeme = lexemes[index]
    known = classes(lexeme.key)
    if lexeme.kind != "word" or known & _NEVER or index + 1 >= len(lexemes):
        return False
    if known == {"place"} or lexeme.key in DIRECTIONS and "place" in classes(lexemes[index + 1].key):
        return False  # العاصمة | كابول، حي الكلاكلة | جنوبي الخرطوم
    if _is_somebodys(lexeme):
        return False
    if has_article(lexeme):
        return _has_article_and_name(lexemes, index)
    if adverb_length(lexemes, index, len(lexemes)) or _is_verb(lexeme) or _joins_field(lexeme.key):
        return False
    is_before_name = bool(classes(lexemes[index + 1].key) & _NAMES)
    if lexeme.key in everyday_forms() and not is_before_name:
        return False  # مصدر في الوزارة | فضل عدم ذكر اسمه
    heads = known & _HEADS
    return not heads or heads <= {"role", "unnamed"} and is_before_name


def _is_somebodys(lexeme: Lexeme) -> bool:
    """Tell whether a noun carries its owner (أكد الوزير | حرصه الشديد على أن)."""
    owned = lexeme.shape.endswith(letters.HEH) or lexeme.key.endswith(OWNED)
    return owned and "given" not in classes(lexeme.key)


def _has_article_and_name(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a first name carries the article before an indefinite word (النعاس قهوجي، الهادي أبو كف).

    That word describes nothing definite, so that both are a name.
    """
    lexeme, after = lexemes[index], lexemes[index + 1]
    if not has_article(lexeme) or after.kind != "word" or has_article(after) or is_stop(after):
        return False
    known, following = classes(lexeme.key), classes(after.key)
    if known & _HEADS or _is_verb(after) or _joins_field(after.key):
        return False
    if "given" in classes(bare(lexeme.key)) and "particle" in following:
        return True
    is_accusative = after.key.endswith(_ACCUSATIVE)  # المصدقة | شرعا
    return not known and not is_adjective(lexeme.key) and not following and not is_accusative


def _joins_field(key: str) -> bool:
    """Tell whether و joins one more field of an office or a body (وزير الشهداء | والأنفال)."""
    stem = key[1:]
    return key[:1] == "و" and "given" not in classes(key) and (is_definite(stem) or bool(classes(stem)))


def _may_be_part(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a word is none that ends every name: a stop, an accusative, a verb of saying."""
    lexeme = lexemes[index]
    if lexeme.kind != "word" or is_stop(lexeme) or letters.FATHATAN in lexeme.text or tells(lexeme):
        return False
    known = classes(lexeme.key)
    joined = lexeme.shape.startswith(JOINED_HAMZAS) or lexeme.key[0] == "و" and is_joined_word(lexeme.key)
    if tells_addressee(lexemes, start, index):
        return False  # قال سامر الحداد | لمنصور الحداد إن
    if index > start and (is_attainment(lexemes, index) or joined and not known):
        return False  # قال جورج | لأدامز; أعلن الوزير سامر حداد | ووزير الدفاع
    is_long = len(lexeme.key) >= LONG_ACCUSATIVE and lexeme.key.endswith(_ACCUSATIVE)
    if is_long and classes(lexeme.key[:-1]) - _NAMES and not known & _NAMES:
        return False  # موعدا، مجددا
    is_thing = has_article(lexeme) and known & {"common", "thing"} and not is_nisba(lexeme)
    is_last = index + 1 < len(lexemes) and is_complementizer(lexemes[index + 1])
    if index > start + 1 and is_thing and not is_last or is_never_name(lexeme.key):
        return False  # لفت الباحث سامر حداد | الانتباه إلى أن
    if index > start and known & _HEADS and not known & _NAMES:
        closes = known == {"title"} and has_office(lexemes, index + 1)  # سعد الدين حجاج | ، رئيس الفريق
        return has_article(lexeme) and is_last or closes
    return not _is_verb(lexeme)


def _is_verb(lexeme: Lexeme) -> bool:
    """Tell whether a word may be a verb that reports, behind و and ف too (سامر حداد | يرى؛ | فيرى)."""
    form = form_table().get(lexeme.key)
    if form is None and lexeme.key[:1] in ("و", "ف") and "given" not in classes(lexeme.key):
        form = form_table().get(lexeme.key[1:])
    return form is not None and (form.finite or form.lemma.tier in ("A", "B"))


def _is_told(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a verb of saying before the name has its preposition here, or its clause a little further.

    ورحب وزير الصحة | نهار السهو | بالقرار; وأوضح وزير الصحة | نهار السهو | في تصريح صحفي أن.
    """
    if index >= len(lexemes) or lexemes[index].kind != "word" or _is_object(lexemes, start):
        return False
    if is_preposition_of_verb(lexemes, start, index):
        return True
    return is_said_before(lexemes, start) and _is_clause_ahead(lexemes, index)


def _is_object(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a thing may be what the verb affirms (أكد الوزير | حرص البلاد على)."""
    is_thing = bool(classes(lexemes[start].key) & {"common", "thing"})
    return is_thing and not classes(lexemes[start + 1].key) & _NAMES and not is_nisba(lexemes[start + 1])


def _is_clause_ahead(lexemes: Sequence[Lexeme], index: int, at_once: bool = False) -> bool:
    """Tell whether أن follows an adjunct without another verb (في تصريح صحفي | أن), or بأن `at_once`."""
    for lexeme in lexemes[index : index + AHEAD]:
        if is_complementizer(lexeme):
            return lexeme.key[:1] != "ب" or at_once and lexeme is lexemes[index]
        if lexeme.kind == "punctuation" or _is_verb(lexeme):
            return False
    return False


def _leads_to_clause(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether the clause begins here, behind a comma or the verb's preposition or not (إلى أن)."""
    if index < len(lexemes) and lexemes[index].text in COMMAS:
        index += 1
    if index >= len(lexemes):
        return False
    lexeme = lexemes[index]
    if lexeme.text == ":" or lexeme.key in FACT_LINKS:
        return True
    if is_complementizer(lexeme):
        # أفادت المديرة سامية البدري | بأن; not وصف السفير | التصويت بأنه
        of_two = index - start == SHORTEST and is_nisba(lexemes[index - 1])
        return lexeme.key[:1] != "ب" or of_two and is_said_before(lexemes, start)
    after = index + 1 < len(lexemes) and is_complementizer(lexemes[index + 1])
    return after and lexeme.key in OF_VERBS and not _is_object(lexemes, start)
