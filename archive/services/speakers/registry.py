"""Find the speaker that a name printed in an article means, or record a new one.

The rule, in order:
1. A name that names nobody (مسؤول أمني, البيان) is no speaker: the statement keeps the words as printed.
2. A speaker of the same kind to whom this very article already attributes a statement.
3. The one speaker of the same kind with the same full name, folded, whose printed roles agree.
4. A new speaker. Homonyms therefore stay apart until an editor merges them; see duplicates.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.text import slugify

from archive.arabic.fold import fold, light
from archive.dates import parse
from archive.extraction.records import ExtractedSpeaker
from archive.models import Alias, Article, Redirect, Role, Speaker, SpeakerMerge
from archive.models.speaker import FROM_TEXT
from archive.services import redirects
from archive.services.authorship import sign
from archive.services.speakers.names import name_forms, names_nobody, roles_agree, tells_apart

_NAME_WIDTH, _ROLE_WIDTH, _SLUG_WIDTH = 300, 500, 290


def find_speaker(found: ExtractedSpeaker, *, article: Article) -> Speaker | None:
    """Give the recorded speaker that `found` means in `article`, None when there is none for certain."""
    if names_nobody(found):
        return None
    return _of_article(found, article) or _of_archive(found)


def find_or_make_speaker(found: ExtractedSpeaker, *, article: Article) -> Speaker | None:
    """Give the speaker that `found` means, recorded with its forms and roles; None when nobody is named."""
    speaker = find_speaker(found, article=article) or unsaved_speaker(found)
    if speaker is None:
        return None
    if speaker.pk is None:
        speaker.slug = free_slug(speaker.name_ar)
        sign(speaker, by=None, reason=FROM_TEXT).save()
        redirects.reopen(Redirect.Kind.SPEAKER, speaker.slug)
    _record_forms(speaker, name_forms(found))
    _record_roles(speaker, found.roles, article.published)
    return speaker


def unsaved_speaker(found: ExtractedSpeaker) -> Speaker | None:
    """Give the speaker that would be recorded for `found`, unsaved; None when nobody is named."""
    if names_nobody(found):
        return None
    name = found.name[:_NAME_WIDTH]
    latin = next((form for form in found.variants if form.isascii()), "")[:_NAME_WIDTH]
    return Speaker(kind=found.kind, name_ar=name, name_en=latin)


def free_slug(name: str) -> str:
    """Give a slug for `name` that no speaker has and no permalink leads from: سعد العمري -> سعد-العمري."""
    stem = slugify(light(name), allow_unicode=True)[:_SLUG_WIDTH] or "speaker"
    near = Q(slug__startswith=stem)
    taken = set(Speaker.objects.filter(near).values_list("slug", flat=True)) | set(
        # A permalink that is only gone may come back to life.
        Redirect.objects.filter(kind=Redirect.Kind.SPEAKER, old__startswith=stem)
        .exclude(new="")
        .values_list("old", flat=True)
    )
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _same_name(found: ExtractedSpeaker, forms: Iterable[str]) -> QuerySet[Speaker]:
    keys = {fold(form) for form in forms}
    return Speaker.objects.filter(kind=found.kind, aliases__folded__in=keys).distinct().order_by("pk")


def _of_article(found: ExtractedSpeaker, article: Article) -> Speaker | None:
    """Find `found` among the speakers of the article, whichever of the names was the fuller one."""
    if article.pk is None:
        return None
    forms = {fold(form) for form in name_forms(found)}
    here = _same_name(found, forms).filter(statements__article=article)
    meant = [
        speaker
        for speaker in here.prefetch_related("aliases")
        if fold(speaker.name_ar) in forms
        or fold(found.name) in {alias.folded for alias in speaker.aliases.all()}
    ]
    named = [speaker for speaker in meant if fold(speaker.name_ar) == fold(found.name)]
    best = named or meant
    return best[0] if len(best) == 1 else None


def _of_archive(found: ExtractedSpeaker) -> Speaker | None:
    candidates = list(_same_name(found, [found.name]).prefetch_related("roles"))
    if not tells_apart(found):
        candidates = [speaker for speaker in candidates if _was_merged_under(speaker, found)]
    if found.kind == "person":
        # Two speakers of one name whose roles both agree: nobody can tell which, so neither is taken.
        candidates = [
            speaker
            for speaker in candidates
            if roles_agree(found.roles, [role.title for role in speaker.roles.all()])
        ]
    return candidates[0] if len(candidates) == 1 else None


def _was_merged_under(speaker: Speaker, found: ExtractedSpeaker) -> bool:
    """Say whether an editor has declared this short name of an organisation to be this one: البنتاغون."""
    if found.kind != "organisation":
        return False
    merged = SpeakerMerge.objects.filter(keep=speaker, undone_at=None).values_list("dropped_name", flat=True)
    return fold(found.name) in {fold(name) for name in merged}


def _record_forms(speaker: Speaker, forms: Iterable[str]) -> None:
    known = set(speaker.aliases.values_list("name", flat=True))
    for form in forms:
        name = form[:_NAME_WIDTH]
        if name not in known:
            alias = Alias(speaker=speaker, name=name, language="en" if name.isascii() else "ar")
            sign(alias, by=None, reason=FROM_TEXT).save()
            known.add(name)


def _record_roles(speaker: Speaker, titles: Iterable[str], published: str) -> None:
    attested = published if parse(published).earliest else ""
    known = {role.title: role for role in speaker.roles.all()}
    for title in dict.fromkeys(title[:_ROLE_WIDTH] for title in titles if title.strip()):
        role = known.get(title) or Role(speaker=speaker, title=title)
        if role.pk is None or _is_earlier_or_later(role, attested):
            role.valid_from = min(filter(None, (role.valid_from, attested)), key=_first_day, default="")
            role.valid_to = max(filter(None, (role.valid_to, attested)), key=_last_day, default="")
            sign(role, by=None, reason=FROM_TEXT).save()


def _is_earlier_or_later(role: Role, attested: str) -> bool:
    """Say whether an article attests the role beyond its dates; the dates an editor gave are left alone."""
    if not attested or role.history.exclude(history_user=None).exists():
        return False
    if not role.valid_from_earliest or not role.valid_to_latest:
        return True
    return _first_day(attested) < role.valid_from_earliest or _last_day(attested) > role.valid_to_latest


def _first_day(edtf: str) -> date:
    return parse(edtf).earliest or date.max


def _last_day(edtf: str) -> date:
    return parse(edtf).latest or date.min
