from datetime import date, timedelta

from demo.folder import Tables, add

#: People of the cast whom the example has no row for: the tracker knows no finer role than "other".
MORE_STAFF = (
    ("ST096", "AG01", "Helen", "Thwaite", "helen.thwaite@northmoor.example"),
    ("ST097", "AG10", "Priya", "Raman", "priya.raman@moorandvale.example"),
    ("ST098", "AG01", "Owen", "Garside", "owen.garside@northmoor.example"),
)


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
