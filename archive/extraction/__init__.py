"""Find Arabic statements, who said them, and why we think so; pure."""

from __future__ import annotations

from archive.extraction.evidence import explain
from archive.extraction.extract import PIPELINE_VERSION, extract
from archive.extraction.records import ExtractedSpeaker, ExtractedStatement, Extraction, Span

__all__ = [
    "PIPELINE_VERSION",
    "ExtractedSpeaker",
    "ExtractedStatement",
    "Extraction",
    "Span",
    "explain",
    "extract",
]
