from typing import Any

from django.conf import settings
from django.http import HttpRequest

from nwd.ui.face import face


def service(request: HttpRequest) -> dict[str, Any]:
    """What `base.html` needs on every page. Young people choose the service's name, so it is a setting."""
    return {
        "SERVICE_NAME": settings.SERVICE_NAME,
        "SUPPORT_CONTACT": settings.SUPPORT_CONTACT,
        "IS_DEMO": getattr(settings, "NWD_DEMO", False),
        "face": face(),
    }
