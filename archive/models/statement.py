"""Statements: spans of an article with who said them and why we think so."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from simple_history.models import HistoricalRecords

from archive.arabic.passages import join_slices
from archive.models.article import Article
from archive.models.bulk_writes import NotedQuerySet
from archive.models.edtf_field import EdtfField
from archive.models.speaker import Speaker
from archive.models.status import Status, visible_statuses
from archive.models.topic import Topic


class StatementKind(models.TextChoices):
    """How the words are reported."""

    DIRECT = "direct", "اقتباس مباشر"
    INDIRECT = "indirect", "نقل بالمعنى"
    MIXED = "mixed", "نقل يتخلّله اقتباس"


class Attribution(models.TextChoices):
    """How the text names the speaker at this statement."""

    EXPLICIT = "explicit", "مسمّى في موضعه"
    CHAINED = "chained", "متّصل بتصريح سابق"
    ROLE_ONLY = "role-only", "بالصفة فقط"
    DOCUMENT = "document", "وثيقة أو بيان"
    NONE = "none", "بلا نسبة"


class StatementQuerySet(NotedQuerySet["Statement"]):
    """Questions about sets of statements."""

    def visible(self) -> StatementQuerySet:
        """Keep the statements readers may see: neither they nor their article may be hidden.

        The hidden articles are read once, from their index: joined, each statement would look its own up.
        """
        shown = visible_statuses()
        # The hidden states by name: "none of the shown" would have SQLite read every article, text and all.
        states = [state for state in Status.values if state not in shown]
        hidden = Article.objects.filter(status__in=states).order_by().values("pk")
        return self.filter(~models.Q(article__in=hidden), status__in=shown)

    def with_context(self) -> StatementQuerySet:
        """Fetch speaker, article, outlet and topics with the rows, without the article texts."""
        return (
            self.select_related("speaker", "article", "article__outlet")
            .prefetch_related("topics")
            .defer("article__text")
        )

    def newest_first(self) -> StatementQuerySet:
        """Order by the date said, newest first, unknown dates last, then by place in the article."""
        return self.order_by(models.F("said_earliest").desc(nulls_last=True), "article_id", "start", "pk")

    def oldest_first(self) -> StatementQuerySet:
        """Order by the date said, oldest first, unknown dates last, then by place in the article."""
        return self.order_by(models.F("said_earliest").asc(nulls_last=True), "article_id", "start", "pk")

    def in_article_order(self) -> StatementQuerySet:
        """Order by place in the article."""
        return self.order_by("article_id", "start", "pk")


class Statement(models.Model):
    """One quoted statement: half-open code-point spans of `article.text`, never other words.

    The primary key is the permalink: it is kept through re-import and re-extraction and never reused.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="statements", verbose_name="المقال")
    spans = models.JSONField("المواضع", help_text="أزواج [بداية، نهاية] بنقاط الترميز")
    start = models.PositiveIntegerField("البداية", editable=False)
    end = models.PositiveIntegerField("النهاية", editable=False)
    text = models.TextField("النص الحرفي", editable=False)
    kind = models.CharField("نوع النقل", max_length=16, choices=StatementKind)
    cue = models.CharField("فعل الإسناد", max_length=200, blank=True)
    cue_lemma = models.CharField("أصل الفعل", max_length=100, blank=True)
    stance = models.CharField("الموقف", max_length=16, blank=True)
    speaker = models.ForeignKey(
        Speaker, models.PROTECT, null=True, blank=True, related_name="statements", verbose_name="المتحدّث"
    )
    speaker_printed = models.CharField("المتحدّث كما طُبع", max_length=500, blank=True)
    role_printed = models.CharField("الصفة كما طُبعت", max_length=1000, blank=True)
    attribution = models.CharField(
        "طريقة النسبة", max_length=16, choices=Attribution, default=Attribution.NONE
    )
    span_confidence = models.FloatField("الثقة بالحدود", default=0)
    speaker_confidence = models.FloatField("الثقة بالمتحدّث", default=0)
    evidence = models.JSONField("الشواهد", default=list, blank=True, editable=False)
    said = EdtfField("تاريخ القول (EDTF)")
    said_earliest = models.DateField(null=True, editable=False)
    said_latest = models.DateField(null=True, editable=False)
    said_from_article = models.BooleanField("التاريخ مأخوذ من تاريخ المقال", default=True)
    topics = models.ManyToManyField(Topic, blank=True, related_name="statements", verbose_name="المواضيع")
    status = models.CharField("الحالة", max_length=16, choices=Status, default=Status.IMPORTED)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name="راجعه"
    )
    reviewed_at = models.DateTimeField("رُوجع في", null=True, blank=True)
    edited_fields = models.JSONField(default=list, blank=True, editable=False)
    pipeline_version = models.CharField("إصدار الاستخراج", max_length=64, blank=True, editable=False)
    created = models.DateTimeField("أُضيف في", auto_now_add=True)
    updated = models.DateTimeField("آخر تعديل", auto_now=True)

    objects = StatementQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["article_id", "start", "pk"]
        verbose_name = "تصريح"
        verbose_name_plural = "التصريحات"
        constraints = [
            models.CheckConstraint(
                name="statement_span_not_empty", condition=models.Q(end__gt=models.F("start"))
            ),
            models.CheckConstraint(name="statement_text_present", condition=~models.Q(text="")),
            models.CheckConstraint(
                name="statement_kind_known", condition=models.Q(kind__in=StatementKind.values)
            ),
            models.CheckConstraint(
                name="statement_attribution_known", condition=models.Q(attribution__in=Attribution.values)
            ),
            models.CheckConstraint(
                name="statement_status_known", condition=models.Q(status__in=Status.values)
            ),
            models.CheckConstraint(
                name="statement_confidences_in_unit_interval",
                condition=models.Q(span_confidence__range=(0, 1), speaker_confidence__range=(0, 1)),
            ),
            models.UniqueConstraint(fields=["article", "start", "end"], name="statement_once_per_span"),
        ]
        indexes = [
            # All that is needed to count the visible statements of each speaker and their first and last day.
            models.Index(
                fields=["speaker", "status", "article", "said_earliest", "said_latest"],
                name="statement_counted",
            ),
            # The newest are listed on the home page, in the feed of new records, and as the last update.
            models.Index(fields=["-said_earliest", "article", "start"], name="statement_newest_said"),
            models.Index(fields=["-created"], name="statement_newest_created"),
            models.Index(fields=["-updated"], name="statement_newest_updated"),
        ]

    def __str__(self) -> str:
        return f"{self.text[:80]}…" if len(self.text) > 80 else self.text

    def get_absolute_url(self) -> str:
        return reverse("statement", args=[self.pk])

    @property
    def is_visible(self) -> bool:
        """Whether readers may see this statement."""
        return self.status in visible_statuses() and self.article.is_visible

    @property
    def is_reviewed(self) -> bool:
        """Whether an editor has confirmed this statement."""
        return self.status == Status.PUBLISHED

    def clean(self) -> None:
        """Refuse spans that do not lie in the article, then derive bounds and text from them."""
        self.place(self.spans)

    def place(self, spans: list[list[int]]) -> None:
        """Set the spans (code points, half-open) and what follows from them: start, end and text.

        Raises ValidationError on `spans` unless they are ordered, disjoint, not empty and within the article.
        """
        length, last = len(self.article.text), 0
        if not spans or not isinstance(spans, list):
            raise ValidationError({"spans": "التصريح بلا مواضع."}, code="spans")
        for pair in spans:
            ordered = (
                isinstance(pair, list | tuple)
                and len(pair) == 2
                and all(type(offset) is int for offset in pair)
                and last <= pair[0] < pair[1] <= length
            )
            if not ordered:
                raise ValidationError(
                    {"spans": f"الموضع {pair} خارج نص المقال ({length} نقطة ترميز) أو غير مرتّب."},
                    code="spans",
                )
            last = pair[1]
        self.spans = [list(pair) for pair in spans]
        self.start, self.end = spans[0][0], spans[-1][1]
        self.text = join_slices(self.article.text, ((first, after) for first, after in spans))
