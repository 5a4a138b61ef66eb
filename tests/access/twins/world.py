"""What both worlds have. Robin of East is shared with the police and the trust, each for one category alone."""

from types import SimpleNamespace
from uuid import UUID

from django.utils import timezone

from cases.models import Record
from partners.actions.tokens import make_token
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, BarFactory, OwnAccountFactory, ShareFactory
from tests.factories.cases import AllocationFactory, NoteFactory, ReferralFactory, YoungPersonFactory
from tests.factories.hubs import BedFactory, HubFactory
from tests.factories.partners import (
    AgencyFactory,
    DeskPostingFactory,
    LeaverFactory,
    MentalHealthTrustFactory,
    PoliceFactory,
    PostingFactory,
    UserFactory,
    WholeServicePostingFactory,
    the_lead,
)
from tests.factories.raise_writing import open_meeting

#: What was chosen before it is there, so that both worlds are asked for the same address.
PERSON, RECORD = "ab0cde1f2a3b", UUID("00000000-0000-4000-8000-00000000abcd")
#: Whoever reads it reads what is hidden.
WORD = "Quixotry"


def twin_world():
    lead, police, trust, school = the_lead(), PoliceFactory(), MentalHealthTrustFactory(), AgencyFactory()
    east, west, north = (
        HubFactory(name=f"{name} Hub", tracker_ref=name) for name in ("East", "West", "North")
    )
    for hub in (east, west, north):
        BedFactory.create_batch(2, hub=hub)
    robin = ReferralFactory(
        hub=east, person=YoungPersonFactory(given_name="Robin", family_name="Ashby")
    ).person
    far = ReferralFactory(
        hub=north, person=YoungPersonFactory(given_name="Zenobia", family_name="Thorn")
    ).person
    near_west = ReferralFactory(
        hub=west, person=YoungPersonFactory(given_name="Wyn", family_name="Hale")
    ).person
    of_police = AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])
    of_trust = AgreementInForceFactory(agency=trust, reads=["health"])
    of_school = AgreementInForceFactory(agency=school, reads=["education"])
    for agency, agreement in ((police, of_police), (trust, of_trust)):
        ShareFactory(content_object=robin, agency=agency, agreement=agreement)
    people = {
        "west": posted(PostingFactory, given="Wren", family="Castle", role="key_worker", hub=west),
        "officer": posted(DeskPostingFactory, given="Priya", family="Stone", role="police_liaison", agency=police),
        "clinician": posted(DeskPostingFactory, given="Cleo", family="Byrne", role="clinician", agency=trust),
        "barred": posted(PostingFactory, given="Bea", family="Ashby", role="key_worker", hub=east),
        "leaver": posted(PostingFactory, given="Lee", family="Frost", role="key_worker", hub=east,
                         worker=LeaverFactory),
        "account": UserFactory(worker=None, email="robin@example.org"),
        "colleague": posted(PostingFactory, given="Kit", family="Moreno", role="key_worker", hub=east),
        "manager": posted(PostingFactory, given="Maya", family="Okoro", role="hub_manager", hub=east),
        "leads": posted(WholeServicePostingFactory, given="Sana", family="Iqbal", role="service_manager"),
        "governance": posted(DeskPostingFactory, given="Gwen", family="Pryce", role="governance_lead"),
    }  # fmt: skip
    BarFactory(person=robin, worker=people["barred"].worker)
    OwnAccountFactory(user=people["account"], person=robin)
    AllocationFactory(worker=people["west"].worker, person=near_west)
    author = people["colleague"].worker
    for category in ("offending", "health"):
        NoteFactory(person=robin, category=category, words=f"About {category}.", author=author)
    met = open_meeting(east, robin, closed_at=timezone.now())
    Record.objects.filter(person=robin, kind__startswith="raise").update(category="offending")
    secret = NoteFactory(person=robin, category="education", words="About school.", author=author)
    tokens = {name: make_token(by=people[name], name="program", days=30)[1] for name in LIVE}
    return SimpleNamespace(**people, people=people, robin=robin, far=far, secret=secret, east=east, north=north,
                           lead=lead, police=police, school=school, of_school=of_school, author=author,
                           tokens=tokens, met=met)  # fmt: skip


#: Outsiders who are at work, and those who are let in nowhere.
LIVE = ("west", "officer", "clinician", "barred")
SHUT = ("leaver", "account", "anonymous")
