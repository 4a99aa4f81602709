"""How gunicorn serves the archive: `python -m gunicorn --config python:archive.gunicorn_config`.

Names and meanings are gunicorn's own settings and server hooks.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from importlib import import_module
from typing import Any

from gunicorn.http import message  # type: ignore[import-untyped]

from archive.environment import env_int, env_text
from archive.logs import CONSOLE_LOGGING

wsgi_app = "archive.wsgi:application"
bind = env_text("BIND", "127.0.0.1:8000")

# One worker more than processors keeps them busy while one waits for the disk; more only cost memory.
workers = env_int("WEB_CONCURRENCY", min(4, (os.cpu_count() or 1) + 1))
# Threads let a worker answer others while a slow client is still reading its page.
worker_class = "gthread"
threads = env_int("WEB_THREADS", 4)
# Load the site once and fork: the workers share its memory, and a wrong setting stops the start instead of
# restarting workers for ever. Nothing is opened while loading: database and index open at the first request,
# so no connection or lock crosses the fork. The price: new code needs a restart, a reload is not enough.
preload_app = True
timeout = 60
# An Arabic letter is six characters of an address. Whoever pastes a page into the search gets a page of ours
# that says what was searched, not a bare refusal; gunicorn itself goes no further than its own constant.
limit_request_line = message.MAX_REQUEST_LINE = 65_536
graceful_timeout = 20
# The heartbeat file in memory: on a busy disk its updates can stall, and the worker would be taken for dead.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112, S108

# Nobody manages the workers from outside; a socket in the home folder would only be one more door.
control_socket_disable = True

# gunicorn asks for a format even though our formatter reads the fields themselves.
accesslog = "-"
access_log_format = "%(m)s %(U)s %(s)s"
logconfig_dict: dict[str, Any] = CONSOLE_LOGGING | {
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "gunicorn.error": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "gunicorn.access": {"handlers": ["access"], "level": "INFO", "propagate": False},
    },
}

_ready = multiprocessing.Value("i", 0)


def when_ready(server: Any) -> None:
    """Load what the first request would, then keep it out of garbage collection, which copies memory."""
    import_module("archive.urls")
    import_module("archive.search.writer_thread")
    gc.collect()
    gc.freeze()


def post_worker_init(worker: Any) -> None:
    """Start the candidate for the index writer in this worker; say the address when the last worker is up."""
    from archive.search.writer_thread import start_writer_thread

    start_writer_thread()
    with _ready.get_lock():
        _ready.value += 1
        if _ready.value == worker.cfg.workers:
            print(f"\nThe archive is at http://{bind}/ (press Ctrl+C to stop)", flush=True)  # noqa: T201
