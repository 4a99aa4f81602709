"""Tell who made a document public by the clause about it (معلومات نشرتها «الأفق»، تقرير أعده الباحث فلان)."""

from __future__ import annotations

import re
from typing import Final

from archive.extraction.adverbials import skip_adverbs
from archive.extraction.frame_words import WHO
from archive.extraction.lexemes import COMMAS, DASHES
from archive.extraction.lexicon import is_definite
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.source_mentions import is_source
from archive.extraction.words import classes, is_adjective, is_attached, is_complementizer

_PRINTED: Final = re.compile("(نشر|اورد|اذاع|بث)ت?(ه|ها|هم)")
"""Folded verbs by which an outlet prints what may be another's, with the pronoun of the document."""
_PUBLISHED: Final = re.compile("(نشر|اورد|اصدر|اذاع|بث|اعد|قدم|وزع)ت?(ه|ها|هم)")
"""Folded verbs by which whatever it is was made public (صور نشرتها الصحيفة)."""
_ISSUED: Final = re.compile(
    "(اصدر|اعد|قدم|انجز|كشف|اعلن|استعرض|وزع|وجه|كتب|القا?|اجرا?|رفع|دون|وقع|حرر|ارسل|سلم|عمم|خط|وضع|تلا?)ت?(ه|ها|هم)"
)
"""Folded verbs by which a document is the subject's own."""
_PASSED_ON: Final = re.compile("(نقل|تداول|تناقل|حصل|اطلع|تلق)ت?(ه|ها|هم)")
LONGEST_RELATIVE: Final = 15
"""Words of a clause about a document, one more than at most."""
GIVEN_OUT: Final = frozenset({"صادر", "صادره", "صدر", "صدرت"})
"""How a document is said to come from its issuer (بيان صحفي | صدر عن الوزارة)."""
_SENT: Final = frozenset({"بعث", "بعثت", "تقدم", "تقدمت", "ادلي", "ادلت", "توجه", "توجهت", "خرج", "خرجت"})
_WITH_IT: Final = frozenset({"به", "بها", "بهم"})
"""After a verb of sending they mean the document (رسالة بعث | بها الوزير)."""
_WAS_PRINTED: Final = frozenset({"نشر", "نشرت", "منشور", "منشوره", "المنشور", "المنشوره"})
_PAGES: Final = frozenset({"موقع", "صفحه", "حساب", "منصه", "موقعها", "موقعه"})
_SPEAKERS: Final = ("organisation", "person")
_PEOPLE: Final = "ون"
"""Ends a plural of people, who make a document without a name (دراسة أجراها | باحثون من الجامعة)."""
OF_NOBODY: Final = frozenset({"محضر", "محاضر", "حيثيات", "منطوق", "ديباجه"})
"""Documents whose genitive is what they are about, not who speaks (محضر الجلسة، حيثيات الحكم)."""
LONGEST_DOCUMENT: Final = 4
"""Words from a preposition to who published the document at most (وفق دراسة علمية حديثة | نشرتها)."""
ADJECTIVES: Final = 3
"""Adjectives of a document before its issuer at most (بلاغ صحفي رسمي | للوزارة)."""
_OUTLETS: Final = frozenset({"outlet", "outlet name"})


def published_after(reader: Reader, start: int, limit: int) -> Mention | None:
    """Return who made public what a source phrase tells of at `start` (وفق دراسة حديثة | نشرتها المجلة).

    Of what is no document only the plain verbs of publishing tell (not حسب تحيين أنجزته المصالح).
    """
    is_document = bool(classes(reader.lexemes[start].key) & {"document", "occasion"})
    for verb in range(start + 1, min(start + (LONGEST_DOCUMENT if is_document else 2), limit)):
        if is_document or _PUBLISHED.fullmatch(reader.lexemes[verb].key):
            publisher = publisher_at(reader, verb, limit)
            if publisher is not None:
                return publisher
    return None


def publisher_at(reader: Reader, at: int, limit: int, *, issues: bool = False) -> Mention | None:
    """Return who made a document public by an act that begins at `at`, in marks or not; None without.

    بيان | أصدرته اليوم الوزارة; رسالة | بعث بها الوزير; `issues` leaves out an outlet that only printed it.
    """
    start = _after_act(reader, at, limit)
    if start == at or start >= limit:
        return None
    own = not _PRINTED.fullmatch(reader.lexemes[at].key)
    end = reader.marked_end(start)
    if end is not None:
        name = (start + 1, end - 1)
        head = reader.lexemes[name[0]].key
        marked = Mention(start, end, "organisation", head, name, definite=True, in_marks=True)
        return marked if own or not issues else None
    found = read_phrase(reader, skip_adverbs(reader, start, limit), limit)
    if found is not None and issues and own and found.kind == "unnamed" and found.head.endswith(_PEOPLE):
        return found  # المسح الذي أجراه | باحثون من جامعة حلب
    by_office = found is not None and not issues and found.kind == "role" and found.definite
    if found is None or not by_office and found.kind not in _SPEAKERS or not is_source(reader, found):
        return None
    return found if own or not issues or not classes(found.head) & _OUTLETS else None


def makes_public(key: str) -> bool:
    """Tell whether a folded verb with the pronoun of a document makes it public (نشرها، أصدرته)."""
    return bool(_PRINTED.fullmatch(key) or _ISSUED.fullmatch(key))


def _after_act(reader: Reader, at: int, limit: int) -> int:
    """Return one past the verb by which somebody makes a document public, `at` for none."""
    if at + 1 >= limit:
        return at
    key, after = reader.lexemes[at].key, reader.lexemes[at + 1].key
    if makes_public(key):
        return at + 1
    if key in _SENT and after in _WITH_IT:
        return at + 2
    on_page = key in _WAS_PRINTED and after == "علي" and at + 3 < limit
    return at + 3 if on_page and reader.lexemes[at + 2].key in _PAGES else at


def adjectives_end(reader: Reader, start: int, limit: int) -> int:
    """Return one past the adjectives of the indefinite document at `start` that its issuer follows.

    بلاغ صحفي | للوزارة; `start + 1` without.
    """
    lexemes, at = reader.lexemes, start + 1
    if is_definite(lexemes[start].key):
        return at
    last = min(limit, at + ADJECTIVES)
    while at < last and not is_definite(key := lexemes[at].key) and _describes(key):
        at += 1
    leads = at < limit and (is_attached(lexemes[at]) or lexemes[at].key in GIVEN_OUT)
    return at if leads else start + 1


def _describes(key: str) -> bool:
    return is_adjective(key) or "adjective" in classes(key)


def relative_end(reader: Reader, index: int, limit: int) -> int:
    """Return one past a clause that tells where a source was printed or who passed it on, `index` without.

    وفق البيان | الذي نقلته الوكالة; وفق ما ورد في تقرير | نشرته الصحيفة; none that tells something itself.
    """
    if index >= limit or not _tells_where(reader.lexemes[index].key):
        return index
    for place in range(index + 1, min(index + LONGEST_RELATIVE, limit)):
        lexeme = reader.lexemes[place]
        if lexeme.text in COMMAS or lexeme.text in DASHES:
            return place
        if is_complementizer(lexeme) or lexeme.text == ":" or place in reader.quotes:
            return index
    return limit if limit - index < LONGEST_RELATIVE else index


def _tells_where(key: str) -> bool:
    return key in WHO or bool(_PRINTED.fullmatch(key) or _PASSED_ON.fullmatch(key))
