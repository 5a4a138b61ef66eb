"""The queue's side of RAISE: what the outbox and the clock ask for. Each is safe to run twice."""

from celery import shared_task
from django.utils import timezone

from partners.access import Service
from partners.context import acting
from raise_meetings.actions import answer_links, packs, proposing, sending, sending_packs
from raise_meetings.asked_of_us.mailed import OF_ONE, OF_PLACE
from raise_meetings.models import Action, PlaceAction
from raise_meetings.preparing.telling import TASK


@shared_task(name=OF_ONE)
@acting(Service())
def mail_links(action_id: int) -> None:
    """From the outbox: somebody asked an agency for something, or asked again."""
    for action in Action.objects.filter(pk=action_id).select_related("record"):
        answer_links.make_answer_links(action=action, by=Service())


@shared_task(name=OF_PLACE)
@acting(Service())
def mail_place_links(action_id: int) -> None:
    for action in PlaceAction.objects.filter(pk=action_id):
        answer_links.make_answer_links(action=action, by=Service())


@shared_task(name=answer_links.SEND)
@acting(Service())
def send_answer_link(link_id: int) -> None:
    answer_links.mail_answer_link(link=link_id, by=Service())


@shared_task(name=TASK)
@acting(Service())
def send_raise_invitation(invitation_id: int) -> None:
    """From the outbox: invited, planned anew, called off."""
    sending.send_raise_invitation(invitation_id=invitation_id, by=Service())


@shared_task(name=packs.TASK)
@acting(Service())
def send_pack(pack_id: int) -> None:
    """From the outbox: minutes were sent to somebody."""
    sending_packs.send_pack(pack=pack_id, by=Service())


@shared_task(name="raise_meetings.tasks.propose_raises")
@acting(Service())
def propose_raises() -> None:
    """Every hour."""
    proposing.propose_raises(day=timezone.localdate(), by=Service())
