from django.db import models
from django.db.models import Q
from django.utils import timezone

from hubs.columns import new_reference, one_of
from hubs.models import Hub
from partners.models.user import User


class Listing(models.TextChoices):
    """The lists whose filters can be kept."""

    CASELOAD = "caseload", "Caseload"
    CHRONOLOGY = "chronology", "Chronology"
    MISSING = "missing", "Missing"
    RAISE_ACTIONS = "raise-actions", "RAISE actions"
    DUE = "due", "What is due"


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    def visible_to(self, user: User) -> "SavedViewQuerySet":
        """One's own, and those that somebody shared with a hub at which one is posted today."""
        from partners import access  # access reads the models, so it stands above

        mine = Q(user=user) | Q(hub__in=access.facts_of(user).hubs)
        return self.filter(mine, removed_at=None)

    def own(self, user: User) -> "SavedViewQuerySet":
        return self.filter(user=user, removed_at=None)


class SavedView(models.Model):
    """Filters and sort of a list, under a name. `asked` holds answers of the page's own choices, never words typed
    into a search, and says nothing of who was found: each reader is answered by what they may see.

    A view that was taken away waits for its owner's Undo.
    """

    reference = models.CharField(max_length=12, unique=True, default=new_reference, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="views", db_index=False)
    listing = models.CharField(max_length=40, choices=Listing)
    name = models.CharField(max_length=60)
    asked = models.TextField(blank=True, default="")
    hub = models.ForeignKey(Hub, models.PROTECT, null=True, blank=True, related_name="+")
    is_first = models.BooleanField(default=False)
    saved_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            one_of("listing", Listing, "a_view_is_of_a_known_list"),
            models.UniqueConstraint(
                fields=("user", "listing", "name"),
                condition=Q(removed_at__isnull=True),
                name="a_view_of_a_list_has_a_name_of_its_own",
                violation_error_message="You have a view of that name here. Give this one another name.",
            ),
            models.UniqueConstraint(
                fields=("user", "listing"),
                condition=Q(is_first=True, removed_at__isnull=True),
                name="one_view_comes_first",
            ),
        )

    def __str__(self) -> str:
        return self.name
