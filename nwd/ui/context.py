from typing import Any

from django.conf import settings
from django.http import HttpRequest


def service(request: HttpRequest) -> dict[str, Any]:
    """What `base.html` needs on every page. Young people choose the service's name, so it is a setting."""
    return {"SERVICE_NAME": settings.SERVICE_NAME, "IS_DEMO": getattr(settings, "NWD_DEMO", False)}
