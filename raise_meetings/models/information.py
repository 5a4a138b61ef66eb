"""What the team passes to the police: the partnership information form."""

from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, keeps_history, one_of
from hubs.models import Hub
from partners import access
from partners.models import Worker
from partners.rows import HERE, Rows
from partners.rule import READS, filled, setting
from raise_meetings.models.passing import PassedHow, ToldBy

TABLE, PART = "raise_meetings_informationpassed", "raise_meetings_informationpassedperson"
_PART = f"exists (select from {PART} part where part.passed_id = {{table}}.id offset 0)"
_TEAMS = f"({HERE} or {{table}}.passed_by_id = {setting('worker')})"
_READS = filled(READS, record="held", person="held.person_id")
#: As `rows` below, for a filter.
OF_PASSED = (
    f"(exists (select from {PART} part join cases_record held on held.id = part.record_id "
    f"where part.passed_id = {{row}} and {_READS}) or nwd_concerns_nobody('{TABLE}', {{row}}) "
    "and ({everyone} or {hub} = any({hubs}) or {passed_by} = {worker}))"
)


class InformationPassedQuerySet(models.QuerySet["InformationPassed"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "InformationPassedQuerySet":
        return access.visible(self, user, OF_PASSED, row="pk", hub="hub_id", passed_by="passed_by_id")


@keeps_history()
class InformationPassed(models.Model):
    """One form. About a young person its words are those of their envelope; about a place alone, `hub` says whose
    team passed it on, and the words stand here.
    """

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="+")
    words = models.TextField(blank=True, default="")
    noticed_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    told_by = models.CharField(max_length=20, choices=ToldBy)
    passed_at = models.DateTimeField()
    passed_how = models.CharField(max_length=8, choices=PassedHow)
    passed_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    police_reference = models.CharField(max_length=60, blank=True, default="")

    objects = InformationPassedQuerySet.as_manager()
    rows = Rows(
        f"({_PART} or {_TEAMS} and nwd_concerns_nobody('{TABLE}', {{table}}.id))", f"({_PART} or {_TEAMS})"
    )

    class Meta:
        verbose_name_plural = "information passed"
        constraints = (
            one_of("told_by", ToldBy, "information_is_from_a_known_sort_of_source"),
            one_of("passed_how", PassedHow, "information_is_passed_in_a_known_way"),
            models.CheckConstraint(
                name="information_about_a_place_has_its_words_here",
                condition=Q(hub__isnull=True, words="") | Q(hub__isnull=False) & ~Q(words=""),
                violation_error_message="Write what was seen or heard.",
            ),
        )  # fmt: skip
        indexes = (models.Index(fields=("-passed_at",), name="information_by_when_passed"),)

    def __str__(self) -> str:
        return "Passed to the police"

    @property
    def person_ids(self) -> list[int]:
        return list(self.people.values_list("person_id", flat=True))


@keeps_history()
class InformationPassedPerson(models.Model):
    """Whom it is about: their own envelope holds what was seen or heard."""

    record = EnvelopeKey(related_name="information_passed")
    person = SubjectKey(related_name="information_passed")
    passed = models.ForeignKey(InformationPassed, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people in information passed"
        constraints = (
            models.UniqueConstraint(
                fields=("passed", "person"), name="information_is_about_a_young_person_once"
            ),
        )
