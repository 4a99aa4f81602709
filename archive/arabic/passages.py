"""How the slices of an interrupted passage are printed as one text."""

from __future__ import annotations

from collections.abc import Iterable

SLICE_SEPARATOR = " … "
"""Stands between two slices: the conventional mark of words left out by the quoting text, not by us."""


def join_slices(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the verbatim slices of `text` joined with SLICE_SEPARATOR.

    Spans are half-open code-point offsets. «سنبقى»، قال المتحدث، «حتى النهاية» → سنبقى … حتى النهاية.
    """
    return SLICE_SEPARATOR.join(text[start:end] for start, end in spans)
