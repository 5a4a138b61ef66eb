"""Reading that is out of the ordinary (hostile.md C8): looked for once a day, over the trail, by the service.

Each sort is one set-based question about one day (`reads.py` says what counts as reading). What it finds is a
reason to look, not a verdict; the names that it compares stay in the database, and on the trail are ids alone.
"""
