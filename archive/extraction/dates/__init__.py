"""When an article was published, told from its own words."""

from __future__ import annotations

from archive.extraction.dates.inference import complete_date, infer_date

__all__ = ["complete_date", "infer_date"]
