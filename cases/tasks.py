"""The queue's side: what the outbox asks for. Each is safe to run twice."""

from celery import shared_task

from cases.actions import emergency_mail
from partners.access import Service
from partners.context import acting


@shared_task(name=emergency_mail.TASK)
@acting(Service())
def tell_of_emergency(enquiry_id: int) -> None:
    """From the outbox, as soon as somebody asked."""
    emergency_mail.tell_of_emergency(enquiry=enquiry_id, by=Service())
