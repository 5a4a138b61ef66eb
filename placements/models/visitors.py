"""The visitors' book of a hub (Schedule 4 of the Children's Homes Regulations): who came, why, and to see whom."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, RefField, keeps_history, not_before, one_of
from hubs.models import Hub
from partners import access
from partners.models import Worker
from partners.rows import of_place


class VisitorSort(models.TextChoices):
    FAMILY = "family", "Family"
    FRIEND = "friend", "A friend"
    PROFESSIONAL = "professional", "Somebody who works with them"
    INSPECTOR = "inspector", "Inspector or independent visitor"
    CONTRACTOR = "contractor", "Repairs or deliveries"
    OTHER = "other", "Somebody else"


class IdentityChecked(models.TextChoices):
    SEEN = "seen", "Seen"
    KNOWN = "known", "We know them"
    NOT_SEEN = "not_seen", "Not seen"


class VisitorQuerySet(models.QuerySet["Visitor"]):
    def visible_to(self, user: access.Actor) -> "VisitorQuerySet":
        """Of the hubs that the user asks about: those to somebody they may read of, and those to nobody."""
        parts = VisitorPerson.objects.filter(visitor=OuterRef("pk"))
        theirs = Exists(parts.visible_to(user)) | ~Exists(parts)
        return self.filter(theirs, hub__in=access.hubs_of(user))

    def in_the_house(self) -> "VisitorQuerySet":
        return self.filter(left_at__isnull=True)


@keeps_history()
class Visitor(models.Model):
    """One visit of one person. Whom they came to see has a part (`VisitorPerson`), or nobody in particular."""

    reference = ReferenceField()
    tracker_ref = RefField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="visitors")
    name = models.CharField(max_length=120)
    organisation = models.CharField(max_length=120, blank=True, default="")
    sort = models.CharField(max_length=16, choices=VisitorSort)
    why = models.CharField(max_length=400, blank=True, default="")
    came_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    identity = models.CharField(max_length=16, choices=IdentityChecked)
    let_in_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    objects = VisitorQuerySet.as_manager()
    #: Of whoever keeps the door, whoever employs them.
    rows = of_place("visitor_id", "placements_visitorperson", lead=False)

    class Meta:
        constraints = (
            one_of("sort", VisitorSort, "a_visitor_is_of_a_known_sort"),
            one_of("identity", IdentityChecked, "a_visitors_identity_is_checked_in_a_known_way"),
            not_before(
                "came_at",
                "left_at",
                "a_visitor_leaves_after_they_came",
                "They cannot leave before they came.",
            ),
        )
        indexes = (models.Index(fields=("hub", "-came_at"), name="visitors_of_a_hub"),)

    def __str__(self) -> str:
        return self.name

    @property
    def person_ids(self) -> list[int]:
        return list(self.people.values_list("person_id", flat=True))


@keeps_history()
class VisitorPerson(models.Model):
    """That a visitor came to see this young person: their own envelope."""

    record = EnvelopeKey(related_name="visitor_person")
    person = SubjectKey(related_name="visited_by")
    tracker_ref = RefField()
    visitor = models.ForeignKey(Visitor, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people visited"
        constraints = (
            models.UniqueConstraint(
                fields=("visitor", "person"), name="a_visitor_sees_a_young_person_once_a_visit"
            ),
        )
