"""Take away speakers that only the machine knew and that no statement names any more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.db.models import Q

from archive.models import Alias, DuplicateCandidate, Redirect, Role, Speaker, SpeakerMerge
from archive.services import redirects
from archive.services.authorship import sign

_GONE: Final = "لم يعد في الأرشيف تصريح منسوب إلى هذا الاسم."


def drop_orphans(speakers: Iterable[int]) -> int:
    """Delete those of `speakers` that have no statement and that no editor ever touched; returns how many.

    Their permalinks answer 410 with the reason.
    """
    dropped = 0
    for speaker in Speaker.objects.filter(pk__in=set(speakers), statements=None):
        if _is_touched(speaker):
            continue
        redirects.close(Redirect.Kind.SPEAKER, speaker.slug, _GONE)
        sign(speaker, by=None, reason="بلا تصريحات").delete()
        dropped += 1
    return dropped


def _is_touched(speaker: Speaker) -> bool:
    if speaker.edited_fields or speaker.wikidata or speaker.note:
        return True
    decided = DuplicateCandidate.objects.filter(Q(speaker=speaker) | Q(other=speaker)).exclude(
        decision=DuplicateCandidate.Decision.OPEN
    )
    edited = any(
        history.exclude(history_user=None).exists()
        for history in (
            Speaker.history.filter(id=speaker.pk),
            *(model.history.filter(speaker_id=speaker.pk) for model in (Alias, Role)),
        )
    )
    return decided.exists() or edited or SpeakerMerge.objects.filter(keep=speaker).exists()
