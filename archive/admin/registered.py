"""Every family of records of the editors' side, registered by being imported."""

from __future__ import annotations

from archive.admin import (
    articles,
    duplicates,
    imports,
    outlets,
    redirects,
    speakers,
    statements,
    topics,
)

__all__ = ["articles", "duplicates", "imports", "outlets", "redirects", "speakers", "statements", "topics"]
