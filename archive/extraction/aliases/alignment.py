"""Lay the words of two names beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.extraction.aliases.spelling import token_similarity
from archive.extraction.aliases.tokens import NameToken

LEAST_SIMILARITY = 0.88
"""Below it a word is another name: دالتو–دالتن .80, ساركو–سيركي .86; هاغينز–هيغنز is .91."""
BACKED_SLACK = 0.1
"""So much less is asked of a word beside an equal one: دي روجي, دو روجي."""
SURE_CONSONANTS = 3
"""A shorter skeleton (كن of كين, كون) unites too many names unless another word of the name is equal."""
EQUAL_CONSONANTS = 2


@dataclass(frozen=True, slots=True)
class Aligned:
    """Words of two names that stand for each other, and how alike they are."""

    pairs: tuple[tuple[NameToken, NameToken], ...]

    @property
    def similarity(self) -> float:
        """The mean over letters, 0 as soon as one pair is two different names."""
        alike = [token_similarity(*pair) for pair in self.pairs]
        if not alike or min(alike) < LEAST_SIMILARITY - self._slack:
            return 0.0
        weights = [len(one.text) + len(other.text) for one, other in self.pairs]
        return sum(a * w for a, w in zip(alike, weights, strict=True)) / sum(weights)

    @property
    def is_distinctive(self) -> bool:
        """Whether enough consonants carry the likeness: not كين beside كون."""
        is_sure = any(len(one.skeleton) >= SURE_CONSONANTS for one, _ in self.pairs)
        return is_sure or self._slack > 0

    @property
    def _slack(self) -> float:
        """Particles and short given names may vary more beside an equal word: دي روجي, دو روجي."""
        is_backed = any(a.text == b.text and len(a.skeleton) >= EQUAL_CONSONANTS for a, b in self.pairs)
        return BACKED_SLACK if is_backed and len(self.pairs) > 1 else 0.0


def align(one: tuple[NameToken, ...], other: tuple[NameToken, ...]) -> Aligned:
    """Align last words, then first words, then what stands between, in order."""
    if not one or not other:
        return Aligned(())
    if min(len(one), len(other)) == 1:
        return Aligned(((one[-1], other[-1]),))
    return Aligned(((one[0], other[0]), *_between(one[1:-1], other[1:-1]), (one[-1], other[-1])))


def _between(one: Sequence[NameToken], other: Sequence[NameToken]) -> Iterator[tuple[NameToken, NameToken]]:
    """Pair the words between first and last name; the longer name may hold more: أحمد of هاني أحمد القصير."""
    if len(one) == len(other):
        yield from zip(one, other, strict=True)
        return
    shorter, longer = sorted((one, other), key=len)
    reached = 0
    for index, token in enumerate(shorter):
        choices = range(reached, len(longer) - (len(shorter) - index) + 1)
        alike = [token_similarity(token, longer[choice]) for choice in choices]
        best = choices[alike.index(max(alike))]
        yield token, longer[best]
        reached = best + 1
