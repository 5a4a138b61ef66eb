"""What a RAISE can be about, and who may read of it: whoever may read the part of one of those whom it concerns.

Of a place with nobody named it is the hub's own team, and each agency that was invited (`of_gathering`).
"""

from django.db import models
from django.db.models import Q

from cases.missing.places import HOMES
from cases.models.missing import PlaceSort
from hubs.columns import one_of
from hubs.models import Hub
from partners.rows import Rows, of_gathering
from partners.rule import READS, by_settings, filled

_PART = (
    "exists (select from {part} part join cases_record held on held.id = part.record_id "
    "where part.{column} = {{row}} and {reads})"
)
_READS = filled(READS, record="held", person="held.person_id")
_TEAM = "{{lead}} and ({{everyone}} or {{hub}} = any({{hubs}}))"
_INVITED = "'safety_and_risk' = any({{reads}}) and nwd_is_invited('{table}', {{row}}, {{agency}})"
_NOBODYS = f"({_TEAM} or {_INVITED}{{own}}) and nwd_concerns_nobody('{{table}}', {{{{row}}}})"
#: Whoever asked for a RAISE about a place reads what became of it.
ASKED_BY_ME = "{asked_by} = {worker}"
#: What is said or done of a group or a place as a whole is about safety: who is asked for something reads no more of
#: it for that.
OF_THE_WHOLE = "({lead} or 'safety_and_risk' = any({reads}) or {whose} = {agency})"


def kinds_of_place() -> list[tuple[str, str]]:
    """Those that are a place for anybody: somebody's home is not."""
    return [(one.value, str(one.label)) for one in PlaceSort if one not in HOMES]


def gathered(table: str, column: str, *parts: str, own: str = "") -> str:
    """The policy `of_gathering` once more, for a filter."""
    held = " or ".join(_PART.format(part=part, column=column, reads=_READS) for part in parts)
    return f"({held} or {_NOBODYS.format(table=table, own=own and f' or {own}')})"


def rows_of(table: str, column: str, *parts: str, own: str = "") -> Rows:
    mine = own and by_settings(own, asked_by="{table}.asked_by_id")
    return of_gathering(table, column, *parts, own=mine)


class About(models.TextChoices):
    PERSON = "person", "A young person"
    GROUP = "group", "A small group"
    PLACE = "place", "A place"


#: Named by the table that has them.
OF_GATHERINGS: tuple[models.BaseConstraint, ...] = (
    one_of("about", About, "a_%(class)s_is_about_a_known_sort"),
    one_of("place_type", PlaceSort, "a_%(class)s_is_about_a_known_sort_of_place", or_empty=True),
    models.CheckConstraint(
        name="a_%(class)s_names_a_group_or_a_place_alone",
        condition=Q(about="person", name="", place_type="")
        | Q(about="group", place_type="") & ~Q(name="")
        | Q(about="place") & ~Q(name="") & ~Q(place_type=""),
        violation_error_message="Give the group or the place a name, and say what sort of place it is.",
    ),
)


class Gathering(models.Model):
    """What it is about. A group has a neutral name, a place its own, neither a young person's; one alone has none."""

    hub = models.ForeignKey(Hub, models.PROTECT, related_name="+")
    about = models.CharField(max_length=8, choices=About)
    name = models.CharField(max_length=120, blank=True, default="")
    place_type = models.CharField(max_length=16, choices=PlaceSort, blank=True, default="")

    class Meta:
        abstract = True
        constraints = OF_GATHERINGS

    @property
    def is_about_place(self) -> bool:
        return self.about == About.PLACE

    @property
    def person_ids(self) -> list[int]:
        """Of those concerned whom the reader may know: the others have no row for them."""
        return [part.person_id for part in self.people.all()]  # type: ignore[attr-defined]
