"""What a stored statement holds of an extracted one."""

from __future__ import annotations

from typing import Any, Final

from archive.extraction.records import ExtractedStatement
from archive.models import Speaker, Statement, Status
from archive.services.evidence import evidence_values
from archive.services.matching import Placed, Spans

_WIDTHS: Final = {"cue": 200, "cue_lemma": 100, "speaker_printed": 500, "role_printed": 1000}
"""Widths of the columns, a hundred times those of any real text; what is longer is cut."""


def statement_values(found: ExtractedStatement, speaker: Speaker | None) -> dict[str, Any]:
    """Give the fields of a statement that extraction decides.

    Nobody named means no speaker; what describes them (مسؤول في التحالف) is then kept as printed, also where
    the verb of this very statement has no subject.
    """
    described = found.speaker if speaker is None else None
    values: dict[str, Any] = {
        "spans": [[span.start, span.end] for span in found.spans],
        "kind": found.kind,
        "cue": found.cue,
        "cue_lemma": found.cue_lemma,
        "stance": found.stance,
        "speaker": speaker,
        "speaker_printed": found.speaker_printed or described or "",
        "role_printed": found.role,
        "attribution": found.attribution,
        "span_confidence": round(found.span_confidence, 4),
        "speaker_confidence": round(found.speaker_confidence, 4),
        "evidence": evidence_values(found.evidence),
    }
    return values | {name: values[name][:width] for name, width in _WIDTHS.items()}


def place_of(record: Statement | ExtractedStatement) -> Placed:
    """Give where a stored or an extracted statement stands."""
    if isinstance(record, Statement):
        spans: Spans = tuple((start, end) for start, end in record.spans)
    else:
        spans = tuple((span.start, span.end) for span in record.spans)
    return Placed(spans, record.text)


def is_settled(statement: Statement) -> bool:
    """Say whether an editor has decided on the whole of it: nothing of it is overwritten."""
    return statement.reviewed_at is not None or statement.status in (Status.PUBLISHED, Status.WITHDRAWN)


def is_touched(statement: Statement) -> bool:
    """Say whether an editor has done anything with it: it is never removed."""
    return (
        is_settled(statement)
        or bool(statement.edited_fields)
        or statement.status != Status.IMPORTED
        or bool(statement.topics.all())
    )
