"""What is written together with an Arabic word, as tables; all spellings are folded."""

from __future__ import annotations

from typing import Final, NamedTuple


class Proclitic(NamedTuple):
    """Letters joined to the front; ``bare`` ones (ب, ل) look like root letters unless the rest is known."""

    letters: str
    bare: bool = False
    joins_lam: bool = False


class Enclitic(NamedTuple):
    """Letters joined to the end, and the spellings of the word's own end that they may hide."""

    letters: str
    restored: tuple[str, ...] = ("",)


PROCLITICS: Final = (
    Proclitic(""),
    Proclitic("و"),  # ووزير: and a minister
    Proclitic("ال"),  # العراق
    Proclitic("وال"),  # والعراق
    Proclitic("بال"),  # بالعراق
    Proclitic("كال"),  # كالعراق
    Proclitic("فال"),  # فالعراق
    Proclitic("وبال"),  # وبالعراق
    Proclitic("لل", joins_lam=True),  # للعراق; للجنة is ل + ال + لجنة
    Proclitic("ولل", joins_lam=True),  # وللعراق
    Proclitic("ف", bare=True),  # فسوريا
    Proclitic("ب", bare=True),  # بسوريا
    Proclitic("ل", bare=True),  # لسوريا
    Proclitic("ك", bare=True),  # كسوريا
    Proclitic("وب", bare=True),  # وبسوريا
    Proclitic("ول", bare=True),  # ولسوريا
)
"""Tried in this order on known words; the first known remainder wins, so the whole word comes first."""

_HEH: Final = ("ه",)  # the teh marbuta that a suffix opened: قضيتها is قضية + ها
_EITHER: Final = ("", "ه")  # قرارات is قرار + ات, حكومات is حكومة + ات

ENCLITICS: Final = (
    Enclitic(""),
    Enclitic("ا"),  # وزيرا, tanween
    Enclitic("ه"),  # وزيره, وزيرة
    Enclitic("ي"),  # لبناني
    Enclitic("ت"),  # وصلت
    Enclitic("ها"),  # وزيرها
    Enclitic("هم"),  # وزيرهم
    Enclitic("هما"),  # وزيرهما
    Enclitic("هن"),  # وزيرهن
    Enclitic("نا"),  # وزيرنا
    Enclitic("كم"),  # وزيركم
    Enclitic("وا"),  # وصلوا
    Enclitic("ان"),  # قانونان
    Enclitic("ين"),  # قانونين
    Enclitic("ون"),  # يمنيون
    Enclitic("يه"),  # لبنانية
    Enclitic("يا"),  # لبنانيا
    Enclitic("يين"),  # لبنانيين
    Enclitic("يون"),  # لبنانيون
    Enclitic("يات"),  # لبنانيات
    Enclitic("ات", _EITHER),  # إعلانات, وحدات
    Enclitic("اته", _EITHER),  # إعلاناته
    Enclitic("اتها", _EITHER),  # وحداتها
    Enclitic("اتهم", _EITHER),  # وحداتهم
    Enclitic("اتنا", _EITHER),  # وحداتنا
    Enclitic("ته", _HEH),  # وحدته
    Enclitic("تها", _HEH),  # وحدتها
    Enclitic("تهم", _HEH),  # وحدتهم
    Enclitic("تنا", _HEH),  # وحدتنا
    Enclitic("تهما", _HEH),  # وحدتهما
    Enclitic("تي", _HEH),  # وحدتي
    Enclitic("تان", _HEH),  # وحدتان
    Enclitic("تين", _HEH),  # وحدتين
)

DEFINITE: Final = ("وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ال")
"""The article with what may stand before it, longest first: والعدل, بالعدل, كالبحر, فالسلام."""

FOR_THE: Final = ("ولل", "فلل", "لل")
"""ل + ال: للشعب, وللشعب. A remainder of two letters lacks its own lam: للغة is لغة."""

PRONOUNS: Final = ("هما", "كما", "ها", "هم", "هن", "كم", "نا")
"""Joined pronouns: حقوقهم, قضيتها, بلادنا."""

ENDINGS: Final = ("تين", "تان", "ات", "ان", "ين", "ون", "وا", "يه", "ه", "ي", "ا")
"""Number, gender, nisba and tanween: دولتين, ثورات, مسلمون, فلسطينية, مدرسة, كثيرا."""

FOREIGN_PAIRS: Final = frozenset(
    (
        "بم",
        "بف",
        "بب",
        "فب",
        "فم",
        "لر",
        "لن",
        "لش",
        "كق",
        "كغ",
        "كخ",
        "لا",
        "با",
        "بت",
        "لت",
        "لم",
        "بع",
        "لق",
        "بق",
    )
)
"""Two first letters with which no Arabic words of six letters begin, or few: the first is a preposition.

No root begins with two letters of one place of articulation (بم, لر; J. Greenberg, Word 6, 1950); with the
others the words that do begin so are short (بعد, لقب) or stand in ``data/nouns.txt`` (لاعب).
"""
