"""Where somebody was, so that they find back: a page of ours, asked for with GET, and only for them."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme

LONGEST = 2000


def page_of(request: HttpRequest) -> str:
    """The page they asked for; where something else was asked (a POST, a fragment), the page that asked it."""
    is_page = request.method == "GET" and not request.headers.get("HX-Request")
    path = request.get_full_path() if is_page else _asking(request)
    return path if _is_ours(path) else ""


def _asking(request: HttpRequest) -> str:
    said = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(said, {request.get_host()}):
        return ""
    parts = urlsplit(said)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _is_ours(path: str) -> bool:
    if not path or len(path) > LONGEST or not url_has_allowed_host_and_scheme(path, None):
        return False
    try:
        door = resolve(urlsplit(path).path).func
    except Resolver404:
        return False
    return getattr(door, "login_required", True) and getattr(door, "is_activity", True)
