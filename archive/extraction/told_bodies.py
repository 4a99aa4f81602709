"""Remember the bodies an article only tells of, for whoever is called by the head alone later (الحركة)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from archive.extraction.lexemes import REMEMBERED
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.marks import Quote
from archive.extraction.phrases import Mention, Reader
from archive.extraction.same_descriptions import is_joined_body
from archive.extraction.sentences import Range
from archive.extraction.source_mentions import read_source
from archive.extraction.words import begins_with_preposition, classes, without_conjunction

Told = tuple[int, int, bool]
"""The words of a body, and whether a preposition is written to the first."""
TOLD_BACK: Final = 150
"""Words from a body told of to its head alone at most."""
LONGEST_ALIAS: Final = 3
"""Words of a short name in brackets (هيئة الإذاعة البريطانية (بي بي سي))."""
_NO_ALIASES: Final = frozenset({"place", "role", "title", "time", "unit", "given", "preposition", "document"})
"""What stands in brackets behind a body without being its short name (وكالة الأنباء (دمشق))."""
_EMPHASIS: Final = frozenset(
    word + ending for word in ("نفس", "ذات", "عين") for ending in ("ه", "ها", "هم")
) | {"المذكور", "المذكوره", "المعني", "المعنيه"}
"""What points back to a body named before (الوزارة نفسها، الحركة المذكورة)."""


def without_emphasis(reader: Reader, mention: Mention) -> int:
    """Return one past a body's own words (الوزارة | نفسها)."""
    end = mention.end
    while end - mention.start > 1 and reader.lexemes[end - 1].key in _EMPHASIS:
        end -= 1
    return end


class ToldBodies:
    """The bodies an article tells of outside speech; one is read when its head or its alias is asked for.

    `reader` reads them as the article introduces them, whoever is known later; `speech` are the outer quotes
    left out.
    """

    def __init__(self, reader: Reader, sentences: Sequence[Range], speech: Iterable[Quote]) -> None:
        self._reader = reader
        self._limits = [0] * len(reader.lexemes)
        for start, end in sentences:
            self._limits[start:end] = [end] * (end - start)
        for quote in speech:
            silent = self._limits[quote.open : quote.close + 1]
            self._limits[quote.open : quote.close + 1] = [0] * len(silent)
        self._aliases: dict[tuple[str, ...], Told] = {}
        self._note_aliases(sentences)

    def _note_aliases(self, sentences: Sequence[Range]) -> None:
        """Note the bodies with a short name in brackets; only sentences beside brackets are read for them."""
        brackets = [index for index, lexeme in enumerate(self._reader.lexemes) if lexeme.text == "("]
        for start, end in sentences:
            at = bisect_left(brackets, start)
            is_beside = at < len(brackets) and brackets[at] <= end
            for index in range(start, end) if is_beside else ():
                body = self._body_at(index)
                if body is not None and (alias := _alias(self._reader, body)):
                    self._aliases.setdefault(alias, _span(self._reader, body))

    def _body_at(self, index: int, head: str = "") -> Mention | None:
        """Return the body told of at `index`, of which `head` is the head where one is asked for."""
        heads = _body_heads(self._reader.lexemes[index].key)
        if not heads or head and head not in heads or not (limit := self._limits[index]):
            return None
        return _told_at(self._reader, index, limit)

    def behind_alias(self, keys: Sequence[str], place: int) -> Told | None:
        """Return the body that was printed with a short name before `place` (قسد)."""
        told = self._aliases.get(tuple(keys))
        return told if told is not None and told[0] < place else None

    def before(self, mention: Mention) -> Told | None:
        """Return the one body that was told of before under a head that stands alone (الحركة: حركة النهوض).

        None where two were told of (شركة النور، شركة الفجر. وأكدت الشركة).
        """
        if mention.name is not None or not is_definite(self._reader.lexemes[mention.start].key):
            return None
        near = list(self._near(bare(mention.head), mention.start))
        if not near:
            return None
        longest = max(near, key=lambda told: told[1] - told[0])
        whole = _tail(self._reader, longest)
        tails = (_tail(self._reader, told) for told in near)
        return longest if all(whole[: len(tail)] == tail for tail in tails) else None

    def _near(self, head: str, end: int) -> Iterator[Told]:
        """Yield the bodies with a head that were told of not long before `end`."""
        for index in range(max(0, end - TOLD_BACK), end):
            body = self._body_at(index, head)
            if body is not None and body.head == head and (told := _span(self._reader, body))[1] <= end:
                yield told


def _told_at(reader: Reader, index: int, limit: int) -> Mention | None:
    """Return the body named with more than its head at `index` (مقر | حركة النهوض، انتقد | لحزب العدل)."""
    if reader.lexemes[index].kind != "word":
        return None
    before = classes(reader.lexemes[index - 1].key) if index else frozenset()
    if "organisation" in before and is_definite(without_conjunction(reader.lexemes[index].key)):
        return None  # نادي | الهلال السعودي
    found = read_source(reader, index, limit)
    if found is None or found.kind != "organisation" or found.plural or not found.definite:
        return None
    start, end, _ = _span(reader, found)
    is_told = end - start > 1 and found.name is None and "organisation" in classes(found.head)
    return found if is_told else None


def _span(reader: Reader, body: Mention) -> Told:
    return body.start, _before_joined_body(reader, body), body.attached


def _before_joined_body(reader: Reader, body: Mention) -> int:
    """Return where a body ends before another one joined to it (دعت التحالف الدولي | والحكومة الاتحادية)."""
    for index in range(body.start + 1, body.end):
        if is_joined_body(reader.lexemes[index].key):
            return index
    return body.end


@lru_cache(maxsize=REMEMBERED)
def _body_heads(key: str) -> tuple[str, ...]:
    """Return the bodies a folded word may name, what is joined to it left out (وزارة، لحزب، للهيئة)."""
    key = without_conjunction(key)
    stems = (key, key[1:], key[2:]) if begins_with_preposition(key) else (key,)
    return tuple(dict.fromkeys(bare(stem) for stem in stems if stem and "organisation" in classes(stem)))


def _alias(reader: Reader, body: Mention) -> tuple[str, ...]:
    """Return the short name in brackets behind a body or at its end (قوات الشمال الديمقراطية | (قشد))."""
    lexemes = reader.lexemes
    places = range(body.start + 1, min(body.end + 1, len(lexemes)))
    opening = next((index for index in places if lexemes[index].text == "("), 0)
    if not opening:
        return ()
    within = lexemes[opening + 1 : opening + LONGEST_ALIAS + 4]
    closing = next((at for at, word in enumerate(within) if word.text == ")"), 0)
    words = [word for word in within[:closing] if word.kind != "mark"]
    if not 0 < len(words) <= LONGEST_ALIAS or any(word.kind != "word" for word in words):
        return ()
    keys = tuple(word.key for word in words)
    return () if any(classes(key) & _NO_ALIASES for key in keys) else keys


def _tail(reader: Reader, told: Told) -> list[str]:
    """Return the words of a body after its head, by which it is told from another."""
    return [lexeme.key for lexeme in reader.lexemes[told[0] + 1 : told[1]]]
