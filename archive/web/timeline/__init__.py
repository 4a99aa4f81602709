"""Statements over time: counted by month, drawn as squares or bars, and told in a table."""

from __future__ import annotations

from archive.web.timeline.chart import Timeline, build_timeline

__all__ = ["Timeline", "build_timeline"]
