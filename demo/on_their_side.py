"""Who stands beside a young person: her own sign-in, and an independent visitor (regulation 44).

They are named on the pages that say who can see her. Her own reads what is shared with it by name, and has no
password: a sign-in that is no worker's is not let in yet (docs/decisions.md). The visitor reads what is open.
"""

import datetime

from django.utils import timezone

from cases.actions import write_note
from cases.models import Category, YoungPerson
from demo.cast import PASSWORD
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MOVING_ON
from partners.actions.postings import post_worker
from partners.actions.sign_ins import give_sign_in
from partners.actions.workers import add_worker
from partners.actors import Service
from partners.context import acting
from partners.models import Agency, NamedReader, OwnAccount, Role, User, VisitorConsent
from partners.models.own import Relation

HER_OWN, VISITOR = "her.own.phone@people.example", "judith.marsden@visitors.example"
LETTER = (
    "Dear you, we packed the last box and you put the kettle in your bag so that you find it first. You said: “Ring "
    "me on Sunday, not before.” I will. This note is for you as well."
)


def stand_beside_her() -> None:
    """Both agreed a month ago: she, and for the visitor the authority that placed her too."""
    by, today = user_of(HUB_MANAGER), timezone.localdate()
    month = today - datetime.timedelta(days=30)
    own, visitor = User.objects.create_user(HER_OWN), _visitor(month)
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MOVING_ON)
        OwnAccount.objects.create(user=own, person=her, relation=Relation.OWN, from_on=month)
        VisitorConsent.objects.create(
            user=visitor, person=her, young_person_agreed_on=month, authority_agreed_on=month, from_on=month
        )
    _write_to_her(her, own)


def _visitor(since: datetime.date) -> User:
    service = Service()
    with acting(service):
        lead = Agency.objects.get(is_lead=True)
        worker = add_worker(agency=lead, given_name="Judith", family_name="Marsden", role="other",
                            started_on=since, email=VISITOR, by=service)  # fmt: skip
        post_worker(worker=worker, role=Role.INDEPENDENT_VISITOR, start_on=since, by=service)
        return give_sign_in(worker=worker, by=service, password=PASSWORD)


def _write_to_her(her: YoungPerson, own: User) -> None:
    by = user_of(KEY_WORKER)
    with acting(by):
        note = write_note(
            person=her,
            by=by,
            at=timezone.now() - datetime.timedelta(days=1),
            words=LETTER,
            category=Category.VOICE,
        )
        NamedReader.objects.create(record=note, user=own, named_by=by)
