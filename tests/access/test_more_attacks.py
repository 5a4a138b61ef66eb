"""A second round of what somebody tried who wanted more than access.md gives, and what they are told now."""

import csv
import datetime
import io
import json
import re
import uuid
from zipfile import ZipFile

import pytest
from django.core.signing import TimestampSigner
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.models import EducationPeriod
from partners.context import acting
from partners.facts import facts_of
from partners.models import Draft, User
from placements.models import Incident
from reports import actions
from reports.measures.listing import listing
from reports.measures.periods import Length, Period, last_years
from reports.models import Prepared, Transfer
from reports.tasks import run_transfer
from tests.conftest import posted
from tests.factories import agreements as made
from tests.factories.cases import AllocationFactory, EducationPeriodFactory, NoteFactory, ReferralFactory
from tests.factories.partners import PostingFactory
from tests.factories.placements import IncidentFactory, IncidentPersonFactory

pytestmark = pytest.mark.django_db


def text(answer):
    return answer.content.decode()


def asked(sentence, *params):
    with connection.cursor() as cursor:
        cursor.execute(sentence, params)
        return cursor.fetchall()


class TestTheFactsAboutSomebodyElse:
    """Functions of the owner's told the app's role the facts about anybody, whoever acted."""

    CONTEXT = "select nwd_context(%s, current_date, now())"

    def test_are_not_told_to_whoever_acts(self, hub_worker, key_worker):
        with acting(hub_worker):
            assert asked(self.CONTEXT, hub_worker.pk)[0][0] is not None
            assert asked('select "user" from nwd_facts(null, current_date, now())') == []
            for sentence in (self.CONTEXT, "select * from nwd_facts_of(%s, current_date, now())"):
                with pytest.raises(DatabaseError), transaction.atomic():
                    asked(sentence, key_worker.pk)

    def test_nor_on_what_grounds_they_stand_by_facts_made_up(
        self, hub_worker, service_manager, hidden_person, young_person
    ):
        ask = "select nwd_grounds((select %s::jsonb), %s, '{}', false)"
        told = {who: asked("select nwd_context(%s, current_date, now()) -> 'facts'", who.pk)[0][0]
                for who in (hub_worker, service_manager)}  # fmt: skip
        of_east, of_all = (one if isinstance(one, str) else json.dumps(one) for one in told.values())
        with acting(hub_worker):
            assert asked(ask, of_east, young_person.pk)[0][0].startswith("posting:")
            assert asked(ask, of_all, young_person.pk) == [("",)]
            as_if = of_all.replace(f'"user": {service_manager.pk}', f'"user": {hub_worker.pk}')
            assert asked(ask, as_if, hidden_person.pk) == [("",)]
        with acting(None):
            assert asked(ask, of_all, young_person.pk) == [("",)]

    def test_are_known_to_our_own_code_all_the_same(self, hub_worker, key_worker):
        """Which asks as the service then, and is the one before afterwards."""
        with acting(hub_worker):
            assert facts_of(User.objects.get(pk=key_worker.pk)).at_work
            assert asked("select current_setting('nwd.user')") == [(str(hub_worker.pk),)]


class TestWhatHappenedAtAHubToSomebodyHidden:
    """The words of an incident lie beside its envelopes: the team could read them though each envelope was sealed."""

    @pytest.fixture
    def part(self, east, young_person):
        return IncidentPersonFactory(
            person=young_person, incident=IncidentFactory(hub=east, summary="Zigzag.")
        )

    def known(self, user):
        with acting(User.objects.get(pk=user.pk)):
            return set(asked("select summary from placements_incident")) | set(
                asked("select summary from placements_incidentevent")
            )

    def test_is_the_teams_while_they_may_read_it(self, part, hub_worker, worker_of_another_hub):
        assert self.known(hub_worker) == {("Zigzag.",)} and self.known(worker_of_another_hub) == set()

    def test_is_not_once_it_is_sealed(self, part, hub_worker, key_worker, service_manager):
        made.NamedReaderFactory(record=part.record, user=key_worker)
        type(part.record).objects.filter(pk=part.pk).update(marking="sealed")
        Incident.objects.update(notifiable=True)
        assert self.known(key_worker) == {("Zigzag.",)}
        assert self.known(hub_worker) == set() == self.known(service_manager)

    def test_nor_to_whoever_is_barred_from_them(self, part, hub_worker):
        made.BarFactory(worker=hub_worker.worker, person=part.person)
        assert self.known(hub_worker) == set()

    def test_what_concerns_nobody_stays_the_teams(self, east, hub_worker, worker_of_another_hub):
        IncidentFactory(hub=east, summary="The boiler.")
        assert self.known(hub_worker) == {("The boiler.",)} and self.known(worker_of_another_hub) == set()

    def test_of_two_one_may_be_read(self, part, hub_worker):
        other = IncidentPersonFactory(incident=part.incident)
        made.BarFactory(worker=hub_worker.worker, person=other.person)
        assert self.known(hub_worker) == {("Zigzag.",)}


class TestAPartnerWhoAsksWhoCanSee:
    """The page named the key worker and the hub, which the overview keeps from them."""

    @pytest.fixture
    def officer(self, young_person, police, key_worker, police_officer):
        AllocationFactory(person=young_person, worker=key_worker.worker)
        agreement = made.AgreementInForceFactory(
            agency=police, reads=["daily_life"], contributes=["daily_life"]
        )
        made.ShareFactory(agency=police, agreement=agreement, content_object=young_person)
        return police_officer

    @pytest.mark.parametrize("door", ["who_person", "who_record", "write_note", "who_note"])
    def test_is_told_neither_the_hub_nor_a_name_of_the_services(
        self, door, client_of, officer, key_worker, hub_worker, young_person, east
    ):
        note = NoteFactory(person=young_person)
        named = [young_person.reference, *([note.reference] if door == "who_record" else [])]
        said = text(client_of(officer).get(reverse(door, args=named)))
        assert east.name not in said and "the hub team" in said
        for user in (key_worker, hub_worker):
            assert user.worker.family_name not in said
        assert east.name in text(client_of(hub_worker).get(reverse(door, args=named)))

    def test_who_works_at_the_hub_is_told_its_name(self, client_of, officer, east, young_person, police):
        liaison = posted(
            PostingFactory, given="Ola", family="Fen", role="police_liaison", agency=police, hub=east
        )
        said = text(client_of(liaison).get(reverse("who_person", args=[young_person.reference])))
        assert f"the {east.name} team" in said and "Ola Fen" in said


class TestWhoTakesTheTrackerOut:
    """It went past every bar and every seal."""

    @pytest.fixture
    def robins(self, young_person, hidden_person):
        made_of = {}
        for person in (young_person, hidden_person):
            made_of[person] = IncidentPersonFactory(person=person), EducationPeriodFactory(person=person)
        return made_of

    def taken(self, by, folder):
        folder.mkdir()
        actions.export_tracker(by=by, folder=folder)
        return {one.stem: one.read_text() for one in folder.iterdir()}

    def test_whoever_is_barred_takes_nothing_of_them_out(
        self, robins, service_manager, young_person, hidden_person, tmp_path
    ):
        whole = self.taken(service_manager, tmp_path / "before")
        made.BarFactory(worker=service_manager.worker, person=young_person)
        files = self.taken(User.objects.get(pk=service_manager.pk), tmp_path / "after")
        said = "".join(files.values())
        assert young_person.tracker_ref in whole["education_periods"] and young_person.tracker_ref not in said
        assert robins[young_person][0].incident.tracker_ref not in said
        assert hidden_person.tracker_ref in files["education_periods"]
        assert len(list(csv.reader(io.StringIO(files["incidents"])))) == 2

    def test_nor_of_somebody_of_whom_something_is_sealed(
        self, robins, service_manager, young_person, tmp_path
    ):
        sealed = robins[young_person][1].record
        type(sealed).objects.filter(pk=sealed.pk).update(marking="sealed")
        said = "".join(self.taken(service_manager, tmp_path / "out").values())
        assert young_person.tracker_ref not in said

    def test_the_zip_that_lies_ready_is_not_handed_out_after_a_bar(
        self, robins, service_manager, young_person, client_of, settings, tmp_path
    ):
        settings.MEDIA_ROOT = tmp_path / "uploads"
        asked_for = actions.ask_for_export(by=service_manager)
        run_transfer(asked_for.pk)
        reference = Transfer.objects.get(pk=asked_for.pk).reference
        client, file = client_of(service_manager), reverse("transfer_file", args=[reference])
        answer = client.get(file)
        with ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as archive:
            assert young_person.tracker_ref in archive.read("young_people.csv").decode()
        for close in answer._resource_closers:
            close()
        made.BarFactory(worker=service_manager.worker, person=young_person)
        assert client.get(file).status_code == 404
        assert "no longer here" in text(client.get(reverse("transfer", args=[reference])))


def test_a_list_behind_a_figure_names_nobody_by_a_fact_that_is_sealed(
    service_manager, young_person, hidden_person
):
    """The figure by facts without a record beside them: it stays whole, the name does not stand there."""
    start, end = last_years(timezone.localdate(), 1)
    for person in (young_person, hidden_person):
        begun = datetime.datetime.combine(start, datetime.time(12), datetime.UTC)
        ReferralFactory(person=person, received_at=begun, decided_on=start)
        EducationPeriodFactory(person=person, status="neet", start_on=start)
    period = Period(start, end, Length.YEAR)

    def behind():
        found = listing(service_manager, "in_education", period, (), end)
        return {item.person_id for item in found.items}, len(found.items) + found.hidden

    names, many = behind()
    assert names == {young_person.pk, hidden_person.pk}
    sealed = EducationPeriod.objects.get(person=young_person).record
    type(sealed).objects.filter(pk=sealed.pk).update(marking="sealed")
    assert behind() == ({hidden_person.pk}, many)


class TestABarThatCameAfterwards:
    """What was one's own before: it said of whom, and that they are known."""

    def test_hides_whose_the_override_was_that_one_opened(self, client_of, hub_worker, hidden_person):
        opened = made.OverrideFactory(user=hub_worker, person=hidden_person)
        door = reverse("override", args=[opened.reference])
        assert hidden_person.reference in text(client_of(hub_worker).get(door))
        made.BarFactory(worker=hub_worker.worker, person=hidden_person)
        client = client_of(hub_worker)
        assert client.get(door).status_code == 404
        assert client.get("/").context["overrides_open"] == []

    def test_hides_that_a_hub_of_theirs_knows_them(self, hub_worker, young_person):
        ask = "select count(*) from partners_standing"
        with acting(hub_worker):
            assert asked(ask) != [(0,)]
        made.BarFactory(worker=hub_worker.worker, person=young_person)
        with acting(User.objects.get(pk=hub_worker.pk)):
            assert asked(ask) == [(0,)]

    def test_keeps_ones_own_words_in_a_draft_and_no_name(self, client_of, hub_worker, young_person):
        client, key = client_of(hub_worker), "7d444840-9dc0-41d1-b245-5ffdce74fad2"
        door = reverse("write_note", args=[young_person.reference])
        client.post(reverse("keep_draft"), {"key": key, "draft_door": door, "words": "Zigzag."})
        made.BarFactory(worker=hub_worker.worker, person=young_person)
        said = text(client_of(hub_worker).get(reverse("my_drafts")))
        assert "Zigzag." in said and young_person.family_name not in said and door not in said


class TestWhatIsSomebodyElses:
    """Asked for by somebody who knows its name: as if it had never been."""

    def alike(self, client, name, theirs, never, **options):
        answers = [
            getattr(client, options.get("by", "get"))(reverse(name, args=[one])) for one in (theirs, never)
        ]
        assert [one.status_code for one in answers] == [404, 404], name
        bodies = [
            re.sub(r'name="csrfmiddlewaretoken" value="\w+"|data-left="\d+"', "", text(one))
            for one in answers
        ]
        assert bodies[0] == bodies[1], name

    def test_draft_file_transfer_view_and_override(
        self, client_of, hub_worker, key_worker, service_manager, governance_lead, young_person
    ):
        never = uuid.uuid4()
        draft = Draft.objects.create(
            user=key_worker, door="/x", key=never, fields={}, saved_at=timezone.now()
        )
        with acting(key_worker):
            file = Prepared.objects.create(
                asked_by=key_worker, listing="caseload", asked="", sort="csv", total=1
            )
        transfer = actions.ask_for_export(by=governance_lead)
        opened = made.OverrideFactory(user=key_worker, person=young_person)
        one, other = client_of(hub_worker), client_of(service_manager)
        self.alike(one, "discard_draft", draft.reference, never, by="post")
        for name in ("prepared", "prepared_file"):
            self.alike(one, name, file.reference, "0123456789ab")
        for name in ("transfer", "transfer_file"):
            self.alike(other, name, transfer.reference, "0123456789ab")
        self.alike(one, "override", opened.reference, "0123456789ab")

    def test_the_undo_that_was_offered_to_another(self, client_of, hub_worker, key_worker, young_person):
        note = NoteFactory(person=young_person, author=key_worker.worker)
        door = reverse("take_back_note", args=[young_person.reference, note.reference])
        token = TimestampSigner(salt="undo").sign(f"{key_worker.pk}|{door}")
        client_of(hub_worker).post(door, {"token": token})
        note.refresh_from_db()
        assert note.withdrawn_at is None


@pytest.mark.parametrize(
    "led", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_leads_to_no_other_place(client_of, hub_worker, led):
    """By whoever is signed in already, and by a form that is sent with it."""
    for answer in (client_of(hub_worker).get("/sign-in", {"next": led}),
                   client_of(hub_worker).post("/sign-in", {"next": led})):  # fmt: skip
        assert "evil" not in answer.get("Location", "") and "alert" not in answer.get("Location", "")
    said = text(Client().get("/sign-in", {"next": led}))
    assert f'action="{led}"' not in said and f'href="{led}"' not in said
