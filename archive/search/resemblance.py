"""How near two texts are in their matter, whatever their words."""

from __future__ import annotations

from collections.abc import Collection, Mapping


def likeness(one: Collection[str], other: Collection[str], rarity: Mapping[str, float]) -> float:
    """Return the cosine of two sets of stems, each weighed by its rarity: 0 to 1."""
    shared = frozenset(one) & frozenset(other)
    lengths = (sum(rarity.get(stem, 0.0) ** 2 for stem in stems) for stems in (one, other))
    product = next(lengths) * next(lengths)
    weight: float = sum(rarity.get(stem, 0.0) ** 2 for stem in shared)
    return weight / product**0.5 if product else 0.0
