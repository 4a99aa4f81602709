"""Arabic text, purely: folding with offsets, tokens, stems, counted nouns and month names."""

from __future__ import annotations

from archive.arabic.fold import Folded, fold, fold_with_offsets, light, light_with_offsets
from archive.arabic.tokenize import Token, tokenize

__all__ = ["Folded", "Token", "fold", "fold_with_offsets", "light", "light_with_offsets", "tokenize"]
