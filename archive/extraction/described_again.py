"""Find whom a definite description means by who spoke, was told of or was cited before it."""

from __future__ import annotations

from typing import Final

from archive.extraction.antecedents import told_before
from archive.extraction.cast import Cast
from archive.extraction.cues import Cue
from archive.extraction.earlier_speakers import cited_before, earlier_speaker, fits_better
from archive.extraction.entities import Entity
from archive.extraction.marked_words import GOING_ON
from archive.extraction.phrases import Mention
from archive.extraction.pointing_back import is_office_in_short, only_called, points_to
from archive.extraction.words import is_preposition

TELLING: Final = 3
"""Words of a description from which it may also point forward (وزير الخارجية الروسي, named further on)."""


def described_again(
    cast: Cast, mention: Mention, floor: Entity | None, cue: Cue | None, only_told: bool
) -> Entity | None:
    """Return who a definite description points back to, or, when it tells enough, forward to.

    `only_told` says that the floor holder has not spoken yet: وزير الخارجية فلان ... وأضاف الوزير. Nobody of
    another gender than the verb shows is meant (وأهدى سالم الفوز إلى والدته. وقالت | الأم); the verb of an
    outlet shows none (ونقلت الصحيفة عن | الوزير).
    """
    found = _pointed_at(cast, mention, floor, cue, only_told)
    lexemes = cast.reader.lexemes
    is_relayed = mention.start > 0 and is_preposition(lexemes[mention.start - 1].key)
    is_shown = cue is not None and cue.finite and cue.form.number == "s" and not is_relayed
    shown = cue.form.gender if cue is not None and is_shown else ""
    clashes = found is not None and found.kind == "person" and found.gender not in ("", shown)
    return None if shown and clashes else found


def _pointed_at(
    cast: Cast, mention: Mention, floor: Entity | None, cue: Cue | None, only_told: bool
) -> Entity | None:
    if not mention.definite and mention.kind != "role":
        return None
    if (cited := cited_before(cast, mention, floor)) is not None:
        return cited
    fitting = cast.carriers(mention)
    if before := [entity for entity in fitting if 0 <= entity.last <= mention.start]:
        return max(before, key=lambda entity: entity.last)
    bears = floor is not None and mention.head in floor.heads
    told = told_before(fitting, mention.start)
    lacks_words = floor is not None and floor not in fitting
    if told is not None and (not bears or lacks_words):
        return told
    earlier = earlier_speaker(cast, mention, floor)
    if floor is not None and points_to(cast, mention, floor, only_told):
        other = earlier is not None and fits_better(cast, mention, earlier, floor)
        return earlier if other else floor
    if earlier is not None:
        return earlier
    goes_on = cue is not None and cue.form.lemma.verb in GOING_ON
    if floor is not None and is_office_in_short(cast, mention, floor, goes_on):
        return floor
    told = told or only_called(cast, mention)
    return told or (fitting[0] if fitting and mention.end - mention.start >= TELLING else None)


def is_shared(cast: Cast, mention: Mention, found: Entity) -> bool:
    """Tell whether the description fits somebody else printed before too (وزيران, then | وأضاف الوزير أن)."""
    return any(other is not found and other.first <= mention.start for other in cast.carriers(mention))
