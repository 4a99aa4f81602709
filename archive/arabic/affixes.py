"""What is written together with an Arabic word, as tables; all spellings are folded."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Ending = Literal["none", "pronoun", "heh", "nisba", "inflection"]
"""Nothing, a joined pronoun (ها), his ه or ة (which fold alike), ي of relation (لبناني), or number, gender,
case and person."""


class Proclitic(NamedTuple):
    """Letters joined to the front. ``bare`` ones (ب, ل) look like root letters unless the rest is known;
    ``article`` ones end in the article, before which even two letters are a word (الحق)."""

    letters: str
    bare: bool = False
    article: bool = False


class Enclitic(NamedTuple):
    """Letters joined to the end, what they are, and the ends of the word itself that they may hide."""

    letters: str
    ending: Ending
    restored: tuple[str, ...] = ("",)


LAM_ARTICLES: Final = ("لل", "ولل", "فلل")
"""ل + ال, after which a word's own ل is not written again: للجنة is ل + ال + لجنة."""

PROCLITICS: Final = (
    Proclitic(""),
    Proclitic("و"),  # ووزير
    Proclitic("ال", article=True),  # العراق
    Proclitic("وال", article=True),  # والعراق
    Proclitic("بال", article=True),  # بالعراق
    Proclitic("كال", article=True),  # كالعراق
    Proclitic("فال", article=True),  # فالعراق
    Proclitic("وبال", article=True),  # وبالعراق
    Proclitic("وكال", article=True),  # وكالعراق
    Proclitic("فبال", article=True),  # فبالعراق
    Proclitic("لل", article=True),  # للعراق
    Proclitic("ولل", article=True),  # وللعراق
    Proclitic("فلل", article=True),  # فللعراق
    Proclitic("ف", bare=True),  # فسوريا
    Proclitic("ب", bare=True),  # بسوريا
    Proclitic("ل", bare=True),  # لسوريا
    Proclitic("ك", bare=True),  # كسوريا
    Proclitic("وب", bare=True),  # وبسوريا
    Proclitic("ول", bare=True),  # ولسوريا
    Proclitic("وك", bare=True),  # وكسوريا
    Proclitic("فب", bare=True),  # فبسوريا
    Proclitic("فل", bare=True),  # فلسوريا
)
"""Tried in this order on known words; the first known remainder wins, so the whole word comes first."""

_HEH: Final = ("ه",)  # the teh marbuta that a suffix opened: قضيتها is قضية + ها
_EITHER: Final = ("ه", "")  # لوحات is لوحة + ات, though there is لوح; قرارات is قرار + ات

ENCLITICS: Final = (
    Enclitic("", "none"),
    Enclitic("ا", "inflection"),  # وزيرا, tanween
    Enclitic("ه", "heh"),  # وزيره and وزيرة
    Enclitic("ي", "nisba"),  # لبناني
    Enclitic("ت", "inflection"),  # وصلت
    Enclitic("و", "inflection"),  # لاعبو
    Enclitic("ها", "pronoun"),  # وزيرها
    Enclitic("هم", "pronoun"),  # وزيرهم
    Enclitic("هن", "pronoun"),  # وزيرهن
    Enclitic("نا", "pronoun"),  # وزيرنا
    Enclitic("كم", "pronoun"),  # وزيركم
    Enclitic("وا", "inflection"),  # وصلوا
    Enclitic("ان", "inflection"),  # قانونان
    Enclitic("ين", "inflection"),  # قانونين
    Enclitic("ون", "inflection"),  # يمنيون
    Enclitic("ات", "inflection", _EITHER),  # إعلانات, وحدات
    Enclitic("يه", "nisba"),  # لبنانية
    Enclitic("يا", "nisba"),  # لبنانيا
    Enclitic("ته", "pronoun", _HEH),  # وحدته
    Enclitic("تي", "pronoun", _HEH),  # وحدتي
    Enclitic("يها", "inflection"),  # لاعبيها
    Enclitic("يهم", "inflection"),  # لاعبيهم
    Enclitic("وها", "inflection"),  # لاعبوها
    Enclitic("وهم", "inflection"),  # لاعبوهم
    Enclitic("هما", "pronoun"),  # وزيرهما
    Enclitic("تها", "pronoun", _HEH),  # وحدتها
    Enclitic("تهم", "pronoun", _HEH),  # وحدتهم
    Enclitic("تنا", "pronoun", _HEH),  # وحدتنا
    Enclitic("تان", "inflection", _HEH),  # وحدتان
    Enclitic("تين", "inflection", _HEH),  # وحدتين
    Enclitic("اته", "inflection", _EITHER),  # إعلاناته
    Enclitic("يين", "nisba"),  # لبنانيين
    Enclitic("يون", "nisba"),  # لبنانيون
    Enclitic("يات", "nisba"),  # لبنانيات
    Enclitic("اتها", "inflection", _EITHER),  # وحداتها
    Enclitic("اتهم", "inflection", _EITHER),  # وحداتهم
    Enclitic("اتنا", "inflection", _EITHER),  # وحداتنا
    Enclitic("تهما", "pronoun", _HEH),  # وحدتهما
    Enclitic("اتهما", "inflection", _EITHER),  # علاقاتهما
)
"""Tried in this order, shortest first, so that عمليات is عملية before it is عمل."""

DEFINITE: Final = ("وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ال", *LAM_ARTICLES)
"""The article with what may stand before it: والعدل, بالعدل, كالبحر, فالسلام, للشعب."""

PRONOUNS: Final = ("هما", "كما", "ها", "هم", "هن", "كم", "نا")
"""Joined pronouns: حقوقهم, قضيتها, بلادنا."""

ENDINGS: Final = ("تين", "تان", "ات", "ان", "ين", "ون", "وا", "يه", "ه", "ي", "ا")
"""Number, gender, nisba and tanween: دولتين, ثورات, مسلمون, فلسطينية, مدرسة, كثيرا."""

PREPOSITIONS: Final = ("ب", "ل", "ك", "ف")
"""Letters joined to a noun, the last one also to a clause: بدعم, لحماية, كدولة, فدعم."""

PERSONS: Final = ("سي", "ست", "في", "لي", "ي")
"""Future and third person of a plural verb: سيكتبون, فيكتبون, يكتبون. Nouns in ي are few, and known."""

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
