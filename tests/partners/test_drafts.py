"""Nothing typed is lost: what is kept, who sees it, when it goes (hostile.md, D4)."""

import datetime
import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from partners import drafts
from partners.models import Draft, TrailLine
from partners.tasks import drop_old_drafts
from tests.answers import queries_of
from tests.factories.cases import ReferralFactory

KEEP, MINE = "/my/drafts/keep", "/my/drafts"
WORDS = "Robin said that the"


@pytest.fixture
def url(young_person):
    return reverse("write_note", args=[young_person.reference])


def typed(door, **more):
    """What the script of a page sends."""
    said = {"words": WORDS, "at_0": "yest", "at_1": "9:4", "category": "education", "headline": "Coll"}
    return said | {"key": str(uuid.uuid4()), "draft_door": door, "csrfmiddlewaretoken": "x"} | more


def test_what_was_typed_stands_in_the_form_in_another_browser(client_of, hub_worker, url):
    said = client_of(hub_worker).post(KEEP, typed(url))
    assert said.status_code == 200 and "kept as a draft, last at" in said.content.decode()
    page = client_of(hub_worker).get(url).content.decode()
    assert f"{WORDS}</textarea>" in page and "You had started this" in page and "Start afresh" in page
    assert 'value="yest"' in page and 'value="9:4"' in page and 'value="Coll"' in page
    assert '<option value="education" selected>' in page
    assert "There is a problem" not in page


def test_each_keeping_replaces_the_one_before(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed(url)
    client.post(KEEP, form)
    client.post(KEEP, form | {"words": f"{WORDS} soup was good."})
    assert Draft.objects.get().fields["words"] == [f"{WORDS} soup was good."]


def test_two_pages_of_one_form_are_two_drafts_and_neither_is_lost(client_of, hub_worker, url):
    client = client_of(hub_worker)
    client.post(KEEP, typed(url, words="The first page."))
    client.post(KEEP, typed(url, words="The second page."))
    assert "The second page.</textarea>" in client.get(url).content.decode()
    older = Draft.objects.order_by("id").first()
    assert "The first page.</textarea>" in client.get(url, {"draft": older.reference}).content.decode()


def test_it_is_removed_when_its_form_is_saved(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed(url)
    client.post(KEEP, form)
    assert client.post(url, form | {"at_0": "today", "at_1": "00:01"}).status_code == 302
    assert not Draft.objects.exists()
    assert "You had started this" not in client.get(url).content.decode()


def test_what_arrives_after_its_form_was_saved_is_not_kept(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed(url)
    client.post(url, form | {"at_0": "today", "at_1": "00:01"})
    answer = client.post(KEEP, form | {"at_0": "today", "at_1": "00:01"})
    assert (answer.status_code, answer.content, Draft.objects.count()) == (200, b"", 0)


def test_who_goes_back_and_writes_on_loses_nothing(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed(url, at_0="today", at_1="00:01")
    client.post(url, form)
    client.post(KEEP, form | {"words": "And then"})
    assert client.post(url, form | {"words": "And then they sang."}).status_code == 422
    page = client.get(url)
    assert "And then they sang.</textarea>" in page.content.decode() and Draft.objects.count() == 1
    fresh = form | {"words": "And then they sang.", "key": str(page.context["form"].key)}
    assert client.post(url, fresh).status_code == 302 and not Draft.objects.exists()


def test_a_form_with_mistakes_is_kept_without_script_too(client_of, hub_worker, url):
    client = client_of(hub_worker)
    assert client.post(url, typed(url, at_0="31/2")).status_code == 200
    page = client_of(hub_worker).get(url).content.decode()
    assert f"{WORDS}</textarea>" in page and 'value="31/2"' in page


def test_nobody_else_sees_it(client_of, hub_worker, key_worker, url):
    client_of(hub_worker).post(KEEP, typed(url))
    draft, other = Draft.objects.get(), client_of(key_worker)
    assert WORDS not in other.get(url).content.decode()
    assert WORDS not in other.get(url, {"draft": draft.reference}).content.decode()
    assert WORDS not in other.get(MINE).content.decode()
    assert other.post(f"{MINE}/{draft.reference}/discard").status_code == 404
    other.post(KEEP, typed(url, key=str(draft.key), words="Mine"))
    assert Draft.objects.get(user=hub_worker).fields["words"] == [WORDS]


def test_my_drafts_names_the_young_person_only_while_one_may_know_them(
    client_of, hub_worker, hidden_person, url
):
    client, gone = client_of(hub_worker), reverse("write_note", args=[hidden_person.reference])
    client.post(KEEP, typed(url))
    client.post(KEEP, typed(gone, words="Words of my own."))
    page = client.get(MINE).content.decode()
    assert "A note about Robin Ashby" in page and f"{url}?draft=" in page
    assert "Words of my own." in page and "Zephyrine" not in page and f"{gone}?draft=" not in page
    line = TrailLine.objects.filter(act="my_drafts").get()
    assert line.people == [Record.objects.get(kind="referral", person__given_name="Robin").person_id]


def test_a_form_about_somebody_hidden_gives_no_draft_away(client_of, hub_worker, hidden_person):
    gone = reverse("write_note", args=[hidden_person.reference])
    client = client_of(hub_worker)
    client.post(KEEP, typed(gone))
    assert client.get(gone).status_code == 404


def test_discarding_can_be_undone_for_ten_minutes(client_of, hub_worker, url):
    client = client_of(hub_worker)
    client.post(KEEP, typed(url))
    draft = Draft.objects.get()
    page = client.post(f"{MINE}/{draft.reference}/discard", follow=True)
    assert page.redirect_chain == [(MINE, 302)] and WORDS not in page.content.decode()
    assert WORDS not in client.get(url).content.decode()
    (offer,) = page.context["messages"]
    door, token = offer.extra_tags.split()
    back = client.post(door, {"token": token}, follow=True)
    assert back.redirect_chain == [(f"{url}?draft={draft.reference}", 302)]
    assert f"{WORDS}</textarea>" in back.content.decode()


def test_an_undo_is_for_its_owner_its_draft_and_its_time(client_of, hub_worker, key_worker, url, monkeypatch):
    client, other = client_of(hub_worker), client_of(key_worker)
    for one in (client, other):
        one.post(KEEP, typed(url))
    mine, theirs = Draft.objects.get(user=hub_worker), Draft.objects.get(user=key_worker)
    page = client.post(f"{MINE}/{mine.reference}/discard", follow=True)
    door, token = next(iter(page.context["messages"])).extra_tags.split()
    other.post(f"{MINE}/{theirs.reference}/discard")
    other.post(f"{MINE}/{theirs.reference}/take-up", {"token": token})
    other.post(door, {"token": token})
    client.post(door, {"token": token[:-1]})
    monkeypatch.setattr("partners.undo.UNDO_FOR", datetime.timedelta(0))
    client.post(door, {"token": token})
    assert not Draft.objects.filter(discarded_at=None).exists()


def test_start_afresh_leads_back_to_an_empty_form(client_of, hub_worker, url):
    client = client_of(hub_worker)
    client.post(KEEP, typed(url))
    page = client.post(f"{MINE}/{Draft.objects.get().reference}/discard", {"afresh": "1"}, follow=True)
    assert page.redirect_chain == [(url, 302)]
    assert WORDS not in page.content.decode() and "Undo" in page.content.decode()


def test_passwords_codes_and_files_are_never_kept(client_of, hub_worker, url):
    client_of(hub_worker).post(KEEP, typed(url, password="three random words", code="123456"))
    assert set(Draft.objects.get().fields) == {"words", "at_0", "at_1", "category", "headline"}


@pytest.mark.parametrize(
    "door", ["", "/", "/sign-in", "/find", "/no/such/page", "https://example.org/", "/" + "x" * 301]
)
def test_only_a_form_that_keeps_drafts_has_one(client_of, hub_worker, door):
    assert client_of(hub_worker).post(KEEP, typed(door)).status_code == 404
    assert not Draft.objects.exists()


def test_what_is_too_long_is_said(client_of, hub_worker, url):
    client = client_of(hub_worker)
    assert client.post(KEEP, typed(url, words="x" * 199_000)).status_code == 200
    answer = client.post(KEEP, typed(url, words="ü" * 100_001))
    assert answer.status_code == 413 and "too long to be kept as a draft" in answer.content.decode()


def test_nobody_has_more_than_two_hundred(client_of, hub_worker, key_worker, url):
    """One that is there is kept on; a new one is not, until another is put away. A colleague's do not count."""
    for who in (hub_worker, key_worker):
        Draft.objects.bulk_create(
            Draft(user=who, key=uuid.uuid4(), door=url, fields={"words": ["x"]}, saved_at=timezone.now())
            for _ in range(199)
        )
    client, last = client_of(hub_worker), typed(url)
    assert client.post(KEEP, last).status_code == 200
    assert client.post(KEEP, last | {"words": "More words"}).status_code == 200
    answer = client.post(KEEP, typed(url))
    assert answer.status_code == 413 and "You have 200 drafts already" in answer.content.decode()
    assert Draft.objects.unfinished(hub_worker).count() == 200
    drafts.discard(by=hub_worker, reference=Draft.objects.unfinished(hub_worker).last().reference)
    assert client.post(KEEP, typed(url)).status_code == 200


def test_a_null_character_loses_no_words(client_of, hub_worker, url):
    client_of(hub_worker).post(KEEP, typed(url, words="before\0after"))
    assert Draft.objects.get().fields["words"] == ["beforeafter"]


def test_keeping_leaves_no_line_and_no_log_of_words(client_of, hub_worker, url, caplog):
    client, before = client_of(hub_worker), TrailLine.objects.count()
    client.post(KEEP, typed(url))
    assert TrailLine.objects.count() == before
    assert WORDS not in caplog.text


def test_keeping_is_no_activity():
    from partners.views.drafts import keep_draft

    assert keep_draft.is_activity is False


def test_signed_out_nothing_is_kept(young_person, url):
    answer = Client().post(KEEP, typed(url))
    assert answer.status_code == 302 and not Draft.objects.exists()


def test_a_page_that_was_open_too_long_leads_back_to_the_words(hub_worker, url):
    client = Client(enforce_csrf_checks=True)
    client.force_login(hub_worker)
    form = typed(url)
    assert client.post(url, form).status_code == 403 and not Draft.objects.exists()
    drafts.keep(by=hub_worker, door=url, key=uuid.UUID(form["key"]), said=_query(form))
    page = client.post(url, form).content.decode()
    assert "Your words are kept" in page and f"{url}?draft={Draft.objects.get().reference}" in page
    assert not Record.objects.filter(kind="note").exists()


def _query(form):
    from django.http import QueryDict

    said = QueryDict(mutable=True)
    said.update(form)
    return said


def test_drafts_wait_thirty_days_and_discarded_ones_one(client_of, hub_worker, url):
    client, now = client_of(hub_worker), timezone.now()
    for days in (29, 31):
        client.post(KEEP, typed(url))
        newest = Draft.objects.order_by("-id").first()
        Draft.objects.filter(pk=newest.pk).update(saved_at=now - datetime.timedelta(days=days))
    client.post(KEEP, typed(url))
    Draft.objects.filter(saved_at__gte=now).update(discarded_at=now - datetime.timedelta(days=2))
    drop_old_drafts()
    assert [(now - one.saved_at).days for one in Draft.objects.all()] == [29]


def test_queries_are_as_many_for_one_draft_as_for_thirty(client_of, hub_worker, east):
    client = client_of(hub_worker)
    client.get("/roles")

    def more(count):
        for person in [ReferralFactory(hub=east).person for _ in range(count)]:
            door = reverse("write_note", args=[person.reference])
            Draft.objects.create(
                user=hub_worker, key=uuid.uuid4(), door=door, fields={"words": ["W"]}, saved_at=timezone.now()
            )
        return queries_of(client, MINE)

    few = more(1)
    assert more(29) == few
