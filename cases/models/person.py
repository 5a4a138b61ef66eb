from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Concat

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, new_reference, one_of
from partners import access
from partners.rows import of_person
from partners.rule import KNOWS


class YoungPersonQuerySet(models.QuerySet["YoungPerson"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "YoungPersonQuerySet":
        """Those of whom the user may know that they exist (access.md, "The rule")."""
        return access.visible(self, user, KNOWS, person="pk")

    def named_in(self, words: str) -> "YoungPersonQuerySet":
        """Whose whole name stands in it, however it is spaced, or what they are called with their family name."""
        said = Value(" ".join(words.split()), models.TextField())
        whole = Concat("given_name", Value(" "), "family_name", output_field=models.TextField())
        called = Concat("known_as", Value(" "), "family_name", output_field=models.TextField())
        named = Q(said__icontains=F("whole")) | ~Q(known_as="") & Q(said__icontains=F("called"))
        return self.alias(said=said, whole=whole, called=called).filter(named)


class Fold(Func):
    """Lower case without accents: `nwd_fold` (hubs/migrations/folded.sql), immutable so that an index can use it."""

    function = "nwd_fold"
    output_field = models.TextField()


@keeps_history(exclude=["search_name"])
class YoungPerson(models.Model):
    """What everyone who may know the young person exists may know; all else is an enveloped fact."""

    reference = models.CharField(max_length=12, unique=True, default=new_reference, editable=False)
    tracker_ref = RefField()
    given_name = models.TextField()
    family_name = models.TextField()
    known_as = models.TextField(blank=True, default="")
    date_of_birth = models.DateField()
    died_on = models.DateField(null=True, blank=True)
    search_name = models.GeneratedField(
        expression=Fold(
            Concat(
                "given_name",
                Value(" "),
                "family_name",
                Value(" "),
                "known_as",
                output_field=models.TextField(),
            )
        ),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = YoungPersonQuerySet.as_manager()
    rows = of_person("id")

    class Meta:
        verbose_name_plural = "young people"
        indexes = (models.Index(fields=("date_of_birth",), name="young_people_by_birthday"),)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """As they are called: known-as first."""
        return f"{self.known_as or self.given_name} {self.family_name}"

    @property
    def initials(self) -> str:
        """For what is read over a shoulder, or said in somebody else's record."""
        return " ".join(f"{word[0].upper()}." for word in self.name.split())

    @property
    def person_ids(self) -> list[int]:
        return [self.pk]


class Sex(models.TextChoices):
    FEMALE = "female", "Female"
    MALE = "male", "Male"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Ethnicity(models.TextChoices):
    """The Department for Education's codes (SSDA903 guide)."""

    WBRI = "WBRI", "White British"
    WIRI = "WIRI", "White Irish"
    WIRT = "WIRT", "Traveller of Irish heritage"
    WROM = "WROM", "Gypsy or Roma"
    WOTH = "WOTH", "Any other White background"
    MWBC = "MWBC", "White and Black Caribbean"
    MWBA = "MWBA", "White and Black African"
    MWAS = "MWAS", "White and Asian"
    MOTH = "MOTH", "Any other mixed background"
    AIND = "AIND", "Indian"
    APKN = "APKN", "Pakistani"
    ABAN = "ABAN", "Bangladeshi"
    AOTH = "AOTH", "Any other Asian background"
    BCRB = "BCRB", "Black Caribbean"
    BAFR = "BAFR", "Black African"
    BOTH = "BOTH", "Any other Black background"
    CHNE = "CHNE", "Chinese"
    OOTH = "OOTH", "Any other ethnic group"
    REFU = "REFU", "Did not wish to say"
    NOBT = "NOBT", "Not yet known"


@keeps_history()
class Identity(models.Model):
    """Identifiers and protected characteristics: an enveloped fact of the category identity."""

    record = EnvelopeKey(related_name="identity")
    person = SubjectKey(related_name="identities")
    sex = models.CharField(max_length=10, choices=Sex)
    ethnicity = models.CharField(max_length=4, choices=Ethnicity, blank=True, default="")
    nhs_number = models.TextField(blank=True, default="")
    upn = models.TextField(blank=True, default="")
    home_district = models.TextField(blank=True, default="")
    first_language = models.TextField(blank=True, default="")
    uasc = models.BooleanField()

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "identities"
        constraints = (
            models.UniqueConstraint(fields=("person",), name="a_young_person_has_one_identity"),
            one_of("sex", Sex, "an_identity_has_a_known_sex"),
            one_of("ethnicity", Ethnicity, "an_identity_has_a_known_ethnicity", or_empty=True),
        )
        indexes = (HashIndex(fields=("nhs_number",), name="identity_by_nhs_number"),)
