"""Who is around a young person: family, friends, places, helpers. Pages, pictures; verbs: actions/network.py."""
