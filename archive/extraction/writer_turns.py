"""Tell where, after a reported clause, the writer speaks: asides, sources, what others did."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.cues import Cue, cue_at, form_at
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.phrases import Reader
from archive.extraction.words import classes

_ASIDE: Final = ("في", "اشاره", "الي")
_HINTED: Final = frozenset({"الي", "منه", "منها", "منهم", "واضحه", "ضمنيه"})
"""After في إشارة they lead to what was meant."""
_WITHOUT: Final = (("دون", "ان"), ("غير", "ان"))
_ASIDE_OPENINGS: Final = frozenset({_ASIDE[0], "دون", "من"})
TOLD_LITTLE: Final = frozenset(
    {"ذكر", "كشف", "حدد", "بين", "أدلى", "أوضح", "أفصح", "سمى", "علق", "رد", "أجاب"}
)
"""Everyday verbs that, denied after لكنه or دون, tell what a speaker left out (لكنه لم يحدد موعدا)."""
_GIVING: Final = ("عط", "قدم", "شر", "دل", "ورد", "خض", "خوض", "دخل", "تطرق")
"""Everyday verbs, without their first letter, of telling details."""
_DETAILS: Final = frozenset(
    {"تفاصيل", "التفاصيل", "مزيدا", "مزيد", "المزيد", "ايضاحات", "توضيحات", "موعد", "موعدا", "حصيله", "ارقام"}
    | {"ارقاما", "رقما", "تاريخا", "تفسيرا", "تفسيرات", "توضيحا", "ايضاحا", "ادله", "دليلا", "معلومات"}
)
_NO_ANSWER: Final = frozenset({"يصدر", "تصدر", "يتسن", "يتسني", "يعلق", "تعلق", "يعلقوا"})
"""After لم they tell that nobody answered (ولم يصدر تعليق من الجيش، فيما لم تعلق الوزارة)."""
MEANWHILE: Final = frozenset({"فيما", "بينما"})
_BUT_OR_WHILE: Final = (["في", "حين"], ["غير", "ان"], ["الا", "ان"])
_ANY: Final = "اي"
_PARTIES: Final = frozenset({"جهه", "جماعه", "طرف", "مسءول", "فصيل", "تنظيم"})
NOBODY_AHEAD: Final = 6
"""Words in which the writer shows that nobody told it."""
_OWN: Final = ("ه", "ها", "هم")
_WHAT: Final = "ما"
_THIS: Final = frozenset({"هذا", "وهذا", "ذلك", "وذلك"})
_WHICH: Final = frozenset({"وهو", "وهي"})
_SAID: Final = frozenset(
    {"تصريح", "تصريحات", "اتهام", "اتهامات", "اقوال", "كلام", "كلمات", "مزاعم", "روايه", "دعوه", "عباره"}
)
"""What somebody said, taken up by the writer after وهو or وهي."""
_SECONDING: Final = frozenset(
    fold("و" + verb + pronoun)
    for verb in ("وافق", "أيد", "شاطر", "خالف", "ساند", "عارض")
    for pronoun in ("ه", "ها", "هم", "ته", "تها")
)
"""What others did with what somebody said (...، ووافقه في ذلك | فلان)."""
_PEAKS: Final = frozenset({"ذروه", "خضم", "غمره"})
"""After وذلك في they say amid what it was said (...، وذلك في | ذروة التوتر)."""
_SIGNS: Final = frozenset({"مءشر", "خطوه", "تطور", "سابقه", "دلاله", "تحول"})
"""What the writer calls what was said."""
_REFUTED: Final = frozenset(
    person + fold(verb) + "ه"
    for person in ("", "ي", "ت")
    for verb in ("كذب", "كذبت", "فند", "فندت", "دحض", "دحضت")
)
"""After وهو ما they say that what was said is not so (...، وهو ما | تكذبه الوقائع)."""
_DENIED: Final = frozenset({"لم", "لا"})
RESUMED: Final = frozenset({"فيه", "فيها", "عليه", "عليها", "به", "بها", "اليه", "اليها", "عنه", "عنها"})
_AMID: Final = frozenset(
    {"انباء", "تقارير", "مخاوف", "توقعات", "معلومات", "ترجيحات", "انتقادات", "دعوات", "حديث", "شكاوي"}
    | {"تعهدات", "تحذيرات", "ادانات", "تنديد", "ترقب", "استنكار"}
    | {"تصفيق", "هتافات", "ضحكات", "صيحات", "زغاريد", "ذهول", "استغراب", "دهشه"}
)
SPEECHES: Final = frozenset(
    fold(word)
    for word in (
        *("تصريح", "تصريحات", "تصريحه", "تصريحاته", "مقابلة", "حديث", "حديثه", "مؤتمر", "مؤتمره", "بيان"),
        *("كلمة", "كلمته", "لقاء", "مداخلة", "اتصال", "حوار", "تغريدة", "خطاب", "خطابه", "برنامج", "جلسة"),
        *("كلمتها", "تصريحها", "تصريحاتها", "حديثها", "خطابها", "إحاطة", "إحاطته", "إحاطتها", "منشور"),
        *("إيجاز", "إفادة", "إفادته", "إفادتها", "ندوة", "مداخلته", "مداخلتها", "لقائه", "لقائها", "تدوينة"),
    )
)
MEETINGS: Final = frozenset(
    {"مباراه", "زياره", "زيارته", "زيارتها", "محادثات", "مباحثات", "جوله", "استقباله", "استقبالها", "ترءسه"}
)
"""Occasions behind which somebody speaks to the press."""
_TO_COME: Final = ("ي", "سي", "من", "لا", "قد", "لن")
"""How what follows الأمر الذي begins when it has not come yet (يسهل، من شأنه)."""
_STILL_TOLD: Final = frozenset(
    {"يعد", "تعد", "يعتبر", "تعتبر", "يبدو", "المتوقع", "المنتظر", "المرجح", "المفترض", "يفترض"}
)
"""Words of a narrator that, joined to what was said, go on with it (إن المعرض ناجح، ويعد الأكبر)."""
_WHO: Final = frozenset({"الذي", "التي"})
WHICH_AHEAD: Final = 5
"""Words from وهو to the verb by which the writer takes the clause up (وهو ما أكده، وهو اقتراح أيده)."""
OTHER_AHEAD: Final = 12
"""Words from أما to the verb with ف that tells what somebody else does."""


def is_writer(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether after a comma the writer speaks (في إشارة إلى، علما أن، الأمر الذي، وهو ما نفته)."""
    key, after = reader.lexemes[index].key, reader.lexemes[min(index + 1, limit - 1)].key
    if key == "علما" or key == "وسط" and after in _AMID or _has_led_to(reader, index) or key in _SECONDING:
        return True
    if key == _ASIDE[0] and after in _SIGNS:
        return True  # ...، في مؤشر على أن العلاقات قد تتحسن
    explains = key in _WHICH and reader.lexemes[index - 2].kind == "mark"
    if explains and after != "ما" and not is_definite(after):
        return True  # ... مثل "شباط"، | وهي لفظة تحقير
    if key == "وذلك" and _tells_occasion(reader, index + 1, limit):
        return True
    keys = (key, after)
    return keys == _ASIDE[1:] or _is_narrator(reader, index) or _is_taken_up(reader, index, limit)


def _has_led_to(reader: Reader, index: int) -> bool:
    """Tell whether the writer says what came of it (الأمر الذي أثار); what will come of it was said with it.

    قال إن المكتبة غنية، الأمر الذي | يسهل البحث.
    """
    keys = [lexeme.key for lexeme in reader.lexemes[index : index + 3]]
    return keys[:2] == ["الامر", "الذي"] and not keys[-1].startswith(_TO_COME)


def is_aside(reader: Reader, index: int) -> bool:
    """Tell whether the writer says what is meant or was left out (في إشارة إلى، من دون أن يحدد موعدا)."""
    if reader.lexemes[index].key in _WHICH:
        return _is_which_judged(reader, index)
    if reader.lexemes[index].key not in _ASIDE_OPENINGS:
        return False
    keys = tuple(lexeme.key for lexeme in reader.lexemes[index : index + 3])
    is_hint = keys[:2] == _ASIDE[:2] and keys[-1] in _HINTED
    return is_hint or _leaves_out(reader, index + (keys[:1] == ("من",)))


def _is_which_judged(reader: Reader, index: int) -> bool:
    """Tell whether وهو ما and a verb with its object take up what was said (... | وهو ما اعتبره سابقة)."""
    if index + 2 >= len(reader.lexemes) or reader.lexemes[index + 1].key != "ما":
        return False
    form = form_at(reader.lexemes, index + 2)
    judges = form is not None and form.kind == "perfect" and form.pronoun
    return judges or reader.lexemes[index + 2].key in _REFUTED


def _leaves_out(reader: Reader, index: int) -> bool:
    """Tell whether دون أن leads to what the speaker did not tell (دون أن يذكر تفاصيل، دون أن يعطي مزيدا)."""
    if tuple(lexeme.key for lexeme in reader.lexemes[index : index + 2]) not in _WITHOUT:
        return False
    if index + 2 >= len(reader.lexemes):
        return False
    form = form_at(reader.lexemes, index + 2)
    if form is not None and form.kind == "imperfect" and form.lemma.verb in TOLD_LITTLE:
        return True
    return gives_little(reader, index + 2)


def gives_little(reader: Reader, verb: int) -> bool:
    """Tell whether an everyday verb of telling has details behind it, which are denied (يقدم | تفاصيل)."""
    gives = reader.lexemes[verb].key[1:].startswith(_GIVING)
    return gives and any(word.key in _DETAILS for word in reader.lexemes[verb + 1 : verb + 3])


def _is_narrator(reader: Reader, index: int) -> bool:
    keys = [lexeme.key for lexeme in reader.lexemes[index : index + 4]]
    if keys[0] == "ولم" and keys[1:2] and keys[1] in _NO_ANSWER:
        return True
    denied = keys[2:] if keys[:2] == _BUT_OR_WHILE[0] else keys[1:] if keys[0] in MEANWHILE else []
    unsaid = denied[:1] == ["لم"] and denied[1:2] != [] and denied[1] in _NO_ANSWER
    if unsaid or _nobody_tells(reader, index):
        return True
    told = keys[1] if keys[0] == "ومن" and keys[1:2] else keys[0].removeprefix("و")
    return keys[0][:1] == "و" and told in words("narrator") and told not in _STILL_TOLD


def _nobody_tells(reader: Reader, index: int) -> bool:
    """Tell whether nobody is said to have told or done it (...، في حين | لم تتبن أي جهة الهجوم).

    ...، غير أن أي جهة رسمية لم تؤكد ذلك.
    """
    keys = [lexeme.key for lexeme in reader.lexemes[index : index + NOBODY_AHEAD]]
    opens = keys[:2] in _BUT_OR_WHILE or keys[0] in MEANWHILE | {"ولم"}
    denied = not {"لم", "ولم"}.isdisjoint(keys)
    return opens and denied and any(one == _ANY and two in _PARTIES for one, two in pairwise(keys))


def _is_taken_up(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether a relative clause takes the reported one up (وهو قرار وصفه بالجائر، وهذا ما أكده)."""
    if reader.lexemes[index].key == "وهذا" and reader.lexemes[min(index + 1, limit - 1)].key == "ما":
        confirmed = form_at(reader.lexemes, min(index + 2, limit - 1))
        return confirmed is not None and confirmed.finite and confirmed.pronoun
    if reader.lexemes[index].key not in _WHICH:
        return False
    what = reader.lexemes[min(index + 1, limit - 1)].key
    if bare(what) in _SAID:
        return True  # وهي التصريحات التي أثارت جدلا، وهي تصريحات أثارت جدلا
    for place in range(index + 1, min(index + WHICH_AHEAD, limit)):
        form = form_at(reader.lexemes, place)
        denied = reader.lexemes[place - 1].key in _DENIED and reader.lexemes[place - 2].key == "ما"
        taken = reader.lexemes[min(place + 1, limit - 1)].key in RESUMED
        if denied and form is not None and (form.pronoun or taken):
            return True  # وهو ما لم ينفه المتحدث، وهو ما لم تعلق عليه الوزارة
        if form is not None and form.kind == "perfect":
            before, tier = reader.lexemes[place - 1].key, form.lemma.tier
            if before in _WHO and tier in ("A", "B"):
                return True  # وهو المقترح الذي قال السفير إن بلاده تدعمه
            return form.pronoun or taken or before == "ما" and (tier != "C" or form.lemma.stance == "deny")
    return False


def takes_up(lexemes: Sequence[Lexeme], cue: Cue) -> bool:
    """Tell whether a verb says who said what stands before it (...، هذا ما | كشفه فلان)."""
    return tells_of_it(lexemes, cue) and lexemes[cue.index - 2].key in _THIS


def tells_of_it(lexemes: Sequence[Lexeme], cue: Cue) -> bool:
    """Tell whether a verb behind ما has its object behind it (ما | كشفه، ما | أفاد به)."""
    after = lexemes[cue.index + 1 : cue.index + 2]
    has_object = cue.form.pronoun or bool(after) and after[0].key in RESUMED
    return has_object and lexemes[cue.index - 1].key == _WHAT


def _tells_occasion(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether the writer adds where or to whom it was said (وذلك خلال مؤتمر صحفي، وذلك لصحيفة)."""
    key, after = reader.lexemes[min(index, limit - 1)].key, reader.lexemes[min(index + 1, limit - 1)].key
    told = key[:1] == "ل" and "outlet" in classes(key[1:])
    return (
        told
        or key in words("accordance")
        or key in ("ردا", "اثر")
        or key == "في"
        and after in _PEAKS
        or key in ("عقب", "بعد")
        and _is_meeting(after)
        or key in ("خلال", "في", "عبر", "ضمن")
        and after in SPEECHES
        or key in ("خلال", "لدي", "اثناء")
        and reader.lexemes[min(index + 1, limit - 1)].shape.endswith(_OWN)  # وذلك خلال زيارته المعسكر
    )


def _is_meeting(key: str) -> bool:
    """Tell whether a folded word is an occasion to speak or a time (بعد اللقاء، بعد أيام من النفي).

    What else happened before is part of what was said (... أنهت العقد، وذلك بعد الجدل حول الصورة).
    """
    plain = bare(key)
    return plain in SPEECHES | MEETINGS or bool(classes(plain) & {"occasion", "unit", "time"})


def takes_other_up(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether أما and a verb with ف lead to what somebody else does (أما الوزير، فقد افتتح)."""
    if reader.lexemes[index].key != "اما" or reader.lexemes[index - 1].text in COMMAS:
        return False
    for place in range(index + 2, min(index + OTHER_AHEAD, limit)):
        key = reader.lexemes[place].key
        if key == "فقد" or key[:1] == "ف" and cue_at(reader.lexemes, place, index) is not None:
            return True
    return False
