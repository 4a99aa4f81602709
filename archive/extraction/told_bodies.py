"""Remember the bodies an article only tells of, for whoever is called by the head alone later (الحركة)."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from archive.extraction.entities import Registry
from archive.extraction.lexemes import REMEMBERED
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.phrases import Mention, Reader
from archive.extraction.same_descriptions import is_joined_body
from archive.extraction.source_mentions import read_source
from archive.extraction.words import begins_with_preposition, classes, without_conjunction

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


def note_body(reader: Reader, registry: Registry, index: int, limit: int) -> None:
    """Note the body named with more than its head at `index` (مقر | حركة النهوض، انتقد | لحزب العدل)."""
    lexeme = reader.lexemes[index]
    if lexeme.kind != "word" or not _heads_body(lexeme.key):
        return
    key = without_conjunction(lexeme.key)
    if is_definite(key) and index and "organisation" in classes(reader.lexemes[index - 1].key):
        return  # نادي | الهلال السعودي
    found = read_source(reader, index, limit)
    if found is None or found.kind != "organisation" or found.plural or not found.definite:
        return
    end = _before_joined_body(reader, found)
    if end - found.start > 1 and found.name is None and "organisation" in classes(found.head):
        told = (found.start, end, found.attached)
        registry.bodies.setdefault(found.head, []).append(told)
        if alias := _alias(reader, found):
            registry.aliases.setdefault(alias, told)


def _before_joined_body(reader: Reader, body: Mention) -> int:
    """Return where a body ends before another one joined to it (دعت التحالف الدولي | والحكومة الاتحادية)."""
    for index in range(body.start + 1, body.end):
        if is_joined_body(reader.lexemes[index].key):
            return index
    return body.end


@lru_cache(maxsize=REMEMBERED)
def _heads_body(key: str) -> bool:
    """Tell whether a folded word is a body, what is joined to it left out (وزارة، لحزب، للهيئة)."""
    key = without_conjunction(key)
    stems = (key, key[1:], key[2:]) if begins_with_preposition(key) else (key,)
    return any("organisation" in classes(stem) for stem in stems if stem)


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


def told_before(reader: Reader, registry: Registry, mention: Mention) -> tuple[int, int, bool] | None:
    """Return the one body that was told of before under a head that stands alone (الحركة: حركة النهوض).

    None where two were told of (شركة النور، شركة الفجر. وأكدت الشركة).
    """
    if mention.name is not None or not is_definite(reader.lexemes[mention.start].key):
        return None
    held = registry.bodies.get(bare(mention.head), [])
    first = bisect_left(held, (mention.start - TOLD_BACK, 0, False))
    last = bisect_left(held, (mention.start, 0, False))
    near = [told for told in held[first:last] if told[1] <= mention.start]
    if not near:
        return None
    longest = max(near, key=lambda told: told[1] - told[0])
    whole = _tail(reader, longest)
    return (
        longest
        if all(whole[: len(tail)] == tail for tail in (_tail(reader, told) for told in near))
        else None
    )


def _tail(reader: Reader, told: tuple[int, int, bool]) -> list[str]:
    """Return the words of a body after its head, by which it is told from another."""
    return [lexeme.key for lexeme in reader.lexemes[told[0] + 1 : told[1]]]
