"""An incident: written once, a copy on the record of each; whom to tell; what is learned; nobody judges their own."""

import datetime
from unittest.mock import patch

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.actions import seal
from cases.models import Record
from cases.models.record import Marking
from partners.context import acting
from partners.models import TrailLine
from placements import actions
from placements.incidents.listed import counts, of_hub
from placements.models import Incident, IncidentAccount, IncidentPerson, Notice
from tests.factories.cases import ReferralFactory, YoungPersonFactory, hours_ago
from tests.factories.incidents import RecordedIncidentFactory
from tests.factories.placements import IncidentFactory, IncidentPersonFactory, StayFactory

pytestmark = pytest.mark.django_db
STORY = "Robin threw a chair at Zoë. Zoë ducked."


@pytest.fixture
def zoe(east):
    return ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Zoë", family_name="Hill")).person


def recorded(hub, by, people=(), **told):
    said = {"kind": "assault", "at": hours_ago(3), "said": {"happened": STORY, "helped": "Quiet."}}
    return actions.record_incident(hub=hub, by=by, people=people, **said | told)


class TestItIsWrittenDown:
    def test_each_has_a_copy_without_the_others_and_the_house_names_nobody(
        self, east, young_person, zoe, hub_worker
    ):
        each = {young_person.reference: {"said": "Zoë started it.", "hurt": "A scratch on the left wrist."}}
        made = recorded(
            east,
            hub_worker,
            [young_person, zoe],
            of_each=each,
            police_called=True,
            police_reference="NYP 12",
            answers={"Was anything used to hurt somebody?": "Robin: a chair."},
        )
        robins, zoes = (Record.objects.get(incident_person__person=one).words for one in (young_person, zoe))
        assert "Robin threw a chair at another young person" in robins
        assert "What they said:\nAnother young person started it." in robins and "left wrist" in robins
        assert "Robin" not in zoes and "wrist" not in zoes and "Another young person threw" in zoes
        assert made.summary == "A young person threw a chair at a young person. A young person ducked."
        assert made.answers.get().answer == "A young person: a chair."
        assert (made.notifiable, made.decided_at, made.police_reference) == (False, None, "NYP 12")
        line = TrailLine.objects.get(act="record_incident")
        assert sorted(line.people) == sorted([young_person.pk, zoe.pk]) and len(line.records) == 2

    @pytest.mark.parametrize(
        ("told", "says"),
        [
            ({"kind": "complaint"}, "Choose what it was"),
            ({"at": timezone.now() + datetime.timedelta(days=1)}, "still to come"),
            ({"said": {"happened": " "}}, "Write what happened"),
        ],
    )
    def test_what_cannot_be_is_refused_in_words(self, east, young_person, hub_worker, told, says):
        with pytest.raises(ValidationError, match=says):
            recorded(east, hub_worker, [young_person], **told)
        assert not Incident.objects.exists()

    def test_whom_one_may_not_know_is_not_there(self, east, hidden_person, hub_worker, posted_officer):
        with pytest.raises(ValidationError, match="not among the young people you know"):
            recorded(east, hub_worker, [hidden_person])
        with pytest.raises(PermissionDenied, match="The home answers"):
            recorded(east, posted_officer)

    def test_it_is_taken_back_within_ten_minutes_by_its_writer(
        self, east, young_person, hub_worker, key_worker
    ):
        made = recorded(east, hub_worker, [young_person], staff=[hub_worker.worker])
        with pytest.raises(ValidationError):
            actions.take_back_incident(incident=made, by=key_worker)
        actions.take_back_incident(incident=made, by=hub_worker)
        assert not Incident.objects.exists() and not IncidentPerson.objects.exists()
        assert Record.objects.get(kind="incident").withdrawn_at

    def test_so_it_is_under_the_rules_of_the_database(self, east, young_person, hub_worker):
        with acting(hub_worker):
            made = recorded(east, hub_worker, [young_person], staff=[hub_worker.worker])
            notice = actions.record_notice(incident=made, whom="police", at=hours_ago(0.5), by=hub_worker)
            actions.take_back_notice(notice=notice, by=hub_worker)
            actions.take_back_incident(incident=made, by=hub_worker)
        assert not Incident.objects.exists() and not IncidentPerson.objects.exists()

    def test_a_notice_is_taken_back_within_ten_minutes(self, east, young_person, hub_worker):
        """By the verb itself: a page's token is no line of defence."""
        with acting(hub_worker):
            made = recorded(east, hub_worker, [young_person], staff=[hub_worker.worker])
            notice = actions.record_notice(incident=made, whom="police", at=hours_ago(0.5), by=hub_worker)
            with (
                patch(
                    "django.utils.timezone.now", return_value=timezone.now() + datetime.timedelta(minutes=11)
                ),
                pytest.raises(ValidationError, match="within ten minutes"),
            ):
                actions.take_back_notice(notice=notice, by=hub_worker)
        assert Notice.objects.exists()

    def test_the_list_goes_on_and_back(self, east, hub_worker, client_of):
        for number in range(30):
            RecordedIncidentFactory(hub=east, occurred_at=hours_ago(number + 1))
        url, client = reverse("incidents", args=[east.reference]), client_of(hub_worker)
        first = client.get(url).context["page"]
        second = client.get(url, {"after": first.after}).context["page"]
        assert len(first.rows) == 25 and len(second.rows) == 5 and second.after is None
        assert first.rows[-1].occurred_at > second.rows[0].occurred_at
        assert client.get(url, {"before": second.before}).context["page"].rows == first.rows
        assert client.get(url, {"after": "nowhere"}).context["page"].rows == first.rows

    def test_a_copy_is_corrected_and_still_names_no_other(
        self, east, young_person, zoe, hub_worker, key_worker
    ):
        recorded(east, hub_worker, [young_person, zoe])
        record = Record.objects.get(incident_person__person=young_person)
        actions.correct_incident(record=record, words="Zoë threw it.", by=key_worker)
        assert Record.objects.get(pk=record.pk).latest_words == "Another young person threw it."
        with pytest.raises(ValidationError, match="says already"):
            actions.correct_incident(record=record, words="Zoë threw it.", by=key_worker)


class TestAccounts:
    def test_each_writes_their_own_and_nobody_elses(self, east, young_person, zoe, hub_worker, key_worker):
        made = recorded(east, hub_worker, [young_person, zoe], staff=[hub_worker.worker, key_worker.worker])
        actions.write_account(incident=made, words="I saw Robin run.", by=key_worker)
        robins, zoes = IncidentAccount.objects.order_by("person__given_name").select_related("record")
        assert (robins.record.words, zoes.record.words) == (
            "I saw Robin run.",
            "I saw another young person run.",
        )
        with pytest.raises(ValidationError, match="written already"):
            actions.write_account(incident=made, words="Again.", by=key_worker)
        with pytest.raises(ValidationError, match="Only who wrote it"):
            actions.correct_account(record=robins.record, words="No.", by=hub_worker)
        actions.correct_account(record=zoes.record, words="I saw Robin walk.", by=key_worker)
        assert Record.objects.get(pk=robins.pk).latest_words == "I saw Robin walk."
        actions.write_account(incident=made, person=zoe, words="He scared me.", by=hub_worker)
        assert IncidentAccount.objects.get(worker=None).record.words == "He scared me."

    def test_of_a_sealed_part_they_are_sealed_to_the_same(
        self, east, young_person, hub_worker, hub_manager, key_worker
    ):
        made = recorded(east, hub_worker, [young_person])
        with acting(hub_worker):
            seal(record=Record.objects.get(kind="incident"), by=hub_worker, readers=[hub_manager])
            actions.write_account(incident=made, words="I was there.", by=hub_worker)
        account = Record.objects.get(kind="incident_account")
        assert account.marking == Marking.SEALED and sorted(account.named_users) == sorted(
            [hub_worker.pk, hub_manager.pk]
        )
        assert not Incident.objects.visible_to(key_worker).exists()
        assert Incident.objects.visible_to(hub_manager).exists()

    def test_what_was_put_right_is_on_the_record_of_each(self, east, young_person, zoe, hub_worker):
        made = recorded(east, hub_worker, [young_person, zoe])
        actions.record_putting_right(
            incident=made, people=[young_person, zoe], at=hours_ago(1), who_met="Robin and Zoë",
            agreed="Knock first.", views={zoe.reference: "Fine."}, by=hub_worker,
        )  # fmt: skip
        robins = young_person.puttings_right.get()
        assert (robins.who_met, robins.their_view) == ("Robin and another young person", "")
        assert zoe.puttings_right.get().their_view == "Fine."


class TestWhomToTell:
    def test_the_tracker_columns_follow_from_the_decision(self, east, young_person, hub_worker, hub_manager):
        made = recorded(east, hub_worker, [young_person])
        actions.record_notice(incident=made, whom="ofsted", at=hours_ago(1), by=hub_worker)
        made.refresh_from_db()
        assert (made.notifiable, made.notified_at) == (
            False,
            None,
        )  # told, and nobody has decided that they had to be
        with pytest.raises(ValidationError, match="Choose why"):
            actions.decide_to_notify(incident=made, serious=True, why="Police came.", by=hub_manager)
        actions.decide_to_notify(
            incident=made, serious=True, why="Robin was arrested.", ground="police", by=hub_manager
        )
        made.refresh_from_db()
        assert made.notifiable and made.notified_at == made.notices.get().told_at
        assert made.decided_why == "A young person was arrested."
        actions.decide_to_notify(incident=made, serious=False, why="It was a mistake.", by=hub_manager)
        made.refresh_from_db()
        assert (made.notifiable, made.notified_at, made.ground) == (False, None, "")

    def test_not_by_whom_it_concerns_and_undecided_ones_wait(
        self, east, young_person, hub_worker, hub_manager
    ):
        made = recorded(east, hub_worker, [young_person], kind="allegation", concerned=[hub_manager.worker])
        assert counts(east, hub_manager)["undecided"] == 1
        with pytest.raises(ValidationError, match="somebody else decides"):
            actions.decide_to_notify(incident=made, serious=False, why="No.", by=hub_manager)
        IncidentFactory(hub=east)  # a tracker brought it: nobody is asked
        assert counts(east, hub_manager)["undecided"] == 1

    def test_a_manager_closes_it_but_never_their_own(
        self, east, young_person, hub_worker, hub_manager, service_manager
    ):
        made = recorded(east, hub_manager, [young_person])
        with pytest.raises(ValidationError, match="Decide first"):
            actions.review_incident(incident=made, learned="Earlier.", by=service_manager)
        actions.decide_to_notify(incident=made, serious=False, why="Nobody was hurt.", by=hub_manager)
        with pytest.raises(ValidationError, match="You recorded it"):
            actions.review_incident(incident=made, learned="Earlier.", by=hub_manager)
        actions.review_incident(incident=made, learned="Ask Robin earlier.", by=service_manager)
        made.refresh_from_db()
        assert made.reviewed_by == service_manager.worker and made.learned == "Ask a young person earlier."
        assert counts(east, hub_manager)["open"] == 0
        actions.reopen_incident(incident=made, why="Zoë said more.", by=hub_manager)
        assert counts(east, hub_manager)["open"] == 1


class TestWhoSeesIt:
    def test_of_another_hub_it_is_read_and_not_written(self, west, young_person, hub_manager, client_of):
        elsewhere = RecordedIncidentFactory(hub=west)
        IncidentPersonFactory(incident=elsewhere, person=young_person)
        client = client_of(hub_manager)
        page = client.get(reverse("incident", args=[elsewhere.reference])).content.decode()
        assert "A young person threw a chair" in page and "Decide whether" not in page
        door = reverse("decide_to_notify", args=[elsewhere.reference])
        answer = client.post(door, {"serious": "no", "why": "No."})
        assert answer.status_code == 403 and "those who work there" in answer.content.decode()

    def test_one_with_somebody_hidden_tells_nothing_of_them(
        self, east, young_person, hidden_person, hub_worker
    ):
        alone = RecordedIncidentFactory(hub=east)
        IncidentPersonFactory(incident=alone, person=hidden_person)
        both = RecordedIncidentFactory(hub=east)
        for person in (young_person, hidden_person):
            IncidentPersonFactory(incident=both, person=person)
        nobodys = RecordedIncidentFactory(hub=east)
        _, rows = of_hub(east, hub_worker, {})
        assert set(rows) == {both, nobodys}
        with acting(hub_worker):
            assert set(Incident.objects.all()) == {both, nobodys}  # the database says the same by itself
            assert both.person_ids == [young_person.pk]


class TestPages:
    def test_two_steps_without_script(self, client_of, east, young_person, zoe, hub_worker):
        client, door = client_of(hub_worker), reverse("record_incident", args=[east.reference])
        choose = reverse("choose_incident", args=[east.reference])
        first = client.post(choose, {"others": "Robin Ashby"})
        assert first.status_code == 200 and b"Choose an answer to" in first.content
        both = {"about": "2", "others": f"{young_person.reference}, {zoe.reference}"}
        second = client.post(choose, both, follow=True)
        assert second.redirect_chain[0][0] == (
            f"{door}?about=2&who={young_person.reference}&who={zoe.reference}"
        )
        page = second.content.decode()
        assert "Robin Ashby" in page and "Was anything used to hurt somebody?" in page
        who = f"{young_person.reference}, {zoe.reference}"
        sent = {
            "about": "2",
            "who": who,
            "at_0": "yesterday",
            "at_1": "9:30pm",
            f"hurt_{zoe.reference}": "No.",
        }
        refused = client.post(door, sent)
        assert refused.status_code == 200 and b"What happened?" in refused.content
        answer = client.post(door, sent | {"happened": STORY, "answer_1": "A chair."})
        made = Incident.objects.get()
        assert answer.url == reverse("incident", args=[made.reference])
        assert made.answers.get().question == "Was anything used to hurt somebody?"
        shown = client.get(answer.url).content.decode()
        assert "Nobody has decided yet" in shown and "Zoë Hill" in shown

    def test_a_draft_opens_at_its_second_step(self, client_of, east, young_person, hub_worker):
        client, door = client_of(hub_worker), reverse("record_incident", args=[east.reference])
        page = client.get(door, {"about": "3", "who": young_person.reference})
        said = {
            "about": "3",
            "who": young_person.reference,
            "before": "A hard day.",
            f"said_{young_person.reference}": "Leave me.",
            "key": str(page.context["form"].key),
            "draft_door": door,
        }
        assert client.post(reverse("keep_draft"), said).status_code < 300
        again = client.get(door).content.decode()
        assert "A hard day." in again and "Leave me." in again and "Robin Ashby" in again

    def test_the_list_costs_the_same_for_one_and_for_thirty(self, client_of, east, young_person, hub_manager,
                                                             django_assert_num_queries):  # fmt: skip
        door, client = reverse("incidents", args=[east.reference]), client_of(hub_manager)
        IncidentPersonFactory(incident=RecordedIncidentFactory(hub=east), person=young_person)
        client.get(door)
        with django_assert_num_queries(LIST):
            client.get(door)
        for _ in range(24):
            IncidentPersonFactory(incident=RecordedIncidentFactory(hub=east), person=young_person)
        with django_assert_num_queries(LIST):
            page = client.get(door)
        assert len(page.content) < 60_000

    def test_the_page_costs_the_same_for_one_and_for_five(self, client_of, east, hub_manager, hub_worker,
                                                         django_assert_num_queries):  # fmt: skip
        client, told = client_of(hub_manager), []
        for many in (1, 5):
            people = [ReferralFactory(hub=east).person for _ in range(many)]
            told.append(recorded(east, hub_worker, people, staff=[hub_worker.worker]))
        client.get(reverse("incident", args=[told[0].reference]))
        for made in told:
            with django_assert_num_queries(PAGE):
                client.get(reverse("incident", args=[made.reference]))

    def test_two_who_decide_at_once_both_see_what_the_other_chose(self, client_of, east, hub_worker, hub_manager,
                                                                 service_manager):  # fmt: skip
        made = recorded(east, hub_worker)
        door = reverse("decide_to_notify", args=[made.reference])
        seen = client_of(service_manager).get(door).context["form"]["seen"].value()
        actions.decide_to_notify(incident=made, serious=False, why="Nobody hurt.", by=hub_manager)
        sent = {"serious": "yes", "ground": "police", "why": "The police came.", "seen": seen}
        answer = client_of(service_manager).post(door, sent)
        assert answer.status_code == 200 and "Nobody hurt." in answer.content.decode()
        made.refresh_from_db()
        assert made.notifiable is False


#: Literal counts: what a page of them costs, however long.
LIST, PAGE = 12, 20


def test_a_copy_that_is_sealed_later_takes_what_hangs_on_it_with_it(
    client_of, east, young_person, hub_worker, key_worker, hub_manager
):
    """Whoever may not read the incident now reads neither its measure, its account nor its talk."""
    StayFactory(claim__person=young_person, claim__bed=east.beds.order_by("pk")[0])
    at, who = hours_ago(1), hub_worker.worker
    with acting(hub_worker):
        made = recorded(east, hub_worker, [young_person])
        (account,) = actions.write_account(incident=made, words="I saw it.", by=hub_worker)
        measure = actions.record_measure(
            incident=made, person=young_person, sort="restraint", used_at=at, minutes=2, used_by=who, place="Hall",
            description="Held.", behaviour="Ran.", avoided="Talked.", effect="Calm.", by=hub_worker,
        )  # fmt: skip
        (talk,) = actions.record_putting_right(
            incident=made,
            people=[young_person],
            at=hours_ago(0.2),
            who_met="Both.",
            agreed="Tea.",
            by=hub_worker,
        )
    with acting(hub_manager):
        seal(record=made.people.get().record, by=hub_manager, readers=[hub_manager])
    client = client_of(key_worker)
    for record in (account, measure.record, talk):
        page = client.get(reverse("record", args=[young_person.reference, record.reference]))
        assert page.status_code == 404
    assert client.get(reverse("handover", args=[east.reference])).status_code == 200
