from raise_meetings.models.actions import Action
from raise_meetings.models.answer_links import AnswerLink
from raise_meetings.models.asks import AskFact, Decision, Origin, RaiseAsk, RaiseAskPerson
from raise_meetings.models.came_back import CameBack
from raise_meetings.models.evaluations import Evaluation, Worked
from raise_meetings.models.gathering import About, kinds_of_place
from raise_meetings.models.grades import Classification, InformationGrade, SourceGrade
from raise_meetings.models.information import InformationPassed, InformationPassedPerson
from raise_meetings.models.intelligence import IntelligenceItem
from raise_meetings.models.invitations import Coming, Invitation
from raise_meetings.models.meetings import Meeting, MeetingPerson
from raise_meetings.models.own_view import TookPart, Wish
from raise_meetings.models.packs import Pack
from raise_meetings.models.paragraphs import Paragraph
from raise_meetings.models.passing import PassedHow, ToldBy
from raise_meetings.models.place_actions import PlaceAction
from raise_meetings.models.ratings import Passed, Rater, Rating
from raise_meetings.models.release import ReleaseAsk, Released
from raise_meetings.models.safety import PlanPart, SafetyPlan, SafetyPlanLine
from raise_meetings.models.sections import Context, ForWhom, Section
from raise_meetings.models.series import ClosedWhy, Series, SeriesPerson
from raise_meetings.models.shift_line import ShiftLine
from raise_meetings.models.taken_on import Answer
from raise_meetings.models.versions import ParagraphVersion

__all__ = [
    "About",
    "Action",
    "Answer",
    "AnswerLink",
    "AskFact",
    "CameBack",
    "Classification",
    "ClosedWhy",
    "Coming",
    "Context",
    "Decision",
    "Evaluation",
    "ForWhom",
    "InformationGrade",
    "InformationPassed",
    "InformationPassedPerson",
    "IntelligenceItem",
    "Invitation",
    "Meeting",
    "MeetingPerson",
    "Origin",
    "Pack",
    "Paragraph",
    "ParagraphVersion",
    "Passed",
    "PassedHow",
    "PlaceAction",
    "PlanPart",
    "RaiseAsk",
    "RaiseAskPerson",
    "Rater",
    "Rating",
    "ReleaseAsk",
    "Released",
    "SafetyPlan",
    "SafetyPlanLine",
    "Section",
    "Series",
    "SeriesPerson",
    "ShiftLine",
    "SourceGrade",
    "ToldBy",
    "TookPart",
    "Wish",
    "Worked",
    "kinds_of_place",
]
