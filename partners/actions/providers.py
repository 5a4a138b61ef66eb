"""What an agency's own sign-in says of somebody: who they are here, what they are posted as, that they have left."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from partners import trail
from partners.access import Actor
from partners.models import Posting, ProviderIdentity, ProviderPosting, ProviderSession, User, UserSession
from partners.sign_in.provider.configured import Provider, Rule


@transaction.atomic
def know_as(*, user: User, provider: Provider, subject: str, by: Actor) -> ProviderIdentity:
    """`subject` is this user at the provider, from an invitation or told beforehand. Never found by an e-mail."""
    if user.worker is None or user.worker.agency.tracker_ref != provider.agency:
        raise ValidationError(f"{provider.name} speaks for its own agency's staff alone.")
    identity = ProviderIdentity(user=user, provider=provider.key, issuer=provider.issuer, subject=subject)
    identity.full_clean()
    identity.save()
    trail.write(by=by, what="permission", act="know_as", counts={"sign_in": user.pk})
    return identity


@transaction.atomic
def follow_claims(*, identity: ProviderIdentity, rules: Iterable[Rule], by: Actor) -> None:
    """Postings that the claims name begin today, and those that they no longer name end. What a page gave stays."""
    worker, today = identity.user.worker, timezone.localdate()
    if worker is None:
        return
    User.objects.select_for_update().get(pk=identity.user_id)
    held = {one.rule: one.posting for one in identity.postings.select_related("posting")
            if one.posting.end_on is None or one.posting.end_on > today}  # fmt: skip
    named = {rule.value: rule for rule in rules}
    for value in held.keys() - named.keys():
        Posting.objects.filter(pk=held[value].pk).update(end_on=max(today, held[value].start_on))
        trail.write(by=by, what="permission", act="end_posting", counts={"posting": held[value].pk})
    for value in sorted(named.keys() - held.keys()):
        rule = named[value]
        hub = Hub.objects.get(tracker_ref=rule.hub) if rule.hub else None
        posting = Posting(
            worker=worker, role=rule.role, hub=hub, whole_service=rule.whole_service, start_on=today
        )
        posting.full_clean()
        posting.save()
        ProviderPosting.objects.create(posting=posting, identity=identity, rule=value)
        trail.write(by=by, what="permission", act="post_worker", counts={"posting": posting.pk})


@transaction.atomic
def note_provider_session(*, identity: ProviderIdentity, sid: str, by: Actor) -> None:
    if sid:
        ProviderSession.objects.create(identity=identity, sid=sid[:255])
    trail.write(by=by, what="sign_in", act="second_step_provider")


@transaction.atomic
def end_by_provider(*, provider: Provider, subject: str, sid: str, by: Actor) -> int:
    """They signed out at their own agency, or were shut out there: all their sessions here end."""
    identities = ProviderIdentity.objects.filter(issuer=provider.issuer)
    if subject:
        identities = identities.filter(subject=subject)
    if sid and not subject:
        identities = identities.filter(sessions__sid=sid)
    users = set(identities.values_list("user_id", flat=True))
    for session in UserSession.objects.filter(user_id__in=users):
        session.delete()
    for user_id in users:
        trail.write(by=by, what="sign_in", act="signed_out_by_provider", counts={"sign_in": user_id})
    return len(users)


@transaction.atomic
def refuse_provider(*, by: Actor | None) -> None:
    trail.write(by=by, what="denial", act="provider")
