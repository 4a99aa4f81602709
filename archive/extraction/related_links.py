"""Part the links that a site sets into running text from what goes on behind them (اقرأ أيضاً ...)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexicon import words
from archive.extraction.line_wraps import count_words
from archive.extraction.records import Span

LONGEST_LINK: Final = 30
"""Words of an invitation with its headline."""
SHORTEST_LINK: Final = 3
"""Words behind the invitation that are headline in any case."""
_BESIDE: Final = frozenset({"ايضا", "كذلك", "المزيد"})
"""Second words of the invitations that are set into running text, whatever is glued to them."""
_GOES_ON: Final = frozenset(
    {"كما", "كذلك", "بدوره", "بدورها", "جانبه", "جانبها", "جهته", "جهتها", "وفي", "وكان", "وكانت"}
)
"""Words that open a sentence behind a headline (من جانبه، كما)."""
_BEFORE_SIDE: Final = frozenset({"من", "ومن"})
_IMPERFECT: Final = ("ي", "ت", "ن", "س")
_SIGNS: Final = "[\u0640\u064b-\u0652\u0670]*"
_SPELLINGS: Final = {"ا": "[اأإآ]", "ي": "[يى]"}
_END: Final = re.compile(r"[.!؟?…][\"”»’)]*(?=\s|$)")
_NEW_LINE: Final = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_TOKEN: Final = re.compile(r"\S+")
_BLANKS: Final = " \t\u00a0"


def part_links(text: str, spans: list[Span]) -> tuple[list[Span], frozenset[Span]]:
    """Return the paragraphs cut around the links in them, and which of the pieces are links.

    ... حتى الشتاء. | اقرأ أيضاًالمجتمعسوق القرية يفتح أبوابه | وأوضح المدير أن ...
    A line of its own that only invites stays whole, as the one behind it stands apart anyway.
    """
    pieces: list[Span] = []
    links: set[Span] = set()
    for span in spans:
        start = span.start
        for match in _invitation().finditer(text, span.start, span.end):
            if match.start() < start:
                continue
            end = _link_end(text, match.end(), span.end)
            if match.start() == span.start and end == span.end:
                continue
            if _is_line(text, span) and match.start() == span.start and _is_short(span.of(text)):
                continue
            link = Span(match.start(), end)
            pieces += [Span(start, link.start).stripped(text), link]
            links.add(link)
            start = end
        pieces.append(Span(start, span.end).stripped(text))
    return [piece for piece in pieces if piece.start < piece.end], frozenset(links)


@cache
def _invitation() -> re.Pattern[str]:
    """Return what finds an invitation at the beginning of a sentence, a joined headline behind it or not."""
    entries = (entry.split() for entry in words("reading_invitations"))
    held = {tuple(entry) for entry in entries if len(entry) == 2 and entry[1] in _BESIDE}
    spelt = (r"\s+".join(_spelt(word) for word in entry) for entry in sorted(held))
    letters = "".join(sorted({_SPELLINGS.get(entry[0][0], entry[0][0]).strip("[]") for entry in held}))
    return re.compile(rf"(?=[{letters}])(?:(?<=[.!؟?…”»\"]\s)|(?<=\s\s)|(?<=^)|(?<=\n))(?:{'|'.join(spelt)})")


def _spelt(key: str) -> str:
    """Return a pattern of the spellings that fold to a word, vowel signs between the letters or not."""
    return "".join(_SPELLINGS.get(letter, re.escape(letter)) + _SIGNS for letter in key)


def _link_end(text: str, start: int, end: int) -> int:
    """Return where the running text goes on behind an invitation, else the end of its sentence."""
    before = ""
    for count, match in enumerate(_TOKEN.finditer(text, start, end)):
        if count >= LONGEST_LINK:
            break
        key = fold(match[0]).strip(':،,“”"«»()')
        if count > SHORTEST_LINK and _opens_sentence(key):
            return match.start() - (len(before) + 1 if fold(before) in _BEFORE_SIDE else 0)
        before = match[0]
    stop = _END.search(text, start, end)
    return stop.end() if stop is not None else end


def _opens_sentence(key: str) -> bool:
    """Tell whether a word goes on telling: an opener, or a perfect joined by و (وأوضح), as in no headline."""
    if key in _GOES_ON:
        return True
    if key[:1] != "و":
        return False
    form = form_table().get(key[1:])
    if form is not None:
        return form.finite and form.kind == "perfect"
    return is_everyday_verb(key[1:]) and not key[1:].startswith(_IMPERFECT)


def _is_line(text: str, span: Span) -> bool:
    """Tell whether a paragraph is a printed line and no stretch between wide gaps."""
    before, after = span.start - 1, span.end
    while before >= 0 and text[before] in _BLANKS:
        before -= 1
    while after < len(text) and text[after] in _BLANKS:
        after += 1
    begins = before < 0 or _NEW_LINE.match(text, before) is not None
    return begins and (after == len(text) or _NEW_LINE.match(text, after) is not None)


def _is_short(line: str) -> bool:
    return count_words(line, LONGEST_LINK + 1) <= LONGEST_LINK and not _END.search(line[:-1])
