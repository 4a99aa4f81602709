"""Tell to whom something was done or happened, who does not speak next (واعتقل | فلان | أمس. وأضاف)."""

from __future__ import annotations

from typing import Final

from archive.extraction.adverbials import skip_adverbs
from archive.extraction.lexicon import is_definite
from archive.extraction.mentions import Mention, Reader
from archive.extraction.words import classes

_HER: Final = "ت"
_ENDED: Final = frozenset({"توفي", "مات", "استشهد", "اغتيل", "قضي", "رحل", "اعدم", "دفن", "شيع"})
"""Verbs of dying, and of what is done to the dead."""
_DONE_TO: Final = frozenset(
    {"اعتقل", "خطف", "اختطف", "احتجز", "اوقف", "سجن", "عين", "انتخب", "اختير", "رشح", "كلف", "اقيل", "استدعي"}
    | {"احيل", "اصيب", "جرح", "قتل", "ادين", "حوكم", "نقل", "رقي"}
)
"""Verbs written alike for who does it and to whom it is done; without an object the latter is told."""
_OBJECTS: Final = frozenset({"role", "title", "unnamed", "given", "particle", "organisation", "quantifier"})


def is_befallen(reader: Reader, verb: int, mention: Mention) -> bool:
    """Tell whether the only person behind a verb suffered it or died.

    وتوفي | النائب فلان | العام الماضي; وعين | فلان | مديرا للمركز; not واعتقل القيادي فلان | مدنيين.
    """
    key = reader.lexemes[verb].key.removeprefix("و")
    plain = key.removesuffix(_HER)
    if mention.kind not in ("person", "role") or not {key, plain} & (_ENDED | _DONE_TO):
        return False
    return bool({key, plain} & _ENDED) or not _has_object(reader, mention.end)


def _has_object(reader: Reader, index: int) -> bool:
    """Tell whether somebody or something definite stands behind a subject, days left out."""
    index = skip_adverbs(reader, index, len(reader.lexemes))
    if index >= len(reader.lexemes) or reader.lexemes[index].kind != "word":
        return False
    key = reader.lexemes[index].key
    as_what = key.endswith("ا") and not is_definite(key)  # عين فلان | مديرا
    return not as_what and (is_definite(key) or bool(classes(key) & _OBJECTS))
