"""Support closes with what stays, opens again in one step on the same thread, and goes on past 18."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases.actions import (
    begin_leaving_care,
    change_keeping_in_touch,
    close_referral,
    keep_in_touch,
    reopen_referral,
    take_back_closing,
    take_back_keeping_in_touch,
    take_back_reopening,
)
from cases.models import Allocation, CarePeriod, KeepingInTouch, Record, Referral, YoungPerson
from cases.moving_on.adult import grown_of
from cases.moving_on.grown import birthday
from cases.moving_on.staying import Staying
from cases.moving_on.thread import thread_of
from partners.models import Standing, TrailLine
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import (
    AllocationFactory,
    CarePeriodFactory,
    ClosedReferralFactory,
    LegalStatusPeriodFactory,
    ReferralFactory,
)
from tests.factories.hubs import days_ago
from tests.factories.moving_on import KeepingInTouchFactory
from tests.factories.partners import LeaverFactory, WorkerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def support(young_person):
    return young_person.referrals.get()


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def close(support, by, *stays, **said):
    return close_referral(
        referral=support,
        by=by,
        **{"closed_on": days_ago(0), "objectives": "partially", "stays": stays} | said,
    )


def test_it_closes_with_what_was_reached_and_what_stays(support, key_worker):
    stays = Staying(key_worker.worker, "monthly", words="Sunday calls.")
    close(support, key_worker, stays, words="Proud of the flat.")
    kept = Referral.objects.get()
    assert (kept.closed_on, kept.objectives_met, kept.closing_words) == (
        days_ago(0),
        "partially",
        "Proud of the flat.",
    )
    assert timezone.localdate(kept.record.ended) == days_ago(0)
    keeping = KeepingInTouch.objects.get()
    assert (keeping.worker, keeping.how_often, keeping.referral, keeping.record.words) == (
        key_worker.worker, "monthly", support, "Sunday calls.",
    )  # fmt: skip
    assert TrailLine.objects.get(act="close_referral").records == [support.pk]


def test_nobodys_work_ends_by_it_and_the_hub_knows_them_as_before(support, key_worker):
    AllocationFactory(person=support.person, worker=key_worker.worker)
    close(support, key_worker)
    assert Allocation.objects.get().end_on is None
    assert Standing.objects.filter(person=support.person, ground="referral", to_on=None).exists()
    assert YoungPerson.objects.visible_to(key_worker).filter(pk=support.person_id).exists()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"objectives": "mostly"}, "how much of what was hoped"),
        ({"closed_on": days_ago(-1)}, "still to come"),
        ({"closed_on": days_ago(900)}, "It began on"),
    ],
)
def test_what_cannot_be_is_refused_in_words(support, key_worker, said, words):
    with pytest.raises(ValidationError, match=words):
        close(support, key_worker, **said)
    assert Referral.objects.get().closed_on is None


def test_who_may_not_and_what_has_closed(support, key_worker, hub_worker):
    with pytest.raises(PermissionDenied):
        close(support, hub_worker)
    close(support, key_worker)
    with pytest.raises(ValidationError, match="meanwhile"):
        close(support, key_worker)


def test_one_of_several_closes_alone(support, key_worker, east):
    other = ReferralFactory(person=support.person, hub=east)
    close(support, key_worker)
    thread = thread_of(support.person, key_worker, days_ago(0))
    assert ([one.pk for one in thread.running], [one.pk for one in thread.closed]) == (
        [other.pk],
        [support.pk],
    )


def test_a_closing_is_taken_back_whole_by_who_closed(support, key_worker, hub_manager):
    close(support, key_worker, Staying(key_worker.worker, "weekly"))
    with pytest.raises(ValidationError, match="Ten minutes"):
        take_back_closing(referral=support, by=hub_manager)
    take_back_closing(referral=support, by=key_worker)
    kept = Referral.objects.get()
    assert (kept.closed_on, kept.objectives_met, kept.record.ended) == (None, "", None)
    assert not KeepingInTouch.objects.exists()
    assert Record.objects.get(kind="keeping_in_touch").withdrawn_at


def test_what_a_colleague_has_changed_since_is_not_lost_by_the_undo(support, key_worker, hub_manager):
    close(support, key_worker, Staying(key_worker.worker, "weekly"))
    keeping = KeepingInTouch.objects.get()
    change_keeping_in_touch(keeping=keeping, how_often="monthly", end_on=None, by=hub_manager)
    with pytest.raises(ValidationError, match="changed since"):
        take_back_closing(referral=support, by=key_worker)
    assert Referral.objects.get().closed_on and KeepingInTouch.objects.get().how_often == "monthly"


def test_nothing_opens_again_at_a_closed_hub_or_for_somebody_who_has_died(support, key_worker):
    closed = close(support, key_worker)
    type(closed.hub).objects.update(closed_on=days_ago(0))
    with pytest.raises(ValidationError, match="not open any more"):
        reopen_referral(referral=closed, by=key_worker, support="outreach")
    YoungPerson.objects.filter(pk=closed.person_id).update(died_on=days_ago(0))
    with pytest.raises(ValidationError, match="has died"):
        reopen_referral(referral=closed, by=key_worker, support="outreach")


def test_it_opens_again_on_the_same_thread_with_the_same_worker(support, key_worker):
    AllocationFactory(person=support.person, worker=key_worker.worker, end_on=days_ago(5))
    close(support, key_worker)
    again = reopen_referral(
        referral=support, by=key_worker, support="outreach", words="She rang.", worker=key_worker.worker
    )
    assert (again.hub, again.reopens, again.decision, again.route) == (
        support.hub,
        support,
        "accepted",
        "planned",
    )
    assert (again.decided_on, again.first_response_at, again.closed_on) == (
        days_ago(0),
        again.received_at,
        None,
    )
    assert Allocation.objects.get(end_on=None).worker == key_worker.worker
    with pytest.raises(ValidationError, match="opened again already"):
        reopen_referral(referral=support, by=key_worker, support="outreach")
    with pytest.raises(IntegrityError), transaction.atomic():
        ReferralFactory(person=support.person, hub=support.hub, reopens=support)


def test_a_worker_who_has_left_or_never_was_it_is_no_choice(support, key_worker):
    gone = LeaverFactory()
    AllocationFactory(person=support.person, worker=gone, end_on=days_ago(5))
    close(support, key_worker)
    for worker in (gone, key_worker.worker):
        with pytest.raises(ValidationError, match="cannot be it again"):
            reopen_referral(referral=support, by=key_worker, support="outreach", worker=worker)


def test_opening_again_is_taken_back_with_its_allocation(support, key_worker, client_of):
    AllocationFactory(person=support.person, worker=key_worker.worker, end_on=days_ago(5))
    close(support, key_worker)
    again = reopen_referral(referral=support, by=key_worker, support="outreach", worker=key_worker.worker)
    take_back_reopening(referral=again, by=key_worker)
    assert list(Referral.objects.all()) == [support]
    assert not Allocation.objects.live_on(days_ago(0)).exists()
    assert client_of(key_worker).get(door("person", support.person)).status_code == 200
    assert (
        client_of(key_worker).get(door("record", support.person, again.record.reference)).status_code == 200
    )


def test_it_changes_ends_with_a_reason_and_is_taken_back(young_person, key_worker):
    begun = keep_in_touch(
        person=young_person, worker=key_worker.worker, how_often="weekly", by=key_worker, start_on=days_ago(0)
    )
    with pytest.raises(ValidationError, match="already on some of those days"):
        keep_in_touch(
            person=young_person,
            worker=key_worker.worker,
            how_often="monthly",
            by=key_worker,
            start_on=days_ago(0),
        )
    with pytest.raises(ValidationError, match="Say why"):
        change_keeping_in_touch(keeping=begun, how_often="weekly", end_on=days_ago(0), by=key_worker)
    change_keeping_in_touch(keeping=begun, how_often="monthly", end_on=days_ago(-30), by=key_worker)
    kept = KeepingInTouch.objects.get()
    assert (kept.how_often, timezone.localdate(kept.record.ended)) == ("monthly", days_ago(-30))
    with pytest.raises(ValidationError, match="changed since"):
        take_back_keeping_in_touch(keeping=kept, by=key_worker)
    other = keep_in_touch(
        person=young_person,
        worker=AllocationFactory(person=young_person).worker,
        how_often="weekly",
        by=key_worker,
        start_on=days_ago(0),
    )
    take_back_keeping_in_touch(keeping=other, by=key_worker)
    assert KeepingInTouch.objects.get() == kept


def test_at_18_one_step_ends_care_and_begins_leaving_it(young_person, key_worker):
    care = CarePeriodFactory(person=young_person)
    with pytest.raises(ValidationError, match="half a year before"):
        begin_leaving_care(person=young_person, by=key_worker)
    young_person.date_of_birth = days_ago(round(17.8 * 365.25))
    young_person.save()
    grown = birthday(young_person.date_of_birth, 18)
    begun = begin_leaving_care(person=young_person, by=key_worker)
    care.refresh_from_db()
    assert (begun.status, begun.start_on, care.end_on) == ("care_leaver", grown, grown)
    with pytest.raises(ValidationError, match="already have this care status"):
        begin_leaving_care(person=young_person, by=key_worker)
    assert CarePeriod.objects.count() == 2


def test_at_18_taken_back_the_time_in_care_goes_on_with_what_it_was_in_law(
    young_person, key_worker, client_of
):
    young_person.date_of_birth = days_ago(round(17.8 * 365.25))
    young_person.save()
    care = CarePeriodFactory(person=young_person)
    in_law = LegalStatusPeriodFactory(person=young_person, care_period=care)
    client = client_of(key_worker)
    page = client.post(door("begin_leaving_care", young_person), follow=True).content.decode()
    begun = CarePeriod.objects.get(status="care_leaver")
    in_law.refresh_from_db()
    assert in_law.end_on == begun.start_on
    token = page.split('name="token" value="')[1].split('"')[0]
    client.post(door("take_back_begun", young_person, begun.record.reference), {"token": token})
    assert CarePeriod.objects.get() == care
    for one in (care, in_law):
        one.refresh_from_db()
        assert one.end_on is None and Record.objects.get(pk=one.pk).ended is None


def test_what_the_page_says_from_17_and_a_half_and_at_25(young_person, key_worker):
    today = days_ago(0)
    assert grown_of(young_person, key_worker, thread_of(young_person, key_worker, today)) is None
    young_person.date_of_birth = birthday_ago(25)
    young_person.save()
    KeepingInTouchFactory(person=young_person)
    AllocationFactory(person=young_person, role="personal_adviser")
    grown = grown_of(young_person, key_worker, thread_of(young_person, key_worker, today))
    assert (grown.still_here, grown.is_over, grown.adviser, grown.home) == (True, True, True, False)
    assert birthday(datetime.date(2008, 2, 29), 18) == datetime.date(2026, 3, 1)


def birthday_ago(years):
    today = days_ago(0)
    return datetime.date(today.year - years, today.month, min(today.day, 28))


def test_on_pages_from_closing_to_opening_again(client_of, support, key_worker):
    client, person = client_of(key_worker), support.person
    said = {
        "closed_on": "today", "objectives": "fully", "words": "Proud of the flat.",
        "worker": key_worker.worker.reference, "how_often": "monthly", "agreed": "Sunday calls.",
    }  # fmt: skip
    answer = client.post(door("close_referral", person, support.record.reference), said)
    assert answer.url == door("moving_on", person)
    page = client.get(answer.url).content.decode()
    for words in ("Proud of the flat.", "Sunday calls.", "fully met", "every month", "Open it again", "Undo"):
        assert words in page
    again = door("reopen_referral", person, support.record.reference)
    assert client.post(again, {"support": "outreach"}).url == answer.url
    page = client.get(answer.url).content.decode()
    assert "when it was opened again" in page and "Opened again on" in page


def test_half_of_what_stays_is_asked_for_and_nothing_typed_is_lost(client_of, support, key_worker):
    said = {
        "closed_on": "today",
        "objectives": "fully",
        "words": "Proud.",
        "worker": key_worker.worker.reference,
    }
    answer = client_of(key_worker).post(
        door("close_referral", support.person, support.record.reference), said
    )
    page = answer.content.decode()
    assert answer.status_code == 200 and "Choose how often" in page and "Proud." in page


def test_a_banner_takes_it_back_and_two_who_change_it_both_see_it(
    client_of, young_person, key_worker, hub_manager
):
    client = client_of(key_worker)
    said = {"worker": key_worker.worker.reference, "how_often": "weekly", "start_on": "today"}
    client.post(door("keep_in_touch", young_person), said)
    keeping = KeepingInTouch.objects.get()
    address = door("change_keeping_in_touch", young_person, keeping.record.reference)
    seen = client.get(address).context["form"].fields["seen"].initial
    client_of(hub_manager).post(address, {"how_often": "monthly", "seen": seen})
    answer = client.post(address, {"how_often": "quarterly", "seen": seen})
    assert answer.status_code == 200 and "Which is right" in answer.content.decode()
    assert KeepingInTouch.objects.get().how_often == "monthly"


def test_the_page_asks_as_much_for_one_as_for_many(client_of, support, key_worker, django_assert_num_queries):
    client, address = client_of(key_worker), door("moving_on", support.person)
    client.get(address)
    KeepingInTouchFactory(person=support.person)
    ClosedReferralFactory(person=support.person, hub=support.hub)
    with django_assert_num_queries(10):
        client.get(address)
    KeepingInTouchFactory.create_batch(8, person=support.person)
    ClosedReferralFactory.create_batch(8, person=support.person, hub=support.hub)
    with django_assert_num_queries(10):
        client.get(address)


def test_who_may_be_asked_is_who_knows_them_and_who_stays_at_their_hubs(
    client_of, support, key_worker, hub_worker, posted_officer
):
    known, stranger = AllocationFactory(person=support.person).worker, WorkerFactory()
    page = client_of(key_worker).get(door("keep_in_touch", support.person))
    offered = list(page.context["form"].workers.values())
    assert offered[0] == known and key_worker.worker in offered
    assert not {stranger, hub_worker.worker, posted_officer.worker} & set(offered)
    AllocationFactory(person=support.person, role="specialist", worker=posted_officer.worker)
    page = client_of(key_worker).get(door("keep_in_touch", support.person))
    assert posted_officer.worker in page.context["form"].workers.values()
    with pytest.raises(ValidationError, match="cannot be asked"):
        keep_in_touch(
            person=support.person, worker=stranger, how_often="weekly", by=key_worker, start_on=days_ago(0)
        )


def test_somebody_under_17_and_a_half_is_told_when(client_of, key_worker, young_person):
    address = door("begin_leaving_care", young_person)
    page = client_of(key_worker).get(address).content.decode()
    assert "half a year before" in page and "They are a care leaver from that day" not in page
    assert client_of(key_worker).post(address).status_code == 200 and not CarePeriod.objects.exists()


def test_only_what_closed_last_opens_again_and_only_where_nothing_runs(client_of, support, key_worker):
    client, address = client_of(key_worker), door("moving_on", support.person)
    old = ClosedReferralFactory(person=support.person, hub=support.hub)
    assert "Open it again" not in client.get(address).content.decode()
    close(support, key_worker)
    page = client.get(address).content.decode()
    assert door("reopen_referral", support.person, support.record.reference) in page
    assert door("reopen_referral", support.person, old.record.reference) not in page


def test_a_partner_who_reads_of_health_alone_is_told_nothing_untrue(
    client_of, clinician, health, young_person
):
    young_person.date_of_birth = birthday_ago(19)
    young_person.save()
    ShareFactory(agency=health, content_object=young_person)
    AgreementInForceFactory(agency=health, reads=["health"])
    page = client_of(clinician).get(door("moving_on", young_person)).content.decode()
    assert page.count("Not shared with your agency") == 4
    for untrue in ("Not recorded", "Nobody yet", "None is recorded"):
        assert untrue not in page
    page = client_of(clinician).get(door("how_things_are", young_person)).content.decode()
    assert "not shared with your agency" in page and "Nobody has said yet" not in page
