"""Tell whether the last person a description speaks of is another than its head, whose name follows.

معارضون للرئيس | فلان، مستشار للأمير | فلان، وكيل أعمال اللاعب | فلان، قائد القوات الموالية للزعيم | فلان.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexicon import ARTICLE, bare, is_definite
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.qualifiers import BORNE_BY_NAMES
from archive.extraction.words import classes, without_conjunction

_FOR: Final = "ل"
_FOR_THE: Final = "لل"
_LEADING: Final = frozenset({"من", "لدي", "عن", "علي", "مع", "ضد"})
"""Prepositions that lead to somebody else (مصدر مقرب من | اللاعب)."""
_FOR_OR_AGAINST: Final = frozenset({"عن", "ضد"})
"""Of these the one who acts for or against somebody is never named by what follows (المحامي عن | المتهم)."""
_AFFAIRS: Final = frozenset({"اعمال", "سيره", "مذكرات"})
"""What one has, looks after or writes of another (وكيل أعمال | اللاعب)."""
_ALLEGIANCES: Final = frozenset(
    ARTICLE + fold(stem + ending)
    for stem in ("موال", "معارض", "مؤيد", "مناهض", "داعم", "مناوئ", "مناصر")
    for ending in ("", "ي", "ية", "ة", "ين", "ون")
)
"""Adjectives of those who are for or against somebody (القوات الموالية | للرئيس)."""
_NO_OFFICES: Final = frozenset(
    map(
        fold,
        (
            *("لاعب", "لاعبة", "فنان", "فنانة", "مغني", "مغنية", "مطرب", "مطربة", "نجم", "نجمة"),
            *("متهم", "متهمة", "ضحية", "فقيد", "فقيدة", "معتقل", "معتقلة", "مرشح", "مرشحة"),
            *("طفل", "طفلة", "شهيد", "قتيل", "راحل"),
        ),
    )
)
"""What no one has an office under, so that whoever belongs to them is another (منافسة المرشح | فلان)."""
_OWNED: Final = ("ها", "هم", "نا")
_GROUPS: Final = frozenset({"organisation", "body"})


def is_of_another(keys: Sequence[str]) -> bool:
    """Tell whether a name behind a description, given as folded words, is not its head's."""
    at = max((place for place, key in enumerate(keys) if place and _is_person(keys, place)), default=0)
    in_construct = at and not is_definite(_without_for(keys[at]))  # لرئيس | الحكومة
    rest = keys[at + 1 + in_construct :]
    if not at or any(classes(key) & {"preposition"} | classes(key) & _GROUPS for key in rest):
        return False
    if is_definite(without_conjunction(keys[at - 1])) and not _is_led(keys, at):
        return False  # متحدث باسم الحزب | النائب فلان
    if _are_many(keys[0]) or keys[1] in _AFFAIRS:
        return True
    if _is_led(keys, at):
        acts = keys[at - 1] in _FOR_OR_AGAINST and bare(keys[at]) in _NO_OFFICES
        return _is_open(keys) or keys[at - 1] in _ALLEGIANCES or acts
    if at == 1:
        return bare(keys[at]) in _NO_OFFICES and not is_definite(keys[0]) and not keys[0].endswith(_OWNED)
    return _is_open(keys) and "باسم" in keys


def _is_person(keys: Sequence[str], place: int) -> bool:
    """Tell whether a word is what one person is; a form of address only where something leads to it."""
    key = _without_for(keys[place])
    known = classes(key)
    is_one = bool(known & {"role", "title"}) and not known & _GROUPS and not is_plural(key)
    certain = is_definite(key) or key != keys[place] and is_definite(keys[min(place + 1, len(keys) - 1)])
    return is_one and certain and (bare(key) not in BORNE_BY_NAMES or _is_led(keys, place))


def _is_led(keys: Sequence[str], place: int) -> bool:
    return _without_for(keys[place]) != keys[place] or keys[place - 1] in _LEADING


def _without_for(key: str) -> str:
    """Return a folded word without a joined ل (للرئيس -> الرئيس، لرئيس الحكومة -> رئيس)."""
    if key.startswith(_FOR_THE):
        return ARTICLE + key[len(_FOR_THE) :]
    return key[1:] if key[:1] == _FOR and not classes(key) and classes(key[1:]) & {"role"} else key


def _are_many(key: str) -> bool:
    """Tell whether a head is of several nobody counts, who bear no name (معارضون، خصوم; not الباحثان)."""
    return is_plural(key) and not is_definite(key) and bool(classes(key) & {"role", "unnamed"})


def _is_open(keys: Sequence[str]) -> bool:
    """Tell whether a head is no certain person: indefinite, and in no construct (مستشار | للأمير)."""
    in_construct = len(keys) > 1 and is_definite(keys[1]) and not keys[1].startswith(_FOR_THE)
    return not is_definite(keys[0]) and not in_construct
