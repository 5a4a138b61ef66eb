"""People of whom the record is, and those who visit on their behalf: sign-ins that are no worker's."""

from django.db import models

from hubs.columns import keeps_history, not_before, one_of
from partners.models.user import User
from partners.rows import of_own_and_lead


class Relation(models.TextChoices):
    OWN = "own", "Their own"
    FAMILY = "family", "A family member's"


@keeps_history()
class OwnAccount(models.Model):
    """A young person's own sign-in, or a family member's: sees what is shared with it by name, and nothing else."""

    user = models.ForeignKey(User, models.PROTECT, related_name="own_accounts")
    person = models.ForeignKey("cases.YoungPerson", models.PROTECT, related_name="own_accounts")
    relation = models.CharField(max_length=8, choices=Relation)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)

    rows = of_own_and_lead("person_id")

    class Meta:
        constraints = (
            one_of("relation", Relation, "an_account_has_a_known_relation"),
            not_before(
                "from_on", "to_on", "an_account_ends_after_it_starts", "It cannot end before it starts."
            ),
            models.UniqueConstraint(
                fields=("user", "person"), name="an_account_stands_to_a_young_person_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


@keeps_history()
class VisitorConsent(models.Model):
    """An independent visitor may know of this young person, who agreed, as did the authority that placed them.

    Source: Children's Homes (England) Regulations 2015, regulation 44(2)(b): records only with both consents.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="visits")
    person = models.ForeignKey("cases.YoungPerson", models.PROTECT, related_name="visitors")
    young_person_agreed_on = models.DateField()
    authority_agreed_on = models.DateField()
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)

    rows = of_own_and_lead("person_id")

    class Meta:
        constraints = (
            not_before("from_on", "to_on", "a_consent_ends_after_it_starts", "It cannot end before it starts."),
            not_before("young_person_agreed_on", "from_on", "the_young_person_agrees_first",
                       "They have to agree before the visits start."),
            not_before("authority_agreed_on", "from_on", "the_placing_authority_agrees_first",
                       "The placing authority has to agree before the visits start."),
            models.UniqueConstraint(
                fields=("user", "person", "from_on"), name="a_consent_is_kept_once"
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return str(self.pk)
