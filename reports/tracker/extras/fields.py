"""The column of a file for each field of a table: nobody writes it out twice, so a new field is carried at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db import models

from reports.tracker.format import LARGEST_NUMBER, Column

KINDS: dict[type[models.Field], str] = {  # type: ignore[type-arg]
    models.DateField: "date",
    models.DateTimeField: "time",
    models.BooleanField: "yes_no",
    models.UUIDField: "uuid",
}
#: Who works with whom is a member of staff, whatever the column of the table is called.
NAMED = {"worker": "staff_ref"}


@dataclass(frozen=True)
class Carried:
    """A field, and the column that carries it."""

    attname: str
    column: Column


def carried(
    model: type[models.Model], files: Mapping[type[models.Model], str], but: str = ""
) -> list[Carried]:
    """`files` says in which file the rows of a table that is named have their refs. Key and person are the file's."""
    return list(_carried(model, files, {"record_id", "person_id", "id", "tracker_ref", *but.split()}))


def _carried(
    model: type[models.Model], files: Mapping[type[models.Model], str], but: set[str]
) -> Iterator[Carried]:
    for field in model._meta.concrete_fields:
        if field.attname in but or isinstance(field, models.GeneratedField):
            continue
        yield Carried(field.attname, _column(field, files))


def _column(field: "models.Field", files: Mapping[type[models.Model], str]) -> Column:  # type: ignore[type-arg]
    optional = field.null or (field.blank and not isinstance(field, models.BooleanField))
    if isinstance(field, models.ForeignKey):
        to = files[field.related_model]
        own = f"{field.name}_staff_ref" if to == "staff" else f"{field.name}_ref"
        return Column(NAMED.get(field.name, own), "link", optional, to=to)
    if field.choices:
        return Column(
            field.name, "choice", optional, values=tuple(str(value) for value, _ in field.flatchoices)
        )
    if isinstance(field, models.IntegerField):
        small = isinstance(field, models.PositiveSmallIntegerField)
        return Column(field.name, "number", optional, high=32_767 if small else LARGEST_NUMBER)
    return Column(
        field.name, KINDS.get(type(field), "text"), optional, high=field.max_length or LARGEST_NUMBER
    )
