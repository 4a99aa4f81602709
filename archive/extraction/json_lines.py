"""Turn the extraction of one article into values that one line of JSON can hold."""

from __future__ import annotations

from archive.extraction.records import Evidence, ExtractedStatement, Extraction, Span


def article_values(extraction: Extraction, *, file: str, sha256: str) -> dict[str, object]:
    """Return what was found in one article; `date` is EDTF, None when the text does not tell it.

    Spans are [start, end) in code points of the text as received: a byte order mark counts, line ends are
    not translated.
    """
    return {
        "file": file,
        "sha256": sha256,
        "title": extraction.title.text,
        "date": extraction.date.edtf or None,
        "statements": [_statement_values(statement) for statement in extraction.statements],
    }


def _statement_values(statement: ExtractedStatement) -> dict[str, object]:
    return {
        "spans": [_pair(span) for span in statement.spans],
        "kind": statement.kind,
        "text": statement.text,
        "cue": statement.cue,
        "speaker": statement.speaker,
        "speaker_kind": statement.speaker_kind,
        "speaker_printed": statement.speaker_printed,
        "role": statement.role,
        "attribution": statement.attribution,
        "span_confidence": round(statement.span_confidence, 4),
        "speaker_confidence": round(statement.speaker_confidence, 4),
        "evidence": [_evidence_values(evidence) for evidence in statement.evidence],
    }


def _evidence_values(evidence: Evidence) -> dict[str, object]:
    span = _pair(evidence.span) if evidence.span else None
    return {"rule": evidence.rule, "weight": round(evidence.weight, 4), "span": span}


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
