"""The shares of one young person as their page shows them, and with which agencies they may be shared besides."""

from collections.abc import Iterable
from dataclasses import dataclass

from cases.models import YoungPerson
from partners import access
from partners.access import Permission
from partners.as_agency import AsAgency, as_agencies
from partners.models import Agency, Share, User


@dataclass(frozen=True)
class Shown:
    share: Share
    view: AsAgency

    @property
    def opens(self) -> bool:
        return self.view.opens(self.share)

    @property
    def is_over(self) -> bool:
        return self.share.to_on is not None and self.share.to_on <= self.view.day


@dataclass(frozen=True)
class SharingPage:
    shown: list[Shown]
    others: list[AsAgency]

    @property
    def live(self) -> list[Shown]:
        return [one for one in self.shown if not one.is_over]

    @property
    def earlier(self) -> list[Shown]:
        return [one for one in self.shown if one.is_over]


def sharing_of(person: YoungPerson, user: User) -> SharingPage:
    """Three questions, and one for the agencies where the reader may share."""
    rows = Share.objects.visible_to(user).filter(content_object=person)
    rows = rows.select_related("agency", "agreement", "shared_by__worker", "stopped_by__worker")
    shares = list(rows.order_by("-from_on", "-pk"))
    may_share = access.may(user, Permission.SHARE)
    agencies = list(Agency.objects.filter(is_lead=False).order_by("name")) if may_share else []
    views = as_agencies(agencies or (one.agency for one in shares))
    page = SharingPage([Shown(one, views[one.agency_id]) for one in shares], [])
    return SharingPage(page.shown, list(_others(views.values(), page)) if may_share else [])


def _others(views: Iterable[AsAgency], page: SharingPage) -> Iterable[AsAgency]:
    shared = {one.share.agency_id for one in page.live}
    return (one for one in views if one.agreements and one.agency.pk not in shared)
