from cases.models.care import CarePeriod, EducationPeriod
from cases.models.key_work import Allocation, Contact
from cases.models.missing import MissingEpisode
from cases.models.names import NamePart
from cases.models.person import Identity, YoungPerson
from cases.models.police import PoliceEvent
from cases.models.record import Kind, Record
from cases.models.referral import Referral
from cases.models.specialists import Assessment, Discipline, Intervention, Need
from partners.models import Category

__all__ = [
    "Allocation",
    "Assessment",
    "CarePeriod",
    "Category",
    "Contact",
    "Discipline",
    "EducationPeriod",
    "Identity",
    "Intervention",
    "Kind",
    "MissingEpisode",
    "NamePart",
    "Need",
    "PoliceEvent",
    "Record",
    "Referral",
    "YoungPerson",
]
