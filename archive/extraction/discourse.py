"""Follow who has the floor through an article and give every report its speaker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from archive.extraction.accordance import read_source
from archive.extraction.confidence import speaker_odds
from archive.extraction.entities import Entity, Registry, name_tokens
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.names import is_sure_name
from archive.extraction.phrases import Mention, Reader
from archive.extraction.records import AttributionKind
from archive.extraction.reports import Report
from archive.extraction.words import PLACE_SIGN, classes, is_adjective, is_attached, is_demonym, meaning

GENERIC: Final = frozenset(
    {
        "متحدث",
        "متحدثه",
        "مسءول",
        "مسءوله",
        "مصدر",
        "مصادر",
        "ناطق",
        "ناطقه",
        "وزير",
        "وزيره",
        "رءيس",
        "رءيسه",
        "مدير",
        "مديره",
        "اخير",
        "اخيره",
    }
)
"""Bare definite descriptions that point back to whoever was described so."""


SINGLE_BODIES: Final = frozenset(
    {"منظمه", "مءسسه", "جمعيه", "شركه", "صحيفه", "جريده", "مجله", "وكاله", "قناه", "شبكه", "هيءه"}
)
"""Heads of which an article seldom has two, so that المنظمة الحقوقية is the one it named."""
CERTAIN: Final = 99.0
NEAR: Final = 2
"""Sentences after which a verb without subject less surely continues the last speaker."""
COUNTERPART: Final = "نظير"
"""His counterpart: the same office of another state (نظيره الروسي)."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a report, how the text names them there, and the reasons.

    `origin` is the log-odds with which a speaker taken over from an earlier verb was found there: a doubtful
    mention stays doubtful down the chain.
    """

    entity: Entity | None
    kind: AttributionKind
    printed: str
    role: str
    rules: tuple[str, ...]
    origin: float = CERTAIN


class Discourse:
    """The state of one article: its entities, who spoke last, and who a statement or document came from."""

    def __init__(self, text: str, reader: Reader, registry: Registry) -> None:
        self._text = text
        self._reader = reader
        self._registry = registry
        self._office: set[str] = set()
        self.floor: Entity | None = None
        self.sentence_floor: Entity | None = None
        self._floor_odds = CERTAIN
        self._floor_sentence = 0
        self._sentence = 0

    def begin_sentence(self) -> None:
        """Forget who spoke in this sentence; called before each one."""
        self.sentence_floor = None
        self._sentence += 1

    def attribute(self, report: Report) -> Attribution:
        """Return the speaker of `report` and give them the floor."""
        found = self._resolve(report)
        if found.entity is not None and report.source.kind != "accordance":
            self.floor = self.sentence_floor = found.entity
            self._floor_odds = speaker_odds(found.rules, found.origin)
            self._floor_sentence = self._sentence
            found.entity.last = max(found.entity.last, report.anchor)
            self._learn_gender(found, report)
        return found

    def _learn_gender(self, found: Attribution, report: Report) -> None:
        entity, cue = found.entity, report.cue
        if (
            entity is None
            or cue is None
            or not cue.finite
            or report.source.kind not in ("after", "before", "relative")
        ):
            return
        entity.gender = entity.gender or cue.form.gender
        entity.plural = entity.plural or cue.form.number == "p"

    def _resolve(self, report: Report) -> Attribution:
        mention = report.source.mention
        if mention is not None and not (report.source.kind == "chain" and self.sentence_floor):
            return self._mentioned(mention, report)
        if report.source.kind == "chain":
            holder = self.sentence_floor or self.floor
            rule = "same-sentence-subject" if self.sentence_floor else "floor-holder"
            return self._chained(holder, rule)
        if report.source.kind == "back":
            return self._chained(self.floor, "points-back")
        if report.source.kind == "floating":
            return self._chained(self.floor, "floor-holder")
        return self._dropped(report)

    def _chained(self, holder: Entity | None, rule: str) -> Attribution:
        if holder is None:
            return Attribution(None, "none", "", "", ("no-speaker",))
        if rule == "floor-holder" and self._sentence - self._floor_sentence > NEAR:
            rule = "floor-holder-far"
        origin = self._floor_odds if holder is self.floor else CERTAIN
        return Attribution(holder, "chained", "", _role(holder), (rule,), origin)

    def _dropped(self, report: Report) -> Attribution:
        """Give a verb without subject to the floor holder that agrees with it, else to the last who does."""
        cue = report.cue
        if cue is None:
            return self._chained(self.floor, "floor-holder")
        if self.floor is not None and _agrees(self.floor, cue.form.gender, cue.form.number):
            return self._chained(self.floor, "floor-holder")
        earlier = [
            entity
            for entity in self._registry.recent
            if 0 <= entity.last < cue.index and _agrees(entity, cue.form.gender, cue.form.number)
        ]
        known = [entity for entity in earlier if entity.gender] or earlier
        best = max(known, key=lambda entity: entity.last, default=None)
        return self._chained(best or self.floor, "last-agreeing" if best else "floor-holder")

    def _mentioned(self, mention: Mention, report: Report) -> Attribution:
        printed = self._phrase(mention, (mention.start, mention.end))
        role = self._description(mention)
        place = mention.start
        if mention.kind == "person" and mention.name is not None:
            entity = self.register_person(mention)
            rule = "subject-name" if self._is_sure(mention) else "subject-name-unsure"
            named = self._phrase(mention, mention.name)
            return Attribution(entity, "explicit", named, role or _role(entity), (rule,))
        if mention.kind == "pronoun":
            return self._chained(self._last_person(place), "form-of-address")
        if mention.kind == "document":
            return self._document(mention, printed)
        if mention.kind == "organisation":
            entity = self.register_group(mention)
            return Attribution(entity, "explicit", printed, "", ("subject-organisation",))
        return self._described(mention, printed, report)

    def _is_sure(self, mention: Mention) -> bool:
        assert mention.name is not None  # noqa: S101 -- asked of named mentions only
        start, end = mention.name
        known = self._reader.lexemes[start].key in self._reader.family_names
        return mention.described or known or is_sure_name(self._reader.lexemes, start, end)

    def _described(self, mention: Mention, printed: str, report: Report) -> Attribution:
        """Resolve a description: back to whoever carries it when definite, else a speaker left unnamed."""
        if self._may_be_family_name(mention):
            return self._mentioned(
                replace(mention, kind="person", name=(mention.start, mention.end), role=None), report
            )
        back = self._carrier(mention)
        if back is not None:
            return Attribution(back, "chained", printed, _role(back), ("described-before",))
        entity = self._registry.group(
            "unnamed", printed, self._keys(mention.start, mention.end), mention.start
        )
        entity.heads.add(mention.head)
        entity.plural = entity.plural or mention.plural
        if mention.role:
            entity.role_words.update(map(meaning, self._keys(*mention.role)))
        return Attribution(entity, "role-only", printed, printed, ("description-only",))

    def _may_be_family_name(self, mention: Mention) -> bool:
        """Tell whether an unknown definite word alone is the subject (وقال العطية): most likely a family name."""
        key = self._reader.lexemes[mention.start].key
        return mention.end - mention.start == 1 and is_definite(key) and not classes(key)

    def _carrier(self, mention: Mention) -> Entity | None:
        keys = self._keys(mention.start, mention.end)
        if not mention.definite and mention.kind != "role":
            return None
        own = {meaning(key) for key in keys if not classes(key) & {"anaphor", "preposition"}}
        fitting = [
            entity
            for entity in self._registry.recent
            if entity.kind in ("person", "unnamed")
            and mention.head in entity.heads
            and own <= entity.role_words | entity.heads
        ]
        before = [entity for entity in fitting if 0 <= entity.last <= mention.start]
        if before:
            return max(before, key=lambda entity: entity.last)
        is_person = bool(classes(mention.head) & {"role", "title", "unnamed"})
        if (
            is_definite(keys[0])
            and (mention.head in GENERIC or is_person and len(own) == 1)
            and not mention.plural
        ):
            holder = self.floor
            if holder is not None and holder.kind in ("person", "unnamed"):
                return holder
        if fitting and len(own) > 2:
            return fitting[0]
        return None

    def _document(self, mention: Mention, printed: str) -> Attribution:
        """Resolve a document to its issuer: named inside the phrase, else whoever has the floor."""
        inner = self._issuer(mention)
        if inner is not None:
            entity = (
                self.register_group(inner) if inner.kind == "organisation" else self.register_person(inner)
            )
            return Attribution(entity, "document", printed, "", ("document-issuer",))
        if self.floor is not None and is_definite(self._reader.lexemes[mention.start].key):
            rules = ("document-of-floor",)
            return Attribution(self.floor, "document", printed, _role(self.floor), rules, self._floor_odds)
        entity = self._registry.group(
            "document", printed, self._keys(mention.start, mention.end), mention.start
        )
        return Attribution(entity, "document", printed, "", ("document-itself",))

    def note_office(self, role: tuple[int, int]) -> None:
        """Remember the last office described, which a counterpart named next shares."""
        self._office = set(map(meaning, self._keys(*role)))

    def _issuer(self, mention: Mention) -> Mention | None:
        """Return who issued a document by its own phrase: بيان الوزارة، بيان للوزارة، البيان الصادر عن الوزارة."""
        lexemes = self._reader.lexemes
        end = max(mention.end, mention.reach)
        for index in range(mention.start + 1, end):
            beside = index == mention.start + 1
            after = lexemes[index - 1].key in ("عن", "من", "ل", "باسم")
            if not beside and not after and not is_attached(lexemes[index]):
                continue
            inner = read_source(self._reader, index, end)
            if inner is not None and (
                inner.kind == "organisation" or inner.kind == "person" and self._is_sure(inner)
            ):
                return inner
        return None

    def register_person(self, mention: Mention) -> Entity:
        """Return the entity of a named mention and note its description."""
        assert mention.name is not None  # noqa: S101 -- callers pass named mentions
        printed = self._phrase(mention, mention.name)
        entity = self._registry.person(printed, self._words(mention, mention.name), mention.start)
        for part in (mention.role, mention.office):
            if part is not None:
                self._note_role(entity, part)
        printed_role = self._description(mention)
        if printed_role and printed_role not in entity.roles:
            entity.roles.append(printed_role)
        return entity

    def _description(self, mention: Mention) -> str:
        """Return the description before a name and after it as printed (اللواء، قائد الشرطة)."""
        parts = (part for part in (mention.role, mention.office) if part is not None)
        return "، ".join(self._printed(*part) for part in parts)

    def _note_role(self, entity: Entity, role: tuple[int, int]) -> None:
        """Note a description; a counterpart (نظيره الروسي) holds the office of whoever was described before."""
        keys = self._keys(*role)
        entity.heads.update(bare(key) for key in keys if classes(key) & {"role", "title", "unnamed"})
        entity.role_words.update(map(meaning, keys))
        if bare(keys[0]).startswith(COUNTERPART) and self._office:
            entity.heads |= {key for key in self._office if classes(key) & {"role"}}
            entity.role_words |= {key for key in self._office if not key.startswith(PLACE_SIGN)}
        else:
            self._office = set(map(meaning, keys))

    def register_group(self, mention: Mention) -> Entity:
        """Return the entity of an organisation; a short form (الوزارة) is the last one that begins so."""
        span = mention.name if mention.name is not None and mention.in_marks else (mention.start, mention.end)
        printed = self._phrase(mention, span)
        alone = mention.definite and self._only_points_back(mention)
        known = self._registry.headed("organisation", mention.head, mention.start) if alone else None
        if known is not None:
            known.see(printed, mention.start)
            return known
        entity = self._registry.group("organisation", printed, self._words(mention, span), mention.start)
        entity.heads.add(mention.head)
        return entity

    def _only_points_back(self, mention: Mention) -> bool:
        """Tell whether a definite head has at most adjectives of no place beside it: الصحيفة، المنظمة الحقوقية."""
        head, *rest = self._keys(mention.start, mention.end)
        if not is_definite(head) or rest and bare(head) not in SINGLE_BODIES:
            return False
        return all(is_definite(key) and is_adjective(key) and not is_demonym(key) for key in rest)

    def _last_person(self, place: int) -> Entity | None:
        if self.floor is not None and self.floor.kind == "person":
            return self.floor
        people = [
            entity for entity in self._registry.recent if entity.kind == "person" and 0 <= entity.last < place
        ]
        return max(people, key=lambda entity: entity.last, default=None)

    def _keys(self, start: int, end: int) -> list[str]:
        return [lexeme.key for lexeme in self._reader.lexemes[start:end] if lexeme.kind in ("word", "number")]

    def _phrase(self, mention: Mention, span: tuple[int, int]) -> str:
        """Return a part of a mention as printed, without the preposition written to it: للخزرجي -> الخزرجي."""
        printed = self._printed(*span)
        if not mention.attached or span[0] != mention.start:
            return printed
        return "ا" + printed[1:] if printed.startswith("لل") else printed[1:]

    def _words(self, mention: Mention, span: tuple[int, int]) -> list[str]:
        keys = self._keys(*span)
        if mention.attached and span[0] == mention.start:
            keys[0] = "ا" + keys[0][1:] if keys[0].startswith("لل") else keys[0][1:]
        return keys

    def _printed(self, start: int, end: int) -> str:
        lexemes = self._reader.lexemes
        return " ".join(self._text[lexemes[start].start : lexemes[end - 1].end].split())


def _agrees(entity: Entity, gender: str, number: str) -> bool:
    if number == "p":
        return entity.plural or entity.kind == "organisation"
    return not entity.gender or entity.gender == gender


def _role(entity: Entity) -> str:
    return entity.roles[0] if entity.roles else ""


def surnames(registry: Registry) -> frozenset[str]:
    """Return the printed last words of the full names of an article, which may stand alone later (الزوبعي)."""
    found: set[str] = set()
    for entity in registry.entities:
        if entity.kind == "person" and len(entity.tokens) > 1:
            last = entity.tokens[-1]
            if len(last) > 2 and not classes(last) & {"common", "organisation", "role", "place"}:
                found |= {last, "ال" + last}
    return frozenset(found - words("common_words"))


__all__ = ["Attribution", "Discourse", "name_tokens", "surnames"]
