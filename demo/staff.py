from datetime import date, timedelta

from demo.folder import Tables, add
from partners.models import User

CLINICIAN, COUNCIL_GOVERNANCE = "ST097", "ST098"
OFFICER, POLICE_GOVERNANCE, TRUST_GOVERNANCE = "ST099", "ST100", "ST101"
THERAPY_GOVERNANCE, SCHOOL_GOVERNANCE = "ST102", "ST103"
#: People of the cast whom the example has no row for: the tracker knows no finer role than "other".
MORE_STAFF = (
    ("ST096", "AG01", "Helen", "Thwaite", "helen.thwaite@northmoor.example"),
    (CLINICIAN, "AG10", "Priya", "Raman", "priya.raman@moorandvale.example"),
    (COUNCIL_GOVERNANCE, "AG01", "Owen", "Garside", "owen.garside@northmoor.example"),
    (OFFICER, "AG09", "Leah", "Naylor", "leah.naylor@police.northmoor.example"),
    (POLICE_GOVERNANCE, "AG09", "Graham", "Oddy", "graham.oddy@police.northmoor.example"),
    (TRUST_GOVERNANCE, "AG10", "Farida", "Qureshi", "farida.qureshi@moorandvale.example"),
    (THERAPY_GOVERNANCE, "AG11", "Bronwen", "Pugh", "bronwen.pugh@nch.example"),
    (SCHOOL_GOVERNANCE, "AG12", "Stuart", "Leng", "stuart.leng@school.northmoor.example"),
)


def user_of(ref: str) -> User:
    """Afresh each time: what somebody may do is decided once for each of these, and has changed since."""
    return User.objects.get(worker__tracker_ref=ref)


def employ_the_rest_of_the_cast(tables: Tables, last: date) -> None:
    for ref, agency, given, family, email in MORE_STAFF:
        add(
            tables,
            "staff",
            staff_ref=ref,
            agency_ref=agency,
            given_name=given,
            family_name=family,
            email=email,
            role="other",
            started_on=(last - timedelta(weeks=104)).isoformat(),
        )
