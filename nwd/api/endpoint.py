"""A function becomes an endpoint: its methods, its shapes in the schema, its way through the gate."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer

from nwd.api import schema
from nwd.api.gate import passes
from partners.models import User
from partners.sign_in import signed_in

Asked = Callable[..., Response]


def endpoint(method: str, **said: Any) -> Callable[[Asked], Callable[..., HttpResponse]]:
    """`said` is what `extend_schema` takes."""

    def made(function: Asked) -> Callable[..., HttpResponse]:
        view = api_view(_methods(method))(function)
        extend_schema(operation_id=_name(function), tags=[schema.TAG], **said)(view)
        view.__name__ = function.__name__
        return passes(view)

    return made


def endpoints(name: str, **by_method: tuple[Asked, dict[str, Any]]) -> Callable[..., HttpResponse]:
    """One address that is asked in more than one way: each method its function, and what is said of it."""

    def asked(request: Request, *args: Any, **kwargs: Any) -> Response:
        function, _ = by_method["GET" if request.method == "HEAD" else str(request.method)]
        return function(request, *args, **kwargs)

    asked.__name__ = name
    view = api_view([one for method in by_method for one in _methods(method)])(asked)
    for method, (function, said) in by_method.items():
        name_of, words = _name(function), function.__doc__
        extend_schema(methods=[method], operation_id=name_of, description=words, tags=[schema.TAG], **said)(
            view
        )
    view.__name__ = name
    return passes(view)


def _methods(method: str) -> list[str]:
    """What may be asked by GET may be by HEAD."""
    return [method, "HEAD"] if method == "GET" else [method]


def _name(function: Asked) -> str:
    return function.__name__.removeprefix("api").strip("_")


def caller(request: Request) -> User:
    return signed_in(request._request)


def read(shape: type[Serializer], said: Any) -> dict[str, Any]:
    """What was sent, in the shape that the schema promises; anything else is refused with every reason."""
    sent = shape(data=said)
    sent.is_valid(raise_exception=True)
    return dict(sent.validated_data)
