"""Who may read one record: sealed to named readers, for a discipline, with conditions, or open again.

Readers are named before the marking is set and ended after it is lifted: a policy refuses a row that its writer
could not read afterwards. What is said is said of all versions.
"""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.markings.candidates import who_could_read
from cases.markings.offered import disciplines_of
from cases.markings.originator import held
from cases.models import Category, Kind, Record
from cases.models.record import Marking, WhenHidden
from partners import trail
from partners.models import Agency, User
from partners.models.agency import AgencyKind
from partners.models.reader import NamedReader

#: Police handling is for what is the police's: by its agency, or by what it is about.
POLICE_MATTERS = (Category.OFFENDING, Category.INTELLIGENCE)


@transaction.atomic
def seal(
    *, record: Record, by: User, readers: Iterable[User] = (), when_hidden: str = WhenHidden.NOTHING
) -> Record:
    """Whoever seals is always among the readers; those named before and not now read it no more."""
    first = held(record, by)
    users = {user.pk for user in readers} | {by.pk}
    known = set(who_could_read(first, by).values_list("pk", flat=True)) | {by.pk}
    if users - known:
        raise ValidationError(
            {"readers": "Somebody you named may not know of this young person. Choose again."}
        )
    _name(first, by, users=users)
    _mark(first, by, "seal", marking=Marking.SEALED, when_hidden=when_hidden)
    _end_others(first, users=users)
    return first


@transaction.atomic
def mark_for_discipline(
    *, record: Record, by: User, discipline: str, when_hidden: str = WhenHidden.NOTHING
) -> Record:
    """Only by those of the discipline, who go on reading it."""
    first = held(record, by)
    if discipline not in disciplines_of(by):
        raise ValidationError({"marking": "You do not work in that discipline here. Choose another answer."})
    said = {"marking": Marking.DISCIPLINE, "discipline": discipline, "when_hidden": when_hidden}
    _mark(first, by, "mark_for_discipline", **said)
    _end_others(first)
    return first


@transaction.atomic
def hand_with_conditions(
    *,
    record: Record,
    by: User,
    handling: str,
    conditions: str = "",
    agencies: Iterable[Agency] = (),
    when_hidden: str = WhenHidden.NOTHING,
) -> Record:
    """P: may be shared lawfully. C: on the conditions stated, to the agencies named, the record's own among them."""
    first = held(record, by)
    if first.agency.kind != AgencyKind.POLICE and first.category not in POLICE_MATTERS:
        raise ValidationError({"marking": "Police handling is for police material. Choose another answer."})
    if handling not in (Marking.HANDLING_P, Marking.HANDLING_C):
        raise ValidationError({"marking": "Choose whether it may be shared, or only with conditions."})
    conditions = conditions.strip() if handling == Marking.HANDLING_C else ""
    if handling == Marking.HANDLING_C and not conditions:
        raise ValidationError({"conditions": "Write on what conditions the agencies you name may read it."})
    with_conditions = handling == Marking.HANDLING_C
    named = {agency.pk for agency in agencies} | {first.agency_id} if with_conditions else set()
    _name(first, by, agencies=named)
    said = {"marking": handling, "conditions": conditions, "when_hidden": when_hidden}
    _mark(first, by, "hand_with_conditions", **said)
    _end_others(first, agencies=named)
    return first


@transaction.atomic
def open_again(*, record: Record, by: User) -> Record:
    """The originator's release: whoever may read such records of the young person reads it from now on."""
    first = held(record, by)
    _mark(first, by, "open_again", marking=Marking.OPEN)
    _end_others(first)
    return first


def _name(first: Record, by: User, users: Iterable[int] = (), agencies: Iterable[int] = ()) -> None:
    there = {(one.user_id, one.agency_id) for one in first.named_readers.live()}
    wanted = {(user, None) for user in users} | {(None, agency) for agency in agencies}
    NamedReader.objects.bulk_create(
        NamedReader(record=first, user_id=user, agency_id=agency, named_by=by)
        for user, agency in sorted(wanted - there, key=str)
    )


def _end_others(first: Record, users: Iterable[int] = (), agencies: Iterable[int] = ()) -> None:
    """Of workers and agencies: what is shared with a young person or their family by name is not touched."""
    live, now = first.named_readers.live(), timezone.now()
    live.filter(user__worker__isnull=False).exclude(user__in=list(users)).update(to_at=now)
    live.filter(agency__isnull=False).exclude(agency__in=list(agencies)).update(to_at=now)


def _mark(first: Record, by: User, act: str, **said: str) -> None:
    said = {"discipline": "", "conditions": "", "when_hidden": WhenHidden.NOTHING} | said
    if first.kind == Kind.INTELLIGENCE and said["marking"] in (Marking.OPEN, Marking.DISCIPLINE):
        raise ValidationError({"marking": "What police share is handled as P or C. Choose one of them."})
    if said["when_hidden"] not in WhenHidden.values:
        raise ValidationError({"when_hidden": "Choose what others are told."})
    for name, value in said.items():
        setattr(first, name, value)
    first.save(update_fields=list(said))
    trail.write(by=by, what="permission", act=act, people=[first.person_id], records=[first.pk])
