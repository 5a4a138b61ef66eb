"""The tracker in and out: one folder of CSV files that holds a whole service.

Owns: the format as declared, reading it strictly, checking, loading, and writing it again. Writes rows in the
name of the service, set by set; the verbs are in `reports/actions.py`.
Open first: format.py (what the files hold), then reading.py, staging.py, checks.py, loading.py; the way out is
writing.py.
"""
