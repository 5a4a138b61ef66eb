"""The pages of agreements, without script: who reads which, the matrix as a form, signing; and what ends at once."""

import re

import pytest

from nwd.ui.spoken import date_words
from partners.agreements.questions import agreements
from partners.agreements.terms import terms_of
from partners.models import Agreement, Category, Clause, Signature, Suspension
from tests.conftest import posted
from tests.factories import agreements as made
from tests.factories.cases import NoteFactory
from tests.factories.hubs import in_days, today
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def of_police(police):
    return made.signer_of(police)


@pytest.fixture
def draft(police):
    return made.AgreementFactory(agency=police, reads=["offending"], title="Safe together")


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def bare(answer):
    """Without what is other each time: the token, and the shell's clock."""
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"|data-left="\d+"', b"", answer.content)


def signing(one):
    return {"terms": terms_of(agreements().get(pk=one.pk)), "agreed": "on"}


def test_the_list_is_by_state(client_of, governance_lead, police):
    for factory in (
        made.AgreementFactory, made.AgreementWaitingFactory, made.AgreementInForceFactory,
        made.AgreementReviewDueFactory, made.AgreementToComeFactory, made.AgreementSuspendedFactory,
        made.AgreementEndedFactory,
    ):  # fmt: skip
        factory(agency=police, reads=["offending"])
    page = client_of(governance_lead).get("/agreements")
    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", page.content.decode())
    assert [one for one in headings if one != "Support links"][:7] == [
        "Review due", "Suspended", "Waiting for a signature", "Draft", "Signed, not started", "In force", "Ended",
    ]  # fmt: skip


def test_a_list_of_many_asks_no_more(client_of, of_police, police, django_assert_num_queries):
    client = client_of(of_police)
    made.AgreementInForceFactory(agency=police, reads=["offending"])
    client.get("/agreements")
    asked = []
    for _ in range(2):
        made.AgreementInForceFactory(agency=police, reads=["offending", "health"])
        with django_assert_num_queries(10) as captured:
            client.get("/agreements")
        asked.append(len(captured))
    assert len(set(asked)) == 1


def test_a_partner_reads_its_own_and_others_are_not_there(
    client_of, of_police, police, health, service_manager
):
    own = made.AgreementInForceFactory(agency=police, reads=["offending"], title="With the police")
    other = made.AgreementInForceFactory(agency=health, reads=["health"], title="With the trust")
    client = client_of(of_police)
    shown = words(client.get("/agreements"))
    assert "With the police" in shown and "With the trust" not in shown
    assert client.get(f"/agreements/{own.reference}").status_code == 200
    for path in ("", "/sign", "/suspend", "/resume", "/end"):
        hidden = client.get(f"/agreements/{other.reference}{path}")
        absent = client.get(f"/agreements/{'0' * 12}{path}")
        assert hidden.status_code == absent.status_code == 404
        assert bare(hidden) == bare(absent)
    everything = words(client_of(service_manager).get("/agreements"))
    assert "With the police" in everything and "With the trust" in everything


def test_drafting_and_the_matrix(client_of, governance_lead, police):
    client = client_of(governance_lead)
    said = {
        "title": "Safe together", "purposes": "To keep young people safe.", "lawful_basis": "public_task",
        "special_category": "none", "schedule_one": "safeguarding", "start_on": today().isoformat(),
        "end_on": "", "review_on": in_days(300).isoformat(), "document": "",
    }  # fmt: skip
    answer = client.post("/agreements/new", said | {"end_on": today().isoformat()})
    assert answer.status_code == 200 and "It has to end after its first day" in words(answer)
    answer = client.post("/agreements/new", said)
    one = Agreement.objects.get()
    assert answer.url == f"/agreements/{one.reference}"
    path = f"/agreements/{one.reference}/clauses/{police.reference}"
    form = client.get(path).content.decode()
    for category, label in Category.choices:
        assert f'name="read_{category}"' in form and f"Read: {label}" in form.replace("&#x27;", "'")
    terms = re.search(r'name="terms" value="(\w+)"', form).group(1)
    ticked = {
        "terms": terms,
        "read_offending": "on",
        "add_voice": "on",
        "purpose_voice": "So they are heard.",
    }
    answer = client.post(path, ticked)
    assert answer.status_code == 200 and "Say what Police and justice is for" in words(answer)
    answer = client.post(path, ticked | {"purpose_offending": "To plan together."})
    assert answer.status_code == 302
    assert list(Clause.objects.values_list("number", "category", "may_read", "may_contribute")) == [
        (1, "offending", True, False), (2, "voice", False, True),
    ]  # fmt: skip
    page = words(client.get(f"/agreements/{one.reference}"))
    assert "Police and justice Yes No To plan together. 1" in page
    assert "Their own words No Yes So they are heard. 2" in page


def test_signing_shows_who_gains_and_wants_proof_again(client_of, governance_lead, of_police, draft):
    client = client_of(governance_lead)
    page = words(client.get(f"/agreements/{draft.reference}/sign"))
    assert "Dale Police has to sign too" in page and "Read: Police and justice" in page
    answer = client.post(f"/agreements/{draft.reference}/sign", {"terms": signing(draft)["terms"]})
    assert "Tick the box to sign it" in words(answer)
    session = client.session
    session["account_authentication_methods"] = []
    session.save()
    answer = client.post(f"/agreements/{draft.reference}/sign", signing(draft))
    assert answer.status_code == 302 and answer.url.startswith("/sign-in/again")
    assert not Signature.objects.exists()
    answer = client_of(governance_lead).post(f"/agreements/{draft.reference}/sign", signing(draft))
    assert answer.url == f"/agreements/{draft.reference}"
    assert client_of(of_police).post(f"/agreements/{draft.reference}/sign", signing(draft)).status_code == 302
    assert "In force" in words(client_of(of_police).get(f"/agreements/{draft.reference}"))


def test_a_get_signs_nothing(client_of, governance_lead, draft):
    client_of(governance_lead).get(f"/agreements/{draft.reference}/sign")
    assert not Signature.objects.exists()


def test_one_end_is_shown_for_its_day_before_it_is_saved(client_of, governance_lead, police):
    one = made.AgreementInForceFactory(agency=police, reads=["offending"])
    client, path = client_of(governance_lead), f"/agreements/{one.reference}/end"
    page = client.get(path).content.decode()
    shown_for = re.search(r'name="shown_for" value="([\d-]+)"', page).group(1)
    said = {"on": in_days(9).isoformat(), "why": "It is not needed.", "shown_for": shown_for}
    answer = client.post(path, said)
    assert answer.status_code == 200 and "Look at what changes on that day" in words(answer)
    assert f'name="shown_for" value="{in_days(9)}"' in answer.content.decode()
    assert client.post(path, said | {"shown_for": in_days(9).isoformat()}).status_code == 302
    assert Agreement.objects.get(pk=one.pk).end_on == in_days(9)


class TestAtOnce:
    """What an agreement opened is closed on the next request, in a browser that was open all the while."""

    @pytest.fixture
    def officer(self, police):
        return posted(DeskPostingFactory, given="Pia", family="Rowe", role="police_analyst", agency=police)

    @pytest.fixture
    def one(self, police):
        return made.AgreementInForceFactory(agency=police, reads=["offending"])

    @pytest.fixture
    def note(self, young_person):
        return NoteFactory(person=young_person, category="offending")

    def paths(self, note):
        return (
            f"/young-people/{note.person.reference}",
            f"/young-people/{note.person.reference}/records/{note.reference}",
        )

    def closes(self, client, note):
        for path in self.paths(note):
            assert client.get(path).status_code == 404
        absent = client.get("/young-people/000000000000")
        assert bare(client.get(self.paths(note)[0])) == bare(absent)

    def opens(self, client, note):
        for path in self.paths(note):
            assert client.get(path).status_code == 200

    def test_suspended_and_resumed(self, client_of, officer, of_police, one, note):
        made.ShareFactory(agency=one.clauses.get().agency, agreement=one, content_object=note.person)
        open_all_the_while, signer = client_of(officer), client_of(of_police)
        self.opens(open_all_the_while, note)
        answer = signer.post(f"/agreements/{one.reference}/suspend", {"why": "A laptop was lost."})
        assert answer.status_code == 302 and Suspension.objects.count() == 1
        self.closes(open_all_the_while, note)
        assert "suspended it on" in words(signer.get(f"/agreements/{one.reference}"))
        assert signer.post(f"/agreements/{one.reference}/resume", {}).status_code == 302
        self.opens(open_all_the_while, note)

    def test_ended(self, client_of, officer, of_police, one, note):
        made.ShareFactory(agency=one.clauses.get().agency, agreement=one, content_object=note.person)
        client = client_of(officer)
        self.opens(client, note)
        said = {"on": today().isoformat(), "why": "Over.", "shown_for": today().isoformat()}
        assert client_of(of_police).post(f"/agreements/{one.reference}/end", said).status_code == 302
        self.closes(client, note)

    def test_its_last_day_is_over(self, client_of, officer, police, note, monkeypatch):
        """Nobody does anything: the day comes."""
        one = made.AgreementInForceFactory(agency=police, reads=["offending"], end_on=in_days(1))
        made.ShareFactory(agency=police, agreement=one, content_object=note.person)
        client = client_of(officer)
        self.opens(client, note)
        tomorrow = in_days(1)
        monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: tomorrow)
        self.closes(client, note)

    def test_signed(self, client_of, officer, of_police, police, note, governance_lead):
        one = made.AgreementFactory(agency=police, reads=["offending"])
        made.ShareFactory(agency=police, agreement=one, content_object=note.person)
        client = client_of(officer)
        self.closes(client, note)
        client_of(governance_lead).post(f"/agreements/{one.reference}/sign", signing(one))
        self.closes(client, note)
        client_of(of_police).post(f"/agreements/{one.reference}/sign", signing(one))
        self.opens(client, note)


def test_in_plain_words_for_everybody_of_a_partner(client_of, police_officer, police, health, hub_worker):
    client = client_of(police_officer)
    assert "There is no agreement with your agency" in words(client.get("/our-agreements"))
    one = made.AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])
    made.AgreementInForceFactory(agency=health, reads=["voice"], title="With the trust")
    page = words(client.get("/our-agreements"))
    assert "Read and add: Police and justice . For: To plan together what keeps them safe." in page
    assert "In force since" in page and "you stop reading because of it" in page
    assert "With the trust" not in page and "Their own words" not in page
    made.SuspensionFactory(agreement=one)
    assert "Suspended: it gives nothing now" in words(client.get("/our-agreements"))
    assert "The record is its own" in words(client_of(hub_worker).get("/our-agreements"))
    assert client.get("/agreements").status_code == 403


def test_a_review_shows_what_is_reviewed_and_says_what_was_saved(client_of, governance_lead, police):
    one = made.AgreementInForceFactory(agency=police, reads=["offending"], review_on=in_days(20))
    client, path = client_of(governance_lead), f"/agreements/{one.reference}/review"
    page = words(client.get(path))
    assert f"Its review is on {date_words(in_days(20))}." in page and "Police and justice Yes No" in page
    assert f'href="/agreements/{one.reference}/end"' in client.get(path).content.decode()
    answer = client.post(path, {"review_on": in_days(200).isoformat()}, follow=True)
    assert "its next review is on that day" in words(answer)
    one.refresh_from_db()
    assert one.review_on == in_days(200)


def test_a_new_version_has_no_signed_paper_and_folds_who_is_no_party(
    client_of, governance_lead, police, health
):
    one = made.AgreementInForceFactory(agency=police, reads=["offending"], document="Shelf 4")
    client = client_of(governance_lead)
    answer = client.post(f"/agreements/{one.reference}/new-version", {}, follow=True)
    new = Agreement.objects.get(replaces=one)
    assert new.document == "" and "Signed paper" not in words(answer)
    html = answer.content.decode()
    assert html.index(f"Change what {police}") < html.index("<details") < html.index(f"Say what {health}")
    assert "One more agency" in html and '<details class="govuk-details" open>' not in html
    answer = client.post(f"/agreements/{new.reference}/discard", {}, follow=True)
    assert f"{new}: the draft is thrown away." in words(answer)
    assert not Agreement.objects.filter(pk=new.pk).exists()
