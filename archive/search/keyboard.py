"""Read a text again as if it had been typed with the other keyboard: hguvhr gives العراق."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from archive.arabic.wordlists import load

_KEYS: Final = [line.split() for line in load(Path(__file__).parent / "data" / "keyboard_arabic_101.txt")]
_TO_ARABIC: Final = dict(_KEYS)
# The key of لا types two letters: it is looked for first.
_TO_LATIN: Final = sorted(((arabic, latin) for latin, arabic in _KEYS), key=lambda key: -len(key[0]))


def other_layout(text: str) -> str:
    """Retype with the other layout; empty when the text mixes both scripts or has neither.

    Latin keys give Arabic letters (hguvhr -> العراق), Arabic keys Latin ones (ةشقخففخ -> marotto).
    """
    latin = any("a" <= character.lower() <= "z" for character in text)
    arabic = any("\u0621" <= character <= "\u064a" for character in text)
    if latin == arabic:
        return ""
    return _as_arabic(text) if latin else _as_latin(text)


def _as_arabic(text: str) -> str:
    return "".join(_TO_ARABIC.get(key, _TO_ARABIC.get(key.lower(), key)) for key in text)


def _as_latin(text: str) -> str:
    for arabic, latin in _TO_LATIN:
        text = text.replace(arabic, latin)
    return text
