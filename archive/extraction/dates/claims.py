"""What one piece of evidence claims about the article's date."""

from __future__ import annotations

from dataclasses import dataclass, replace

from archive.extraction.records import Evidence

PARTS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Claim:
    """The parts of the article's date that one printed expression supports; None says nothing.

    `rank` orders evidence: what is stated as the article's own date stands above what is only implied.
    """

    evidence: Evidence
    rank: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    uncertain: bool = False

    def agrees(self, other: Claim) -> bool:
        """Return whether no part is claimed differently by both."""
        pairs = ((getattr(self, part), getattr(other, part)) for part in PARTS)
        return all(mine == theirs or mine is None or theirs is None for mine, theirs in pairs)

    def joined(self, other: Claim) -> Claim:
        """Return this claim with the parts that only `other` knows; unsure as soon as one used part is."""
        missing = {part: getattr(other, part) for part in PARTS if getattr(self, part) is None}
        adds = any(value is not None for value in missing.values())
        return replace(self, **missing, uncertain=self.uncertain or (adds and other.uncertain))

    @property
    def edtf(self) -> str:
        """The claim as EDTF: `2021-03`, `XXXX-02`, `2020?`; a day without its month claims nothing."""
        if self.month is None:
            return f"{self.year}{self._mark}" if self.year else ""
        day = f"-{self.day:02d}" if self.day else ""
        return f"{self.year or 'XXXX'}-{self.month:02d}{day}{self._mark}"

    @property
    def order(self) -> tuple[int, int, int]:
        """Calendar order; a part that is not known comes last."""
        return (self.year or 9999, self.month or 13, self.day or 32)

    @property
    def _mark(self) -> str:
        return "?" if self.uncertain else ""
