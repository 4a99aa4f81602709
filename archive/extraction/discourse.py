"""Follow who has the floor through an article and give every report its speaker."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.extraction.antecedents import (
    bearer_before,
    body_beside,
    issuer_before,
    last_body,
    last_who_agrees,
    most_printed,
    office_before,
    person_addressed,
    printed_before,
    unnamed_before,
    woman_before,
)
from archive.extraction.attribution import Attribution, agrees, role_of
from archive.extraction.cast import REPORTS, Cast
from archive.extraction.cues import Cue
from archive.extraction.demonstratives import is_said_again
from archive.extraction.described_again import described_again, is_shared
from archive.extraction.entities import Entity
from archive.extraction.floor_claims import (
    doubted,
    gender_of_document,
    is_kept,
    learn_agreement,
    names_event,
    only_tells_of,
    says_in_relative,
    takes_floor,
)
from archive.extraction.followed_documents import DECREES
from archive.extraction.former_latter import group_before, named_in_order
from archive.extraction.issuers import documents_of, is_alone
from archive.extraction.lexicon import is_definite, words
from archive.extraction.named_later import name_holder
from archive.extraction.owners import owner_before
from archive.extraction.phrases import Mention
from archive.extraction.pointing_back import ANYONE, GENERIC, is_of_floor, is_other_office
from archive.extraction.report import Report
from archive.extraction.source_mentions import is_definite_head
from archive.extraction.standing_documents import is_final, is_still_of, without_wording
from archive.extraction.told_bodies import without_emphasis
from archive.extraction.words import classes, is_adjective

NEAR: Final = 2
"""Sentences after which a verb without subject less surely continues the last speaker."""
TOLD_OF: Final = ("from-telling",)
"""What is to be doubted of a speaker who was only told of; the next verb may be another's."""
_ANSWERING: Final = frozenset({"أجاب", "رد"})
_Held = tuple[Entity | None, tuple[str, ...], int]
"""Who has the floor, what is in doubt of them, and in which sentence they took it."""


class Discourse:
    """The state of one article: who spoke last, how surely, and in which sentence."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._floor: Entity | None = None
        self._sentence_floor: Entity | None = None
        self._told_of: Entity | None = None
        self._spoke: Entity | None = None
        self._aside: _Held | None = None
        self._doubts: tuple[str, ...] = ()
        self._cue: Cue | None = None
        self._floor_sentence = 0
        self._sentence = 0
        self._asked: Entity | None = None
        self._interviewee: Entity | None = None
        self._by_document = ""
        self._issued: dict[str, Entity] = {}

    def begin_sentence(self) -> None:
        """Forget who spoke in the sentence before; called at each sentence."""
        self._sentence_floor = None
        self._sentence += 1
        self._told_of = None
        if self._aside is not None:
            self._told_of = self._floor
            (self._floor, self._doubts, self._floor_sentence), self._aside = self._aside, None

    def attribute(self, report: Report) -> Attribution:
        """Return the speaker of `report` and give them the floor."""
        self._cue = report.cue
        if not report.parts and report.source.mention is not None and names_event(report.source.mention):
            return Attribution(None, "none", "", "", ("no-speaker",))
        found = doubted(self._answered(report) or self._resolve(report), report, self._spoke)
        self._spoke = found.entity if report.parts else self._spoke
        asked = report.source.asked
        self._asked = self._mentioned(asked).entity if asked is not None else None
        if found.entity is not None and report.source.kind == "accordance" and report.parts:
            found.entity.cited = report.anchor
        if self._is_beside(report, found.entity):
            return found
        if found.entity is not None and takes_floor(
            self._cast.reader, report, self._sentence_floor, self._is_free()
        ):
            self._aside = self._set_aside(report, found.entity)
            self._floor = found.entity
            self._sentence_floor = found.entity if report.source.kind != "topic" else self._sentence_floor
            self._doubts = TOLD_OF if report.source.kind == "topic" else found.passed_on
            self._floor_sentence = self._sentence
            self._by_document = gender_of_document(report) if found.kind == "document" else ""
            found.entity.last = max(found.entity.last, report.anchor)
            learn_agreement(self._cast.reader, found.entity, report)
            self._issued.update((head, found.entity) for head in documents_of(self._cast.reader, report))
        elif self._sentence_floor is None and says_in_relative(self._cast.reader, report):
            self._sentence_floor = found.entity
        return found

    def _is_free(self) -> bool:
        """Tell whether nobody has spoken yet who might speak on: there is none, or one only told of."""
        return self._floor is None or self._doubts == TOLD_OF

    def _is_beside(self, report: Report, entity: Entity | None) -> bool:
        """Tell whether a body told of in the sentence spoke beside who has the floor, who keeps it."""
        takes_over = report.source.kind == "chain" and report.source.mention is None
        speaks = entity is not None and entity.kind == "organisation"
        return takes_over and speaks and self._floor not in (None, entity)

    def _set_aside(self, report: Report, entity: Entity) -> _Held | None:
        """Return the floor as the next sentence finds it again when this one only tells of somebody."""
        if not only_tells_of(self._cast.reader, report, entity):
            return None
        stays = is_kept(self._floor, self._doubts != TOLD_OF, entity)
        return self._aside or ((self._floor, self._doubts, self._floor_sentence) if stays else None)

    def _answered(self, report: Report) -> Attribution | None:
        """Give an answer without subject to whom the question before it went (سأل القاضي المتهم، فأجاب)."""
        cue = report.cue
        if self._asked is None or cue is None or cue.form.lemma.verb not in _ANSWERING:
            return None
        return self._chained(self._asked, "last-agreeing") if report.source.kind == "dropped" else None

    def _resolve(self, report: Report) -> Attribution:
        kind, mention = report.source.kind, report.source.mention
        if mention is not None and report.cue is not None and report.cue.form.kind == "noun":
            kind, mention = (kind, mention) if self._may_speak(mention) else ("chain", None)
        if mention is not None and not (kind == "chain" and self._sentence_floor):
            return self._mentioned(mention)
        holder = self._sentence_floor or self._floor
        if kind == "chain" and (hers := woman_before(self._cast, report.cue, holder)) is not None:
            return self._chained(hers, "last-agreeing")
        if kind == "chain" and (beside := body_beside(self._cast, report.cue, holder)) is not None:
            return self._mentioned(beside)
        if kind == "chain":
            same = "same-sentence-subject" if self._sentence_floor else "floor-holder"
            return self._chained(holder, same)
        if kind == "dropped" and report.cue is not None:
            return self._dropped(report.cue)
        if kind == "floating" and report.quote is None and report.cue is None:
            return self._interviewed(report)
        holder = self._floor or printed_before(self._cast.registry, report.anchor, "", "s")
        rule = "floor-holder" if self._floor is not None else "last-agreeing"
        return self._chained(holder, "points-back" if kind == "back" else rule)

    def _interviewed(self, report: Report) -> Attribution:
        """Give an answer to whoever had the floor at the first one: the person interviewed."""
        if self._interviewee is None:
            is_person = self._floor is not None and self._floor.kind == "person"
            self._interviewee = (
                self._floor if is_person else most_printed(self._cast.registry, report.anchor) or self._floor
            )
        return self._chained(self._interviewee, "floor-holder" if self._interviewee else "no-speaker")

    def _may_speak(self, mention: Mention) -> bool:
        """Tell whether a verbal noun governs a speaker, and no adjective (في تصريحات | صحفية أن)."""
        key = self._cast.reader.lexemes[mention.start].key
        describes = is_adjective(key) or "adjective" in classes(key) and "role" not in classes(key)
        is_adjective_alone = describes and not is_definite(key) and mention.end - mention.start == 1
        is_known = mention.kind == "person" or mention.definite or bool(classes(mention.head))
        return is_known and not is_adjective_alone

    def _chained(self, holder: Entity | None, rule: str, printed: str = "") -> Attribution:
        if holder is None:
            return Attribution(None, "none", printed, "", ("no-speaker",))
        if rule == "floor-holder" and self._sentence - self._floor_sentence > NEAR:
            rule = "floor-holder-far"
        doubts = self._doubts if holder is self._floor else ()
        return Attribution(holder, "chained", printed, role_of(holder), (rule,), doubts)

    def _dropped(self, cue: Cue) -> Attribution:
        """Give a verb without subject to the floor holder that agrees with it, else to the last who does."""
        gender, number = cue.form.gender, cue.form.number
        of_document = number == "s" and gender == self._by_document
        if self._floor is not None and (of_document or agrees(self._floor, gender, number)):
            return self._chained(self._floor, "floor-holder")
        if self._told_of is not None and agrees(self._told_of, gender, number):
            return self._chained(self._told_of, "last-agreeing")
        if number == "p" and (group := group_before(self._cast.reader, cue.index)) is not None:
            printed = self._cast.wording.phrase(group, (group.start, group.end))
            return self._chained(self._cast.described(group, printed), "last-agreeing")
        best = last_who_agrees(self._cast, cue.index, gender, number)
        return self._chained(best or self._floor, "last-agreeing" if best else "floor-holder-far")

    def _mentioned(self, mention: Mention) -> Attribution:
        wording = self._cast.wording
        if mention.kind != "organisation" and self._cast.is_alias(mention):
            mention = replace(mention, kind="organisation", name=None, role=None)
        printed = wording.phrase(mention, (mention.start, mention.end))
        if mention.kind == "person" and mention.name is not None:
            return self._named(mention, wording.phrase(mention, mention.name))
        if mention.kind == "pronoun":
            return self._chained(
                person_addressed(self._cast, mention, self._floor), "form-of-address", printed
            )
        if mention.kind == "document":
            return self._document(mention, printed)
        if mention.kind == "organisation":
            if (owner := owner_before(self._cast, mention, self._floor)) is not None:
                group = self._cast.owned(mention, owner)
                return Attribution(group, "explicit", printed, "", ("described-before",))
            group = self._cast.group(mention)
            own_end = without_emphasis(self._cast.reader, mention)
            is_short = own_end - mention.start == 1 and group.first == mention.start
            rule = "description-only" if is_short and mention.definite else "subject-organisation"
            return Attribution(group, "explicit", printed, "", (rule,))
        return self._described(mention, printed)

    def _named(self, mention: Mention, printed: str) -> Attribution:
        before = unnamed_before(self._cast, mention)
        if before is not None:
            whole = self._cast.wording.phrase(mention, (mention.start, mention.end))
            return self._chained(before, "described-before", whole)
        name_holder(self._cast, mention, self._floor, self._cue)
        entity = self._cast.person(mention)
        rule = "subject-name" if self._cast.wording.is_sure(mention) else "subject-name-unsure"
        role = self._cast.wording.description(mention) or role_of(entity)
        assert mention.name is not None  # noqa: S101 -- a named mention
        keys = self._cast.wording.words(mention, mention.name)
        rules = (rule, "name-shared") if self._cast.registry.shares_name(entity, keys) else (rule,)
        return Attribution(entity, "explicit", printed, role, rules)

    def _described(self, mention: Mention, printed: str) -> Attribution:
        """Resolve a description: back to whoever carries it when definite, else a speaker left unnamed."""
        if self._may_be_family_name(mention):
            name = (mention.start, mention.end)
            return self._named(replace(mention, kind="person", name=name, role=None), printed)
        bearer = bearer_before(self._cast, mention)
        if bearer is not None:
            return Attribution(bearer, "explicit", printed, role_of(bearer), ("subject-name",))
        if (latter := named_in_order(self._cast.reader, mention)) is not None:
            return replace(self._mentioned(latter), printed=printed, rules=("described-before",))
        back = described_again(self._cast, mention, self._floor, self._cue, self._doubts == TOLD_OF)
        if back is not None:
            keys = self._cast.wording.keys((mention.start, mention.end))
            rule = "described-otherwise" if is_other_office(mention, keys, back) else "described-before"
            rules = (rule, "office-shared") if is_shared(self._cast, mention, back) else (rule,)
            return Attribution(back, "chained", printed, role_of(back), rules)
        office = office_before(self._cast, mention)
        entity = self._cast.described(office, self._cast.wording.phrase(office, (office.start, office.end)))
        return Attribution(entity, "role-only", printed, printed, ("description-only",))

    def _may_be_family_name(self, mention: Mention) -> bool:
        """Tell whether an unknown definite word alone is the subject: a family name most likely.

        وقال العطية.
        """
        reader = self._cast.reader
        key = reader.lexemes[mention.start].key
        if mention.end - mention.start > 1 or not is_definite(key) or mention.plural:
            return False
        if mention.head in ANYONE | GENERIC or is_said_again(reader.lexemes, mention.end):
            return False
        return not classes(key) or key in reader.family_names and not self._cast.carriers(mention)

    def _document(self, mention: Mention, printed: str) -> Attribution:
        """Resolve a document to its issuer: named inside the phrase, else whoever has the floor."""
        mention = without_wording(self._cast.reader, mention)
        issuer = self._cast.issuer(mention)
        if issuer is None and self._floor is not None and is_of_floor(self._cast.reader, mention):
            return Attribution(self._floor, "document", printed, "", ("document-of-floor",), self._doubts)
        if issuer is not None:
            return Attribution(issuer, "document", printed, "", ("document-issuer",))
        before = issuer_before(self._cast.reader, mention)
        known = self._issued.get(mention.head)
        if before is not None and is_still_of(self._cast.reader, mention, before, self._floor, known):
            by = self._cast.person(before) if before.kind == "person" else self._cast.group(before)
            return Attribution(by, "document", printed, "", ("document-issuer",))
        if known is not None and is_alone(self._cast.reader, mention):
            return Attribution(known, "document", printed, "", ("document-issuer",))
        holder = None if is_final(self._cast.reader, mention) or mention.head in DECREES else self._floor
        if holder is not None and holder.kind != "organisation" and mention.head in REPORTS:
            named = holder if holder.kind == "person" else None  # no مصدر طبي writes a report
            holder = last_body(self._cast.registry, mention.start) or named
        is_many = mention.head.endswith("ات") or mention.head in words("broken_plurals")  # تشير الأبحاث
        is_one = is_definite_head(self._cast.reader, mention) and not is_many
        if holder is not None and is_one:
            rules = ("document-of-floor",)
            return Attribution(holder, "document", printed, role_of(holder), rules, self._doubts)
        return Attribution(
            self._cast.document(mention, printed), "document", printed, "", ("document-itself",)
        )
