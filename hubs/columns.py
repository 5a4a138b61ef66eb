"""Columns and constraints that every app shares: refs, periods, kept history.

Source: tracker format, "Rules": a ref is compared exactly and ordered by code point; a period is half-open.
"""

import secrets
from collections.abc import Callable
from typing import Any, cast

import pghistory
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Case, F, Func, Model, Q, Value, When


def new_reference() -> str:
    """Twelve random hex digits (48 bits): says nothing of the person or the order of arrival."""
    return secrets.token_hex(6)


class RandomReference(Func):
    """The same, given by the database itself: an import writes rows without asking Python."""

    template = "substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)"
    output_field = models.CharField(max_length=12)


def ReferenceField() -> "models.CharField[str, str]":
    """Our own name of a row in addresses."""
    return models.CharField(max_length=12, unique=True, db_default=RandomReference(), editable=False)


def RefField() -> "models.CharField[str, str]":
    """A tracker `*_ref`: up to 64 characters, unique in its file, ordered by code point."""
    return models.CharField(max_length=64, unique=True, default=new_reference, db_collation="C")


class DateRange(Func):
    """`daterange(start, end)`, half-open; an empty end is still running."""

    function = "daterange"
    output_field = DateRangeField()


def period(start: str = "start_on", end: str = "end_on") -> models.GeneratedField:
    """The generated range of two date columns. For exclusion constraints alone: compare the dates themselves.

    Null where the end is before the start, so that the constraint which says so is what refuses the row.
    """
    reversed_ = When(Q(**{f"{end}__lt": F(start)}), then=Value(None))
    return models.GeneratedField(
        expression=Case(reversed_, default=DateRange(F(start), F(end)), output_field=DateRangeField()),
        output_field=DateRangeField(),
        db_persist=True,
    )


def not_before(start: str, end: str, name: str, message: str) -> models.CheckConstraint:
    """`end` is empty, or on or after `start`."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{start}__isnull": True})
        | Q(**{f"{end}__isnull": True})
        | Q(**{f"{end}__gte": F(start)}),
        violation_error_message=message,
    )


def one_of(
    field: str, choices: type[models.TextChoices], name: str, *, or_empty: bool = False
) -> models.CheckConstraint:
    """The column holds one of the values of the tracker's page."""
    values = [*choices.values, ""] if or_empty else choices.values
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{field}__in": values}),
        violation_error_message=f"Choose one of: {', '.join(str(label) for label in choices.labels)}.",
    )


def within(field: str, low: int, high: int, name: str) -> models.CheckConstraint:
    """The column is empty or a whole number from `low` to `high`."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__range": (low, high)}),
        violation_error_message=f"Enter a whole number from {low} to {high}.",
    )


def keeps_history(*, exclude: list[str] | None = None) -> Callable[[type[Model]], type[Model]]:
    """Old rows are kept by trigger when a row is changed or removed (record.md, "History")."""
    track: Callable[[type[Model]], type[Model]] = pghistory.track(
        pghistory.UpdateEvent(row=pghistory.Old),
        pghistory.DeleteEvent(),
        exclude=exclude or [],
        context_field=cast(Any, None),  # the trail says who and when
        append_only=True,
    )
    return track
