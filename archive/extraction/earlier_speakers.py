"""Find who spoke before the floor holder and is meant by a description that does not fit the holder."""

from __future__ import annotations

from typing import Final

from archive.extraction.cast import Cast
from archive.extraction.entities import Entity
from archive.extraction.fields import is_of_other_field, is_of_same_field
from archive.extraction.lexicon import is_definite
from archive.extraction.phrases import Mention
from archive.extraction.pointing_back import (
    GENERIC,
    SOURCE,
    differs_in_gender,
    fits_loosely,
    is_called,
    is_same,
    points_to,
)
from archive.extraction.words import PLACE_SIGN, is_demonym, meaning

_OFFICES: Final = frozenset({"وزير", "وزيره", "رءيس", "رءيسه", "مدير", "مديره"})
EARLIER: Final = 250
"""Words back in which somebody else than the floor holder may be pointed at."""


def earlier_speaker(cast: Cast, mention: Mention, holder: Entity | None) -> Entity | None:
    """Return who spoke last before the floor holder and fits a description better than they do.

    قال النائب فلان ... وأكدت الوزيرة فلانة ... وأضاف المتحدث ذاته: the deputy.
    """
    if holder is None or not is_definite(cast.reader.lexemes[mention.start].key):
        return None
    unfit = differs_in_gender(mention, holder) or is_of_other_field(cast, mention, holder)
    fitting = [
        entity
        for entity in cast.registry.recent
        if entity is not holder
        and 0 <= mention.start - entity.last <= EARLIER
        and _fits(cast, mention, entity, unfit, _may_be_of(mention, holder))
    ]
    return max(fitting, key=lambda entity: entity.last, default=None)


def cited_before(cast: Cast, mention: Mention, holder: Entity | None) -> Entity | None:
    """Return whom a source phrase named since the floor holder spoke, when المصدر is said to tell more.

    قتل ثلاثة، بحسب الوزارة. وأوضح المصدر ذاته أن.
    """
    if mention.head != SOURCE or mention.plural or not mention.definite:
        return None
    if mention.end - mention.start > 1 and not is_same(cast, mention):
        return None
    if holder is not None and SOURCE in holder.heads and not is_same(cast, mention):
        return None  # قال مصدر أمني ... بحسب بيان الوزارة. وأفاد المصدر بأن
    since = holder.last if holder is not None else -1
    cited = [entity for entity in cast.registry.recent if since < entity.cited < mention.start]
    found = max(cited, key=lambda entity: entity.cited, default=None)
    return found if found is not None and mention.start - found.cited <= EARLIER else None


def fits_better(cast: Cast, mention: Mention, earlier: Entity, holder: Entity) -> bool:
    """Tell whether a description means an earlier speaker though the floor holder might be called so.

    It was never said to be the holder's (البرلماني), or its field is the other's (المتحدث العسكري).
    """
    of_field = is_of_same_field(cast, mention, earlier) and not is_of_same_field(cast, mention, holder)
    return of_field or fits_loosely(mention, holder)


def _may_be_of(mention: Mention, holder: Entity) -> bool:
    """Tell whether the floor holder is called so, and no country of theirs is known (الوزير الفرنسي)."""
    return is_called(mention, holder) and not any(word.startswith(PLACE_SIGN) for word in holder.role_words)


def _fits(cast: Cast, mention: Mention, entity: Entity, holder_unfit: bool, is_holders: bool) -> bool:
    if entity.last < 0 or entity.kind not in ("person", "unnamed"):
        return False
    if is_holders and mention.head in _OFFICES and not is_called(mention, entity):
        return False  # الوزير الفرنسي after a minister is no earlier رئيس الوزراء الفرنسي
    by_field = not is_holders and mention.head in GENERIC and is_of_same_field(cast, mention, entity)
    if by_field and not mention.plural and not differs_in_gender(mention, entity):
        return True
    if not points_to(cast, mention, entity, only_told=False):
        return False
    if is_called(mention, entity) or _names_place_of(cast, mention, entity):
        return True
    is_hers = bool(entity.gender) and not differs_in_gender(mention, entity)
    is_meant = holder_unfit and not fits_loosely(mention, entity) or is_same(cast, mention)
    return is_hers and is_meant


def _names_place_of(cast: Cast, mention: Mention, entity: Entity) -> bool:
    """Tell whether a description names the country somebody's office is of (المسؤول اللبناني)."""
    keys = cast.wording.keys((mention.start + 1, mention.end))
    places = {meaning(key) for key in keys if is_demonym(key)}
    return bool(places) and places <= entity.role_words
