"""Tell documents that are followed from those that tell something (بحسب بيان، not وفقا للقانون)."""

from __future__ import annotations

from functools import cache
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexemes import COMMAS, Lexeme, keys_from
from archive.extraction.mentions import Mention, Reader
from archive.extraction.name_stops import FACT_LINKS
from archive.extraction.words import classes

RULES: Final = frozenset(
    fold(word)
    for word in (
        *("قانون", "قوانين", "دستور", "نظام", "أنظمة", "لائحة", "لوائح", "أصول", "معايير", "اتفاق", "مرسوم"),
        *("ظهير", "نصوص", "مقتضيات", "شروط", "ضوابط", "تعليمات", "آليات", "إجراءات"),
        *("عدد", "حجم", "طول", "نوع", "حاجة", "ظروف", "رغبة", "موسم", "ترتيب", "تقويم"),
    )
)
"""What is followed or counts, and tells nothing (وفقا للقانون، حسب العدد)."""
DECREES: Final = frozenset({"مرسوم", "ظهير", "اتفاق"})
"""Those of them that tell something when فإن follows (بحسب المرسوم الرئاسي، فإن)."""
_WHICH: Final = "الذي"
INDICTMENTS: Final = frozenset(
    (document, of) for document in ("لاءحه", "مذكره", "قرار", "ملف", "محضر") for of in ("الاتهام", "الدعوي")
)
"""Documents of two words, the second of which speaks for nobody (بحسب لائحة | الاتهام فإن)."""
PRONOUNS: Final = ("ه", "ها", "هم")
"""Of whoever was spoken of (تصريحاته)."""
STATEMENTS_OF: Final = frozenset(
    {"تصريح", "تصريحات", "قول", "اقوال", "بيان", "روايه", "كلام", "حديث", "تعبير", "تقدير", "تقديرات", "وصف"}
    | {"راي", "زعم", "اعتقاد"}
)
"""What somebody said or thinks, whatever else the word may be (بحسب رواية فلان)."""
_KNOWN_TO: Final = frozenset({"احصاء", "حساب", "حسابات", "معلومات", "ارقام", "متابعه", "مشاهدات"})
"""What somebody counted or knows, when it is told to be his (وقعت 17 مرة، وفق إحصائه)."""


def is_document(key: str) -> bool:
    """Tell whether a word heads what somebody wrote or said (بحسب بيان، بحسب تصريحات)."""
    return "document" in classes(key) or key in STATEMENTS_OF


def is_theirs(reader: Reader, at: int, limit: int) -> bool:
    """Tell whether a document is told to be whose who speaks (بحسب المعطيات التي قدمها، فإن)."""
    keys = keys_from(reader.lexemes, at + 1, 2)
    if at + 3 >= limit or keys[0] not in ("الذي", "التي"):
        return False
    return keys[1].endswith(PRONOUNS) and reader.lexemes[at + 3].text in COMMAS


def points_back(lexeme: Lexeme) -> bool:
    """Tell whether a word is a statement of whoever was spoken of (بحسب تصريحاته)."""
    stems = (lexeme.key.removesuffix(pronoun) for pronoun in PRONOUNS if lexeme.key.endswith(pronoun))
    known = STATEMENTS_OF | _KNOWN_TO
    return any(stem in known or stem.endswith("ت") and stem[:-1] + "ه" in known for stem in stems)


@cache
def drafts() -> frozenset[tuple[str, ...]]:
    """Return documents of two words whose first one is none (بحسب مشروع القرار، وفق ملف القضية)."""
    of_law = ("القرار", "القانون", "المرسوم", "الاتفاق", "البيان", "قرار", "قانون", "مرسوم")
    return frozenset({("مشروع", word) for word in of_law} | {("ملف", "القضيه"), ("شهاده", "الوفاه")})


def leads_to_fact(reader: Reader, source: Mention | None, limit: int) -> bool:
    """Tell whether فإن follows a decree, which tells something then (وفق المرسوم الرئاسي، فإن).

    So does one of which it is told where it was printed (وبحسب المرسوم | الذي نشر أمس، سيجري التحضير).
    """
    if source is None:
        return False
    if source.end < limit and reader.lexemes[source.end].key == _WHICH:
        return True
    after = source.end + (source.end < limit and reader.lexemes[source.end].text in COMMAS)
    return after < limit and reader.lexemes[after].key in FACT_LINKS
