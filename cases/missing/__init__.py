"""Going missing and coming back: forms, doors, clocks. Verbs: actions/missing*.py, returning.py, return_talks.py."""
