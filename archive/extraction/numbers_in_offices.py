"""Tell whether a number belongs to a description (اللواء 56) or counts what follows it (18 غارة)."""

from __future__ import annotations

from archive.extraction.description_walk import Walk
from archive.extraction.lexicon import is_definite
from archive.extraction.words import classes


def counts_noun(walk: Walk) -> bool:
    """Tell whether a number counts the indefinite noun after it (شن التحالف | 18 غارة), not اللواء 56."""
    after = walk.follower
    is_noun = after is not None and after.kind == "word" and not is_definite(after.key)
    counts = is_noun and after is not None and bool(classes(after.key) & {"common", "thing", "unit"})
    # الشرطة | 35 شخصا، الجيش | 6 مسلحين
    counts = counts or is_noun and after is not None and after.key.endswith(("ا", "ين"))
    return counts and not walk.person_head and is_definite(walk.before.key)


def is_day(walk: Walk) -> bool:
    """Tell whether a number is the day of a month (أعلنت شركة سوني | 22 سبتمبر)."""
    return walk.follower is not None and "unit" in classes(walk.follower.key)
