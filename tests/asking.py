"""Somebody asks for help for a young person: an enquiry, by the verb itself."""

from cases.actions import ask_for_help
from partners.context import acting


def asked(by, hub, **more):
    said = {"given_name": "Rowan", "family_name": "Thirsk", "happening": "He sleeps at friends’ houses."}
    with acting(by):
        return ask_for_help(by=by, hub=hub, **{"route": "planned", **said, **more})
