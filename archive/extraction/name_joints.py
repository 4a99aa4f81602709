"""What may join and close a name: a hyphen, an initial, an everyday word for a family name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare
from archive.extraction.maghreb_names import is_surname_in_la
from archive.extraction.name_shapes import PARTICIPLE
from archive.extraction.name_stops import IMAM, is_stop
from archive.extraction.name_words import can_be_name
from archive.extraction.subject_ends import has_office
from archive.extraction.told_outlets import told_outlet_end
from archive.extraction.words import classes, has_article, is_attached, is_complementizer, is_owned

LONGEST_NAME: Final = 8
"""Words of the longest printed name (زيد بن عمر بن عبد الله بن خالد المنصور)."""
WHOLE_NAME: Final = 3
"""Words of a name after which ل tells who is addressed (جوني داود هرمز | لنهرين برس)."""
_EVERYDAY: Final = frozenset({"common", "adjective"})
_SONS: Final = frozenset({"بن", "بنت", "ولد"})
_TITLE_SURNAMES: Final = frozenset({"الاغا", "الباشا", "البيك", "المير", "الخواجه"})
"""Titles that are family names behind a given name (حسام الأغا)."""
_ABD: Final = "عبد"
_GOD: Final = "الله"
_IN: Final = "في"
_OF_PARTICIPLES: Final = frozenset({"علي", "من", "في", "الي", "عن"})
_DURING: Final = frozenset({"خلال", "اثناء", "عقب", "امس", "اليوم"})
_TATWEEL: Final = letters.TATWEEL
_LETTER_TITLES: Final = frozenset({"د", "م"})
_JOINED: Final = frozenset("لبكوف")
"""Letters that are prepositions and conjunctions before a mark (لـ "الأفق")."""


def joint(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return the length of what joins two words of a name: 2 for an initial (جون ف. هارت), 1 for a hyphen.

    جان-لوك; the word after must look like a name, or be in no list (مورلي-بينت, which is a verb elsewhere).
    """
    if index >= limit or len(lexemes[index].text) > 1:
        return 0
    signs = [lexeme.text for lexeme in lexemes[index : min(index + 2, limit)]]
    length = int(signs[:1] == ["-"])
    if signs[1:] == ["."] and len(signs[0]) == 1 and lexemes[index].kind == "word":
        length = 2
    after = index + length
    if length == 0 or after >= limit:
        return 0
    sign = lexemes[after - 1]
    glued = lexemes[after - 2].end == sign.start and (length == 2 or lexemes[after].start == sign.end)
    is_unlisted = length == 1 and lexemes[after].kind == "word" and not classes(lexemes[after].key)
    return length if glued and (is_unlisted or can_be_name(lexemes[after], first=False)) else 0


def is_initial(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether a family name is printed as its first letter, at the end of a name (سعاد م.، رامي ع)."""
    if index >= limit:
        return False
    lexeme, after = lexemes[index], index + 1
    if lexeme.kind != "word" or len(lexeme.key) > 1 or lexeme.start == lexemes[index - 1].end:
        return False
    if is_letter_title(lexemes, index):
        return False
    if lexeme.key in _JOINED and lexemes[min(after, len(lexemes) - 1)].text != ".":
        return False
    return after >= limit or lexemes[after].text == "." or is_stop(lexemes[after])


def is_letter_title(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a letter and a stop are the title of whoever is named behind (فهد | د. سالم الحداد)."""
    signs = lexemes[index : index + 3]
    is_title = len(signs) > 2 and signs[0].key in _LETTER_TITLES and signs[1].text == "."
    return is_title and signs[2].kind == "word" and "given" in classes(signs[2].key)


def initials_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a name printed as letters only (س. ع.، م.ب), `start` for fewer than two."""
    index, count = start, 0
    while index < limit and lexemes[index].kind == "word" and len(lexemes[index].text.rstrip(_TATWEEL)) == 1:
        index, count = index + 1, count + 1
        dotted = index < limit and lexemes[index].text == "."
        if (
            not dotted
            and lexemes[index - 1].key in _JOINED
            and (index >= limit or lexemes[index].kind != "word")
        ):
            return start
        more = index + 1 < limit and len(lexemes[index + 1].key) == 1 and lexemes[index + 1].kind == "word"
        index += dotted and more
    return index if count > 1 else start


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
        return after is None or after.kind not in ("word", "mark") or is_complementizer(after)
    if known == {"title"}:
        return has_office(lexemes, index + 1)  # عبد الرحيم | شهيد، رئيس الفريق
    is_first = index - start == 1 and "given" in classes(lexemes[start].key)
    ends = after is None or is_stop(after) or "role" in classes(after.key) and not has_article(after)
    return is_first and known <= _EVERYDAY | {"thing"} and ends  # نيفين | جامع وزيرة الصناعة


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
    if not is_given or not is_word or after >= len(lexemes):
        return False
    follower = lexemes[after]
    if follower.text in COMMAS:
        return after + 1 < len(lexemes) and "role" in classes(lexemes[after + 1].key)
    if has_article(follower) or "role" in classes(follower.key):
        return "role" in classes(follower.key)
    form, key = form_table().get(follower.key), follower.key
    says = form is not None and form.finite and form.lemma.tier in ("A", "B")
    bare_object = key.endswith("ا") and bool(classes(key[:-1]) - {"given", "particle"})
    is_told = is_attached(follower) and key[0] == "ل" and key.endswith("نا")
    return says or bare_object or letters.FATHATAN in follower.text or is_told


def _is_given_again(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a given name with its article ends a name of more (الرشيد عثمان | الأمين |، في مؤتمر)."""
    after = lexemes[index + 1] if index + 1 < len(lexemes) else None
    is_later = index - start >= WHOLE_NAME - 1 and "given" in classes(lexemes[index - 1].key)
    is_later = is_later and "time" not in classes(lexemes[index].key)  # محمود عباس | الخميس، أن
    ends = after is None or after.text in COMMAS or is_complementizer(after) or after.kind == "mark"
    return is_later and ends and "given" in classes(bare(lexemes[index].key))


def is_sure_name(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether a run of name words holds a known given name or a name particle."""
    return any(classes(lexemes[index].key) & {"given", "particle"} for index in range(start, end))


def is_participle(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a participle with its article and preposition tells of who was named (الحاصل على)."""
    governs = index + 1 < len(lexemes) and lexemes[index + 1].key in _OF_PARTICIPLES
    return governs and bool(PARTICIPLE.fullmatch(lexemes[index].key))


def tells_addressee(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether ل after a whole name says who is addressed (جوني داود هرمز | لنهرين برس)."""
    key = lexemes[index].key
    if key[:1] != "ل":
        return False
    told = told_outlet_end(lexemes, index)
    if told > index + 1:
        return True  # سامر حداد | لسيتار برس
    if classes(key) or is_surname_in_la(lexemes, start, index):
        return False
    joints = sum(lexeme.kind != "word" for lexeme in lexemes[start:index])
    if told > index and index - start - 2 * joints != 1:
        return True  # الناطق باسم الشرطة | لسيتار، سامر حداد | لسيتار; not جان-بيير | لوغران
    if index > start + 1 and (has_article(lexemes[index - 1]) or _is_told_name(lexemes, index)):
        return True  # ياسر القوراري | لجوهرة; سامر حداد | لنبيل عون
    return sum(lexeme.kind == "word" for lexeme in lexemes[start:index]) >= WHOLE_NAME


def _is_told_name(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether ل is joined to a first name that another word goes on with (سامر حداد | لنبيل عون)."""
    key, after = lexemes[index].key, lexemes[index + 1] if index + 1 < len(lexemes) else None
    return after is not None and "given" in classes(key[1:]) and not is_stop(after)
