"""Backups, and the drill that proves one (docs/backups.md).

A backup is a folder: the database as `pg_dump` writes it, the uploads, and a manifest that says what each table
held in that very snapshot, so that a restored one can be compared with it row for row.
Open first: making.py (`manage.py backup`), then drill.py (`make restore-drill`), contents.py, shape.py.
"""
