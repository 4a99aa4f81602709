"""A reader of a made-up notation that stands in for the extraction: what is written is what is found.

    العنوان
    سعد العمري، وزير الزراعة: "سنزرع القمح"
    ؟مسؤول أمني: "لا تعليق"

A line is a title, or a name, a role after a comma, and a statement in marks; ؟ marks a description.
"""

from __future__ import annotations

import re

from archive.extraction.records import (
    ArticleDate,
    Evidence,
    ExtractedSpeaker,
    ExtractedStatement,
    Extraction,
    SameAsProposal,
    Span,
    SpeakerKind,
    Title,
)

_LINE = re.compile(
    r'^(?P<mark>[؟#§]?)(?P<name>[^:،"\n]+)(?:، (?P<role>[^:\n]+))?: "(?P<words>[^"]+)"', re.MULTILINE
)
_DATE = re.compile(r"^التاريخ (?P<edtf>\S+)$", re.MULTILINE)
_KINDS: dict[str, SpeakerKind] = {"": "person", "؟": "unnamed", "#": "organisation", "§": "document"}


def read_notation(text: str, *, published: str | None = None) -> Extraction:
    """Find every line of the notation; the signature is that of archive.extraction.extract."""
    statements = tuple(_statement(text, line) for line in _LINE.finditer(text))
    date = _DATE.search(text)
    evidence = (Evidence("date-line", 2.0, Span(*date.span())),) if date else ()
    return Extraction(
        title=Title(Span(0, text.index("\n")), text.split("\n")[0], derived=False),
        date=ArticleDate(date["edtf"] if date else "", evidence),
        paragraphs=(),
        statements=statements,
        speakers=_speakers(statements),
        proposals=(),
        pipeline_version="notation-1",
    )


def propose(extraction: Extraction, name: str, other: str) -> Extraction:
    """Give the same extraction with a proposal that two of its names are one speaker."""
    proposal = SameAsProposal(name, other, 0.8, (Evidence("alias-full-name", 1.0),))
    return _with(extraction, proposals=(proposal,))


def date_of(extraction: Extraction, edtf: str) -> Extraction:
    """Give the same extraction with an inferred date."""
    return _with(extraction, date=ArticleDate(edtf))


def later_version(text: str, *, published: str | None = None) -> Extraction:
    """Read as `read_notation` does, under another version."""
    return _with(read_notation(text, published=published), pipeline_version="notation-2")


def _with(extraction: Extraction, **changes: object) -> Extraction:
    fields = {name: getattr(extraction, name) for name in Extraction.__slots__}
    return Extraction(**fields | changes)


def _statement(text: str, line: re.Match[str]) -> ExtractedStatement:
    span = Span(*line.span("words"))
    return ExtractedStatement(
        spans=(span,),
        kind="direct",
        text=span.of(text),
        cue=":",
        cue_span=None,
        cue_lemma="",
        stance="neutral",
        speaker=line["name"],
        speaker_kind=_KINDS[line["mark"]],
        speaker_printed=line["name"],
        role=line["role"] or "",
        attribution="explicit",
        span_confidence=0.9,
        speaker_confidence=0.8,
        evidence=(Evidence("notation", 1.0, span),),
    )


def _speakers(statements: tuple[ExtractedStatement, ...]) -> tuple[ExtractedSpeaker, ...]:
    roles: dict[str, list[str]] = {}
    kinds: dict[str, SpeakerKind] = {}
    for statement in statements:
        name = statement.speaker or ""
        roles.setdefault(name, [])
        kinds[name] = statement.speaker_kind or "person"
        if statement.role and statement.role not in roles[name]:
            roles[name].append(statement.role)
    return tuple(ExtractedSpeaker(name, kinds[name], (), tuple(roles[name])) for name in roles)
