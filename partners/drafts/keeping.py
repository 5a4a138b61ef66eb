"""Keeping a draft, putting it away, taking it up again. Each is the owner's own: `by`."""

from datetime import timedelta
from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone

from partners.models import Draft, User
from partners.receipts import NOT_SAID, fingerprint_of, receipt_of, wait_for_twin

MOST_BYTES = 200_000
#: Unfinished ones of one person: nobody comes back to more, and a script that went wrong fills no disk.
MOST_DRAFTS = 200
#: What is never kept, whichever form it stands in.
NEVER = frozenset(
    {*NOT_SAID, "draft_door", "token", "password", "password1", "password2", "oldpassword", "code"}
)


class NotKept(Exception):
    """More than may be kept: its words say so on the page, which keeps what it shows."""


TOO_LONG = "This is too long to be kept as a draft. Save it in parts, or copy it to a safe place."
TOO_MANY = (
    f"You have {MOST_DRAFTS} drafts already, so this one is not kept. Save it now, or finish or discard some in "
    "My drafts."
)


def keep(*, by: User, door: str, key: UUID, said: QueryDict) -> bool:
    """Whether it is kept: what arrives after it was saved is not. Raises NotKept.

    Other words under a key that is used up (somebody went back and wrote on) have a key that follows from it.
    """
    fields = {name: values for name, values in said.lists() if name not in NEVER}
    if (
        sum(len(name) + len(value.encode()) for name, values in fields.items() for value in values)
        > MOST_BYTES
    ):
        raise NotKept(TOO_LONG)
    fields = {name: [value.replace("\0", "") for value in values] for name, values in fields.items()}
    wait_for_twin(by, key)
    while (receipt := receipt_of(by, key)) is not None:
        if receipt.fingerprint == fingerprint_of(door, said):
            return False
        key = uuid5(key, "again")
    if not fields:
        return False
    told = {"fields": fields, "saved_at": timezone.now(), "discarded_at": None}
    with transaction.atomic():
        _, is_new = Draft.objects.update_or_create(
            user=by, key=key, defaults=told, create_defaults={**told, "door": door}
        )
        if is_new and Draft.objects.unfinished(by).count() > MOST_DRAFTS:
            raise NotKept(TOO_MANY)
    return True


def discard(*, by: User, reference: UUID) -> Draft | None:
    """Put away, and gone after a day; none where it is not theirs."""
    return _marked(Draft.objects.unfinished(by).filter(reference=reference).first(), put_away=True)


def take_up(*, by: User, reference: UUID) -> Draft | None:
    """Undoes `discard`."""
    return _marked(Draft.objects.filter(user=by, reference=reference).first(), put_away=False)


def _marked(draft: Draft | None, *, put_away: bool) -> Draft | None:
    if draft is not None:
        draft.discarded_at = timezone.now() if put_away else None
        draft.save(update_fields=["discarded_at"])
    return draft


def drop_old() -> None:
    now = timezone.now()
    Draft.objects.filter(saved_at__lt=now - timedelta(days=settings.DRAFTS_KEPT_DAYS)).delete()
    Draft.objects.filter(discarded_at__lt=now - timedelta(days=1)).delete()
