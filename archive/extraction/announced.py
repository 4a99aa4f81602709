"""Find speech without marks that a verb and a colon at the end of a paragraph announce (قال فلان: ⏎ ...)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from archive.extraction.article import Article
from archive.extraction.cues import Cue, cue_at
from archive.extraction.sentences import Range
from archive.extraction.subject_ends import AS_FOR
from archive.extraction.turns import Turn
from archive.extraction.words import is_complementizer

LOOK_BACK: Final = 40
"""Words before the colon in which the verb is looked for."""
LONGEST: Final = 8
"""Paragraphs of announced speech at most."""
OPENING: Final = 2
"""Words of a paragraph in which a verb of saying shows that the writer goes on."""
SHORTEST: Final = 3


def announced_speech(article: Article) -> list[Turn]:
    """Return what is said in whole paragraphs after a colon, as answers without a label."""
    return list(_found(article, [line for line in article.body if line[1] > line[0]]))


def _found(article: Article, lines: list[Range]) -> Iterator[Turn]:
    place = 0
    while place + 1 < len(lines):
        announces = _announces(article, lines[place])
        place += 1
        first = place
        while (
            announces and place < len(lines) and place - first < LONGEST and _continues(article, lines[place])
        ):
            place += 1
        if place < len(lines) and lines[place][0] in article.outer:
            continue
        if place > first and lines[place - 1][1] - lines[first][0] >= SHORTEST:
            spoken = (lines[first][0], lines[place - 1][1])
            yield Turn(*spoken, spoken, None)


def _announces(article: Article, line: Range) -> bool:
    """Tell whether a paragraph ends in a verb of saying and a colon with nothing said yet.

    A list follows a clause (ويذكر أن للمدينة أبوابا، منها:).
    """
    lexemes, (start, end) = article.lexemes, line
    if lexemes[end - 1].text != ":":
        return False
    first = max(start, end - LOOK_BACK)
    told = (index for index in range(end - 1, first - 1, -1) if is_complementizer(lexemes[index]))
    cues = (cue_at(lexemes, index, start) for index in range(next(told, first), end))
    return any(cue is not None and _says(cue) for cue in cues)


def _says(cue: Cue) -> bool:
    return cue.form.lemma.tier in ("A", "B") and cue.form.kind != "noun"


def _continues(article: Article, line: Range) -> bool:
    """Tell whether a paragraph goes on with the speech: it opens with no verb of saying, no mark, no أما."""
    start, end = line
    if start in article.outer or article.lexemes[start].key in AS_FOR:
        return False
    opening = range(start, min(start + OPENING, end))
    return all(cue_at(article.lexemes, index, start) is None for index in opening)
