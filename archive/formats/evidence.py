"""Why the machine decided as it did, in sentences for readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.extraction.evidence import explain
from archive.models import Article, DateSource, Statement


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: what the rule says, and the words of the article it rests on, "" where there are none.

    One that does not support the decision speaks against it.
    """

    text: str
    words: str
    supports: bool


def reasons(statement: Statement) -> list[Reason]:
    """Return the reasons kept with `statement`, the strongest first; its article must hold the text.

    Rules that this version no longer knows are left out.
    """
    text, found = statement.article.text, []
    for item in sorted(statement.evidence, key=lambda item: -abs(item["weight"])):
        try:
            message = explain(item["rule"])
        except KeyError:
            continue
        first, after = item["span"] or (0, 0)
        found.append(Reason(message, text[first:after], item["weight"] >= 0))
    return found


def date_reason(statement: Statement) -> str:
    """Return one sentence on how the date of `statement` was obtained."""
    if not statement.said_from_article:
        return "تاريخ القول مذكور مع التصريح."
    return article_date_reason(statement.article)


DATE_SENTENCES: Final = {
    DateSource.STATED: "تاريخ النشر مذكور في المصدر.",
    DateSource.INFERRED: "تاريخ النشر مستنتج من نص المقال.",
    DateSource.EDITOR: "تاريخ النشر أضافه محرّر.",
    DateSource.CATALOGUE: "تاريخ النشر من فهرس الأرشيف.",
    DateSource.UNKNOWN: "لا يُعرف متى نُشر المقال.",
}


def article_date_reason(article: Article) -> str:
    """Return one sentence on how the publication date was obtained, with the words it was inferred from."""
    spans = [item["span"] for item in article.published_evidence if item["span"]]
    words = [f"«{article.text[first:after]}»" for first, after in spans]
    if article.published_source != DateSource.INFERRED or not words:
        return DATE_SENTENCES[DateSource(article.published_source)]
    return f"تاريخ النشر مستنتج من عبارة {'، '.join(words)}."
