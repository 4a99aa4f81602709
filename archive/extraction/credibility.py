"""Tell whether a word that may be a verb of saying reports here, and is not the writer's own or a noun."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.extraction.accordance import STIPULATE
from archive.extraction.clause_stops import ADVERSATIVE
from archive.extraction.cues import Cue, form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import IN_IT, SIDES
from archive.extraction.frames import Frame
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.marked_words import CALLING
from archive.extraction.next_reports import is_everyday
from archive.extraction.phrases import Reader
from archive.extraction.scripture_quotes import cites_scripture
from archive.extraction.sources import LEARNING, Source
from archive.extraction.words import (
    classes,
    has_article,
    is_attached,
    is_bare_complementizer,
    is_complementizer,
)
from archive.extraction.writer_turns import RESUMED

_MOTHER: Final = "ام"
_ABOUT: Final = frozenset({"عن", "حول", "بشان", "بخصوص", "بصدد"})
"""What a sentence opens with that tells first what somebody speaks of."""
_TURNED_OUT: Final = frozenset({"تبين", "وتبين", "فتبين", "يتبين", "ويتبين", "اتضح", "واتضح", "ثبت", "وثبت"})
"""Without a subject these tell what turned out, not who says it (بالفحص تبين أن)."""
_TO: Final = "ل"
_OUTLETS: Final = frozenset({"outlet", "outlet name"})
_WHO_TELLS: Final = ("person", "role", "document", "pronoun")
_ASK: Final = "سأل"
_ACCUSE: Final = "اتهم"
_WORTH: Final = frozenset({"جدير", "الجدير", "الجديره"})
_REFUSE: Final = "رفض"
_BEING_ASKED: Final = frozenset({"عند", "لدي", "علي", "بعد", "حين"})
"""Before a question they tell who is asked (وعند سؤاله عن موعد العودة، يجيب: ...)."""
_WHICH: Final = frozenset({"ما", "مما", "بما"})
"""Right before a verb they take up what was told (مما يشير إلى أن)."""
_FACTS: Final = frozenset(
    {"الامر", "واقع", "وقاءع", "تاريخ", "تجربه", "تجارب", "منطق", "حقيقه", "ظروف", "احداث", "تطورات", "مشهد"}
)
"""What shows something and says nothing (الواقع يؤكد أن)."""
LONGEST_FACT: Final = 3
_DECIDED: Final = "قرر"
_IMPERFECT: Final = ("ي", "ت", "ن")
SHORTEST: Final = 3
"""Letters above which an unknown word that begins like an imperfect is one."""
_THIS: Final = frozenset({"ذلك", "هذا", "هذه"})
"""What shows something, right behind its verb."""
_OF_WHAT_BEFORE: Final = frozenset({"انها", "انهم", "انهما", "بانها", "بانهم"})
"""How a clause goes back to what was told of before a verb of thinking."""
_LEADING_TO: Final = frozenset({"الي", "ان"})


def _turned_out(reader: Reader, index: int, comp: int) -> bool:
    """Tell whether nobody stands behind تبين or اتضح, which tell what turned out then.

    وبالفحص تبين | أن; وتبين | من المعاينة أن; وتبين | لاحقا أن; but تبين | الأرقام أن.
    """
    if reader.lexemes[index].key not in _TURNED_OUT:
        return False
    after = reader.lexemes[index + 1]
    known = classes(after.key)
    is_thing = bool(known) and known <= {"common", "thing"} and not has_article(after)
    return (
        comp == index + 1 or is_thing or is_attached(after) or bool(known & {"preposition", "adverb", "time"})
    )


def is_credible(reader: Reader, cue: Cue, frame: Frame) -> bool:
    """Tell whether an everyday word is a reporting verb here: it needs a clause or speech of its own."""
    if cites_scripture(reader.lexemes, cue.index + 1, frame.content):
        return False
    if frame.comp is not None and _turned_out(reader, cue.index, frame.comp):
        return False
    if cue.form.pronoun and reader.lexemes[cue.index - 1].key.removeprefix("و") in _WORTH:
        return False  # والجدير ذكره أن
    tier = cue.form.lemma.tier
    if cue.form.lemma.verb == _REFUSE and frame.comp is not None and cue.finite:
        return not is_bare_complementizer(reader.lexemes[frame.comp])  # رفض أن يوضح ما إذا
    if cue.form.lemma.verb == _ASK and reader.lexemes[cue.index - 1].key.removeprefix("و") in _BEING_ASKED:
        return False
    if cue.participle and frame.kind == "quote" and _is_banner(reader, cue):
        return False
    if cue.form.kind == "noun" or cue.participle and tier in ("C", "D"):
        return frame.kind != "object"
    return tier in ("A", "B") or frame.kind != "object" or cue.finite


def is_no_report(
    reader: Reader, cue: Cue, frame: Frame, source: Source, start: int, begin: int, present: bool
) -> bool:
    """Tell whether a verb of saying reports nothing: somebody knows, the writer speaks, it is a noun."""
    return (
        _decides(reader, cue, frame)
        or _is_known(cue, source)
        or _is_of_law(reader, cue, source)
        or _accuses_on(reader, cue, frame, source)
        or _infers(reader, cue, frame, source)
        or _is_narrator(reader, cue, frame, source, present)
        or _is_between(reader, cue, frame, source)
        or _is_denied(reader, cue, frame, begin)
        or _is_noun(reader, cue, frame, source, start, begin)
    )


def _is_denied(reader: Reader, cue: Cue, frame: Frame, begin: int) -> bool:
    """Tell whether only what somebody denies or condemns came from there (نفى | ما ورد على لسان فلان)."""
    what = cue.lead - 1
    if frame.kind != "object" or cue.form.lemma.tier != "D" or reader.lexemes[what].key not in _WHICH:
        return False
    forms = (form_at(reader.lexemes, index) for index in range(begin, what))
    return any(form is not None and form.lemma.stance == "deny" for form in forms)


def _decides(reader: Reader, cue: Cue, frame: Frame) -> bool:
    """Tell whether somebody decides to do something, and says nothing (قررت | أن تتجه إلى باريس)."""
    if cue.form.lemma.verb != _DECIDED or frame.comp is None or frame.comp + 1 >= len(reader.lexemes):
        return False
    key = reader.lexemes[frame.comp + 1].key
    is_imperfect = (
        key[:1] in _IMPERFECT and not classes(key) and (is_everyday_verb(key) or len(key) > SHORTEST)
    )
    return is_bare_complementizer(reader.lexemes[frame.comp]) and is_imperfect


def _is_of_law(reader: Reader, cue: Cue, source: Source) -> bool:
    """Tell whether a law not read as a subject stipulates something (وينص | الفصل الخامس على أن)."""
    after = reader.lexemes[min(cue.index + 1, len(reader.lexemes) - 1)].key
    return cue.form.lemma.verb == STIPULATE and source.kind == "dropped" and is_definite(after)


def announces(reader: Reader, cue: Cue) -> bool:
    """Tell whether a verb with a noun as its object tells the clause around it, so that no other source does.

    A verb of an attitude does not that only tells when or why (... بعد أن | رفض النادي طلبه، بحسب مصدر),
    nor one with a pronoun (لأن اللجنة اعتبرته غير جاهز، حسبما ذكرت).
    """
    lemma = cue.form.lemma
    tells_when = lemma.tier == "N" and is_bare_complementizer(reader.lexemes[cue.lead - 1])
    return not (lemma.tier == "C" or is_everyday(cue) or cue.form.pronoun or tells_when)


def is_writers(cue: Cue, source: Source) -> bool:
    """Tell whether the writer judges a body, which does not speak then (ويعد | بنك البلاد من أفضل البنوك)."""
    judges = cue.form.lemma.narrator and cue.form.kind == "imperfect" and cue.form.lemma.verb in CALLING
    return judges and source.mention is not None and source.mention.kind == "organisation"


def _accuses_on(reader: Reader, cue: Cue, frame: Frame, source: Source) -> bool:
    """Tell whether a verb of accusing has no subject behind it (...، واتهمت | جارتها بأنها).

    A participle needs none before what somebody is accused of (متهما إياها | بأنها، بـ«...»).
    """
    if cue.form.lemma.verb != _ACCUSE or source.kind == "after":
        return False
    charges = frame.kind == "quote" or frame.comp is not None and reader.lexemes[frame.comp].key[:1] == "ب"
    return cue.finite or not charges


def _is_banner(reader: Reader, cue: Cue) -> bool:
    """Tell whether لافتة is what is written on (لافتة كتب عليها «...»), not لافتة إلى."""
    after = reader.lexemes[cue.index + 1]
    return cue.form.lemma.verb == "لفت" and after.kind == "word" and after.key not in _LEADING_TO


def _has_its_subject(reader: Reader, cue: Cue, source: Source) -> bool:
    """Tell whether a definite speaker follows a verb after a definite noun, whose reply it cannot be.

    وعن مستقبله مع الفريق | رد المدرب بأن.
    """
    mention, before = source.mention, reader.lexemes[cue.index - 1]
    speaks = mention is not None and mention.start == cue.index + 1 and mention.kind == "role"
    return speaks and mention is not None and mention.definite and is_definite(before.key)


def _takes_up(reader: Reader, cue: Cue, source: Source) -> bool:
    """Tell whether a pronoun takes up what the sentence put first (هذه الاتهامات | رفضها القيادي فلان)."""
    by_person = source.kind == "after" and source.mention is not None and source.mention.kind == "person"
    return by_person and is_definite(reader.lexemes[cue.index - 1].key)


def _is_known(cue: Cue, source: Source) -> bool:
    """Tell whether علم only says that somebody knows; from a source, or by an outlet, it reports.

    علم أن الوزير سافر; علمت «الأفق» من مصادر أن.
    """
    if cue.form.lemma.verb != LEARNING or source.kind == "quoted":
        return False
    mention = source.mention
    by_outlet = mention is not None and (mention.in_marks or bool(classes(mention.head) & _OUTLETS))
    return not by_outlet or cue.form.gender != "f"


def _infers(reader: Reader, cue: Cue, frame: Frame, source: Source) -> bool:
    """Tell whether the writer infers something: a fact, no speaker, shows it.

    وانخفض الإنتاج، | مما يشير إلى أن; غير أن الواقع | يؤكد أن; الأمر الذي | يعني أن.
    """
    if frame.comp is None or not cue.finite:
        return False
    if source.mention is not None and not _FACTS.isdisjoint((source.mention.head, bare(source.mention.head))):
        return source.mention.end - source.mention.start <= LONGEST_FACT
    shown = reader.lexemes[cue.index + 1].key in _THIS and cue.form.kind == "imperfect"
    if shown and frame.comp - cue.index <= LONGEST_FACT:
        return True  # ويشير ذلك إلى أن
    at_once = frame.comp - cue.index <= 1 + (
        reader.lexemes[frame.comp - 1].key in cue.form.lemma.prepositions
    )
    what = reader.lexemes[cue.index - 1].key in _WHICH and cue.lead == cue.index and not cue.form.pronoun
    return what and at_once and cue.form.kind == "imperfect" and cue.form.gender == "m"


def _is_narrator(reader: Reader, cue: Cue, frame: Frame, source: Source, present: bool) -> bool:
    """Tell whether the writer speaks: يذكر أن، يشار إلى أن, with no one named as subject.

    A feminine is no passive with a clause (وتعتبر أن), nor a verb joined to a present with its subject
    (`present`: يقدر الصندوق الدين ...، ويتوقع أن).
    """
    if _is_held(reader, cue, source):
        return True
    if source.kind != "dropped" or cue.form.kind != "imperfect" or frame.kind == "quote":
        return False
    if cue.form.gender == "f" or present and cue.joined:
        return False
    passive = reader.lexemes[cue.index].key.lstrip("وف") in ("يشار", "يقال")
    return cue.form.lemma.narrator or cue.form.lemma.verb in ("أشار", "قال") and passive


def _is_held(reader: Reader, cue: Cue, source: Source) -> bool:
    """Tell whether nobody is named who thinks so of what was told of before (نفذهما مجهولون | يعتقد أنهم)."""
    form, after = cue.form, reader.lexemes[min(cue.index + 1, len(reader.lexemes) - 1)]
    if not form.lemma.narrator or form.kind != "imperfect" or form.gender != "m" or cue.joined:
        return False
    beside = source.mention is not None and source.mention.end == cue.lead
    of_them = after.key in _OF_WHAT_BEFORE and source.kind != "after"
    return of_them and (not beside or source.mention is not None and source.mention.plural)


def _is_between(reader: Reader, cue: Cue, frame: Frame, source: Source) -> bool:
    """Tell whether بين is the preposition: no subject and no clause right after it (قضى عمره بين التجارب)."""
    if cue.form.lemma.verb != "بين" or cue.form.kind != "perfect" or cue.form.gender == "f":
        return False
    after = reader.lexemes[min(cue.index + 1, len(reader.lexemes) - 1)].key
    if letters.SHADDA in reader.lexemes[cue.index].text or after[:1] == _TO:
        return False  # وبيّن | أن; وبين | لـ"الأفق" أن
    speaks = source.kind == "after" and source.mention is not None and not source.mention.plural
    named = speaks and source.mention is not None and source.mention.kind in _WHO_TELLS
    told = cue.index + 1 < len(reader.lexemes) and reader.lexemes[cue.index + 1].text == ":"
    return not (named or told or frame.comp == cue.index + 1 or _is_alone(reader, cue, frame))


def _is_alone(reader: Reader, cue: Cue, frame: Frame) -> bool:
    """Tell whether nobody is joined to the word after وبين before its clause (وبين الزبيدي للوكالة، أن)."""
    region = reader.lexemes[cue.index + 1 : frame.region_end]
    pairs = any(lexeme.key[:1] == "و" and lexeme.kind == "word" for lexeme in region)
    return cue.joined and frame.comp is not None and bool(region) and not pairs


def _is_noun(reader: Reader, cue: Cue, frame: Frame, source: Source, start: int, begin: int) -> bool:
    """Tell whether a homograph is no verb: not joined, without subject, and after another word.

    `start` is where its sentence begins, `begin` the unread part of it (الجزائر بين الأمس واليوم).
    """
    if not cue.finite or cue.joined or cue.form.lemma.tier not in ("C", "N"):
        return False
    if source.kind in ("before", "relative", "quoted", "back"):
        return False
    lexemes = reader.lexemes
    if frame.kind == "quote" and "preposition" in classes(lexemes[cue.index].key):
        led = lexemes[frame.content - 1]
        return led.text != ":" and led.key not in cue.form.lemma.prepositions  # كما عبر سالم عن «...»
    calls = cue.form.pronoun and cue.form.lemma.verb in CALLING and frame.kind != "object"
    if calls and (source.mention is not None or lexemes[cue.lead - 1].text in COMMAS):
        return False  # أوقفت ستة أشخاص، | وصفتهم بأنهم «...»
    if cue.form.pronoun and cue.lead > start and lexemes[cue.index - 1].key != "ما":
        return not _takes_up(reader, cue, source)
    if source.mention is not None and (source.mention.kind == "person" or source.mention.head == _MOTHER):
        return False  # وبصوت خافت | روت أم خالد أنها
    if frame.kind != "object" and lexemes[min(cue.index + 1, len(lexemes) - 1)].text == ":":
        return False
    if frame.kind == "clause" and _has_its_subject(reader, cue, source):
        return False
    before = lexemes[cue.lead - 1] if cue.lead > start else None
    if before is None or before.kind != "word" or cue.lead < cue.index or begin == cue.index:
        return False
    if is_complementizer(before) or before.key in ADVERSATIVE or before.key in SIDES:
        return False
    if frame.comp == cue.index + 1 and lexemes[start].key.removeprefix("و") in _ABOUT:
        return False  # وعن التمويل | بين أن
    if lexemes[min(cue.index + 1, len(lexemes) - 1)].key in RESUMED | IN_IT:
        return False
    return not classes(before.key) & {"time", "adverb", "relative"}
