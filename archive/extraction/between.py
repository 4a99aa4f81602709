"""Tell whether بين is the preposition between or the verb that made clear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.words import is_complementizer

_BETWEEN: Final = "بين"
_AND_BETWEEN: Final = "و" + _BETWEEN
_BEFORE: Final = frozenset({"ما", "من", "فيما", "وما", "ومن"})
_THEM: Final = frozenset(_BETWEEN + pronoun for pronoun in ("ه", "ها", "هم", "هما", "نا", "ي", "هن"))
NEAR: Final = 12
"""Words on either side of وبين in which بين shows that it means between, and أن that it is a verb."""


def is_between(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether بين means between (ما بين المدينة والقرية، من بين، الخلاف بينه وبين المنتج)."""
    key = lexemes[index].key
    if index == 0 or key not in (_BETWEEN, _AND_BETWEEN):
        return False
    if key == _BETWEEN:
        return lexemes[index - 1].key in _BEFORE
    near = {lexeme.key for lexeme in lexemes[max(0, index - NEAR) : index]}
    after = lexemes[index + 1 : index + NEAR]
    says = any(is_complementizer(lexeme) or lexeme.text == ":" for lexeme in after)
    return lexemes[index - 1].key in _THEM or _BETWEEN in near and not says
