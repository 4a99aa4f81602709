"""Skip what may stand between a verb and its subject: adverbs, days, asides, blessings, who is told."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexicon import is_definite
from archive.extraction.phrases import Reader, is_blessing
from archive.extraction.words import OURS, classes, is_adjective

_SPANS: Final = frozenset({"الاسبوع", "الشهر", "العام", "السنه", "الليله", "اليوم", "الموسم", "الصيف"})
_NEAR: Final = frozenset(
    {"الماضي", "الماضيه", "المنصرم", "الفاءت", "الحالي", "الجاري", "المقبل", "القادم", "نفسه", "ذاته"}
)
_BEFORE_YESTERDAY: Final = ("اول", "امس")
_PARTS_OF_TIME: Final = frozenset(
    {"مطلع", "منتصف", "اواءل", "اواخر", "نهايه", "بدايه", "مساء", "صباح", "ظهر", "فجر", "ليل", "عشيه", "ختام"}
)
"""Before a time they say when (صرح مطلع الشهر الجاري)."""
SHORTEST_TOLD: Final = 3
_SKIPPED: Final = frozenset(
    {
        "ذلك",
        "بذلك",
        "معه",
        "معها",
        "معهم",
        "معنا",
        "عنه",
        "عنها",
        "عنهم",
        "لي",
        "لنا",
        "له",
        "لها",
        "لهم",
        "عليه",
        "عليها",
        "عليهم",
        "فيه",
        "فيها",
    }
)
"""Objects and addressees between a verb and its subject (تقول لنا الممرضة إن)."""
_GOVERNING: Final = frozenset({"خلال", "اثناء", "عقب", "لدي", "اثر", "منذ"})
"""Words of time that govern the next noun (أضاف خلال لقائه)."""
_BEFORE_OR_AFTER: Final = frozenset({"قبل", "بعد", "منذ"})
_STRETCHES: Final = frozenset(
    fold(word)
    for word in (
        *("دقائق", "دقيقة", "دقيقتين", "ساعة", "ساعات", "ساعتين", "لحظات", "يوم", "يومين", "أيام", "أسبوع"),
        *("أسبوعين", "أسابيع", "شهر", "شهرين", "أشهر", "شهور", "سنة", "سنتين", "سنوات", "عام", "عامين"),
        *("أعوام", "فترة", "مدة", "ليلة", "وقت"),
    )
)
"""How long before or after somebody spoke (صرح قبل أيام)."""
_FEW: Final = frozenset({"قليله", "قليل", "طويله", "طويل", "قصيره", "قصير", "معدوده", "وجيزه", "مضت", "عده"})
_WITH_ALL: Final = "بكل"
_MORE: Final = "اكثر"
_TIMES: Final = frozenset({"مره", "مناسبه", "موضع"})
_TO_THE: Final = "لل"
SKIPPED: Final = 4
"""Adverbs and days between a verb and its subject at most."""


def skip_adverbs(reader: Reader, index: int, end: int) -> int:
    """Return where the subject of a verb may stand: past adverbs, days, asides, blessings and who is told."""
    skipped = 0
    while index < end and skipped < SKIPPED:
        past = _past_aside(reader, index, end)
        if past == index:
            past = _past_addressee(reader, index, end)
            skipped += past > index
        if past > index:
            index = past
            continue
        lexeme, known = reader.lexemes[index], classes(reader.lexemes[index].key)
        if (
            lexeme.kind != "word"
            or not known & {"time", "adverb"}
            or known & {"role", "title", "organisation"}
            or lexeme.key in _GOVERNING
        ):
            break
        index += 1
        skipped += 1
    return index


def _past_aside(reader: Reader, index: int, end: int) -> int:
    """Return one past brackets, a pronoun, a time of two words or a blessing; `index` without."""
    lexeme = reader.lexemes[index]
    if lexeme.text == "(":
        reach = range(index, min(index + 8, end))
        return next((i + 1 for i in reach if reader.lexemes[i].text == ")"), end)
    if lexeme.key in _SKIPPED:
        return index + 1
    if index + 1 >= end:
        return index
    if (past := _past_distance(reader, index, end)) > index:
        return past
    after = reader.lexemes[index + 1].key
    if (lexeme.key, after) == _BEFORE_YESTERDAY:
        return index + 1
    if _is_past_time(lexeme.key, after) or is_blessing(lexeme.key, after):
        return index + 2
    if lexeme.key not in _PARTS_OF_TIME or not _is_time(after):
        return index
    index += 2
    while index < end and reader.lexemes[index].key in _NEAR:
        index += 1
    return index


def _past_distance(reader: Reader, index: int, end: int) -> int:
    """Return one past what tells how long before, how often or how openly, `index` without.

    صرح قبل أيام قليلة بأن; أكد أكثر من مرة أن; قال بكل صراحة إن.
    """
    keys = [lexeme.key for lexeme in reader.lexemes[index : min(index + 4, end)]] + [""] * 4
    if keys[0] == _WITH_ALL and keys[1]:
        return index + 2
    if keys[0] == _MORE and keys[1] == "من" and keys[2] in _TIMES:
        return index + 3
    if keys[0] not in _BEFORE_OR_AFTER:
        return index
    counted = 1 + (reader.lexemes[index + 1].kind == "number" or "quantifier" in classes(keys[1]))
    if keys[counted] not in _STRETCHES:
        return index
    past = index + counted + 1
    while past < end and reader.lexemes[past].key in _FEW:
        past += 1
    return past


def _past_addressee(reader: Reader, index: int, end: int) -> int:
    """Return one past the outlet that is told before the subject, `index` without.

    تحدث لوكالتنا | عضو القيادة; قال لـ«الأفق» | مدير المدرسة إن.
    """
    key = reader.lexemes[index].key
    if key == "ل" and index + 1 < end and (quote := reader.quotes.get(index + 1)) is not None:
        return min(quote.close + 1, end) if quote.close < end else index
    if key[:1] != "ل" or len(key) <= SHORTEST_TOLD:
        return index
    inner = key[1:]
    ours = classes(inner[:-3] + "ه") if inner.endswith("تنا") else classes(inner.removesuffix("نا"))
    told = classes(inner) | classes("ال" + inner[1:]) | ours
    if not told & {"outlet", "outlet name"}:
        return index
    quote = reader.quotes.get(index + 1)
    after = index + 1 if quote is None else quote.close + 1
    if quote is None and after < end and not inner.endswith(OURS) and not key.startswith(_TO_THE):
        after += _is_of_outlet(reader.lexemes[after].key)
    while after < end and is_definite(reader.lexemes[after].key) and is_adjective(reader.lexemes[after].key):
        after += 1
    heads = classes(reader.lexemes[after].key) if after < end else frozenset()
    return after if heads & {"role", "title", "unnamed"} else index


def _is_of_outlet(key: str) -> bool:
    """Tell whether a definite word must be part of the outlet's name (قال لوكالة | الأنباء الألمانية)."""
    return is_definite(key) and not classes(key) & {"role", "title"}


def _is_time(key: str) -> bool:
    return bool(classes(key) & {"time", "unit"}) or key in _SPANS


def _is_past_time(key: str, after: str) -> bool:
    """Tell whether two words say when (أعلن الأسبوع الماضي)."""
    is_near = after in _NEAR and (key in _SPANS or "time" in classes(key))
    return is_near or key in ("هذا", "هذه") and after in _SPANS
