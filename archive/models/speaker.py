"""Speakers, the forms of their names, and the roles they held."""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce, StrIndex, Substr
from django.urls import reverse
from simple_history.models import HistoricalRecords

from archive.arabic.fold import fold
from archive.models.bulk_writes import NotedQuerySet
from archive.models.edtf_field import EdtfField


class SpeakerKind(models.TextChoices):
    """What sort of speaker this is."""

    PERSON = "person", "شخص"
    ORGANISATION = "organisation", "جهة"
    DOCUMENT = "document", "وثيقة"
    UNNAMED = "unnamed", "مصدر غير مسمّى"


class SpeakerQuerySet(NotedQuerySet["Speaker"]):
    """Questions about sets of speakers."""

    def with_statement_counts(self) -> SpeakerQuerySet:
        """Annotate each speaker with `statement_count`, `first_said`, `last_said` of visible statements."""
        return self.annotate(
            statement_count=Coalesce(_of_statements(models.Count("pk")), 0),
            first_said=_of_statements(models.Min("said_earliest")),
            last_said=_of_statements(models.Max("said_latest")),
        )

    def visible(self) -> SpeakerQuerySet:
        """Keep the speakers with at least one statement readers may see."""
        return self.filter(models.Exists(_visible_statements("pk")))


def _of_statements(count: models.Aggregate) -> models.Subquery:
    """Count something of a speaker's visible statements in a query of its own, which an index answers."""
    grouped = _visible_statements("pk").order_by().values("speaker")
    return models.Subquery(grouped.annotate(counted=count).values("counted"))


def _visible_statements(speaker: str) -> models.QuerySet[Any]:
    """Return the visible statements of the speaker whose key the outer query has as `speaker`."""
    from archive.models.statement import Statement  # statements know their speakers, not the other way

    return Statement.objects.visible().filter(speaker=models.OuterRef(speaker))


class Speaker(models.Model):
    """Somebody, or some body, that statements are attributed to."""

    kind = models.CharField("النوع", max_length=16, choices=SpeakerKind, default=SpeakerKind.PERSON)
    name_ar = models.CharField("الاسم بالعربية", max_length=300)
    name_en = models.CharField("الاسم بالإنجليزية", max_length=300, blank=True)
    slug = models.SlugField("المعرّف في الرابط", max_length=300, unique=True, allow_unicode=True)
    wikidata = models.CharField("معرّف ويكي بيانات", max_length=16, blank=True)
    note = models.TextField("ملاحظة", blank=True)
    edited_fields = models.JSONField(default=list, blank=True, editable=False)
    created = models.DateTimeField("أُضيف في", auto_now_add=True)
    updated = models.DateTimeField("آخر تعديل", auto_now=True)

    objects = SpeakerQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["name_ar", "pk"]
        verbose_name = "متحدّث"
        verbose_name_plural = "المتحدّثون"
        constraints = [
            models.CheckConstraint(
                name="speaker_kind_known", condition=models.Q(kind__in=SpeakerKind.values)
            ),
            models.CheckConstraint(name="speaker_name_present", condition=~models.Q(name_ar="")),
        ]

    def __str__(self) -> str:
        return self.name_ar

    def get_absolute_url(self) -> str:
        return reverse("speaker", args=[self.slug])


class ValidityPeriod(models.Model):
    """The time in which something held, as well as it is known."""

    valid_from = EdtfField("من (EDTF)")
    valid_from_earliest = models.DateField(null=True, editable=False)
    valid_from_latest = models.DateField(null=True, editable=False)
    valid_to = EdtfField("إلى (EDTF)")
    valid_to_earliest = models.DateField(null=True, editable=False)
    valid_to_latest = models.DateField(null=True, editable=False)

    class Meta:
        abstract = True


FROM_TEXT = "كما ورد في مقال"
"""The reason of change under which a form is recorded because a text prints it; editors give others."""

Form = TypeVar("Form", "Alias", "Role")


class PrintedFormQuerySet(NotedQuerySet[Form]):
    """Questions about forms that texts print: names and roles."""

    def public(self) -> Self:
        """Keep what editors entered, and what readers find printed in an article with a visible statement.

        The rest was read in drafts or withdrawn texts. A form whose article is joined is printed too:
        للتحالف الدولي prints التحالف الدولي.
        """
        field, beside = self.model.printed_as
        recorded = self.model.history.filter(
            **{"id": models.OuterRef("pk"), field: models.OuterRef(field)},
            history_type="+",
            history_change_reason=FROM_TEXT,
        )
        said = _visible_statements("speaker_id")
        within = StrIndex("article__text", models.OuterRef("bare_form"))
        return self.alias(bare_form=_without_article(field)).filter(
            ~models.Exists(recorded)
            | models.Exists(said.filter(**{beside: models.OuterRef(field)}))
            | models.Exists(said.alias(place=within).filter(place__gt=0))
        )


def _without_article(field: str) -> models.Expression:
    begins = models.When(**{f"{field}__startswith": "ال"}, then=Substr(field, 3))
    return models.Case(begins, default=models.F(field))


class Alias(ValidityPeriod):
    """One form of a speaker's name as some text prints it."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="aliases", verbose_name="المتحدّث")
    name = models.CharField("الاسم كما طُبع", max_length=300)
    language = models.CharField("اللغة", max_length=8, default="ar")
    folded = models.CharField("مفتاح المطابقة", max_length=300, editable=False, db_index=True)

    printed_as = ("name", "speaker_printed")

    objects: ClassVar[PrintedFormQuerySet[Alias]] = PrintedFormQuerySet.as_manager()  # type: ignore[assignment]
    history = HistoricalRecords()

    class Meta:
        ordering = ["pk"]
        verbose_name = "صيغة اسم"
        verbose_name_plural = "صيغ الاسم"
        constraints = [models.UniqueConstraint(fields=["speaker", "name"], name="alias_once_per_speaker")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the matching key in step with the printed name."""
        self.folded = fold(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class Role(ValidityPeriod):
    """An office or description a speaker was printed with."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="roles", verbose_name="المتحدّث")
    title = models.CharField("الصفة كما طُبعت", max_length=500)
    organisation = models.CharField("الجهة", max_length=300, blank=True)

    printed_as = ("title", "role_printed")

    objects: ClassVar[PrintedFormQuerySet[Role]] = PrintedFormQuerySet.as_manager()  # type: ignore[assignment]
    history = HistoricalRecords()

    class Meta:
        ordering = [models.F("valid_from_earliest").asc(nulls_last=True), "pk"]
        verbose_name = "صفة"
        verbose_name_plural = "الصفات"
        constraints = [models.UniqueConstraint(fields=["speaker", "title"], name="role_once_per_speaker")]

    def __str__(self) -> str:
        return self.title


class DuplicateCandidate(models.Model):
    """Two speakers that may be one: proposed with evidence, decided by an editor, remembered."""

    class Decision(models.TextChoices):
        OPEN = "open", "بانتظار القرار"
        SAME = "same", "متحدّث واحد"
        DIFFERENT = "different", "متحدّثان"
        UNSURE = "unsure", "غير مؤكّد"

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="+", verbose_name="المتحدّث")
    other = models.ForeignKey(Speaker, models.CASCADE, related_name="+", verbose_name="المتحدّث الآخر")
    score = models.FloatField("درجة الشبه")
    evidence = models.JSONField("الشواهد", default=list)
    decision = models.CharField("القرار", max_length=16, choices=Decision, default=Decision.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name="قرّره"
    )
    decided_at = models.DateTimeField("في", null=True, blank=True)

    class Meta:
        ordering = ["decision", "-score", "pk"]
        verbose_name = "اسمان محتملان لمتحدّث واحد"
        verbose_name_plural = "أسماء محتملة لمتحدّث واحد"
        constraints = [
            models.UniqueConstraint(fields=["speaker", "other"], name="duplicate_pair_once"),
            models.CheckConstraint(
                # The lower id comes first, so that a pair cannot be proposed twice the other way round.
                name="duplicate_pair_ordered",
                condition=models.Q(speaker__lt=models.F("other")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.speaker} ≟ {self.other}"
