"""What a form about somebody is compared with, and what of it is another now."""

from typing import Any

from cases.models import Professional, Relationship
from cases.network.choices import Kin
from cases.network.forms import (
    ProfessionalChangeForm,
    ProfessionalForm,
    RelationshipChangeForm,
    RelationshipForm,
)
from cases.network.kin import LINKS
from nwd.ui.changes import plain


def present_link(link: Relationship, kin: Kin) -> dict[str, Any]:
    """A link to somebody whom the reader may not see reads as none, and stays while they choose none."""
    by_key = {one.pk: reference for reference, one in kin.items()}
    facts = {name: getattr(link, name) for name in RelationshipForm.base_fields if name not in LINKS}
    return facts | {box: by_key.get(getattr(link, f"{box}_id"), "") for box in LINKS}


def present_helper(link: Professional) -> dict[str, Any]:
    return {name: getattr(link, name) for name in ProfessionalForm.base_fields}


def changed(form: RelationshipChangeForm | ProfessionalChangeForm) -> dict[str, Any]:
    facts = form.facts()
    return {name: facts[name] for name, value in form.present.items()
            if plain(form.cleaned_data[name]) != plain(value)}  # fmt: skip
