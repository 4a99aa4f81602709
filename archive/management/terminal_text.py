"""Make Arabic readable in terminals that neither join letters nor write from right to left."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final

import arabic_reshaper
from bidi.algorithm import get_display

# Variables that terminals with bidirectional text of their own leave in the environment: GNOME's since 0.58
# (its version reads 5800), KDE's, Apple's, mintty, mlterm.
_OWN_BIDI: Final = ("KONSOLE_VERSION", "MLTERM", "MINTTY_SHORTCUT")
_OWN_BIDI_PROGRAMS: Final = {"Apple_Terminal", "mintty"}
_VTE_WITH_BIDI: Final = 5800


def needs_shaping(environment: Mapping[str, str] = os.environ, is_terminal: bool | None = None) -> bool:
    """Tell whether text for standard output should be shaped: a terminal, and none known to do it itself."""
    if is_terminal is None:
        is_terminal = sys.stdout.isatty()
    if not is_terminal or any(name in environment for name in _OWN_BIDI):
        return False
    version = environment.get("VTE_VERSION", "0")
    if version.isdecimal() and int(version) >= _VTE_WITH_BIDI:
        return False
    return environment.get("TERM_PROGRAM", "") not in _OWN_BIDI_PROGRAMS


def shape(line: str) -> str:
    """Join the letters of one line and put them in the order they are drawn, from left to right."""
    return str(get_display(arabic_reshaper.reshape(line), base_dir="R"))
