"""What counts of "About me": the newest version that the reader may see, and those before it."""

from cases.models import AboutMe, YoungPerson
from partners.models import User


def versions_about(person: YoungPerson, user: User) -> list[AboutMe]:
    """The newest first. One question."""
    theirs = AboutMe.objects.visible_to(user).filter(person=person)
    return list(theirs.select_related("record__author").order_by("-record"))


def about_me_of(person: YoungPerson, user: User) -> AboutMe | None:
    theirs = AboutMe.objects.visible_to(user).filter(person=person)
    return theirs.select_related("record__author").order_by("-record").first()
