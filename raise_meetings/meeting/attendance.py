"""Who came: of each agency that was invited, and how the young person had their say."""

from typing import Any

from django import forms

from nwd.ui.forms import Form
from partners.models import User
from raise_meetings import actions
from raise_meetings.models import Invitation, Meeting, MeetingPerson, TookPart, Wish

CAME = (("", "Not said yet"), ("yes", "Came"), ("no", "Did not come"))
_SAID = {True: "yes", False: "no", None: ""}


class AttendanceForm(Form):
    """Boxes for each invitation and each young person, by their references."""

    def __init__(self, *args: Any, meeting: Meeting, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.meeting = meeting
        invited = Invitation.objects.visible_to(user).standing().filter(meeting=meeting)
        self.invited = list(invited.select_related("agency").order_by("agency__name"))
        parts = MeetingPerson.objects.visible_to(user).filter(meeting=meeting).select_related("person")
        self.parts = list(parts.order_by("record_id"))
        for one in self.parts:
            key, name = one.person.reference, one.person.name
            self._choose(f"wish_{key}", f"Does {name} wish to be there?", Wish.choices, one.wish)
            self._choose(f"took_part_{key}", f"How {name} took part", TookPart.choices, one.took_part)
        for invitation in self.invited:
            key, name = invitation.reference, invitation.agency
            self._choose(f"came_{key}", f"{name}", CAME[1:], _SAID[invitation.attended], empty="Not said yet")
            self._type(f"who_{key}", f"Who came for {name}", invitation.who_came)
            self._type(f"note_{key}", f"Apologies or a note of {name}", invitation.note)

    def _choose(self, name: str, label: str, choices: Any, now: str, empty: str = "Not said") -> None:
        options = [("", empty), *choices]
        self.fields[name] = forms.ChoiceField(label=label, choices=options, required=False, initial=now)

    def _type(self, name: str, label: str, now: str) -> None:
        self.fields[name] = forms.CharField(label=label, required=False, max_length=200, initial=now)

    def say(self, *, by: User) -> Meeting:
        said = self.cleaned_data
        for one in self.parts:
            key = one.person.reference
            told = {"wish": said[f"wish_{key}"], "took_part": said[f"took_part_{key}"]}
            if told != {"wish": one.wish, "took_part": one.took_part}:
                actions.record_own_say(part=one, by=by, **told)
        came = {
            one.reference: actions.Came(
                {"yes": True, "no": False}.get(said[f"came_{one.reference}"]), said[f"who_{one.reference}"],
                said[f"note_{one.reference}"],
            )
            for one in self.invited
        }  # fmt: skip
        return actions.record_attendance(meeting=self.meeting, said=came, by=by)
