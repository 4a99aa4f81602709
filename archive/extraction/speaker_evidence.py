"""Name what speaks for or against a speaker: how they are printed, and who else could be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.attribution import Attribution
from archive.extraction.called_names import past_so_called
from archive.extraction.cues import Cue, form_of
from archive.extraction.entities import Entity
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.former_latter import LATTER
from archive.extraction.frame_words import IN_IT, SIDES, WHO
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.name_evidence import name_evidence
from archive.extraction.phrases import OWN_SELF, Mention
from archive.extraction.pointing_back import ANY_SPEAKER, ANYONE
from archive.extraction.report import Report
from archive.extraction.subjects_before import BUT, WHERE
from archive.extraction.surroundings import Surroundings
from archive.extraction.words import classes, has_article, is_attached, is_complementizer, is_known

LONG_AGO: Final = 2
"""Paragraphs after which a speaker who was not mentioned may have been replaced."""
_JOINERS: Final = frozenset({"preposition", "relative", "adverb", "time"})
_WHO: Final = frozenset({"الذين", "الذي", "التي", "اللواتي", "اللاتي"})
_WHO_ELSE: Final = "من"
_TURNS: Final = BUT | {"بينما", "وبينما", "فيما", "وفيما", "الا", "بيد"}
_TURN: Final = frozenset({"بدوره", "بدورها", "بدورهم"})
NEAR: Final = 6
"""Words between a turn and its verb at most."""
_OTHER_SIDE: Final = frozenset({"الاخر", "الاخري", "الاخرون", "الثاني", "الثانيه"})
SIDE: Final = 2
"""Words that name another side (وقال | الطرف الآخر إن)."""
_AT_THE: Final = "بال"
LONGEST_NAME: Final = 5
"""Words from a name to the relative behind it."""
_TIMELY: Final = frozenset({"time", "adverb", "unit"})
_OTHER: Final = "اخري"
"""Another source or paper (وقالت | أخرى إن), and again behind a word."""
_COUNTERPARTS: Final = frozenset({"ونظيره", "ونظيرها", "ونظيرته"})
_PERSONS: Final = frozenset({"role", "title", "given"})
"""What a word is that و joins to whoever speaks (قال الوزير فلان | والطبيب فلان إن)."""


def speaker_evidence(report: Report, who: Attribution, around: Surroundings) -> Iterator[str]:
    """Yield the named evidence on the speaker of a report, the rules they were found by left out."""
    if who.entity is None:
        return
    yield from _of_name(who.entity, around)
    if who.kind == "chained":
        yield from _of_chain(report, who, who.entity, around)
    if report.source.mention is not None:
        yield from _of_mention(report.source.mention, report, around)


def _of_name(entity: Entity, around: Surroundings) -> Iterator[str]:
    mentions = len(around.places(entity))
    if entity.kind == "person":
        yield from name_evidence(entity, mentions)
        yield from sorted(around.doubts.get(id(entity), ()))
    elif entity.kind == "organisation" and mentions <= 1:
        yield "body-named-once"


def _of_chain(report: Report, who: Attribution, entity: Entity, around: Surroundings) -> Iterator[str]:
    """Yield what speaks against whoever spoke before: «وأضاف» after somebody else was mentioned."""
    here = report.anchor
    last = around.last_mention(entity, here)
    rival = around.last_mention_of_any(here)
    if rival > last:
        yield "rival-in-sentence" if rival >= around.sentence(here) else "rival-since"
    elif _may_be_opener(around, who, last, here):
        yield "rival-in-sentence"
    if around.paragraphs_between(last, here) >= LONG_AGO:
        yield "named-long-ago"
    if entity.kind != "person":
        yield f"floor-{entity.kind}"
    if entity.plural:
        yield "floor-group"
    if report.source.kind == "chain" and "same-sentence-subject" not in who.rules:
        yield "participle-alone"
        if _has_unread_subject(around, here):
            yield "subject-unread"
    office = report.source.mention if "described-before" in who.rules else None
    if office is not None and entity.kind == "person" and not entity.roles and _is_office(office):
        yield "office-unknown"
    if entity.kind == "person" and report.cue is not None and _speaks_for_many(report.cue):
        yield "number-clashes"
    if report.source.kind == "dropped":
        cue = report.cue
        if cue is not None and (
            _leaves_word_unread(report, cue, entity, around)
            or _turns_to_unread(cue, entity, around)
            or _speaks_in_turn(cue, around)
            or around.lexemes[cue.index - 1].key == WHERE  # وتبقى توقعات البنك أسوأ، | حيث أشار إلى أن
            and last < around.sentence(here)
        ):
            yield "subject-unread"
        yield "no-subject"
        if around.opens_paragraph(here) and last < around.sentence(here):
            yield "opens-paragraph"


def _may_be_opener(around: Surroundings, who: Attribution, speaker: int, here: int) -> bool:
    """Tell whether somebody else who opened the sentence may speak, as the speaker stands in a relative."""
    if "same-sentence-subject" in who.rules:
        return _spoke_in_relative(around, speaker, here)
    return _is_told_of(around, speaker)


def _spoke_in_relative(around: Surroundings, speaker: int, here: int) -> bool:
    """Tell whether a relative clause told what its speaker said, and somebody else opened the sentence.

    سخر النائب من الوزير الذي قال إن، سخر النائب من تصريحات الوزير التي قال فيها إن ...، | معتبرا أن: the
    deputy may be meant.
    """
    begin = around.sentence(here)
    words = [lexeme.key for lexeme in around.lexemes[speaker:here]]
    threes = zip(words, words[1:], words[2:], strict=False)
    told = any(who in WHO and (its in IN_IT or _says(verb)) for who, verb, its in threes)
    return told and begin <= around.last_mention_of_any(speaker)


def _is_told_of(around: Surroundings, speaker: int) -> bool:
    """Tell whether a relative only tells of whom somebody else acts on (زار فلانا الذي وعد، | وقال)."""
    for place in range(speaker + 1, min(speaker + LONGEST_NAME, len(around.lexemes) - 1)):
        if around.lexemes[place].key in WHO:
            says = _says(around.lexemes[place + 1].key)
            return not says and around.sentence(speaker) <= around.last_mention_of_any(speaker)
        if around.lexemes[place].kind != "word":
            return False
    return False


def _says(key: str) -> bool:
    form = form_of(key)
    return form is not None and form.lemma.tier in ("A", "B")


def _is_office(mention: Mention) -> bool:
    """Tell whether a description says what somebody is (المستشار), not only that he speaks (المتحدث)."""
    return mention.kind == "role" and bare(mention.head) not in ANY_SPEAKER | ANYONE


def _speaks_for_many(cue: Cue) -> bool:
    """Tell whether a participle is of several (رفض الصيادلة ذلك، | محذرين من أن)."""
    return cue.participle and cue.form.number == "p"


def _has_unread_subject(around: Surroundings, place: int) -> bool:
    """Tell whether an unknown word behind the verb of the sentence may be who acts (أعرب | ماتس عن أمله)."""
    begin = around.sentence(place)
    if around.last_mention_of_any(place) >= begin or begin + 1 >= place:
        return False
    verb, after = around.lexemes[begin].key, around.lexemes[begin + 1]
    form = form_of(verb)
    is_verb = form is not None and form.finite or is_everyday_verb(verb) or is_everyday_verb(verb[1:])
    is_unknown = after.kind == "word" and not classes(after.key) and not is_definite(after.key)
    return is_verb and is_unknown and not is_attached(after) and not is_complementizer(after)


def _speaks_in_turn(cue: Cue, around: Surroundings) -> bool:
    """Tell whether somebody else's turn stands before a verb without subject (من جانبه، | أكد أن)."""
    place = cue.lead - 1
    place -= place > 0 and around.lexemes[place].text in COMMAS
    return place >= around.sentence(cue.index) and around.lexemes[place].key in SIDES | _TURN


def _turns_to_unread(cue: Cue, entity: Entity, around: Surroundings) -> bool:
    """Tell whether لكن turns to somebody before the verb who was not read (لكن | مقربا منه أكد أن)."""
    for place in range(cue.lead - 1, max(around.sentence(cue.index), cue.lead - NEAR) - 1, -1):
        if around.lexemes[place].key in _TURNS:
            word = around.lexemes[place + 1]
            is_other = place + 1 < cue.lead and bare(word.key) not in entity.tokens
            return is_other and _is_unread(word) and not is_attached(word)
    return False


def _leaves_word_unread(report: Report, cue: Cue, entity: Entity, around: Surroundings) -> bool:
    """Tell whether one word between a verb and what is said was not read, who may speak (وقال | ثلاثتهم إن).

    So may those of whom a relative tells (وقال | من حضروا إن؛ وقال | الذين نجوا إن). A part of the speaker's
    name, a second verb, himself and how somebody speaks are none. Of more words the first is of no kind
    (وقال | متتبعون محايدون للشأن إن).
    """
    between = around.lexemes[cue.index + 1 : _unread_end(report, cue, around)]
    words = [lexeme for lexeme in between if lexeme.kind == "word" and not is_complementizer(lexeme)]
    if not cue.finite or cue.form.number != "s" or not words or bare(words[0].key) in entity.tokens:
        return False
    word = words[0]
    tells_how = word.key.endswith("ا") or word.shape.endswith(letters.TEH_MARBUTA)
    if past_so_called(around.lexemes, cue.index + 1, len(around.lexemes)) > cue.index + 1:
        return True  # وأعلن | ما يسمى بالمجلس المحلي أن
    is_unread = _is_unread(word) and word.key not in OWN_SELF and not tells_how and form_of(word.key) is None
    if len(words) > 1:
        is_side = len(words) == SIDE and words[1].key in _OTHER_SIDE and _is_unread(word)
        is_free = classes(word.key) <= {"adjective"} and not is_attached(word)
        is_name = is_unread and (is_free or not classes(word.key) and _may_be_bal(*words[:2]))
        is_thing = cue.form.lemma.tier == "A" and has_article(word) and not classes(word.key) & _TIMELY
        is_other = is_side or is_name or is_thing
        return is_other or word.key in _WHO or word.key == _WHO_ELSE and is_everyday_verb(words[1].key)
    return word.key == _OTHER or is_unread and not is_attached(word)


def _unread_end(report: Report, cue: Cue, around: Surroundings) -> int:
    """Return where the words behind a verb end: at what is said, or at the stop («...»، يقول | سيتار.)."""
    if report.parts[0][0] > cue.index:
        return report.parts[0][0]
    end = cue.index + 1
    while end < len(around.lexemes) and around.lexemes[end].kind == "word":
        end += 1
    return end


def _may_be_bal(lexeme: Lexeme, after: Lexeme) -> bool:
    """Tell whether بال begins a foreign name (وقال | بالديف سينغ إن), not what is joined (بالحرف الواحد)."""
    of_both = classes(lexeme.key[len(_AT_THE) :]) | classes(after.key)
    return lexeme.key.startswith(_AT_THE) and not is_definite(after.key) and not of_both - {"given"}


def _of_mention(mention: Mention, report: Report, around: Surroundings) -> Iterator[str]:
    if report.source.kind in ("before", "relative"):
        yield "subject-before-verb"
    if report.source.kind == "after" and report.cue is not None and mention.start > report.cue.index + 1:
        yield "subject-apart"
    if mention.end - mention.start == 1:
        yield "one-word-subject"
    if around.lexemes[mention.start].key in LATTER:
        yield "the-latter"
    if mention.name is not None and mention.described:
        yield "described-name"
    if mention.name is not None and (
        report.source.kind == "after"
        and _joins_another(around.lexemes, mention.end)
        or _bears_another_name(around.lexemes, mention.name[1])
    ):
        yield "others-named"
    if mention.end >= len(around.lexemes) or not _is_unread(after := around.lexemes[mention.end]):
        return
    if report.source.kind == "after" and mention.end < report.parts[0][0]:
        yield "unread-words"
    if mention.name is not None and is_known(after.key):
        yield "everyday-word-after-name"


def _is_unread(lexeme: Lexeme) -> bool:
    """Tell whether a word behind a subject is of no clear kind, so that the name may go on with it."""
    return lexeme.kind == "word" and not is_complementizer(lexeme) and not classes(lexeme.key) & _JOINERS


def _joins_another(lexemes: Sequence[Lexeme], end: int) -> bool:
    """Tell whether و joins somebody to the speaker, behind a comma too (الوزير فلان، | ونظيره فلان، إن)."""
    at = end + (end < len(lexemes) and lexemes[end].text in COMMAS)
    if at >= len(lexemes) or lexemes[at].key[:1] != "و" or lexemes[at].kind != "word":
        return False
    joined = lexemes[at]
    return bool(classes(joined.key[1:]) & _PERSONS) or joined.key in _COUNTERPARTS


def _bears_another_name(lexemes: Sequence[Lexeme], end: int) -> bool:
    """Tell whether a title and a name follow behind a comma, so that the first may be a body's.

    رئيس وقف سالم حداد، | الأستاذ سامر فرج، أكد.
    """
    title, name = end + 1, end + 2
    if name >= len(lexemes) or lexemes[end].text not in COMMAS or not is_definite(lexemes[title].key):
        return False
    return "title" in classes(lexemes[title].key) and "given" in classes(lexemes[name].key)
