"""The same request twice is saved once: receipts as forms have them (partners/receipts.py), by a key in a header."""

import json
from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils.crypto import salted_hmac
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.request import Request

from nwd.api.endpoint import caller
from partners import access, receipts
from partners.access import Permission

M = TypeVar("M", bound=Model)
KEY = OpenApiParameter(
    "Idempotency-Key", {"type": "string", "format": "uuid"}, "header", required=True,
    description="A UUID of your own. The same sent again with it is saved once; something else is refused (422).",
)  # fmt: skip


class KeyUsed(APIException):
    status_code = 422
    default_detail = "Something else was saved with this Idempotency-Key. Send it with a new one."


def once(request: Request, verb: Callable[[], M], among: "QuerySet[M]") -> M:
    """What the verb made, now or the first time. Twins that arrive together wait for each other.

    A key counts for its user alone; what was saved before is shown only to whoever may still read it.
    """
    user, key, fingerprint = caller(request), _key_of(request), _fingerprint_of(request)
    receipts.wait_for_twin(user, key)
    before = receipts.receipt_of(user, key)
    if before is None:
        made: Any = verb()
        receipts.keep(user, key, fingerprint, led_to=f"{request.path}/{made.reference}")
        return made  # type: ignore[no-any-return]
    if before.fingerprint != fingerprint:
        raise KeyUsed
    saved = before.led_to.rpartition("/")[2]
    return access.fetch(user, among, Permission.READ_PERSON, reference=saved)


def _key_of(request: Request) -> UUID:
    try:
        return UUID(request.headers.get("Idempotency-Key", ""))
    except ValueError:
        raise ValidationError(
            {"Idempotency-Key": "Send a header of this name with a UUID of your own."}
        ) from None


def _fingerprint_of(request: Request) -> str:
    whole = json.dumps([request.path, request.data], sort_keys=True)
    return salted_hmac("receipt", whole, algorithm="sha256").hexdigest()
