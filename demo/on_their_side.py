"""Who stands beside a young person and works for nobody here: her own sign-in, and an independent visitor.

They are named on the pages that say who can see her, and read what is shared with them by name. They have no
password: a sign-in that is no worker's is not let in yet (docs/decisions.md).
"""

import datetime

from django.utils import timezone

from cases.actions import write_note
from cases.models import Category, YoungPerson
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MOVING_ON
from partners.context import acting
from partners.models import NamedReader, OwnAccount, User, VisitorConsent
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
    own, visitor = (User.objects.create_user(email) for email in (HER_OWN, VISITOR))
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MOVING_ON)
        OwnAccount.objects.create(user=own, person=her, relation=Relation.OWN, from_on=month)
        VisitorConsent.objects.create(
            user=visitor, person=her, young_person_agreed_on=month, authority_agreed_on=month, from_on=month
        )
    _write_to_her(her, own)


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
