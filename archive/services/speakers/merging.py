"""Make two speakers one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TypeVar

from django.core import serializers
from django.db import transaction
from django.db.models import Model, Q, QuerySet

from archive.models import (
    Alias,
    DuplicateCandidate,
    Redirect,
    RedirectReason,
    Role,
    Speaker,
    SpeakerMerge,
    Statement,
)
from archive.services import redirects
from archive.services.authorship import Editor, sign

Owned = TypeVar("Owned", Statement, Alias, Role)


class MergeConflictError(ValueError):
    """A merge, or the undoing of one, that must not be; the message says why, in Arabic."""


@transaction.atomic
def merge_speakers(*, keep: Speaker, drop: Speaker, by: Editor) -> SpeakerMerge:
    """Move all that `drop` has to `keep`, lead its permalink there and delete it.

    Raises MergeConflictError for one speaker twice, two kinds, two Wikidata ids, and a pair that an editor
    declared different.
    """
    speakers = Speaker.objects.select_for_update().in_bulk([keep.pk, drop.pk])
    if len(speakers) < 2:
        raise MergeConflictError("لا بدّ من متحدّثَين مختلفَين موجودَين.")
    keep, drop = speakers[keep.pk], speakers[drop.pk]
    _refuse_conflict(keep, drop)
    dropped = _snapshot(drop)
    moved = _move(keep, drop, by)
    leading_here = Redirect.objects.filter(kind=Redirect.Kind.SPEAKER, new=drop.slug)
    moved["redirect"] = list(leading_here.values_list("pk", flat=True))
    moved["merge"] = list(drop.merges.values_list("pk", flat=True))
    merge = SpeakerMerge.objects.create(
        keep=keep,
        dropped_name=drop.name_ar,
        dropped_slug=drop.slug,
        dropped=dropped,
        moved=moved,
        merged_by_id=by.pk if by else None,
    )
    sign(drop, by=by, reason=f"دُمج في {keep.name_ar}").delete()
    redirects.lead(Redirect.Kind.SPEAKER, drop.slug, keep.slug, RedirectReason.MERGED)
    return merge


def _refuse_conflict(keep: Speaker, drop: Speaker) -> None:
    if keep.kind != drop.kind:
        raise MergeConflictError(f"«{keep}» و«{drop}» من نوعين مختلفين.")
    if keep.wikidata and drop.wikidata and keep.wikidata != drop.wikidata:
        raise MergeConflictError(f"لكلٍّ من «{keep}» و«{drop}» معرّف مختلف في ويكي بيانات.")
    if pair_of(keep, drop).filter(decision=DuplicateCandidate.Decision.DIFFERENT).exists():
        raise MergeConflictError(f"قرّر محرّر أن «{keep}» و«{drop}» متحدّثان.")


def pair_of(one: Speaker, other: Speaker) -> QuerySet[DuplicateCandidate]:
    """Give the remembered proposal about two speakers, if there is one."""
    first, second = sorted((one.pk, other.pk))
    return DuplicateCandidate.objects.filter(speaker=first, other=second)


def _candidates(speaker: Speaker) -> QuerySet[DuplicateCandidate]:
    return DuplicateCandidate.objects.filter(Q(speaker=speaker) | Q(other=speaker))


def _snapshot(drop: Speaker) -> list[dict[str, Any]]:
    """Serialize the speaker and what a merge may delete with it."""
    records: list[Model] = [drop, *drop.aliases.all(), *drop.roles.all(), *_candidates(drop)]
    return list(json.loads(serializers.serialize("json", records)))


def _move(keep: Speaker, drop: Speaker, by: Editor) -> dict[str, list[int]]:
    reason = f"دمج {drop.name_ar} في {keep.name_ar}"
    names = set(keep.aliases.values_list("name", flat=True))
    titles = set(keep.roles.values_list("title", flat=True))
    moved = {
        "statement": hand_over(drop.statements.all(), keep, by, reason),
        "alias": hand_over(drop.aliases.exclude(name__in=names), keep, by, reason),
        "role": hand_over(drop.roles.exclude(title__in=titles), keep, by, reason),
    }
    _hand_over_candidates(keep, drop)
    return moved


def hand_over(records: Iterable[Owned], speaker: Speaker, by: Editor, reason: str) -> list[int]:
    """Give the records to `speaker`; returns their keys."""
    handed: list[int] = []
    for record in records:
        record.speaker = speaker
        sign(record, by=by, reason=reason).save()
        handed.append(record.pk)
    return handed


def _hand_over_candidates(keep: Speaker, drop: Speaker) -> None:
    """Let what was decided or proposed about the dropped speaker hold for the kept one."""
    for candidate in _candidates(drop).exclude(Q(speaker=keep) | Q(other=keep)):
        third = candidate.other if candidate.speaker_id == drop.pk else candidate.speaker
        if not pair_of(keep, third).exists():
            candidate.pk = None
            candidate.speaker, candidate.other = sorted((keep, third), key=lambda speaker: speaker.pk)
            candidate.save()
