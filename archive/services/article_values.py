"""What a stored article holds of its extraction: title and inferred date."""

from __future__ import annotations

from typing import Any, Final

from archive.extraction.records import Extraction
from archive.models import Article, DateSource
from archive.services.evidence import evidence_values

CATALOGUE_NOTE: Final = "catalogue-note"
"""Rule of the evidence that an archivist's note on a date is kept as."""

_TITLE_WIDTH: Final = 500
_CUT: Final = "…"


def article_values(article: Article, extraction: Extraction, previous_text: str | None) -> dict[str, Any]:
    """Give the fields extraction decides, without those that an editor or the catalogue gave."""
    ours = _title_is_ours(article, article.text if previous_text is None else previous_text)
    values = title_values(article, extraction) if ours else {}
    if not is_date_given(article):
        values |= date_values(extraction)
    return {name: value for name, value in values.items() if name not in article.edited_fields}


def is_date_given(article: Article) -> bool:
    """Say whether somebody gave the publication date, as against one inferred from the text or none."""
    if "published" in article.edited_fields:
        return True
    noted = any(item.get("rule") == CATALOGUE_NOTE for item in article.published_evidence)
    return noted or article.published_source not in (DateSource.INFERRED, DateSource.UNKNOWN)


def title_values(article: Article, extraction: Extraction) -> dict[str, Any]:
    """Give the printed or derived title, cut to the width of its column; without one, the file name."""
    title = " ".join(extraction.title.text.split()) or article.file_name
    if len(title) > _TITLE_WIDTH:
        title = title[: _TITLE_WIDTH - 1].rsplit(" ", 1)[0] + _CUT
    return {"title": title, "title_derived": extraction.title.derived}


def date_values(extraction: Extraction) -> dict[str, Any]:
    """Give the inferred date with the words it was inferred from and those that speak against it."""
    date = extraction.date
    against = [item | {"conflict": True} for item in evidence_values(date.conflicts)]
    return {
        "published": date.edtf,
        "published_source": DateSource.INFERRED if date.edtf else DateSource.UNKNOWN,
        "published_evidence": evidence_values(date.evidence) + against,
    }


def _title_is_ours(article: Article, text: str) -> bool:
    """Say whether the title came from the text: what is not words of it, an archivist wrote."""
    if not article.title or article.title == article.file_name:
        return True
    return article.title.removesuffix(_CUT) in " ".join(text.split())
