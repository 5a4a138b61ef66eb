from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from cases.models.missing import PlaceSort
from hubs.columns import RefField, keeps_history, not_before, one_of


@keeps_history()
class MissingProfile(models.Model):
    """What the police would need at once, kept ready by whoever cares for them (Philomena protocol, part 1).

    Part 2 is the report's: last seen, clothing. What changes is a new row: the newest counts. In `people` adults
    stand by name and other young people by initials: the police ask us for the rest, and no child's name is in
    another child's record. The envelope's words are the young person's own.
    """

    record = EnvelopeKey(related_name="missing_profile")
    person = SubjectKey(related_name="missing_profiles")
    looks = models.TextField()
    photo = models.CharField(max_length=200, blank=True, default="")
    helps = models.TextField(blank=True, default="")
    could_hurt = models.TextField(blank=True, default="")
    medicines = models.TextField(blank=True, default="")
    phones = models.TextField(blank=True, default="")
    money_and_travel = models.TextField(blank=True, default="")
    people = models.TextField(blank=True, default="")
    before = models.TextField(blank=True, default="")
    review_on = models.DateField()

    objects = detail_queryset()


@keeps_history()
class KnownPlace(models.Model):
    """Somewhere they go, by its name or area: no home address, and no map. What could happen there is the
    envelope's words. It counts until `end_on`.
    """

    record = EnvelopeKey(related_name="known_place")
    person = SubjectKey(related_name="known_places")
    tracker_ref = RefField()
    sort = models.CharField(max_length=16, choices=PlaceSort)
    name = models.CharField(max_length=120)
    known_on = models.DateField()
    review_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("sort", PlaceSort, "a_place_they_go_to_is_of_a_known_sort"),
            not_before("known_on", "end_on", "a_place_they_go_to_ends_after_it_was_known",
                       "It cannot be over before it was known."),
        )  # fmt: skip

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]
