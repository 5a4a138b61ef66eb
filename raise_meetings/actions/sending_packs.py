"""From the outbox: the mail of one pack, with the links by which its reader answers what is asked of their agency."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from partners import trail
from partners.access import Service
from partners.models import User
from raise_meetings.actions.answer_links import make_answer_links
from raise_meetings.asked_of_us.links import may_answer
from raise_meetings.models import Action, Answer, AnswerLink, Pack, PlaceAction
from raise_meetings.packs import mail
from raise_meetings.packs.whom import may_read


@transaction.atomic
def send_pack(*, pack: int, by: Service) -> bool:
    """While they may still read it. Sent twice, where a worker died in between, it says the same."""
    rows = Pack.objects.select_related("meeting", "worker", "agency")
    one = rows.filter(pk=pack).first()
    user = User.objects.filter(worker=one.worker_id).exclude(email="").first() if one else None
    if one is None or user is None or not may_read(user, one.meeting):
        return False
    _make_links(one, by)
    answers = [link for link in _open(one, user) if may_answer(user, link.thing)]
    mail.send(one, user, answers)
    AnswerLink.objects.filter(pk__in=[link.pk for link in answers]).update(mailed_at=timezone.now())
    trail.write(by=by, what="change", act="send_pack", counts={"pack": one.pk, "links": len(answers)})
    return True


def _make_links(pack: Pack, by: Service) -> None:
    """While the meeting was open nobody was mailed: what was asked there goes with its minutes, in one mail."""
    asked = {"meeting": pack.meeting_id, "agency": pack.agency_id, "answer": Answer.ASKED}
    for action in Action.objects.filter(**asked).select_related("record").order_by("pk"):
        make_answer_links(action=action, by=by, post=False)
    for action in PlaceAction.objects.filter(**asked).order_by("pk"):
        make_answer_links(action=action, by=by, post=False)


def _open(pack: Pack, user: User) -> list[AnswerLink]:
    of_it = Q(action__meeting=pack.meeting_id) | Q(place_action__meeting=pack.meeting_id)
    links = AnswerLink.objects.open().filter(of_it, user=user, mailed_at=None)
    return list(links.select_related("user", "action__record", "place_action").order_by("pk"))
