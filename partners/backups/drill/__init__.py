"""The restore drill: a backup is restored into an empty cluster of its own and looked at from all sides.

It needs the embedded PostgreSQL and touches nothing of the service but to make a backup of it.
Open first: steps.py.
"""
