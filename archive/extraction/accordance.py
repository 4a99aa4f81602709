"""Find phrases that name the source of a clause.

بحسب المتحدث، وفقا للشافعي، حسبما أعلن مكتبه، نقلا عن، كما قال.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from archive.extraction.adverbials import skip_adverbs
from archive.extraction.cues import cue_at
from archive.extraction.fact_sources import accordance_before_fact
from archive.extraction.followed_documents import (
    DECREES,
    INDICTMENTS,
    PRONOUNS,
    RULES,
    drafts,
    is_document,
    is_theirs,
    leads_to_fact,
    points_back,
)
from archive.extraction.lexemes import COMMAS, DASHES, Lexeme, keys_from
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.marked_names import marked_source, opens_words
from archive.extraction.name_stops import FACT_LINKS
from archive.extraction.no_sources import TELLERS, Accordance, owns_marked, passes_on
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.publishers import GIVEN_OUT, OF_NOBODY, adjectives_end, published_after, relative_end
from archive.extraction.source_mentions import is_source, read_source, without_preposition
from archive.extraction.sources import ISSUED, LEARNING, to_comma
from archive.extraction.words import classes, is_adjective

RELAYING: Final = frozenset({"نقل", "حكى", "روى", "نسب"})
"""Verbs whose subject passes on another's words (نقلت الوكالة عن الوزير قوله)."""
_VERBAL: Final = frozenset({"ما", "حسبما", "وفقما", "مثلما", "كما"})
_OF_SAYING: Final = frozenset(
    word + whose for word in ("قول", "تعبير", "وصف", "زعم", "راي") for whose in ("", "ه", "ها", "هم", "هما")
)
_FROM_WHOM: Final = frozenset({"من", "لدي"})
"""Behind علم they lead to who told it (وفق ما علم | من مصدر أمني)."""
_SKIPPED: Final = frozenset(
    {"به", "حينه", "حينها", "بذلك", "فيه", "فيها", "في", "اليوم", "امس", "عنه", "الي", "هذا", "هذه"}
)
_WITHIN: Final = frozenset({"في", "ضمن"})
_LATEST: Final = frozenset({"اخر", "احدث"})
STIPULATE: Final = "نص"
"""What a law says is followed, and tells nothing (طبقا لما ينص عليه القانون)."""
_ISSUED: Final = frozenset((word, by) for word in ISSUED | GIVEN_OUT for by in ("عن", "من"))
"""What stands between a document and its issuer (بحسب تقرير صادر عن الوزارة)."""
_POINTING_BACK: Final = frozenset(
    view + pronoun for view in ("حسب", "بحسب", "براي", "بنظر", "بتقدير", "باعتقاد") for pronoun in PRONOUNS
)
_VIEWS: Final = frozenset({"راي", "نظر", "تقدير", "اعتقاد"})
_THEIR_VIEWS: Final = frozenset(view + pronoun for view in _VIEWS for pronoun in PRONOUNS)
_WORDS_OF: Final = frozenset({"الكلام", "القول"})
_TO_WHOM: Final = frozenset({"له", "لها", "لهم"})
_EACH: Final = "كل"
_BUT: Final = "الا"
_ENJOYING: Final = frozenset({"يحظي", "تحظي", "حظي", "حظيت", "ويحظي", "وتحظي", "يحظون", "جدير", "جديره"})
"""Before بتقدير they say who is esteemed (تحظى | بتقدير الجميع)."""
_LIKE: Final = frozenset(
    {"شبيه", "شبيها", "شبيهه", "اشبه", "اخذ", "ياخذ", "الاخذ", "اخذا", "مقتنعا", "مقتنعه", "عملا"}
)
"""What takes ب: نشرت رأيا شبيها | برأي الوزير."""
_TAKING: Final = MappingProxyType({"براي": _LIKE, "بتقدير": _ENJOYING})
"""What a source phrase belongs to that stands right before it."""
_AS_FOR: Final = "بالنسبه"
_TO_THEM: Final = frozenset((word,) for word in ("اليه", "اليها", "له", "لها"))
"""After بالنسبة they give the view of whoever was spoken of (بالنسبة إليه، غياب الأسواق هو أصل الداء)."""
COMPARING: Final = frozenset({"كما", "مثلما"})
_SAID: Final = frozenset({"ذكر", "كتب", "روى"})
_AFFIRMED: Final = frozenset({"أكد", "أشار"})
_LIMIT: Final = "حد"
_UP_TO: Final = ("الي", "علي")
_BEFORE_SOURCE: Final = frozenset({"ل", "لل", "ذات", "نفس"})
LONGEST_CLOSING: Final = 10
"""Words that may follow the source of كما قال فلان to the end of the sentence."""


def accordance_at(reader: Reader, index: int, limit: int) -> Accordance | None:
    """Return the source phrase that begins at `index`, or None; وفق معايير محددة names no source.

    An outlet that only passes on what somebody else says is none (وفقا للوكالة، قال الوزير إن).
    """
    if index >= limit or reader.lexemes[index].key not in _openings():
        return None  # most words, and every word is asked about
    found = _phrase_at(reader, index, limit) or accordance_before_fact(reader, index, limit)
    if found is None or passes_on(reader, found, limit) or owns_marked(reader, found, limit):
        return None
    return replace(found, end=relative_end(reader, found.end, limit))


def _phrase_at(reader: Reader, index: int, limit: int) -> Accordance | None:
    lexemes = reader.lexemes
    key = lexemes[index].key
    plain = key[1:] if key[:1] in ("و", "ف") and key[1:] in _openings() else key
    if plain in words("accordance"):
        if keys_from(lexemes, index + 1, 1) == (_EACH,) or lexemes[index - 1].key == _BUT:
            return None  # حسب | كل جهة على حدة؛ لا حل إلا | وفق الاتفاق
        if lexemes[index - 1].key in _TAKING.get(plain, ()):
            return None
        return _after_preposition(reader, index, plain, limit)
    if plain == "علي" and keys_from(lexemes, index + 1, 1) == (_LIMIT,):
        return _of_saying(reader, index, index + 2, limit)
    if plain == _LIMIT and lexemes[index - 1].key not in _UP_TO and index + 1 < limit:
        return _of_saying(reader, index, index + 1, limit) if points_back(lexemes[index + 1]) else None
    if plain == "نقلا" and keys_from(lexemes, index + 1, 1) == ("عن",):
        return _named(reader, index, index + 2, limit)
    if plain == "في" or plain in _WORDS_OF:
        return _in_view(reader, index, plain, limit)
    if plain in _POINTING_BACK:
        return Accordance(index, index + 1, None)
    if plain == "من" and (pair := keys_from(lexemes, index + 1, 2))[:1] == ("وجهه",) and pair[1:]:
        if pair[1].removeprefix("نظر") in PRONOUNS:
            return Accordance(index, index + 3, None)
        return (
            _named(reader, index, index + 3, limit) if _is_view(reader, pair[1], index + 3, limit) else None
        )
    if plain == _AS_FOR and keys_from(lexemes, index + 1, 1) in _TO_THEM and index + 2 < limit:
        opens = (index == 0 or lexemes[index - 1].kind == "punctuation") and lexemes[index + 2].text in COMMAS
        return Accordance(index, index + 2, None) if opens else None
    if reader.lexemes[index - 1].text in COMMAS:
        verb = index + 1 if plain in COMPARING else index + 2
        if plain in COMPARING or plain == "علي" and keys_from(lexemes, index + 1, 1) == ("ما",):
            return _closing(reader, index, verb, limit)
    return None


def _is_view(reader: Reader, key: str, at: int, limit: int) -> bool:
    """Tell whether من وجهة نظر leads to whose view it is, not to its kind (من وجهة نظر | اقتصادية)."""
    if key != "نظر" or at >= limit:
        return False
    return is_definite(reader.lexemes[at].key) or not is_adjective(reader.lexemes[at].key)


def _in_view(reader: Reader, index: int, plain: str, limit: int) -> Accordance | None:
    """Read في رأي فلان and والكلام لفلان at the head of a sentence or behind a comma."""
    lexemes, at = reader.lexemes, index + 1
    if at >= limit or index and lexemes[index - 1].text not in (*COMMAS, *DASHES, "."):
        return None
    of_words = plain in _WORDS_OF
    if lexemes[at].key in (_TO_WHOM if of_words else _THEIR_VIEWS):
        return Accordance(index, at + 1, None)
    if of_words:
        return _named(reader, index, at, limit) if lexemes[at].key[:1] == "ل" else None
    return _named(reader, index, at + 1, limit) if lexemes[at].key in _VIEWS else None


@cache
def _openings() -> frozenset[str]:
    """Return every word a source phrase may begin with; most words are none, and are asked for often."""
    plain = words("accordance") | {"علي", "نقلا", "من", "في", _AS_FOR, _LIMIT} | _WORDS_OF | _POINTING_BACK
    return plain | {"و" + key for key in plain} | {"ف" + key for key in words("accordance")} | COMPARING


def _after_preposition(reader: Reader, index: int, key: str, limit: int) -> Accordance | None:
    lexemes = reader.lexemes
    at = index + 1
    if at >= limit:
        return None
    if lexemes[at].key in _LATEST and at + 1 < limit:
        at += 1
    if key in _VERBAL or lexemes[at].key in ("ما", "لما"):
        return _after_verb(reader, index, at if key in _VERBAL else at + 1, limit)
    if points_back(lexemes[at]) or key == "وفقا" and lexemes[at].key in _TO_WHOM:
        return Accordance(index, at + 1, None)
    if (publisher := published_after(reader, at, limit)) is not None:
        return Accordance(index, publisher.end, publisher)
    if is_document(lexemes[at].key):
        return _of_document(reader, index, at, limit)
    inner = without_preposition(reader, at)
    if inner is reader or not is_document(inner.lexemes[at].key):
        return _named(reader, index, at, limit)
    found = _after_preposition(inner, index, key, limit)  # وفقا لبيان الوزارة
    if found is None or found.source is None or found.source.start != at:
        return found
    return replace(found, source=replace(found.source, attached=True))


def _of_document(reader: Reader, index: int, at: int, limit: int) -> Accordance | None:
    """Read بحسب تصريحات الوزير as the minister, وفق بيان للوزارة as the ministry.

    بحسب البيان as the document.
    """
    if is_theirs(reader, at, limit):
        return Accordance(index, at + 3, None)
    if at + 1 < limit and reader.lexemes[at + 1].key in FACT_LINKS:
        return _named(reader, index, at, limit)  # بحسب البيان فإن
    if at + 3 < limit and _stands_in(*keys_from(reader.lexemes, at + 1, 3)):
        return _of_document(reader, index, at + 3, limit)
    if keys_from(reader.lexemes, at, 2) in INDICTMENTS or reader.lexemes[at].key in OF_NOBODY:
        return _named(reader, index, at, limit)
    beside = adjectives_end(reader, at, limit)
    issued = keys_from(reader.lexemes, beside, 2) in _ISSUED
    inner = read_phrase(reader, beside + 2 * issued, limit)
    if inner is not None and inner.kind in TELLERS and is_source(reader, inner):
        return Accordance(index, inner.end, inner)
    attached = _named(reader, index, beside, limit)
    return attached if attached is not None else _named(reader, index, at, limit)


def _stands_in(adjective: str, within: str, document: str) -> bool:
    """Tell whether facts are told to stand in a document (بحسب الأرقام | الواردة في تقرير الوزارة)."""
    return is_definite(adjective) and within in _WITHIN and is_document(document)


def _after_verb(reader: Reader, index: int, at: int, limit: int) -> Accordance | None:
    cue = cue_at(reader.lexemes, at, at) if at < limit else None
    if cue is None or not cue.finite or cue.form.lemma.verb == STIPULATE:
        return None
    place = at + 1
    while place < limit and (reader.lexemes[place].key in _SKIPPED or _is_passed(reader.lexemes[place])):
        place += 1
    if place + 1 < limit and reader.lexemes[place].key == "ل" and place + 1 in reader.quotes:
        place = reader.quotes[place + 1].close + 1  # ما صرح به لـ«الأفق» | مدير الصحة
    place = skip_adverbs(reader, place, limit)
    learnt = cue.form.lemma.verb == LEARNING and place < limit and reader.lexemes[place].key in _FROM_WHOM
    source = read_phrase(reader, place + learnt, limit)
    if source is None:
        return Accordance(index, place, None)
    source = to_comma(reader, source, limit)
    verb, after = cue.form.lemma.verb, keys_from(reader.lexemes, source.end, 1)
    if verb in RELAYING and after == ("عن",) or verb == LEARNING and not _FROM_WHOM.isdisjoint(after):
        source = read_phrase(reader, source.end + 1, limit) or source
    return Accordance(index, source.end, source)


def _is_passed(lexeme: Lexeme) -> bool:
    """Tell whether a word names who was told, or when (ما صرح به للصحيفة المحامي، ما أعلنت السبت الهيئة)."""
    known = classes(lexeme.key)
    return lexeme.key.startswith("لل") and not known or "time" in known and not known & {"given", "place"}


def _closing(reader: Reader, index: int, verb: int, limit: int) -> Accordance | None:
    """Read كما قال فلان, على ما قال فلان at the end of a sentence; with its own clause it opens a report."""
    cue = cue_at(reader.lexemes, verb, verb) if verb < limit else None
    if cue is None:
        return None
    lemma = cue.form.lemma
    if lemma.tier == "D" and keys_from(reader.lexemes, verb + 1, 2) == ("علي", "لسان"):
        found = _named(reader, index, verb + 3, limit)
    elif lemma.tier == "D":
        document = verb + 2 < limit and "document" in classes(reader.lexemes[verb + 2].key)
        found = _of_document(reader, index, verb + 2, limit) if document else None
    elif lemma.tier in ("A", "B") or lemma.verb in _SAID:
        found = _after_verb(reader, index, verb, limit)
    else:
        return None
    if found is not None and found.source is None:
        alone = cue.finite and (lemma.tier == "A" or lemma.verb in _AFFIRMED) and not lemma.narrator
        ends = all(lexeme.kind == "punctuation" for lexeme in reader.lexemes[verb + 1 : limit])
        # هذا، كما يقول، | لا يكفي
        ends = ends or lemma.tier == "A" and reader.lexemes[verb + 1].text in COMMAS
        return found if alone and ends and reader.lexemes[verb].key != "يقال" else None
    if found is None:
        return None
    end = min(limit, found.end + LONGEST_CLOSING + 1)
    is_open = any(opens_words(reader, place) for place in range(found.end, end))
    return None if is_open or end - found.end > LONGEST_CLOSING else found


def _of_saying(reader: Reader, index: int, at: int, limit: int) -> Accordance | None:
    if at < limit and reader.lexemes[at].key == "ما":
        return _after_verb(reader, index, at + 1, limit)
    if at >= limit or reader.lexemes[at].key not in _OF_SAYING:
        return None
    if reader.lexemes[at].key.endswith(PRONOUNS):
        return Accordance(index, at + 1, None)
    return _named(reader, index, at + 1, limit)


def _named(reader: Reader, index: int, at: int, limit: int) -> Accordance | None:
    """Read the source itself, its preposition written apart (لـ) or joined (للشافعي، لوكالة)."""
    if at < limit and reader.lexemes[at].key in _BEFORE_SOURCE:
        at += 1
    head = bare(reader.lexemes[at].key.removeprefix("لل").removeprefix("ل")) if at < limit else ""
    if head in RULES - DECREES and reader.lexemes[min(at + 1, limit - 1)].key not in FACT_LINKS:
        return None
    marked = marked_source(reader, at, limit)
    source = marked or read_source(reader, at, limit)
    if head in DECREES and not leads_to_fact(reader, source, limit):
        return None
    if source is not None and (head, *keys_from(reader.lexemes, at + 1, 1)) in drafts():
        source = replace(source, kind="document")
    if source is None or not (marked or is_source(reader, source) or _is_linked(reader, source, limit)):
        return None
    return Accordance(index, source.end, source)


def _is_linked(reader: Reader, source: Mention, limit: int) -> bool:
    """Tell whether فإن or a comma shows that an unknown word must be a source (وبحسب الإليزيه فإن)."""
    after = reader.lexemes[source.end].key if source.end < limit else ""
    if source.definite and after in FACT_LINKS:
        return True
    return source.kind == "person" and (after in (*COMMAS, ".") or source.end >= limit)
