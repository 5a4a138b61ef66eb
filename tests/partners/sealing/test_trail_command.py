"""`manage.py trail seal|verify|export`: what it prints, its status, and that an export is on the trail."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from partners import trail
from partners.access import Service
from partners.models import TrailLine
from partners.owner import as_owner
from tests.factories.cases import YoungPersonFactory

pytestmark = pytest.mark.django_db(transaction=True)


def run(*words):
    out = StringIO()
    call_command("trail", *words, stdout=out)
    return out.getvalue()


def export(*words):
    today = f"{timezone.localdate():%Y-%m-%d}"
    return [json.loads(line) for line in run("export", "--from", today, "--to", today, *words).splitlines()]


def test_sealed_and_verified(written, outside):
    lines = written(6)
    assert run("seal").startswith(f"{lines} lines sealed")
    assert run("verify") == (
        f"{lines} lines in 1 batches are as they were sealed.\n1 batches have the root that was handed out.\n"
    )


def test_without_roots_it_says_what_it_cannot_say(sealed, outside):
    outside.unlink()
    assert "cannot be said" in run("verify")


def test_what_is_wrong_is_its_refusal(sealed, outside):
    victim = TrailLine.objects.order_by("id")[4].pk
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("alter table partners_trail disable trigger user")
        cursor.execute("update partners_trail set people = '{}' where id = %s", [victim])
        cursor.execute("alter table partners_trail enable trigger user")
    with pytest.raises(CommandError, match=f"^Line {victim} was altered.$"):
        run("verify", "--roots", str(outside))


def test_roots_that_cannot_be_read(sealed, tmp_path):
    with pytest.raises(CommandError, match="The roots cannot be read"):
        run("verify", "--roots", str(tmp_path / "nowhere"))


def test_an_export_is_lines_and_is_on_the_trail_before_them(written):
    lines = written(6)
    found = export()
    own = TrailLine.objects.latest("id")
    assert (own.what, own.act, own.actor, own.counts) == (
        "export",
        "export_trail",
        "the service",
        {"lines": lines},
    )
    assert [one["id"] for one in found] == list(TrailLine.objects.order_by("id").values_list("pk", flat=True))
    assert found[-1]["act"] == "export_trail"


def test_one_person_alone():
    person, other = YoungPersonFactory(), YoungPersonFactory()
    trail.write(by=Service(), what="change", act="one", people=[person.pk, other.pk])
    trail.write(by=Service(), what="change", act="other", people=[other.pk])
    assert [one["act"] for one in export("--person", person.reference)] == ["one", "export_trail"]
    assert TrailLine.objects.latest("id").people == [person.pk]
    with pytest.raises(CommandError, match="No young person has that reference"):
        export("--person", "nobody")


def test_as_somebody_who_may_and_as_somebody_who_may_not(governance_lead, hub_worker):
    assert export("--as", governance_lead.email)
    assert TrailLine.objects.latest("id").user_id == governance_lead.pk
    with pytest.raises(CommandError, match="does not let you search the trail"):
        export("--as", hub_worker.email)
    with pytest.raises(CommandError, match="Nobody signs in"):
        export("--as", "nobody.at.all@example.org")


def test_nothing_breaks_a_line_or_a_screen():
    nasty = "a\r\nb\x1b[31m\x9b2J\u202e\u2028\x00".replace("\x00", "\x7f")
    trail.write(by=Service(), what="change", act=nasty)
    today = f"{timezone.localdate():%Y-%m-%d}"
    text = run("export", "--from", today, "--to", today)
    assert len(text.splitlines()) == 2
    assert all(" " <= sign <= "~" or sign == "\n" for sign in text)
    assert json.loads(text.splitlines()[0])["act"] == nasty
