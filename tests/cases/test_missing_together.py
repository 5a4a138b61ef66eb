"""Two people report at the same moment: one report, and a polite sentence."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from cases.actions import report_missing
from cases.models import MissingEpisode
from partners.context import acting
from tests.factories.cases import hours_ago

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_eight_who_report_at_once_one_is_first(young_person, key_worker, hub_worker):
    ready, said = threading.Barrier(8), []

    def report(by):
        try:
            with acting(by):
                ready.wait(timeout=30)
                report_missing(person=young_person, kind="missing", last_seen_at=hours_ago(2), by=by)
                said.append("saved")
        except ValidationError as refused:
            said.append(refused.messages[0])
        finally:
            connection.close()

    threads = [threading.Thread(target=report, args=(by,)) for by in (key_worker, hub_worker) * 4]
    for one in threads:
        one.start()
    for one in threads:
        one.join(timeout=60)
    assert MissingEpisode.objects.count() == said.count("saved") == 1
    assert sum("is reported already" in words for words in said) == 7
