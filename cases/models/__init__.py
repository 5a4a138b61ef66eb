from cases.models.asks import SpecialistAsk
from cases.models.care import CarePeriod, EducationPeriod, LegalStatusPeriod
from cases.models.communication import HowToTalk
from cases.models.contact import Contact
from cases.models.doing import Action, Visit
from cases.models.enquiry import Enquiry, EnquiryQuestion
from cases.models.formulation import Formulation
from cases.models.keeping_in_touch import KeepingInTouch
from cases.models.key_work import Allocation
from cases.models.missing import MissingAction, MissingEpisode
from cases.models.missing_profile import KnownPlace, MissingProfile
from cases.models.names import NamePart
from cases.models.network import Professional, Relationship
from cases.models.person import Identity, YoungPerson
from cases.models.plan import AboutMe, Goal, PlanReview, PlanStep, ScaleScore
from cases.models.police import PoliceEvent
from cases.models.quotation import Quotation
from cases.models.record import Kind, Record
from cases.models.referral import Referral
from cases.models.return_talk import ReturnTalk
from cases.models.significant import SignificantEvent
from cases.models.specialists import Assessment, Discipline, Intervention, MeasureNotDone, Need
from partners.models import Category

__all__ = [
    "AboutMe",
    "Action",
    "Allocation",
    "Assessment",
    "CarePeriod",
    "Category",
    "Contact",
    "Discipline",
    "EducationPeriod",
    "Enquiry",
    "EnquiryQuestion",
    "Formulation",
    "Goal",
    "HowToTalk",
    "Identity",
    "Intervention",
    "KeepingInTouch",
    "Kind",
    "KnownPlace",
    "LegalStatusPeriod",
    "MeasureNotDone",
    "MissingAction",
    "MissingEpisode",
    "MissingProfile",
    "NamePart",
    "Need",
    "PlanReview",
    "PlanStep",
    "PoliceEvent",
    "Professional",
    "Quotation",
    "Record",
    "Referral",
    "Relationship",
    "ReturnTalk",
    "ScaleScore",
    "SignificantEvent",
    "SpecialistAsk",
    "Visit",
    "YoungPerson",
]
