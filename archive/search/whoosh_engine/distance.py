"""How far two words are apart in single letters."""

from __future__ import annotations


def within_distance(first: str, second: str, limit: int) -> bool:
    """Tell whether `limit` letters added, dropped or changed make the words one: مارتو, ماروتو: 1."""
    if abs(len(first) - len(second)) > limit:
        return False
    row = list(range(len(second) + 1))
    for number, letter in enumerate(first, start=1):
        diagonal, row[0] = row[0], number
        for place, other in enumerate(second, start=1):
            diagonal, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, diagonal + (letter != other)),
            )
        if min(row) > limit:
            return False
    return row[-1] <= limit
