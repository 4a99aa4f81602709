"""Take a merge of two speakers back."""

from __future__ import annotations

from django.core import serializers
from django.db import transaction
from django.utils import timezone

from archive.models import Alias, DuplicateCandidate, Redirect, Role, Speaker, SpeakerMerge, Statement
from archive.services import redirects
from archive.services.authorship import Editor, sign
from archive.services.speakers.merging import MergeConflictError, hand_over


@transaction.atomic
def undo_merge(*, merge: SpeakerMerge, by: Editor) -> Speaker:
    """Bring the dropped speaker back with all that moved and still is where the merge put it.

    What an editor attributed to a third speaker since stays there. Raises MergeConflictError when the merge
    was undone before, or its kept speaker is itself gone: then the later merge must be undone first.
    """
    merge = SpeakerMerge.objects.select_for_update().get(pk=merge.pk)
    if merge.undone_at or merge.keep is None:
        raise MergeConflictError("تُراجع عن هذا الدمج من قبل، أو دُمج المتحدّث الباقي نفسه بعده.")
    redirects.reopen(Redirect.Kind.SPEAKER, merge.dropped_slug)
    speaker = _restore(merge, by)
    reason = f"تراجع عن دمج {merge.dropped_name}"
    moved = merge.moved
    hand_over(Statement.objects.filter(pk__in=moved["statement"], speaker=merge.keep), speaker, by, reason)
    hand_over(Alias.objects.filter(pk__in=moved["alias"], speaker=merge.keep), speaker, by, reason)
    hand_over(Role.objects.filter(pk__in=moved["role"], speaker=merge.keep), speaker, by, reason)
    Redirect.objects.filter(pk__in=merge.moved["redirect"], new=merge.keep.slug).update(new=speaker.slug)
    SpeakerMerge.objects.filter(pk__in=merge.moved["merge"], keep=None).update(keep=speaker)
    _remember_doubt(merge.keep, speaker, by)
    merge.undone_at = timezone.now()
    merge.undone_by_id = by.pk if by else None
    merge.save()
    return speaker


def _restore(merge: SpeakerMerge, by: Editor) -> Speaker:
    """Create again, under their old keys, the dropped records that did not move."""
    restored: Speaker | None = None
    for found in serializers.deserialize("python", merge.dropped):
        record = found.object
        model = type(record)
        if isinstance(record, DuplicateCandidate) and not _both_there(record):
            continue
        if not model._default_manager.filter(pk=record.pk).exists():
            sign(record, by=by, reason=f"تراجع عن دمج {merge.dropped_name}").save(force_insert=True)
        if isinstance(record, Speaker):
            restored = record
    if restored is None:
        raise MergeConflictError("سجلّ الدمج ناقص.")
    return restored


def _both_there(candidate: DuplicateCandidate) -> bool:
    return Speaker.objects.filter(pk__in=(candidate.speaker_id, candidate.other_id)).count() == 2


def _remember_doubt(keep: Speaker, speaker: Speaker, by: Editor) -> None:
    """Record that the pair was looked at, so that it is not proposed again at the next import."""
    first, second = sorted((keep, speaker), key=lambda one: one.pk)
    decided = {
        "decision": DuplicateCandidate.Decision.UNSURE,
        "decided_by_id": by.pk if by else None,
        "decided_at": timezone.now(),
    }
    DuplicateCandidate.objects.update_or_create(
        speaker=first, other=second, defaults=decided, create_defaults=decided | {"score": 0.5}
    )
