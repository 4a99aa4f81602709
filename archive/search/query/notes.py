"""What the page says about a query that was mended, cut or read in a particular way."""

from __future__ import annotations

from typing import Final

from archive.search.query.vocabulary import MAX_DEPTH, MAX_LENGTH, MAX_PREFIXES, MAX_WORDS, MIN_PREFIX
from archive.search.results import Note
from archive.search.scheme import FACETS

MIXED_MARKS: Final = Note("repaired", "علامتا التنصيص من شكلين مختلفين، فعُدّتا زوجًا واحدًا.")
UNCLOSED_MARK: Final = Note("repaired", "علامة تنصيص بلا إغلاق، فعُدّ ما بعدها إلى آخر البحث عبارةً واحدة.")
EMPTY_MARKS: Final = Note("repaired", "علامتا تنصيص ليس بينهما كلمة، فأُهملتا.")
STAR_INSIDE: Final = Note("repaired", "النجمة تعمل في آخر الكلمة فقط (مثل: حكوم*)، فأُهملت في غيره.")
SHORT_PREFIX: Final = Note("capped", f"النجمة تحتاج إلى {MIN_PREFIX} من الحروف قبلها على الأقل، فأُهملت.")
MANY_PREFIXES: Final = Note("capped", f"النجمة مسموح بها في {MAX_PREFIXES} كلمات، وما زاد بُحث عنه بلا نجمة.")
LOOSE_TILDE: Final = Note("repaired", "علامة ~ تعمل بعد عبارة بين علامتي تنصيص فقط، فأُهملت.")
LOOSE_OPERATOR: Final = Note("repaired", "معامل (AND أو OR أو NOT) ينقصه أحد طرفيه، فأُهمل.")
UNCLOSED_PARENTHESIS: Final = Note("repaired", "قوس بلا إغلاق، فأُغلق في آخر البحث.")
LOOSE_PARENTHESIS: Final = Note("repaired", "قوس إغلاق بلا قوس فتح، فأُهمل.")
DEEP_PARENTHESES: Final = Note("capped", f"الأقواس المتداخلة فوق {MAX_DEPTH} مستوى أُهملت.")
LONG_QUERY: Final = Note("capped", f"البحث أطول من {MAX_LENGTH} حرف، فأُخذ أوّله فقط.")
MANY_WORDS: Final = Note("capped", f"الكلمات أكثر من {MAX_WORDS}، فأُخذ أوّلها فقط.")
ARABIC_OPERATOR: Final = (
    "فُهمت «أو» و«و» و«ليس» هنا معاملاتٍ لا كلمات؛ للبحث عنها كلماتٍ ضعها مع ما حولها بين علامتي تنصيص."
)


def missing_value(typed: str) -> Note:
    """Say that a filter stands without a value: متحدث: alone."""
    return Note("repaired", f"المرشّح «{typed}» بلا قيمة، فأُهمل.")


def unknown_field(typed: str) -> Note:
    """Say that no filter has this name: لون:أحمر."""
    known = "، ".join(facet.typed[0] for facet in FACETS if facet.typed)
    return Note("repaired", f"«{typed}» ليس اسم مرشّح، فعُدّ كلمة. المرشّحات: {known}.")


def not_a_number(typed: str, value: str) -> Note:
    """Say that a number was expected: سنة:كذا."""
    return Note("repaired", f"المرشّح «{typed}» يأخذ رقمًا أو مدى مثل 2020..2021، فأُهملت «{value}».")


def turned_range(low: int, high: int) -> Note:
    """Say that the bounds stood the wrong way round: 2021..2020."""
    return Note("repaired", f"المدى مقلوب، فبُحث من {low} إلى {high}.")
