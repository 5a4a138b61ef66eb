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


def endpoint(method: str, **said: Any) -> Callable[[Callable[..., Response]], Callable[..., HttpResponse]]:
    """`said` is what `extend_schema` takes. What may be asked by GET may be by HEAD."""

    def made(function: Callable[..., Response]) -> Callable[..., HttpResponse]:
        view = api_view([method, "HEAD"] if method == "GET" else [method])(function)
        extend_schema(operation_id=function.__name__.removeprefix("api_"), tags=[schema.TAG], **said)(view)
        view.__name__ = function.__name__
        return passes(view)

    return made


def caller(request: Request) -> User:
    return signed_in(request._request)


def read(shape: type[Serializer], said: Any) -> dict[str, Any]:
    """What was sent, in the shape that the schema promises; anything else is refused with every reason."""
    sent = shape(data=said)
    sent.is_valid(raise_exception=True)
    return dict(sent.validated_data)
