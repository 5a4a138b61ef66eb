"""What stands in the braces of going missing: an episode that is open, one that is over, and what hangs on them."""

from tests.factories.cases import MissingEpisodeFactory, ReturnedEpisodeFactory
from tests.factories.missing import KnownPlaceFactory, MissingActionFactory, ReturnTalkFactory


def missing_addresses(person):
    away, back = MissingEpisodeFactory(person=person), ReturnedEpisodeFactory(person=person)
    made = {
        "away": away,
        "back": back,
        "done_while_away": MissingActionFactory(person=person, episode=away),
        "talk": ReturnTalkFactory(person=person, episode=back),
        "known_place": KnownPlaceFactory(person=person),
    }
    return {name: fact.record.reference for name, fact in made.items()}
