"""The cast of an article: which entity a printed mention is, by name, organisation, office or document."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.cues import form_at
from archive.extraction.entities import REIGNS, Entity, Registry
from archive.extraction.genders import gender_of
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.offices import is_served, words_of_office
from archive.extraction.phrase_kinds import is_many_in_office
from archive.extraction.phrases import Mention
from archive.extraction.publishers import OF_NOBODY, adjectives_end, publisher_at
from archive.extraction.source_mentions import is_definite_head, read_source
from archive.extraction.told_bodies import ToldBodies, without_emphasis
from archive.extraction.wording import Range, Wording
from archive.extraction.words import (
    PLACE_SIGN,
    POSSESSORS,
    UPON_WHOM,
    classes,
    is_adjective,
    is_attached,
    is_demonym,
    meaning,
)

SINGLE_BODIES: Final = frozenset(
    {"منظمه", "مءسسه", "جمعيه", "شركه", "صحيفه", "جريده", "مجله", "وكاله", "قناه", "شبكه", "هيءه"}
)
"""Heads of which an article seldom has two, so that المنظمة الحقوقية is the one it named."""
COUNTERPART: Final = "نظير"
"""His counterpart: the same office of another state (نظيره الروسي)."""
_UNKNOWN_SOURCES: Final = frozenset({"مصادر", "شهود", "سكان", "اهالي", "ناشطون", "ناشطين"})
LONG_BODY: Final = 5
"""A name of three words or more, then a word and the two marks around it."""
MARKED_WORD: Final = 3
_EMPTY: Final = frozenset({"anaphor", "preposition"})
REPORTS: Final = frozenset({"تقرير", "دراسه", "تحقيق"})
"""Documents that stand for themselves, whoever's office made them (تقرير مفتش الصحة)."""
_ISSUED_BY: Final = frozenset({"عن", "من", "ل", "باسم"})
_OF_OFFICES: Final = frozenset({"مكتب", "وزاره", "ديوان", "اداره", "رءاسه", "حكومه"})
"""Bodies that belong to whoever holds the office."""


class Cast:
    """Leads mentions to entities; `office` is the last office described, which a counterpart shares."""

    def __init__(self, wording: Wording, registry: Registry, told: ToldBodies) -> None:
        self.wording = wording
        self.reader = wording.reader
        self.registry = registry
        self.told = told
        self._office: set[str] = set()

    def person(self, mention: Mention) -> Entity:
        """Return the entity of a named mention and note its descriptions."""
        assert mention.name is not None  # noqa: S101 -- callers pass named mentions
        printed = self.wording.phrase(mention, mention.name)
        keys, reign = self.wording.words(mention, mention.name), self._reign(mention)
        entity = self.registry.person(printed, keys, mention.start, reign, self._shown_gender(mention))
        entity.plural = entity.plural or mention.plural
        for part in (mention.role, mention.office):
            if part is not None:
                self._note_role(entity, part)
        if mention.role is not None:
            titles = self.wording.keys((mention.role[1], mention.name[0]))
            entity.heads.update(bare(key) for key in titles if "title" in classes(key))
        entity.gender = entity.gender or gender_of(self.reader, mention, keys)
        description = self.wording.description(mention)
        if description and description not in entity.roles:
            entity.roles.append(description)
        return entity

    def _reign(self, mention: Mention) -> str:
        """Return the title of a ruler right before a name, "" for none (الملك | سلمان)."""
        if mention.role is None or mention.name is None or mention.role[1] > mention.name[0]:
            return ""
        title = bare(self.reader.lexemes[mention.name[0] - 1].key)
        return title if title in REIGNS else ""

    def _shown_gender(self, mention: Mention) -> str:
        """Return the gender of the verb right before a name (وأضاف | القاسمي, no woman of the family)."""
        form = form_at(self.reader.lexemes, mention.start - 1) if mention.start else None
        return form.gender if form is not None and form.finite and form.number == "s" else ""

    def _note_role(self, entity: Entity, role: Range) -> None:
        """Note a description; a counterpart holds the office of whoever was described before.

        نظيره الروسي.
        """
        keys = self.wording.keys(role)
        entity.heads.update(
            bare(key)
            for place, key in enumerate(keys)
            if classes(key) & {"role", "title", "unnamed"} and not is_served(keys, place)
        )
        entity.role_words.update(words_of_office(keys))
        if bare(keys[0]).startswith(COUNTERPART) and self._office:
            entity.heads |= {key for key in self._office if "role" in classes(key)}
            entity.role_words |= {key for key in self._office if not key.startswith(PLACE_SIGN)}
        else:
            self.note_office(role)

    def note_office(self, role: Range) -> None:
        """Remember the last office described, which a counterpart named next shares."""
        self._office = set(map(meaning, self.wording.keys(role)))

    def group(self, mention: Mention) -> Entity:
        """Return the entity of an organisation; a short form (الوزارة) is the last one that begins so."""
        mention = self._in_full(replace(mention, end=without_emphasis(self.reader, mention)))
        in_marks = mention.name is not None and mention.in_marks
        span = mention.name if in_marks and mention.name is not None else self._without_alias(mention)
        printed = self.wording.phrase(mention, span)
        if self._only_points_back(mention):
            known = self.registry.headed("organisation", mention.head, mention.start)
            if known is not None:
                known.see(printed, mention.start)
                return known
        keys = self.wording.words(mention, span)
        entity = self.registry.group("organisation", printed, keys, mention.start)
        entity.heads.add(mention.head)
        return entity

    def is_alias(self, mention: Mention) -> bool:
        """Tell whether a mention is the short name that a body was printed with before (قسد)."""
        keys = self.wording.words(mention, (mention.start, mention.end))
        return self.told.behind_alias(keys, mention.start) is not None

    def _in_full(self, mention: Mention) -> Mention:
        """Return a body of one word as the text printed it in full before, if it only told of it."""
        keys = self.wording.words(mention, (mention.start, mention.end))
        told = self.told.behind_alias(keys, mention.start)
        if told is None:
            if len(keys) > 1 or self.registry.knows_group("organisation", keys):
                return mention
            told = self.told.before(mention)
        if told is None:
            return mention
        start, end, attached = told
        return replace(mention, start=start, end=end, attached=attached, name=None, in_marks=False)

    def _without_alias(self, mention: Mention) -> Range:
        """Return a body's words without its short name in marks behind them (قيادة القوات ... «أفريكوم»)."""
        end = mention.end
        if end - mention.start > LONG_BODY and self.reader.lexemes[end - 1].kind == "mark":
            opening = end - MARKED_WORD
            before = self.reader.lexemes[opening - 1].key
            known = classes(before) | classes(before[1:])
            is_whole = is_definite(before) or not known & {"organisation", "outlet"} and before != "ل"
            if opening in self.reader.quotes and is_whole:  # not شركة «فنار»
                return (mention.start, opening)
        return (mention.start, end)

    def owned(self, mention: Mention, owner: Entity) -> Entity:
        """Return the entity of somebody's body, named after its owner (مكتبه -> مكتب الوزير)."""
        printed = self.reader.lexemes[mention.start].shape
        pronoun = next((ending for ending in POSSESSORS if printed.endswith(ending)), "")
        stem = printed.removesuffix(pronoun)
        head = stem[:-1] + letters.TEH_MARBUTA if stem.endswith("ت") else stem
        by_office = fold(head) in _OF_OFFICES and owner.roles
        name = f"{head} {owner.roles[0] if by_office else owner.name}"
        return self.registry.group("organisation", name, fold(name).split(), mention.start)

    def _only_points_back(self, mention: Mention) -> bool:
        """Tell whether a definite head has at most adjectives of no place: الصحيفة، المنظمة الحقوقية."""
        head, *rest = self.wording.keys((mention.start, mention.end))
        if not mention.definite or not is_definite(head) or rest and bare(head) not in SINGLE_BODIES:
            return False
        return all(is_definite(key) and is_adjective(key) and not is_demonym(key) for key in rest)

    def described(self, mention: Mention, printed: str) -> Entity:
        """Return the entity of a speaker left unnamed."""
        span = (mention.start, mention.end)
        entity = self.registry.group("unnamed", printed, self.wording.keys(span), mention.start)
        entity.heads |= {mention.head, nominative(mention.head)}
        entity.plural = entity.plural or mention.plural or is_many_in_office(mention.head)
        entity.definite = entity.definite or mention.definite
        if mention.role:
            keys = self.wording.keys(mention.role)
            entity.role_words.update(words_of_office(keys))
        return entity

    def document(self, mention: Mention, printed: str) -> Entity:
        """Return the entity of a document that nobody is known to have issued."""
        keys = self.wording.keys((mention.start, mention.end))
        return self.registry.group("document", printed, keys, mention.start)

    def issuer(self, mention: Mention) -> Entity | None:
        """Return who issued a document by its own phrase: بيان الوزارة، بيان للوزارة، الصادر عن الوزارة."""
        lexemes = self.reader.lexemes
        end = max(mention.end, mention.reach)
        governs = not is_definite_head(self.reader, mention) and mention.head not in OF_NOBODY
        first = adjectives_end(self.reader, mention.start, end)
        cited = (index for index in range(first, end) if lexemes[index].key in words("accordance"))
        end = next(cited, end)  # وأضاف البيان، | وفقا للوكالة، أن
        for index in range(first, end):
            if (publisher := publisher_at(self.reader, index, end, issues=True)) is not None:
                return self._who(publisher)
            beside = governs and index == mention.start + 1 or lexemes[index - 1].key in _ISSUED_BY
            attached = is_attached(lexemes[index]) and lexemes[index].key[0] == "ل"
            governed = beside and index == mention.start + 1 and not attached
            if governed and _is_its_adjective(lexemes[index].key) or not beside and not attached:
                continue
            inner = read_source(self.reader, index, end)
            of_outlet = inner is not None and governs and index == first and _is_outlet(inner)
            if inner is not None and (of_outlet or self._may_issue(inner)):
                return self._who(inner)
            if inner is not None and governed and _is_office(inner):
                holder = max(self.carriers(inner), key=lambda entity: entity.last, default=None)
                return holder if holder is not None or mention.head in REPORTS else self._who(inner)
        return None

    def _who(self, mention: Mention) -> Entity:
        if mention.kind in ("unnamed", "role"):
            return self.described(mention, self.wording.phrase(mention, (mention.start, mention.end)))
        return self.person(mention) if mention.kind == "person" else self.group(mention)

    def _may_issue(self, mention: Mention) -> bool:
        """Tell whether somebody named issues documents, or a group (تقرير لمجموعة الأزمات الدولية)."""
        if mention.kind == "person":
            return self.wording.is_sure(mention)
        is_closed = is_definite(self.reader.lexemes[mention.end - 1].key)
        is_many = mention.plural and mention.head not in _UNKNOWN_SOURCES  # لوزراء خارجية الدول
        is_many = is_many or "organisation" in classes(mention.head)
        is_group = mention.kind == "unnamed" and is_closed and is_many
        return mention.kind == "organisation" or is_group

    def carriers(self, mention: Mention) -> list[Entity]:
        """Return the entities that were described with every word of a description.

        وزير الخارجية الفلسطيني.
        """
        keys = self.wording.words(mention, (mention.start, mention.end))
        own = {meaning(key) for key in keys if key in UPON_WHOM or not classes(key) & _EMPTY}
        return [
            entity
            for entity in self.registry.recent
            if entity.kind in ("person", "unnamed")
            and mention.head in entity.heads
            and _are_among(own, entity.role_words | entity.heads)
        ]


def _are_among(words_of: set[str], known: set[str]) -> bool:
    """Tell whether words are all known, a short one without its article too (السر, of أمين سر المجلس)."""
    return all(word in known or is_definite(word) and word[2:] in known for word in words_of)


def nominative(head: str) -> str:
    """Return an indefinite head without the alif of the accusative (لكن مستشارا ... -> مستشار)."""
    plain = head.removesuffix("ا")
    return plain if plain != head and classes(plain) & {"role", "unnamed", "title"} else head


def _is_its_adjective(key: str) -> bool:
    """Tell whether an indefinite adjective describes the document (مذكرة داخلية)."""
    return not is_definite(key) and is_adjective(key) and not classes(key) & {"role", "body"}


def _is_office(mention: Mention) -> bool:
    """Tell whether a document's next word is the office it comes from (بيان | النائب العام)."""
    return mention.kind == "role" and mention.definite and not mention.plural


def _is_outlet(mention: Mention) -> bool:
    """Tell whether an outlet is named by its name alone (تقرير | لرويترز)."""
    return "outlet name" in classes(mention.head)
