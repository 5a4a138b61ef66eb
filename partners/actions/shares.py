"""A young person is shared with an agency, and no longer (access.md, "Share"). No undo: what was seen was seen."""

import datetime

from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from partners import trail
from partners.as_agency import as_agency
from partners.models import Agency, Agreement, Share, Told, User
from partners.saving import save


@transaction.atomic
def share(
    *,
    person: Model,
    agency: Agency,
    agreement: Agreement,
    by: User,
    why: str,
    told: str,
    said: str = "",
    to_on: datetime.date | None = None,
) -> Share:
    """From today, under an agreement that is in force for the agency. What it opens is the agreements' to say."""
    today, why, said = timezone.localdate(), why.strip(), said.strip()
    if agency.is_lead:
        raise ValidationError("This agency leads the service, so it needs no share.")
    if agreement not in as_agency(agency).agreements:
        raise ValidationError({"agreement": f"This agreement is not in force for {agency}. Choose another."})
    if not why:
        raise ValidationError({"why": "Say why they are shared. The agency reads this."})
    if told != Told.YES and not said:
        raise ValidationError({"said": "Say why they have not been told."})
    if to_on and to_on <= today:
        raise ValidationError({"to_on": "Choose a day that is still to come, or leave it empty."})
    if Share.objects.live_on(today).filter(content_object_id=person.pk, agency=agency).exists():
        raise ValidationError(f"They are already shared with {agency}.")
    viewing = Permission.objects.get(codename="view_youngperson", content_type__app_label="cases")
    made = Share(
        content_object_id=person.pk, agency=agency, group_id=agency.group_id, permission=viewing, told=told,
        agreement=agreement, from_on=today, to_on=to_on, why=why, said=said, shared_by=by,
    )  # fmt: skip
    save(made)
    trail.write(by=by, what="permission", act="share", people=[person.pk],
                counts={"share": made.pk, "agency": agency.pk, "agreement": agreement.pk})  # fmt: skip
    return made


@transaction.atomic
def stop_sharing(*, share: Share, by: User, why: str) -> Share:
    """From now on, in open windows too. What the agency wrote stays in the record, as its own."""
    share = Share.objects.select_for_update(of=("self",)).get(pk=share.pk)
    today, why = timezone.localdate(), why.strip()
    if share.to_on and share.to_on <= today:
        raise ValidationError("This share has been stopped already.")
    if not why:
        raise ValidationError({"why": "Say why it stops."})
    share.to_on, share.stopped_by, share.stopped_why = max(today, share.from_on), by, why
    share.save(update_fields=["to_on", "stopped_by", "stopped_why"])
    trail.write(by=by, what="permission", act="stop_sharing", people=[share.content_object_id],
                counts={"share": share.pk, "agency": share.agency_id})  # fmt: skip
    return share
