"""Who a statement is printed as said by: a name only where it is safe, else the words of the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.models import Attribution, Speaker, Statement

SAFE_CONFIDENCE: Final = 0.8
"""A name is printed as a fact where at least four in five such choices hold; below, it is a guess."""

NOBODY: Final = "متحدّث غير محدّد"

DOUBTS: Final = {
    Attribution.EXPLICIT: "يرد قرب الكلام أكثر من اسم، ولم يتبيّن القائل منها بيقين.",
    Attribution.CHAINED: "لا يُسمّى القائل في هذا الموضع، ويُفهم من سياق سابق في المقال.",
    Attribution.ROLE_ONLY: "يذكر النص صفة القائل ولا يسمّيه.",
    Attribution.DOCUMENT: "ينقل النص عن وثيقة أو بيان لم تُحدَّد جهته بيقين.",
    Attribution.NONE: "لا يذكر النص من قال هذا الكلام.",
}
"""Why an attribution is not certain, by the way the text names the speaker."""


@dataclass(frozen=True, slots=True)
class Byline:
    """What stands over a statement.

    `speaker` is the row to link to, None where the name is not certain; `likely` is then the machine's guess.
    `doubt` is a sentence for readers, empty when the attribution is safe.
    """

    name: str
    role: str
    speaker: Speaker | None
    likely: Speaker | None = None
    doubt: str = ""

    @property
    def is_safe(self) -> bool:
        """Whether the name may be printed as a fact."""
        return not self.doubt

    @property
    def doubt_label(self) -> str:
        """Return the doubt in two words."""
        return "بلا نسبة" if self.name == NOBODY and not self.likely else "نسبة غير مؤكّدة"


def byline(statement: Statement) -> Byline:
    """Decide how the speaker of `statement` is printed."""
    if statement.speaker and _is_safe(statement):
        return Byline(statement.speaker.name_ar, statement.role_printed, statement.speaker)
    printed = statement.speaker_printed or statement.role_printed
    role = statement.role_printed if statement.speaker_printed else ""
    described = statement.attribution == Attribution.ROLE_ONLY and not statement.speaker
    if printed and (described or _is_safe(statement)):
        return Byline(printed, role, None)
    doubt = DOUBTS[Attribution(statement.attribution)]
    return Byline(printed or NOBODY, role, None, statement.speaker, doubt)


def _is_safe(statement: Statement) -> bool:
    """Whether what the row says of the speaker, a name or none, may be taken as it stands."""
    if statement.is_reviewed or "speaker" in statement.edited_fields:
        return True
    return statement.speaker is not None and statement.speaker_confidence >= SAFE_CONFIDENCE
