"""What counts of how to talk to somebody, for those who may read it: one question, kept."""

from django.db.models import BigIntegerField, QuerySet

from cases.models import HowToTalk, YoungPerson
from partners.access import Actor, Reader
from partners.kept import Kept
from partners.says import Given

PERSON = Given("person", BigIntegerField())


@Kept
def NEWEST(reader: Actor | Reader) -> QuerySet[HowToTalk]:
    theirs = HowToTalk.objects.visible_to(reader).filter(person=PERSON)
    newest: QuerySet[HowToTalk] = theirs.select_related("record").order_by("-record")[:1]
    return newest


def how_to_talk_to(person: YoungPerson, user: Actor) -> HowToTalk | None:
    return next(iter(NEWEST(user, person=person.pk)), None)


def versions_of(person: YoungPerson, user: Actor) -> list[HowToTalk]:
    """The newest first, with who wrote each. What was taken back has no row."""
    theirs = HowToTalk.objects.visible_to(user).filter(person=person)
    return list(theirs.select_related("record__author", "record__agency").order_by("-record"))
