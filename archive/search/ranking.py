"""The second stage of ranking: the best texts of the first one weighed again by what it cannot see.

Four signals, chosen and weighed on questions with judged passages: how much of the query a text covers,
whatever the repetitions; character 4-grams of the printed words, which see past a wrong stem; words of the
query that stand beside each other in the text too; and how early they stand, as a text begins with what it
is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from archive.arabic.wordlists import load

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts, how many texts are weighed again, and BM25's two constants."""

    coverage: float
    grams: float
    pairs: float
    early: float
    candidates: int = 200
    k1: float = 1.2
    b: float = 0.75

    @classmethod
    def of(cls, table: Mapping[str, float]) -> Self:
        """Take the weights of the signals from a table."""
        return cls(**{name: table[name] for name in SIGNALS})  # type: ignore[arg-type]

    def signals(self) -> tuple[float, ...]:
        """Return the weights of the signals, in the order of SIGNALS."""
        return tuple(getattr(self, name) for name in SIGNALS)


SIGNALS: Final = ("coverage", "grams", "pairs", "early")

WEIGHTS_FILE: Final = Path(__file__).parent / "data" / "ranking_weights.txt"


def read_weights(path: Path = WEIGHTS_FILE) -> Weights:
    """Read a table of weights, a name and a number on each line; ValueError names what is none of them."""
    table = dict(line.split() for line in load(path))
    if sorted(table) != sorted(SIGNALS):
        raise ValueError(f"{path.name}: not the weights of {', '.join(SIGNALS)}")
    return Weights.of({name: float(text) for name, text in table.items()})


def write_weights(weights: Weights, path: Path) -> None:
    """Write a table of weights under the comment lines that stand at its head."""
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = [f"{name} {weight:g}" for name, weight in zip(SIGNALS, weights.signals(), strict=True)]
    path.write_text("\n".join([*head, *rows, ""]), encoding="utf-8")


WEIGHTS: Final = read_weights()

EARLY_WORDS: Final = 10
"""Words after which standing early counts half; 20 found less, 5 more, but that favours bare openings."""

GRAM_LENGTH: Final = 4
"""Characters of a gram, word bounds included: three and five found less."""

_BOUND_START, _BOUND_END = "^", "$"
_CHARACTER_BITS: Final = 16


def packed_grams(folded: str) -> list[int]:
    """Give the 4-grams of a folded word with its bounds, each as one 64-bit number: حرب gives ^حرب and حرب$.

    Signs beyond the basic plane share numbers; none of them is Arabic.
    """
    points = [ord(sign) & 0xFFFF for sign in f"{_BOUND_START}{folded}{_BOUND_END}"]
    starts = range(max(1, len(points) - GRAM_LENGTH + 1))
    return [_packed(points[start : start + GRAM_LENGTH]) for start in starts]


def _packed(points: list[int]) -> int:
    number = 0
    for point in points:
        number = number << _CHARACTER_BITS | point
    return number


@dataclass(frozen=True, slots=True)
class QueryGrams:
    """The distinct grams of a query in rising order, and how often each stands in it."""

    keys: NDArray[np.uint64]
    counts: Floats

    @classmethod
    def of(cls, words: Iterable[str]) -> QueryGrams:
        """Take the grams of folded words."""
        counted = sorted(Counter(gram for word in words for gram in packed_grams(word)).items())
        keys = np.array([key for key, _ in counted], np.uint64)
        return cls(keys, np.array([count for _, count in counted], np.float32))


def rarity(holding: NDArray[Any] | float, total: int) -> NDArray[Any]:
    """Give the weight of terms by how many of `total` texts hold them: BM25's idf, never below 0."""
    held = np.minimum(holding, total)
    return np.asarray(np.log(1 + (total - held + 0.5) / (held + 0.5)), np.float32)


def saturated(frequencies: NDArray[Any], lengths: Floats, weights: Weights = WEIGHTS) -> Floats:
    """Give BM25's term part for frequencies, one row a text; `lengths` are relative to the average."""
    norms = weights.k1 * (1 - weights.b + weights.b * lengths)
    norms = norms[:, None] if frequencies.ndim > 1 else norms
    return np.asarray(frequencies * (weights.k1 + 1) / (frequencies + norms), np.float32)


def weighted_sum(subscripts: str, left: Floats, right: Floats) -> Floats:
    """Sum products as `numpy.einsum` writes them.

    Not `@`: the BLAS behind it may touch memory beyond its operands, and then warns of an invalid value where
    all are finite (seen once in a million products, NumPy 2.4 with OpenBLAS 0.3.31).
    """
    return np.asarray(np.einsum(subscripts, left, right), np.float32)


def second_score(signals: Floats, weights: Weights = WEIGHTS) -> Floats:
    """Join the signals of each text: one row for each of SIGNALS, one column for each text."""
    return weighted_sum("i,ij->j", np.array(weights.signals(), np.float32), signals)
