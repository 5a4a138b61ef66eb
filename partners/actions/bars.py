"""Somebody may know nothing of a young person (access.md, "Bar"), and may again. Who is barred is never told."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from partners import trail
from partners.models import Bar, BarGround, User, Worker
from partners.saving import save


@transaction.atomic
def bar(
    *, person: Model, by: User, ground: str, why: str, worker: Worker | None = None, user: User | None = None
) -> Bar:
    """From today, of a worker, or of a sign-in that is no worker's. It takes effect with their next request.

    One may bar oneself: whoever is related need not ask a colleague. Only somebody else can lift it.
    """
    why = why.strip()
    if (worker is None) == (user is None):
        raise ValidationError({"who": "Choose who may know nothing of them."})
    if user and user.worker_id:
        raise ValidationError({"who": "This sign-in is a worker’s. Bar the worker."})
    if ground not in BarGround.values:
        raise ValidationError({"ground": "Choose why they may not know."})
    if not why:
        raise ValidationError({"why": "Say in a few words why. Whoever lifts it one day reads this."})
    if Bar.objects.filter(person_id=person.pk, worker=worker, user=user, to_on__isnull=True).exists():
        raise ValidationError("They are barred already.")
    made = Bar(person_id=person.pk, worker=worker, user=user, ground=ground, why=why, barred_by=by,
               from_on=timezone.localdate())  # fmt: skip
    save(made)
    trail.write(by=by, what="permission", act="bar", people=[person.pk], counts={"bar": made.pk})
    return made


@transaction.atomic
def lift_bar(*, bar: Bar, by: User, why: str) -> Bar:
    """They may know again what else opens to them; the bar stays readable as history."""
    bar = Bar.objects.select_for_update(of=("self",)).get(pk=bar.pk)
    today, why = timezone.localdate(), why.strip()
    if bar.to_on and bar.to_on <= today:
        raise ValidationError("This bar has been lifted already.")
    if not why:
        raise ValidationError({"why": "Say why it is lifted."})
    bar.to_on, bar.lifted_by, bar.lifted_why = max(today, bar.from_on), by, why
    bar.save(update_fields=["to_on", "lifted_by", "lifted_why"])
    trail.write(by=by, what="permission", act="lift_bar", people=[bar.person_id], counts={"bar": bar.pk})
    return bar
