"""Embedded PostgreSQL and Valkey for `make demo`, `make test` and development; never for production.

`place()` says where everything lies and starts nothing; `postgres.database()` starts PostgreSQL when needed;
`python -m nwd.local serve|stop|status|prepare|reset` is what the Makefile calls. Imports no Django.
Open `place.py` first, then `postgres.py`, `service.py`.
"""

from nwd.local.place import Place, app_url, backup_url, in_local_mode, owner_url, place, secret_key

__all__ = ["Place", "app_url", "backup_url", "in_local_mode", "owner_url", "place", "secret_key"]
