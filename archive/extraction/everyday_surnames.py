"""Tell an everyday word that closes a name as its family name: يحيى سريع، حمدان المولد، سامي نور جبل."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare
from archive.extraction.name_joints import WHOLE_NAME, is_sure_name
from archive.extraction.name_stops import FACT_LINKS, IMAM, is_stop
from archive.extraction.subject_ends import AS_FOR, has_office, is_noun_of_verb, is_preposition_of_verb
from archive.extraction.words import (
    classes,
    has_article,
    is_adjective,
    is_attached,
    is_complementizer,
    is_owned,
)

_EVERYDAY: Final = frozenset({"common", "adjective"})
_NAMES: Final = frozenset({"given", "particle"})
_SONS: Final = frozenset({"بن", "بنت", "ولد"})
_TITLE_SURNAMES: Final = frozenset({"الاغا", "الباشا", "البيك", "المير", "الخواجه"})
"""Titles that are family names behind a given name (حسام الأغا)."""
_ABD: Final = "عبد"
_GOD: Final = "الله"
_IN: Final = "في"
_DURING: Final = frozenset({"خلال", "اثناء", "عقب", "امس", "اليوم"})
_NOUNS: Final = frozenset({"common", "thing", "occasion", "document"})
_OBJECTS: Final = _NOUNS | {"unnamed", "organisation", "quantifier"}
_ANY: Final = frozenset({"اي", "كل", "جميع", "كافه", "هذه", "هذا", "تلك"})
_HAD: Final = "قد"
_TO: Final = "ل"
_WHERE_SAID: Final = frozenset({"في", "خلال", "عبر", "عقب"})
_BEHIND_TRADE: Final = FACT_LINKS | {"قد", "وهو", "وهي"}
"""Words that show a trade with its article before them to be a family name (وبحسب فهد الطيار | فإن)."""
_BEHIND_COMMA: Final = frozenset({"وهو", "وهي", "الذي", "التي", "قد"})
"""Words that tell more of whoever the comma before them ends (حمدان المولد، | وهو نجار، قال)."""
_WITHOUT_ALIF: Final = ("ة", "اء", "ات", "ين", "ى", "ان", "ون")
"""Endings of nouns that show no alif where they are an object."""


def closes_as_family_name(lexemes: Sequence[Lexeme], start: int, index: int, limit: int) -> bool:
    """Tell whether an everyday word between a name and a stop is its family name.

    يحيى سريع، نبيه بري؛ سعد الله عامل إن.
    """
    if index == start or index >= limit or lexemes[index].kind != "word":
        return False
    if has_article(lexemes[index]):
        return (
            _closes_compound(lexemes, start, index)
            or _is_surname_of_given(lexemes, start, index)
            or _is_given_again(lexemes, start, index)
        )
    after = lexemes[index + 1] if index + 1 < limit else None
    known = classes(lexemes[index].key)
    known -= {"preposition"} if lexemes[index].shape == IMAM else frozenset()
    is_sure = is_sure_name(lexemes, start, index) or lexemes[index - 1].key == _GOD
    if not known or is_stop(lexemes[index]) or not is_sure or is_owned(lexemes[index]):
        return False
    if known == {"place"} and any(lexemes[place].key in _SONS for place in range(start, index)):
        return after is not None and "role" in classes(after.key)  # أحمد بن مسلم | تبوك | والي
    if known == {"place"} and lexemes[index].key.endswith("ي") and index == start + 1:
        return after is None or after.kind != "word" or is_attached(after)  # عدنان | كوباني | لوكالة
    if known == {"role", "title"} and index == start + 1 and after is not None and after.key == _IN:
        return True  # قال غونتر | ماركيز في بيان
    if "role" in known and known <= _EVERYDAY | {"role", "title"}:
        if lexemes[index].key.endswith("ا") and "role" in classes(lexemes[index].key[:-1]):
            return False  # انتخاب سامر حداد | رئيسا
        if index == start + 1 and after is not None and after.key in _DURING:
            return True  # شكر حازم | إمام خلال المؤتمر
        ends = after is None or after.kind not in ("word", "mark") or is_complementizer(after)
        return ends or index - start > 1 and leads_away(lexemes, index + 1)
    if known == {"title"}:
        return has_office(lexemes, index + 1)  # عبد الرحيم | شهيد، رئيس الفريق
    is_first = index - start == 1 and "given" in classes(lexemes[start].key)
    ends = after is None or is_stop(after) or "role" in classes(after.key) and not has_article(after)
    closes = is_first and ends or _shows_no_object(lexemes, start, index)
    return known <= _EVERYDAY | {"thing"} and closes  # نيفين | جامع وزيرة الصناعة


def _shows_no_object(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a bare noun behind given names lacks the alif of an object (سامي نور | جبل |، وهو)."""
    if lexemes[index].shape.endswith(_WITHOUT_ALIF):
        return False
    names = all(classes(lexeme.key) & _NAMES for lexeme in lexemes[start:index])
    return names and (index + 1 >= len(lexemes) or closes_subject(lexemes[index + 1]))


def closes_subject(lexeme: Lexeme) -> bool:
    """Tell whether a sign, a preposition, the clause or what somebody said ends the subject before it."""
    ends = lexeme.kind == "punctuation" or is_complementizer(lexeme)
    return ends or "preposition" in classes(lexeme.key) or _is_his_saying(lexeme)


def leads_away(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether قد, ل before a mark or an occasion of speech shows that no trade stands before it.

    وقال محمد الشيخ صديق | لـ«الأفق»; محمد الشيخ صديق | في تصريح; not سالم الحداد طبيب | في المستشفى.
    """
    key, after = lexemes[index].key, lexemes[index + 1] if index + 1 < len(lexemes) else None
    if key == _HAD or after is None:
        return key == _HAD
    speaks = key in _WHERE_SAID and bool(classes(after.key) & {"occasion", "document"})
    return speaks or key == _TO and after.kind == "mark"


def _is_his_saying(lexeme: Lexeme) -> bool:
    """Tell whether a noun of saying with its owner follows (عن الوزير سامي نور جبل | تأكيده أن)."""
    form = form_table().get(lexeme.key)
    return form is not None and form.kind == "noun" and form.pronoun


def _closes_compound(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a thing with its article is the family name after عبد and a name (عبد الحق الخيام إن)."""
    known = classes(lexemes[index].key)
    if index - start != WHOLE_NAME - 1 or lexemes[start].key != _ABD or not known:
        return False
    before_clause = index + 1 < len(lexemes) and is_complementizer(lexemes[index + 1])
    return before_clause and known <= {"common", "thing"}


def _is_surname_of_given(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether an everyday word with its article is a family name after one given name.

    What follows leaves it no other part: an office, a verb of saying, an object of its own, who is told.
    وقال عمار الأحمر المتحدث باسم; التقى الوزير عمار الأحمر وفدا; عمار الأحمر أكد أن.
    """
    known, after = classes(lexemes[index].key), index + 1
    is_given = classes(lexemes[start].key) == {"given"} and index == start + 1
    is_word = bool(known) and known <= _EVERYDAY | {"thing"} or lexemes[index].key in _TITLE_SURNAMES
    if is_given and not is_word and known <= {"role", "title"} and after < len(lexemes):
        # وكان فهد الطيار | قد صرح; طالب سامي الطالب | الجهات المعنية ب
        is_office = has_article(lexemes[after]) and "role" in classes(lexemes[after].key)
        return is_office or lexemes[after].key in _BEHIND_TRADE or begins_object(lexemes, after)
    if not is_given or not is_word or after >= len(lexemes):
        return False
    follower = lexemes[after]
    if follower.text in COMMAS:
        return _is_told_of_behind(lexemes, start, after + 1)
    if start and lexemes[start - 1].key in AS_FOR and follower.key[:1] == "ف":
        return True  # أما حمدان المولد | فيرى أن
    if begins_object(lexemes, after) or is_what_verb_takes(lexemes, start, after):
        return True
    if has_article(follower) or "role" in classes(follower.key):
        return "role" in classes(follower.key)
    form, key = form_table().get(follower.key), follower.key
    says = form is not None and form.finite and form.lemma.tier in ("A", "B")
    says = says or is_everyday_verb(key) and not classes(key)  # لكن حمدان المولد | رفض ذلك
    bare_object = key.endswith("ا") and bool(classes(key[:-1]) - {"given", "particle"})
    is_told = is_attached(follower) and key[0] == "ل" and key.endswith("نا")
    return says or bare_object or letters.FATHATAN in follower.text or is_told


def begins_object(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a noun that describes nothing before it is the object, so that a definite word was a name.

    نفى حمدان المولد | وجود النقص; طالب حمدان المولد | الجهات المعنية ب; not افتتح حمدان المعرض | الدولي.
    """
    lexeme, after = lexemes[index], lexemes[index + 1] if index + 1 < len(lexemes) else None
    known = classes(lexeme.key)
    if lexeme.kind != "word" or is_adjective(lexeme.key) or known & {"adjective", "given", "place"}:
        return False
    if has_article(lexeme):
        return bool(known & _OBJECTS)
    is_noun = bool(known) and known <= _NOUNS and after is not None
    governs = after is not None and (
        has_article(after) or after.key in _ANY or bool(classes(after.key) & _NOUNS)
    )
    return is_noun and governs


def is_what_verb_takes(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether the verb's own preposition follows, so that all before it is its subject."""
    if is_preposition_of_verb(lexemes, start, index):
        return True
    return index + 1 < len(lexemes) and is_noun_of_verb(lexemes, start, index)


def _is_told_of_behind(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether an office, a relative clause, قد or a second comma shows that a comma ends a name.

    وقال عمار الأحمر، | مدير المركز; حمدان المولد، | وهو نجار; المدير، حمدان المولد، | قد صرح.
    """
    if index >= len(lexemes):
        return False
    between = start > 0 and lexemes[start - 1].text in COMMAS
    return between or "role" in classes(lexemes[index].key) or lexemes[index].key in _BEHIND_COMMA


def _is_given_again(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a given name with its article ends a name of more (الرشيد عثمان | الأمين |، في مؤتمر)."""
    after = lexemes[index + 1] if index + 1 < len(lexemes) else None
    is_later = index - start >= WHOLE_NAME - 1 and "given" in classes(lexemes[index - 1].key)
    is_later = is_later and "time" not in classes(lexemes[index].key)  # محمود عباس | الخميس، أن
    ends = after is None or after.text in COMMAS or is_complementizer(after) or after.kind == "mark"
    return is_later and ends and "given" in classes(bare(lexemes[index].key))
