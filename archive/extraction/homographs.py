"""Tell words that only look like forms of a reporting verb: nouns, names told, prayers, withheld names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.between import is_between
from archive.extraction.conjugation import Form
from archive.extraction.elatives import is_elative, is_joined_elative
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite, phrases
from archive.extraction.nouns_like_verbs import (
    is_in_accusative,
    is_noun_folded,
    is_noun_in_alif,
    is_noun_of_deed,
    is_object_of_verb_before,
    is_weak_noun,
    is_written_on,
    rules_country,
)
from archive.extraction.words import THEIRS, classes, has_article, is_complementizer

_EXPRESS: Final = "عبر"
EXPRESSED: Final = 12
"""Words after such a verb in which عن stands."""
_LIKE_NOUNS: Final = frozenset({"أمل", "طلب", "وعد", "شرح", "رد"})
"""Verbs written like their verbal nouns."""
_CLAIM: Final = "ادعى"
_DEMAND: Final = "طالب"
"""It is a pupil where no demand follows it."""
_MENTION: Final = "ذكر"
_NAME: Final = "سمى"
WITHHELD: Final = 4
"""Words after such a verb in which the name that is kept back stands."""
RELAYED: Final = 6
"""Words after ناقلا in which عن stands."""
_WITHHOLDING: Final = frozenset({"رفض", "طلب", "طالب", "اشترط", "فضل", "آثر"})
_IDENTITY: Final = frozenset({"اسمه", "اسمها", "هويته", "هويتها", "اسماءهم", "هوياتهم", "هويتهم", "اسمهما"})
_BY_NAME: Final = frozenset({"باسمه", "باسمها"})
PRAYING: Final = frozenset({"سأل", "دعا", "ناشد", "تمنى", "رجا", "طالب", "تضرع"})
GOD: Final = frozenset({"الله", "المولي", "العلي", "ربه", "ربها", "الباري", "الخالق"})
EXALTED: Final = frozenset({"تعالي", "سبحانه", "عز", "جل"})
_NOUNS: Final = frozenset({"place", "common", "adjective", "organisation"})
_UNANIMOUSLY: Final = "بالاجماع"
_CONCERNED: Final = frozenset({"المعني", "المعنيه", "المعنيون", "المعنيين", "المعنيان"})
_REPLIES: Final = frozenset({"ردا", "وردا"})
_SEATS: Final = frozenset({"مقرا", "ومقرا"})
_ARRIVED: Final = frozenset({"ورد", "وردت", "وردنا", "وردتنا"})

_FOLLOW: Final = "تابع"
"""With a pronoun it tells which outlet listened (وتابعته "الأفق")."""
_MEASURES: Final = frozenset(
    fold(word)
    for word in (
        *("عدد", "ارتفاع", "طول", "عرض", "عمق", "عمر", "مساحة", "قيمة", "نسبة", "سعر", "حجم"),
        *("تكلفة", "كلفة"),
        *("وزن", "متوسط", "معدل", "إجمالي", "مجموع", "رأسمال", "نحو", "حوالي", "قرابة", "زهاء", "سعة", "قطر"),
    )
) | {"مساحت", "قيمت", "نسبت", "تكلفت", "كلفت", "سعت"}
"""What amounts to so much; ة is ت before a pronoun."""
_SUM: Final = "مبلغا"
_AND_TOWN: Final = "ومدينه"
"""In the title of an Egyptian local officer (رئيس مركز ومدينة فلانة), not the participle of أدان."""


REACH: Final = 8
"""Words in which who is named for something follows إلى (ونسب القول | إلى الوزير)."""


def is_other_word(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether the word at `index`, which could be this form, is something else here.

    نفي is no نفى, وردا على no dual, مقرا لها no مقر.
    """
    lexeme = lexemes[index]
    return (
        is_weak_noun(lexeme, form)
        or is_noun_folded(lexeme, form)
        or is_noun_in_alif(lexemes, index, form)
        or _is_called(lexemes, index, form)
        or _is_in_reply(lexemes, index)
        or _is_of_body(lexemes, index)
        or _is_seat(lexemes, index)
        or _withholds(lexemes, index, form)
        or _is_prayer(lexemes, index, form)
        or _is_after_event(lexemes, index)
        or _is_given_name(lexemes, index, form)
        or _is_by_way_of(lexemes, index, form)
        or _is_joined_noun(lexemes, index, form)
        or lexeme.key == _UNANIMOUSLY
        or is_written_on(lexemes, index, form)
        or is_between(lexemes, index)
        or _amounts(lexemes, index, form)
        or _is_passive(lexemes, index, form)
        or _is_scripture(lexemes, index, form)
        or _concerns(lexemes, index)
        or is_elative(lexemes, index, form)
        or is_joined_elative(lexemes, index, form)
        or _is_carrier(lexemes, index, form)
        or is_noun_of_deed(lexemes, index, form)
        or is_in_accusative(lexemes, index, form)
        or is_object_of_verb_before(lexemes, index, form)
        or rules_country(lexemes, index, form)
        or _is_purely(lexemes, index, form)
        or _is_office(lexemes, index, form)
        or _is_received(lexemes, index, form)
        or _takes_other(lexemes, index, form)
    )


def _amounts(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether يبلغ leads to a number (يبلغ ارتفاعه مترين، يبلغ من العمر عشرين), or مبلغا is a sum."""
    if form.lemma.verb == "نسب" and "الي" not in (lexeme.key for lexeme in lexemes[index : index + REACH]):
        return has_article(lexemes[min(index + 1, len(lexemes) - 1)])  # ونسب | التضخم تعرف توازنا
    if form.lemma.verb != "أبلغ" or index + 1 >= len(lexemes):
        return False
    key = lexemes[index + 1].key
    if lexemes[index].key == _SUM:
        return not (has_article(lexemes[index + 1]) or is_complementizer(lexemes[index + 1]))
    measures = {key, *(key.removesuffix(ending) for ending in ("هما", "ها", "هم", "ه"))}
    of_age = key == "من" and index + 2 < len(lexemes) and lexemes[index + 2].key == "العمر"
    return lexemes[index + 1].kind == "number" or of_age or not measures.isdisjoint(_MEASURES)


def _is_passive(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a relative of the other gender shows that nobody is named who thinks so.

    البلدة التي | يعتقد أن.
    """
    if form.kind != "imperfect" or form.gender != "m" or not form.lemma.narrator:
        return False
    if index + 1 < len(lexemes) and not is_complementizer(lexemes[index + 1]):
        return False  # التي | يعتبر الحزب أنه
    return index > 0 and lexemes[index - 1].key in ("التي", "والتي")


def _is_scripture(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether what God says is quoted, which the speaker only cites (واستشهد | بقوله تعالى)."""
    return form.kind == "noun" and index + 1 < len(lexemes) and lexemes[index + 1].key in EXALTED


def _is_purely(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether خالصا means purely (خالصا لوجه الله), not coming to a conclusion (خالصا إلى أن)."""
    if form.lemma.verb != "خلص" or form.kind != "participle":
        return False
    return "الي" not in (lexeme.key for lexeme in lexemes[index + 1 : index + 1 + WITHHELD])


def _takes_other(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a verb means something else by what it takes (وتابعته "الأفق"؛ سالم، | طالب، ناج)."""
    is_pupil = form.lemma.verb == _DEMAND and index + 1 < len(lexemes) and lexemes[index + 1].text in COMMAS
    return is_pupil or form.lemma.verb == _FOLLOW and bool(form.pronoun)


def _is_office(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a verbal noun is a state's field, for which one holds office (وزيرة | دفاعها)."""
    if form.kind != "noun" or not index or not lexemes[index].key.endswith(THEIRS):
        return False
    before = lexemes[index - 1].key
    return "role" in classes(before) and not is_definite(before)


def _is_of_body(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether بال begins the name of a body (الناطق بالدفاع المدني), or و joins a town."""
    key = lexemes[index].key
    if key == _AND_TOWN:
        return True
    if not key.startswith("بال") or index + 1 >= len(lexemes):
        return False
    return (key[1:], lexemes[index + 1].key) in phrases("organisations")


def _is_called(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether يدعى tells a name (ويدعى رمضان), and is not يدعي that claims."""
    if form.lemma.verb not in (_CLAIM, _NAME) or not lexemes[index].shape.endswith(letters.ALEF_MAKSURA):
        return False
    claims = index + 1 < len(lexemes) and is_complementizer(lexemes[index + 1])
    return form.kind == "imperfect" and not claims


def _withholds(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a source keeps back the name, which reports nothing (قال مسؤول، رافضا كشف اسمه، إن)."""
    after = lexemes[index + 1].key if index + 1 < len(lexemes) else ""
    if form.lemma.verb == _MENTION and (after == "اسم" or after in _IDENTITY):
        return True  # رفضت ذكر اسم عائلتها
    if form.lemma.verb not in _WITHHOLDING:
        return False
    near = [lexeme.key for lexeme in lexemes[index + 1 : index + 1 + WITHHELD]]
    return not _IDENTITY.isdisjoint(near) or not _BY_NAME.isdisjoint(near)


def _is_seat(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether مقرا is a seat (دمرت مركبات ومقرا), and not somebody who admits (مقرا بأن)."""
    if lexemes[index].key not in _SEATS:
        return False
    return index + 1 >= len(lexemes) or lexemes[index + 1].key[:1] != "ب"


def _is_given_name(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a given name between an office and a family name is no verb (النائب طالب السعدون، فالح).

    One that is a verb only with a joined ف or و may follow any noun (محافظ واسط فالح الكريماوي).
    """
    key = lexemes[index].key
    if "given" not in classes(key) or not 0 < index < len(lexemes) - 1 or lexemes[index - 1].kind != "word":
        return False
    before, after = classes(lexemes[index - 1].key), lexemes[index + 1]
    is_joined = key[:1] in "وف" and not form.lemma.verb.startswith(key[:1])
    holds = before & {"role", "title"} or is_joined and before & _NOUNS
    named = classes(after.key) & {"given", "particle"} or is_definite(after.key) and not classes(after.key)
    return bool(holds) and after.kind == "word" and bool(named)


def _concerns(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a noun with ب tells what somebody is concerned by (المعني | بالأمر)."""
    return index > 0 and lexemes[index].key[:1] == "ب" and lexemes[index - 1].key in _CONCERNED


def _is_prayer(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether God is asked, which reports nothing (سائلا الله أن يحفظه، داعيا المولى أن)."""
    if form.lemma.verb not in PRAYING:
        return False
    after = [lexeme.key for lexeme in lexemes[index + 1 : index + 3]]
    asked = after[1:] if after[:1] == ["من"] else after[:1]  # راجين من الله أن
    return not GOD.isdisjoint(asked)


def _is_after_event(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether عقب or دون is the preposition (وعقب صدور الحكم، كتب محاميه؛ دون أن يجيب)."""
    key = lexemes[index].key.removeprefix("و")
    if key not in ("عقب", "دون") or index + 1 >= len(lexemes):
        return False
    event = lexemes[index + 1].key
    known = classes(event)
    is_noun = bool(known & {"thing", "occasion", "common"}) and not known & {"given", "role", "title"}
    without = is_noun and lexemes[index].key == "ودون" and not is_definite(event)  # دون شروط، ودون ضمانات
    return is_noun if key == "عقب" else event == "ان" or without


def _is_by_way_of(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether عبر is the preposition (وعبر مئة عام), as what is expressed follows the verb with عن."""
    if form.lemma.verb != _EXPRESS or form.kind != "perfect" or lexemes[index].key not in ("عبر", "وعبر"):
        return False
    ahead = lexemes[index + 1 : index + 1 + EXPRESSED]
    return not any(
        lexeme.key == "عن" or is_complementizer(lexeme) or lexeme.kind == "mark" for lexeme in ahead
    )


def _is_joined_noun(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a verb's noun stands between others joined by و (حكاية فرح | وأمل | ونجاح)."""
    is_noun = form.lemma.verb in _LIKE_NOUNS and form.kind == "perfect" and lexemes[index].key[:1] == "و"
    if not is_noun or index + 1 >= len(lexemes):
        return False
    after = lexemes[index + 1]
    return after.kind == "word" and after.key[:1] == "و" and not classes(after.key)


def _is_carrier(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether ناقلة is a ship (ناقلة نفط), and does not pass on what somebody said (ناقلة عن)."""
    if form.kind != "participle" or form.lemma.verb != "نقل":
        return False
    return all(lexeme.key != "عن" for lexeme in lexemes[index + 1 : index + 1 + RELAYED])


def _is_in_reply(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether ردا على tells the occasion, and is no dual of a verb (وردا على سؤال، قال)."""
    return lexemes[index].key in _REPLIES and index + 1 < len(lexemes) and lexemes[index + 1].key == "علي"


def _is_received(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether ورد tells that a document arrived (بيان ورد لـ"الأفق") and not and-replied."""
    if form.lemma.tier == "D" or lexemes[index].key not in _ARRIVED:
        return False
    before = lexemes[index - 1] if index else None
    after = lexemes[index + 1].key if index + 1 < len(lexemes) else ""
    of_document = before is not None and bool(classes(before.key) & {"document", "occasion"})
    return of_document or after[:1] == "ل" and after not in ("لم", "لن", "لا") or after == "الي"
