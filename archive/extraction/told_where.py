"""Tell where, when, in answer to what or how something was said, which the writer adds behind a comma."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexicon import ARTICLE
from archive.extraction.words import classes
from archive.extraction.writer_turns import MEETINGS, SPEECHES


def folded(*entries: str) -> frozenset[str]:
    """Return words as they are compared."""
    return frozenset(fold(entry) for entry in entries)


ANSWERING: Final = folded("ردا", "جوابا", "إجابة")
_FIRST_ONES: Final = folded("أول", "آخر", "أحدث")
_SHOWINGS: Final = folded("ظهور", "تعليق", "رد")
_MARGIN: Final = ("علي", "هامش")
_OWN_ENDING: Final = ("ه", "ها", "هم")
_CARRIED: Final = folded(
    *("مع", "له", "لها", "جمعه", "جمعها", "صحفي", "صحفية", "صحافي", "صحافية", "متلفز", "متلفزة"),
    *("أدلى", "أدلت"),
    *(
        verb + it
        for verb in ("نقلت", "نشرت", "بثت", "أوردت", "نقل", "نشر", "بث", "أورد")
        for it in ("ها", "ه")
    ),
)
"""After في مقابلة they show that the speech meant is the one reported."""
_MEETING: Final = fold("اجتماع")
SHORTEST: Final = 3
"""Letters of an outlet in no list, less one."""
_COMMENTING: Final = folded("تعليقا", "تعقيبا")
_MEDIA: Final = folded(
    *("تغريدة", "منشور", "تدوينة", "بيان", "تصريح", "تصريحات", "اتصال", "مداخلة", "مقابلة", "حوار", "كلمة"),
    *("إحاطة", "مؤتمر", "تسجيل", "مقطع"),
)
"""What somebody speaks in, no article before it (...، في | تغريدة على حسابه)."""
_REPLIES: Final = folded("رده", "ردها", "ردهم", "تعليقه", "تعليقها", "تعقيبه", "تعقيبها", "جوابه", "جوابها")
_BEHIND: Final = folded("عقب", "بعد", "إثر", "لدى", "قبيل", "أثناء", "خلال")
_VOICES: Final = folded("بنبرة", "بلهجة", "بصوت")
_MANNERS: Final = folded(
    "مبتسما", "مبتسمة", "ضاحكا", "ضاحكة", "باكيا", "باكية", "بحزم", "بحسرة", "بسخرية", "بأسى"
)
_STOPS: Final = ("", ".")
_WHILE: Final = folded("وهو", "وهي")
_GESTURES: Final = folded(
    *("يبتسم", "تبتسم", "يضحك", "تضحك", "يبكي", "تبكي", "يمسح", "تمسح", "يهز", "تهز", "يلوح", "تلوح"),
    *("يشير", "تشير", "يتنهد", "تتنهد"),
)
"""What somebody does while speaking (...، وهو | يمسح دموعه)."""


def tells_where(keys: Sequence[str]) -> bool:
    """Tell whether the writer adds where or in answer to what it was said (في تصريحات نقلتها الوكالة)."""
    if keys[0] == "في" and keys[1] in _FIRST_ONES and keys[2] in SPEECHES | _SHOWINGS:
        return True  # في أول تصريح له منذ تعيينه
    if (keys[0], keys[1]) == _MARGIN:
        return keys[2].endswith(_OWN_ENDING) and len(keys[2]) > len(_MARGIN[0]) + 1
    if keys[0] in ANSWERING and keys[1] == "علي":
        return keys[2] in SPEECHES  # ردا على تصريحات رئيس البلدية
    if keys[0] not in ("في", "خلال") or keys[1] not in SPEECHES | {_MEETING}:
        return False
    return keys[2] == "ل" or keys[2] in _CARRIED or keys[2][:1] == "ل" and _is_outlet(keys[2][1:])


def _is_outlet(key: str) -> bool:
    """Tell whether ل leads to an outlet, listed or not, its article joined to it too (لوكالة، لسيتار)."""
    whole = ARTICLE + key[1:] if key[:1] == "ل" else key
    known = classes(whole)
    return bool(known & {"outlet", "outlet name"}) or not known and len(key) > SHORTEST


def tells_occasion(keys: Sequence[str]) -> bool:
    """Tell whether the last few words of a sentence say in what, when or how it was said.

    ...، في بيان صدر أمس؛ ...، على هامش القمة؛ ...، عقب لقائه الوزير؛ ...، تعليقا على القرار؛ ...، بنبرة حادة.
    """
    first, second = keys[0], keys[1]
    if first == "في":
        return second in _MEDIA or second in _REPLIES and keys[2] == "علي"
    if (first, second) == _MARGIN or first in _COMMENTING and second == "علي":
        return True
    if first in _BEHIND:
        return second in SPEECHES | MEETINGS and second.endswith(_OWN_ENDING)
    if first in _WHILE:
        return second in _GESTURES
    return first in _VOICES and bool(second) or first in _MANNERS and second in _STOPS
