"""Tell whether a predicted speaker is one of the accepted answers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from archive.arabic.fold import fold


def same_name_key(name: str) -> str:
    """Return the folded words of `name` without quote marks and other punctuation.

    Example: «العزم الصلب - التحالف» and "العزم الصلب التحالف" share the key `العزم الصلب التحالف`.
    """
    spaced = "".join(" " if unicodedata.category(letter)[0] in "PZC" else letter for letter in fold(name))
    return " ".join(spaced.split())


def accepted_keys(names: Iterable[str]) -> frozenset[str]:
    """Return the keys of `names`; an entity such as `محمد@okaz-01` also answers to the part before the @."""
    every = {part for name in names for part in (name, name.partition("@")[0])}
    return frozenset(key for name in every if (key := same_name_key(name)))


def is_right_speaker(predicted: str | None, accepted: Iterable[str]) -> bool:
    """Return whether `predicted` is an accepted answer; nobody is right only where nobody is accepted."""
    keys = accepted_keys(accepted)
    key = same_name_key(predicted or "")
    return key in keys if keys else not key
