"""Cut a stored text into paragraphs for display; nothing of the text is lost or added."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LINE_BREAKS: Final = r"\s*[\r\n]\s*"
# Some collectors joined paragraphs with a Latin comma after the full stop: هُزم داعش., وأضاف المتحدث
JOINING_COMMA: Final = r"(?<=[.؟!…]),\s+"
SEPARATOR: Final = re.compile(f"{LINE_BREAKS}|{JOINING_COMMA}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text: words in [start, end), then what parts it from the next in [end, after).

    Offsets are code points. The paragraphs of a text follow each other without gaps.
    """

    start: int
    end: int
    after: int


def paragraphs(text: str) -> list[Paragraph]:
    """Cut `text` at line breaks and at `., `; blank stretches belong to the paragraph before them."""
    found: list[Paragraph] = []
    start = 0
    for separator in SEPARATOR.finditer(text):
        found.append(Paragraph(start, separator.start(), separator.end()))
        start = separator.end()
    if start < len(text) or not found:
        found.append(Paragraph(start, len(text), len(text)))
    return found
