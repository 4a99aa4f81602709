"""Read the sentence around a verb: what opens it, its subject, and whom a telling sentence is about."""

from __future__ import annotations

from typing import Final

from archive.extraction.acting_places import is_feminine_place
from archive.extraction.adverbials import skip_adverbs
from archive.extraction.agreement import agrees_with, gender_clashes
from archive.extraction.befallen import is_befallen
from archive.extraction.cues import Cue, cue_at, form_at
from archive.extraction.demonstratives import DEMONSTRATIVES
from archive.extraction.description_walk import DELEGATIONS
from archive.extraction.everyday_verbs import everyday_forms, gender_of_verb, is_everyday_verb
from archive.extraction.fixed_objects import is_its_object
from archive.extraction.frame_words import SIDES
from archive.extraction.late_topics import LONGEST_OPENING, late_topic, named_behind_place
from archive.extraction.lexemes import COMMAS, keys_from
from archive.extraction.lexicon import is_definite, phrases
from archive.extraction.name_joints import is_sure_name
from archive.extraction.name_shapes import STATE
from archive.extraction.name_words import is_owned_noun
from archive.extraction.phrase_kinds import is_nominative
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.second_offices import is_object_alone, without_object
from archive.extraction.subject_ends import TURNING, WAS
from archive.extraction.subjects_before import OPENERS
from archive.extraction.unlisted_names import is_full_name
from archive.extraction.words import (
    EXCEPT,
    classes,
    is_attached,
    is_complementizer,
    is_preposition,
    without_conjunction,
)

_THEN: Final = frozenset(
    joined + word
    for joined in ("", "و")
    for word in ("هنا", "عندها", "حينها", "عندءذ", "حينءذ", "ثم", "بعدها", "انذاك", "لاحقا", "هناك", "بعدءذ")
)
"""Adverbs that open a sentence before its verb (وهنا تدخل رئيس اللجنة)."""
_OPENING: Final = OPENERS | _THEN | {"هكذا", "وهكذا", "كما", "وكما"}
_PERFECT: Final = frozenset({"قد", "وقد", "فقد", "لقد", "ولقد"})
"""Before a verb they say that it has been done (وقد رفضت البلدية الطلب)."""
_BEFORE_VERB: Final = _OPENING | _PERFECT
_SPEAKING: Final = frozenset({"role", "title", "organisation", "body", "outlet", "unnamed", "quantifier"})
_ACTS: Final = "acts"
_NUMBERS: Final = frozenset({"عدد", "اعداد", "نسبه", "معدل", "حصيله"})
_ABOUT: Final = frozenset({"حول", "عن", "بشان", "بخصوص"})
"""Prepositions that say what one is asked about, at length (وحول دور المدرسة في المجتمع، قال)."""
LONGEST_SUBJECT: Final = 24
"""Words of such a subject before its comma."""
_HAS: Final = frozenset({"له", "لها", "لهم", "لديه", "لديها", "لديهم"})
LONGEST_HEADING: Final = 6
_OWNED: Final = ("ته", "تها", "تهم", "اه", "وه")
"""Endings of somebody's relative or deputy, who is spoken of (أصيبت زوجته)."""
_NEGATIONS: Final = frozenset({"لا", "لم", "لن", "ولا", "ولم", "ولن"})
_EXPRESSED: Final = frozenset({"عبر", "وعبر"})
"""The preposition, or the verb before its subject (وعبر الوزير عن ارتياحه)."""


def sentence_subject(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return the subject of a sentence whose verb reports nothing (أصدرت الخلية توضيحا، | مشيرة إلى أن)."""
    if (turned := _subject_behind_except(reader, cue, begin)) is not None:
        return turned
    verb = begin
    while verb < cue.index and (
        reader.lexemes[verb].kind != "word" or reader.lexemes[verb].key in _BEFORE_VERB
    ):
        quote = reader.quotes.get(verb)  # «لا أحد يسأل»، هكذا تختصر أم سامر الحال، | مضيفة
        verb = verb + 1 if quote is None else quote.close + 1
    verb = _after_opening(reader, verb, cue.index)
    is_denied = verb < cue.index and reader.lexemes[verb].key in _NEGATIONS
    verb += is_denied  # ولا يتفق سالم مع هذا، إذ أشار
    if verb + 1 >= cue.index:
        return None
    key = reader.lexemes[verb].key
    is_led = is_denied or verb > begin and reader.lexemes[verb - 1].key in _PERFECT
    is_verb = is_led or is_everyday_verb(key) or not classes(key) and not is_definite(key)
    start = skip_adverbs(reader, verb + 1, cue.index) if is_verb else verb
    mention = read_phrase(reader, start, cue.index)
    if mention is None and not is_verb and key in everyday_forms():  # كرم | سامر حداد الفائزين
        mention = read_phrase(reader, verb + 1, cue.index)
    if mention is None:
        return None
    mention = without_object(reader, verb, mention)
    if is_object_alone(reader, verb, mention):
        return None
    known = classes(mention.head) | ({_ACTS} if is_verb and _is_state(reader, mention) else set())
    if mention.kind != "person" and not known & (_SPEAKING | {"honorific", _ACTS}):
        return None
    if mention.kind == "person" and not is_sure(reader, mention):
        return None
    if _is_count(reader, mention) or mention.kind != "person" and STATE.fullmatch(mention.head):
        return None  # وتابع | متحدثا عن خصومه، قائلا
    form = form_at(reader.lexemes, verb)
    gender = form.gender if form is not None else gender_of_verb(key)
    if is_verb and gender == "m" and is_feminine_place(reader, mention):
        return None
    is_object = form is not None and is_its_object(reader, form.lemma.verb, mention)
    return mention if not is_object and agrees_with(mention, cue) else None


def _subject_behind_except(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return the named person of the clause that إلا أن opens (إلا أن | الوزير فلان لم يوافق، قائلا)."""
    for index in range(begin + 1, cue.index - 2):
        if reader.lexemes[index].key not in EXCEPT or not is_complementizer(reader.lexemes[index + 1]):
            continue
        mention = read_phrase(reader, index + 2, cue.index)
        named = mention is not None and mention.kind == "person" and is_sure(reader, mention)
        return mention if named and mention is not None and agrees_with(mention, cue) else None
    return None


def _is_state(reader: Reader, mention: Mention) -> bool:
    """Tell whether a place alone is meant as the one who acts (أغلقت | اليابان قنصليتها، محذرة من أن)."""
    if mention.end - mention.start == 1:
        return mention.kind == "organisation" and "place" in classes(reader.lexemes[mention.start].key)
    return keys_from(reader.lexemes, mention.start, mention.end - mention.start) in phrases("towns")


def _past_plain_adjunct(reader: Reader, start: int, end: int) -> int:
    """Return the everyday verb after an adjunct without a comma, else `start` (وفي عظته | توقف البطريرك)."""
    if start >= end or not _opens_adjunct(reader, start):
        return start
    for index in range(start + 2, min(end, start + LONGEST_OPENING)):
        key = reader.lexemes[index - 1].key
        before = classes(key)
        if reader.lexemes[index].kind != "word" or "relative" in before and key not in DEMONSTRATIVES:
            return start
        cue = cue_at(reader.lexemes, index - 1, start)
        is_told = cue is not None and cue.form.kind == "noun" and is_definite(key)
        if cue is not None and not is_told and "preposition" not in before:
            return start  # but وبعد هذا التصريح | سارع الاتحاد
        is_noun = is_preposition(key)  # بعد شهر على تسلمها
        if is_everyday_verb(reader.lexemes[index].key) and not is_noun:
            return index
    return start


def sentence_topic(reader: Reader, start: int, end: int) -> Mention | None:
    """Return the named person a telling sentence is about: who may speak next.

    واتجه المقاتل فلان إلى ...; لم يخف العمدة فلان غضبه.
    """
    if (turned := _turned_to(reader, start, end) or _put_first(reader, start, end)) is not None:
        return turned
    verb = _after_opening(reader, start, end)
    done = verb < end and reader.lexemes[verb].key in _PERFECT
    verb += done or verb < end and reader.lexemes[verb].key in _NEGATIONS
    if verb + 1 >= end or cue_at(reader.lexemes, verb, start) is not None or verb in reader.quotes:
        return None
    key = reader.lexemes[verb].key
    if key.removeprefix("و") in _ABOUT:
        return None  # وحول الحارس فلان | قال إنه
    is_verb = is_everyday_verb(key) or key[:1] == "و" and is_everyday_verb(key[1:])
    is_known = bool(classes(key) - {"given"}) and not is_verb and key not in _EXPRESSED and key not in WAS
    if is_known or is_definite(key) and not is_everyday_verb(key) or _is_heading(reader, start, end):
        return None
    mention = read_phrase(reader, skip_adverbs(reader, verb + 1, end), end)
    if mention is None and is_verb and is_attached(reader.lexemes[verb + 1]):
        return named_behind_place(reader, verb + 1, end)
    if mention is None and is_verb and is_preposition(reader.lexemes[verb + 1].key):
        return late_topic(reader, verb + 1, end)
    if mention is None or mention.head.endswith(_OWNED) or _is_owned(reader, mention):
        return None
    mention = without_object(reader, verb, mention)
    suffers = is_object_alone(reader, verb, mention) or is_befallen(reader, verb, mention)
    if suffers or done and mention.kind != "person":
        return None  # وقد انطلقت الحملة أمس
    return mention if _may_speak_next(reader, mention) else late_topic(reader, verb + 1, end)


def _is_owned(reader: Reader, mention: Mention) -> bool:
    """Tell whether a thing with its possessor is what somebody does or shows (أبدى | استعداده للحوار)."""
    return mention.kind == "unnamed" and is_owned_noun(reader.lexemes[mention.start])


def _turned_to(reader: Reader, start: int, end: int) -> Mention | None:
    """Return the described person or the body whom لكن or أما turns to.

    لكن القيادي في الحزب فلان لا يرى ذلك; لكن الحكومة الاتحادية | سارعت إلى رفض الحكم.
    """
    if start + 1 >= end or reader.lexemes[start].key not in TURNING:
        return None
    mention = read_phrase(reader, start + 1, end)
    if mention is None or mention.kind == "person":
        return mention if mention is not None and mention.described else None
    is_body = mention.kind == "organisation" and mention.definite and mention.end < end
    return mention if is_body and is_everyday_verb(reader.lexemes[mention.end].key) else None


def _put_first(reader: Reader, start: int, end: int) -> Mention | None:
    """Return who stands before the verb of a sentence, or begins one that has none.

    النيابة العامة | حسمت الجدل؛ الأمين العام، فلان، | له رأي آخر؛ فلان، وهو مزارع، | كان ممن عادوا.
    """
    keys = [lexeme.key for lexeme in reader.lexemes[start:end]]
    if _HAS.isdisjoint(keys) and not any(map(is_everyday_verb, keys)):
        return None  # nobody acts there
    mention = read_phrase(reader, start, end)
    if mention is not None and mention.end < end and _acts_first(reader, mention):
        return mention
    if mention is None or mention.kind != "person" or not mention.described:
        return None
    near = range(mention.end, min(mention.end + LONGEST_HEADING, end - 1))
    comma = next((at for at in near if reader.lexemes[at].text in COMMAS), None)
    after = reader.lexemes[comma + 1].key if comma is not None else ""
    acts = mention.office is not None and (after in WAS or is_everyday_verb(after))
    has = after if comma == mention.end else reader.lexemes[mention.end].key if mention.end < end else ""
    return mention if acts or has in _HAS else None


def _acts_first(reader: Reader, mention: Mention) -> bool:
    """Tell whether a definite speaker stands before the verb of what they did (النيابة | حسمت الجدل)."""
    key = reader.lexemes[mention.end].key
    acts = is_everyday_verb(key) and not classes(key)
    acts = acts and not gender_clashes(gender_of_verb(key), mention, mention.head)
    return acts and mention.kind != "unnamed" and mention.definite and _may_speak_next(reader, mention)


def _is_heading(reader: Reader, start: int, end: int) -> bool:
    """Tell whether a few words without a stop head what follows (إرث سمير العطار)."""
    return end - start <= LONGEST_HEADING and all(word.kind == "word" for word in reader.lexemes[start:end])


def _may_speak_next(reader: Reader, mention: Mention) -> bool:
    """Tell whether a subject is named or described fully enough to take the floor."""
    if mention.kind == "pronoun":
        return True
    if "occasion" in classes(mention.head) and mention.kind != "person":
        return False  # وتأتي | هذه التصريحات بعد هجوم
    if mention.plural and classes(mention.head) & {"unnamed", "quantifier"}:
        is_subject = not mention.head.endswith("ين")  # تضم القائمة | عشرين اسما
        return is_subject and not _is_count(reader, mention)  # نظم محتجون وقفة
    if mention.kind == "unnamed":
        return is_definite(reader.lexemes[mention.start].key) and is_nominative(mention.head)
    if mention.kind in ("role", "organisation"):
        is_delegation = mention.head in DELEGATIONS
        return (mention.definite or is_delegation) and bool(classes(mention.head) & _SPEAKING)
    if mention.kind != "person" or mention.name is None:
        return False
    if not is_sure(reader, mention):
        return is_full_name(reader.lexemes[mention.start : mention.name[1]])
    is_known = reader.lexemes[mention.name[0]].key in reader.family_names  # ولم تتأخر | الحداد في الرد
    return mention.role is not None or is_known or mention.name[1] - mention.name[0] > 1


def _is_count(reader: Reader, mention: Mention) -> bool:
    """Tell whether a phrase is a number of people, and no people (ارتفع عدد المصابين, not عدد من)."""
    after = reader.lexemes[mention.start + 1].key if mention.start + 1 < len(reader.lexemes) else ""
    return mention.head in _NUMBERS and after != "من"


def _after_opening(reader: Reader, start: int, end: int) -> int:
    """Return where a sentence begins after a fronted adjunct (وفي صيدا، ترأس؛ من جهتها وافقت)."""
    lexemes, verb = reader.lexemes, start
    while verb < end and lexemes[verb].kind != "word" and verb not in reader.quotes:
        verb += 1
    if verb < end and lexemes[verb].key in _THEN:
        return verb + 1
    if verb >= end or not _opens_adjunct(reader, verb):
        return verb
    if verb + 1 < end and lexemes[verb + 1].key in SIDES:
        verb += 2
        return verb + 1 if verb < end and lexemes[verb].text in COMMAS else verb
    plain = _past_plain_adjunct(reader, verb, end)
    if plain > verb:
        return plain
    reach = LONGEST_SUBJECT if lexemes[verb].key.removeprefix("و") in _ABOUT else LONGEST_OPENING
    commas = (i for i in range(verb, min(end, verb + reach)) if lexemes[i].text in COMMAS)
    return next(commas, verb - 1) + 1


def _opens_adjunct(reader: Reader, index: int) -> bool:
    """Tell whether a preposition or a time word opens a sentence, a joined و left out (وفي، برعاية)."""
    lexeme = reader.lexemes[index]
    key = lexeme.key
    if key in _EXPRESSED and index + 1 < len(reader.lexemes):
        return not classes(reader.lexemes[index + 1].key) & {"role", "title", "unnamed"}
    plain = key[1:] if key[:1] == "و" and is_preposition(key[1:]) else without_conjunction(key)
    return bool(classes(plain) & {"preposition", "time", "adverb"}) or is_attached(lexeme)


def is_sure(reader: Reader, mention: Mention) -> bool:
    """Tell whether a name is backed by a title, a description.

    A known given name or its fuller form elsewhere.
    """
    assert mention.name is not None  # noqa: S101 -- asked of named mentions only
    start, end = mention.name
    if mention.described or is_sure_name(reader.lexemes, start, end):
        return True
    return reader.names_alone(start)
