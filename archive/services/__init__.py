"""The only writes that cross models: importing, extracting, the registry of speakers, publishing."""

from __future__ import annotations
