"""What an agency's own sign-in says of somebody: who they are here, what they are posted as, that they have left."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from partners import links, posted, saving, trail
from partners.access import Actor
from partners.models import (
    Invitation,
    Posting,
    ProviderIdentity,
    ProviderPosting,
    ProviderSession,
    User,
    UserSession,
)
from partners.reach import coming_postings, may_invite, may_let_go, needs_two
from partners.sign_in.provider.configured import Provider, Rule


@transaction.atomic
def know_as(*, user: User, provider: Provider, subject: str, by: Actor) -> ProviderIdentity:
    """`subject` is this user at the provider, as its people told us. Never found by an e-mail, never one's own.

    Instead of what they were known as before, which opens nothing from then on.
    """
    postings = coming_postings(user.worker) if user.worker else []
    if user.worker is None or not may_invite(by, user.worker, postings) or user == by:
        raise PermissionDenied("You may not say whom their agency knows them as.")
    if isinstance(by, User) and needs_two(user.worker, postings):
        raise ValidationError(
            "Their role takes two people to give, so they link their agency's sign-in themselves."
        )
    UserSession.objects.hold_of(user)
    identity = _as(user, provider, subject.strip(), by)
    UserSession.objects.filter(user=user).delete()
    return identity


@transaction.atomic
def forget_as(*, identity: ProviderIdentity, by: Actor) -> None:
    """Their agency's sign-in opens nothing any more, and what its claims gave them ends. A password stays."""
    user = identity.user
    postings = coming_postings(user.worker) if user.worker else []
    if user.worker is None or not (
        may_invite(by, user.worker, postings) or may_let_go(by, user.worker, postings)
    ):
        raise PermissionDenied("You may not say whom their agency knows them as.")
    UserSession.objects.hold_of(user)
    today = timezone.localdate()
    for held in identity.postings.select_related("posting"):
        if held.posting.end_on is None or held.posting.end_on > today:
            posted.close(held.posting, today)
            trail.write(by=by, what="permission", act="end_posting", counts={"posting": held.posting.pk})
    identity.delete()
    UserSession.objects.filter(user=user).delete()
    trail.write(by=by, what="permission", act="forget_as", counts={"sign_in": user.pk})


@transaction.atomic
def link_own(*, by: User, provider: Provider, subject: str) -> ProviderIdentity:
    """The provider itself has just said that they are `subject`."""
    return _as(by, provider, subject, by)


@transaction.atomic
def accept_with_provider(
    *, invitation: int, provider: Provider, subject: str, by: None = None
) -> ProviderIdentity:
    """As `accept_invitation`, but the agency's own sign-in stands for a password, and no password is made."""
    Invitation.objects.select_for_update().filter(pk=invitation).first()
    opened = links.still_open(invitation)
    if opened is None:
        raise ValidationError("This link does not work any more.", code="dead")
    user = User.objects.filter(worker=opened.worker).first()
    if user is None:
        user = User(email=opened.email, worker=opened.worker)
        user.set_unusable_password()
        saving.save(user)
    identity = _as(user, provider, subject, user)
    opened.used_at = timezone.now()
    saving.save(opened)
    trail.write(by=user, what="permission", act="accept_invitation", counts={"invitation": opened.pk})
    return identity


def _as(user: User, provider: Provider, subject: str, by: Actor) -> ProviderIdentity:
    if user.worker is None or user.worker.agency.tracker_ref != provider.agency:
        raise ValidationError(f"{provider.name} speaks for its own agency's staff alone.")
    identity = ProviderIdentity.objects.filter(user=user, issuer=provider.issuer).first()
    identity = identity or ProviderIdentity(user=user, provider=provider.key, issuer=provider.issuer)
    identity.subject = subject
    saving.save(identity)
    trail.write(by=by, what="permission", act="know_as", counts={"sign_in": user.pk})
    return identity


@transaction.atomic
def follow_claims(*, identity: ProviderIdentity, rules: Iterable[Rule], by: Actor) -> None:
    """Postings that the claims name begin today, and those that they no longer name end. What a page gave stays,
    and what was ended on a page, or belongs to a sign-in that is closed, no claim gives back.
    """
    worker, today = identity.user.worker, timezone.localdate()
    if worker is None or not identity.user.is_active:
        return
    ProviderIdentity.objects.select_for_update().get(pk=identity.pk)
    held = {one.rule: one.posting for one in identity.postings.select_related("posting")
            if one.posting.end_on is None or one.posting.end_on > today}  # fmt: skip
    ended = set(identity.postings.filter(posting__ended_here=True).values_list("rule", flat=True))
    named = {rule.value: rule for rule in rules if rule.value not in ended}
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
def note_provider_session(*, identity: ProviderIdentity, sid: str, by: Actor, both_steps: bool) -> None:
    """`both_steps`: it was asked for a second thing, and proved it."""
    if sid:
        ProviderSession.objects.create(identity=identity, sid=sid[:255])
    trail.write(by=by, what="sign_in", act="second_step_provider" if both_steps else "provider")


@transaction.atomic
def end_by_provider(*, provider: Provider, subject: str, sid: str, by: Actor) -> int:
    """They signed out at their own agency, or were shut out there: all their sessions here end."""
    identities = ProviderIdentity.objects.filter(issuer=provider.issuer)
    if subject:
        identities = identities.filter(subject=subject)
    if sid and not subject:
        identities = identities.filter(sessions__sid=sid)
    users = set(identities.values_list("user_id", flat=True))
    for user in User.objects.filter(pk__in=users).order_by("pk"):
        UserSession.objects.hold_of(user)
    UserSession.objects.filter(user_id__in=users).delete()
    for user_id in users:
        trail.write(by=by, what="sign_in", act="signed_out_by_provider", counts={"sign_in": user_id})
    return len(users)


@transaction.atomic
def refuse_provider(*, by: Actor | None) -> None:
    trail.write(by=by, what="denial", act="provider")
