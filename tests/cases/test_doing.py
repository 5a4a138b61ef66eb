"""Something to do: given, changed by two at once, done by two at once, and not done after all."""

import threading
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from cases.actions import change_action, complete_action, give_action, reopen_action
from cases.models import Action, Record
from partners.context import acting
from partners.models import TrailLine
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import ReferralFactory, days_ago
from tests.factories.doing import ActionFactory, LateActionFactory
from tests.factories.partners import DeskPostingFactory, WorkerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def to_do(young_person, key_worker):
    return ActionFactory(person=young_person, owner=key_worker.worker)


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def test_it_is_given_to_somebody_who_can_read_it(young_person, key_worker, hub_worker, worker_of_another_hub):
    said = {"person": young_person, "words": "Ring the college.", "due_on": days_ago(-3), "by": key_worker}
    made = give_action(**said, owner=hub_worker.worker)
    record = Record.objects.get(pk=made.pk)
    assert (record.kind, record.category, record.words) == ("action", "key_work", "Ring the college.")
    assert TrailLine.objects.get(act="give_action").records == [made.pk]
    for nobody in (worker_of_another_hub.worker, WorkerFactory()):
        with pytest.raises(ValidationError, match="could not read this"):
            give_action(**said, owner=nobody)
    with pytest.raises(ValidationError, match="Say what is to be done"):
        give_action(**said | {"words": "  "}, owner=hub_worker.worker)
    with pytest.raises(ValidationError, match="more than a year ahead"):
        give_action(**said | {"due_on": days_ago(-800)}, owner=hub_worker.worker)


def test_a_partner_learns_from_no_refusal_with_whom_else_somebody_is_shared(young_person, police, health):
    officer, clinician = (
        posted(DeskPostingFactory, given=name, family="Stone", role=role, agency=agency)
        for name, role, agency in (("Pia", "police_liaison", police), ("Cleo", "clinician", health))
    )
    for agency, contributes in ((police, ["key_work"]), (health, [])):
        clauses = AgreementInForceFactory(agency=agency, reads=["key_work"], contributes=contributes)
        ShareFactory(content_object=young_person, agency=agency, agreement=clauses)
    said = {"person": young_person, "words": "Ring.", "due_on": days_ago(-3), "by": officer}
    with acting(officer), pytest.raises(ValidationError, match="could not read this"):
        give_action(**said, owner=clinician.worker)


def test_who_opens_the_form_has_read_it(client_of, to_do, key_worker):
    client_of(key_worker).get(door("change_action", to_do.person, to_do.record.reference))
    assert TrailLine.objects.get(what="read", act="write_note").people == [to_do.person_id]


def test_done_once_and_not_done_after_all(to_do, key_worker):
    complete_action(action=to_do, by=key_worker)
    complete_action(action=to_do, by=key_worker)
    done = Action.objects.get()
    assert (done.done_on, done.done_by) == (days_ago(0), key_worker.worker)
    assert TrailLine.objects.filter(act="complete_action").count() == 1
    with pytest.raises(ValidationError, match="done already"):
        change_action(action=to_do, owner=key_worker.worker, due_on=days_ago(-9), by=key_worker)
    reopen_action(action=to_do, by=key_worker)
    assert Action.objects.get().done_on is None


def test_a_partner_says_what_is_theirs_is_done_and_nothing_else(to_do, hub_manager, posted_officer):
    with pytest.raises(ValidationError, match="Kit Moreno’s to do"):
        complete_action(action=to_do, by=posted_officer)
    to_do.owner = posted_officer.worker
    to_do.save()
    complete_action(action=to_do, by=posted_officer)
    assert Action.objects.get().done_by == posted_officer.worker


def test_a_clause_to_add_is_none_to_change_what_the_lead_wrote(client_of, to_do, police, key_worker):
    officer = posted(DeskPostingFactory, given="Pia", family="Stone", role="police_liaison", agency=police)
    clauses = AgreementInForceFactory(agency=police, reads=["key_work"], contributes=["key_work"])
    ShareFactory(content_object=to_do.person, agency=police, agreement=clauses)
    with acting(officer):
        for verb in (complete_action, reopen_action):
            with pytest.raises(ValidationError, match="Kit Moreno’s to do"):
                verb(action=to_do, by=officer)
        with pytest.raises(ValidationError, match="Ask either of them"):
            change_action(action=to_do, owner=officer.worker, due_on=days_ago(-30), by=officer)
        own = give_action(
            person=to_do.person, words="Ring Gran.", owner=officer.worker, due_on=days_ago(-3), by=officer
        )
    client = client_of(officer)
    for one, offered in ((to_do, False), (own, True)):
        page = client.get(door("record", to_do.person, one.record.reference)).content.decode()
        assert ("Say that it is done" in page, "change-what-is-due" in page) == (offered, offered)
        page = client.get(door("change_action", to_do.person, one.record.reference)).content.decode()
        assert ("Ask either of them" in page) != offered
    Action.objects.filter(pk=own.pk).update(owner=key_worker.worker)
    with acting(officer):
        assert change_action(
            action=own, owner=officer.worker, due_on=days_ago(-9), by=officer
        ).due_on == days_ago(-9)


def test_on_pages_from_given_to_done_and_back(client_of, young_person, key_worker, hub_worker):
    client = client_of(key_worker)
    said = {"words": "Write to Gran.", "owner": hub_worker.worker.reference, "due_on": "tomorrow"}
    twice = said | {"key": str(uuid.uuid4())}
    assert [client.post(door("give_action", young_person), twice).url for _ in range(2)] == [
        door("due_of", young_person)
    ] * 2
    made = Action.objects.get()
    assert (made.owner, made.due_on) == (hub_worker.worker, days_ago(-1))
    page = client.get(door("record", young_person, made.record.reference)).content.decode()
    assert "To do: Write to Gran, for Hana Lund" in page and "Say that it is done" in page
    client.post(door("complete_action", young_person, made.record.reference))
    page = client.get(door("record", young_person, made.record.reference)).content.decode()
    assert "Done: Write to Gran" in page and "Say that it is done" not in page
    (offer,) = [word for word in page.split('"') if word.endswith("/not-done")][:1]
    token = page.split('name="token" value="')[1].split('"')[0]
    client.post(offer, {"token": token})
    assert Action.objects.get().done_on is None


def test_a_form_that_is_refused_keeps_what_was_typed(client_of, young_person, key_worker):
    answer = client_of(key_worker).post(door("give_action", young_person), {"words": "Write to Gran."})
    page = answer.content.decode()
    assert answer.status_code == 200 and "Write to Gran." in page and "Fill in “By when”" in page


def test_two_who_change_it_both_see_what_the_other_chose(
    client_of, young_person, to_do, key_worker, hub_worker, hub_manager
):
    address = door("change_action", young_person, to_do.record.reference)
    first, second = client_of(key_worker), client_of(hub_manager)
    seen = second.get(address).context["form"]["seen"].value()
    first.post(address, {"owner": hub_worker.worker.reference, "due_on": "tomorrow"})
    mine = {"owner": hub_manager.worker.reference, "due_on": "tomorrow", "seen": seen}
    page = second.post(address, mine).content.decode()
    assert "while you had this page open" in page and Action.objects.get().owner == hub_worker.worker


def test_who_may_not_know_them_is_offered_nobody_and_finds_nothing(
    client_of, young_person, to_do, worker_of_another_hub, key_worker
):
    far = client_of(worker_of_another_hub)
    for name, more in (("give_action", ()), ("change_action", (to_do.record.reference,))):
        assert far.get(door(name, young_person, *more)).status_code == 404
    offered = client_of(key_worker).get(door("give_action", young_person)).content.decode()
    assert "Kit Moreno" in offered and "Wren Castle" not in offered


@pytest.mark.django_db(transaction=True)
def test_two_who_say_done_at_once_are_one(key_worker, hub_manager, young_person):
    to_do = LateActionFactory(person=young_person, owner=key_worker.worker)
    wrong, together = [], threading.Barrier(2)

    def say(by):
        try:
            with acting(by):
                together.wait(5)
                complete_action(action=to_do, by=by)
        except Exception as fault:
            wrong.append(fault)
        finally:
            connection.close()

    both = [threading.Thread(target=say, args=(by,)) for by in (key_worker, hub_manager)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert wrong == [] and TrailLine.objects.filter(act="complete_action").count() == 1


def test_nothing_of_it_is_known_elsewhere(west, to_do, worker_of_another_hub):
    ReferralFactory(hub=west)
    with acting(worker_of_another_hub):
        assert not Action.objects.visible_to(worker_of_another_hub).exists() and not Action.objects.exists()
