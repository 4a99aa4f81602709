"""Gold and predicted records with defaults, so that a test names only what it is about."""

from __future__ import annotations

from typing import Any

from archive.evaluation import (
    GoldArticle,
    GoldStatement,
    JudgedArticle,
    PredictedArticle,
    PredictedStatement,
    judge,
)


def gold(start: int, end: int, **changes: Any) -> GoldStatement:
    """Make a direct statement by سمير الحاج, named at the cue."""
    speaker = changes.pop("speaker", "سمير الحاج")
    values: dict[str, Any] = {"kind": "direct", "via": "name", "optional": False, "outer": (start, end)}
    values["names"] = frozenset({speaker} if speaker else ())
    return GoldStatement(span=(start, end), speaker=speaker, **values | changes)


def predicted(*spans: tuple[int, int], **changes: Any) -> PredictedStatement:
    """Make a direct prediction by سمير الحاج."""
    values: dict[str, Any] = {"kind": "direct", "speaker": "سمير الحاج"}
    return PredictedStatement(spans=spans, **values | changes)


def judged(
    statements: list[GoldStatement], predictions: list[PredictedStatement], **changes: Any
) -> JudgedArticle:
    """Judge one article of the given statements and predictions."""
    claimed = changes.pop("claimed", "")
    values: dict[str, Any] = {"name": "a-01", "outlet": "أ", "date": None, "not_statements": ()}
    article = GoldArticle(statements=tuple(statements), **values | changes)
    return judge(article, PredictedArticle(tuple(predictions), claimed))
