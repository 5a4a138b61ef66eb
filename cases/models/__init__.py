from cases.models.care import CarePeriod, EducationPeriod, LegalStatusPeriod
from cases.models.contact import Contact
from cases.models.enquiry import Enquiry, EnquiryQuestion
from cases.models.key_work import Allocation
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
    "Enquiry",
    "EnquiryQuestion",
    "Identity",
    "Intervention",
    "Kind",
    "LegalStatusPeriod",
    "MissingEpisode",
    "NamePart",
    "Need",
    "PoliceEvent",
    "Record",
    "Referral",
    "YoungPerson",
]
