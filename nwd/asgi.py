"""The ASGI door for the web server."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")

application = get_asgi_application()
