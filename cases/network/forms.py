"""What is asked about the people and places around a young person. Nothing here writes."""

from typing import Any

from django import forms

from cases.models.network import Gender, HowItIs, Life, Relation, Ring, Sector, Sure
from cases.network.choices import (
    LONGEST,
    Kin,
    expires_on,
    line,
    offer,
    one_of,
    review_on,
    said_on,
    within,
    words,
)
from cases.network.kin import LINKS
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form

#: What is folded: a first word about somebody needs none of it.
MORE = (
    "expires_on",
    "their_words",
    "family_time",
    "telling",
    "hidden",
    "gender",
    "life",
    *LINKS,
    "parent_of",
)


class RelationshipForm(Form):
    """`kin` are those of the family tree who can be named as a parent or a partner, by reference."""

    relation = one_of("Who they are to the young person", Relation.choices)
    name = line(
        "Name, or initials",
        "Brothers, sisters, cousins, partners, children and friends by initials alone, such as KB: "
        "they may be young people with a record of their own.",
        longest=80,
    )
    under_18 = forms.BooleanField(label="They are under 18: initials alone", required=False)
    ring = forms.ChoiceField(label="Where they stand", choices=Ring.choices, widget=forms.RadioSelect)
    how_it_is = one_of("How it is between them", HowItIs.choices, empty="Nobody has said")
    source = line("Who said so", "For example: the young person, her aunt on the phone, the court order.")
    sure = one_of("How sure is that?", Sure.choices)
    said_on = said_on()
    review_on = review_on()
    expires_on = expires_on()
    their_words = words("In the young person’s own words (optional)")
    family_time = words("Family time (optional)", "What is agreed: how often, where, who is there.")
    telling = words(
        "Who may be told what (optional)", "And who must not be told, for example where they live."
    )
    hidden = forms.BooleanField(
        label="Leave them out of the pictures, because the young person asked", required=False
    )
    gender = one_of("In the family tree they are", Gender.choices, empty="Not said")
    life = forms.ChoiceField(label="Living, or died", choices=Life.choices, initial=Life.LIVING)
    parent = within(
        "A parent of theirs", "For the family tree: who of those recorded is their mother or father."
    )
    other_parent = within("The other parent of theirs")
    partner = within("They are a couple with")

    def __init__(self, *args: Any, kin: Kin, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kin = kin
        for box in LINKS:
            offer(self.fields[box], kin)

    @property
    def first(self) -> list[forms.BoundField]:
        return [bound for bound in self.visible_fields() if bound.name not in MORE]

    @property
    def more(self) -> list[forms.BoundField]:
        return [bound for bound in self.visible_fields() if bound.name in MORE]

    @property
    def is_open(self) -> bool:
        """Something folded is filled in, or refused."""
        return any(bound.errors or bound.value() not in ("", None, False, Life.LIVING) for bound in self.more)

    def facts(self) -> dict[str, Any]:
        """As the verb wants them: rows where a reference was chosen."""
        said = dict(self.cleaned_data)
        return said | {box: self.kin.get(said[box]) for box in (*LINKS, "parent_of") if box in said}


class NewRelationshipForm(RelationshipForm):
    parent_of = within(
        "They are a parent of", "The other way round: for a grandparent, whose mother or father."
    )

    def __init__(self, *args: Any, kin: Kin, **options: Any) -> None:
        super().__init__(*args, kin=kin, **options)
        offer(self.fields["parent_of"], kin)
        self.fields["source"].initial, self.fields["sure"].initial = "the young person", Sure.SURE


class RelationshipChangeForm(ChangeForm, RelationshipForm):
    pass


class ProfessionalForm(Form):
    name = line("Name", longest=120)
    job = line("What they do", "For example: GP, form tutor, solicitor.", longest=120)
    organisation = line("Where they work")
    sector = one_of("Sector", Sector.choices)
    single_point = forms.BooleanField(
        label="Ask them first: the single point of contact there", required=False
    )
    phone = line("Phone (optional)", longest=40, required=False)
    email = forms.EmailField(
        label="E-mail (optional)", required=False, widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    start_on = DateTyped(label="From", coming=True, help_text="About when they began to help.")
    source = line("Who said so", "For example: the school’s office, a letter.")
    said_on = said_on()
    review_on = review_on()

    def facts(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class ProfessionalChangeForm(ChangeForm, ProfessionalForm):
    pass


class LinkEndForm(Form):
    end_on = DateTyped(label="First day on which it is over", coming=True)
    end_reason = forms.CharField(
        label="What changed (optional)", required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
