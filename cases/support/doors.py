"""Doors of questions to specialists: everybody's page of one young person, one's own list, ask, answer, let go."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases import actions
from cases.models import SpecialistAsk, YoungPerson
from cases.support import pulled_in
from cases.support.disciplines import CALLED, asked_by, formulated_by, own_disciplines, own_notes, recorded_by
from cases.support.forms import AnswerForm, AskForm
from cases.support.hubs import hubs_for
from cases.support.waiting import MOST, asked_by_them, asked_of_them
from cases.support.whom import is_asked, is_party, is_waited_for_in_vain, who_may_answer
from cases.views import NO_CLAUSE
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, nothing_to_fill, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in

NOT_ASKED = "Those who were asked answer, or whoever asked writes down what they said."
NOT_OF_IT = "A formulation is written by those who work in that discipline."
FORM = require_http_methods(["GET", "HEAD", "POST"])
NOBODY = "None of the specialists who may know them has a sign-in here, so nobody could answer. Ask them another way."


@require_safe
def support(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    sessions = pulled_in.sessions_of(person, user)
    may_write = access.may(user, Permission.WRITE_NOTE)
    shown = {
        "person": person,
        "formulations": pulled_in.formulations_of(person, user),
        "asks": [(one, is_party(one, user), is_asked(one, user)) for one in pulled_in.asks_of(person, user)],
        "sessions": sessions[: pulled_in.SHOWN],
        "more": len(sessions) > pulled_in.SHOWN,
        "notes": pulled_in.clinical_notes_of(person, user),
        "own": own_notes(user) if may_write else [],
        "may_formulate": formulated_by(user) if may_write else [],
        "may_ask": may_write and bool(asked_by(user)),
        "may_record": may_write and bool(recorded_by(user)),
        "may_write": may_write,
        "today": timezone.localdate(),
    }
    return render(request, "cases/support/support.html", shown)


@require_safe
def asks(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.WRITE_NOTE)
    of_me, by_me = list(asked_of_them(user)[:MOST]), list(asked_by_them(user)[:MOST])
    trail.listed(by=user, act="asks", people=[one.person_id for one in (*of_me, *by_me)])
    shown = {"of_me": of_me, "by_me": by_me, "is_specialist": bool(own_disciplines(user))}
    return render(request, "cases/support/asks.html", shown)


@gives_words_back
@keeps_drafts("A question to a specialist")
@FORM
def ask_specialist(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_of(request, reference)
    could = who_may_answer(person, user, _asked(user, person))
    offered = {name: workers for name, workers in could.items() if not is_waited_for_in_vain(user, workers)}

    def verb(**said: Any) -> SpecialistAsk:
        act = actions.ask_and_answer if "said" in said else actions.ask_specialist
        return act(person=person, by=user, **said)

    def undo(made: SpecialistAsk) -> str:
        return reverse("take_back_ask", args=[reference, made.record.reference])

    return ask(
        request, opened(AskForm, request, offered=offered), verb, then=page_of(person), undo=undo, said="Saved.",
        page="cases/support/ask_specialist.html", nothing="" if offered else NOBODY, act="write_note",
        left_out=[CALLED[name] for name in could if name not in offered], **around(person, "Ask a specialist"),
    )  # fmt: skip


@gives_words_back
@keeps_drafts("An answer to a question")
@FORM
def answer_ask(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Whoever asked writes down what somebody said to them; a specialist answers."""
    user, asked = _asked_there(request, reference, record_reference)
    person, others = asked.person, None
    if not is_asked(asked, user):
        others = who_may_answer(person, user, [asked.discipline])[asked.discipline]

    def verb(**said: Any) -> SpecialistAsk:
        return actions.answer_ask(ask=asked, by=user, **said)

    def undo(answered: SpecialistAsk) -> str:
        return reverse("take_back_note", args=[reference, answered.reply.reference])  # type: ignore[union-attr]

    return ask(
        request, opened(AnswerForm, request, hubs=hubs_for(user), others=others), verb, then=page_of(person),
        undo=undo, said="Saved. It is answered.", page="cases/support/answer_ask.html", asked=asked,
        save="Save the answer", act="write_note", **around(person, "Answer a question"),
    )  # fmt: skip


@require_POST
def drop_ask(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The button answers it all."""
    user, asked = _asked_there(request, reference, record_reference)

    def verb() -> SpecialistAsk:
        return actions.drop_ask(ask=asked, by=user)

    def undo(dropped: SpecialistAsk) -> str:
        return reverse("take_up_ask", args=[reference, record_reference])

    return ask(
        request, nothing_to_fill(request), verb, then=page_of(asked.person), undo=undo,
        said="Saved. It waits for nobody any more.", act="write_note",
        **around(asked.person, "No longer needed"),
    )  # fmt: skip


@require_POST
def take_up_ask(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, asked = _asked_there(request, reference, record_reference)
    return take_back(request, lambda: actions.take_up_ask(ask=asked, by=user), then=page_of(asked.person))


@require_POST
def take_back_ask(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, asked = _asked_there(request, reference, record_reference)
    return take_back(request, lambda: actions.take_back_ask(ask=asked, by=user), then=page_of(asked.person))


def page_of(person: YoungPerson) -> str:
    return reverse("support", args=[person.reference])


def person_of(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    people = YoungPerson.objects.all()
    return user, access.fetch(user, people, Permission.WRITE_NOTE, reference=reference)


def around(person: YoungPerson, title: str) -> dict[str, Any]:
    back = {"back": page_of(person), "back_text": "Support from specialists"}
    return {"person": person, "title": title} | back


def refuse(user: User, person: YoungPerson, why: str = NO_CLAUSE) -> None:
    """The role may be right, and something else not let them."""
    access.refuse(user, Permission.WRITE_NOTE, person.person_ids)
    raise PermissionDenied(why)


def _asked(user: User, person: YoungPerson) -> list[str]:
    found = asked_by(user)
    if not found:
        refuse(user, person)
    return found


def _asked_there(
    request: HttpRequest, reference: str, record_reference: uuid.UUID
) -> tuple[User, SpecialistAsk]:
    """For its parties. What is not waiting any more is refused by the verb, in words."""
    user, person = person_of(request, reference)
    asks = SpecialistAsk.objects.visible_to(user).filter(person=person, record__reference=record_reference)
    found = asks.select_related("record", "person", "asked_by", "asked_of").first()
    if found is None:
        access.refuse(user, Permission.WRITE_NOTE)
        raise Http404
    if not is_party(found, user):
        refuse(user, person, NOT_ASKED)
    return user, found
