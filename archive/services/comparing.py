"""Compare what an article has with what was found in it now; nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from archive.arabic.passages import join_slices
from archive.extraction.records import ExtractedStatement, Extraction
from archive.models import Article, Speaker, Statement
from archive.services.matching import Placed, match, overlap
from archive.services.plans import ExtractionPlan, FieldChange, StatementChange
from archive.services.statement_values import is_settled, is_touched, place_of, statement_values

Speakers = Mapping[str, Speaker | None]


class WordsGoneError(ValueError):
    """A new text without the words of a statement that an editor has worked on."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stored statement and the values its fields get."""

    statement: Statement
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What to do with the statements of one article."""

    added: tuple[Mapping[str, Any], ...]
    changed: tuple[Change, ...]
    removed: tuple[Statement, ...]
    unchanged: int


def compare(
    article: Article,
    extraction: Extraction,
    stored: Sequence[Statement],
    speakers: Speakers,
    *,
    previous_text: str | None = None,
) -> Comparison:
    """Match the stored statements with the extracted ones and say what becomes of each.

    What an editor edited stays, what an editor settled stays whole, what an editor touched is never removed.
    With `previous_text`, into which the stored statements still point, such statements are placed anew in the
    article's text: WordsGoneError if they cannot be.
    """
    found = extraction.statements
    places = [place_of(statement) for statement in found]
    pairs = match([place_of(statement) for statement in stored], places, same_text=previous_text is None)
    news = {old: new for new, old in pairs.items()}
    changed: list[Change] = []
    removed: list[Statement] = []
    guarded: list[Placed] = []
    for index, statement in enumerate(stored):
        if index not in news and not is_touched(statement):
            removed.append(statement)
            continue
        values = _values(found[news[index]], speakers) if index in news else {}
        difference = _difference(statement, values, article.text, previous_text)
        if difference:
            changed.append(Change(statement, difference))
        if is_touched(statement):
            guarded.append(_place_after(statement, difference))
    added = [
        _values(found[index], speakers)
        for index, place in enumerate(places)
        if index not in pairs and not any(overlap(place, other) for other in guarded)
    ]
    unchanged = len(stored) - len(removed) - len(changed)
    return Comparison(tuple(added), tuple(changed), tuple(removed), unchanged)


def describe(article: Article, fields: tuple[FieldChange, ...], comparison: Comparison) -> ExtractionPlan:
    """Put a comparison, and the changes of the article's own fields, in words."""
    changes = [
        StatementChange(
            "change",
            change.statement.pk,
            change.statement.text,
            field_changes(change.statement, change.values),
        )
        for change in comparison.changed
    ]
    changes += [StatementChange("remove", gone.pk, gone.text) for gone in comparison.removed]
    changes += [StatementChange("add", None, _words_of(article, values)) for values in comparison.added]
    return ExtractionPlan(article.pk, article.title, fields, tuple(changes), comparison.unchanged)


def _values(found: ExtractedStatement, speakers: Speakers) -> dict[str, Any]:
    return statement_values(found, speakers.get(found.speaker) if found.speaker else None)


def _difference(
    statement: Statement, values: Mapping[str, Any], text: str, previous_text: str | None
) -> dict[str, Any]:
    """Give the fields that change: none that an editor edited, none at all where an editor settled it."""
    protected = set(values) if is_settled(statement) else set(statement.edited_fields)
    offered = {name: value for name, value in values.items() if name not in protected}
    if previous_text is not None and "spans" not in offered:
        offered["spans"] = _found_again(statement, previous_text, text)
    difference = {name: value for name, value in offered.items() if getattr(statement, name) != value}
    if previous_text is not None and join_slices(text, offered["spans"]) != statement.text:
        difference["spans"] = offered["spans"]
    return difference


def _found_again(statement: Statement, old: str, text: str) -> list[list[int]]:
    """Find the very words of a statement in a new text, slice after slice, nearest to where they were."""
    spans: list[list[int]] = []
    reached = 0
    for start, end in statement.spans:
        words = old[start:end]
        places = [match.start() for match in re.finditer(re.escape(words), text) if match.start() >= reached]
        if not places:
            raise WordsGoneError(
                f"the new text lacks the words of statement {statement.pk}, which an editor has worked on: "
                f"{statement.text[:60]}"
            )
        first = min(places, key=lambda place: abs(place - start))
        reached = first + len(words)
        spans.append([first, reached])
    return spans


def _place_after(statement: Statement, difference: Mapping[str, Any]) -> Placed:
    spans = difference.get("spans", statement.spans)
    return Placed(tuple((start, end) for start, end in spans), statement.text)


def field_changes(record: Article | Statement, values: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """Put new values of a record's fields in words, beside the old ones."""
    return tuple(
        FieldChange(name, _shown(getattr(record, name)), _shown(value)) for name, value in values.items()
    )


def _shown(value: object) -> str:
    if isinstance(value, Speaker) and value.pk is None:
        return f"{value} (new)"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return ", ".join(str(item.get("rule")) for item in value)
    return "" if value is None else str(value)


def _words_of(article: Article, values: Mapping[str, Any]) -> str:
    return join_slices(article.text, values["spans"])
