"""Every list that can be taken along: its columns once, and the question of its page.

A new list is a function in one of these modules and a line here; the doors are in nwd/pages/downloads.py.
"""

from nwd.pages.lists.asked import ListOf
from nwd.pages.lists.caseloads import caseload, caseloads
from nwd.pages.lists.chronology import chronology
from nwd.pages.lists.directory import agencies, houses, reviews, who_has_access, workers
from nwd.pages.lists.due import due
from nwd.pages.lists.figures import counted, figures
from nwd.pages.lists.found import notes_found, people_found
from nwd.pages.lists.incidents import complaints, incidents
from nwd.pages.lists.questionnaires import questionnaires
from nwd.pages.lists.register import register
from nwd.pages.lists.safety import missing, raise_actions
from nwd.pages.lists.tonight import tonight
from nwd.pages.lists.tracker import tracker_faults

LISTS = {
    "caseload": ListOf("Caseload", caseload),
    "caseloads": ListOf("Caseloads", caseloads),
    "tonight": ListOf("Tonight", tonight),
    "chronology": ListOf("Chronology", chronology),
    "questionnaires": ListOf("Questionnaires", questionnaires),
    "people-found": ListOf("Young people found", people_found),
    "notes-found": ListOf("Notes found", notes_found),
    "missing": ListOf("Missing", missing),
    "raise-actions": ListOf("RAISE actions", raise_actions),
    "incidents": ListOf("Incidents", incidents),
    "complaints": ListOf("Complaints and compliments", complaints),
    "due": ListOf("What is due", due),
    "figures": ListOf("Figures", figures),
    "counted": ListOf("What was counted", counted),
    "register": ListOf("Register", register),
    "who-has-access": ListOf("Who has access", who_has_access),
    "workers": ListOf("Workers", workers),
    "agencies": ListOf("Agencies", agencies),
    "houses": ListOf("Hubs", houses),
    "reviews": ListOf("Reviews due", reviews),
    "tracker-faults": ListOf("Things to put right", tracker_faults),
}
