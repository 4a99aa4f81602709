"""When an article was published, told from its own words."""

from __future__ import annotations

from archive.extraction.dates.inference import infer_date

__all__ = ["infer_date"]
