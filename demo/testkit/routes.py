"""Every address as it is routed: nothing here is written by hand, so nothing can be missing."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

#: What a door answers where it does not say: all that it does not refuse.
EVERY = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


def routes() -> list[dict[str, Any]]:
    return sorted(_below(get_resolver(), "", {}), key=lambda row: (row["path"], row["name"]))


def _below(resolver: URLResolver, before: str, given: dict[str, str]) -> Iterator[dict[str, Any]]:
    for one in resolver.url_patterns:
        path = before + str(one.pattern)
        named = given | {name: _kind(converter) for name, converter in one.pattern.converters.items()}
        if isinstance(one, URLResolver):
            yield from _below(one, path, named)
        elif isinstance(one, URLPattern):
            yield {
                "name": one.name,
                "path": f"/{path.removeprefix('/')}",
                "methods": methods_of(one.callback),
                "parameters": named,
                "open_to_strangers": not getattr(one.callback, "login_required", True),
                "by_token": path.startswith("api/"),
            }


def _kind(converter: Any) -> str:
    return type(converter).__name__.removesuffix("Converter").lower()


def methods_of(door: Any) -> list[str]:
    """As `require_http_methods` and the like were told, wherever they stand among what wraps the door."""
    while door is not None:
        if said := _said(door):
            return sorted(said)
        door = getattr(door, "__wrapped__", None)
    return sorted(EVERY)


def _said(door: Any) -> list[str]:
    view = getattr(door, "cls", None) or getattr(door, "view_class", None)
    if view is not None:
        found = {name.upper() for name in view.http_method_names if hasattr(view, name)}
        return [*found, "HEAD"] if "GET" in found else list(found)
    code = getattr(door, "__code__", None)
    if code is None or "request_method_list" not in code.co_freevars:
        return []
    cell = door.__closure__[code.co_freevars.index("request_method_list")]
    return list(cell.cell_contents)
