"""How a report names its speaker, and the phrases passed on from one teller to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from archive.extraction.adverb_phrases import adverb_length
from archive.extraction.called_names import name_inside
from archive.extraction.conjugation import form_table
from archive.extraction.cues import REPEATED, REPEATING, form_at
from archive.extraction.lexemes import COMMAS
from archive.extraction.name_shapes import VERBAL_NOUN
from archive.extraction.name_stops import is_stop, tells
from archive.extraction.name_words import owned_classes
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.words import classes, is_attached

SourceKind = Literal[
    "after",
    "before",
    "relative",
    "quoted",
    "accordance",
    "fronted",
    "chain",
    "dropped",
    "back",
    "floating",
    "topic",
]
LONG_DOCUMENT: Final = 12
"""Words after a document's head in which its issuer is looked for."""
LOOK_BACK: Final = 60
"""Words before a verb in which its subject is looked for; keeps a text without full stops linear."""
_FROM: Final = "عن"
_FEELING: Final = frozenset({"أعرب", "عبر", "أبدى"})
_VISITORS: Final = frozenset({"زوار", "زاءرو", "ضيوف"})
"""Who tell what they heard from the one they saw (نقل زوار النائب فلان عنه أن)."""
_VOICE: Final = ("علي", "لسان")
_CITING: Final = "نقلا"
LEARNING: Final = "علم"
_QUESTION: Final = ("سءال", "السءال")
_TO: Final = "الي"
_ATTRIBUTED: Final = frozenset(
    joined + verb
    for joined in ("", "و", "ف")
    for verb in ("نسب", "نسبت", "نسبوا", "ينسب", "تنسب", "ناسبا", "ناسبه")
)
ISSUED: Final = frozenset({"صادر", "صادره", "الصادر", "الصادره"})
LONGEST_REST: Final = 4
"""Words that may stand between a source as far as it is understood and قوله."""
_CONTENT: Final = frozenset({"اكتفي", "اكتفت", "يكتفي", "تكتفي", "اختتم", "اختتمت", "استهل", "استهلت"})
_SAYING_OF: Final = "قول"
"""Before whose words an agency passes on (ونقلت الوكالة قول فلان إن)."""
_TELLING_KINDS: Final = ("person", "role", "organisation")
_FROM_THEM: Final = ("عنه", "عنها", "عنهم")


@dataclass(frozen=True, slots=True)
class Source:
    """How a report names its speaker; `mention` is None where the verb has no subject of its own.

    `asked` is whom a question goes to, who may answer next (سأل القاضي المتهم).
    """

    kind: SourceKind
    mention: Mention | None = None
    asked: Mention | None = None


def relayed(reader: Reader, start: int, end: int) -> Source | None:
    """Return the one whose words are passed on between two places (نقلت الوكالة عن الوزير، نقلت عنه)."""
    ascribed = start > 0 and reader.lexemes[start - 1].key in _ATTRIBUTED
    for index in range(max(start, end - LOOK_BACK), end):
        key = reader.lexemes[index].key
        if (voice := _voice_at(reader, index, end)) is not None:
            return voice
        ascribed = ascribed or key in _ATTRIBUTED
        if key == _FROM and reader.lexemes[index - 1].key in ISSUED:
            continue  # نقل بيان صادر عن مكتبه عنه القول إن
        if key == _FROM or key == _TO and ascribed:
            marked = index + 1 < end and reader.lexemes[index + 1].kind == "mark"  # عن "مصادر قريبة"
            mention = read_phrase(reader, index + 1 + marked, end)
            if mention is not None and _is_deed(mention):
                continue  # يروي الجد، نتحفظ عن ذكر اسمه
            return Source("quoted", _to_verb(reader, mention, end)) if mention is not None else None
        if key == _SAYING_OF and (said := read_phrase(reader, index + 1, end)) is not None:
            return Source("quoted", said)
        if key in _FROM_THEM:
            host = read_phrase(reader, start + 1, index) if reader.lexemes[start].key in _VISITORS else None
            return Source("back") if host is None else Source("quoted", host)
    return None


def _is_deed(mention: Mention) -> bool:
    """Tell whether a phrase is what is done and nobody who tells it (عن ذكر اسمه، عن ابتعاد الخطر)."""
    known, head = classes(mention.head), mention.head
    if mention.kind != "unnamed" or known & {"unnamed", "role", "quantifier", "document", "given"}:
        return False
    is_form = form_table().get(head) is not None or _is_owned_thing(head)
    return bool(known & {"thing", "common"}) or is_form or bool(VERBAL_NOUN.fullmatch(head))


def _is_owned_thing(head: str) -> bool:
    """Tell whether a folded word is a thing with its owner (تحدث عن | رحلته)."""
    stem = head.removesuffix("ها") if head.endswith("ها") else head.removesuffix("ه")
    return stem != head and bool(owned_classes(stem) & {"thing", "common"})


def _to_verb(reader: Reader, mention: Mention, end: int) -> Mention:
    """Stretch an unnamed source to قوله, before which nothing else can stand (عن تاجر | ذهب | قوله)."""
    rest = reader.lexemes[mention.end : end]
    if (called := name_inside(reader.lexemes, mention.end, end)) is not None and mention.name is None:
        return replace(mention, kind="person", end=called[1], name=called, definite=True)
    if mention.name is not None or mention.kind not in ("unnamed", "role") or len(rest) > LONGEST_REST:
        return mention
    for place, lexeme in enumerate(rest, mention.end):
        is_other = is_stop(lexeme) and not is_attached(lexeme) or tells(lexeme) or lexeme.key[:1] == "ل"
        if lexeme.kind != "word" or is_other or adverb_length(reader.lexemes, place, end):
            return mention
    return replace(mention, end=end, role=(mention.start, end)) if rest else mention


def voiced(reader: Reader, start: int, end: int) -> Source | None:
    """Return in whose voice a body speaks (قالت الحركة على لسان أمينها العام فلان إن)."""
    places = range(start, min(end, start + LOOK_BACK))
    return next((found for index in places if (found := _voice_at(reader, index, end)) is not None), None)


def _voice_at(reader: Reader, index: int, end: int) -> Source | None:
    keys = tuple(lexeme.key for lexeme in reader.lexemes[index : index + 2])
    mention = read_phrase(reader, index + 2, end) if keys == _VOICE and index + 2 < end else None
    return Source("quoted", mention) if mention is not None else None


def cited(reader: Reader, start: int, end: int) -> Source | None:
    """Return whom an outlet cites before the clause begins (أوردت القناة نقلا عن الوزير أن)."""
    for index in range(start, min(end, start + LOOK_BACK) - 2):
        if reader.lexemes[index].key == _CITING and reader.lexemes[index + 1].key == _FROM:
            marked = reader.lexemes[index + 2].kind == "mark"  # نقلا عن "مصدر عسكري" أن
            mention = read_phrase(reader, index + 2 + marked, end)
            return Source("quoted", to_comma(reader, mention, end)) if mention is not None else None
    return None


def words_of(reader: Reader, start: int, end: int) -> Source | None:
    """Return whose words the object of a verb is (أوردت المؤرخة | قول المدير فلان إن)."""
    for index in range(start + 1, min(end, start + LOOK_BACK) - 1):
        if reader.lexemes[index].key == _SAYING_OF and not is_attached(reader.lexemes[index + 1]):
            said = read_phrase(reader, index + 1, end)
            return Source("quoted", said) if said is not None and said.kind in _TELLING_KINDS else None
    return None


def to_comma(reader: Reader, mention: Mention, end: int) -> Mention:
    """Stretch a document to the next comma, where its issuer may stand (نقلا عن بيان | لوزارة الصحة، بأن)."""
    if mention.kind != "document":
        return mention
    places = range(mention.end, min(end, mention.end + LONG_DOCUMENT))
    comma = next((index for index in places if reader.lexemes[index].text in COMMAS), places.stop)
    return replace(mention, reach=comma)


def feels(reader: Reader, start: int, end: int) -> bool:
    """Tell whether عن between two places tells a feeling (أعرب عن قلقه، مجددا التأكيد على أن)."""
    found = (form_at(reader.lexemes, index) for index in range(max(start, end - LOOK_BACK), end))
    return any(form is not None and form.lemma.verb in _FEELING for form in found)


def learnt(reader: Reader, start: int, end: int) -> Source | None:
    """Return from whom an outlet learnt something (علمت الصحيفة من مصادر مطلعة أن), an unnamed source."""
    for index in range(start, min(end, start + LOOK_BACK)):
        mention = read_phrase(reader, index, end) if reader.lexemes[index - 1].key == "من" else None
        if mention is not None and (mention.kind in _TELLING_KINDS or "unnamed" in classes(mention.head)):
            return Source("quoted", mention)
    return None


def who_repeats(reader: Reader, start: int, end: int) -> Mention | None:
    """Return the subject of a verb of repeating before a verbal noun (جدد الأردن تأكيده أن)."""
    for index in range(end - 2, max(start, end - REPEATED) - 1, -1):
        form = form_at(reader.lexemes, index)
        if form is not None and form.finite and form.lemma.verb in REPEATING:
            return read_phrase(reader, index + 1, end)
    return None


def who_contents_himself(reader: Reader, start: int, end: int) -> Mention | None:
    """Return the subject of a verb that only leads to بالقول (اكتفى مصدر في الشركة | بالقول)."""
    for index in range(max(start, end - REPEATED), end - 1):
        if reader.lexemes[index].key.removeprefix("و") in _CONTENT:
            mention = read_phrase(reader, index + 1, end)
            return mention if mention is not None and mention.end == end and not _is_deed(mention) else None
    return None


def asked_person(reader: Reader, start: int, end: int) -> Mention | None:
    """Return whom a question between two places goes to (وجه سؤاله إلى المتهم)."""
    for index in range(start, min(end, start + LOOK_BACK) - 1):
        if reader.lexemes[index].key.startswith(_QUESTION) and reader.lexemes[index + 1].key in (_TO, "ل"):
            return read_phrase(reader, index + 2, end)
    return None


def last_named(reader: Reader, begin: int, end: int, kinds: Sequence[str]) -> Mention | None:
    """Return the last mention of some kinds between two places, near the second (بيانا صادرا عن النقابة)."""
    found, index = None, max(begin, end - LOOK_BACK)
    while index < end:
        mention = read_phrase(reader, index, end)
        if mention is not None and mention.kind in kinds:
            found, index = mention, mention.end
        else:
            index += 1
    return found
