"""Whom a question may be put to: those of a discipline who could read it. Asking opens nothing to anybody."""

from collections.abc import Iterable

from cases.models import SpecialistAsk, YoungPerson
from cases.support.disciplines import CATEGORY_OF, ROLE_OF, own_disciplines
from partners import access
from partners.models import User, Worker
from partners.roles import ROLES, Permission
from partners.who import told_to, who_would_read


def who_may_answer(person: YoungPerson, user: User, disciplines: Iterable[str]) -> dict[str, list[Worker]]:
    """By discipline, of those of whom the asker may be told; not the asker. A question for each, and one more."""
    own = access.facts_of(user).worker
    found: dict[str, list[int]] = {}
    for discipline in disciplines:
        readers = who_would_read(
            person.pk, category=CATEGORY_OF[discipline], agency=own.agency_id if own else 0
        )
        role = ROLE_OF[discipline]
        answers = Permission.WRITE_NOTE in ROLES[role].permissions
        found[discipline] = [one.user for one in told_to(user, readers) if answers and role in one.roles]
    users = {pk for ones in found.values() for pk in ones} - {user.pk}
    workers = {
        one.pk: one.worker for one in User.objects.filter(pk__in=users).select_related("worker__agency")
    }
    return {
        discipline: [worker for pk in ones if (worker := workers.get(pk))]
        for discipline, ones in found.items()
    }


def is_waited_for_in_vain(user: User, may_answer: list[Worker]) -> bool:
    """A partner is not told who of other agencies could answer, so for them it is never said."""
    return not may_answer and access.facts_of(user).of_lead_agency


def is_asked(ask: SpecialistAsk, user: User) -> bool:
    """By name, or as one of the discipline: whoever was meant, anybody of it may answer."""
    by_name = ask.asked_of_id is not None and ask.asked_of_id == user.worker_id
    return by_name or ask.discipline in own_disciplines(user)


def is_party(ask: SpecialistAsk, user: User) -> bool:
    return user.worker_id == ask.asked_by_id or is_asked(ask, user)
