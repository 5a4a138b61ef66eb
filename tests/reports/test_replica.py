"""Figures counted on a copy of the database: after the line on the trail, and with nothing written there."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from partners import trail
from partners.models import TrailLine
from reports.replica import on_replica
from tests.factories.cases import ReferralFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def replica(settings):
    """The same rows by a connection that takes no writes, as a standby does not."""
    own = connection.settings_dict
    read_only = {"options": "-c default_transaction_read_only=on"}
    settings.REPLICA_DATABASE = {key: own[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")} | {
        "OPTIONS": own["OPTIONS"] | read_only
    }


def figures(capsys):
    call_command("measures", "--from", "2022-04-01", "--to", "2026-03-31", "--measure", "referrals_received")
    return capsys.readouterr().out


def test_figures_are_the_same_and_the_line_is_there_before_they_are_counted(
    replica, settings, capsys, monkeypatch, lead_agency
):
    from reports.management.commands import measures

    ReferralFactory()
    known, counted = [], measures.figures

    def counted_after(*args, **options):
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('transaction_read_only')")
            known.append((cursor.fetchone()[0], TrailLine.objects.filter(act="measures").count()))
        return counted(*args, **options)

    monkeypatch.setattr(measures, "figures", counted_after)
    there = figures(capsys)
    settings.REPLICA_DATABASE = {}
    assert there == figures(capsys) != ""
    assert known == [("on", 1), ("off", 1)]


def test_a_copy_takes_no_lines_and_afterwards_the_first_database_does(replica):
    with pytest.raises(trail.Unwritable), on_replica():
        trail.write(by=None, what="read", act="figures")
    trail.write(by=None, what="read", act="figures")
    assert TrailLine.objects.count() == 1


def test_inside_a_transaction_nothing_is_read_from_a_copy(replica):
    with transaction.atomic(), pytest.raises(RuntimeError, match="committed"), on_replica():
        pass
