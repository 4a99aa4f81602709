"""Find the full name that only speech prints, of whoever is called by the family name alone outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from archive.extraction.lexicon import bare
from archive.extraction.marks import Quote
from archive.extraction.phrases import Mention, read_phrase
from archive.extraction.same_persons import JOINING, Tokens, name_tokens
from archive.extraction.wording import Wording
from archive.extraction.words import classes

HEADS: Final = frozenset({"role", "title", "given", "particle", "unnamed", "outlet"})
"""What the words are that a person or an office begins with."""


class NamesInSpeech:
    """The names that the speech of an article prints; few are asked for, and no quote is read before."""

    def __init__(self, wording: Wording, speech: Sequence[Quote]) -> None:
        self._wording = wording
        self._speech = speech
        self._by_word: dict[str, set[int]] = {}

    def full_name(self, family_name: str) -> tuple[str, Tokens] | None:
        """Return the first full name that ends in a word made ready to compare, as printed and as words."""
        for quote in self._holding(family_name):
            for mention in self._named(quote):
                assert mention.name is not None  # noqa: S101 -- only named mentions are yielded
                tokens = name_tokens(self._wording.words(mention, mention.name))
                if len(tokens) > 1 and tokens[-1] == family_name:
                    return self._wording.phrase(mention, mention.name), tokens
        return None

    def _holding(self, family_name: str) -> list[Quote]:
        """Return the quotes with a word that a family name is, alone or behind عبد and the like, in order."""
        if not self._by_word:
            self._note_words()
        forms = {family_name, *map(family_name.removeprefix, JOINING)}
        places = {place for form in forms for place in self._by_word.get(form, ())}
        return [self._speech[place] for place in sorted(places)]

    def _note_words(self) -> None:
        """Note in which quotes each word stands, with its article and without it."""
        for place, quote in enumerate(self._speech):
            for lexeme in self._wording.reader.lexemes[quote.open + 1 : quote.close]:
                for form in (lexeme.key, bare(lexeme.key)):
                    self._by_word.setdefault(form, set()).add(place)

    def _named(self, quote: Quote) -> Iterator[Mention]:
        """Yield the named persons inside a quote."""
        index, reader = quote.open + 1, self._wording.reader
        while index < quote.close:
            lexeme = reader.lexemes[index]
            named = lexeme.kind == "word" and not HEADS.isdisjoint(classes(lexeme.key))
            mention = read_phrase(reader, index, quote.close) if named else None
            if mention is not None and mention.kind == "person" and mention.name is not None:
                yield mention
                index = mention.end
            else:
                index += 1
