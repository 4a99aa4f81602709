"""Compare a claimed article date with the gold date at the precision that was claimed."""

from __future__ import annotations

import re

from archive.evaluation.records import Verdict

QUALIFIERS = re.compile(r"[?~%]")
"""EDTF level 1 marks for uncertain and approximate; they claim no other day."""


def judge_date(claimed: str, gold: str | None) -> Verdict:
    """Return whether the EDTF `claimed` holds for `gold` (`YYYY-MM-DD` or a part of it).

    A claim is too precise when a coarser part of it would have been right: 2021-03-05 for 2021-03-12.
    """
    parts = QUALIFIERS.sub("", claimed).split("-")
    if gold is None:
        return "not checkable"
    if not claimed or all(set(part) <= {"X"} for part in parts):
        return "nothing claimed"
    if "/" in claimed:
        return _judge_interval(claimed, gold)
    if _holds(parts, gold.split("-")):
        return "right"
    coarser = (parts[:length] for length in range(len(parts) - 1, 0, -1))
    is_near = any(_claims(part) and _holds(part, gold.split("-")) for part in coarser)
    return "too precise" if is_near else "wrong"


def _holds(claimed: list[str], gold: list[str]) -> bool:
    return len(claimed) <= len(gold) and all(
        len(mine) == len(theirs) and all(a in ("X", b) for a, b in zip(mine, theirs, strict=True))
        for mine, theirs in zip(claimed, gold, strict=False)
    )


def _claims(parts: list[str]) -> bool:
    return any(set(part) - {"X"} for part in parts)


def _judge_interval(claimed: str, gold: str) -> Verdict:
    first, last = (QUALIFIERS.sub("", side).strip(".") for side in claimed.split("/", 1))
    after_first = not first or gold[: len(first)] >= first
    before_last = not last or gold[: len(last)] <= last
    return "right" if after_first and before_last else "wrong"
