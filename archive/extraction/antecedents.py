"""Find whom a later mention means by what the text printed before it, whoever has the floor."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.attribution import agrees
from archive.extraction.cast import Cast
from archive.extraction.conjugation import form_table
from archive.extraction.cues import Cue
from archive.extraction.entities import Entity, Registry
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, Lexeme, keys_from
from archive.extraction.lexicon import bare, is_definite, rows, words
from archive.extraction.marks import FULL_STOPS
from archive.extraction.phrases import Mention, Reader
from archive.extraction.source_mentions import read_source
from archive.extraction.sources import last_named
from archive.extraction.words import classes, is_adjective, is_demonym

_OF_WOMEN: Final = ("ها", "تنا", "تي")
"""Endings of a form of address for a woman (معاليها، محدثتنا)."""
_THEIRS: Final = frozenset({"لهم", "لهما"})
"""Of persons, no body (في بيان لهم)."""
_OF_ONE: Final = "ه"
"""What the ending of a feminine body folds to (وزارة، نقابة)."""
_OBJECTS: Final = ("ها", "هم", "هما", "ه")
"""Endings of a verb with whom or what it took as a pronoun (رفضه، رفضها)."""
_TOLD_OF: Final = frozenset({"الذي", "التي", "والذي", "والتي"})
LOOK_BACK: Final = 60
OFFICE_AND_NAME: Final = 2
SHORTLY: Final = 40
"""Words before a verb in which a family name may stand alone."""
OFFICE_BACK: Final = 150
"""Words from an office printed in full to its one word at most."""


def printed_before(registry: Registry, place: int, gender: str, number: str) -> Entity | None:
    """Return the last person printed before a verb who agrees with it, though only told of."""
    people = [
        entity
        for entity in registry.recent
        if entity.kind == "person" and agrees(entity, gender or entity.gender, number)
    ]
    return told_before(people, place)


def told_before(fitting: Sequence[Entity], place: int) -> Entity | None:
    """Return which of some people was printed last before a place, though they said nothing yet.

    أشرف وزير التربية فلان على الورشة. وأوضح الوزير أن.
    """
    people = [entity for entity in fitting if entity.kind == "person" and entity.place_before(place) >= 0]
    return max(people, key=lambda entity: entity.place_before(place), default=None)


def last_who_agrees(cast: Cast, place: int, gender: str, number: str) -> Entity | None:
    """Return the last one mentioned before a verb without subject who agrees with it."""
    spoken = (entity for entity in cast.registry.recent if 0 <= entity.last < place)
    earlier = [entity for entity in spoken if agrees(entity, gender, number)]
    known = [entity for entity in earlier if entity.gender] or earlier
    best = max(known, key=lambda entity: entity.last, default=None)
    if best is None or best.kind != "person":
        best = _named_alone(cast, earlier, place) or best
    return best or printed_before(cast.registry, place, gender, number)


def _named_alone(cast: Cast, fitting: Sequence[Entity], place: int) -> Entity | None:
    """Return which of some persons is printed shortly before a verb by their family name alone.

    قال الرئيس سامر حداد ... وذكرت مصادر أن حداد متفائل. | وقال: «...».
    """
    named = {entity.tokens[-1]: entity for entity in fitting if entity.kind == "person"}
    before = range(place - 1, max(-1, place - SHORTLY), -1)
    return next((named[key] for at in before if (key := bare(cast.reader.lexemes[at].key)) in named), None)


def person_addressed(cast: Cast, mention: Mention, holder: Entity | None) -> Entity | None:
    """Return the last person who spoke and whose gender a form of address does not deny (معاليها)."""
    place = mention.start
    of_woman = mention.feminine or cast.reader.lexemes[place].key.endswith(_OF_WOMEN)
    gender = "f" if of_woman else "m"
    holds = holder is not None and holder.kind in ("person", "unnamed") and not holder.plural
    if (bearer := _bearer_of_office(cast, place, gender, holder)) is not None:
        return bearer
    if holder is not None and holds and agrees(holder, gender, "s"):
        return holder
    people = [entity for entity in cast.registry.recent if entity.kind == "person"]
    fitting = [entity for entity in people if 0 <= entity.last < place and agrees(entity, gender, "s")]
    spoke = max(fitting, key=lambda entity: entity.last, default=None)
    return spoke or printed_before(cast.registry, place, gender, "s")


def _bearer_of_office(cast: Cast, place: int, gender: str, holder: Entity | None) -> Entity | None:
    """Return who holds an office that a form of address is for, the holder of the floor before others.

    دشن الأمير فلان المعرض، وأوضح مديره أن ... وأشاد سموه: the prince is meant.
    """
    offices = _offices().get(cast.reader.lexemes[place].key, frozenset())
    if holder is not None and not offices.isdisjoint(holder.heads):
        return holder if agrees(holder, gender, "s") else None
    people = [one for one in cast.registry.recent if not offices.isdisjoint(one.heads)]
    return told_before([one for one in people if agrees(one, gender, "s")], place)


@cache
def _offices() -> dict[str, frozenset[str]]:
    table = rows("addressed_offices")
    return {fold(address): frozenset(map(fold, heads.split())) for address, heads in table}


def most_printed(registry: Registry, place: int) -> Entity | None:
    """Return the person named most often before a place, the first named of equals."""
    people = [entity for entity in registry.recent if entity.kind == "person"]
    counts = {id(entity): bisect_left(entity.places, place) for entity in people}
    best = max(people, key=lambda entity: counts[id(entity)], default=None)
    return best if best is not None and counts[id(best)] else None


def unnamed_before(cast: Cast, mention: Mention) -> Entity | None:
    """Return the unnamed speaker whom an office and a lone adjective mean, which is no family name then.

    قال زعيم قبلي ... وأضاف الزعيم القبلي.
    """
    if mention.role is None or mention.name is None or mention.name[1] - mention.name[0] > 1:
        return None
    key = cast.reader.lexemes[mention.name[0]].key
    if not is_definite(key) or not is_adjective(key) or key in cast.reader.family_names:
        return None
    same = [
        entity
        for entity in cast.registry.recent
        if entity.kind == "unnamed" and mention.head in entity.heads and 0 <= entity.last < mention.start
    ]
    return max(same, key=lambda entity: entity.last, default=None)


def bearer_before(cast: Cast, mention: Mention) -> Entity | None:
    """Return the person named before whose last name an indefinite word alone is, whatever else it means.

    أعلن نور الله لاعب أن ... وأوضح لاعب: the word for a player is a name here.
    """
    holder = _holder_before(cast, mention)
    if holder is not None:
        return holder
    lexemes, alone = cast.reader.lexemes, mention.start + 1
    key = lexemes[mention.start].key
    if mention.end == alone and is_definite(key) and is_demonym(key):
        key = bare(key)  # عوض المغربي ... وكان المغربي قد قال
    is_alone = mention.end == alone or classes(lexemes[alone].key) & {"preposition"}
    if is_definite(key) or mention.plural or not is_alone:
        return None
    bearers = [
        entity
        for entity in cast.registry.recent
        if entity.kind == "person" and len(entity.tokens) > 1 and entity.tokens[-1] == key
    ]
    return told_before(bearers, mention.start)


def _holder_before(cast: Cast, mention: Mention) -> Entity | None:
    """Return whose office and family name two definite words are, though the name is an adjective besides.

    قال وزير النفط طارق الرومي ... وأضاف الوزير الرومي.
    """
    if mention.end - mention.start != OFFICE_AND_NAME or not is_definite(
        cast.reader.lexemes[mention.start].key
    ):
        return None
    last = bare(cast.reader.lexemes[mention.start + 1].key)
    holders = (
        entity
        for entity in cast.registry.recent
        if entity.kind == "person" and len(entity.tokens) > 1 and entity.tokens[-1] == last
    )
    return next((entity for entity in holders if mention.head in entity.heads), None)


def office_before(cast: Cast, mention: Mention) -> Mention:
    """Return a definite office of one word as the text last printed it in full before, if it did.

    حضر وزير الداخلية اللقاء. وأكد الوزير أن: his office is وزير الداخلية.
    """
    key = cast.reader.lexemes[mention.start].key
    if mention.end - mention.start > 1 or mention.plural or not is_definite(key):
        return mention
    before = [
        (start, end)
        for start, end in cast.registry.offices.get(mention.head, ())
        if end <= mention.start and mention.start - start <= OFFICE_BACK
    ]
    if not before:
        return mention
    start, end = before[-1]
    return replace(mention, start=start, end=end, role=(start, end))


def issuer_before(reader: Reader, mention: Mention) -> Mention | None:
    """Return who issued the document printed last under the same word, beside it or as its subject.

    أصدرت الهيئة بيانا. وجاء في البيان أن; أفاد بيان لخلية الاتصال. وأوضح البيان أن.
    """
    lexemes = reader.lexemes
    for index in range(mention.start - 1, max(0, mention.start - LOOK_BACK), -1):
        if lexemes[index].key.removesuffix("ا") != mention.head or lexemes[index - 1].key in words(
            "accordance"
        ):
            continue  # ترفض مصر ذلك، بحسب | تقرير
        if lexemes[index + 1].key in _THEIRS:
            return None  # اعتبر الأعضاء في بيان | لهم أن
        named = read_source(reader, index + 1, mention.start)
        if named is not None and named.attached and named.kind == "organisation":
            return named
        return last_named(reader, _sentence_begin(lexemes, index), index, ("organisation", "person"))
    return None


def _sentence_begin(lexemes: Sequence[Lexeme], index: int) -> int:
    """Return where the sentence of a word begins, LOOK_BACK words before it at most."""
    begin = index
    while begin > max(0, index - LOOK_BACK) and lexemes[begin - 1].text not in FULL_STOPS:
        begin -= 1
    return begin


def is_modifier(key: str) -> bool:
    """Tell whether a word of a description only qualifies it; a complement names another office.

    المتحدث العسكري may be the one before, المتحدث باسم الجيش is not.
    """
    known = classes(key)
    return bool(known & {"adjective", "preposition"}) or is_adjective(key) or is_demonym(key)


def last_body(registry: Registry, place: int) -> Entity | None:
    """Return the organisation that spoke last before `place`, whose report is meant."""
    bodies = (
        entity for entity in registry.recent if entity.kind == "organisation" and 0 <= entity.last < place
    )
    return max(bodies, key=lambda entity: entity.last, default=None)


def woman_before(cast: Cast, cue: Cue | None, holder: Entity | None) -> Entity | None:
    """Return the last woman named where a participle of hers disagrees with who spoke (...، | قائلة إن)."""
    if cue is None or not cue.participle or cue.joined or (cue.form.gender, cue.form.number) != ("f", "s"):
        return None
    is_apart = cast.reader.lexemes[cue.index - 1].text in COMMAS
    if holder is None or not is_apart or agrees(holder, "f", "s"):
        return None
    found = last_who_agrees(cast, cue.index, "f", "s")
    return found if found is not None and found.kind == "person" and found.gender == "f" else None


def body_beside(cast: Cast, cue: Cue | None, holder: Entity | None) -> Mention | None:
    """Return the body told of right before a participle that agrees with it, and not with who spoke.

    أوضح المركز أنه راسل الوزارة، والتي نفت ذلك، | مؤكدة أن; رحبت به النقابة ورفضه الحزب، | قائلا إن.
    """
    if cue is None or not cue.participle or cue.joined or cue.form.number != "s":
        return None
    reader, place = cast.reader, cue.index
    other = "m" if cue.form.gender == "f" else "f"
    if reader.lexemes[place - 1].text not in COMMAS or holder is not None and _gender(holder) != other:
        return None
    found = last_named(reader, _sentence_begin(reader.lexemes, place), place, ("organisation",))
    if found is None or _gender_of_body(found.head) != cue.form.gender:
        return None
    behind = keys_from(reader.lexemes, found.end, 2)
    return found if _is_done_by(reader.lexemes[found.start - 1]) or not _TOLD_OF.isdisjoint(behind) else None


def _is_done_by(lexeme: Lexeme) -> bool:
    """Tell whether a verb with its object as a pronoun has its subject behind it (رفضه | الحزب)."""
    key = lexeme.key.removeprefix("و")
    form = form_table().get(key)
    if form is not None and form.finite and form.pronoun:
        return True
    owned = next((ending for ending in _OBJECTS if lexeme.shape.endswith(ending)), "")
    return bool(owned) and is_everyday_verb(key.removesuffix(owned))


def _gender(body: Entity) -> str:
    """Return the gender all heads of a body show, "" for a person and where they differ."""
    shown = {_gender_of_body(head) for head in body.heads} if body.kind == "organisation" else set()
    return shown.pop() if len(shown) == 1 else ""


def _gender_of_body(head: str) -> str:
    """Return the gender of a body by its head, "" for a name or a plural (الوزارة، المركز)."""
    if "organisation" not in classes(head) or head.endswith("ات"):
        return ""
    return "f" if head.endswith(_OF_ONE) else "m"
