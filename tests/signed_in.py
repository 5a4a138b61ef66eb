"""What tests do to a browser's session: let time pass, and name it as the database does."""

from partners.sessions.copies import digest


def grown_older(client, **seconds):
    """The browser's session as if so much time had passed; what the cache holds of it is outdated by that."""
    session = client.session
    for name, by in seconds.items():
        session[name] -= by
    session.save()


def key_of(client):
    return digest(client.session.session_key)
