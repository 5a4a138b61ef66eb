"""Saving a row for a verb: what the database refuses becomes the sentence of the constraint that it broke."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction


def save(thing: models.Model) -> None:
    """In a savepoint of its own, so that the verb's transaction lives on. Raises ValidationError in words."""
    thing.full_clean()
    try:
        with transaction.atomic():
            thing.save()
    except IntegrityError as error:
        raise ValidationError(_sentence(thing, error)) from None


def _sentence(thing: models.Model, error: IntegrityError) -> str:
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    for constraint in thing._meta.constraints:
        if constraint.name == name and constraint.violation_error_message:
            return str(constraint.violation_error_message)
    return "Somebody else saved the same just now. Look at the list, and try again."
