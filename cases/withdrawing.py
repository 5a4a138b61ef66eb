"""For verbs that take back what was just saved and has facts of its own: by who saved it, within ten minutes."""

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import Model, ProtectedError
from django.utils import timezone

from cases.contributing import author_of, refuse_unless_theirs
from cases.models import Record
from cases.taking_back import withdraw_lifted
from partners.models import User
from partners.undo import UNDO_FOR

TOO_LATE = "Ten minutes have passed, so it stays as it is. You can change it on its page."
LEANT_ON = "Something else has been written about it since, so it stays."
CHANGED_SINCE = "It has been changed since, so it stays. You can change it again."


def withdraw(fact: Model, by: User, *, unless_changed: bool = False) -> bool:
    """Whether that is new. Its envelope stays readable; its row is in the history alone, as figures count rows.

    `unless_changed`: what somebody has put right since would go with it, so it stays.
    """
    record = Record.objects.select_for_update(of=("self",)).filter(pk=fact.pk).first()
    if record and record.withdrawn_at:
        return False
    if record is None or record.author_id != author_of(by).pk:
        raise ValidationError("Only who saved it can take it back.")
    refuse_unless_theirs(by, record)
    if timezone.now() - record.written_at > UNDO_FOR:
        raise ValidationError(TOO_LATE)
    if unless_changed and _is_changed(fact):
        raise ValidationError(CHANGED_SINCE)
    withdraw_lifted(record, record, by)
    try:
        fact.delete()
    except ProtectedError:
        raise ValidationError(LEANT_ON) from None
    record.withdrawn_at, record.withdrawn_by = timezone.now(), by.worker
    record.save(update_fields=["withdrawn_at", "withdrawn_by"])
    return True


def _is_changed(fact: Model) -> bool:
    history: Any = apps.get_model(fact._meta.app_label, f"{type(fact).__name__}Event")._default_manager
    return bool(history.filter(pgh_obj_id=fact.pk).exists())
