"""Whether this worker can serve: asked by monitors and load balancers."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from archive.models import IndexTask, Statement
from archive.search.engine import answer
from archive.search.engine_contract import EngineRequest

logger = logging.getLogger(__name__)


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when database and index both answer, otherwise 503; the reasons go to the log only."""
    parts = {"database": _works(_read_database), "index": _works(_read_index)}
    healthy = all(parts.values())
    answers = {name: "ok" if works else "failing" for name, works in parts.items()}
    return JsonResponse({"status": "ok" if healthy else "failing", **answers}, status=200 if healthy else 503)


def _works(part: Callable[[], None]) -> bool:
    try:
        part()
    except Exception:  # Whatever a part raises, the answer is the same: it does not work.
        logger.exception("healthz: %s failed", part.__name__)
        return False
    return True


def _read_database() -> None:
    IndexTask.objects.first()


def _read_index() -> None:
    """Raise unless the index answers; an empty one beside visible statements is as good as none."""
    found = answer(EngineRequest(end=0)).total
    if not found and Statement.objects.visible().exists():
        raise LookupError("the index is empty; manage.py rebuild_index fills it")
