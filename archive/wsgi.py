"""The WSGI entry that gunicorn serves."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from archive.environment import refuse_problems

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
application = get_wsgi_application()
refuse_problems()
