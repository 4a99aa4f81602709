"""How a mention is printed, and the folded words it is compared by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from archive.arabic import letters
from archive.extraction.joined_prepositions import joins_first_name
from archive.extraction.lexemes import HASHTAG_SIGNS
from archive.extraction.name_joints import is_sure_name
from archive.extraction.phrases import Mention, Reader
from archive.extraction.words import classes, without_conjunction

Range = tuple[int, int]
_CLOSING_ASIDE = re.compile(r"(?<=\S) ?\([^()]*\)$")
"""An abbreviation or another name in brackets at the end."""
SHORTEST_JOINED: Final = 4
"""Letters above which a word that begins with و may be an unlisted name behind it."""
_JOINED_ARTICLE = letters.LAM + letters.LAM
_HASHTAG: Final = re.compile(r"(?<!\w)#(?=\w)|(?<=[^\W\d_])_(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Wording:
    """The article text beside its lexemes; ranges are half-open lexeme indexes."""

    text: str
    reader: Reader

    def keys(self, span: Range) -> list[str]:
        """Return the folded words and numbers of a range."""
        return [
            lexeme.key for lexeme in self.reader.lexemes[slice(*span)] if lexeme.kind in ("word", "number")
        ]

    def printed(self, span: Range) -> str:
        """Return a range as the text prints it, on one line and without the signs of a hashtag.

        طارق #الحداد -> طارق الحداد.
        """
        lexemes = self.reader.lexemes
        printed = self.text[lexemes[span[0]].start : lexemes[span[1] - 1].end]
        if not HASHTAG_SIGNS.isdisjoint(printed):
            printed = _HASHTAG.sub(" ", printed)
        return " ".join(printed.split())

    def phrase(self, mention: Mention, span: Range) -> str:
        """Return a part of a mention as printed, without the preposition written to it or a closing aside.

        للشافعي -> الشافعي; وزارة الدفاع (البنتاغون) -> وزارة الدفاع.
        """
        whole = self.printed(span)
        printed = _CLOSING_ASIDE.sub("", whole) if whole.endswith(")") else whole
        if "outlet" in classes(mention.head) and " " not in printed:
            printed = whole  # قناة (الأفق)
        if span[0] == mention.start and self._is_joined(span[0]):
            return printed[1:]
        if not mention.attached or span[0] != mention.start:
            return printed
        bare = printed[1:].lstrip(letters.TATWEEL)
        return letters.ALEF + bare if self._hides_article(span[0]) else bare

    def _is_joined(self, index: int) -> bool:
        """Tell whether و or ف is written to a word that is known or printed without it (فالمدير)."""
        key = self.reader.lexemes[index].key
        return without_conjunction(key) != key or self._joins_unlisted(key)

    def _joins_unlisted(self, key: str) -> bool:
        """Tell whether و is written to a given name, or one the article prints without it too (وميلفل)."""
        is_long = key[:1] == "و" and len(key) > SHORTEST_JOINED
        is_printed = key[1:] in self.reader.vocabulary and not classes(key)
        return is_long and (is_printed or joins_first_name(key, "و"))

    def words(self, mention: Mention, span: Range) -> list[str]:
        """Return the folded words of a part of a mention, without the preposition written to it."""
        keys = self.keys(span)
        if self._joins_unlisted(keys[0]):
            keys[0] = keys[0][1:]
        if mention.attached and span[0] == mention.start:
            article = letters.ALEF if self._hides_article(span[0]) else ""
            keys[0] = article + keys[0][1:]
        return keys

    def _hides_article(self, index: int) -> bool:
        """Tell whether لل holds an article (للوزير), and is not ل before a word in ل (للائحة)."""
        key = self.reader.lexemes[index].key
        return key.startswith(_JOINED_ARTICLE) and not classes(key[1:])

    def description(self, mention: Mention) -> str:
        """Return the description before a name and after it as printed (اللواء، قائد الشرطة)."""
        parts = (part for part in (mention.role, mention.office) if part is not None)
        return "، ".join(self.phrase(mention, part) for part in parts)

    def is_sure(self, mention: Mention) -> bool:
        """Tell whether a name is backed by a description, a known given name or its fuller form elsewhere."""
        if mention.name is None:
            return False
        known = self.reader.names_alone(mention.name[0])
        return mention.described or known or is_sure_name(self.reader.lexemes, *mention.name)
