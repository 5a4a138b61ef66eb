"""Saving a row for a verb: what the database refuses becomes the sentence of the constraint that it broke."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction


def save(thing: models.Model) -> None:
    """In a savepoint of its own, so that the verb's transaction lives on. Raises ValidationError in words."""
    thing.full_clean(exclude=_as_they_were(thing))
    try:
        with transaction.atomic():
            thing.save()
    except IntegrityError as error:
        raise ValidationError(_sentence(thing, error)) from None


def _as_they_were(thing: models.Model) -> set[str]:
    """Links to facts on an envelope that nobody touched: it may be hidden from whoever changes another column, and
    a refusal would tell that it is there. The database guards them.
    """
    if thing._state.adding:
        return set()
    columns: Any = thing._meta.concrete_fields
    links = (one for one in columns if one.is_relation and not one.primary_key)
    return {one.name for one in links if one.related_model._meta.pk.is_relation and _is_untouched(thing, one)}


def _is_untouched(thing: models.Model, link: Any) -> bool:
    return getattr(thing, link.attname) is not None and link.get_cached_value(thing, default=None) is None


def _sentence(thing: models.Model, error: IntegrityError) -> str:
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    for constraint in thing._meta.constraints:
        if constraint.name == name and constraint.violation_error_message:
            return str(constraint.violation_error_message)
    return "Somebody else saved the same just now. Look at the list, and try again."
