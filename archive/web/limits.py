"""Bounds that several pages must agree on."""

from __future__ import annotations

from typing import Final

MOST_ROWS: Final = 5_000
"""Rows of a CSV: a worker is busy while it writes; the whole archive is for a command to export."""
