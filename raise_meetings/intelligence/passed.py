"""What was passed to the police, with what came back: of one young person, or all that the reader may see."""

from dataclasses import dataclass

from django.db.models import QuerySet

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.models import CameBack, InformationPassed, InformationPassedPerson


@dataclass(frozen=True)
class Passed:
    """`part` and `words` are of the young person's own envelope; about a place alone there is none."""

    form: InformationPassed
    part: InformationPassedPerson | None
    answers: list[CameBack]

    @property
    def words(self) -> str:
        return self.part.record.latest_words if self.part else self.form.words


def all_passed(user: User) -> QuerySet[InformationPassed]:
    forms = InformationPassed.objects.visible_to(user)
    return forms.select_related("hub", "passed_by").order_by("-passed_at", "-pk")


def with_answers(forms: list[InformationPassed], user: User) -> list[Passed]:
    """Three questions, however many forms."""
    parts = InformationPassedPerson.objects.visible_to(user).filter(passed__in=forms)
    parts = parts.select_related("record", "person").prefetch_related("record__corrections")
    by_form = {one.passed_id: one for one in parts}
    answers: dict[int, list[CameBack]] = {}
    for came in (
        CameBack.objects.filter(passed__in=forms).select_related("written_by").order_by("came_on", "pk")
    ):
        answers.setdefault(came.passed_id, []).append(came)
    return [Passed(one, by_form.get(one.pk), answers.get(one.pk, [])) for one in forms]


def passed_about(person: YoungPerson, user: User) -> list[Passed]:
    own = InformationPassedPerson.objects.visible_to(user).filter(person=person)
    return with_answers(list(all_passed(user).filter(pk__in=own.values("passed"))), user)
