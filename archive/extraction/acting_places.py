"""Tell by gender whether a country or a city behind a verb acts, or is acted on (ودعت سوريا؛ ودعا سوريا)."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.frames import Frame
from archive.extraction.lexicon import bare, phrases
from archive.extraction.phrases import Mention, Reader
from archive.extraction.words import classes

_MASCULINE: Final = frozenset(
    bare(fold(place))
    for place in (
        *("العراق", "لبنان", "الأردن", "المغرب", "السودان", "اليمن", "الصومال", "الفاتيكان"),
        *("النيجر", "تشاد"),
    )
)
"""Places a verb may agree with in the masculine; all others are feminine (رحب العراق، رحبت مصر)."""


def is_acting_place(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether a country or capital right after a verb of its gender acts (ودعت واشنطن | إلى)."""
    form, beside = frame.cue.form, mention.start == frame.cue.index + 1
    if frame.kind != "object" or not beside or not form.finite or form.pronoun:
        return False
    keys = _keys(reader, mention)
    return _is_place(keys) and form.gender == ("m" if bare(keys[0]) in _MASCULINE else "f")


def is_place_acted_on(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether a feminine place stands behind a verb in the masculine, as its object (ودعا | سوريا إلى).

    Not behind a verb of mere saying, nor a family name that is a town's too (وطالب | كاليه بذلك).
    """
    form, key = frame.cue.form, reader.lexemes[mention.start].key
    takes = frame.kind in ("object", "quote") and form.lemma.tier not in ("A", "B")
    shows = takes and form.finite and form.number == "s" and form.gender == "m"
    return shows and is_feminine_place(reader, mention) and key not in reader.family_names


def is_feminine_place(reader: Reader, mention: Mention) -> bool:
    """Tell whether a place alone takes its verb in the feminine (هنأ الملك | مصر, who is no subject)."""
    keys = _keys(reader, mention)
    return _is_place(keys) and bare(keys[0]) not in _MASCULINE


def _keys(reader: Reader, mention: Mention) -> tuple[str, ...]:
    return tuple(lexeme.key for lexeme in reader.lexemes[mention.start : mention.end])


def _is_place(keys: tuple[str, ...]) -> bool:
    known = classes(keys[0])
    alone = len(keys) == 1 and "place" in known and not known & {"given", "organisation"}
    return alone or keys in phrases("places") or keys in phrases("towns")
