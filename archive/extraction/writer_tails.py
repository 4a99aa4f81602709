"""Tell where, behind a comma in a report, the writer tells how it was said or what the speaker did then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.cues import Cue, form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.joined_reports import names_another
from archive.extraction.lexemes import Lexeme, keys_from
from archive.extraction.lexicon import is_definite, words
from archive.extraction.phrases import Reader
from archive.extraction.told_where import ANSWERING, folded, tells_occasion, tells_where
from archive.extraction.words import classes, is_complementizer
from archive.extraction.writer_turns import SPEECHES, TOLD_LITTLE

_CAME: Final = folded("جاء", "وجاء", "جاءت", "وجاءت")
_THAT: Final = folded("ذلك", "هذا", "كلامه", "كلامها", "كلام", "تصريح", "تصريحات", "تصريحاته", "تصريحاتها")
_WHEN_SAID: Final = folded("خلال", "في", "ضمن", "أثناء", "لدى", "عقب", "بعد", "ردا", "على")
_SAID_IT: Final = folded("قالها", "قالتها", "قالوها")
_GROUNDING: Final = folded(
    *("مستندا", "مستندة", "مستندين", "معتمدا", "معتمدة", "مستدلا", "مستدلة", "مرجعا", "مرجعة"),
    *("معللا", "معللة", "عازيا", "عازية", "مستشهدا", "مستشهدة"),
)
"""Before ذلك they tell on what the speaker grounds it (مستندة في ذلك إلى)."""
_HINTS: Final = folded("تلميح", "رد", "تعليق")
"""After في and before إلى or على they say what was meant or answered (في تلميح إلى، في رد على)."""
_ASKED: Final = folded("سؤال", "أسئلة", "سؤالنا", "أسئلتنا", "سؤاله", "استفسار", "استفسارات", "ما")
_WITHOUT_TELLING: Final = folded(
    "ذكر", "الكشف", "كشف", "تقديم", "إعطاء", "الإفصاح", "تحديد", "الخوض", "تسمية"
)
_UNTOLD: Final = folded(
    *("مزيد", "المزيد", "تفاصيل", "التفاصيل", "مزيدا", "أسماء", "الأسماء", "اسمه", "اسمها", "هويته"),
    *("هويتها", "هويتهم", "أسماءهم", "هوية", "موعد", "موعدا", "تاريخا", "أرقام", "أرقاما", "في"),
    *("السبب", "الأسباب", "سبب", "أسباب", "أحد", "أي", "رقم", "تاريخ", "مصدر", "مصدره", "مصدرها"),
)
"""What a speaker leaves out (ولم يذكر مزيدا من التفاصيل، من دون تحديد موعد)."""
_DETAILS: Final = folded("مزيدا", "المزيد", "مزيد", "تفاصيل", "التفاصيل")
_GIVE: Final = folded("عط", "قدم", "شر", "دل")
"""Everyday verbs, without their first letter, that denied tell what was left out (ولم يعط تفاصيل)."""
_TURNING: Final = folded("متوجها", "متوجهة", "موجها", "موجهة")
_QUESTIONS: Final = folded("كيف", "متى", "لماذا", "كيفية")
_THANKS: Final = folded("بالشكر", "الشكر", "شكره", "شكرها", "بالتحية", "تحية", "بالتهنئة")
_CALLED: Final = folded("وصفها", "وصفه", "وصفهم", "وصفتها", "وصفته", "وصفوها", "وصفوه")
_ADDRESSED: Final = folded("برسالة", "بالكلام", "بالحديث", "بسؤال", "بالقول", "رسالة", "كلامه", "كلامها")
"""By what the speaker turns to somebody."""
_DATES: Final = folded("موعدا", "تاريخا")
_DECREES: Final = folded("قانون", "قرار", "مرسوم", "اتفاق", "دستور", "حكم", "بيان", "نص", "عقد", "برنامج")
"""What may itself set a date, or not (إن القرار صدر، ولم يحدد موعدا)."""
_UPON_IT: Final = ["علي", "ذكر"]
_NOT: Final = folded("ولم", "لم", "ولا")
_LEAVING: Final = folded(
    *("غادر", "غادرت", "غادرا", "غادروا", "يغادر", "تغادر", "انصرف", "انصرفت", "ينصرف", "تنصرف"),
    *("جلس", "جلست", "يجلس", "تجلس", "نهض", "نهضت", "ينهض", "تنهض", "صمت", "صمتت", "يصمت", "تصمت"),
    *("ابتسم", "ابتسمت", "يبتسم", "تبتسم", "ضحك", "ضحكت", "بكى", "بكت", "تنهد", "تنهدت", "سكت", "سكتت"),
)
"""What somebody does who has done with speaking."""
_PLACES_LEFT: Final = folded("القاعة", "المنصة", "المكان", "الجلسة", "المنبر", "الاجتماع", "المؤتمر", "قاعة")
_WITHDREW: Final = folded("انسحب", "انسحبت", "نسحب", "خرج", "خرجت")
_SEEMED: Final = folded("بدا", "بدت", "وبدا", "وبدت")
_MOODS: Final = folded(
    *("متأثرا", "غاضبا", "حزينا", "منفعلا", "مرتبكا", "متوترا", "سعيدا", "مبتسما", "واثقا", "هادئا"),
    *("مستاء", "متعبا", "مرهقا", "متفائلا", "متأثرة", "غاضبة", "حزينة", "منفعلة", "مرتبكة", "متوترة"),
    *("سعيدة", "مبتسمة", "واثقة", "هادئة", "مستاءة", "متعبة", "مرهقة", "متفائلة", "عليه", "عليها"),
)
_DECLINING: Final = folded("امتنع", "امتنعت", "رفض", "رفضت", "اعتذر", "اعتذرت", "تعذر", "التزم", "التزمت")
_TURNS: Final = folded("بينما", "فيما")
_COMMENT: Final = folded("التعليق", "الرد", "الإدلاء", "الصمت", "الإجابة")
DECLINING_REACH: Final = 8
"""Words from a verb of declining to what is declined, from a verb of charging to the blame."""
_CHARGING: Final = folded("حمل", "حملت", "حملوا")
_BLAME: Final = folded("مسؤولية", "المسؤولية", "مسؤوليته", "مسؤوليتها", "المسؤوليات")
_WHICH: Final = frozenset({"ما", "مما"})
_STIRRED: Final = frozenset({"اثار", "يثير", "اشعل", "فجر", "استدعي"})
_STIR: Final = folded(
    *("جدل", "الجدل", "غضب", "استياء", "ضجة", "موجة", "ردود", "انتقادات", "تساؤلات", "استغراب", "سخرية"),
    *("استنكار", "حفيظة", "تفاعل", "عاصفة", "سجال", "ردة", "استهجان"),
)
"""What words lead to among those who hear them."""
_STATE: Final = re.compile("م.{2,4}[^ياهم]ا|[^وفم]ا[^ين][^ياهم]ا")
"""Active participles in the accusative (مبددا، رابطا)."""
LONGEST_TAIL: Final = 9
"""Words and signs of a tail that ends its sentence (، في تصريح للتلفزيون، الأحد)."""
AHEAD: Final = 4
"""Words by which such a turn is known at most."""


def is_tail(reader: Reader, cue: Cue, start: int, index: int, limit: int) -> bool:
    """Tell whether the writer goes on at `index`, behind a comma in the clause of `cue`.

    قال النائب إن الوضع صعب، | وغادر القاعة؛ ... | جاء ذلك خلال لقاء؛ ... | ردا على سؤال.
    """
    keys = _ahead(reader, index, limit)
    if (
        _addresses(keys)
        or _tells_how(reader.lexemes, index, keys)
        or _blames(reader, index, keys, limit)
        or _stirs(keys)
    ):
        return True
    where = tells_where(keys)
    if (
        limit - index <= LONGEST_TAIL
        and (where or tells_occasion(keys))
        or _states(reader, cue, start, index)
    ):
        return True
    acts = _thanks(keys) or _leaves_off(keys) or _leaves_untold(reader, cue, start, index, keys) or where
    return acts and not names_another(reader, cue, start, index)


def _stirs(keys: Sequence[str]) -> bool:
    """Tell whether the writer tells what the words led to (...، | ما أثار جدلا واسعا)."""
    return keys[0] in _WHICH and keys[1] in _STIRRED and keys[2].removesuffix("ا") in _STIR


def _states(reader: Reader, cue: Cue, start: int, index: int) -> bool:
    """Tell whether a masculine participle cannot be the clause's, whose subject is feminine.

    أكد المدير أن العملية تسير بسلاسة، | مبددا المخاوف.
    """
    first, state = reader.lexemes[start], reader.lexemes[index]
    hers = first.shape.endswith(letters.TEH_MARBUTA) or first.key.endswith("ات")
    his = cue.form.gender == "m" and cue.form.number == "s" and hers
    return his and bool(_STATE.fullmatch(state.key)) and not classes(state.key)


def is_joined_tail(reader: Reader, cue: Cue, start: int, index: int, limit: int) -> bool:
    """Tell whether the writer goes on with و without a comma (... وغادر القاعة، ... ولم يذكر تفاصيل)."""
    keys = _ahead(reader, index, limit)
    if reader.lexemes[index - 1].kind == "mark" and _leaves_out(keys):
        return True  # أنه "سيصدر بيان" | دون تقديم تفاصيل
    if _calls_it(reader, index, keys) or keys[0] in _GROUNDING and "ذلك" in keys[1:2]:
        return True  # ... منذ عام | مرجعا ذلك إلى استقرار السوق
    if keys[0][:1] != "و":
        return False
    untold = _leaves_untold(reader, cue, start, index, keys) and not _DETAILS.isdisjoint(keys[2:])
    left = _leaves_off(keys) and not _PLACES_LEFT.isdisjoint(keys[1:3])
    return (untold or left) and not names_another(reader, cue, start, index)


def _calls_it(reader: Reader, index: int, keys: Sequence[str]) -> bool:
    """Tell whether the writer says how the speaker called it (أصيبا بجروح | وصفها بالخفيفة)."""
    before = reader.lexemes[index - 1]
    is_indefinite = before.kind == "word" and not is_definite(before.key) and not is_everyday_verb(before.key)
    return keys[0] in _CALLED and keys[1][:2] == "با" and is_indefinite


def _ahead(reader: Reader, index: int, limit: int) -> list[str]:
    """Return the next four words, empty ones where the sentence ends before."""
    keys = keys_from(reader.lexemes, index, min(AHEAD, limit - index))
    return [*keys, *[""] * (AHEAD - len(keys))]


def _thanks(keys: Sequence[str]) -> bool:
    """Tell whether the speaker turns to the audience with thanks (متوجها بالشكر إلى الحضور)."""
    return keys[0] in _TURNING and keys[1] in _THANKS


def _addresses(keys: Sequence[str]) -> bool:
    """Tell whether the speaker turns to somebody (متوجها برسالة إلى الجماهير، متوجها إلى القاضي)."""
    to_person = keys[1] == "الي" and bool(classes(keys[2]) & {"role", "title", "unnamed"})
    return keys[0] in _TURNING and (to_person or keys[1] in _ADDRESSED)


def _tells_how(lexemes: Sequence[Lexeme], index: int, keys: Sequence[str]) -> bool:
    """Tell whether the words can only be the writer's (جاء ذلك خلال، قالها وهو، يذكر أن، ردا على سؤال)."""
    if keys[0] in _CAME and keys[1] in _THAT and keys[2] in _WHEN_SAID:
        joined = keys[0][:1] == "و"
        return not joined or keys[3] in SPEECHES or keys[2:] == ["علي", "هامش"] or keys[2] == "ردا"
    if keys[0] in ANSWERING and keys[1] in ("علي", "عن"):
        return keys[2] in _ASKED
    if keys[0] == "في" and keys[1] in _HINTS:
        return keys[2] == "الي" or keys[2] == "علي" and keys[3] in SPEECHES | _ASKED
    if keys[0] in words("narrator"):
        return any(is_complementizer(lexeme) for lexeme in lexemes[index + 1 : index + 3])
    if keys[0] in _GROUNDING:
        return "بذلك" in keys[1:2] or "ذلك" in keys[1:3]
    return keys[0] in _SAID_IT or _leaves_out(keys)


def _leaves_out(keys: Sequence[str]) -> bool:
    """Tell whether the speaker is said to have left something out (من دون تحديد موعد)."""
    without = keys[1:] if keys[0] == "من" else keys
    if without[0] == "دون" and without[1] in _DETAILS:
        return True
    if without[0] != "دون" or without[1] not in _WITHOUT_TELLING:
        return False
    return not _UNTOLD.isdisjoint(without[2:4]) or not _UNTOLD.isdisjoint(keys[2:])


def _blames(reader: Reader, index: int, keys: Sequence[str], limit: int) -> bool:
    """Tell whether the writer goes on with who was blamed or kept silent.

    وحمل المصدر الحكومة المسؤولية، بينما امتنع الناطق عن التعليق.
    """
    turns = keys[0] in _TURNS
    verb = keys[1] if turns else keys[0].removeprefix("و")
    if not turns and keys[0][:1] != "و":
        return False
    after = {lexeme.key for lexeme in reader.lexemes[index + 1 : min(index + DECLINING_REACH, limit)]}
    if verb in _CHARGING:
        return not after.isdisjoint(_BLAME)
    return turns and verb in _DECLINING and not after.isdisjoint(_COMMENT)


def _leaves_off(keys: Sequence[str]) -> bool:
    """Tell whether the speaker leaves, falls silent or shows a mood (وغادر القاعة، وبدا متأثرا)."""
    if keys[0] == "وقد" and keys[1] in _SEEMED or keys[0] in _SEEMED:
        return keys[1 + (keys[0] == "وقد")] in _MOODS
    if (keys[0], keys[1]) == ("قبل", "ان"):
        verb, then = keys[2], keys[3]
    elif keys[0] == "ثم":
        verb, then = keys[1], keys[2]
    else:
        verb, then = keys[0][1:] if keys[0][:1] == "و" else "", keys[1]
    if verb.lstrip("يت") in _WITHDREW and then == "من":
        return not _PLACES_LEFT.isdisjoint(keys)
    departs = verb.lstrip("يت") in ("غادر", "غادرت", "غادرا", "غادروا")
    return verb in _LEAVING and (not departs or then in _PLACES_LEFT)


def _leaves_untold(reader: Reader, cue: Cue, start: int, index: int, keys: Sequence[str]) -> bool:
    """Tell whether the speaker is said not to have told something (ولم يحدد موعدا، ولم يذكر تفاصيل)."""
    if keys[0] not in _NOT or not keys[1]:
        return False
    form = form_at(reader.lexemes, index + 1)
    begins = "ت" if cue.form.gender == "f" else "ي"
    tells = form is not None and form.kind == "imperfect" and form.lemma.verb in TOLD_LITTLE
    if keys[1] in (begins + "ات", begins + "اتي") and keys[2:4] == _UPON_IT:
        return True  # ...، ولم تأت على ذكر الثمن
    if not (tells or keys[1][1:] in _GIVE) or keys[1][:1] != begins:
        return False
    what = keys[3] if keys[2] in ("عن", "اي") else keys[2]
    if what in _QUESTIONS:
        return tells
    if what not in _UNTOLD or what == "في":
        return False
    subject = {lexeme.key.removeprefix("ال") for lexeme in reader.lexemes[start:index]}
    return what not in _DATES or subject.isdisjoint(_DECREES)
