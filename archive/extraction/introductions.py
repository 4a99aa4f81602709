"""Note everyone an article names, before its statements are read: a family name may precede the full one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from archive.extraction.article import Article, is_speech, speech_of
from archive.extraction.cast import Cast
from archive.extraction.complements import SPEAKS
from archive.extraction.cues import form_at
from archive.extraction.frame_words import WHO
from archive.extraction.joined_prepositions import joins_first_name
from archive.extraction.lexemes import REMEMBERED, Lexeme
from archive.extraction.lexicon import bare
from archive.extraction.name_words import can_be_name
from archive.extraction.names_in_speech import HEADS, NamesInSpeech
from archive.extraction.phrases import COUNSEL, Mention, read_phrase
from archive.extraction.second_offices import without_object
from archive.extraction.words import classes, is_adjective

_IN: Final = "في"
_IN_NAME_OF: Final = "باسم"


def introduce(article: Article, cast: Cast) -> None:
    """Register every person, office and outlet in marks that is named outside quotes."""
    lexemes = cast.reader.lexemes
    for start, end in article.sentences:
        index = start + (form_at(article.lexemes, start) is not None)
        while index < end:
            quote = article.outer.get(index)
            if quote is not None and is_speech(quote):
                index = quote.close + 1
            elif not _may_be_noted(lexemes[index].key):
                index += 1
            elif _joins_name(lexemes, index, end):
                name = (index, index + 2)
                cast.person(Mention(*name, "person", lexemes[index].key, name, definite=True))
                index += 2
            else:
                heads = lexemes[index].kind == "word" and _is_head(lexemes[index].key)
                index = _note(cast, index, end) if heads else index + 1
    cast.registry.full_name = NamesInSpeech(cast.wording, speech_of(article)).full_name
    for entity in cast.registry.entities:
        entity.last = -1


@lru_cache(maxsize=REMEMBERED)
def _may_be_noted(key: str) -> bool:
    """Tell whether a folded word may begin what is noted; most do not, and every word is asked about."""
    return _is_head(key) or joins_first_name(key, "و")


def _is_head(key: str) -> bool:
    return not HEADS.isdisjoint(classes(key)) or key == COUNSEL


def _joins_name(lexemes: Sequence[Lexeme], index: int, end: int) -> bool:
    """Tell whether و joins somebody's two names to what was named before (سالم الحداد | وخالد المنصور)."""
    if not joins_first_name(lexemes[index].key, "و") or index + 1 >= end:
        return False
    goes_on = index + 2 < end and can_be_name(lexemes[index + 2], first=False)
    return can_be_name(lexemes[index + 1], first=False) and not goes_on


def _note(cast: Cast, index: int, end: int) -> int:
    """Note who is named at `index` and return where to read on."""
    lexemes = cast.reader.lexemes
    if index and lexemes[index - 1].key == _IN and "given" in classes(lexemes[index].key):
        return index + 1  # رئيس اللجنة في | سلوان زهير السالم
    if index and lexemes[index - 1].key in WHO and "given" in classes(lexemes[index].key):
        return index + 1  # الذي | خلف سالم الحداد
    if _is_attribute(cast, index) or _speaks_in_name_of(lexemes, index):
        return index + 1
    mention = read_phrase(cast.reader, index, end)
    if mention is None:
        return index + 1
    mention = without_object(cast.reader, index - 1, mention) if index else mention
    if mention.kind == "role" and mention.role:
        cast.note_office(mention.role)
        if mention.definite and not mention.plural and mention.end - mention.start > 1:
            cast.registry.offices.setdefault(mention.head, []).append(mention.role)
    is_outlet = "outlet" in classes(mention.head) and mention.end - mention.start > 1
    if mention.kind == "organisation" and (mention.in_marks or is_outlet and not mention.plural):
        cast.group(mention)
        return mention.end
    if _is_introduced(mention):
        cast.person(mention)
        return mention.end
    return index + 1


def _speaks_in_name_of(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether باسم leads to whom a spokesman speaks for, and is no given name (متحدث | باسم شركة)."""
    before = lexemes[max(0, index - 2) : index]
    return lexemes[index].key == _IN_NAME_OF and any(SPEAKS.search(bare(word.key)) for word in before)


def _is_introduced(mention: Mention) -> bool:
    if mention.kind != "person" or mention.name is None:
        return False
    return mention.described or mention.name[1] - mention.name[0] > 1


def _is_attribute(cast: Cast, index: int) -> bool:
    """Tell whether a relational adjective describes the noun before it, so that nobody is meant.

    مؤتمر صحفي.
    """
    lexemes = cast.reader.lexemes
    if not index or lexemes[index - 1].kind != "word" or not is_adjective(lexemes[index].key):
        return False
    return bool(classes(lexemes[index - 1].key) & {"common", "occasion"})
