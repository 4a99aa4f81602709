"""Tell whose a verb after a comma inside a report is: of its clause, of its sentence, or of somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.cues import Cue, cue_at, form_of
from archive.extraction.everyday_verbs import is_everyday_perfect, is_everyday_verb
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.words import EXCEPT, classes, is_complementizer

_WHO: Final = frozenset({"وهو", "وهي", "وهم", "الذي", "التي", "الذين"})
_FRONTING: Final = frozenset({"وفيما", "فيما", "وبينما", "بينما", "ففيما", "فبينما"})
_FRONTING_WORDS: Final = frozenset({"اذ", "بعدما", "لما", "عندما", "حين", "حينما", "رغم", "برغم", "مع"})
_AS_SOON: Final = ("ما", "ان")
_IN_SPITE: Final = ("الرغم", "من")
_FRONTING_PAIRS: Final = frozenset({("في", "حين"), ("بعد", "ان"), ("قبل", "ان"), _AS_SOON, _IN_SPITE})
"""Before a verb or verbal noun of saying they put its report before the main clause of the sentence."""
_ON: Final = frozenset({"علي", "وعلي"})
_RESULTS: Final = frozenset({"فانه", "فانها", "فانهم", "فقد", "فان"})
_WHAT: Final = "ما"
_UNTIL: Final = "حتي"
LONGEST_FRONTED: Final = 16
"""Words between بينما and a participle at most."""
OPENING_COMMAS: Final = 2
"""Commas an adjunct before the verb of a clause may hold."""


def is_main_verb(reader: Reader, start: int, index: int) -> bool:
    """Tell whether a verb after a comma is the first of its clause (أنه بعد اللقاء، أعلنت)."""
    lexemes = reader.lexemes
    commas = [place for place in range(start, index - 1) if lexemes[place].text in COMMAS]
    if len(commas) == 1 and lexemes[commas[0] + 1].key in _WHO:
        return True  # أن أمير الخلية، وهو نجار سابق، أعلن
    if lexemes[start].key == _WHAT and not commas:
        return True  # أن ما يقوم به الوالي من عرقلة، | يؤكد أنه
    opens = is_complementizer(lexemes[start]) and "preposition" in classes(lexemes[start + 1].key)
    return opens and sum(lexeme.text in COMMAS for lexeme in lexemes[start : index - 1]) < OPENING_COMMAS


def is_main_of_fronted(reader: Reader, cue: Cue, start: int, index: int, limit: int) -> bool:
    """Tell whether a word after a comma opens the main clause of a sentence that put its report first.

    وفيما أكد المجلس أن القطع مستمر، | حذر من العواقب؛ وإذ أكد أن القطع مستمر، | غادر القاعة.
    """
    lexemes = reader.lexemes
    other = cue_at(lexemes, index, index)
    if cue.participle and _is_in_fronted(lexemes, cue.index) and is_everyday_perfect(lexemes[index].key):
        return True  # وبينما غرد الرئيس معلنا أن الوزير سيستقيل، | قابلت الوزارة
    if cue.lead < cue.index and lexemes[cue.lead].key in _FRONTING:
        same = other is not None and other.finite and not other.joined and other.form.kind == cue.form.kind
        return same or is_everyday_verb(lexemes[index].key)
    if not _is_fronted(lexemes, cue.index):
        return False
    if lexemes[index].key in _RESULTS:
        return True
    if lexemes[index].key in EXCEPT and is_complementizer(lexemes[min(index + 1, limit - 1)]):
        return True  # ورغم تأكيده أن الطريق مفتوح، إلا أنه
    now = cue.form.kind == "imperfect"  # وفي حين تقر الحكومة بأن الوضع صعب، | تتحدث المعارضة
    told = other is not None and not other.joined and other.form.kind in ("perfect", cue.form.kind)
    opens = told or is_everyday_perfect(lexemes[index].key) or now and is_everyday_verb(lexemes[index].key)
    return opens and not is_main_verb(reader, start, index)


def _is_in_fronted(lexemes: Sequence[Lexeme], verb: int) -> bool:
    """Tell whether بينما opens the sentence of a participle, which has its main verb behind a comma."""
    for place in range(verb - 1, max(verb - LONGEST_FRONTED, -1), -1):
        if lexemes[place].kind == "punctuation":
            return lexemes[place].text not in COMMAS and lexemes[place + 1].key in _FRONTING
    return verb <= LONGEST_FRONTED and lexemes[0].key in _FRONTING


def _is_fronted(lexemes: Sequence[Lexeme], verb: int) -> bool:
    """Tell whether a word of time or concession puts a verb before its main clause (وإذ أكد، ورغم تأكيده)."""
    first = verb - 1
    if first < 0:
        return False
    key = lexemes[first].key
    earlier = lexemes[first - 1].key if first else ""
    if (earlier, key) in _FRONTING_PAIRS or (earlier.removeprefix("و"), key) in _FRONTING_PAIRS:
        first -= 1
        if (earlier, key) == _IN_SPITE and first and lexemes[first - 1].key in _ON:
            first -= 1
    elif key.removeprefix("و") not in _FRONTING_WORDS:
        return False
    joined = lexemes[first].key[:1] == "و"
    before = lexemes[first - 1] if first else None
    return joined or before is None or before.kind == "punctuation" and before.text not in COMMAS


def ends_fronted(reader: Reader, cue: Cue, index: int, limit: int) -> bool:
    """Tell whether حتى leads from وما إن and its report to the main verb (وما إن أعلن أن ... | حتى غادر)."""
    lexemes = reader.lexemes
    if lexemes[index].key != _UNTIL or index + 1 >= limit or cue.index < 2:
        return False
    opening = (lexemes[cue.index - 2].key.removeprefix("و"), lexemes[cue.index - 1].key)
    other = cue_at(lexemes, index + 1, index + 1)
    verb = other is not None and other.form.kind == "perfect" or is_everyday_perfect(lexemes[index + 1].key)
    return opening == _AS_SOON and verb


def joins_verb(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether the main verb before a verbal noun goes on (رفض إعلان الحكومة أن ...، | وطالب)."""
    key = lexemes[min(index, len(lexemes) - 1)].key
    return key[:1] == "و" and (form_of(key) is not None or is_everyday_verb(key[1:]))


def is_denied_by_other(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether somebody named between commas says otherwise (لكن النقيب، عارف فلان، | نفى ذلك)."""
    mention = read_phrase(reader, start, limit)
    if mention is None or mention.kind != "person" or mention.end + 1 >= limit:
        return False
    if reader.lexemes[mention.end].text not in COMMAS:
        return False
    other = cue_at(reader.lexemes, mention.end + 1, start)
    return other is not None and other.finite and not other.joined
