"""What somebody tried who knew the code and wanted more than access.md gives, and what they are told now."""

import datetime
import uuid
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.actions import seal, write_note
from nwd.pages.tasks import prepare_list
from partners import trail
from partners.context import acting
from partners.just_done import is_own
from partners.models import TrailLine
from placements.houses.runs import runs
from reports.downloads.prepared import Prepared
from reports.measures.periods import last_years
from tests.conftest import posted
from tests.factories import agreements as made
from tests.factories.cases import InterventionFactory, NoteFactory, ReferralFactory
from tests.factories.partners import DeskPostingFactory, PostingFactory, WholeServicePostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared_with_both(young_person, police, health):
    """Each of the two may write, and is to know nothing of the other."""
    for agency in (police, health):
        agreement = made.AgreementInForceFactory(
            agency=agency, reads=["daily_life"], contributes=["daily_life"]
        )
        made.ShareFactory(agency=agency, agreement=agreement, content_object=young_person)


def text(answer):
    return answer.content.decode()


class TestAPartnerWhoSealsTheirOwnNote:
    """The readers that could be named were everybody who may know of the young person, of every agency."""

    @pytest.fixture
    def address(self, shared_with_both, young_person, police_officer):
        note = NoteFactory(
            person=young_person, author=police_officer.worker, agency=police_officer.worker.agency
        )
        return reverse("mark_record", args=[young_person.reference, note.reference])

    def test_is_not_told_with_whom_else_they_are_shared(
        self, client_of, address, police_officer, clinician, hub_worker
    ):
        shown = text(client_of(police_officer).get(address))
        assert hub_worker.worker.family_name in shown
        assert clinician.worker.family_name not in shown

    def test_learns_it_by_no_guess_either(self, client_of, address, police_officer, clinician):
        client, answers = client_of(police_officer), []
        stranger = posted(DeskPostingFactory, given="Nia", family="Toll", role="social_worker")
        for user in (clinician, stranger):
            said = {"marking": "sealed", "when_hidden": "nothing", "readers": [user.pk]}
            answer = client.post(address, said | {"key": str(uuid.uuid4())})
            answers.append(answer.context["form"].errors.as_json().replace(str(user.pk), "somebody"))
        assert answers[0] == answers[1] != "{}"


class TestABarredPrivacyOfficer:
    """A bar beats everything: the trail, too, has nothing of them for whoever is barred."""

    @pytest.fixture
    def barred(self, governance_lead, hub_manager, hub_worker, young_person):
        trail.write(by=hub_worker, what="read", act="read_person", people=[young_person.pk])
        made.BarFactory(worker=governance_lead.worker, person=young_person)
        trail.write(by=hub_manager, what="permission", act="bar", people=[young_person.pk])
        return governance_lead

    def test_finds_of_them_what_they_would_find_of_nobody(self, client_of, barred, young_person):
        client, address = client_of(barred), reverse("search_trail")
        for _ in range(2):
            for reference in (young_person.reference, "0123456789ab"):
                answer = client.get(address, {"person": reference})
                assert answer.context["lines"] == [], reference

    def test_meets_no_line_about_their_own_bar(self, client_of, barred, young_person):
        lines = client_of(barred).get(reverse("search_trail")).context["lines"]
        assert [one for one in lines if young_person.pk in one.line.people] == []

    def test_nor_does_the_database_show_it_them(self, barred, young_person):
        with acting(barred):
            assert not TrailLine.objects.filter(people__contains=[young_person.pk]).exists()


def test_a_partners_officer_learns_from_their_own_search_of_nobody_who_is_here(
    client_of, police, hidden_person
):
    """The line of a search named whom it was about, so that the second search found the first."""
    officer = posted(DeskPostingFactory, given="Gus", family="Hale", role="governance_lead", agency=police)
    client, found = client_of(officer), []
    for reference in (hidden_person.reference, "0123456789ab"):
        for _ in range(2):
            answer = client.get(reverse("search_trail"), {"person": reference})
        found.append(len(answer.context["lines"]))
    assert found == [0, 0]
    assert not TrailLine.objects.filter(people__contains=[hidden_person.pk]).exists()


def in_last_year():
    start = last_years(timezone.localdate(), 1)[0]
    return datetime.datetime.combine(start + datetime.timedelta(days=90), datetime.time(12), datetime.UTC)


class TestWhatStandsBehindAFigure:
    """A figure is whole. The list behind it named whose a sealed record is."""

    def asked(self, client, name, of=""):
        from_day, to_day = last_years(timezone.localdate(), 1)
        asked = urlencode({"from": from_day, "to": to_day, "for": of})
        return client.get(f"/figures/{name}/list?{asked}")

    def test_of_a_sealed_record_it_says_that_it_is_counted_and_not_whose_it_is(
        self, client_of, hub_manager, young_person, east
    ):
        sealed = ReferralFactory(person=young_person, hub=east, received_at=in_last_year())
        made.NamedReaderFactory(record=sealed.record)
        type(sealed.record).objects.filter(pk=sealed.pk).update(marking="sealed")
        answer = self.asked(client_of(hub_manager), "referrals_received")
        assert sealed.pk not in [line.item.record_id for line in answer.context["rows"]]
        assert answer.context["found"].hidden == 1

    def test_nor_where_a_young_person_counts_once(self, client_of, hub_manager, young_person):
        for marking in ("sealed", "open", "open"):
            one = InterventionFactory(person=young_person, occurred_at=in_last_year())
            type(one.record).objects.filter(pk=one.pk).update(marking=marking)
            answer = self.asked(client_of(hub_manager), "specialist_people", "discipline=life_coach")
            seen = [line.person.pk for line in answer.context["rows"]]
            assert seen == ([] if marking == "sealed" else [young_person.pk])
            assert answer.context["found"].hidden == (1 if marking == "sealed" else 0)


def test_a_partner_posted_to_the_whole_service_has_no_list_of_everybodys_workers(
    client_of, police, hub_worker, key_worker
):
    manager = posted(
        WholeServicePostingFactory, given="Mo", family="Reeve", role="hub_manager", agency=police
    )
    answer = client_of(manager).get(reverse("caseload"))
    assert "worker" not in answer.context["form"].fields
    assert key_worker.worker.family_name not in text(answer)


def test_nor_does_such_a_partner_run_every_hub(police, east):
    manager = posted(
        WholeServicePostingFactory, given="Mo", family="Reeve", role="hub_manager", agency=police
    )
    assert not runs(manager, east)


def test_nobody_undoes_what_somebody_else_did_after_them(hub_manager, service_manager):
    """Of their own lines alone, which is all that the policies show them, theirs is always the last."""
    for by in (hub_manager, service_manager):
        trail.write(by=by, what="permission", act="end_posting", counts={"posting": 1})
    with acting(hub_manager):
        assert not is_own(hub_manager, "end_posting", posting=1)
    with acting(service_manager):
        assert is_own(service_manager, "end_posting", posting=1)


def test_a_party_is_not_told_how_many_are_shared_with_another(client_of, police, health, young_person):
    """One agreement of three sides: its ending says to each what changes for it, to the lead for all."""
    agreement = made.AgreementFactory()
    for agency in (police, health):
        made.ClauseFactory(agreement=agreement, agency=agency, category="health")
    for agency in (made.the_lead(), police, health):
        made.SignatureFactory(agreement=agreement, agency=agency)
    made.ShareFactory(agency=health, agreement=agreement, content_object=young_person)
    address = reverse("end_agreement", args=[agreement.reference])
    told = {}
    for agency in (made.the_lead(), police, health):
        answer = client_of(made.signer_of(agency)).get(address)
        told[agency.name] = {change.agency.name for change in answer.context["changes"]}
    assert told[police.name] == {police.name} and told[health.name] == {health.name}
    assert told[made.the_lead().name] == {police.name, health.name}


def asked(function):
    with connection.cursor() as cursor:
        cursor.execute(f"select {function}")
        return cursor.fetchall()


class TestFunctionsThatPassThePolicies:
    """Called past every page, as an outsider or as nobody."""

    @pytest.fixture
    def outsider(self, west, police):
        return posted(
            PostingFactory, given="Ola", family="Fen", role="police_liaison", agency=police, hub=west
        )

    @pytest.mark.parametrize("who", ["outsider", "nobody"])
    def test_have_nothing_to_say_of_somebody_hidden(self, request, who, hub_worker, young_person):
        user = request.getfixturevalue("outsider") if who == "outsider" else None
        note = NoteFactory(person=young_person, author=hub_worker.worker)
        type(note).objects.filter(pk=note.pk).update(marking="sealed", when_hidden="stub")
        trail.write(by=hub_worker, what="read", act="read_person", people=[young_person.pk])
        with acting(user):
            assert asked(f"nwd_stubs({young_person.pk})") == [([],)]
            assert asked(f"nwd_stands({young_person.pk})") == [(False,)]
            assert asked(f"nwd_may_know({young_person.pk})") == [(False,)]
            assert asked(f"nwd_looked({young_person.pk}, null, null, null, null)") == []

    def test_what_was_found_for_one_is_not_remembered_for_the_next(self, hub_worker, outsider, young_person):
        with acting(hub_worker):
            assert asked(f"nwd_stands({young_person.pk})") == [(True,)]
            with acting(outsider):
                assert asked(f"nwd_may_know({young_person.pk})") == [(False,)]
            with acting(None):
                assert asked(f"nwd_may_know({young_person.pk})") == [(False,)]
            assert asked(f"nwd_may_know({young_person.pk})") == [(True,)]


class TestAFileThatLiesReady:
    """Whoever fetched it had to be allowed to know who is in it, and not any more to read what it says of them."""

    @pytest.fixture
    def fetch(self, settings, tmp_path, client_of, young_person, police_officer):
        settings.MEDIA_ROOT = tmp_path / "uploads"
        asked = {"listing": "chronology", "asked": f"of={young_person.reference}", "sort": "csv", "total": 1}
        with acting(police_officer):
            prepared = Prepared.objects.create(asked_by=police_officer, **asked)
        prepare_list(prepared.pk)
        client = client_of(police_officer)
        return lambda: client.get(reverse("prepared_file", args=[prepared.reference]))

    @pytest.fixture
    def note(self, shared_with_both, young_person):
        return NoteFactory(person=young_person, words="Zigzag.")

    def test_is_theirs_while_nothing_changed(self, note, fetch):
        answer = fetch()
        assert answer.status_code == 200 and b"Zigzag." in answer.getvalue()
        for close in answer._resource_closers:  # `answer.close()` would close the connection of the test too
            close()

    @pytest.mark.parametrize("taken_away", [{"category": "health"}, {"marking": "sealed"}])
    def test_is_not_handed_out_when_a_record_in_it_was_closed_to_them(self, note, fetch, taken_away):
        type(note).objects.filter(pk=note.pk).update(**taken_away)
        assert fetch().status_code == 403


class TestWhoHasLooked:
    """The access log told a colleague who may not read it that somebody had sealed a record."""

    @pytest.fixture
    def looks(self, client_of, young_person):
        address = reverse("who_looked", args=[young_person.reference])

        def of(user):
            lines = client_of(user).get(address, {"with": "lists"}).context["lines"]
            return [(one.line.act, one.line.grounds) for one in lines if one.line.act != "who_looked"]

        return of

    def test_has_nothing_of_what_was_done_with_a_record_that_the_reader_may_not_read(
        self, looks, client_of, key_worker, hub_worker, hub_manager, young_person
    ):
        note = write_note(
            person=young_person, by=key_worker, words="Zigzag.", at=timezone.now(), category="daily_life"
        )
        assert "write_note" in [act for act, _ in looks(hub_worker)]
        seal(record=note, by=key_worker, readers=[hub_manager])
        client_of(hub_manager).get(reverse("record", args=[young_person.reference, note.reference]))
        assert {"write_note", "seal", "read_person"} <= {act for act, _ in looks(hub_manager)}
        assert looks(hub_worker) == []

    def test_says_of_a_page_of_many_not_that_one_of_them_was_sealed(
        self, looks, client_of, key_worker, hub_worker, young_person
    ):
        NoteFactory(person=young_person)
        made.NamedReaderFactory(record=NoteFactory(person=young_person, marking="sealed"), user=key_worker)
        client_of(key_worker).get(reverse("chronology", args=[young_person.reference]))
        assert "reader:" in dict(looks(key_worker))["chronology"]
        assert "reader:" not in dict(looks(hub_worker))["chronology"]

    def test_tells_a_partner_of_no_note_in_a_category_that_is_closed_to_them(
        self, looks, shared_with_both, key_worker, police_officer, young_person
    ):
        for category in ("health", "daily_life"):
            write_note(person=young_person, by=key_worker, words="Z.", at=timezone.now(), category=category)
        assert [act for act, _ in looks(police_officer)] == ["write_note"]
