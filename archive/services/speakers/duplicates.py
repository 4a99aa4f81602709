"""Offer an editor the speakers that may be one, with the reasons; what was decided is never offered again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from django.db import transaction

from archive.arabic.fold import fold
from archive.extraction.aliases import propose_same
from archive.extraction.records import Evidence, ExtractedSpeaker, SameAsProposal
from archive.models import DuplicateCandidate, Speaker
from archive.services.evidence import evidence_values
from archive.services.speakers.names import roles_agree

_SAME_NAME_SCORE, _ROLES_DIFFER_SCORE = 0.9, 0.5
"""How likely two records of one name are one speaker, with roles that agree and with roles that do not."""


@transaction.atomic
def propose_duplicates() -> int:
    """Look through the registry for names that may be one speaker; returns how many pairs are new.

    Two kinds: records of one name that the registry kept apart, and spellings of one name (ماروتو, مارتو).
    """
    speakers = list(Speaker.objects.prefetch_related("aliases", "roles").order_by("pk"))
    by_name: dict[str, list[Speaker]] = defaultdict(list)
    for speaker in speakers:
        by_name[speaker.name_ar].append(speaker)
    spellings = propose_same([_as_extracted(speaker) for speaker in speakers])
    pairs = _of_one_name(speakers) | _of_proposals(spellings, by_name)
    return _remember(pairs)


@transaction.atomic
def propose_from_article(proposals: Iterable[SameAsProposal], speakers: Mapping[str, Speaker | None]) -> int:
    """Offer the proposals of an article whose two names are recorded; an unnamed official stays printed."""
    known = {name: [speaker] for name, speaker in speakers.items() if speaker}
    return _remember(_of_proposals(proposals, known))


_Pairs = dict[tuple[int, int], tuple[float, tuple[Evidence, ...]]]


def _of_proposals(proposals: Iterable[SameAsProposal], known: Mapping[str, list[Speaker]]) -> _Pairs:
    pairs: _Pairs = {}
    for proposal in proposals:
        for one, other in product(known.get(proposal.name, ()), known.get(proposal.other, ())):
            if one.pk != other.pk and one.kind == other.kind:
                key = (min(one.pk, other.pk), max(one.pk, other.pk))
                pairs.setdefault(key, (proposal.score, proposal.evidence))
    return pairs


def _of_one_name(speakers: Iterable[Speaker]) -> _Pairs:
    """Pair each record with the first of its name, so that n records make n - 1 questions."""
    first: dict[tuple[str, str], Speaker] = {}
    pairs: _Pairs = {}
    for speaker in speakers:
        leader = first.setdefault((speaker.kind, fold(speaker.name_ar)), speaker)
        if leader is speaker:
            continue
        agree = roles_agree(_titles(leader), _titles(speaker))
        pairs[leader.pk, speaker.pk] = (
            _SAME_NAME_SCORE if agree else _ROLES_DIFFER_SCORE,
            (
                Evidence("alias-same-name", 2.0),
                Evidence("alias-roles-agree" if agree else "alias-roles-differ", 0.5),
            ),
        )
    return pairs


def _remember(pairs: _Pairs) -> int:
    ids = {speaker for pair in pairs for speaker in pair}
    known = set(
        DuplicateCandidate.objects.filter(speaker__in=ids, other__in=ids).values_list(
            "speaker_id", "other_id"
        )
    )
    new = [
        DuplicateCandidate(
            speaker_id=pair[0], other_id=pair[1], score=score, evidence=evidence_values(evidence)
        )
        for pair, (score, evidence) in sorted(pairs.items())
        if pair not in known
    ]
    return len(DuplicateCandidate.objects.bulk_create(new))


def _as_extracted(speaker: Speaker) -> ExtractedSpeaker:
    kind: Any = speaker.kind
    forms = tuple(alias.name for alias in speaker.aliases.all() if alias.name != speaker.name_ar)
    return ExtractedSpeaker(speaker.name_ar, kind, forms, tuple(_titles(speaker)))


def _titles(speaker: Speaker) -> list[str]:
    return [role.title for role in speaker.roles.all()]
