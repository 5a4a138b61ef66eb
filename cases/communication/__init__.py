"""How a young person likes to be spoken with, wherever somebody is about to. Verb: actions/how_to_talk.py."""
