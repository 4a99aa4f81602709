"""Dates known only as well as their source knows them: EDTF values, their bounds and their labels."""

from __future__ import annotations

from archive.dates.edtf import EdtfDate, parse
from archive.dates.labels import label_ar, label_en

__all__ = ["EdtfDate", "label_ar", "label_en", "parse"]
