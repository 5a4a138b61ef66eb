"""Who is around a young person: the page, its forms and its two pictures, by axe at two widths; without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Relationship
from tests.access.doors.network import DOORS
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.network import FriendFactory, ProfessionalFactory, RelationshipFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


def test_every_page_of_it_and_a_picture_that_scrolls_alone(
    page, live_server, signed_in, complaints, key_worker, young_person
):
    aunt = RelationshipFactory(person=young_person, name="Shaz", telling="Nothing yet.", life="died")
    helper = ProfessionalFactory(person=young_person)
    for number in range(12):
        RelationshipFactory(person=young_person, relation="sibling", name=f"{'ABCDEFGHIJKL'[number]}B")
        FriendFactory(person=young_person, name=f"{'ABCDEFGHIJKL'[number]}Z", ring="places", how_it_is="hard")
    signed_in(key_worker)
    known = {"robin": young_person.reference, "relationship": aunt.record.reference,
             "professional": helper.record.reference}  # fmt: skip
    wrong = {}
    for width in WIDTHS:
        set_width(page, width)
        for name in sorted(set(DOORS) - {"undo_end_link"}):
            page.goto(live_server.url + DOORS[name].path.format(**known))
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if faults := faults_of(page) + complaints + ([f"{wide}px too wide"] if wide > 0 else []):
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 320, "height": 640},
        }

    def test_a_friend_is_added_and_drawn(self, page, live_server, signed_in, key_worker, young_person):
        signed_in(key_worker)
        page.goto(live_server.url + reverse("person", args=[young_person.reference]))
        page.get_by_role("link", name="People", exact=True).click()
        page.get_by_text("Add a person, a pet or a place").click()
        page.get_by_label("Who they are to the young person").select_option("friend")
        page.get_by_label("Name, or initials").fill("Kieran")
        page.get_by_label("Friends and people close by").check()
        page.get_by_label("Who said so").fill("Robin")
        page.get_by_label("How sure is that?").select_option("sure")
        page.get_by_role("main").get_by_role("button", name="Save").click()
        expect(page.get_by_role("main")).to_contain_text("Write up to three initials in capitals")
        page.get_by_label("Name, or initials").fill("KB")
        page.get_by_role("main").get_by_role("button", name="Save").click()
        expect(page.get_by_role("main")).to_contain_text("KB, Friend")
        page.get_by_role("link", name="Rings").click()
        expect(page.get_by_role("img")).to_have_count(1)
        expect(page.get_by_role("main")).to_contain_text("KB, friend")
        assert Relationship.objects.get().name == "KB"
