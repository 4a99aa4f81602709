"""The four states a record passes through, and which of them readers may see."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Status(models.TextChoices):
    """Where an article or a statement stands in the editors' workflow."""

    IMPORTED = "imported", "مستورد"
    IN_REVIEW = "in_review", "قيد المراجعة"
    PUBLISHED = "published", "منشور"
    WITHDRAWN = "withdrawn", "مسحوب"


def visible_statuses() -> tuple[str, ...]:
    """Return the states readers may see.

    Machine-extracted records are visible at once (labelled as not yet reviewed) unless the
    setting ARCHIVE_REVIEW_BEFORE_PUBLISH asks for an editor first.
    """
    if settings.ARCHIVE_REVIEW_BEFORE_PUBLISH:
        return (Status.PUBLISHED,)
    return (Status.IMPORTED, Status.IN_REVIEW, Status.PUBLISHED)
