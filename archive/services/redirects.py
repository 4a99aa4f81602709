"""Keep permalinks answering: lead them on, say why they are gone, or give them back."""

from __future__ import annotations

from archive.models import Redirect, RedirectReason


def lead(kind: Redirect.Kind, old: str, new: str, reason: RedirectReason, note: str = "") -> None:
    """Lead `old` to `new`, and with it every address that led to `old`, so that no reader is sent twice."""
    Redirect.objects.filter(kind=kind, old=new).delete()
    Redirect.objects.filter(kind=kind, new=old).update(new=new)
    Redirect.objects.update_or_create(
        kind=kind, old=old, defaults={"new": new, "reason": reason, "note": note}
    )


def close(kind: Redirect.Kind, old: str, note: str) -> None:
    """Let `old`, and every address that led to it, answer 410 with `note` as the reason."""
    lead(kind, old, "", RedirectReason.WITHDRAWN, note)


def reopen(kind: Redirect.Kind, *olds: str) -> None:
    """Let the addresses `olds` answer by themselves again."""
    Redirect.objects.filter(kind=kind, old__in=olds).delete()
