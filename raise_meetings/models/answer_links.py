"""A link in a mail with which one worker answers for one action, without time to sign in."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone

from hubs.columns import new_reference
from partners.models import User
from partners.rows import Rows, of_envelope, of_holder
from raise_meetings.models.actions import Action
from raise_meetings.models.place_actions import PlaceAction

_ONE = of_envelope("action_id").read
_PLACE = of_holder("raise_meetings_placeaction", "place_action_id").read
_EITHER = f"({_ONE} or {_PLACE})"


class AnswerLinkQuerySet(models.QuerySet["AnswerLink"]):
    def open(self) -> "AnswerLinkQuerySet":
        return self.filter(used_at=None, withdrawn_at=None, expires_at__gt=timezone.now())

    def of(self, action: Any) -> "AnswerLinkQuerySet":
        column = "action" if isinstance(action, Action) else "place_action"
        return self.filter(**{column: action.pk})


class AnswerLink(models.Model):
    """Made from `seed` and the service's secret key; only its hash is kept, so that the database alone opens nothing.

    Bound to one sign-in. It tells which agency, a reference and a day; what the action says is read with that
    sign-in's second factor.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    action = models.ForeignKey(Action, models.PROTECT, null=True, blank=True, related_name="links")
    place_action = models.ForeignKey(PlaceAction, models.PROTECT, null=True, blank=True, related_name="links")
    seed = models.CharField(max_length=12, default=new_reference, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = AnswerLinkQuerySet.as_manager()
    rows = Rows(_EITHER, _EITHER)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_link_answers_for_one_action",
                condition=Q(action__isnull=False, place_action__isnull=True)
                | Q(action__isnull=True, place_action__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"link {self.pk}"

    @property
    def thing(self) -> Any:
        return self.action or self.place_action
