"""Reading that stands out, found as every morning finds it: somebody read about a young person of their own name."""

from django.utils import timezone

from cases.models import YoungPerson
from demo.staff import user_of
from nwd.pages.privacy.unusual.finding import unusual_on
from partners import access
from partners.access import Permission, Service
from partners.actions.unusual import note_unusual
from partners.context import acting

#: The police officer in the team, and a young person of the hub whose family name is hers too.
READER, NAMESAKE = "ST074", "YP0425"


def read_about_a_namesake() -> None:
    """The morning's look is over yesterday; here it is over today, and finds of hers alone."""
    by, today = user_of(READER), timezone.localdate()
    with acting(by):
        access.fetch(by, YoungPerson.objects.all(), Permission.READ_PERSON, tracker_ref=NAMESAKE)
    found = [one for one in unusual_on(today) if one.user_id == by.pk]
    note_unusual(day=today, found=found, by=Service())
