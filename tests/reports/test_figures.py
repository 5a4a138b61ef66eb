"""The pages of figures: each number is the length of its list, and a list shows what its reader may see."""

import datetime
import re
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from partners.access import Permission, Service
from partners.models import Agency, TrailLine
from reports import actions
from reports.measures import MEASURES
from reports.measures.figures import figures
from reports.measures.listing import listing
from reports.measures.measure import Unit
from reports.measures.periods import last_years
from reports.measures.plain import PLAIN
from reports.measures.written import as_csv
from tests.factories.cases import ReferralFactory
from tests.factories.partners import (
    DeskPostingFactory,
    UserFactory,
    WholeServicePostingFactory,
    WorkerFactory,
)
from tests.reports.reference import random_tracker


def in_last_year():
    """A moment in the middle of the last whole year."""
    start = last_years(timezone.localdate(), 1)[0]
    return datetime.datetime.combine(start + datetime.timedelta(days=90), datetime.time(12), datetime.UTC)


def behind(**options):
    from_day, to_day = last_years(timezone.localdate(), 1)
    return urlencode({"from": from_day, "to": to_day, "for": "", **options})


@pytest.fixture
def referrals(young_person, hidden_person):
    """Three to East about Robin, two to West about somebody whom East may not know."""
    for person, number, hub in (
        (young_person, 3, young_person.referrals.get().hub),
        (hidden_person, 2, hidden_person.referrals.get().hub),
    ):
        for _ in range(number):
            ReferralFactory(person=person, hub=hub, received_at=in_last_year())


@pytest.mark.parametrize("seed", [2, 7])
def test_each_number_is_the_length_of_its_list(seed, tmp_path, db):
    tracker = random_tracker.write(tmp_path / "tracker", seed)
    assert actions.import_tracker(by=Service(), path=tracker.folder, lead=tracker.lead).faults == []
    lead = Agency.objects.get(is_lead=True)
    posting = WholeServicePostingFactory(
        worker=WorkerFactory(agency=lead, tracker_ref="reader"), role="performance_officer"
    )
    reader = UserFactory(worker=posting.worker)
    to_day = datetime.date(tracker.first_year + 2, 3, 31)
    found = figures(datetime.date(tracker.first_year, 4, 1), to_day)
    for one in [one for one in found if one.period.length.name != "MONTH"]:
        measure = MEASURES[one.measure]
        behind = listing(reader, one.measure, one.period, one.where, to_day)
        assert behind.hidden == 0
        if measure.unit is Unit.COUNT and one.measure != "bed_nights_available":
            assert len(behind.items) == one.numerator, one
        assert sum(item.numerator for item in behind.items) == one.numerator, one
        assert one.denominator is None or sum(item.denominator for item in behind.items) == one.denominator, (
            one
        )


def test_figures_are_whole_and_lists_are_the_readers(client_of, hub_manager, referrals):
    page = client_of(hub_manager).get("/figures/referrals_received")
    assert page.context["shown"].rows[0].value == "5"
    answer = client_of(hub_manager).get(f"/figures/referrals_received/list?{behind()}")
    words = answer.content.decode()
    assert "Robin Ashby" in words and "Quillon" not in words
    assert len(answer.context["rows"]) == 3
    assert "2 more are counted here. Their names are shown only to those who work with them." in words
    line = TrailLine.objects.get(act="figure_list")
    assert (line.what, line.people) == ("list", [answer.context["rows"][0].person.pk])


def test_a_hubs_list_holds_that_hub_alone(client_of, service_manager, referrals):
    answer = client_of(service_manager).get(
        f"/figures/referrals_received/list?{behind(**{'for': 'hub=WEST'})}"
    )
    assert [line.person.family_name for line in answer.context["rows"]] == ["Quillon", "Quillon"]
    assert answer.context["found"].hidden == 0


def test_who_reads_figures_and_no_records_sees_nobody(client_of, governance_lead, referrals):
    answer = client_of(governance_lead).get(f"/figures/referrals_received/list?{behind()}")
    words = answer.content.decode()
    assert "5 are counted here. Their names are shown only to those who work with them." in words
    assert "Robin" not in words and "Quillon" not in words


def test_a_role_that_sees_everyone_but_reads_no_records_sees_nobody(db, monkeypatch, referrals):
    from partners import access

    reader = UserFactory(worker=DeskPostingFactory(role="governance_lead").worker)
    assert access.may(reader, Permission.READ_FIGURES) and not access.may(reader, Permission.READ_PERSON)
    from_day, to_day = last_years(timezone.localdate(), 1)
    one = figures(from_day, to_day, names=["referrals_received"])[0]
    assert listing(reader, one.measure, one.period, (), to_day).items == []


@pytest.mark.parametrize("path", ["/figures", "/figures/arrests", "/figures/arrests/csv"])
def test_a_page_of_figures_is_one_line_on_the_trail(client_of, performance_officer, path):
    client_of(performance_officer).get(path)
    assert TrailLine.objects.filter(user_id=performance_officer.pk, act__startswith="figure").count() == 1


@pytest.mark.parametrize("name", MEASURES)
def test_each_measure_has_its_page(client_of, performance_officer, referrals, name):
    answer = client_of(performance_officer).get(f"/figures/{name}")
    assert answer.status_code == 200
    words = answer.content.decode()
    assert MEASURES[name].label in words and "Word for word" in words
    assert words.index(MEASURES[name].plain) < words.index("Word for word")
    for row in answer.context["shown"].broken[:3]:
        behind = client_of(performance_officer).get(f"/figures/{name}/list?{row.query}")
        assert behind.status_code == 200


def test_each_measure_is_said_in_plain_words():
    """No name of a column, of a value or of another measure: those are for the exact words below."""
    assert PLAIN.keys() == MEASURES.keys()
    for sentence in PLAIN.values():
        assert sentence.endswith(".") and not re.search("[_`]|as-at|hub_bed|numerator|allocation", sentence)


def test_one_more_is_one(client_of, hub_manager, referrals, hidden_person):
    hidden_person.referrals.filter(received_at=in_last_year()).first().delete()
    words = client_of(hub_manager).get(f"/figures/referrals_received/list?{behind()}").content.decode()
    assert "1 more is counted here. The name is shown only to those who work with them." in words


def test_the_download_is_what_the_command_writes(client_of, performance_officer, referrals):
    answer = client_of(performance_officer).get("/figures/referrals_received/csv")
    from_day, to_day = last_years(timezone.localdate(), 5)
    assert answer.content.decode() == as_csv(figures(from_day, to_day, names=["referrals_received"]))
    assert answer["Content-Type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "/figures/happiness",
        "/figures/happiness/list",
        "/figures/arrests?until=9999",
        "/figures/arrests?until=x",
        f"/figures/arrests?until={'9' * 5000}",
        "/figures/arrests/list?from=2018-04-01&to=2018-09-31",
        "/figures/arrests/list?from=0001-04-01&to=0001-09-30&for=",
    ],
)
def test_what_does_not_exist_is_not_found(client_of, performance_officer, path):
    assert client_of(performance_officer).get(path).status_code == 404


def test_earlier_years_and_other_periods_can_be_asked_for(client_of, performance_officer, east):
    client = client_of(performance_officer)
    newest = last_years(timezone.localdate(), 1)[1].year
    page = client.get(
        f"/figures/specialist_interventions?until={newest - 5}&length=month&for=discipline%3Dpolice"
    )
    found = page.context["shown"]
    assert len(found.rows) == 60 and page.context["later"] == newest
    assert {row.where for row in found.rows} == {"Police"}
    assert found.rows[0].period == f"March {newest - 5}"


class Rows(HTMLParser):
    """How many rows of a table body a page has."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def handle_starttag(self, tag, attrs):
        self.count += tag == "tr"


def test_a_list_of_thirty_costs_what_a_list_of_one_does(client_of, hub_manager, young_person):
    client = client_of(hub_manager)
    path = f"/figures/referrals_received/list?{behind()}"
    hub = young_person.referrals.get().hub
    costs = []
    for more in (1, 29):
        for _ in range(more):
            ReferralFactory(hub=hub, received_at=in_last_year())
        client.get(path)
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(path)
        costs.append(len(asked))
        rows = Rows()
        rows.feed(answer.content.decode())
    assert rows.count == 31
    assert costs[0] == costs[1] <= 25
