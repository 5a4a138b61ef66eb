"""In which role and where: only what the giver may give to this worker is offered."""

from typing import Any

from django import forms
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.forms.people import CHOOSE
from partners.models import Role, User, Worker
from partners.raising import Says, may_post

SERVICE, DESK = "service", "desk"


class PostingForm(Form):
    role = forms.ChoiceField(label="Role", help_text="What each may do is on the page “Who may do what”.")
    where = forms.ChoiceField(label="Where")
    start_on = DateTyped(label="First day", coming=True, initial=timezone.localdate)
    end_on = DateTyped(
        label="First day on which it is over (optional)", coming=True, required=False,
        help_text="Leave it empty while nobody knows.",
    )  # fmt: skip

    def __init__(self, *args: Any, giver: User, worker: Worker, hubs: list[Hub], **options: Any) -> None:
        super().__init__(*args, **options)
        self.giver, self.worker = giver, worker
        self.hubs = {hub.reference: hub for hub in hubs}
        places = [*self.hubs, SERVICE, DESK]
        given = {(role, where) for role in Role for where in places if self._says(role, where) is not Says.NO}
        names = {ref: hub.name for ref, hub in self.hubs.items()}
        names |= {SERVICE: "The whole service", DESK: f"Their desk at {worker.agency}"}
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            CHOOSE,
            *((role.value, role.label) for role in Role if any(role == one for one, _ in given)),
        ]
        offered = [(where, names[where]) for where in places if any(where == one for _, one in given)]
        self.fields["where"].choices = offered if len(offered) == 1 else [CHOOSE, *offered]  # type: ignore[attr-defined]

    def _says(self, role: str, where: str) -> Says:
        hub = self.hubs.get(where)
        return may_post(self.giver, worker=self.worker, role=role, hub=hub, whole_service=where == SERVICE)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if "role" not in said or "where" not in said:
            return said
        where = said.pop("where")
        if self._says(said["role"], where) is Says.NO:
            self.add_error(
                "where", f"A {Role(said['role']).label.lower()} cannot be posted there by you. Choose again."
            )
        return said | {"hub": self.hubs.get(where), "whole_service": where == SERVICE}


class EndingForm(Form):
    on = DateTyped(
        label="First day on which it is over",
        help_text="Today takes effect at once, in open windows too. For example 3/9 or tomorrow.",
        coming=True,
        initial=timezone.localdate,
    )
