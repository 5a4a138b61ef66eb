"""The API: the same record for programs, each with the rights of the person whose token it shows.

Owns: no tables. It asks what pages ask, by the same doors, and calls the same verbs.
May import: every room below, and what pages say of a record.
Open first: gate.py, endpoint.py, docs/api.md."""
