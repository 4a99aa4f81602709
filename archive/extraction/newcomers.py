"""Find whom a sentence that reports nothing introduces by a full name, who speaks in the next one.

الشاب الذي فقد ساقه، سامر حداد، بقي وحيدا. | ويروي أن.
"""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import cue_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import WHO
from archive.extraction.lexemes import COMMAS
from archive.extraction.marks import QUOTED_SPEECH
from archive.extraction.names_in_speech import HEADS
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.topics import is_sure
from archive.extraction.words import classes

FULL: Final = 2
"""Words of a name that introduces somebody."""
NEAR: Final = 7
"""Words from a title to the age in brackets behind the name, and one more."""
REACH: Final = 30
"""Words of a sentence in which somebody is introduced."""
_MEETING: Final = frozenset(
    {"التقي", "التقت", "استضاف", "استضافت", "حاور", "حاورت", "قابل", "قابلت", "زار", "زارت"}
)
"""What an outlet does with whom it lets speak, folded (والتقت الصحيفة | سامر حداد)."""
_NEGATIONS: Final = frozenset({"لا", "لم", "لن", "ليس", "ليست", "ما"})


def newcomer(reader: Reader, start: int, end: int) -> Mention | None:
    """Return the person a sentence introduces that holds no report, None where it holds one or nobody.

    مريم، التي | كانت تعمل هنا، تعيش اليوم عند الجيران; سامر حداد | (43 عاما); والتقت الصحيفة | سامر حداد.
    """
    end = min(end, start + REACH)
    if start >= end or any(_reports(reader, index, start) for index in range(start, end)):
        return None
    if (first := _first_name(reader, start, end)) is not None:
        return first
    met = reader.lexemes[start].key.removeprefix("و") in _MEETING and start + 1 < end
    met = met and bool(classes(reader.lexemes[start + 1].key) & {"outlet", "outlet name"})
    if met:
        named = read_phrase(reader, start + 2, end)
        return named if named is not None and _is_whole(reader, named) else None
    for index in range(start, end):
        named = read_phrase(reader, index, end) if _may_begin(reader, index, end) else None
        if named is not None and _is_whole(reader, named) and _is_introduced(reader, named, index, end):
            return named
    return None


def _may_begin(reader: Reader, index: int, end: int) -> bool:
    """Tell whether a name may begin behind a comma or shortly before brackets, as few words do."""
    lexemes = reader.lexemes
    if lexemes[index].kind != "word" or HEADS.isdisjoint(classes(lexemes[index].key)):
        return False
    if index and lexemes[index - 1].text in COMMAS:
        return True
    return any(lexeme.text == "(" for lexeme in lexemes[index + FULL : min(index + NEAR, end)])


def _reports(reader: Reader, index: int, start: int) -> bool:
    """Tell whether a quote or a verb of saying stands there, which has a speaker of its own."""
    quote, cue = reader.quotes.get(index), cue_at(reader.lexemes, index, start)
    speaks = quote is not None and quote.close - quote.open > QUOTED_SPEECH
    return speaks or cue is not None and cue.form.lemma.tier in ("A", "B")


def _first_name(reader: Reader, start: int, end: int) -> Mention | None:
    """Return a first name that opens the sentence before a relative clause (مريم، | التي)."""
    if start + 2 >= end or classes(reader.lexemes[start].key) != {"given"}:
        return None
    if reader.lexemes[start + 1].text not in COMMAS or reader.lexemes[start + 2].key not in WHO:
        return None
    named = read_phrase(reader, start, end)
    return named if named is not None and named.kind == "person" else None


def _is_whole(reader: Reader, named: Mention) -> bool:
    if named.kind != "person" or named.name is None or named.plural or named.attached:
        return False
    return named.name[1] - named.name[0] >= FULL and is_sure(reader, named)


def _is_introduced(reader: Reader, named: Mention, index: int, end: int) -> bool:
    """Tell whether an age follows a name, or commas stand around it and its verb behind them.

    سامر حداد | (43 عاما); ...، سامر حداد، | بقي وحيدا; ...، سامر حداد، | الذي عمل طبيبا.
    """
    lexemes, after = reader.lexemes, named.end
    if named.office is not None and named.name is not None:
        after = named.name[1]
    if after + 1 >= end:
        return False
    if lexemes[after].text == "(":
        return lexemes[after + 1].kind == "number"
    apart = index > 0 and lexemes[index - 1].text in COMMAS and lexemes[after].text in COMMAS
    key = lexemes[after + 1].key
    return apart and (is_everyday_verb(key) or key in WHO or key in _NEGATIONS)
