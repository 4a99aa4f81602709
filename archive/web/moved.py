"""What answers at an address whose record moved or went away."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from archive.models import Article, Redirect, RedirectReason


def moved(
    request: HttpRequest,
    kind: Redirect.Kind,
    old: str,
    withdrawn: bool = False,
    article: Article | None = None,
    page: str = "",
) -> HttpResponse:
    """Lead on to the new address, or say with 410 why the record is gone; raise Http404 for a stranger.

    `withdrawn` records answer 410 even where no editor wrote down why. `article` is where the words stand.
    `page` names the kind's own page unless another one moved with it.
    """
    row = Redirect.objects.filter(kind=kind, old=old).first()
    if row is None and not withdrawn:
        raise Http404
    if row is not None and row.new and (address := _address(page or kind, row.new)):
        return HttpResponsePermanentRedirect(address)
    row = row or Redirect(kind=kind, old=old, reason=RedirectReason.WITHDRAWN)
    return render(request, "pages/gone.html", {"moved": row, "article": article}, status=410)


def _address(page: str, new: str) -> str | None:
    try:
        return reverse(page, args=[new])
    except NoReverseMatch:  # an editor typed something that is no address
        return None
