"""Place the bars of a dense timeline: numbers for SVG attributes, as the policy allows no styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

HEIGHT: Final = 150
"""Drawing height in pixels, above the year labels."""
GRID_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
FILL: Final = 0.76
"""How much of its slot a bar fills."""
MOST_LABELS: Final = 12
"""As many year labels as a desktop line holds; a phone drops every second one."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a bar: how many, what it is called, and the address parts that find its statements."""

    count: int
    label: str
    unknown: bool
    range_text: str
    year: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `x` and `width` in per cent from the left, `y` and `height` in pixels."""

    slot: Slot
    x: str
    width: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line across the drawing at a round number; `y` in pixels, written for SVG, and so is `label_y`.

    Strings: a template prints a float with the decimal comma of Arabic, which SVG reads as two numbers.
    """

    value: int
    y: str
    label_y: str


@dataclass(frozen=True, slots=True)
class YearLabel:
    """A year under its bars; `x` in per cent; `minor` labels are dropped on a phone."""

    number: int
    x: str
    minor: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn timeline, time running from right to left."""

    bars: tuple[Bar, ...]
    grid: tuple[GridLine, ...]
    labels: tuple[YearLabel, ...]
    highest: int

    @property
    def has_hatched(self) -> bool:
        """Whether some bars stand for an unknown month or date and need a word of explanation."""
        return any(bar.slot.unknown for bar in self.bars)


def draw(slots: Sequence[Slot], years: Sequence[tuple[int, int]]) -> Drawing:
    """Place a bar in each slot that holds statements; `years` gives each year and its number of slots.

    Year 0, the undated, has no label.
    """
    highest = max((slot.count for slot in slots), default=0)
    step = next((step for step in GRID_STEPS if highest <= 3 * step), GRID_STEPS[-1])
    top = max(step, -(-highest // step) * step)
    width = 100 / max(1, len(slots))
    return Drawing(
        bars=tuple(_bar(i, slot, width, top) for i, slot in enumerate(slots) if slot.count),
        grid=tuple(_grid_line(value, top) for value in range(step, top + 1, step)),
        labels=tuple(_labels(years, width)),
        highest=highest,
    )


def _bar(index: int, slot: Slot, width: float, top: int) -> Bar:
    height = max(2, round(HEIGHT * slot.count / top))
    # Arabic reads time from the right: the first slot ends at 100 %.
    x = 100 - width * (index + 1) + width * (1 - FILL) / 2
    return Bar(slot, _percent(x), _percent(width * FILL), HEIGHT - height, height)


def _grid_line(value: int, top: int) -> GridLine:
    y = HEIGHT - round(HEIGHT * value / top)
    # Half a pixel down, so that a line of one pixel lies on the pixels of the screen; the number beside it.
    return GridLine(value, f"{y}.5", str(y + 4))


def _percent(value: float) -> str:
    return f"{value:.3f}%"


def _labels(years: Sequence[tuple[int, int]], width: float) -> list[YearLabel]:
    labels: list[YearLabel] = []
    skip, used = -(-len(years) // MOST_LABELS), 0
    for index, (number, slots) in enumerate(years):
        middle = 100 - width * (used + slots / 2)
        used += slots
        if number and index % skip == 0:
            labels.append(YearLabel(number, _percent(middle), minor=(index // skip) % 2 == 1))
    return labels
