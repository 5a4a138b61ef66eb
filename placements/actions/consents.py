"""The consents that open a record to an independent visitor: the young person's and their placing authority's."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import author_of
from cases.models import YoungPerson
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Service
from partners.context import acting
from partners.models import Posting, Role, User, VisitorConsent


@transaction.atomic
def consent_to_visitor(
    *,
    person: YoungPerson,
    visitor: User,
    young_person_agreed_on: datetime.date,
    authority_agreed_on: datetime.date,
    by: User,
) -> VisitorConsent:
    """From today they may read what the young person's record holds (regulation 44(2)(b)). Both agreed first."""
    author_of(by)
    today = timezone.localdate()
    YoungPerson.objects.select_for_update(no_key=True).get(pk=person.pk)
    for box, day in (
        ("young_person_agreed_on", young_person_agreed_on),
        ("authority_agreed_on", authority_agreed_on),
    ):
        if day > today:
            raise ValidationError({box: "This day is still to come. They have to have agreed."})
    posted = Posting.objects.live_on(today).filter(role=Role.INDEPENDENT_VISITOR, worker=visitor.worker_id)
    if visitor.worker_id is None or not posted.exists():
        raise ValidationError({"visitor": "Choose somebody who is an independent visitor here."})
    there = VisitorConsent.objects.filter(user=visitor, person=person)
    if there.filter(to_on__isnull=True).exists():
        raise ValidationError({"visitor": "They have both consents already."})
    # Given again on the day it was ended: one row a day, and its history tells the rest.
    consent = there.filter(from_on=today).first() or VisitorConsent(
        user=visitor, person=person, from_on=today
    )
    consent.young_person_agreed_on, consent.authority_agreed_on = young_person_agreed_on, authority_agreed_on
    consent.to_on = None
    saving.save(consent)
    trail.write(by=by, what="permission", act="consent_to_visitor", people=[person.pk],
                counts={"consent": consent.pk})  # fmt: skip
    return consent


@transaction.atomic
def end_consent(*, consent: VisitorConsent, by: User) -> VisitorConsent:
    """Whoever of the two withdrew it: their next request is refused, in open windows too."""
    author_of(by)
    consent = VisitorConsent.objects.select_for_update(of=("self",)).get(pk=consent.pk)
    if consent.to_on:
        raise ValidationError(f"It ended on {date_words(consent.to_on)}.")
    consent.to_on = timezone.localdate()
    saving.save(consent)
    trail.write(by=by, what="permission", act="end_consent", people=[consent.person_id],
                counts={"consent": consent.pk})  # fmt: skip
    return consent


@transaction.atomic
def end_consents_of(*, person: YoungPerson, by: User) -> None:
    """They no longer live at the home that is visited. Asked by the service: whoever says that they left says it."""
    with acting(Service()):
        for consent in VisitorConsent.objects.filter(person=person, to_on__isnull=True).order_by("pk"):
            consent.to_on = max(timezone.localdate(), consent.from_on)
            saving.save(consent)
            trail.write(by=by, what="permission", act="end_consent", people=[person.pk],
                        counts={"consent": consent.pk})  # fmt: skip
