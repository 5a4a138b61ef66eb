"""Agreements while nobody has signed them: drafted, changed, filled with clauses, thrown away."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max

from partners import saving, trail
from partners.access import Permission, may
from partners.agreements.terms import TERMS, terms_of
from partners.models import Agency, Agreement, Clause, User

SIGNED = "It is signed, so it does not change. Draft a new version of it."
CHANGED = "Somebody changed this agreement while you had the page open. Look at it again, then save."


@dataclass(frozen=True)
class Given:
    """What one clause gives."""

    category: str
    may_read: bool
    may_contribute: bool
    purpose: str


@transaction.atomic
def draft_agreement(*, by: User, **terms: Any) -> Agreement:
    _may_draft(by)
    last = Agreement.objects.aggregate(last=Max("number"))["last"] or 0
    agreement = Agreement(number=last + 1, drafted_by=by, **terms)
    saving.save(agreement)
    agreement.refresh_from_db(fields=["reference"])
    _trace(agreement, by, "draft_agreement")
    return agreement


@transaction.atomic
def change_agreement(*, agreement: Agreement, by: User, **terms: Any) -> Agreement:
    _may_draft(by)
    agreement = _draft(agreement)
    for name in TERMS:
        setattr(agreement, name, terms[name])
    saving.save(agreement)
    _trace(agreement, by, "change_agreement")
    return agreement


@transaction.atomic
def write_clauses(
    *, agreement: Agreement, agency: Agency, clauses: Iterable[Given], terms: str, by: User
) -> None:
    """All that the agency gets by this draft; none takes it out. `terms` is what the writer was shown (terms.py)."""
    _may_draft(by)
    agreement = _draft(agreement)
    if agency.is_lead:
        raise ValidationError("The agency that leads the service needs no clause: the record is its own.")
    if terms_of(agreement) != terms:
        raise ValidationError(CHANGED)
    agreement.clauses.filter(agency=agency).delete()
    taken = set(agreement.clauses.values_list("number", flat=True))
    free = (number for number in range(1, 1000) if number not in taken)
    for given, number in zip(clauses, free, strict=False):
        saving.save(Clause(agreement=agreement, agency=agency, number=number, **vars(given)))
    _trace(agreement, by, "write_clauses", agency=agency.pk)


@transaction.atomic
def draft_version(*, agreement: Agreement, by: User) -> Agreement:
    """The next version, alike until it is changed. It takes the place of those before once all sides have signed.

    But for where the signed paper is kept: this one has none yet.
    """
    _may_draft(by)
    last = Agreement.objects.select_for_update().filter(number=agreement.number).latest("version")
    if not last.signatures.exists():
        raise ValidationError("There is a draft of a new version already. Change that one.")
    same = {name: getattr(last, name) for name in TERMS if name not in ("end_on", "review_on", "document")}
    copy = Agreement(
        number=last.number, version=last.version + 1, replaces=last, drafted_by=by,
        end_on=last.end_on, review_on=last.review_on, **same,
    )  # fmt: skip
    saving.save(copy)
    for clause in last.clauses.all():
        clause.pk, clause.agreement = None, copy
        clause._state.adding = True
        saving.save(clause)
    copy.refresh_from_db(fields=["reference"])
    _trace(copy, by, "draft_version")
    return copy


@transaction.atomic
def discard_draft(*, agreement: Agreement, by: User) -> None:
    """Nobody has signed it, so nobody relied on it. Its history stays."""
    _may_draft(by)
    agreement = _draft(agreement)
    _trace(agreement, by, "discard_draft_agreement")
    agreement.clauses.all().delete()
    agreement.delete()


def _may_draft(by: User) -> None:
    if not may(by, Permission.DRAFT_AGREEMENTS):
        raise PermissionDenied("The agency that leads the service drafts agreements.")


def _draft(agreement: Agreement) -> Agreement:
    """Held until the verb is done; signing waits for it."""
    held = Agreement.objects.select_for_update(no_key=True).filter(pk=agreement.pk).first()
    if held is None:
        raise ValidationError("Somebody has thrown this draft away.")
    if held.signatures.exists():
        raise ValidationError(SIGNED)
    return held


def _trace(agreement: Agreement, by: User, act: str, **more: int) -> None:
    trail.write(by=by, what="permission", act=act, counts={"agreement": agreement.pk, **more})
