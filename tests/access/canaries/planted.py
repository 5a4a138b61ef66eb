"""Canaries: a word that stands nowhere else, in every column that holds words about somebody (hostile.md, C4)."""

import datetime

from django.apps import apps
from django.db import DatabaseError, models, transaction

from cases.models import Kind, Record
from partners.policies import tables
from tests.factories.cases import ApprovedEventFactory

MARK = "Qzvkanari"
BORN = datetime.date(2009, 2, 27)
NHS = "9990001427"
#: Whatever of these stands somewhere was somebody's.
CANARIES = (MARK, NHS, "999 000 1427", BORN.isoformat(), "27 February 2009", "27 Feb 2009", "27/02/2009")
#: References of ours, which stand in addresses on purpose, what the database says itself, and names of files.
NOT_WORDS = ("reference", "tracker_ref", "pgh_label", "listing", "sort", "hash", "digest", "fingerprint")
#: Without these the test would say nothing.
AT_LEAST = {
    "cases_youngperson.given_name", "cases_youngperson.family_name", "cases_youngperson.known_as",
    "cases_identity.nhs_number", "cases_identity.upn", "cases_identity.home_district", "cases_record.words",
    "cases_record.headline", "cases_record.conditions", "partners_share.why", "partners_share.said",
    "partners_bar.why", "partners_override.reason", "raise_meetings_safetyplan.agreed_with",
    "raise_meetings_safetyplanline.words",
}  # fmt: skip


def plant():
    """In every row that there is of a protected table; the columns that took it."""
    planted = set()
    for model in apps.get_models():
        table = model._meta.db_table
        if table not in tables() or hasattr(model, "pgh_tracked_model") or table == "partners_trail":
            continue
        if model._base_manager.exists():
            planted |= {f"{table}.{column.name}" for column in words_of(model) if took(model, column)}
    in_significant_events()
    return planted


def in_significant_events():
    """What is written of one is never changed: another version says it."""
    for first in Record.objects.filter(kind=Kind.SIGNIFICANT_EVENT, corrects=None):
        said = {"record__headline": f"{MARK} headline", "record__words": f"{MARK} words"}
        ApprovedEventFactory(person=first.person, record__corrects=first, **said)


def words_of(model):
    for column in model._meta.concrete_fields:
        text = isinstance(column, models.CharField | models.TextField)
        if text and not (
            column.choices or column.generated or column.primary_key or column.name in NOT_WORDS
        ):
            yield column


def took(model, column):
    """A column that has a rule of its own takes none, and then holds nothing that anybody typed."""
    word = NHS if column.name == "nhs_number" else f"{MARK} {column.name}"[: column.max_length or 99]
    try:
        with transaction.atomic():
            rows = model._base_manager.all()
            if model is Record:
                rows = rows.exclude(kind=Kind.SIGNIFICANT_EVENT)
            return bool(rows.update(**{column.name: word}))
    except DatabaseError:
        return False
