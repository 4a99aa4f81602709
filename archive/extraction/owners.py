"""Find whose a body is that carries a possessor (أعلن مكتبها، قالت وزارته)."""

from __future__ import annotations

from typing import Final

from archive.extraction.antecedents import printed_before
from archive.extraction.attribution import agrees
from archive.extraction.cast import Cast
from archive.extraction.entities import Entity
from archive.extraction.phrases import Mention
from archive.extraction.words import is_owned

_HERS: Final = "ها"


def owner_before(cast: Cast, mention: Mention, floor: Entity | None) -> Entity | None:
    """Return the last person printed who agrees with the possessor, else who has the floor, if any."""
    own = cast.reader.lexemes[mention.start]
    gender = "f" if own.key.endswith(_HERS) else "m"
    owner = printed_before(cast.registry, mention.start, gender, "s") or floor
    return owner if is_owned(own) and owner is not None and agrees(owner, gender, "s") else None
