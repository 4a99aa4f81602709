"""Tell when a speaker so far only described is named further on."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.attribution import Attribution
from archive.extraction.cast import Cast
from archive.extraction.cues import Cue
from archive.extraction.entities import Entity
from archive.extraction.lexicon import is_definite
from archive.extraction.marked_words import GOING_ON
from archive.extraction.phrases import Mention
from archive.extraction.same_persons import name_tokens
from archive.extraction.words import classes

_OFFICIAL: Final = frozenset({"مسءول", "مسءوله"})
"""Heads that any office may be called by (مسؤول أممي, the under-secretary)."""
_PRESS_OFFICERS: Final = frozenset({"متحدث", "متحدثه", "ناطق", "ناطقه"})
"""Who speaks for a body is so well known that a text may print the family name alone (وقال دوجاريك)."""
LONG_NAME: Final = 5
"""Letters from which an unlisted word without article is a foreign family name."""
RULE: Final = "named-later"


def name_holder(cast: Cast, mention: Mention, holder: Entity | None, cue: Cue | None) -> None:
    """Make the described `holder` of the floor the person a new name means, when it means no one else.

    أكد مدير المدرسة أن ... وقال الزيني إن; قال مسؤول في البلدية إن ... وأضاف وكيل البلدية سامر حداد أن.
    """
    if holder is None or cue is None or mention.name is None or not _may_be_named(holder, mention):
        return
    if not (_is_family_name_alone(cast, mention, holder) or _goes_on(mention, holder, cue)):
        return
    keys = cast.wording.words(mention, mention.name)
    known = cast.registry.find_person(name_tokens(keys), mention.start)
    if known is None or known.place_before(mention.start) < 0:
        cast.registry.reveal(holder, known, cast.wording.phrase(mention, mention.name), keys)


def _may_be_named(holder: Entity, mention: Mention) -> bool:
    is_one = not holder.plural and not mention.plural
    return is_one and holder.kind == "unnamed" and any("role" in classes(head) for head in holder.heads)


def _is_family_name_alone(cast: Cast, mention: Mention, holder: Entity) -> bool:
    """Tell whether one definite word without description names the holder of a definite office.

    Who is new to an article is named in full.
    """
    assert mention.name is not None  # noqa: S101 -- asked of named mentions only
    key = cast.reader.lexemes[mention.name[0]].key
    is_spoken_for = any(f"باسم {key}" in fold(form) for form in holder.printed)  # متحدث باسم نورسكوم
    is_alone = mention.name[1] - mention.name[0] == 1 and not mention.described and not is_spoken_for
    is_family_name = (
        is_definite(key) or len(key) >= LONG_NAME and not _PRESS_OFFICERS.isdisjoint(holder.heads)
    )
    return is_alone and is_family_name and not classes(key) and holder.definite


def _goes_on(mention: Mention, holder: Entity, cue: Cue) -> bool:
    """Tell whether a verb of going on names an official, or who holds the same office."""
    if cue.form.lemma.verb not in GOING_ON or not mention.described:
        return False
    return not holder.heads.isdisjoint(_OFFICIAL) or mention.head in holder.heads


def settled(who: Attribution) -> Attribution:
    """Return an attribution to a description as one to whoever was named for it since."""
    if who.kind != "role-only" or who.entity is None or who.entity.kind != "person":
        return who
    return replace(who, kind="chained", rules=(RULE,))
