"""Read a name up to where it must end: the clause, قوله, the stop after يقول, what a verb takes.

Between a closed office and such a bound nothing else can stand, so that words in any list are names there:
قال رئيس اللجنة | عاشور يونس السمك | إن; «...»، يقول المدير | حسن عبدي ورسمه |.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.adverb_phrases import adverb_length
from archive.extraction.conjugation import form_table
from archive.extraction.everyday_surnames import begins_object
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.filled_slots import TELLING_TO
from archive.extraction.frame_words import WHO
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite, words
from archive.extraction.name_attainments import is_attainment
from archive.extraction.name_joints import tells_addressee
from archive.extraction.name_shapes import DEED, VERBAL_NOUN
from archive.extraction.name_stops import FACT_LINKS, is_stop, tells
from archive.extraction.place_words import FIRST_WORDS, KINDS_OF_PLACES, NAMED_KINDS
from archive.extraction.subject_ends import AS_FOR, OF_VERBS, WAS, taken_without_person
from archive.extraction.words import classes, has_article, is_complementizer, is_owned, is_preposition

LONGEST_TAIL: Final = 2
"""Words behind what was read of a name."""
LONGEST: Final = 5
SHORTEST: Final = 2
REACH: Final = 14
"""Words between the verb or preposition that leads to a name and the name, an office among them."""
_NAMES: Final = frozenset({"given", "particle"})
_NEVER: Final = frozenset(
    {"anaphor", "honorific", "document", "outlet", "unit", "occasion", "quantifier", "time", "adverb"}
    | {"outlet name"}
)
_HEADS: Final = frozenset({"role", "title", "organisation", "unnamed", "body"})
_SOURCES: Final = frozenset({"بحسب", "وبحسب", "حسب", "وحسب", "وفق", "ووفق", "وفقا", "ووفقا", "عن"})
_OCCASIONS: Final = frozenset({"في", "خلال", "عبر", "لدي", "عقب", "علي"})
_CALLING: Final = frozenset({"وصف", "اعتبر", "عد", "نعت"})
"""Verbs whose object stands before what it is called (وصف فلان | القرار بأنه)."""
_OF_PERSONS: Final = frozenset(
    {"اتهم", "انتقد", "هاجم", "هنأ", "شكر", "حمل", "ناشد", "أقنع", "سأل", "طمأن", "كلف"}
)
"""Verbs that may have the person behind the office for an object (انتقد نقيب الصيادين | فلانا)."""
_OF_ASKED: Final = {"طالب": "ب", "وعد": "ب", "دعا": "الي"}
"""Verbs whose person for an object is a definite one (دعا الوزير | السكان إلى)."""
SONS: Final = frozenset({"ولد", "منت"})
_WHEN: Final = frozenset({"time", "adverb"})
_HAD: Final = "قد"
_NO_NAMES: Final = frozenset(
    {"اسمه", "اسمها", "هويته", "هويتها", "نفسه", "نفسها", "الانتباه", "النظر", "الانظار"}
)
"""What is withheld, who else is meant, and what one draws to something (لفت سالم حداد | الانتباه إلى)."""
_PLURALS: Final = ("ين", "ون", "ات")
_JOINED: Final = ("ب", "ل")
_OWNED: Final = ("ه", "ها", "هم", "ا")
_AT_THE: Final = ("بال", "لل")
_HONOURED: Final = frozenset({"السيده", "سيدي", "سيدنا", "ال", "الشيخ", "الامام"})
"""Titles with which the names of quarters begin."""
SHORTEST_WORD: Final = 3
LONGEST_TOWN: Final = 4
"""Words of the name of a town at most, and the first name behind it."""
_LONG: Final = 4
"""Letters from which a word in alif may be an accusative (غاضبا)."""


def tail_end(lexemes: Sequence[Lexeme], start: int, end: int) -> int:
    """Return one past what is left of a name up to its bound, `end` where something else may stand there."""
    if (
        end <= start
        or end >= len(lexemes)
        or not classes(lexemes[start].key) & _NAMES
        and end - start < SHORTEST
    ):
        return end
    stop = _run_end(lexemes, end, LONGEST_TAIL)
    if stop == end:
        return end
    is_whole = all(map(_is_unlisted, lexemes[end:stop]))
    return (
        stop
        if is_bound(lexemes, start, stop, is_whole) or _opens_sentence(lexemes, start, stop, is_whole)
        else end
    )


def _is_unlisted(lexeme: Lexeme) -> bool:
    """Tell whether a word is in no list and looks like no noun with its owner, verbal noun or accusative."""
    key = lexeme.key
    is_noun = key.endswith(_OWNED) or bool(VERBAL_NOUN.fullmatch(key) or DEED.fullmatch(key))
    return not (classes(key) - _NAMES or has_article(lexeme) or is_noun or is_everyday_verb(key))


def _opens_sentence(lexemes: Sequence[Lexeme], start: int, stop: int, whole: bool) -> bool:
    """Tell whether a name opens a sentence, its holder's office or verb of saying behind it.

    حسن عبدي ورسمه |، رئيس اللجنة، قال إن; حسن عبدي ورسمه | أكد أن.
    """
    if stop + 1 >= len(lexemes):
        return False
    form = form_table().get(lexemes[stop].key)
    if form is not None and form.kind == "perfect" and form.number == "s" and whole:
        return True  # النائب سالم الحداد بولملوم | استغرب
    if start and lexemes[start - 1].kind == "word":
        return False
    after = lexemes[stop + 1]
    if lexemes[stop].text in COMMAS:
        return after.key in ("وهو", "وهي") or bool(classes(after.key) & {"role", "title"})
    return tells(lexemes[stop]) and is_complementizer(after)


def bounded_name(lexemes: Sequence[Lexeme], head: int, start: int, limit: int) -> tuple[int, int] | None:
    """Return a whole name behind the office that begins at `head`, None where something else may stand.

    Behind an office left open a clause may follow (قال طبيب في المشفى | فضل عدم ذكر اسمه إن).
    """
    if not start < len(lexemes) - 1 or start > head + 1 and is_preposition(lexemes[head + 1].key):
        return None
    title = lexemes[start - 1]
    is_titled = is_letter_title_before(lexemes, start) or has_article(title) and "title" in classes(title.key)
    is_titled = is_titled or lexemes[start + 1].key in SONS
    if has_article(lexemes[start]) or not is_titled and classes(lexemes[start].key) & _HEADS:
        return None
    stop = _run_end(lexemes, start, LONGEST)
    start = past_town(lexemes, start, stop)
    meets_object = is_titled and stop < limit and begins_object(lexemes, stop)
    ends = meets_object or stop <= limit and is_bound(lexemes, start, stop, is_titled)
    is_name = stop - start >= SHORTEST and ends
    return (start, stop) if is_name else None


def is_letter_title_before(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a letter and a stop, which stand for a title, stand before `index` (د. | مساعد الحداد)."""
    return index > 1 and lexemes[index - 1].text == "." and len(lexemes[index - 2].key) == 1


def _run_end(lexemes: Sequence[Lexeme], start: int, most: int) -> int:
    """Return one past the words from `start` that a name may hold, `start` when they are too many."""
    index = start
    while index < len(lexemes) and _may_be_part(lexemes, start, index):
        index += 1
    return index if index - start <= most else start


def _may_be_part(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a word may belong to a name: no adverb, state, verb of saying, office of its holder."""
    lexeme = lexemes[index]
    key, known = lexeme.key, classes(lexeme.key)
    if lexeme.kind != "word" or is_stop(lexeme) or letters.FATHATAN in lexeme.text or tells(lexeme):
        return False
    of_son = any(word.key in SONS for word in lexemes[max(0, index - 2) : index])
    of_son = of_son or index + 1 < len(lexemes) and lexemes[index + 1].key in SONS
    if known & _NAMES or of_son or index == start and is_letter_title_before(lexemes, index):
        return True  # بابه ولد ابوه
    if key in _NO_NAMES or key[0] == "ب" and (classes(key[1:]) or key[1:] in form_table()):
        return False  # فضل حجب اسمه; توعد سالم حداد | برد
    if known & _NEVER or adverb_length(lexemes, index, len(lexemes)) or is_attainment(lexemes, index):
        return False
    if (
        key[0] == "و" != key[1:2]
        and (is_definite(key[1:]) or classes(key[1:]))
        or tells_addressee(lexemes, start, index)
    ):
        return False
    if (
        is_owned(lexeme)
        and classes(key[:-1])
        or key.endswith("ا")
        and len(key) >= _LONG
        and classes(key[:-1])
    ):
        return False
    form = form_table().get(key)
    if form is not None and (form.finite or form.kind == "participle") and form.lemma.tier in ("A", "B"):
        return False
    is_last = index + 1 >= len(lexemes) or is_stop(lexemes[index + 1]) or tells(lexemes[index + 1])
    return (
        is_last and not (has_article(lexeme) and key[2:] not in words("role_surnames")) or not known & _HEADS
    )


def is_bound(lexemes: Sequence[Lexeme], start: int, stop: int, whole: bool = False) -> bool:
    """Tell whether nothing but the end of the name can stand at `stop`, by what leads to the name.

    Where a `whole` name was read, any stop behind it is its bound, if the verb has no person for an object.
    """
    lead = _lead(lexemes, start)
    if lead is None:
        return False
    key = lexemes[lead].key
    form = form_table().get(key) or form_table().get(key.lstrip("وف"))
    says = form is not None and form.finite and form.number == "s" and form.lemma.verb not in TELLING_TO
    if whole and form is not None and stop < len(lexemes) and begins_object(lexemes, stop):
        return True
    if whole and says and form is not None and form.lemma.verb not in _OF_PERSONS:
        return stop >= len(lexemes) or is_stop(lexemes[stop]) or bool(classes(lexemes[stop].key) & _WHEN)
    says = says and form is not None and form.lemma.verb not in _CALLING
    at, follower = lexemes[stop] if stop < len(lexemes) else None, stop + 1
    if at is None or at.text == ".":
        behind = lead > 0 and lexemes[lead - 1].kind != "word"
        return key in _SOURCES or says and behind and form is not None and form.lemma.tier == "A"
    if at.text in COMMAS and follower < len(lexemes):
        at = lexemes[follower]
        told = at.key in WHO or at.key in ("وهو", "وهي") or bool(classes(at.key) & {"role", "title"})
        return (says or key in _SOURCES) and (is_complementizer(at) or at.key in FACT_LINKS or told)
    if key in _SOURCES:
        noun = form_table().get(at.key)
        return at.key in FACT_LINKS or noun is not None and noun.kind == "noun" and bool(noun.pronoun)
    if key in AS_FOR:
        return at.key[:1] == "ف" and at.key[1:] in form_table()
    if key in WAS:
        return at.key == _HAD
    if not says or form is None:
        return False
    participle = form_table().get(at.key)
    adds = participle is not None and participle.kind == "participle" and at.key.endswith("ا")
    if is_complementizer(at) or at.text in (":", "(") or at.kind == "mark" or adds:
        return True
    asked = _OF_ASKED.get(form.lemma.verb)
    if asked is not None and not has_article(lexemes[stop - 1]) and asked in (at.key, at.key[:1]):
        return True
    taken = taken_without_person(form.lemma.verb)
    if at.key in taken or "ب" in taken and at.key[:1] == "ب":
        return True
    if at.key in OF_VERBS:
        return (
            not has_article(lexemes[stop - 1])
            and follower < len(lexemes)
            and is_complementizer(lexemes[follower])
        )
    said = follower < len(lexemes) and bool(classes(lexemes[follower].key) & {"occasion", "document"})
    return form.lemma.tier in ("A", "B") and at.key in _OCCASIONS and said


def _lead(lexemes: Sequence[Lexeme], start: int) -> int | None:
    """Return where the verb, preposition or particle stands that leads to a name, an office between them."""
    for index in range(start - 1, max(-1, start - REACH), -1):
        lexeme = lexemes[index]
        if is_letter_title_before(lexemes, index + 1):
            continue  # د. سالم الحداد
        if lexeme.kind != "word":
            return None
        if lexeme.key in _SOURCES or lexeme.key in AS_FOR or lexeme.key in WAS:
            return index
        form = form_table().get(lexeme.key) or form_table().get(lexeme.key.lstrip("وف"))
        if form is not None and form.finite and not has_article(lexeme) and not classes(lexeme.key):
            return index
    return None


def past_town(lexemes: Sequence[Lexeme], start: int, end: int) -> int:
    """Return where a name begins behind what is left of a town in no list (بحي بئر رايس | سامر حداد).

    A native first name with its family name follows two unlisted words, or one behind ب, ل or a kind of
    place; a noun that begins the names of towns takes the next word with it (بني مسوس | سامر حداد).
    """
    before, key = lexemes[start - 1].key if start else "", lexemes[start].key
    heads = key in FIRST_WORDS or key[:1] in _JOINED and key[1:] in FIRST_WORDS
    leads = before[:1] in _JOINED and len(before) >= _LONG and not before.startswith(_AT_THE)
    leads = leads or before.lstrip("بل") in KINDS_OF_PLACES | NAMED_KINDS
    if (
        classes(key) == {"place"}
        and end - start > SHORTEST
        and lexemes[start + 1].key in words("given_names")
    ):
        return start + 1  # قائد صحم | سالم الحداد
    if end - start > SHORTEST and _ends_town(lexemes, start) and "given" in classes(lexemes[start + 1].key):
        return start + 1
    for index in range(start + 1 + heads, min(start + LONGEST_TOWN, end - 1)):
        if not heads and classes(lexemes[index - 1].key) & _NAMES:
            return start
        if lexemes[index].key in words("given_names"):
            is_town = index > start + 1 and not is_definite(before)
            return index if heads or leads or is_town else start
    return start


def _ends_town(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a word is the last one of a town (بقصر | هلال، أولاد سي | أحمد، حي السيدة | زينب)."""
    before, earlier = (_without_preposition(lexemes[index - place].key) for place in (1, 2))
    of_kind = earlier in KINDS_OF_PLACES | NAMED_KINDS
    is_bare = not is_definite(before) and not classes(before) and not classes(lexemes[index].key)
    is_second = of_kind and (is_bare or before in _HONOURED)
    return before in FIRST_WORDS or earlier in FIRST_WORDS and len(before) < SHORTEST_WORD or is_second


def _without_preposition(key: str) -> str:
    return key[1:] if key[:1] in _JOINED and not classes(key) else key
