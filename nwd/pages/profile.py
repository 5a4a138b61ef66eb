"""One page about a young person, to print: who they are, how best to support them, what they want, who helps."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.allocations.team import team_of
from cases.contributing import is_closed_to, may_add
from cases.models import YoungPerson
from cases.plan.changing import PLAN
from cases.plan.shown import plan_of
from partners import access, trail
from partners.access import Permission
from partners.sign_in import signed_in

#: A page has room for so many; the plan has them all.
MOST_GOALS = 5


@require_safe
def profile(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="print", reference=reference)
    today = timezone.localdate()
    plan = plan_of(person, user, today)
    ids = [one.pk for one in (plan.about, *(goal.record for goal in plan.goals[:MOST_GOALS])) if one]
    trail.write(by=user, what="print", act="profile", people=[person.pk], records=ids)
    shown = {
        "person": person,
        "plan": plan,
        "goals": plan.goals[:MOST_GOALS],
        "more": max(len(plan.goals) - MOST_GOALS, 0),
        "team": team_of(person, user, today).now,
        "closed": is_closed_to(user, PLAN),
        "may_plan": access.may(user, Permission.WRITE_NOTE) and may_add(user, PLAN),
    }
    return render(request, "pages/profile.html", shown)
