"""What may be filtered, counted and sorted by: the one allow-list of fields, facets and sorts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.search.results import Sort


@dataclass(frozen=True, slots=True)
class FacetScheme:
    """One facet: its name in addresses, its printed label, and what people type before a colon.

    `shown` bounds the choices listed beside the results (chosen ones are always listed). `unknown_label`
    names the bucket of texts without a value; `numeric` facets take ranges (سنة:2020..2021); `dated` ones
    list the newest first.
    """

    name: str
    label: str
    typed: tuple[str, ...]
    unknown_label: str = ""
    shown: int = 20
    numeric: bool = False
    dated: bool = False


FACETS: Final = (
    FacetScheme("speaker", "المتحدّث", ("متحدث", "المتحدث", "قائل", "speaker", "by"), "غير معروف"),
    FacetScheme("role", "الصفة", (), shown=12),
    FacetScheme("organisation", "الجهة", (), shown=12),
    FacetScheme("outlet", "المصدر", ("مصدر", "المصدر", "صحيفة", "outlet", "source"), "غير معروف"),
    FacetScheme("year", "السنة", ("سنة", "السنة", "عام", "year"), "غير معروفة", 40, True, True),
    FacetScheme("month", "الشهر", (), "", 60, dated=True),
    FacetScheme("kind", "نوع النقل", ("نوع", "النوع", "kind")),
    FacetScheme("topic", "الموضوع", ("موضوع", "الموضوع", "topic"), "بلا موضوع"),
    FacetScheme("attribution", "طريقة النسبة", ("نسبة", "النسبة", "attribution")),
    FacetScheme("status", "المراجعة", ("حالة", "الحالة", "status")),
)

FACETS_BY_NAME: Final = {facet.name: facet for facet in FACETS}

SORT_LABELS: Final[dict[Sort, str]] = {
    "relevance": "الأقرب إلى البحث",
    "newest": "الأحدث",
    "oldest": "الأقدم",
    "speaker": "المتحدّث",
}
