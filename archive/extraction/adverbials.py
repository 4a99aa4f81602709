"""Skip what may stand between a verb and its subject: adverbs, days, asides, blessings, who is told."""

from __future__ import annotations

from typing import Final

from archive.extraction.adverb_phrases import adverb_length, is_blessing
from archive.extraction.attached_complements import ADDRESSED
from archive.extraction.lexemes import keys_from
from archive.extraction.lexicon import is_definite, phrases
from archive.extraction.phrases import Reader
from archive.extraction.shares_of_people import share_end
from archive.extraction.words import OURS, classes, is_adjective, is_preposition

SHORTEST_TOLD: Final = 3
_THAT: Final = "ذلك"
_SKIPPED: Final = frozenset(
    {_THAT, "ب" + _THAT, "معنا", "لي", "لنا"}
    | {
        preposition + pronoun
        for preposition in ("مع", "عن", "ل", "علي", "في", "من", "الي", "ب")
        for pronoun in ("ه", "ها", "هم")
    }
)
"""Objects and addressees between a verb and its subject (تقول لنا الممرضة إن)."""
_GOVERNING: Final = frozenset(
    {"خلال", "اثناء", "عقب", "لدي", "اثر", "منذ", "بعد", "قبل", "قبيل", "بعيد", "عند"}
)
"""Words of time that govern the next noun (أضاف خلال لقائه)."""
_SAME: Final = frozenset({"ذات", "نفس"})
"""Before a document they point back to it (وأضاف ذات | البيان)."""
_TO_THE: Final = "لل"
LONGEST_OUTLET: Final = 4
"""Words of an outlet in no list, less one."""
_WORDS: Final = frozenset({"thing", "common"})
_LETTER_M: Final = "ام"
"""The last letter of FM in the names of stations, a mother else."""
SKIPPED: Final = 4
"""Adverbs and days between a verb and its subject at most."""


def skip_adverbs(reader: Reader, index: int, end: int) -> int:
    """Return where the subject of a verb may stand: past adverbs, days, asides, blessings and who is told."""
    skipped = 0
    while index < end and skipped < SKIPPED:
        past = _past_aside(reader, index, end)
        if past == index:
            past = _past_addressee(reader, index, end)
            skipped += past > index
        if past > index:
            index = past
            continue
        lexeme, known = reader.lexemes[index], classes(reader.lexemes[index].key)
        if (
            lexeme.kind != "word"
            or not known & {"time", "adverb"}
            or known & {"role", "title", "organisation"}
            or lexeme.key in _GOVERNING
            or share_end(reader.lexemes, index, end) > index  # قال | حوالي 17 في المئة منهم
        ):
            break
        index += 1
        skipped += 1
    return index


def _past_aside(reader: Reader, index: int, end: int) -> int:
    """Return one past brackets, a pronoun, a time of two words or a blessing; `index` without."""
    lexeme = reader.lexemes[index]
    if lexeme.text == "(":
        reach = range(index, min(index + 8, end))
        return next((i + 1 for i in reach if reader.lexemes[i].text == ")"), end)
    if lexeme.key in _SKIPPED:
        return index + 1
    if index + 1 >= end:
        return index
    after = reader.lexemes[index + 1].key
    if after == _THAT and is_preposition(lexeme.key):
        return index + 2  # وأيده في ذلك | الوزير
    if lexeme.key in _SAME and is_definite(after) and "document" in classes(after):
        return index + 1
    if is_blessing(lexeme.key, after):
        return index + 2
    length = adverb_length(reader.lexemes, index, end)
    return index + (length if length > 1 else 0)


def _past_addressee(reader: Reader, index: int, end: int) -> int:
    """Return one past the outlet that is told before the subject, `index` without.

    تحدث لوكالتنا | عضو القيادة; قال لـ«الأفق» | مدير المدرسة إن.
    """
    key = reader.lexemes[index].key
    marked = reader.quotes.get(index)
    if marked is not None and marked.close < end and reader.lexemes[index + 1].key.startswith(_TO_THE):
        return marked.close + 1  # وأوضح "للرياض" | المتحدث
    if key == "ل" and index + 1 < end and (quote := reader.quotes.get(index + 1)) is not None:
        return min(quote.close + 1, end) if quote.close < end else index
    if key[:1] != "ل" or len(key) <= SHORTEST_TOLD:
        return index
    inner = key[1:]
    ours = classes(inner[:-3] + "ه") if inner.endswith("تنا") else classes(inner.removesuffix("نا"))
    told = classes(inner) | classes("ال" + inner[1:]) | ours
    if told <= _WORDS and not classes(key) and (past := _past_unlisted(reader, index, end)) > index:
        return past if not told or _LETTER_M in keys_from(reader.lexemes, index, past - index) else index
    if not told & {"outlet", "outlet name"} and not key.startswith(ADDRESSED):
        return index
    quote = reader.quotes.get(index + 1)
    after = index + 1 if quote is None else quote.close + 1
    if quote is None and not inner.endswith(OURS) and not key.startswith(_TO_THE):
        pair = keys_from(reader.lexemes, after, 2) if after + 1 < end else ()
        one = after < end and _is_of_outlet(reader.lexemes[after].key, headed="outlet" in classes(inner))
        after += 2 if pair in phrases("outlet_names") else one
    while after < end and is_definite(reader.lexemes[after].key) and is_adjective(reader.lexemes[after].key):
        after += 1
    heads = classes(reader.lexemes[after].key) if after < end else frozenset()
    return after if heads & {"role", "title", "unnamed", "given"} else index


def _past_unlisted(reader: Reader, index: int, end: int) -> int:
    """Return one past an unlisted outlet before the subject's office (أكد لجوهرة أف أم | عضو المرصد)."""
    for after in range(index + 1, min(index + LONGEST_OUTLET + 1, end)):
        known = classes(reader.lexemes[after].key)
        if known & {"role", "title", "unnamed"} and reader.lexemes[after].key != _LETTER_M:
            return after
        if reader.lexemes[after].kind != "word" or known and reader.lexemes[after].key != _LETTER_M:
            break
    return index


def _is_of_outlet(key: str, headed: bool) -> bool:
    """Tell whether a word must be part of the outlet's name (قال لوكالة | الأنباء الألمانية).

    A noun that needs its name, `headed`, has it in a given name too (قال لقناة | أون الرياضية).
    """
    known = classes(key)
    if headed and not known & {"role", "title", "unnamed"}:
        return True
    return is_definite(key) and not known & {"role", "title"} or "outlet name" in known - {"given"}
